import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { z } from 'zod';
import { goyangkan } from './goyang.ts';
import { NODE24, ROOT, temporaryFolder } from './paths.ts';

/** The runtime `npm test` has chosen; run by hand, the same choice is made here. */
export function electronBinary(): string {
  const chosen = process.env.REKAP_ELECTRON;
  if (chosen) return chosen;
  const text = execFileSync(NODE24, [path.join(ROOT, 'scripts', 'find-electron.mjs')], { encoding: 'utf8' });
  return z.object({ binary: z.string() }).parse(JSON.parse(text)).binary;
}

/** Chromium refuses its sandbox to root. Tests only: the product never starts without it. */
export const SANDBOX_ARGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * Drawing by software: on a display without graphics hardware the start of the GPU process sometimes blocks the page
 * for good (2 of 18 starts on a busy machine; 0 of 18 so).
 */
const DRAWING_ARGS = ['--disable-gpu'];

export interface Shell {
  app: ElectronApplication;
  /** The main window's page, loaded. */
  page: Page;
  /** Folder of all data. */
  akar: string;
  userData: string;
  /** Arguments and environment of this application, for a second start of it. */
  args: string[];
  env: Record<string, string>;
  stop(): Promise<void>;
}

/** The real application from dist/ with folders of its own. */
export async function launchElectron(extra: string[] = [], more: Record<string, string> = {}): Promise<Shell> {
  const { folder, remove } = temporaryFolder();
  const userData = path.join(folder, 'profil');
  const akar = path.join(folder, 'pleno');
  mkdirSync(userData);
  const args = [...SANDBOX_ARGS, ...DRAWING_ARGS, `--user-data-dir=${userData}`, ROOT, ...extra];
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const env = { ...Object.fromEntries(inherited), REKAP_AKAR: akar, ...more };
  const app = await electron.launch({ executablePath: electronBinary(), args, env, cwd: folder });
  const stop = async () => {
    await app.close();
    remove();
  };
  try {
    await goyangkan(app.context());
    const page = await app.firstWindow();
    await page.waitForLoadState('load');
    return { app, page, akar, userData, args, env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Electron tests: `shell` is the running application with folders of its own. */
export const test = base.extend<{ shell: Shell }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
  shell: async ({}, use) => {
    const shell = await launchElectron();
    await use(shell);
    await shell.stop();
  },
});

export { expect } from '@playwright/test';
