import type { IsiJurnal } from './jurnal.ts';
import { JurnalMustahil, KERTAS_AWAL, type KeadaanPleno } from './jurnal-keadaan.ts';
import { berkasTerakhir, bolehTandaDigital, namaSertifikatCocok } from './tanda-tangan.ts';

/** Documents are numbered by the order of their entries. */
export function terapkanDokumen(keadaan: KeadaanPleno, isi: Extract<IsiJurnal, { jenis: 'dokumen.dibuat' }>): void {
  const { jenis: _, ...d } = isi;
  keadaan.dokumen.set(keadaan.dokumen.size + 1, { ...d, digital: [], kertasnya: KERTAS_AWAL });
}

/** Replays a signature by the rules by which it was allowed; anything else is impossible. */
export function terapkanTandaTangan(
  keadaan: KeadaanPleno,
  seq: number,
  isi: Extract<IsiJurnal, { jenis: 'dokumen.ditandatangani' }>,
): void {
  const mustahil = (sebab: string): JurnalMustahil =>
    new JurnalMustahil(`entri ${seq}: tanda tangan dokumen ${isi.dokumen} ${sebab}`);
  const d = keadaan.dokumen.get(isi.dokumen);
  const orang = keadaan.orang.get(isi.orang);
  if (!d || !orang?.aktif) throw mustahil('menyebut dokumen atau orang yang tidak ada');
  const milik = bolehTandaDigital(d, d.digital, orang);
  if (!milik.ok) throw mustahil(milik.galat.kode);
  if (isi.dari !== berkasTerakhir(d, d.digital) || isi.sha256 === isi.dari)
    throw mustahil('bukan atas berkas terakhir');
  if (isi.sertifikat.simulasi !== keadaan.simulasi) throw mustahil('memakai sertifikat yang tidak semestinya');
  if (isi.namaBeda === namaSertifikatCocok(isi.sertifikat.nama, milik.nilai.nama))
    throw mustahil('salah menyebut nama sertifikat');
  const { jenis: _, dokumen: nomor, ...tanda } = isi;
  keadaan.dokumen.set(nomor, { ...d, digital: [...d.digital, tanda] });
}
