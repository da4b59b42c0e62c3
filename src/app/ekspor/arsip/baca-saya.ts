import { angka } from '../../../domain/index.ts';
import { journalHead } from '../../../store/index.ts';
import { contestsOf, namaPleno, type Pleno } from '../../pleno.ts';
import { recapOf } from '../../rekap.ts';
import { NAMA_SKEMA } from '../json/skema.ts';
import type { IsiArsip } from './isi.ts';

function keadaan(p: Pleno): string[] {
  return contestsOf(p).map((k) => {
    const r = recapOf(p, k.kode, p.s.wilayah);
    if (!r.ok) return k.kode;
    const { masuk, jumlah, disahkan } = r.nilai.tps;
    return `- ${k.kode}: ${angka(masuk)} dari ${angka(jumlah)} TPS masuk, ${angka(disahkan)} disahkan`;
  });
}

/** What the archive is, how it lies, and how anybody can check it; plain text for whatever opens it. */
export function bacaSaya(p: Pleno, isi: IsiArsip, foto: boolean): string {
  const jurnal = journalHead(p.s.db);
  const simulasi = p.s.definisi.simulasi ? ['SIMULASI: ARSIP INI BERISI DATA LATIHAN, BUKAN HASIL PEMILIHAN.', ''] : [];
  const hilang =
    isi.hilang.length > 0
      ? ['', 'BERKAS YANG TERCATAT TETAPI TIDAK ADA LAGI DI KOMPUTER', ...isi.hilang.map((h) => `- ${h}`)]
      : [];
  const baris = [
    'ARSIP PLENO REKAPITULASI',
    ...simulasi,
    `Pleno    : ${namaPleno(p.s.definisi, p.s.wilayah)} (${p.s.wilayah})`,
    `Pemilihan: ${p.s.definisi.pemilihan.nama}`,
    `Jurnal   : ${angka(jurnal.jumlah)} entri sampai ${jurnal.waktu ?? '-'}, sidik ${jurnal.hash ?? '-'}`,
    `Definisi : ${p.s.definisiHash}${isi.definisi > 1 ? ` (yang ke-${isi.definisi}; yang lama disebut dalam jurnal)` : ''}`,
    ...keadaan(p),
    '',
    'ISI',
    '- dokumen/             semua formulir yang dibuat (PDF): seperti dicetak, dan bila ditandatangani secara digital',
    '                       juga yang bertanda tangan terakhir',
    '- tabel/               per surat suara: rekap tiap wilayah (XLSX dengan rumus, CSV) dan semua angka per TPS (CSV)',
    `- data/pleno.json      seluruh data pleno; bentuknya dijelaskan ${NAMA_SKEMA} (JSON Schema 2020-12)`,
    '- data/jurnal.jsonl    semua yang pernah dicatat, berurutan dan berantai',
    '- data/definisi.json   peserta, wilayah, dan TPS',
    ...(foto ? ['- foto/                foto dan pindaian C.Hasil'] : ['- foto dan pindaian C.Hasil tidak disertakan']),
    '- periksa-dokumen.html buka dengan peramban untuk memeriksa keutuhan dan tanda tangan dokumen PDF',
    '- SHA256SUMS           sidik semua berkas lain',
    '',
    'MEMERIKSA',
    '1. Berkas utuh: sha256sum -c SHA256SUMS (Linux), atau bandingkan dengan CertUtil -hashfile BERKAS SHA256 (Windows).',
    '2. Dokumen: buka periksa-dokumen.html, seret PDF ke halaman itu.',
    '3. Jurnal: tiap baris {"hash":H,"entri":E}. H ialah SHA-256 dari teks E apa adanya, dan anggota terakhir E ialah H',
    '   baris sebelumnya (baris pertama: 64 nol). Satu huruf yang diubah memutus rantai sejak baris itu.',
    '4. Rumus: JUMLAH AKHIR, kolom dari lembar lain, dan pemeriksaan di buku kerja dihitung oleh Excel/LibreOffice sendiri.',
    '',
    'Yang berlaku ialah formulir yang ditandatangani. Arsip ini tidak memuat PIN siapa pun.',
    ...hilang,
  ];
  return `\uFEFF${baris.join('\r\n')}\r\n`;
}
