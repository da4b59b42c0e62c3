import { expect, test } from '../lib/fixtures.ts';
import { panggil, simulasi } from './bantu.ts';

test('a correction by keyboard: reason first, who asked, who agreed and the objection with it; shown struck out', async ({
  page,
  core,
}) => {
  await simulasi(page, { desa: 1, tps: 2, benih: 5 });
  const tps = '9901012001001';
  const pengaju = { peran: 'saksi', nama: 'CITRA', kontes: 'PPWP', peserta: 2 };
  await panggil(page, 'POST', '/api/keberatan', {
    jenis: 'keberatan',
    pengaju,
    wilayah: tps,
    kontes: 'PPWP',
    sel: ['IV.2'],
    uraian: 'Salinan lain.',
  });
  await page.goto(`${core.url}/lembar/PPWP/${tps}`);
  const sel = page.locator('input[data-sel="IV.2"]');
  await expect(page.getByRole('button', { name: 'Sesuai C.Hasil' })).toBeEnabled();
  await page.keyboard.press('s');
  await expect(page.getByText('Dipersoalkan', { exact: true })).toBeVisible();
  const semula = Number(await sel.inputValue());
  const { orang } = (await panggil(page, 'GET', '/api/orang')) as { orang: { nama: string; peran: string }[] };
  const saksi = orang.find((o) => o.peran === 'saksi')?.nama ?? '';

  await sel.focus();
  await page.keyboard.type(String(semula + 1));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Alasan pembetulan')).toBeFocused();
  // The objection that names this very cell is chosen by itself.
  await expect(dialog.getByLabel('Atas keberatan')).toHaveValue('1');
  await page.keyboard.type('Plano dibuka');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type(saksi);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Panwaslu');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Pak Lurah');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Betulkan' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const coret = page.getByRole('button', { name: `Riwayat IV.2, semula ${semula}` });
  await expect(coret).toBeVisible();

  // The next one only needs a reason: the rest is as it was.
  await sel.focus();
  await page.keyboard.type(String(semula + 2));
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Alasan pembetulan')).toBeFocused();
  await page.keyboard.type('Salah dengar');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);

  await page.getByRole('button', { name: /^Riwayat IV\.2, semula/ }).click();
  await expect(dialog).toContainText(`Diubah ${semula} → ${semula + 1}`);
  await expect(dialog.getByText('Disetujui', { exact: false }).first()).toContainText('Pak Lurah');
  await expect(dialog.getByText('Keberatan nomor 1')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await sel.focus();
  await page.keyboard.press('Control+h');
  await expect(dialog).toContainText('Riwayat IV.2');
  await page.keyboard.press('Escape');

  await page.goto(`${core.url}/keberatan`);
  await page.getByText('Pembetulan (2)').click();
  const baris = page.getByRole('row').filter({ hasText: 'Plano dibuka' });
  await expect(baris).toContainText(`Diminta ${saksi}`);
  await expect(baris).toContainText('Keberatan 1 dari Saksi 02');
  const h = (await panggil(page, 'POST', '/api/jejak/verifikasi')) as { sah: boolean };
  expect(h.sah).toBe(true);
});
