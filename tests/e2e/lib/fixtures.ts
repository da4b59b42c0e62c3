import { test as base } from '@playwright/test';
import { startCore, type TestCore } from './core.ts';
import { goyangkan } from './goyang.ts';
import { sepertiDahulu } from './peramban-lama.ts';

/**
 * Browser tests: `core` is a running core with a database of its own; the page is already let in, and as old as any browser
 * that must be able to show it.
 */
export const test = base.extend<{ core: TestCore }>({
  context: async ({ context }, use) => {
    await context.addInitScript(sepertiDahulu);
    await goyangkan(context);
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
