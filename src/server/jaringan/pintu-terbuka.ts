import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** How the package door stood open. The file lies there only while it does, so after a crash it says what to open again. */
const PintuTerbuka = z.strictObject({
  format: z.literal(1),
  port: z.number().int().min(1).max(65_535),
  alamat: z.string().max(64),
});
export type PintuTerbuka = Omit<z.infer<typeof PintuTerbuka>, 'format'>;

const berkas = (akar: string): string => path.join(akar, 'perangkat', 'lan', 'pintu.json');

/** What a program that died had open; null where it was closed in good order, or where the file says nothing. */
export function readOpenDoor(akar: string): PintuTerbuka | null {
  try {
    const { port, alamat } = PintuTerbuka.parse(JSON.parse(fs.readFileSync(berkas(akar), 'utf8')));
    return { port, alamat };
  } catch {
    return null;
  }
}

/** Remembers that it is open. A disk that refuses only makes the application forget. */
export function keepOpenDoor(akar: string, p: PintuTerbuka | null): void {
  try {
    if (p) fs.writeFileSync(berkas(akar), JSON.stringify({ format: 1, ...p }), { mode: 0o600 });
    else fs.rmSync(berkas(akar), { force: true });
  } catch {
    // Then it is opened by hand after a crash.
  }
}
