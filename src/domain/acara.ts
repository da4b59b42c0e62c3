import { z } from 'zod';
import { BULAN, HARI } from './format.ts';

const Baris = z.string().trim().min(1).max(200);

/** What the documents say of the meeting itself. Everything is optional: what is not said is a line to write on. */
export const AcaraRapat = z.object({
  tempat: Baris.nullable(),
  /** Day and hour it begins, as the invitation says them: `2024-02-18`, `09:00`. */
  tanggal: z.iso.date().nullable(),
  pukul: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  /** Number of the letter of invitation. */
  nomorUndangan: Baris.nullable(),
  /** Copies of the berita acara that are signed. */
  rangkap: z.number().int().min(1).max(500).nullable(),
});
export type AcaraRapat = z.infer<typeof AcaraRapat>;

export const ACARA_KOSONG: AcaraRapat = {
  tempat: null,
  tanggal: null,
  pukul: null,
  nomorUndangan: null,
  rangkap: null,
};

/** `Minggu, 18 Februari 2024` from `2024-02-18`. */
export function hariTanggal(tanggal: string): string {
  const d = new Date(`${tanggal}T00:00:00Z`);
  return `${HARI[d.getUTCDay()]}, ${d.getUTCDate()} ${BULAN[d.getUTCMonth()]} ${d.getUTCFullYear()}`;
}
