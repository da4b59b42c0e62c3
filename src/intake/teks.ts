import { isUtf8 } from 'node:buffer';
import { berhasil, gagal, type Hasil } from '../domain/index.ts';

/** Beginnings of files that are not text; said by name, so that a person sees at once what was picked by mistake. */
const TANDA: readonly (readonly [nama: string, awal: readonly number[]])[] = [
  ['foto JPEG', [0xff, 0xd8, 0xff]],
  ['gambar PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['dokumen PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['berkas zip atau Office', [0x50, 0x4b, 0x03, 0x04]],
  ['berkas gzip', [0x1f, 0x8b]],
  ['dokumen Office lama', [0xd0, 0xcf, 0x11, 0xe0]],
  ['UTF-32', [0xff, 0xfe, 0x00, 0x00]],
  ['UTF-32', [0x00, 0x00, 0xfe, 0xff]],
  ['UTF-16', [0xff, 0xfe]],
  ['UTF-16', [0xfe, 0xff]],
];

/** What a file begins with, where it is not plain text; null for text. */
export const kenaliBerkas = (isi: Uint8Array): string | null =>
  TANDA.find(([, awal]) => awal.every((b, i) => isi[i] === b))?.[0] ?? null;

/** Strict: a wrong byte refuses the file instead of becoming U+FFFD. Swallows a leading BOM. */
const pembacaUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Bytes → text. UTF-8 only, with or without BOM; anything else is BERKAS_ENKODE with what was recognised
 * (UTF-16, Windows-1252, a photo, …). Never throws.
 */
export function bacaTeks(isi: Uint8Array): Hasil<string> {
  if (isi.byteLength === 0) return gagal('BERKAS_KOSONG');
  const tanda = kenaliBerkas(isi);
  if (tanda) return gagal('BERKAS_ENKODE', { sebab: `tampaknya ${tanda}` });
  // A NUL byte is valid UTF-8 but never part of JSON text; it is how UTF-16 without a BOM and binary files show.
  if (isi.includes(0) || !isUtf8(isi)) return gagal('BERKAS_ENKODE', { sebab: kenaliEnkode(isi) });
  return berhasil(pembacaUtf8.decode(isi));
}

function kenaliEnkode(isi: Uint8Array): string {
  const contoh = isi.subarray(0, 4096);
  let nolGenap = 0;
  let nolGanjil = 0;
  contoh.forEach((b, i) => {
    if (b === 0) i % 2 === 0 ? nolGenap++ : nolGanjil++;
  });
  const setengah = contoh.length / 2;
  // Latin text in UTF-16 has a NUL in every second byte and hardly any in the others.
  if (nolGanjil > setengah * 0.7 && nolGenap < setengah * 0.1) return 'tampaknya UTF-16 (LE) tanpa BOM';
  if (nolGenap > setengah * 0.7 && nolGanjil < setengah * 0.1) return 'tampaknya UTF-16 (BE) tanpa BOM';
  if (contoh.some((b) => b < 0x20 && b !== 0x09 && b !== 0x0a && b !== 0x0d)) return 'tampaknya data biner';
  const letak = byteSalah(isi);
  const heksa = (isi[letak] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return `tampaknya Windows-1252; byte ${heksa} pada posisi ${letak + 1}`;
}

/** Position of the first byte that breaks UTF-8, by halving: a prefix is fine as long as only its last character is cut. */
function byteSalah(isi: Uint8Array): number {
  let bagus = 0;
  let buruk = isi.byteLength;
  while (bagus < buruk) {
    const tengah = (bagus + buruk + 1) >> 1;
    if (utuhSampai(isi.subarray(0, tengah))) bagus = tengah;
    else buruk = tengah - 1;
  }
  // ASCII cannot be wrong by itself: the character that it cuts short begins before it.
  let letak = Math.min(bagus, isi.byteLength - 1);
  while (letak > 0 && (isi[letak] ?? 0) < 0x80) letak--;
  return letak;
}

function utuhSampai(awal: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(awal, { stream: true });
    return true;
  } catch {
    return false;
  }
}
