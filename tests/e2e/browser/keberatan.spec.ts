import { expect, test } from '../lib/fixtures.ts';
import { panggil, simulasi } from './bantu.ts';

test('objections of all places in one list: noted for a desa, answered with a recount, led to from home', async ({
  page,
  core,
}) => {
  await simulasi(page, { desa: 2, tps: 4, benih: 5 });
  const pengaju = { peran: 'saksi', nama: 'CITRA', kontes: 'PPWP', peserta: 2 };
  const tps = '9901012001001';
  await panggil(page, 'POST', '/api/keberatan', {
    ...{ jenis: 'keberatan', pengaju, wilayah: tps, kontes: 'PPWP', sel: ['IV.2'] },
    uraian: 'Salinan menyebut 61.',
  });
  await page.goto(core.url);
  await expect(page.getByText('1 belum dijawab')).toBeVisible();
  await page.goto(`${core.url}/keberatan`);
  await expect(page.getByText('Saksi 02')).toBeVisible();

  await page.getByRole('button', { name: 'Catat untuk desa atau kecamatan…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Yang dicatat' }).click();
  await page.getByRole('option', { name: 'Kejadian khusus' }).click();
  await dialog.getByRole('combobox', { name: 'Dari' }).click();
  await page.getByRole('option', { name: 'PPK' }).click();
  await dialog.getByLabel('Uraian').fill('Listrik padam 20 menit.');
  await dialog.getByRole('button', { name: 'Catat', exact: true }).click();
  // The dialog, too, says what was typed in it, until it is gone.
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Listrik padam 20 menit.')).toBeVisible();

  await page.getByText('Belum dijawab (1)').click();
  await page.getByRole('button', { name: 'Jawab…' }).click();
  await dialog.getByRole('combobox', { name: 'Keputusan' }).click();
  await page.getByRole('option', { name: 'Diteruskan ke tingkat berikutnya' }).click();
  await dialog.getByLabel('Jawaban PPK').fill('Dihitung ulang, hasilnya tetap.');
  await dialog.getByRole('combobox', { name: 'Penghitungan suara ulang' }).click();
  await page.getByRole('option', { name: /^h\. / }).click();
  await dialog.getByRole('button', { name: 'Simpan jawaban' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByText('Diteruskan (1)').click();
  await expect(page.getByText('Dihitung ulang, dasar huruf h.')).toBeVisible();
  await page.getByRole('link', { name: /^TPS 001/ }).click();
  await expect(page.locator('input[data-sel="IV.2"]')).toBeFocused();
});
