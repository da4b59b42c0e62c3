import type { Page, Route } from '@playwright/test';
import { pesanGalat } from '../../../src/domain/index.ts';
import { expect, test } from '../lib/fixtures.ts';
import { panggil, simulasi } from './bantu.ts';

const TPS = '9901012001001';

/** What happens to changes of the sheet on their way; looks go through. */
async function perubahan(page: Page, jalan: (r: Route) => Promise<void>): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.route(`**/api/lembar/PPWP/${TPS}`, (r) => (r.request().method() === 'GET' ? r.continue() : jalan(r)));
}
const lambat = async (r: Route): Promise<void> => {
  await new Promise((s) => setTimeout(s, 1500));
  await r.continue();
};
const menolak = (r: Route): Promise<void> => {
  const galat = { kode: 'CAKRAM_GAGAL' as const, konteks: { sebab: 'disk I/O error' } };
  return r.fulfill({ status: 507, json: { galat: { kode: galat.kode, ...pesanGalat(galat) } } });
};

async function tercatat(page: Page, sel: string): Promise<unknown> {
  const l = (await panggil(page, 'GET', `/api/lembar/PPWP/${TPS}`)) as { isian: Record<string, number | null> };
  return l.isian[sel];
}

test('a disk that takes seconds: the sheet says so, typing goes on, and what is left behind is saved', async ({
  page,
  core,
}) => {
  await simulasi(page, { desa: 1, tps: 2, benih: 5 });
  await page.goto(`${core.url}/lembar/PPWP/${TPS}`);
  const [satu, dua] = [page.locator('input[data-sel="IV.1"]'), page.locator('input[data-sel="IV.2"]')];
  await perubahan(page, lambat);
  await satu.fill('77');
  await satu.press('Enter');
  await expect(page.getByText('Menyimpan…')).toBeVisible({ timeout: 1000 });
  await expect(page.getByRole('button', { name: 'Sesuai C.Hasil' })).toBeDisabled();
  // The next cell is typed meanwhile, and the sheet is left with both on their way.
  await dua.fill('12');
  await dua.press('Enter');
  await page.screenshot({ path: test.info().outputPath('menyimpan.png') });
  await page.getByRole('link', { name: 'Rekap', exact: true }).click();
  await page.goBack();
  await expect(satu).toHaveValue('77');
  await expect(dua).toHaveValue('12');
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible({ timeout: 15_000 });
  expect([await tercatat(page, 'IV.1'), await tercatat(page, 'IV.2')]).toEqual([77, 12]);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a disk that refuses: it is said, the figure stays typed and unsaved, and goes with the next Enter; Esc gives it up', async ({
  page,
  core,
}) => {
  await simulasi(page, { desa: 1, tps: 2, benih: 5 });
  await page.goto(`${core.url}/lembar/PPWP/${TPS}`);
  const [satu, dua] = [page.locator('input[data-sel="IV.1"]'), page.locator('input[data-sel="IV.2"]')];
  const semula = await satu.inputValue();
  const semulaDua = await dua.inputValue();
  await perubahan(page, menolak);
  await satu.fill('77');
  await satu.press('Enter');
  await expect(page.getByText('perubahan terakhir tidak tersimpan')).toBeVisible();
  await expect(satu).toHaveValue('77');
  await expect(page.getByText('Belum tersimpan', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sesuai C.Hasil' })).toBeDisabled();
  // The message slides in.
  await page.waitForTimeout(500);
  await page.screenshot({ path: test.info().outputPath('menolak.png') });
  expect(String(await tercatat(page, 'IV.1'))).toBe(semula);

  // Given up: it goes nowhere, not with another cell either.
  await satu.focus();
  await satu.press('Escape');
  await expect(satu).toHaveValue(semula);
  await dua.fill('12');
  await dua.press('Enter');
  await expect(page.getByText('Belum tersimpan', { exact: true })).toBeVisible();
  await perubahan(page, (r) => r.continue());
  await dua.focus();
  await dua.press('Enter');
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible();
  expect(semulaDua).not.toBe('12');
  expect([String(await tercatat(page, 'IV.1')), await tercatat(page, 'IV.2')]).toEqual([semula, 12]);

  // Left while the disk refuses: it stands there again, and is saved once the disk takes it.
  await perubahan(page, menolak);
  await satu.fill('78');
  await satu.press('Enter');
  await expect(page.getByText('Belum tersimpan', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Rekap', exact: true }).click();
  await perubahan(page, (r) => r.continue());
  await page.goBack();
  await expect(satu).toHaveValue('78');
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible();
  expect(await tercatat(page, 'IV.1')).toBe(78);
});
