// The size of a picture as its head says it, told by the refusal of what is too large for a browser.
import { describe, expect, it } from 'vitest';
import { kenaliLampiran } from '../../../src/domain/index.ts';

const teks = (s: string): number[] => [...Buffer.from(s, 'latin1')];
const be = (n: number, byte: number): number[] =>
  Array.from({ length: byte }, (_, i) => (n / 256 ** (byte - 1 - i)) & 255);
const le = (n: number, byte: number): number[] => be(n, byte).reverse();

const png = (l: number, t: number, potong = 'IHDR'): number[] => [
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ...be(13, 4),
  ...teks(potong),
  ...be(l, 4),
  ...be(t, 4),
  ...[8, 0, 0, 0, 0],
];
const jpeg = (l: number, t: number, penanda = 0xc0, sebelum: number[] = []): number[] => [
  ...[0xff, 0xd8],
  ...sebelum,
  ...[0xff, penanda, 0, 11, 8, ...be(t, 2), ...be(l, 2), 1, 1, 0x11, 0],
];
const APP0 = [0xff, 0xe0, 0, 4, 1, 2];
const riff = (isi: number[], nama = 'RIFF', jenis = 'WEBP'): number[] => [
  ...[...teks(nama), 0, 0, 0, 0, ...teks(jenis), ...isi],
  ...Array(Math.max(0, 30 - 12 - isi.length)).fill(0),
];
const vp8x = (l: number, t: number) =>
  riff([...teks('VP8X'), 10, 0, 0, 0, 0, 0, 0, 0, ...le(l - 1, 3), ...le(t - 1, 3)]);
const vp8l = (l: number, t: number) => {
  const bit = BigInt(l - 1) | (BigInt(t - 1) << 14n);
  return riff([...teks('VP8L'), 0, 0, 0, 0, 0x2f, ...le(Number(bit), 4)]);
};
const vp8 = (l: number, t: number) =>
  riff([...teks('VP8 '), 0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, ...le(l | 0xc000, 2), ...le(t | 0x4000, 2)]);

/** A type, megapixels of a picture that is too large, or the code of another refusal. */
function apa(bytes: number[]): string | number {
  const h = kenaliLampiran(Uint8Array.from(bytes));
  if (h.ok) return h.nilai;
  return h.galat.kode === 'LAMPIRAN_TERLALU_LUAS' ? Number(h.galat.konteks.luas) : h.galat.kode;
}

describe('pictures', () => {
  it.each([
    ['PNG', png, 'image/png'],
    ['JPEG', (l: number, t: number) => jpeg(l, t, 0xc0, APP0), 'image/jpeg'],
    ['WebP, extended', vp8x, 'image/webp'],
    ['WebP, lossless', vp8l, 'image/webp'],
    ['WebP, lossy', vp8, 'image/webp'],
  ] as const)('%s: width and height are read whole', (_, buat, tipe) => {
    expect(apa(buat(15_000, 9_001))).toBe(135);
    expect(apa(buat(9_001, 15_000))).toBe(135);
    expect(apa(buat(16_383, 16_383))).toBe(268);
    expect(apa(buat(12_000, 10_000))).toBe(tipe);
    expect(apa(buat(12_345, 9_720))).toBe(tipe);
    expect(apa(buat(12_345, 9_900))).toBe(122);
    expect(apa(buat(1, 1))).toBe(tipe);
    expect(apa(buat(300, 2))).toBe(tipe);
  });

  it('sizes beyond two bytes', () => {
    expect(apa(png(70_000, 70_000))).toBe(4900);
    expect(apa(png(131_072, 1000))).toBe(131);
    expect(apa(png(1000, 131_072))).toBe(131);
    expect(apa(vp8x(70_000, 70_000))).toBe(4900);
    expect(apa(vp8x(65_537, 2000))).toBe(131);
    expect(apa(jpeg(60_000, 60_000))).toBe(3600);
  });

  it('what the limit is, is said', () => {
    expect(kenaliLampiran(Uint8Array.from(png(20_000, 10_000)))).toEqual({
      ok: false,
      galat: { kode: 'LAMPIRAN_TERLALU_LUAS', konteks: { luas: 200, batas: 120 } },
    });
  });

  it('a head that is cut off, or of another kind, is no picture', () => {
    const RUSAK = 'LAMPIRAN_RUSAK';
    expect(apa(png(10, 10).slice(0, 24))).toBe(RUSAK);
    expect(apa(png(10, 10).slice(0, 25))).toBe('image/png');
    expect(apa(png(10, 10, 'IDAT'))).toBe(RUSAK);
    expect(apa(png(0, 10))).toBe(RUSAK);
    expect(apa(png(10, 0))).toBe(RUSAK);
    expect(apa(vp8(10, 10).slice(0, 29))).toBe(RUSAK);
    expect(apa(vp8(10, 10).slice(0, 30))).toBe('image/webp');
    expect(apa(riff(teks('VP9 ')))).toBe(RUSAK);
    expect(kenaliLampiran(Uint8Array.from(riff(teks('VP9 '))))).toMatchObject({
      galat: { konteks: { sebab: 'kepala gambarnya tidak terbaca' } },
    });
    expect(kenaliLampiran(new Uint8Array())).toMatchObject({
      galat: { konteks: { sebab: 'berkasnya kosong, 0 byte' } },
    });
  });

  it('a container of another kind is none', () => {
    expect(apa(riff(teks('VP8X'), 'RIFX'))).toBe('LAMPIRAN_JENIS');
    expect(apa(riff(teks('VP8X'), 'RIFF', 'WAVE'))).toBe('LAMPIRAN_JENIS');
  });
});

describe('frames of a JPEG', () => {
  const RUSAK = 'LAMPIRAN_RUSAK';
  it('are found behind segments and fill bytes, by every marker that begins a frame', () => {
    for (const m of [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])
      expect(apa(jpeg(15_000, 9_001, m, APP0)), m.toString(16)).toBe(135);
    expect(apa(jpeg(15_000, 9_001, 0xc0, [...APP0, 0xff, 0xff, ...APP0]))).toBe(135);
    expect(apa(jpeg(15_000, 9_001, 0xc0, [...APP0, 0xff, 0xe1, 1, 2, ...Array(256).fill(7)]))).toBe(135);
  });

  it('tables, picture data and the end begin none; nor does anything that is no marker', () => {
    const ekor = Array(12).fill(0);
    for (const m of [0xc4, 0xc8, 0xcc])
      expect(apa([...jpeg(15_000, 9_001, m, APP0), ...ekor]), m.toString(16)).toBe(RUSAK);
    for (const m of [0xda, 0xd9]) expect(apa(jpeg(15_000, 9_001, 0xc0, [...APP0, 0xff, m, 0, 2]))).toBe(RUSAK);
    expect(apa(jpeg(15_000, 9_001, 0xc0, [...APP0, 0xfe, 0xe0, 0, 4, 1, 2]))).toBe(RUSAK);
    // The frame itself needs its nine bytes.
    const pas = jpeg(15_000, 9_001, 0xc0, APP0);
    expect(apa(pas.slice(0, 8 + 10))).toBe(135);
    expect(apa(pas.slice(0, 8 + 9))).toBe(RUSAK);
    expect(apa([0xff, 0xd8, 0xff])).toBe(RUSAK);
  });
});

describe('what is refused', () => {
  const ftyp = (merek: string) => [...be(24, 4), ...teks('ftyp'), ...teks(merek), ...Array(12).fill(0)];
  const sebab = (bytes: number[]) => {
    const h = kenaliLampiran(Uint8Array.from(bytes));
    return h.ok ? h.nilai : `${h.galat.kode} ${h.galat.konteks.sebab ?? ''}`.trim();
  };
  it('photos of the HEIF family are told from videos', () => {
    for (const m of ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'mif1', 'msf1', 'avif', 'avis'])
      expect(sebab(ftyp(m)), m).toBe('LAMPIRAN_HEIC');
    for (const m of ['heia', 'heva', 'mp42', 'isom', 'xmif', 'qt  '])
      expect(sebab(ftyp(m)), m).toBe('LAMPIRAN_JENIS video');
    expect(sebab([0x1a, 0x45, 0xdf, 0xa3, 1])).toBe('LAMPIRAN_JENIS video');
  });

  it.each([
    ['  <?xml ?><svg>', 'gambar SVG'],
    ['<svg\n', 'gambar SVG'],
    ['<svgx', 'halaman web atau XML'],
    ['\n <HTML>', 'halaman web atau XML'],
    ['GIF87a', 'gambar GIF'],
    ['GIF89a', 'gambar GIF'],
    ['GIF88a', 'jenis yang tidak dikenal'],
    ['xGIF89a', 'jenis yang tidak dikenal'],
    ['II*\0', 'gambar TIFF'],
    ['MM\0*', 'gambar TIFF'],
    ['xII*\0', 'jenis yang tidak dikenal'],
    ['BM6', 'gambar BMP'],
    ['xBM', 'jenis yang tidak dikenal'],
    ['PK\x03\x04', 'zip, Word, atau Excel'],
    ['xPK\x03\x04', 'jenis yang tidak dikenal'],
    [`${'x'.repeat(508)}<svg>`, 'jenis yang tidak dikenal'],
    [`${'x'.repeat(507)}<svg>`, 'gambar SVG'],
  ])('%j', (isi, kata) => {
    expect(sebab(teks(isi))).toBe(`LAMPIRAN_JENIS ${kata}`);
  });

  it('a PDF begins with its version', () => {
    for (const v of ['%PDF-1.0', '%PDF-1.7\n', '%PDF-2.0']) expect(sebab(teks(v))).toBe('application/pdf');
    for (const v of ['%PDF-3.0', '%PDF-1x0', '%PDF-1.x', ' %PDF-1.7', '%PDF-1.'])
      expect(sebab(teks(v)), v).toBe('LAMPIRAN_JENIS jenis yang tidak dikenal');
  });
});
