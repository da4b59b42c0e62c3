import { expect, test } from '../lib/fixtures.ts';
import { panggil, simulasi } from './bantu.ts';

test('figures of a received D.Hasil are typed beside what is worked out; a difference is T703 and goes with the figure', async ({
  page,
  core,
}) => {
  await simulasi(page, { desa: 2, tps: 6, benih: 7 });
  await page.goto(`${core.url}/rekap/PPWP/9901012001`);
  const hitung = Number((await page.locator('td[data-sel="IV.1"]').last().innerText()).replace(/\D/g, ''));
  await page.getByRole('link', { name: 'Total diterima…' }).click();
  const sel = page.getByRole('textbox', { name: /^1 / }).first();
  await sel.focus();
  await page.keyboard.type(String(hitung + 2));
  await page.keyboard.press('Enter');
  const temuan = page.getByRole('listitem').filter({ hasText: 'T703' });
  await expect(temuan).toContainText('selisih 2');
  await expect(page.getByRole('listitem').filter({ hasText: 'diterima dan diketik' })).toContainText('IV.1');
  await temuan.getByRole('button', { name: 'Ke IV.1' }).click();
  await expect(sel).toBeFocused();
  await page.keyboard.type(String(hitung));
  await page.keyboard.press('Enter');
  await expect(temuan).toHaveCount(0);
  await panggil(page, 'POST', '/api/jejak/verifikasi');
});
