import { z } from 'zod';

/**
 * Somebody who asked for a correction, or agreed to it: as the meeting called them then (`CITRA (Saksi 02 PPWP)`), with
 * their number where they are among the people of the plenary.
 */
export const Pihak = z.object({
  orang: z.number().int().min(1).optional(),
  sebutan: z.string().trim().min(1).max(200),
});
export type Pihak = z.infer<typeof Pihak>;

/**
 * What the paraf beside a struck-out figure says: who asked for the right one and who agreed (PKPU 5/2024; the correction
 * is initialled by the ketua and the saksi present).
 */
export const Pembetulan = z.object({ diminta: Pihak.nullable(), disetujui: z.array(Pihak).max(20) });
export type Pembetulan = z.infer<typeof Pembetulan>;

/** Figures that were read out and are changed; filling an empty cell in corrects nothing. */
export const adalahPembetulan = (
  status: string,
  sel: readonly (readonly [string, number | null, ...unknown[]])[],
): boolean => (status === 'dibacakan' || status === 'dipersoalkan') && sel.some(([, semula]) => semula !== null);
