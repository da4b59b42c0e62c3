import { readdirSync } from 'node:fs';
import { expect, test } from '../lib/fixtures.ts';

test('a large practice shows how far it is and can be cancelled; a small one opens', async ({ page, core }) => {
  await page.goto(`${core.url}/mulai`);
  await page.getByRole('button', { name: 'Atur' }).click();
  await page.getByLabel('TPS', { exact: true }).fill('2000');
  for (const nama of ['DPR', 'DPD', 'DPRD Provinsi', 'DPRD Kabupaten/Kota'])
    await page.getByLabel(nama, { exact: true }).check();
  await page.getByRole('button', { name: 'Mulai Simulasi' }).click();
  const kartu = page.getByRole('region', { name: 'Simulasi' });
  await expect(kartu.getByText(/dari 10\.000 lembar/)).toBeVisible();
  await expect(kartu.getByRole('progressbar')).toBeVisible();
  await kartu.getByRole('button', { name: 'Batalkan' }).click();
  // Back where it was, with what was chosen, without a message of an error.
  await expect(page.getByRole('button', { name: 'Mulai Simulasi' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText('Belum ada pleno di komputer ini.')).toBeVisible();
  expect(readdirSync(core.akar).filter((f) => !f.startsWith('.'))).toEqual([]);
  await expect(page.getByLabel('TPS', { exact: true })).toHaveValue('2000');
  await page.getByLabel('TPS', { exact: true }).fill('12');
  await page.getByRole('button', { name: 'Mulai Simulasi' }).click();
  await expect(page.getByRole('region', { name: 'Langkah berikutnya' })).toBeVisible();
});
