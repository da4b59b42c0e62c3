import { once } from 'node:events';
import type { Shell } from './electron.ts';

type Catatan = { tanya: { message: string; buttons: string[]; jawab: (n: number) => void }[] };

/** From now on the boxes of the system wait for `jawab` of the test; what they say is kept. */
export async function catatKotak(shell: Shell): Promise<void> {
  await shell.app.evaluate(({ dialog }) => {
    const catatan: Catatan = { tanya: [] };
    Object.assign(globalThis, { catatan });
    dialog.showMessageBox = ((...x: unknown[]) => {
      const { message, buttons } = x.at(-1) as { message: string; buttons: string[] };
      return new Promise((selesai) => {
        const jawab = (response: number) => selesai({ response, checkboxChecked: false });
        catatan.tanya.push({ message, buttons, jawab });
      });
    }) as unknown as typeof dialog.showMessageBox;
  });
}

/** What was asked so far. */
export const kotak = (shell: Shell): Promise<string[]> =>
  shell.app.evaluate(() => (globalThis as unknown as { catatan: Catatan }).catatan.tanya.map((t) => t.message));

/** Presses the button of the newest box. */
export const tekan = (shell: Shell, tombol: string): Promise<void> =>
  shell.app.evaluate((_, nama) => {
    const t = (globalThis as unknown as { catatan: Catatan }).catatan.tanya.at(-1);
    if (!t?.buttons.includes(nama)) throw new Error(`tombol ${nama} tidak ada`);
    t.jawab(t.buttons.indexOf(nama));
  }, tombol);

/** How the process of the shell ends: its exit code, or the signal that ended it. */
export async function akhir(shell: Shell): Promise<number | string> {
  const p = shell.app.process();
  if (p.exitCode !== null) return p.exitCode;
  if (p.signalCode !== null) return p.signalCode;
  const [kode, sinyal] = (await once(p, 'exit')) as [number | null, string | null];
  return kode ?? sinyal ?? '';
}
