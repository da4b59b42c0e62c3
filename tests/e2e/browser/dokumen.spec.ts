import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { duaTemaBersih } from '../lib/akses.ts';
import { expect, test } from '../lib/fixtures.ts';
import { temporaryFolder } from '../lib/paths.ts';
import { tinta } from '../lib/tinta.ts';
import { panggil, simulasi } from './bantu.ts';

test('a form is made, looked at, saved, and says when figures changed after it', async ({ page, core }) => {
  await simulasi(page);
  await page.goto(`${core.url}/dokumen`);
  await page.getByText('A4').click();
  await page.getByRole('button', { name: 'Buat D.HASIL KECAMATAN-PPWP' }).click();

  const halaman = page.getByRole('region', { name: 'Halaman dokumen' }).getByRole('img').first();
  await expect(halaman).toBeVisible({ timeout: 30_000 });
  // The page is really drawn: there is ink on it.
  await expect.poll(() => tinta(halaman)).toBeGreaterThan(200);
  await expect(page.getByRole('button', { name: /D\.HASIL-KECAMATAN-PPWP/ })).toContainText('A4');
  await expect(page.getByRole('button', { name: /D\.HASIL-KECAMATAN-PPWP/ })).toContainText('Draf');

  const unduhan = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  const berkas = await unduhan;
  expect(berkas.suggestedFilename()).toMatch(/^D\.HASIL-KECAMATAN-PPWP .* DRAF [0-9a-f]{8}\.pdf$/);
  expect(
    readFileSync(await berkas.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  // The checker is handed on as one file; it reads out of the document which data it says.
  const pemeriksa = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan pemeriksa dokumen…' }).click();
  const html = await pemeriksa;
  expect(html.suggestedFilename()).toBe('periksa-dokumen.html');
  const { folder, remove } = temporaryFolder();
  await html.saveAs(path.join(folder, 'periksa.html'));
  const lain = await page.context().newPage();
  await lain.goto(pathToFileURL(path.join(folder, 'periksa.html')).href);
  await lain.locator('#pilih').setInputFiles({
    name: 'd.pdf',
    mimeType: 'application/pdf',
    buffer: readFileSync(await berkas.path()),
  });
  await expect(lain.getByText('D.HASIL-KECAMATAN · PPWP · 990101')).toBeVisible();
  await expect(lain.getByText('Tanpa tanda tangan digital')).toBeVisible();
  await lain.close();
  remove();

  const lebar = await halaman.evaluate((e) => e.clientWidth);
  await page.getByRole('button', { name: 'Perbesar' }).click();
  await expect.poll(() => halaman.evaluate((e) => e.clientWidth)).toBeGreaterThan(lebar);

  const lembar = (await panggil(page, 'GET', '/api/lembar/PPWP/9901012001001')) as { versi: number };
  await panggil(page, 'PUT', '/api/lembar/PPWP/9901012001001', { versi: lembar.versi, sel: { 'V.B': 9 } });
  await expect(page.getByText('angka berubah sejak dibuat')).toBeVisible();
});

test('Ctrl+P prints the document, not the screen, and what came out is asked for', async ({ page, core }) => {
  await simulasi(page);
  await page.goto(`${core.url}/dokumen`);
  await page.getByRole('button', { name: 'Buat D.HASIL KECAMATAN-PPWP' }).click();
  await expect(page.getByRole('region', { name: 'Halaman dokumen' }).getByRole('img').first()).toBeVisible({
    timeout: 30_000,
  });
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Cetak' });
  await expect(dialog.getByRole('status', { name: 'Jumlah yang dicetak' })).toHaveText(/^1 dokumen, \d+ halaman$/);
  await duaTemaBersih(page);
  await dialog.getByRole('combobox', { name: 'Pencetak' }).click();
  await page.getByRole('option', { name: 'Dialog cetak sistem…' }).click();
  const diminta = page.context().waitForEvent('request', (r) => /\/api\/dokumen\/\w+\/pdf/.test(r.url()));
  await dialog.getByRole('button', { name: 'Buka dialog cetak' }).click();
  expect((await diminta).url()).toContain(core.url);
  const antre = (p: Page) => p.getByRole('region', { name: 'Dikirim ke pencetak' });
  await expect(antre(page)).toContainText('dialog cetak sistem');
  // Another window: a browser without a display may end a page whose PDF it was asked to print.
  const lain = await page.context().newPage();
  const { pleno } = (await (await lain.request.get(`${core.url}/api/keadaan`)).json()) as { pleno: { folder: string } };
  // Sent is not printed: also after a new start of the core, until somebody says so.
  await core.kill();
  await core.restart();
  await lain.goto(core.entry('/mulai'));
  await panggil(lain, 'POST', '/api/pleno/buka', { folder: pleno.folder });
  await lain.goto(`${core.url}/dokumen`);
  await lain.getByRole('button', { name: 'Pastikan yang keluar…' }).click();
  await expect(lain.getByRole('button', { name: 'Sudah keluar semua' })).toBeVisible();
  await duaTemaBersih(lain);
  await lain.getByRole('button', { name: 'Sudah keluar semua' }).click();
  await expect(antre(lain)).toHaveCount(0);
  await expect(lain.getByRole('region', { name: 'Dokumen yang sudah dibuat' })).toContainText('keluar 1 rangkap');
});

test('a whole set is made at once: every document of the ballot is read back and kept', async ({ page, core }) => {
  await simulasi(page);
  await page.goto(`${core.url}/dokumen`);
  await expect(page.getByText('rekap belum ditetapkan')).toBeVisible();
  await page.getByRole('button', { name: /^Buat semua \(5\)$/ }).click();
  const daftar = page.getByRole('region', { name: 'Dokumen yang sudah dibuat' }).getByRole('listitem');
  await expect(daftar).toHaveCount(5, { timeout: 60_000 });
  for (const d of await daftar.all()) await expect(d).toContainText(/Rev\. 1.*\d cocok/);
  await page.getByRole('button', { name: 'Buat LAMPIRAN PEMBETULAN' }).click();
  await expect(daftar.first()).toContainText('cetakan ke-2');
});
