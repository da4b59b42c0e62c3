import { createHash } from 'node:crypto';
import fs from 'node:fs';
import fsp from 'node:fs/promises';
import path from 'node:path';
import { berhasil, gagal, type Hasil } from '../../domain/index.ts';

/** Packages that are on their way: one file each, named by sender, hash and size, never by anything that a sender chose. */
export type KunciBagian = { perangkat: string; sha256: string; ukuran: number };

const POLA = /^([0-9a-f]{16})-([0-9a-f]{64})-(\d{1,12})\.bagian$/;
const UMUR_MS = 7 * 86_400_000;

export class Bagian {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  berkas(k: KunciBagian): string {
    return path.join(this.#folder, `${k.perangkat}-${k.sha256}-${k.ukuran}.bagian`);
  }

  /** How much of it is there. */
  offset(k: KunciBagian): number {
    return fs.statSync(this.berkas(k), { throwIfNoEntry: false })?.size ?? 0;
  }

  /** What a sender has under way. */
  milik(perangkat: string): KunciBagian[] {
    return fs.readdirSync(this.#folder).flatMap((n) => {
      const m = POLA.exec(n);
      return m?.[1] === perangkat && m[2] ? [{ perangkat, sha256: m[2], ukuran: Number(m[3]) }] : [];
    });
  }

  /** Adds bytes where the last ones ended. Errors: LAN_OFFSET, PAKET_TERLALU_BESAR for more than was said. */
  async tambah(k: KunciBagian, offset: number, isi: Uint8Array): Promise<Hasil<number>> {
    const f = await fsp.open(this.berkas(k), 'a', 0o600);
    try {
      const ada = (await f.stat()).size;
      if (ada !== offset) return gagal('LAN_OFFSET', { offset: ada });
      if (ada + isi.byteLength > k.ukuran) return gagal('PAKET_TERLALU_BESAR', { batas: `${k.ukuran} bita` });
      await f.writeFile(isi);
      if (ada + isi.byteLength === k.ukuran) await f.sync();
      return berhasil(ada + isi.byteLength);
    } finally {
      await f.close();
    }
  }

  /** Does the whole file hash to what was said? */
  async cocok(k: KunciBagian): Promise<boolean> {
    const h = createHash('sha256');
    for await (const x of fs.createReadStream(this.berkas(k))) h.update(x as Buffer);
    return h.digest('hex') === k.sha256;
  }

  buang(k: KunciBagian): void {
    fs.rmSync(this.berkas(k), { force: true });
  }

  /** Forgets what nobody went on with for a week. */
  rapikan(kini: number): void {
    for (const n of fs.readdirSync(this.#folder)) {
      const berkas = path.join(this.#folder, n);
      const s = fs.statSync(berkas, { throwIfNoEntry: false });
      if (s && POLA.test(n) && kini - s.mtimeMs > UMUR_MS) fs.rmSync(berkas, { force: true });
    }
  }
}
