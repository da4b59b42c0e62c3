import { test as base } from '@playwright/test';
import { startCore, type TestCore } from './core.ts';

/** Browser tests: `core` is a running core with a database of its own; the page is already let in. */
export const test = base.extend<{ core: TestCore }>({
  core: async ({ page }, use) => {
    const core = await startCore();
    await page.goto(core.entry());
    await use(core);
    await core.stop();
  },
});

export { expect } from '@playwright/test';
