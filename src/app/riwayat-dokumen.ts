import { hariTanggal, type IsiJurnal } from '../domain/index.ts';
import { type DokumenTersimpan, readDocuments, readPerson } from '../store/index.ts';
import type { Pleno } from './pleno.ts';

type Isi = Extract<
  IsiJurnal,
  {
    jenis:
      | 'dokumen.dibuat'
      | 'dokumen.ditolak'
      | 'dokumen.ditandatangani'
      | 'dokumen.tinta-dicatat'
      | 'dokumen.penolakan-dicatat'
      | 'dokumen.dipindai'
      | 'dokumen.pindaian-dilepas'
      | 'acara.dicatat';
  }
>;

type IsiKertas = Extract<Isi, { dokumen: number }>;

const TINTA = {
  'tanda-tangan': 'menandatangani dengan tinta',
  menolak: 'menolak menandatangani',
  'tidak-hadir': 'tidak hadir untuk menandatangani',
} as const;

/** What happened to a document that was made. */
function kalimatKertas(p: Pleno, isi: IsiKertas): string {
  const d = readDocuments(p.s).find((x) => x.id === isi.dokumen);
  const dokumen = d ? sebutDokumen(p, d) : `Dokumen ${isi.dokumen}`;
  if (isi.jenis === 'dokumen.dipindai') return `Pindaian ${isi.nomor} ${dokumen} disimpan: ${isi.nama}.`;
  if (isi.jenis === 'dokumen.pindaian-dilepas') return `Pindaian ${isi.nomor} ${dokumen} dilepas.`;
  const siapa = readPerson(p.s, isi.orang)?.nama ?? `orang ${isi.orang}`;
  if (isi.jenis !== 'dokumen.ditandatangani')
    return isi.status === null
      ? `Catatan tinta ${siapa} pada ${dokumen} dihapus.`
      : `${siapa} ${TINTA[isi.status]} (${dokumen}).`;
  const { nama, penerbit } = isi.sertifikat;
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
  if ('dokumen' in isi) return kalimatKertas(p, isi);
  const nama = sebutDokumen(p, isi);
  if (isi.jenis === 'dokumen.ditolak')
    return `${nama} ditolak pemeriksaan cetak: ${isi.jumlah} hal tidak cocok (berkas ${isi.sha256.slice(0, 8)}).`;
  const rupa =
    isi.rupa === 'salinan' ? ` untuk ${isi.penerima?.nama ?? ''}` : isi.rupa === 'blangko' ? ', blangko' : '';
  const cetak = isi.revisi ? `, revisi ${isi.revisi} cetakan ${isi.cetakan ?? 1}` : '';
  const periksa = isi.periksa ? `; ${isi.periksa.angka} angka diperiksa cocok` : '';
  return `${nama}${rupa} dibuat (${isi.halaman} halaman${isi.draf ? ', draf' : ''}${cetak}${periksa}).`;
}
