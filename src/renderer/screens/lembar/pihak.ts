import { useMemo, useState } from 'react';
import type { Badan, LembarJawab, PihakMasuk } from '../../../contract/index.ts';
import { sebutanOrang } from '../../../domain/orang.ts';
import { useBadan } from '../../lib/badan.ts';
import { useTitik } from '../../lib/kueri.ts';

/** Who can be named beside a correction: people of the plenary first, those here today before all, then roles. */
function usePilihanPihak(kontes: LembarJawab['kontes']): { pilihan: string[]; nomor: ReadonlyMap<string, number> } {
  const { tingkat, badan, pengawas } = useBadan();
  const orang = useTitik('orang');
  const pihak = useTitik('pihakSalinan', { param: { kontes } });
  return useMemo(() => {
    const hari = orang.data?.hadir.at(-1)?.tanggal;
    const hadir = new Set(orang.data?.hadir.filter((h) => h.tanggal === hari && h.hadir).map((h) => h.orang));
    const aktif = (orang.data?.orang ?? []).filter((o) => o.aktif);
    const urut = [...aktif.filter((o) => hadir.has(o.id)), ...aktif.filter((o) => !hadir.has(o.id))];
    const nomor = new Map(urut.map((o) => [`${o.nama} (${sebutanOrang(o, tingkat)})`, o.id]));
    const peran = (pihak.data ?? []).map((x) =>
      x.nomor === null ? pengawas : `Saksi ${String(x.nomor).padStart(2, '0')} – ${x.nama}`,
    );
    return { pilihan: [...new Set([...nomor.keys(), ...peran, badan, 'KPPS'])], nomor };
  }, [orang.data, pihak.data, tingkat, badan, pengawas]);
}

/**
 * Asks with the sheet for who can be named. A dialog takes a name at once: typed before the names are there, Enter would
 * choose none of them and send the dialog off.
 */
export function usePihakSiap(kontes: LembarJawab['kontes']): void {
  useTitik('orang');
  useTitik('pihakSalinan', { param: { kontes } });
}

export type IsiPembetulan = Pick<Badan<'ubahLembar'>, 'keberatan' | 'diminta' | 'disetujui'>;

/**
 * Who asked, who agreed, and the objection: all optional, and first as they were at the last correction of this sheet. An
 * objection that names one of the cells is chosen by itself.
 */
export function usePihak(lembar: LembarJawab, sel: readonly string[]) {
  const { pilihan, nomor } = usePilihanPihak(lembar.kontes);
  const { data } = useTitik('keberatan', { kueri: { wilayah: lembar.tps, kontes: lembar.kontes } });
  const [terakhir] = useState(() => lembar.riwayat.find((r) => r.pembetulan !== null));
  const [diminta, setDiminta] = useState(terakhir?.pembetulan?.diminta?.sebutan ?? '');
  const [disetujui, setDisetujui] = useState(terakhir?.pembetulan?.disetujui.map((x) => x.sebutan) ?? []);
  const [dipilih, setDipilih] = useState<number | null | undefined>(undefined);
  const keberatan = (data ?? []).filter((k) => k.status === 'terbuka' || k.status === 'diterima');
  const bawaan =
    keberatan.find((k) => k.status === 'terbuka' && k.sel.some((s) => sel.includes(s))) ??
    // One about other cells is not this correction's by itself.
    keberatan.find((k) => k.status === 'terbuka' && k.sel.length === 0 && k.nomor === terakhir?.keberatan);
  const atas = dipilih === undefined ? (bawaan?.nomor ?? null) : dipilih;
  const masuk = (teks: string): PihakMasuk => {
    const orang = nomor.get(teks);
    return orang === undefined ? { sebutan: teks } : { orang };
  };
  const isi = (): IsiPembetulan => ({
    ...(atas === null ? {} : { keberatan: atas }),
    ...(diminta.trim() === '' ? {} : { diminta: masuk(diminta.trim()) }),
    ...(disetujui.length === 0 ? {} : { disetujui: disetujui.map(masuk) }),
  });
  return { pilihan, keberatan, atas, setAtas: setDipilih, diminta, setDiminta, disetujui, setDisetujui, isi };
}
export type IsianPihak = ReturnType<typeof usePihak>;
