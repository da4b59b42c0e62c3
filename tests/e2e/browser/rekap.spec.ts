import fs from 'node:fs';
import { unzipSync } from 'fflate';
import { aksesBersih } from '../lib/akses.ts';
import { expect, test } from '../lib/fixtures.ts';
import { simulasi } from './bantu.ts';

test('the recap is walked with arrow keys and opens the sheets behind a sum', async ({ page, core }) => {
  await simulasi(page);
  await page.goto(`${core.url}/rekap`);
  await expect(page).toHaveURL(/\/rekap\/PPWP\/990101$/);
  const akhir = page.locator('td[data-wilayah="990101"][data-sel="V.A"]');
  await akhir.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('td[data-sel="V.B"]:focus')).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const rincian = page.getByRole('dialog');
  await expect(rincian).toContainText('V.A');
  await rincian.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/lembar\/PPWP\/\d{13}\?sel=V\.A$/);
  await expect(page.locator('input[data-sel="V.A"]')).toBeFocused();
});

test('a desa has one column a TPS; the filter leaves those with a finding', async ({ page, core }) => {
  await simulasi(page, { desa: 2, tps: 40, benih: 42 });
  await page.goto(`${core.url}/rekap/PPWP/9901012001`);
  const kolom = page.getByRole('columnheader').filter({ hasText: /^TPS/ });
  await expect(kolom.first()).toBeVisible();
  const semua = await kolom.count();
  await page.getByRole('switch', { name: 'Hanya bermasalah' }).check();
  const sisa = await kolom.count();
  expect(sisa).toBeLessThan(semua);
  await expect(page.getByText(`semua kolom, ${semua - sisa} disembunyikan`)).toBeVisible();
  await page.locator('td[data-sel="IV.1"]').first().click();
  await expect(page.locator('input[data-sel="IV.1"]')).toBeFocused();
});

test('a recap is taken away as a workbook, the plenary as an archive', async ({ page, core }) => {
  await simulasi(page, { desa: 2, tps: 6, benih: 42 });
  await page.goto(`${core.url}/rekap`);
  await page.getByRole('button', { name: 'Ekspor' }).click();
  const [buku] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /Buku kerja Excel/ }).click(),
  ]);
  expect(buku.suggestedFilename()).toBe('rekap-PPWP-990101-SIMULASI.xlsx');
  await page.goto(core.url);
  await page.getByRole('button', { name: 'Arsip pleno…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Arsip pleno' });
  await aksesBersih(page);
  const [arsip] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Buat arsip' }).click(),
  ]);
  expect(arsip.suggestedFilename()).toBe('arsip-pleno-990101-SIMULASI.zip');
  const berkas = await arsip.path();
  expect(Object.keys(unzipSync(new Uint8Array(fs.readFileSync(berkas))))).toContain('periksa-dokumen.html');
  await expect(dialog).toBeHidden();
});
