import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

/** Small real files for tests; every one is read by a browser. */

const u32 = (n: number): Buffer => {
  const b = Buffer.alloc(4);
  b.writeUInt32BE(n >>> 0);
  return b;
};

const TABEL = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});
const crc = (b: Uint8Array): number => ~b.reduce((c, x) => (TABEL[(c ^ x) & 255] ?? 0) ^ (c >>> 8), -1);

function potong(jenis: string, isi: Uint8Array): Buffer {
  const badan = Buffer.concat([Buffer.from(jenis, 'latin1'), isi]);
  return Buffer.concat([u32(isi.length), badan, u32(crc(badan))]);
}

/** A grey PNG with a dark line every 20 pixels, so that zoom and rotation can be seen. `benih` makes other bytes. */
export function png(lebar: number, tinggi: number, benih = 0): Buffer {
  const kepala = Buffer.concat([u32(lebar), u32(tinggi), Buffer.from([8, 0, 0, 0, 0])]);
  const baris = Buffer.alloc((lebar + 1) * tinggi, 230);
  for (let y = 0; y < tinggi; y++) {
    baris[y * (lebar + 1)] = 0;
    if (y % 20 === 0) baris.fill(40, y * (lebar + 1) + 1, (y + 1) * (lebar + 1));
  }
  baris[1] = benih & 255;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    potong('IHDR', kepala),
    potong('IDAT', deflateSync(baris)),
    potong('IEND', Buffer.alloc(0)),
  ]);
}

/** Head of a JPEG as phones write it: EXIF before the frame header. Enough for who looks at the bytes. */
export function jpegKepala(lebar: number, tinggi: number, exif = 20_000): Buffer {
  const u16 = (n: number): number[] => [n >> 8, n & 255];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe1, ...u16(exif + 2)]),
    Buffer.alloc(exif, 0x45),
    Buffer.from([0xff, 0xc0, ...u16(11), 8, ...u16(tinggi), ...u16(lebar), 1, 1, 0x11, 0]),
    Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0xff, 0xd9]),
  ]);
}

/** A lossy WebP of one pixel. */
export const webp = (): Buffer => Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAUAmJaQAA3AA/v02aAA=', 'base64');

/** First bytes of a photo of an iPhone. */
export const heic = (): Buffer =>
  Buffer.concat([u32(24), Buffer.from('ftypheic'), u32(0), Buffer.from('mif1heic'), Buffer.alloc(64)]);

/** A scan of so many pages, each with a dark field. */
export function pdf(halaman: number): Promise<Buffer> {
  const d = new PDFDocument({ autoFirstPage: false });
  const potong: Buffer[] = [];
  d.on('data', (b: Buffer) => potong.push(b));
  const jadi = new Promise<Buffer>((selesai) => d.on('end', () => selesai(Buffer.concat(potong))));
  for (let i = 0; i < halaman; i++) d.addPage({ size: 'A4' }).rect(60, 60, 300, 200).fill('#111');
  d.end();
  return jadi;
}

/** The same JPEG as if the phone had been held on its side: turned by a quarter to the right when shown (EXIF 6). */
export function miringkan(jpeg: Buffer): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex');
  const isi = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const kepala = Buffer.from([0xff, 0xe1, (isi.length + 2) >> 8, (isi.length + 2) & 255]);
  return Buffer.concat([jpeg.subarray(0, 2), kepala, isi, jpeg.subarray(2)]);
}

/** A JPEG 2000 code stream, 32 × 32, nearly black. */
const J2K =
  '/0//UQApAAAAAAAgAAAAIAAAAAAAAAAAAAAAIAAAACAAAAAAAAAAAAABBwEB/1IADAAAAAEABQQEAAH/XAATQEBISFBISFBISFBISFBISFD/ZAAlAAFDcmVhdGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjD/kAAKAAAAAAAYAAH/k8+0CAh5gICAgID/2Q==';

/** A page as scanners with strong compression write it: one JPEG 2000 picture over all of it. */
export function pdfJpeg2000(): Buffer {
  const gambar = Buffer.from(J2K, 'base64');
  const isi = Buffer.from('q 400 0 0 500 0 0 cm /G Do Q');
  const benda: [kepala: string, aliran?: Buffer][] = [
    ['<</Type/Catalog/Pages 2 0 R>>'],
    ['<</Type/Pages/Kids[3 0 R]/Count 1>>'],
    ['<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 500]/Resources<</XObject<</G 4 0 R>>>>/Contents 5 0 R>>'],
    [
      `<</Type/XObject/Subtype/Image/Width 32/Height 32/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/JPXDecode/Length ${gambar.length}>>`,
      gambar,
    ],
    [`<</Length ${isi.length}>>`, isi],
  ];
  const letak: number[] = [];
  let pdf = Buffer.from('%PDF-1.5\n');
  for (const [i, [kepala, aliran]] of benda.entries()) {
    letak.push(pdf.length);
    const badan = aliran ? [Buffer.from('stream\n'), aliran, Buffer.from('\nendstream\n')] : [];
    pdf = Buffer.concat([pdf, Buffer.from(`${i + 1} 0 obj\n${kepala}\n`), ...badan, Buffer.from('endobj\n')]);
  }
  const baris = letak.map((l) => `${String(l).padStart(10, '0')} 00000 n \n`).join('');
  const akhir = `xref\n0 6\n0000000000 65535 f \n${baris}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF`;
  return Buffer.concat([pdf, Buffer.from(akhir)]);
}
