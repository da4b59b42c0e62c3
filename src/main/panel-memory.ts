import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import { SidikPanel } from '../contract/desktop.ts';

const PanelDiingat = z.strictObject({
  alamat: z.url(),
  sidik: SidikPanel,
  /** The window was open when the application was last closed. */
  terbuka: z.boolean(),
});
export type PanelDiingat = z.infer<typeof PanelDiingat>;

const file = (): string => path.join(app.getPath('userData'), 'panel.json');

/** The operator's computer that this laptop joined last. The token is no part of it: the window's own session keeps it. */
export function rememberedPanel(): PanelDiingat | undefined {
  try {
    return PanelDiingat.safeParse(JSON.parse(readFileSync(file(), 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Losing it costs joining once more, and is no reason to disturb anybody. */
export function rememberPanel(p: PanelDiingat): void {
  try {
    mkdirSync(path.dirname(file()), { recursive: true });
    writeFileSync(file(), JSON.stringify(p));
  } catch (error) {
    console.error('panel.json:', error);
  }
}
