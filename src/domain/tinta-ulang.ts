import type { IsiJurnal } from './jurnal.ts';
import { JurnalMustahil, type KeadaanKertas, type KeadaanPleno } from './jurnal-keadaan.ts';
import { adaKertas, bolehTinta, jenisTinta, tempatPindaian } from './tinta.ts';

type IsiKertas = Extract<
  IsiJurnal,
  {
    jenis: 'dokumen.tinta-dicatat' | 'dokumen.penolakan-dicatat' | 'dokumen.dipindai' | 'dokumen.pindaian-dilepas';
  }
>;

/** Replays what happened on paper by the rules by which it was noted; anything else is impossible. */
export function terapkanKertas(keadaan: KeadaanPleno, seq: number, isi: IsiKertas, alasan: string | undefined): void {
  const d = keadaan.dokumen.get(isi.dokumen);
  const mustahil = (sebab: string): JurnalMustahil =>
    new JurnalMustahil(`entri ${seq}: kertas dokumen ${isi.dokumen} ${sebab}`);
  if (!d) throw mustahil('menyebut dokumen yang tidak ada');
  const simpan = (ubah: Partial<KeadaanKertas>): void =>
    void keadaan.dokumen.set(isi.dokumen, { ...d, kertasnya: { ...d.kertasnya, ...ubah } });
  const { tinta, pindaian, lepas } = d.kertasnya;
  switch (isi.jenis) {
    case 'dokumen.tinta-dicatat':
    case 'dokumen.penolakan-dicatat': {
      const boleh = bolehTinta(d, isi.orang, isi.status, alasan ?? null);
      if (!boleh.ok) throw mustahil(boleh.galat.kode);
      if (isi.jenis !== jenisTinta(tinta.get(isi.orang)?.status ?? null, isi.status)) throw mustahil('salah jenis');
      if (isi.kontes !== d.kontes || isi.wilayah !== d.wilayah) throw mustahil('menyebut tempat lain');
      const baru = new Map(tinta);
      if (isi.status === null) baru.delete(isi.orang);
      else baru.set(isi.orang, { status: isi.status, alasan: alasan ?? null });
      simpan({ tinta: baru });
      return;
    }
    case 'dokumen.dipindai': {
      const ada = adaKertas(d);
      const nomor = tempatPindaian(pindaian, lepas, isi.sha256);
      if (!ada.ok || !nomor.ok || nomor.nilai !== isi.nomor) throw mustahil('mendapat pindaian yang tidak semestinya');
      const { jenis: _, dokumen: __, ...p } = isi;
      simpan({ pindaian: [...pindaian, p] });
      return;
    }
    case 'dokumen.pindaian-dilepas':
      if (!pindaian.some((p) => p.nomor === isi.nomor) || lepas.has(isi.nomor))
        throw mustahil('melepas pindaian yang tidak ada');
      simpan({ lepas: new Set([...lepas, isi.nomor]) });
      return;
  }
}
