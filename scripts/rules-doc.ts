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
  return `${baris.join('\n')}\n`;
}

if (process.argv[1] === import.meta.filename) fs.writeFileSync(BERKAS, susunPemeriksaan());
