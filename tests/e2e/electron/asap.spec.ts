import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../lib/electron.ts';
import { tinta } from '../lib/tinta.ts';

/** The main way through the application, in the real desktop window: what the browser tests prove piece by piece. */
test('practice plenary, marked cells, a typed figure on the projector, a document', async ({ shell }) => {
  test.setTimeout(120_000);
  const { app, page, akar } = shell;
  await page.getByRole('button', { name: 'Mulai Simulasi' }).click();
  await page.getByRole('region', { name: 'Langkah berikutnya' }).waitFor();
  expect(readdirSync(akar).filter((f) => !f.startsWith('.'))).toHaveLength(1);

  await page.getByRole('link', { name: 'Rekap', exact: true }).click();
  await expect(page.locator('td[data-sel][data-tanda="salah"]').first()).toBeVisible();

  await page.getByRole('link', { name: 'Lembar', exact: true }).click();
  const va = page.locator('input[data-sel="V.A"]');
  await va.waitFor();
  const [layar] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(() => window.rekapDesktop?.bukaProyektor()),
  ]);
  await layar.waitForLoadState('load');
  const baru = String((Number(await va.inputValue()) + 7) % 1000);
  await va.focus();
  await va.fill(baru);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible();
  await expect(layar.getByText(baru).first()).toBeVisible();

  await page.getByRole('link', { name: 'Dokumen', exact: true }).click();
  await page.getByRole('button', { name: 'Buat D.HASIL KECAMATAN-PPWP' }).click();
  const halaman = page.getByRole('region', { name: 'Halaman dokumen' }).getByRole('img').first();
  await expect(halaman).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => tinta(halaman), { timeout: 30_000 }).toBeGreaterThan(200);
  if (process.env.REKAP_GAMBAR) {
    mkdirSync(process.env.REKAP_GAMBAR, { recursive: true });
    await page.screenshot({ path: path.join(process.env.REKAP_GAMBAR, 'electron-dokumen.png') });
    await layar.screenshot({ path: path.join(process.env.REKAP_GAMBAR, 'electron-proyektor.png') });
  }
});
