import { isUtf8 } from 'node:buffer';
import { berhasil, gagal, type Hasil } from '../../domain/index.ts';
import { kenaliBerkas } from '../teks.ts';

type Enkode = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Encoding of a text file; null where it is no text. */
function kenaliEnkode(isi: Uint8Array): Enkode | null {
  if (isi[0] === 0xff && isi[1] === 0xfe) return isi[2] === 0 && isi[3] === 0 ? null : 'utf-16le';
  if (isi[0] === 0xfe && isi[1] === 0xff) return 'utf-16be';
  const nol = [0, 0];
  const contoh = isi.subarray(0, 4096);
  for (let i = 0; i < contoh.length; i++) if (contoh[i] === 0) nol[i & 1] = (nol[i & 1] ?? 0) + 1;
  const [genap = 0, ganjil = 0] = nol;
  const pasangan = contoh.length / 2;
  // Figures and Latin names in UTF-16 have a NUL in nearly every second byte and hardly any in the others.
  if (ganjil > pasangan * 0.7 && genap < pasangan * 0.1) return 'utf-16le';
  if (genap > pasangan * 0.7 && ganjil < pasangan * 0.1) return 'utf-16be';
  // Control characters other than tab and line ends: Windows-1252 would take any byte, so this is where it stops.
  if (isi.some((b) => b < 0x20 && b !== 0x09 && b !== 0x0a && b !== 0x0d && b !== 0x0c && b !== 0x1a)) return null;
  return isUtf8(isi) ? 'utf-8' : 'windows-1252';
}

/** Bytes of a text file → text, without BOM. Never throws. */
export function dekode(isi: Uint8Array): Hasil<string> {
  const jenis = kenaliBerkas(isi);
  if (jenis !== null && !jenis.startsWith('UTF-16')) return gagal('TABEL_BUKAN_TABEL', { sebab: jenis });
  const enkode = kenaliEnkode(isi);
  if (enkode === null) return gagal('TABEL_BUKAN_TABEL', { sebab: 'data biner' });
  try {
    return berhasil(new TextDecoder(enkode, { fatal: true }).decode(isi));
  } catch {
    return gagal('TABEL_RUSAK', { sebab: `teks ${enkode.toUpperCase()} tidak utuh` });
  }
}
