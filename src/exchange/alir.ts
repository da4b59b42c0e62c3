import { createHash } from 'node:crypto';
import fs from 'node:fs';
import fsp from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Thrown where the person said stop. */
export class EksporDibatalkan extends Error {}

export type OpsiEkspor = {
  kemajuan?: (selesai: number, jumlah: number) => void;
  batal?: () => boolean;
};

const POTONG = 64 * 1024;

/** Small texts gathered into pieces of a size that is worth handing on. */
export function* gumpal(teks: Iterable<string>): Generator<Buffer> {
  let kini: string[] = [];
  let panjang = 0;
  for (const t of teks) {
    kini.push(t);
    panjang += t.length;
    if (panjang < POTONG) continue;
    yield Buffer.from(kini.join(''));
    kini = [];
    panjang = 0;
  }
  if (panjang > 0) yield Buffer.from(kini.join(''));
}

/** Passes bytes on, hashing them, until the person says stop. */
export function penyaring(batal: () => boolean): { aliran: Transform; sha256: () => string } {
  const sidik = createHash('sha256');
  const aliran = new Transform({
    transform(potong: Buffer, _, lanjut) {
      if (batal()) return lanjut(new EksporDibatalkan());
      sidik.update(potong);
      lanjut(null, potong);
    },
  });
  return { aliran, sha256: () => sidik.digest('hex') };
}

async function fsyncFolder(folder: string): Promise<void> {
  // Windows has no such call and keeps its directory by itself.
  if (process.platform === 'win32') return;
  const f = await fsp.open(folder, 'r');
  await f.sync().finally(() => f.close());
}

/**
 * Writes what comes into a file: aside first and renamed when it is whole and safely on disk. Whatever goes wrong leaves
 * neither half a file nor a changed old one. Gives size and hash. Throws `EksporDibatalkan`, and errors of the disk.
 */
export async function tulisAlir(
  berkas: string,
  isi: Iterable<Uint8Array> | AsyncIterable<Uint8Array> | NodeJS.ReadableStream,
  batal: () => boolean = () => false,
  mode = 0o666,
): Promise<{ besar: number; sha256: string }> {
  const sementara = `${berkas}.sebagian`;
  await fsp.mkdir(path.dirname(path.resolve(berkas)), { recursive: true });
  const saring = penyaring(batal);
  try {
    // `flush` puts the bytes on disk before the stream ends.
    await pipeline(isi, saring.aliran, fs.createWriteStream(sementara, { flush: true, mode }));
    if (batal()) throw new EksporDibatalkan();
    await fsp.rename(sementara, berkas);
    await fsyncFolder(path.dirname(path.resolve(berkas)));
  } catch (e) {
    await fsp.rm(sementara, { force: true });
    throw e;
  }
  return { besar: (await fsp.stat(berkas)).size, sha256: saring.sha256() };
}
