import fs from 'node:fs';
import path from 'node:path';
import { KATALOG, type Severity } from '../src/domain/index.ts';

/**
 * Writes docs/pemeriksaan.md from the catalogue of rules, so that what people read is what the program checks.
 * `node scripts/rules-doc.ts` writes it; a test compares it.
 */
export const BERKAS = path.join(import.meta.dirname, '..', 'docs', 'pemeriksaan.md');

const ARTI: Readonly<Record<Severity, string>> = {
  salah: 'harus dibetulkan atau dijelaskan sebelum TPS disahkan',
  periksa: 'baca kembali C.Hasil; boleh dikukuhkan dengan alasan',
  info: 'untuk diketahui',
};

const KELOMPOK: readonly (readonly [awalan: string, judul: string])[] = [
  ['S', 'Di dalam satu lembar'],
  ['X', 'Antarjenis pemilihan pada TPS yang sama'],
  ['T', 'Antartingkat'],
  ['B', 'Antarsumber untuk lembar yang sama'],
];

/** Measured by `npm run skor`; the whole account is docs/dugaan.md. */
const DUGAAN = [
  '## Dugaan',
  '',
  'Untuk lembar yang melanggar aturan **salah**, aplikasi mencari perubahan terkecil yang masuk akal dan menyebut baris mana',
  'yang perlu dibaca lebih dulu. Dugaan tidak pernah diterapkan sendiri. Diukur dengan `npm run skor` pada 8.820 lembar',
  'simulasi dari tujuh jenis pemilihan (3.612 di antaranya salah), dengan benih yang tidak dipakai untuk menyetel:',
  '',
  '| yang diketahui | dugaan pertama benar | tiga dugaan pertama | tanpa dugaan | benar bila "terbukti" |',
  '|---|--:|--:|--:|--:|',
  '| lembar itu saja | 81,8 % | 87,2 % | 11,6 % | 100 % |',
  '| + jenis pemilihan lain dan tetangga | 94,7 % | 97,9 % | 1,2 % | 100 % |',
  '| + salinan saksi | 99,0 % | 99,3 % | 0,2 % | 100 % |',
  '',
  'Aturan sendiri tidak memberi satu pun peringatan palsu pada 5.208 lembar yang benar; 71,6 % lembar yang salah melanggar',
  'aturan **salah**, 87,3 % aturan **salah** atau **periksa**. Selebihnya tidak tampak dari satu lembar saja. Rinciannya ada',
  'di [dugaan.md](dugaan.md).',
];

export function susunPemeriksaan(): string {
  const baris = [
    '# Pemeriksaan',
    '',
    'Daftar ini dibuat dari katalog aturan (`src/domain/aturan/katalog.ts`) oleh `scripts/rules-doc.ts`. Kode tidak pernah',
    'berubah artinya. Sel yang kosong tidak dihitung sebagai nol: aturan menyebut sel mana yang belum diisi.',
    '',
    ...Object.entries(ARTI).map(([s, arti]) => `- **${s}**: ${arti}`),
  ];
  for (const [awalan, judul] of KELOMPOK) {
    baris.push('', `## ${judul}`, '', '| kode | tingkat | yang diperiksa | dasar |', '|---|---|---|---|');
    for (const e of KATALOG.filter((k) => k.kode.startsWith(awalan)))
      baris.push(`| ${e.kode} | ${e.severity} | ${e.judul} | ${e.dasar} |`);
  }
  baris.push('', ...DUGAAN);
  return `${baris.join('\n')}\n`;
}

if (process.argv[1] === import.meta.filename) fs.writeFileSync(BERKAS, susunPemeriksaan());
