import { expect, test } from '../lib/fixtures.ts';
import { panggil } from './bantu.ts';

test.beforeEach(async ({ page, core }) => {
  await page.goto(core.url);
  await panggil(page, 'POST', '/api/pleno/simulasi', { desa: 1, tps: 2, benih: 9, kontes: ['PPWP', 'DPR'] });
});

test('ballots of a TPS by Alt and number; parties by their number; blocks fold and keep their sum in sight', async ({
  page,
  core,
}) => {
  await page.goto(`${core.url}/lembar/PPWP/9901012001001`);
  await expect(page.locator('input[data-sel="IV.1"]')).toBeVisible();
  await page.keyboard.press('Alt+2');
  await expect(page).toHaveURL(/\/lembar\/DPR/);
  const a1 = (n: number) => page.locator(`input[data-sel="IV.${n}.A1"]`);
  await expect(a1(1)).toBeVisible();
  await page.keyboard.press('p');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(a1(5)).toBeFocused();

  const blok = page.locator('tbody[data-partai="5"]');
  const b = await page.locator('input[data-sel="IV.5.B"]').inputValue();
  await expect(blok).toContainText(`B = ${b}`);
  await a1(5).fill('777');
  await expect(blok).not.toContainText(`A.1+A.2 = ${b} `);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Lipat semua' }).click();
  await expect(a1(5)).toHaveCount(0);
  await expect(blok).toContainText(`B = ${b}`);
  // Going to a party opens it.
  await page.getByRole('navigation', { name: 'Partai' }).getByRole('button', { name: /^5 / }).click();
  await expect(a1(5)).toBeFocused();
  await expect(a1(4)).toHaveCount(0);
});

test('the recap of a party ballot folds down to the sums', async ({ page, core }) => {
  await page.goto(`${core.url}/rekap/DPR/9901012001`);
  const baris = (sel: string) => page.locator(`td[data-sel="${sel}"]`);
  await expect(baris('IV.1.A1').first()).toBeVisible();
  await page.getByRole('button', { name: 'Lipat semua' }).click();
  await expect(baris('IV.1.A1')).toHaveCount(0);
  await expect(baris('IV.1.B').first()).toBeVisible();
  await page.getByRole('button', { name: /^1\. / }).click();
  await expect(baris('IV.1.A1').first()).toBeVisible();
  await expect(baris('IV.2.A1')).toHaveCount(0);
});

test('home shows one ballot at a time, with the state of all', async ({ page, core }) => {
  await page.goto(core.url);
  const pilih = page.getByRole('group', { name: 'Jenis pemilihan' });
  await pilih.getByRole('button', { name: /DPR/ }).click();
  await expect(page.getByRole('heading', { name: /^DPR/ })).toBeVisible();
  await page.reload();
  await expect(pilih.getByRole('button', { name: /DPR/ })).toHaveAttribute('aria-pressed', 'true');
});
