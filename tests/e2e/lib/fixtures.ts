import { setTimeout } from 'node:timers/promises';
import { type BrowserContext, test as base } from '@playwright/test';
import { startCore, type TestCore } from './core.ts';
import { sepertiDahulu } from './peramban-lama.ts';

/**
 * `REKAP_GOYANG=500`: every question to the core waits up to so many milliseconds, each another time. A test that looks
 * too early, or a page that loses a quick hand, shows itself so; see CONTRIBUTING.md.
 */
const GOYANG_MS = Number(process.env.REKAP_GOYANG ?? 0);

async function goyangkan(context: BrowserContext): Promise<void> {
  await context.route('**/api/**', async (rute) => {
    await setTimeout(Math.random() * GOYANG_MS);
    await rute.fallback().catch(() => undefined); // The page has gone meanwhile.
  });
}

/**
 * Browser tests: `core` is a running core with a database of its own; the page is already let in, and as old as any browser
 * that must be able to show it.
 */
export const test = base.extend<{ core: TestCore }>({
  context: async ({ context }, use) => {
    await context.addInitScript(sepertiDahulu);
    if (GOYANG_MS > 0) await goyangkan(context);
    await use(context);
  },
  core: async ({ page }, use) => {
    const core = await startCore();
    await page.goto(core.entry());
    await use(core);
    await core.stop();
  },
});

export { expect } from '@playwright/test';
