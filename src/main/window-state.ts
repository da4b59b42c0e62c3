import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';

const KeadaanJendela = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(300).max(20_000),
  height: z.number().int().min(200).max(20_000),
  penuh: z.boolean(),
});
type KeadaanJendela = z.infer<typeof KeadaanJendela>;

const UKURAN_AWAL = { width: 1366, height: 768 } as const;

const file = () => path.join(app.getPath('userData'), 'jendela.json');

function read(): KeadaanJendela | undefined {
  try {
    return KeadaanJendela.safeParse(JSON.parse(readFileSync(file(), 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** A display may be gone since: only a place that still lies on one is taken. */
function visible(place: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea: area }) => {
    const across = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
    const down = Math.min(place.y + place.height, area.y + area.height) - Math.max(place.y, area.y);
    return across >= 200 && down >= 100;
  });
}

/** Where the main window was when it was last closed; the default size when that is unknown or off screen. */
export function lastPlace(): { bounds: Partial<Rectangle>; maximized: boolean } {
  const state = read();
  if (!state) return { bounds: UKURAN_AWAL, maximized: false };
  const { penuh, ...bounds } = state;
  return visible(bounds) ? { bounds, maximized: penuh } : { bounds: UKURAN_AWAL, maximized: penuh };
}

/** Remembers the place of the window when it closes. Losing it is no reason to disturb anybody. */
export function rememberPlace(window: BrowserWindow): void {
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds();
    const state: KeadaanJendela = { x, y, width, height, penuh: window.isMaximized() };
    try {
      mkdirSync(path.dirname(file()), { recursive: true });
      writeFileSync(file(), JSON.stringify(state));
    } catch (error) {
      console.error('jendela.json:', error);
    }
  });
}
