import { expect, test } from '../lib/fixtures.ts';
import { temporaryFolder } from '../lib/paths.ts';
import { buat, panggil, pilih, simulasi, TPS, tulisSirekap } from './bantu.ts';

test("a saksi's copy is typed beside the sheet, what differs is settled with a reason, and can be opened again", async ({
  page,
  core,
}) => {
  await simulasi(page, { desa: 1, tps: 2, benih: 5 });
  await page.goto(`${core.url}/lembar/PPWP/9901012001001`);
  const suara = page.locator('input[data-sel="IV.1"]');
  await expect(suara).toBeVisible();
  const tercatat = Number(await suara.inputValue());
  await page.getByRole('button', { name: 'Salinan…' }).click();
  await page.getByRole('menuitem', { name: /^Saksi 02/ }).click();
  await page.locator('input[data-salinan="IV.1"]').focus();
  await page.keyboard.type(String(tercatat + 3));
  await page.keyboard.press('Enter');
  await expect(page.locator('input[data-salinan="IV.2"]')).toBeFocused();
  const kartu = page.getByRole('listitem').filter({ hasText: 'Salinan saksi 02: 1 sel berbeda' });
  await expect(kartu).toContainText(`${tercatat} ≠ ${tercatat + 3}`);
  await page.getByRole('button', { name: 'Selesai mengetik Salinan saksi 02' }).click();

  await kartu.getByRole('button', { name: 'Selesaikan…' }).click();
  const tanya = page.getByRole('dialog');
  await expect(tanya.getByRole('button', { name: 'Selesaikan' })).toBeDisabled();
  await tanya.getByLabel('Alasan').fill('Plano dibuka; salinan salah tulis.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 perbedaan sudah diselesaikan')).toBeVisible();
  await expect(page.getByText('Plano dibuka; salinan salah tulis.')).toBeVisible();

  await page.getByRole('link', { name: 'Banding' }).click();
  await expect(page.getByText('1 sudah diselesaikan')).toBeVisible();
  await page.getByRole('switch', { name: 'Juga yang selesai' }).check();
  await page.getByRole('link', { name: 'TPS 001' }).first().click();
  await expect(page).toHaveURL(/9901012001001/);

  await page.getByRole('button', { name: 'Buka lagi…' }).click();
  await tanya.getByLabel('Alasan').fill('Diminta saksi');
  await tanya.getByRole('button', { name: 'Buka lagi' }).click();
  await expect(page.getByText('Salinan saksi 02: 1 sel berbeda')).toBeVisible();
  await panggil(page, 'POST', '/api/jejak/verifikasi');
});

test('a second person types the same paper without seeing the first figures', async ({ page, core }) => {
  await simulasi(page, { desa: 1, tps: 2, benih: 5 });
  await page.goto(`${core.url}/lembar/PPWP/9901012001001`);
  const suara = page.locator('input[data-sel="IV.1"]');
  await expect(suara).toBeVisible();
  const tercatat = await suara.inputValue();
  await page.getByRole('button', { name: 'Salinan…' }).click();
  await page.getByRole('menuitem', { name: /^Entri kedua/ }).click();
  await expect(suara).toHaveValue('');
  await expect(page.getByRole('columnheader', { name: 'Sirekap' })).toHaveCount(0);
  await page.locator('input[data-salinan="IV.1"]').fill('7');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${tercatat} ≠ 7`)).toHaveCount(0);
  await page.getByRole('button', { name: 'Selesai mengetik Entri kedua' }).click();
  await expect(suara).toHaveValue(tercatat);
  await expect(page.getByText(`${tercatat} ≠ 7`)).toBeVisible();
});

test('copies are imported as such: they fill no sheet, and Banding says who differs where', async ({ page, core }) => {
  const { folder, remove } = temporaryFolder();
  await page.goto(core.url);
  await buat(page, folder);
  await page.goto(new URL('/impor', page.url()).href);
  await pilih(page, 'Pilih folder…', tulisSirekap(folder, 'hasil'));
  await page.getByRole('button', { name: /^Masukkan/ }).click();
  await page.getByRole('button', { name: 'Impor lagi' }).click();

  await page.getByRole('combobox', { name: 'Isi berkas' }).click();
  await page.getByRole('option', { name: /Salinan saksi 02/ }).click();
  const satu = TPS[0] ?? '';
  await pilih(page, 'Pilih folder…', tulisSirekap(folder, 'saksi', { [satu]: { 'IV.1': 1 } }));
  await expect(page.getByRole('heading', { name: /^Pratinjau Salinan saksi 02/ })).toBeVisible();
  await page.getByRole('button', { name: `Catat ${TPS.length} salinan` }).click();
  await expect(page.getByRole('status')).toContainText(`${TPS.length - 1} cocok dengan lembar, 1 berbeda`);
  await page.getByRole('button', { name: 'Lihat banding' }).click();
  await expect(page.getByRole('columnheader', { name: 'Salinan saksi 02' })).toBeVisible();
  await page.getByRole('row').filter({ hasText: 'IV.1' }).getByRole('link', { name: 'IV.1' }).click();
  await expect(page.locator('input[data-sel="IV.1"]')).toBeFocused();

  await page.goto(new URL('/impor', page.url()).href);
  await page.getByRole('button', { name: 'Impor lagi' }).click();
  await page.getByRole('button', { name: 'Urungkan impor…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Urungkan impor' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.goto(new URL('/banding', page.url()).href);
  await expect(page.getByRole('columnheader', { name: 'Sirekap' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Salinan saksi 02' })).toHaveCount(0);
  remove();
});
