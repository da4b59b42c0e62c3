import type { Page } from '@playwright/test';
import { expect, test } from '../lib/fixtures.ts';
import { panggil, simulasi } from './bantu.ts';

type Orang = { id: number; nama: string; peran: string };

/** Names somebody at the keyboard of this window. */
async function dudukkan(page: Page, nama: string): Promise<void> {
  await page.getByRole('button', { name: /papan ketik/ }).click();
  await page.getByRole('menuitem', { name: nama }).click();
  await expect(page.getByRole('button', { name: `Di papan ketik: ${nama}` })).toBeVisible();
}

test('double entry: two persons type, a third decides by keyboard; it is recorded and can be taken back', async ({
  page,
  core,
}) => {
  await simulasi(page, { desa: 1, tps: 2, benih: 5 });
  const { orang } = (await panggil(page, 'GET', '/api/orang')) as { orang: Orang[] };
  const [ani = '', budi = '', citra] = orang.filter((o) => o.peran === 'anggota').map((o) => o.nama);
  await page.goto(`${core.url}/orang`);
  await page.getByRole('switch', { name: /^Entri ganda/ }).click();
  await expect(page.getByRole('switch', { name: /^Entri ganda/ })).toBeChecked();
  await page.goto(`${core.url}/lembar/PPWP/9901012001001`);
  const suara = page.locator('input[data-sel="IV.1"]');
  await expect(suara).toBeVisible();
  const semula = Number(await suara.inputValue());

  await dudukkan(page, ani);
  await suara.fill(String(semula + 1));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary').getByText(ani)).toBeVisible();
  await page.getByRole('button', { name: 'Salinan…' }).click();
  await expect(page.getByRole('menuitem', { name: /^Entri kedua/ })).toBeDisabled();
  await page.keyboard.press('Escape');

  await dudukkan(page, budi);
  await page.reload();
  await expect(page.getByRole('button', { name: `Di papan ketik: ${budi}` })).toBeVisible();
  await page.getByRole('button', { name: 'Salinan…' }).click();
  await page.getByRole('menuitem', { name: /^Entri kedua/ }).click();
  await page.locator('input[data-salinan="IV.1"]').fill(String(semula));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Selesai mengetik Entri kedua' }).click();

  // Not typed twice as a whole: read out only with a reason.
  await expect(page.getByRole('button', { name: 'Sesuai C.Hasil' })).toBeEnabled();
  await page.keyboard.press('s');
  await expect(page.getByLabel('Alasan tanpa entri kedua')).toBeFocused();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Putuskan…' }).click();
  const dialog = page.getByRole('dialog');
  const baris = dialog.getByRole('row').filter({ has: page.getByRole('radio') });
  await expect(baris).toContainText(`${semula + 1}`);
  await expect(dialog.getByRole('columnheader', { name: 'Entri pertama' })).toContainText(ani);
  await baris.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(baris.getByRole('radio').nth(1)).toBeChecked();
  const oleh = dialog.getByLabel('Diputuskan oleh');
  await expect(oleh.locator('option', { hasText: budi })).toBeDisabled();
  await oleh.selectOption({ label: `Anggota – ${citra}` });
  await expect(dialog.getByRole('button', { name: 'Putuskan 1 sel' })).toBeEnabled();
  await dialog.getByLabel(/^Alasan/).fill('Plano dilihat bertiga');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(suara).toHaveValue(String(semula));
  await expect(page.getByText(`diputuskan ${citra}`)).toBeVisible();

  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(suara).toHaveValue(String(semula + 1));
  await expect(page.getByRole('button', { name: 'Putuskan…' })).toBeVisible();
  const h = (await panggil(page, 'POST', '/api/jejak/verifikasi')) as { sah: boolean };
  expect(h.sah).toBe(true);
});
