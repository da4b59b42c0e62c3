import fs from 'node:fs';
import fsp from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { IdPerangkat, jsonKanonik, Sidik256 } from '../../domain/index.ts';
import { tulisAlir } from '../../exchange/alir.ts';

/** A package that is to reach a receiver. */
export const ButirKeluar = z.strictObject({
  sha256: Sidik256,
  sidik: Sidik256,
  ukuran: z.number().int().min(1),
  urut: z.number().int().min(1),
  ke: IdPerangkat,
  percobaan: z.number().int().min(0),
  /** Not before; null: a person has to do something first. */
  berikut: z.iso.datetime().nullable(),
  /** Code of what went wrong last. */
  galat: z.string().max(60).nullable(),
  /** What the sentence of that code names. */
  konteks: z.record(z.string().max(40), z.union([z.string().max(400), z.number()])).default({}),
  /** A person said wait. */
  dijeda: z.boolean().default(false),
});
export type ButirKeluar = z.infer<typeof ButirKeluar>;

const JEDA_AWAL_MS = 2_000;
export const JEDA_MAKS_MS = 5 * 60_000;

/** Twice as long after each failure, up to five minutes, and never in step with the other senders. */
export const backoff = (percobaan: number, acak: number): number =>
  Math.min(JEDA_MAKS_MS, JEDA_AWAL_MS * 2 ** Math.min(percobaan - 1, 20)) * (0.5 + acak / 2);

const BERSIH = { galat: null, konteks: {}, dijeda: false };

/** The item as it is tried at once. */
export const segera = (b: ButirKeluar): ButirKeluar => ({ ...b, ...BERSIH, berikut: new Date(0).toISOString() });

/** The outbox in a plenary's folder: what is in it is sent however often a computer is switched off meanwhile. */
export class KotakKeluar {
  readonly #folder: string;

  constructor(pleno: string) {
    this.#folder = path.join(pleno, 'keluar');
  }

  paket(sha256: string): string {
    return path.join(this.#folder, `${Sidik256.parse(sha256)}.rekap`);
  }

  #catatan(b: { sha256: string; ke: string }): string {
    return path.join(this.#folder, `${Sidik256.parse(b.sha256)}-${IdPerangkat.parse(b.ke)}.json`);
  }

  /** Oldest package first. */
  daftar(): ButirKeluar[] {
    if (!fs.existsSync(this.#folder)) return [];
    return fs
      .readdirSync(this.#folder)
      .filter((n) => /^[0-9a-f]{64}-[0-9a-f]{16}\.json$/.test(n))
      .flatMap((n) => this.#baca(path.join(this.#folder, n)) ?? [])
      .sort((a, b) => a.urut - b.urut);
  }

  #baca(berkas: string): ButirKeluar | null {
    try {
      return ButirKeluar.parse(JSON.parse(fs.readFileSync(berkas, 'utf8')));
    } catch {
      // Gone meanwhile, or not of this program: it is left where it is.
      return null;
    }
  }

  /** The item as it stands now; null once it was taken out. */
  cari(b: { sha256: string; ke: string }): ButirKeluar | null {
    return this.#baca(this.#catatan(b));
  }

  /** Puts a package in; the same one again is tried again at once. */
  async taruh(isi: Uint8Array, b: Pick<ButirKeluar, 'sha256' | 'sidik' | 'urut' | 'ke'>): Promise<void> {
    if (!fs.existsSync(this.paket(b.sha256))) await tulisAlir(this.paket(b.sha256), [isi]);
    await this.simpan(segera({ ...b, ukuran: isi.byteLength, percobaan: 0, berikut: null, ...BERSIH }));
  }

  simpan(b: ButirKeluar): Promise<unknown> {
    return tulisAlir(this.#catatan(b), [Buffer.from(`${jsonKanonik(b)}\n`)]);
  }

  /** Takes one out that arrived; its bytes go with the last receiver that waited for them. */
  async keluarkan(b: ButirKeluar): Promise<void> {
    await fsp.rm(this.#catatan(b), { force: true });
    if (!this.daftar().some((x) => x.sha256 === b.sha256)) await fsp.rm(this.paket(b.sha256), { force: true });
  }
}
