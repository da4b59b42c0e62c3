import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { aksesBersih } from '../lib/akses.ts';
import { expect, test } from '../lib/fixtures.ts';
import { potret } from '../lib/potret.ts';
import { simulasi } from './bantu.ts';

test('a place for backups is chosen, one follows an adoption by itself, is tried out, and is put back on another start', async ({
  page,
  core,
}) => {
  const stick = path.join(core.akar, '..', `${path.basename(core.akar)}-stick`);
  mkdirSync(stick);
  await simulasi(page, { desa: 1, tps: 2, benih: 3 });
  const penyimpanan = page.getByRole('region', { name: 'Penyimpanan' });
  await expect(penyimpanan).toContainText('Pleno ini hanya tersimpan di komputer ini.');
  await penyimpanan.getByRole('link', { name: 'Pilih tempat…' }).click();
  await page.getByLabel('Alamat folder di komputer ini').first().fill(`${stick}-salah`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('MEDIA_TIDAK_ADA').or(page.getByText('tidak ada.').first()).first()).toBeVisible();
  await page.getByLabel('Alamat folder di komputer ini').first().fill(stick);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'semua catatan ikut' })).toBeVisible();
  await expect(page.getByText('Tempat ini berada di disk yang sama')).toBeVisible();
  await expect(page.getByText('pleno yang terbuka')).toHaveCount(1);

  // An adoption is followed by a backup without anybody asking.
  await page.goto(`${core.url}/lembar/PPWP/9901012001001`);
  await page.getByText('Riwayat').first().waitFor();
  await page.keyboard.press('s');
  await expect(page.getByText('dibacakan; angkanya sesuai').first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('PIN', { exact: true })).toBeFocused();
  await page.keyboard.type('112233');
  await expect(page.getByText('Disahkan', { exact: true })).toBeVisible();
  await page.goto(`${core.url}/cadangan`);
  const daftar = page.getByRole('button', { name: 'Coba' });
  await expect(daftar).toHaveCount(2, { timeout: 15_000 });
  await daftar.first().click();
  await expect(page.getByText(/Terbukti utuh: \d+ catatan diputar ulang, 2 lembar/)).toBeVisible();
  await aksesBersih(page);
  await potret(page, 'cadangan');

  // The stick is out: said in words, and the plenary goes on.
  renameSync(stick, `${stick}-lepas`);
  await page.reload();
  await expect(page.getByText('Tempat cadangan tidak terpasang.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cadangkan sekarang' })).toBeDisabled();
  renameSync(`${stick}-lepas`, stick);

  // Somewhere else, without the old plenary: found, put back, opened.
  await page.goto(`${core.url}/cadangan`);
  await page.getByRole('button', { name: 'Pulihkan…' }).first().click();
  await aksesBersih(page);
  await page.getByRole('button', { name: 'Pulihkan dan buka' }).click();
  await expect(page.getByRole('region', { name: 'Langkah berikutnya' })).toBeVisible();
  await page.goto(`${core.url}/jejak`);
  await expect(page.getByText(/Pleno dipulihkan dari cadangan yang memuat \d+ catatan/)).toBeVisible();
  expect(readdirSync(core.akar).filter((n) => n.startsWith('simulasi-'))).toHaveLength(2);
});
