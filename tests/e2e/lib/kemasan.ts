import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { SANDBOX_ARGS } from './electron.ts';

/** The program that `npm test` has packed. */
export const PROGRAM = process.env.REKAP_KEMASAN ?? '';
export const ASAR = path.join(path.dirname(PROGRAM), 'resources', 'app.asar');

export interface Packed {
  page: Page;
  browser: Browser;
  process: ChildProcess;
  /** Milliseconds from the start of the program until its page was there. */
  startMs: number;
  stop(): Promise<void>;
}

/** A port that Chromium wrote down when it began to listen. */
async function debuggingPort(userData: string): Promise<number> {
  const file = path.join(userData, 'DevToolsActivePort');
  for (let i = 0; i < 300; i++) {
    const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
    if (text.includes('\n')) return Number(text.split('\n')[0]);
    await new Promise((r) => setTimeout(r, 100));
  }
  throw new Error('aplikasi yang dikemas tidak menyala');
}

async function firstPage(browser: Browser): Promise<Page> {
  for (let i = 0; i < 300; i++) {
    const page = browser
      .contexts()[0]
      ?.pages()
      .find((p) => p.url().startsWith('http://127.0.0.1'));
    if (page) return page;
    await new Promise((r) => setTimeout(r, 100));
  }
  throw new Error('jendela aplikasi yang dikemas tidak muncul');
}

/**
 * Starts the packaged application. It is driven as its page alone (Chromium's remote debugging): the fuses of a release let
 * nobody into its main process, and the tests leave them as they are.
 */
export async function startPacked(folder: string, extra: string[] = []): Promise<Packed> {
  const userData = path.join(folder, 'profil');
  fs.mkdirSync(userData, { recursive: true });
  fs.rmSync(path.join(userData, 'DevToolsActivePort'), { force: true });
  const args = [...SANDBOX_ARGS, '--disable-gpu', `--user-data-dir=${userData}`, '--remote-debugging-port=0', ...extra];
  const begin = performance.now();
  const child = spawn(PROGRAM, args, {
    cwd: folder,
    env: { ...process.env, REKAP_AKAR: path.join(folder, 'pleno') },
    stdio: 'ignore',
  });
  const port = await debuggingPort(userData);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await firstPage(browser);
  await page.getByRole('main').first().waitFor();
  const startMs = Math.round(performance.now() - begin);
  const stop = async (): Promise<void> => {
    await browser.close();
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  return { page, browser, process: child, startMs, stop };
}
