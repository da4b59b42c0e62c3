import type { IsiJurnal } from '../domain/index.ts';

type Isi = Extract<IsiJurnal, { jenis: 'dokumen.dikirim-cetak' | 'dokumen.dipastikan-cetak' }>;

/** One sentence for what was sent to a printer, and for what came out. */
export function sentenceOfPrinting(isi: Isi): string {
  if (isi.jenis === 'dokumen.dikirim-cetak') {
    const n = isi.berkas.reduce((x, b) => x + b.dokumen.length, 0);
    const ke = isi.printer === null ? 'dibuka di dialog cetak sistem' : `dikirim ke pencetak ${isi.printer}`;
    const ulang = isi.ulang === undefined ? '' : `, mengulang yang gagal dari pesanan ${isi.ulang}`;
    const untuk = [...new Set(isi.berkas.map((b) => b.untuk))].slice(0, 3).join('; ');
    return `Pesanan cetak ${isi.nomor}: ${n} dokumen, ${isi.halaman} halaman ${ke}${ulang} (${untuk}${isi.berkas.length > 3 ? '; …' : ''}).`;
  }
  if (isi.oleh === 'sistem') return `Pesanan cetak ${isi.nomor}: ${isi.gagal.length} dokumen tidak sampai ke pencetak.`;
  const gagal = isi.gagal.length > 0 ? `, ${isi.gagal.length} tidak keluar atau rusak` : '';
  return `Pesanan cetak ${isi.nomor} dipastikan: ${isi.keluar.length} dokumen keluar${gagal}.`;
}
