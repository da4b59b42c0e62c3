import { z } from 'zod';

/**
 * A row that no program of ours wrote: bits of the database changed on the disk, or another program wrote into it. Carries
 * SQLite's own code for that, so that people are told the same as where SQLite notices it (`errors.ts`).
 */
export class BarisRusak extends Error {
  override name = 'BarisRusak';
  readonly code = 'SQLITE_CORRUPT';
}

/** Parses a row. Throws BarisRusak. */
export function urai<S extends z.ZodType>(skema: S, baris: unknown): z.output<S> {
  try {
    return skema.parse(baris);
  } catch (e) {
    // Which column, never what stands in it: that may be a name or a figure.
    const kolom = e instanceof z.ZodError ? e.issues[0]?.path.join('.') : '';
    throw new BarisRusak(`isi kolom ${kolom || 'pertama'} tidak terbaca`);
  }
}

/** Parses JSON out of a row. Throws BarisRusak. */
export function uraiJson<S extends z.ZodType>(skema: S, teks: string): z.output<S> {
  let isi: unknown;
  try {
    isi = JSON.parse(teks);
  } catch {
    throw new BarisRusak('isi JSON tidak terbaca');
  }
  return urai(skema, isi);
}

/** Takes vectors out of bytes; one that has another length than it must was damaged. Throws BarisRusak. */
export function bacaVektor<T>(baca: () => T): T {
  try {
    return baca();
  } catch (e) {
    if (e instanceof RangeError) throw new BarisRusak(e.message);
    throw e;
  }
}
