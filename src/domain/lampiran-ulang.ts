import { berhasil, type Hasil } from './hasil.ts';
import type { IsiJurnal } from './jurnal.ts';
import { JurnalMustahil, type KeadaanPleno, kunciLembar } from './jurnal-keadaan.ts';
import { kembalikanLampiran, type Lampiran, lepaskanLampiran, tataLampiran, tempatLampiran } from './lampiran.ts';

export type IsiJurnalLampiran = Extract<
  IsiJurnal,
  { jenis: 'lampiran.ditambah' | 'lampiran.dilepas' | 'lampiran.dikembalikan' | 'lampiran.ditata' }
>;

/** Replays what was attached and taken off, by the rules by which it was allowed; anything else is impossible. */
export function terapkanLampiran(keadaan: KeadaanPleno, seq: number, isi: IsiJurnalLampiran): void {
  const kunci = kunciLembar(isi.kontes, isi.tps);
  const milik = keadaan.lampiran.lembar.get(kunci) ?? [];
  if (isi.jenis === 'lampiran.ditambah' && isi.nomor !== keadaan.lampiran.jumlah + 1)
    throw new JurnalMustahil(`entri ${seq}: nomor lampiran tidak berurutan`);
  const h = perubahan(isi, milik);
  if (!h.ok) throw new JurnalMustahil(`entri ${seq}: lampiran ${kunci} ${h.galat.kode}`);
  const baru = new Map(h.nilai.map((l) => [l.nomor, l]));
  const lama = milik.map((l) => baru.get(l.nomor) ?? l);
  if (isi.jenis === 'lampiran.ditambah') keadaan.lampiran.jumlah++;
  keadaan.lampiran.lembar.set(kunci, isi.jenis === 'lampiran.ditambah' ? [...lama, ...h.nilai] : lama);
}

/** The rows that an entry changes or adds. */
function perubahan(isi: IsiJurnalLampiran, milik: readonly Lampiran[]): Hasil<Lampiran[]> {
  const satu = (h: Hasil<Lampiran>): Hasil<Lampiran[]> => (h.ok ? berhasil([h.nilai]) : h);
  switch (isi.jenis) {
    case 'lampiran.ditambah': {
      const { jenis: _, ...l } = isi;
      const urut = tempatLampiran(milik, l.sha256);
      return urut.ok ? berhasil([{ ...l, keterangan: '', urut: urut.nilai, lepas: false }]) : urut;
    }
    case 'lampiran.dilepas':
      return satu(lepaskanLampiran(milik, isi.nomor));
    case 'lampiran.dikembalikan':
      return satu(kembalikanLampiran(milik, isi.nomor));
    case 'lampiran.ditata':
      return tataLampiran(milik, isi.tata);
  }
}
