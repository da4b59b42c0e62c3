import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A grey picture, one byte a dot. */
export type Abu = { w: number; h: number; titik: Uint8Array };

/** Dots an inch of the kept pictures: letters are grey lines, tables and where things stand are plain to see. */
const DPI = 60;

/** Pages of a PDF as grey pictures, by their number. */
export function gambarHalaman(pdf: Uint8Array, halaman: readonly number[]): Abu[] {
  const folder = mkdtempSync(join(tmpdir(), 'rekap-golden-'));
  try {
    const berkas = join(folder, 'd.pdf');
    writeFileSync(berkas, pdf);
    return halaman.map((n) => {
      const s = String(n);
      const opsi = ['-r', String(DPI), '-gray', '-singlefile', '-f', s, '-l', s, berkas, join(folder, s)];
      execFileSync('pdftoppm', opsi, { stdio: 'pipe' });
      return bacaPgm(readFileSync(join(folder, `${s}.pgm`)));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bacaPgm(b: Buffer): Abu {
  const kepala = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(b.subarray(0, 40).toString('latin1'));
  if (!kepala) throw new Error('bukan PGM');
  const titik = new Uint8Array(b.subarray(kepala[0].length));
  return { w: Number(kepala[1]), h: Number(kepala[2]), titik };
}

const AWAL = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function potongan(jenis: string, isi: Uint8Array): Buffer {
  const b = Buffer.alloc(12 + isi.length);
  b.writeUInt32BE(isi.length, 0);
  b.write(jenis, 4, 'latin1');
  b.set(isi, 8);
  b.writeUInt32BE(crc32(b.subarray(4, 8 + isi.length)), 8 + isi.length);
  return b;
}

/** Sixteen greys are enough to look at and to compare, and take a third of the room. */
export function tulisPng({ w, h, titik }: Abu): Buffer {
  const lebar = Math.ceil(w / 2);
  const mentah = Buffer.alloc((lebar + 1) * h);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const i = y * (lebar + 1) + 1 + (x >> 1);
      const v = (titik[y * w + x] ?? 0) >> 4;
      mentah[i] = (mentah[i] ?? 0) | (x % 2 === 0 ? v << 4 : v);
    }
  const ihdr = Buffer.alloc(13);
  ihdr.writeUInt32BE(w, 0);
  ihdr.writeUInt32BE(h, 4);
  ihdr.set([4, 0, 0, 0, 0], 8);
  const isi = deflateSync(mentah, { level: 9 });
  return Buffer.concat([AWAL, potongan('IHDR', ihdr), potongan('IDAT', isi), potongan('IEND', Buffer.alloc(0))]);
}

/** Reads what `tulisPng` writes. */
export function bacaPng(b: Buffer): Abu {
  const [w, h] = [b.readUInt32BE(16), b.readUInt32BE(20)];
  if (!b.subarray(0, 8).equals(AWAL) || b[24] !== 4 || b[25] !== 0) throw new Error('bukan PNG abu-abu 4 bit');
  const idat: Buffer[] = [];
  for (let i = 8; i < b.length; i += 12 + b.readUInt32BE(i))
    if (b.toString('latin1', i + 4, i + 8) === 'IDAT') idat.push(b.subarray(i + 8, i + 8 + b.readUInt32BE(i)));
  const mentah = inflateSync(Buffer.concat(idat));
  const lebar = Math.ceil(w / 2);
  const titik = new Uint8Array(w * h);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const v = mentah[y * (lebar + 1) + 1 + (x >> 1)] ?? 0;
      titik[y * w + x] = (x % 2 === 0 ? v >> 4 : v & 15) * 17;
    }
  return { w, h, titik };
}

/** Side of a tile in dots: about a figure of three digits. */
const PETAK = 16;

/**
 * How much the worst tile differs, in parts of its dots; only dots that differ by more than the edge of a letter drawn a
 * hair elsewhere count. By tile, because one wrong digit is nothing to a whole page. 1 where sizes differ.
 */
export function beda(a: Abu, b: Abu): number {
  if (a.w !== b.w || a.h !== b.h) return 1;
  const lebar = Math.ceil(a.w / PETAK);
  const petak = new Uint16Array(lebar * Math.ceil(a.h / PETAK));
  for (let y = 0; y < a.h; y++)
    for (let x = 0; x < a.w; x++) {
      const i = y * a.w + x;
      if (Math.abs((a.titik[i] ?? 0) - (b.titik[i] ?? 0)) <= 72) continue;
      const p = Math.floor(y / PETAK) * lebar + Math.floor(x / PETAK);
      petak[p] = (petak[p] ?? 0) + 1;
    }
  return Math.max(...petak) / PETAK ** 2;
}
