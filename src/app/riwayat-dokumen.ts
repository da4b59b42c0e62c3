import { hariTanggal, type IsiJurnal } from '../domain/index.ts';
import type { Pleno } from './pleno.ts';

type Isi = Extract<IsiJurnal, { jenis: 'dokumen.dibuat' | 'dokumen.ditolak' | 'acara.dicatat' }>;

/** One sentence for an entry about documents. */
export function sentenceOfDocuments(p: Pleno, isi: Isi): string {
  if (isi.jenis === 'acara.dicatat') {
    const kata = [
      isi.tempat ? `tempat ${isi.tempat}` : '',
      isi.tanggal ? hariTanggal(isi.tanggal) : '',
      isi.pukul ? `pukul ${isi.pukul}` : '',
      isi.nomorUndangan ? `undangan nomor ${isi.nomorUndangan}` : '',
      isi.rangkap ? `${isi.rangkap} rangkap` : '',
    ].filter((x) => x !== '');
    return `Keterangan rapat untuk dokumen: ${kata.join(', ') || 'dikosongkan'}.`;
  }
  const nama = [isi.model, isi.kontes, p.peta.nama(isi.wilayah)].filter((x) => x !== null).join(' ');
  if (isi.jenis === 'dokumen.ditolak')
    return `${nama} ditolak pemeriksaan cetak: ${isi.jumlah} hal tidak cocok (berkas ${isi.sha256.slice(0, 8)}).`;
  const rupa =
    isi.rupa === 'salinan' ? ` untuk ${isi.penerima?.nama ?? ''}` : isi.rupa === 'blangko' ? ', blangko' : '';
  const cetak = isi.revisi ? `, revisi ${isi.revisi} cetakan ${isi.cetakan ?? 1}` : '';
  const periksa = isi.periksa ? `; ${isi.periksa.angka} angka diperiksa cocok` : '';
  return `${nama}${rupa} dibuat (${isi.halaman} halaman${isi.draf ? ', draf' : ''}${cetak}${periksa}).`;
}
