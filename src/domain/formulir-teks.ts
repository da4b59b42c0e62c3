import { z } from 'zod';

/** How sure we are of a text: see `formulir.ts`. */
export const Keyakinan = z.enum(['F', 'F2', 'K', 'U']);
export type Keyakinan = z.infer<typeof Keyakinan>;
export const Teks = z.object({ teks: z.string().min(1), yakin: Keyakinan });

/** Title lines of a form; `besar` lines are set larger, as on the C form. */
export const Judul = z.array(z.object({ teks: z.string().min(1), besar: z.boolean().optional() })).min(1);
export type Judul = z.infer<typeof Judul>;

/** Fills `{nama}` places of a template; a place without a value stays as it is, so that a mistake is seen. */
export function isiTemplat(templat: string, nilai: Readonly<Record<string, string | number>>): string {
  return templat.replace(/\{(\w+)\}/g, (semua, kunci: string) => {
    const v = nilai[kunci];
    return v === undefined ? semua : String(v);
  });
}
