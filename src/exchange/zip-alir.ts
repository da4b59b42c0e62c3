import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import yazl from 'yazl';
import { EksporDibatalkan, type OpsiEkspor, penyaring, tulisAlir } from './alir.ts';

/** One file of a zip; its bytes are made when its turn comes. */
export type ButirZip = {
  nama: string;
  /** Compressed already: pictures and PDFs. */
  padat?: boolean;
  /** What its bytes should hash to, where that is known. */
  sidik?: string;
  isi: () => Iterable<Uint8Array> | Promise<Iterable<Uint8Array>> | NodeJS.ReadableStream;
};

/** `rusak`: files whose bytes do not hash to their `sidik`; they are in the zip, and told in its list of hashes. */
export type ZipJadi = { besar: number; berkas: number; rusak: string[] };

const NAMA_SIDIK = 'SHA256SUMS';

/** The same wall clock everywhere: a zip says times without a zone, so that of UTC is handed over as if it were local. */
function waktuZip(d: Date): Date {
  const [jam, menit, detik] = [d.getUTCHours(), d.getUTCMinutes(), d.getUTCSeconds()];
  return new Date(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate(), jam, menit, detik);
}

/** Puts files into a zip one after the other. */
class PenulisZip {
  readonly zip = new yazl.ZipFile();
  readonly rusak: string[] = [];
  readonly #sidik: string[] = [];
  readonly #mtime: Date;
  readonly #batal: () => boolean;
  readonly #selesai: () => void;
  #kini: { destroy(): void } | null = null;

  constructor(waktu: Date, batal: () => boolean, selesai: () => void) {
    this.#mtime = waktuZip(waktu);
    this.#batal = batal;
    this.#selesai = selesai;
  }

  tambah(b: ButirZip): void {
    const opsi = { mtime: this.#mtime, mode: 0o100644, compress: b.padat !== true, forceDosTimestamp: true };
    this.zip.addReadStreamLazy(b.nama, opsi, (jalankan) => {
      this.#buka(b).then(
        (aliran) => jalankan(null, aliran),
        (e: unknown) => this.zip.emit('error', e),
      );
    });
  }

  async #buka(b: ButirZip): Promise<NodeJS.ReadableStream> {
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
    const sumber = Symbol.asyncIterator in isi ? isi : Readable.from(isi);
    pipeline(sumber, saring.aliran).catch((e: unknown) => this.zip.emit('error', e));
    return saring.aliran;
  }

  /** Lets go of the file that is being read, so that nothing holds what it is read from. */
  async lepas(): Promise<void> {
    this.#kini?.destroy();
    await setImmediate();
  }

  sidik(): string {
    return [...this.rusak.map((n) => `# TIDAK COCOK: ${n}\n`), ...this.#sidik].join('');
  }
}

/**
 * Writes a zip of any size, file by file, with the hashes of all others as its last file (`NAMA_SIDIK`, as sha256sum reads
 * them). The same content and `waktu` give the same bytes. Throws `EksporDibatalkan`, and errors of the disk and of what
 * the files are made of; nothing half made stays either way.
 */
export async function tulisZip(
  berkas: string,
  butir: readonly ButirZip[],
  { waktu, kemajuan, batal = () => false }: OpsiEkspor & { waktu: Date },
): Promise<ZipJadi> {
  const jumlah = butir.length + 1;
  let selesai = 0;
  const w = new PenulisZip(waktu, batal, () => kemajuan?.(++selesai, jumlah));
  for (const b of butir) w.tambah(b);
  w.tambah({ nama: NAMA_SIDIK, isi: () => [Buffer.from(w.sidik())] });
  w.zip.end();
  const aliran = w.zip.outputStream;
  if (!(aliran instanceof Readable)) throw new TypeError('aliran zip');
  // It may end before anybody reads it.
  aliran.on('error', () => {});
  // An error of one file ends the whole: the zip's own stream would wait for ever.
  const gagal = once(w.zip, 'error').then(([e]) => Promise.reject(e instanceof Error ? e : new Error(String(e))));
  gagal.catch(() => aliran.destroy(new EksporDibatalkan()));
  const jadi = tulisAlir(berkas, aliran, batal);
  try {
    const { besar } = await Promise.race([jadi, gagal]);
    return { besar, berkas: jumlah, rusak: w.rusak };
  } catch (e) {
    aliran.destroy(new EksporDibatalkan());
    await jadi.catch(() => {});
    await w.lepas();
    throw e;
  }
}
