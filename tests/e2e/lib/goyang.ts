import { setTimeout } from 'node:timers/promises';
import type { BrowserContext } from '@playwright/test';

const GOYANG_MS = Number(process.env.REKAP_GOYANG ?? 0);

/**
 * `REKAP_GOYANG=500`: every question of the pages to the core waits up to so many milliseconds, each another time. A test
 * that looks too early, or a page that loses a quick hand, shows itself so; see CONTRIBUTING.md. Nothing without it.
 */
export async function goyangkan(context: BrowserContext): Promise<void> {
  if (GOYANG_MS === 0) return;
  await context.route('**/api/**', async (rute) => {
    await setTimeout(Math.random() * GOYANG_MS);
    await rute.fallback().catch(() => undefined); // The page has gone meanwhile.
  });
}
