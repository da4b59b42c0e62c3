import { gagal, type Hasil } from './hasil.ts';
import type { TipeLampiran } from './lampiran.ts';

/**
 * What a file is, by its bytes. Its name and the type the sender declared are not asked: both come from outside, and a
 * file that is taken here is later given to a browser under the type found here.
 */

/** Largest picture. A browser holds four bytes a pixel: 120 megapixels are half a gigabyte. */
const MAKS_MEGAPIKSEL = 120;

type Ukuran = { lebar: number; tinggi: number };

const teks = (b: Uint8Array, dari: number, panjang: number): string =>
  String.fromCharCode(...b.subarray(dari, dari + panjang));
const u8 = (b: Uint8Array, i: number): number => b[i] ?? 0;
const u16 = (b: Uint8Array, i: number): number => (u8(b, i) << 8) | u8(b, i + 1);
const u32 = (b: Uint8Array, i: number): number => u16(b, i) * 65_536 + u16(b, i + 2);
const u16le = (b: Uint8Array, i: number): number => u8(b, i) | (u8(b, i + 1) << 8);
const u24le = (b: Uint8Array, i: number): number => u16le(b, i) | (u8(b, i + 2) << 16);

/** Walks the segments of a JPEG to its frame header; null where there is none. ITU-T T.81, annex B. */
function ukuranJpeg(b: Uint8Array): Ukuran | null {
  let i = 2;
  while (i + 9 < b.length) {
    if (u8(b, i) !== 0xff) return null;
    const penanda = u8(b, i + 1);
    // Fill bytes may stand before a marker.
    if (penanda === 0xff) i++;
    else if (penanda >= 0xc0 && penanda <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(penanda))
      return { tinggi: u16(b, i + 5), lebar: u16(b, i + 7) };
    // Picture data or the end before any frame.
    else if (penanda === 0xda || penanda === 0xd9) return null;
    else i += 2 + u16(b, i + 2);
  }
  return null;
}

/** First chunk of a PNG. */
const ukuranPng = (b: Uint8Array): Ukuran | null =>
  teks(b, 12, 4) === 'IHDR' && b.length > 24 ? { lebar: u32(b, 16), tinggi: u32(b, 20) } : null;

/** First chunk of a WebP: extended, lossless or lossy. */
function ukuranWebp(b: Uint8Array): Ukuran | null {
  if (b.length < 30) return null;
  switch (teks(b, 12, 4)) {
    case 'VP8X':
      return { lebar: u24le(b, 24) + 1, tinggi: u24le(b, 27) + 1 };
    case 'VP8L':
      return {
        lebar: (u16le(b, 21) & 0x3fff) + 1,
        tinggi: ((u8(b, 22) >> 6) | (u8(b, 23) << 2) | ((u8(b, 24) & 0x0f) << 10)) + 1,
      };
    case 'VP8 ':
      return { lebar: u16le(b, 26) & 0x3fff, tinggi: u16le(b, 28) & 0x3fff };
    default:
      return null;
  }
}

const cocok = (b: Uint8Array, ...awal: number[]): boolean => awal.every((v, i) => b[i] === v);

function tipe(b: Uint8Array): { tipe: TipeLampiran; ukuran: Ukuran | null } | null {
  if (cocok(b, 0xff, 0xd8, 0xff)) return { tipe: 'image/jpeg', ukuran: ukuranJpeg(b) };
  if (cocok(b, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { tipe: 'image/png', ukuran: ukuranPng(b) };
  if (teks(b, 0, 4) === 'RIFF' && teks(b, 8, 4) === 'WEBP') return { tipe: 'image/webp', ukuran: ukuranWebp(b) };
  return null;
}

/** `ftyp` boxes of the HEIF family; the others with such a box are videos. */
const HEIF = /^(hei[cxms]|hev[cxm]|mif1|msf1|avif|avis)$/;

/** What a refused file seems to be, in words; null where nothing is known of it. */
function dugaanJenis(b: Uint8Array): string | null {
  const awal = teks(b, 0, 512).trimStart().toLowerCase();
  if (/<svg[\s>]/.test(awal)) return 'gambar SVG';
  if (awal.startsWith('<')) return 'halaman web atau XML';
  if (/^gif8[79]a/.test(awal)) return 'gambar GIF';
  if (/^(ii\*\0|mm\0\*)/.test(awal)) return 'gambar TIFF';
  if (awal.startsWith('bm')) return 'gambar BMP';
  if (awal.startsWith('pk\x03\x04')) return 'zip, Word, atau Excel';
  if (teks(b, 4, 4) === 'ftyp') return 'video';
  if (cocok(b, 0x1a, 0x45, 0xdf, 0xa3)) return 'video';
  return null;
}

/**
 * The type of an attachment. Errors: LAMPIRAN_HEIC (photos of iPhones), LAMPIRAN_JENIS for everything else that is not
 * taken, LAMPIRAN_RUSAK where a picture has no readable header, LAMPIRAN_TERLALU_LUAS for more pixels than a browser holds.
 */
export function kenaliLampiran(b: Uint8Array): Hasil<TipeLampiran> {
  if (b.length === 0) return gagal('LAMPIRAN_RUSAK', { sebab: 'berkasnya kosong, 0 byte' });
  if (/^%PDF-[12]\.\d/.test(teks(b, 0, 8))) return { ok: true, nilai: 'application/pdf' };
  const gambar = tipe(b);
  if (gambar) {
    const { lebar, tinggi } = gambar.ukuran ?? { lebar: 0, tinggi: 0 };
    if (lebar === 0 || tinggi === 0) return gagal('LAMPIRAN_RUSAK', { sebab: 'kepala gambarnya tidak terbaca' });
    const luas = (lebar * tinggi) / 1e6;
    if (luas > MAKS_MEGAPIKSEL)
      return gagal('LAMPIRAN_TERLALU_LUAS', { luas: Math.round(luas), batas: MAKS_MEGAPIKSEL });
    return { ok: true, nilai: gambar.tipe };
  }
  if (teks(b, 4, 4) === 'ftyp' && HEIF.test(teks(b, 8, 4))) return gagal('LAMPIRAN_HEIC');
  return gagal('LAMPIRAN_JENIS', { sebab: dugaanJenis(b) ?? 'jenis yang tidak dikenal' });
}
