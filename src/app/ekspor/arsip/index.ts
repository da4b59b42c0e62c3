import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import yazl from 'yazl';
import type { Pleno } from '../../pleno.ts';
import { EksporDibatalkan, type OpsiEkspor, penyaring, tulisAlir } from '../alir.ts';
import { bacaSaya } from './baca-saya.ts';
import { type ButirArsip, isiArsip, waktuArsip } from './isi.ts';

export type OpsiArsip = OpsiEkspor & {
  /** Photos and scans of the C.Hasil too. */
  foto: boolean;
  /** File of the page that checks documents; null where it was not built. */
  pemeriksa: string | null;
};
/** `rusak`: files whose bytes are not what the journal says; they are in the archive, and told in SHA256SUMS. */
export type ArsipJadi = { berkas: number; besar: number; hilang: string[]; rusak: string[] };

/** The same wall clock everywhere: a zip says times without a zone, so that of UTC is handed over as if it were local. */
function waktuZip(d: Date): Date {
  return new Date(
    d.getUTCFullYear(),
    d.getUTCMonth(),
    d.getUTCDate(),
    d.getUTCHours(),
    d.getUTCMinutes(),
    d.getUTCSeconds(),
  );
}

/** Puts the files into the zip one after the other, each made when its turn comes; SHA256SUMS last. */
class PenulisArsip {
  readonly zip = new yazl.ZipFile();
  readonly rusak: string[] = [];
  readonly #sidik: string[] = [];
  readonly #mtime: Date;
  readonly #batal: () => boolean;
  readonly #selesai: () => void;
  #kini: { destroy(): void } | null = null;

  constructor(mtime: Date, batal: () => boolean, selesai: () => void) {
    this.#mtime = mtime;
    this.#batal = batal;
    this.#selesai = selesai;
  }

  tambah(b: ButirArsip): void {
    const opsi = { mtime: this.#mtime, mode: 0o100644, compress: b.padat !== true, forceDosTimestamp: true };
    this.zip.addReadStreamLazy(b.nama, opsi, (jalankan) => {
      this.#buka(b).then(
        (aliran) => jalankan(null, aliran),
        (e: unknown) => this.zip.emit('error', e),
      );
    });
  }

  async #buka(b: ButirArsip): Promise<NodeJS.ReadableStream> {
    if (this.#batal()) throw new EksporDibatalkan();
    const isi = await b.isi();
    const saring = penyaring(this.#batal);
    this.#kini = saring.aliran;
    saring.aliran.once('end', () => {
      const sha256 = saring.sha256();
      this.#sidik.push(`${sha256}  ${b.nama}\n`);
      if (b.sidik !== undefined && b.sidik !== sha256) this.rusak.push(b.nama);
      this.#selesai();
    });
    const sumber = Symbol.asyncIterator in isi ? isi : Readable.from(isi as Iterable<Uint8Array>);
    pipeline(sumber, saring.aliran).catch((e: unknown) => this.zip.emit('error', e));
    return saring.aliran;
  }

  /** Lets go of the file that is being read, so that nothing holds the database. */
  async lepas(): Promise<void> {
    this.#kini?.destroy();
    await setImmediate();
  }

  sidik(): string {
    return [...this.rusak.map((n) => `# TIDAK COCOK dengan jurnal: ${n}\n`), ...this.#sidik].join('');
  }
}

/**
 * The whole plenary as one zip: documents, tables, data with their schema, the journal with its chain, and on request the
 * photos. Everything is from one moment: figures that are recorded meanwhile are not in it. The same plenary gives the same
 * bytes. Must be called with a connection of its own, on which nothing else is read or written meanwhile. Throws
 * `EksporDibatalkan`, and errors of the disk; nothing half made stays either way.
 */
export async function writeArchive(p: Pleno, berkas: string, o: OpsiArsip): Promise<ArsipJadi> {
  const batal = o.batal ?? (() => false);
  p.s.db.exec('BEGIN');
  try {
    const isi = isiArsip(p, o);
    const jumlah = isi.butir.length + 1;
    let selesai = 0;
    const w = new PenulisArsip(waktuZip(waktuArsip(p)), batal, () => o.kemajuan?.(Math.min(++selesai, jumlah), jumlah));
    w.tambah({ nama: 'BACA-SAYA.txt', isi: () => [Buffer.from(bacaSaya(p, isi, o.foto))] });
    for (const b of isi.butir) w.tambah(b);
    w.tambah({ nama: 'SHA256SUMS', isi: () => [Buffer.from(w.sidik())] });
    w.zip.end();
    // An error of one file ends the whole: the zip's own stream would wait for ever.
    const gagal = once(w.zip, 'error').then(([e]) => Promise.reject(e instanceof Error ? e : new Error(String(e))));
    const henti = new AbortController();
    gagal.catch(() => henti.abort());
    const jadi = tulisAlir(berkas, zipBerhenti(w.zip.outputStream, henti.signal), batal);
    const { besar } = await Promise.race([jadi, gagal]).catch(async (e: unknown) => {
      henti.abort();
      await jadi.catch(() => {});
      await w.lepas();
      throw e;
    });
    return { berkas: jumlah + 1, besar, hilang: isi.hilang, rusak: w.rusak };
  } finally {
    p.s.db.exec('ROLLBACK');
  }
}

/** The zip's bytes, which end with an error where one of its files could not be read. */
function zipBerhenti(aliran: NodeJS.ReadableStream, signal: AbortSignal): NodeJS.ReadableStream {
  if (!(aliran instanceof Readable)) throw new TypeError('aliran zip');
  // It may end before anybody reads it.
  aliran.on('error', () => {});
  signal.addEventListener('abort', () => aliran.destroy(new EksporDibatalkan()), { once: true });
  return aliran;
}
