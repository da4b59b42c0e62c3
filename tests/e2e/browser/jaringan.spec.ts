import { duaTemaBersih } from '../lib/akses.ts';
import { expect, test } from '../lib/fixtures.ts';
import { potret } from '../lib/potret.ts';
import { panggil, simulasi } from './bantu.ts';

test.describe.configure({ timeout: 180_000 });

test('the header lists what uses the network, closes one of it, and one switch ends all of it until it is taken back', async ({
  page,
  core,
}) => {
  // Also before a plenary is open.
  await page.getByRole('button', { name: 'Tanpa jaringan' }).click();
  await expect(page.getByText('Tidak ada yang memakai jaringan.')).toBeVisible();
  await page.keyboard.press('Escape');
  await simulasi(page);
  const nyalakan = () =>
    panggil(page, 'PUT', '/api/publik', { nyala: true, alamat: '127.0.0.1' }) as Promise<{ alamat: string[] }>;
  const [alamat = ''] = (await nyalakan()).alamat;
  await page.getByRole('button', { name: /^Publik · \d+$/ }).click();
  const daftar = page.getByRole('list', { name: 'Yang memakai jaringan' });
  await expect(daftar).toContainText('Tampilan publik');
  await expect(daftar).toContainText(alamat);
  await expect(daftar).toContainText(/sejak \d\d\.\d\d/);
  await page.waitForTimeout(300);
  await duaTemaBersih(page);
  await potret(page, 'jaringan-menu');
  await daftar.getByRole('button', { name: 'Tutup Tampilan publik' }).click();
  await expect(page.getByRole('button', { name: 'Tanpa jaringan' })).toBeVisible();
  await expect(fetch(alamat)).rejects.toThrow();

  const [lagi = ''] = (await nyalakan()).alamat;
  await expect(page.getByRole('button', { name: /^Publik · \d+$/ })).toBeVisible();
  await page.getByRole('switch', { name: 'Tanpa jaringan' }).click({ force: true });
  await expect(page.getByRole('button', { name: 'Jaringan dimatikan' })).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Tampilan publik' })).toBeDisabled();
  await expect(fetch(lagi)).rejects.toThrow();
  await duaTemaBersih(page);

  await core.kill();
  await core.restart();
  await page.goto(core.entry());
  await page.getByRole('button', { name: 'Jaringan dimatikan' }).click();
  await page.getByRole('switch', { name: 'Tanpa jaringan' }).click({ force: true });
  await expect(page.getByRole('button', { name: 'Tanpa jaringan' })).toBeVisible();
});
