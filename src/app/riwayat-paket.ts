import type { IsiJurnal } from '../domain/index.ts';
import type { Pleno } from './pleno.ts';

type IsiPaket = Extract<
  IsiJurnal,
  {
    jenis:
      | 'paket.ditulis'
      | 'paket.diakui'
      | 'paket.diterima'
      | 'lembar.diterima'
      | 'lembar.dipertahankan'
      | 'perangkat.dipercaya'
      | 'perangkat.dicabut';
  }
>;

const STATUS = {
  kosong: 'kosong',
  terisi: 'belum dibacakan',
  dibacakan: 'sudah dibacakan',
  dipersoalkan: 'dipersoalkan di sana',
  disahkan: 'sudah disahkan',
} as const;

/** What was sent, received and trusted, in one sentence. */
export function sentenceOfPackage(p: Pleno, isi: IsiPaket, tps: string): string {
  switch (isi.jenis) {
    case 'paket.ditulis':
      return `Paket nomor ${isi.urut} ditulis (${isi.cakupan.map((w) => p.peta.nama(w)).join(', ')}; ${isi.lembar} lembar), sidik ${isi.sidik.slice(0, 8)}.`;
    case 'paket.diakui':
      return `Paket ${isi.sidik.slice(0, 8)} sampai pada ${isi.penerima.nama} (${isi.penerima.id}), masuk ${isi.waktuMasuk} menurut jam di sana.`;
    case 'paket.diterima':
      return `Paket nomor ${isi.urut} dari ${p.peta.nama(isi.wilayah)} (perangkat ${isi.namaPerangkat}) diterima: ${isi.baru} baru, ${isi.lebihBaru} lebih baru, ${isi.sama + isi.lama} sudah ada, ${isi.bentrok} bentrok${isi.ditahan > 0 ? `, ${isi.ditahan} ditahan` : ''}; sidik ${isi.sidik.slice(0, 8)}.`;
    case 'lembar.diterima':
      return `${tps} diterima dari paket ${isi.paket.slice(0, 8)}, ${STATUS[isi.status]}${isi.putusan ? '; angka dari paket dipilih' : ''}.`;
    case 'lembar.dipertahankan':
      return `${tps}: angka di sini dipertahankan, bukan yang datang dengan paket ${isi.paket.slice(0, 8)}.`;
    case 'perangkat.dipercaya':
      return `Perangkat ${isi.nama} (${isi.perangkat}) dipercaya.`;
    case 'perangkat.dicabut':
      return `Kepercayaan kepada perangkat ${isi.perangkat} dicabut.`;
  }
}
