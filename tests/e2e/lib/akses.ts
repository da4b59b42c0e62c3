import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { potretTema } from './potret.ts';

const ATURAN = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** One page without frames: axe need not gather results of several, which takes half of its time. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode();

async function tanpaPelanggaran(a: AxeBuilder): Promise<void> {
  const { violations } = await a.analyze();
  expect(
    violations.map(
      (v) => `${v.id}: ${v.nodes.map((n) => `${n.target.join(' ')} ${n.failureSummary ?? ''}`).join('\n  ')}`,
    ),
  ).toEqual([]);
}

/** Half-way into view or out of it nothing has a colour of ours: waits until what moves has come to rest. */
async function tenang(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((a) => a.playState !== 'running' || a.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY),
  );
}

/** Every rule (WCAG 2.2 AA) on the page as it is now. */
export async function aksesBersih(page: Page): Promise<void> {
  await tenang(page);
  await tanpaPelanggaran(axe(page).withTags(ATURAN));
}

/** What a theme decides: the contrast of everything that is shown. */
export async function kontrasBersih(page: Page): Promise<void> {
  await tenang(page);
  await tanpaPelanggaran(axe(page).withRules(['color-contrast']));
}

/** The page in both themes: all rules in the light one, and what another theme can change in the dark one. */
export async function duaTemaBersih(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await aksesBersih(page);
  await potretTema(page, 'terang');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  // Colours change over a moment; half-way there is no colour of ours.
  await page.waitForTimeout(250);
  await kontrasBersih(page);
  await potretTema(page, 'gelap');
  await page.emulateMedia({ colorScheme: 'light' });
}

/**
 * Nothing that can be clicked is left out of the keyboard's way: it can be reached with Tab, or it belongs to a group
 * (grid, menu, tabs, choices) in which arrows lead to it and one member can be reached with Tab.
 */
export async function dicapaiPapanKetik(page: Page): Promise<void> {
  const terlewat = await page.evaluate(() => {
    const BERPANAH = '[role=grid],[role=table],table,[role=menu],[role=tablist],[role=radiogroup],[role=listbox]';
    const dapat = (e: HTMLElement): boolean => e.tabIndex >= 0 && !e.closest('[inert],[aria-hidden=true]');
    return Array.from(
      document.querySelectorAll<HTMLElement>(
        'a[href],button:not(:disabled),input:not(:disabled),select,textarea,[role=button]',
      ),
    )
      .filter((e) => e.offsetParent !== null && !dapat(e))
      .filter((e) => !Array.from(e.closest(BERPANAH)?.querySelectorAll<HTMLElement>('*') ?? []).some(dapat))
      .filter((e) => !e.closest('[aria-hidden=true]'))
      .map((e) => e.outerHTML.slice(0, 160));
  });
  expect(terlewat).toEqual([]);
}
