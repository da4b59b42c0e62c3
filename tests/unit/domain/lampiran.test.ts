import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  besarBerkas,
  type KodeTps,
  kembalikanLampiran,
  kenaliLampiran,
  type Lampiran,
  lepaskanLampiran,
  MAKS_LAMPIRAN,
  rapikanNamaLampiran,
  tataLampiran,
  tempatLampiran,
} from '../../../src/domain/index.ts';
import { heic, jpegKepala, png, webp } from '../../lib/foto.ts';
import { kodeGalat, nilai } from '../../lib/pleno.ts';

const teks = (s: string): Uint8Array => Buffer.from(s, 'latin1');

describe('what a file is, is said by its bytes', () => {
  it.each([
    ['JPEG with EXIF before its frame', jpegKepala(4000, 3000), 'image/jpeg'],
    ['PNG', png(30, 40), 'image/png'],
    ['WebP', webp(), 'image/webp'],
    ['PDF', teks('%PDF-1.7\n1 0 obj'), 'application/pdf'],
  ])('%s is taken', (_, isi, tipe) => expect(nilai(kenaliLampiran(isi))).toBe(tipe));

  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'gambar SVG'],
    ['SVG behind a prolog', '<?xml version="1.0"?>\n<!-- x -->\n<svg>', 'gambar SVG'],
    ['HTML', '<!doctype html><script>', 'halaman web'],
    ['GIF', 'GIF89a', 'GIF'],
    ['TIFF', 'II*\0', 'TIFF'],
    ['BMP', 'BM\x00\x00', 'BMP'],
    ['a zip', 'PK\x03\x04', 'zip'],
    ['a video', '\0\0\0\x18ftypmp42', 'video'],
    ['a program', 'MZ\x90\0', 'tidak dikenal'],
    ['a PDF behind HTML', '<html>%PDF-1.7', 'halaman web'],
    ['a name of a PDF version that is none', '%PDF-x', 'tidak dikenal'],
  ])('%s is refused, with what it seems to be', (_, isi, kata) => {
    const h = kenaliLampiran(teks(isi));
    expect(kodeGalat(h)).toBe('LAMPIRAN_JENIS');
    expect(h.ok || h.galat.konteks.sebab).toContain(kata);
  });

  it('a photo of an iPhone is refused with what to do', () => {
    expect(kodeGalat(kenaliLampiran(heic()))).toBe('LAMPIRAN_HEIC');
    expect(kodeGalat(kenaliLampiran(teks('\0\0\0\x1cftypavif\0\0\0\0')))).toBe('LAMPIRAN_HEIC');
  });

  it('a picture without a readable head, an empty file, and one too large for a browser are refused', () => {
    expect(kodeGalat(kenaliLampiran(new Uint8Array()))).toBe('LAMPIRAN_RUSAK');
    expect(kodeGalat(kenaliLampiran(png(30, 40).subarray(0, 12)))).toBe('LAMPIRAN_RUSAK');
    expect(kodeGalat(kenaliLampiran(jpegKepala(40, 30).subarray(0, 9000)))).toBe('LAMPIRAN_RUSAK');
    expect(kodeGalat(kenaliLampiran(jpegKepala(0, 30)))).toBe('LAMPIRAN_RUSAK');
    expect(kodeGalat(kenaliLampiran(jpegKepala(60_000, 60_000)))).toBe('LAMPIRAN_TERLALU_LUAS');
    expect(nilai(kenaliLampiran(jpegKepala(12_000, 9000)))).toBe('image/jpeg');
  });

  it('no bytes throw, whatever begins them', () => {
    const awal = fc.constantFrom(
      ...[[0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], [...teks('RIFF0000WEBPVP8L')], []],
    );
    fc.assert(
      fc.property(awal, fc.uint8Array({ maxLength: 200 }), (a, b) => {
        kenaliLampiran(Uint8Array.from([...a, ...b]));
      }),
    );
  });
});

describe('files of a sheet', () => {
  const buat = (nomor: number, ubah: Partial<Lampiran> = {}): Lampiran => ({
    nomor,
    kontes: 'PPWP',
    tps: '3101021001001' as KodeTps,
    sha256: String(nomor).padStart(64, '0'),
    tipe: 'image/jpeg',
    ukuran: 5,
    nama: `IMG_${nomor}.jpg`,
    keterangan: '',
    urut: nomor,
    lepas: false,
    ...ubah,
  });

  it('come one after the other, the same content only once, and not without end', () => {
    expect(nilai(tempatLampiran([], 'a'))).toBe(1);
    expect(nilai(tempatLampiran([buat(1), buat(2)], 'a'))).toBe(3);
    expect(kodeGalat(tempatLampiran([buat(1)], buat(1).sha256))).toBe('LAMPIRAN_SUDAH_ADA');
    const penuh = Array.from({ length: MAKS_LAMPIRAN }, (_, i) => buat(i + 1));
    expect(kodeGalat(tempatLampiran(penuh, 'a'))).toBe('LAMPIRAN_PENUH');
  });

  it('are taken off once, and put back as the last page unless the same content is there again', () => {
    const lepas = nilai(lepaskanLampiran([buat(1), buat(2)], 1));
    expect(lepas).toMatchObject({ lepas: true, urut: 1 });
    expect(kodeGalat(lepaskanLampiran([lepas], 1))).toBe('LAMPIRAN_TIDAK_ADA');
    expect(nilai(kembalikanLampiran([lepas, buat(2)], 1))).toMatchObject({ lepas: false, urut: 3 });
    expect(kodeGalat(kembalikanLampiran([buat(1)], 1))).toBe('LAMPIRAN_TIDAK_ADA');
    expect(kodeGalat(kembalikanLampiran([lepas, buat(2, { sha256: lepas.sha256 })], 1))).toBe('LAMPIRAN_SUDAH_ADA');
  });

  it('are arranged only where every one of them is named once', () => {
    const milik = [buat(1), buat(2), buat(3, { lepas: true })];
    expect(
      nilai(
        tataLampiran(milik, [
          [2, 'Halaman 1'],
          [1, ''],
        ]),
      ),
    ).toMatchObject([
      { nomor: 2, urut: 1, keterangan: 'Halaman 1' },
      { nomor: 1, urut: 2, keterangan: '' },
    ]);
    for (const salah of [
      [[1, '']],
      [
        [1, ''],
        [1, ''],
      ],
      [
        [1, ''],
        [3, ''],
      ],
      [
        [1, ''],
        [2, ''],
        [3, ''],
      ],
    ] as const)
      expect(
        kodeGalat(
          tataLampiran(
            milik,
            salah.map(([n, k]) => [n, k]),
          ),
        ),
      ).toBe('LAMPIRAN_USANG');
  });

  it('keep a name without its folders and what cannot be seen', () => {
    expect(rapikanNamaLampiran('C:\\DCIM\\100\\IMG_1.JPG')).toBe('IMG_1.JPG');
    expect(rapikanNamaLampiran('../../etc/\u202epasswd\n')).toBe('passwd');
    expect(rapikanNamaLampiran('x'.repeat(500))).toHaveLength(120);
  });

  it('have a size in words', () => {
    expect([1, 900_000, 26_214_400, 5_400_000].map(besarBerkas)).toEqual(['1 KB', '879 KB', '25 MB', '5,1 MB']);
  });
});
