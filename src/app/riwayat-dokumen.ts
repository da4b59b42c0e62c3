import { hariTanggal, type IsiJurnal } from '../domain/index.ts';
import { type DokumenTersimpan, readDocuments, readPerson } from '../store/index.ts';
import type { Pleno } from './pleno.ts';

type Isi = Extract<
  IsiJurnal,
  { jenis: 'dokumen.dibuat' | 'dokumen.ditolak' | 'dokumen.ditandatangani' | 'acara.dicatat' }
>;

function kalimatTanda(p: Pleno, isi: Extract<Isi, { jenis: 'dokumen.ditandatangani' }>): string {
  const d = readDocuments(p.s).find((x) => x.id === isi.dokumen);
  const dokumen = d ? sebutDokumen(p, d) : `Dokumen ${isi.dokumen}`;
  const { nama, penerbit } = isi.sertifikat;
  const siapa = readPerson(p.s, isi.orang)?.nama ?? `orang ${isi.orang}`;
  const beda = isi.namaBeda ? '; nama di sertifikat berbeda dan disetujui' : '';
  return `${dokumen} ditandatangani digital oleh ${siapa} dengan sertifikat ${nama}, penerbit ${penerbit}${beda} (berkas ${isi.sha256.slice(0, 8)}).`;
}

const sebutDokumen = (p: Pleno, d: Pick<DokumenTersimpan, 'model' | 'kontes' | 'wilayah'>): string =>
  [d.model, d.kontes, p.peta.nama(d.wilayah)].filter((x) => x !== null).join(' ');

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
  if (isi.jenis === 'dokumen.ditandatangani') return kalimatTanda(p, isi);
  const nama = sebutDokumen(p, isi);
  if (isi.jenis === 'dokumen.ditolak')
    return `${nama} ditolak pemeriksaan cetak: ${isi.jumlah} hal tidak cocok (berkas ${isi.sha256.slice(0, 8)}).`;
  const rupa =
    isi.rupa === 'salinan' ? ` untuk ${isi.penerima?.nama ?? ''}` : isi.rupa === 'blangko' ? ', blangko' : '';
  const cetak = isi.revisi ? `, revisi ${isi.revisi} cetakan ${isi.cetakan ?? 1}` : '';
  const periksa = isi.periksa ? `; ${isi.periksa.angka} angka diperiksa cocok` : '';
  return `${nama}${rupa} dibuat (${isi.halaman} halaman${isi.draf ? ', draf' : ''}${cetak}${periksa}).`;
}
