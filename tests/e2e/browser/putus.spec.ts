import { expect, test } from '../lib/fixtures.ts';
import { simulasi } from './bantu.ts';

test('the core is killed and comes back: the page says so calmly, and what was typed meanwhile is saved', async ({
  page,
  core,
}) => {
  await simulasi(page);
  await page.goto(`${core.url}/lembar/PPWP/9901012001002`);
  const vb = page.locator('input[data-sel="V.B"]');
  await expect(vb).toBeVisible();

  await core.kill();
  const pita = page.getByRole('status').filter({ hasText: 'Menyambung kembali' });
  await expect(pita).toContainText('angka yang sudah tersimpan aman');
  await vb.focus();
  await page.keyboard.type('77');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Menyimpan…')).toBeVisible();
  // Even leaving the sheet meanwhile loses nothing.
  await page.getByRole('link', { name: 'Rekap', exact: true }).click();

  await core.restart();
  await expect(pita).toHaveCount(0, { timeout: 5000 });
  await page.goto(`${core.url}/lembar/PPWP/9901012001002`);
  await expect(vb).toHaveValue('77');
});
