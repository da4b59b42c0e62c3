import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../lib/electron.ts';

const TPS = `Provinsi;Kabupaten/Kota;Kecamatan;Kode Desa/Kelurahan;Desa/Kelurahan;Nomor TPS;DPT L;DPT P
JAWA BARAT;BOGOR;CIBINONG;3201012001;SUKAMAJU;1;100;101
`;

test('lists picked from disk are mended in place and read again', async ({ shell }) => {
  const { app, page, akar } = shell;
  const folder = path.dirname(akar);
  const berkas = [path.join(folder, 'tps.csv'), path.join(folder, 'paslon.csv')];
  writeFileSync(path.join(folder, 'tps.csv'), TPS.replace(';101', ';x'));
  writeFileSync(path.join(folder, 'paslon.csv'), 'Jenis;Nomor;Nama;Wakil\nPPWP;1;MELATI;CAKRA\nPPWP;2;KENANGA;BAYU\n');
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, berkas);
  await page.getByRole('link', { name: 'Buat pleno…' }).click();
  await page.getByRole('button', { name: 'Pilih berkas…' }).click();
  const salah = page.getByRole('region', { name: 'Kesalahan', exact: true });
  await expect(salah).toContainText('baris 2 kolom H');
  writeFileSync(path.join(folder, 'tps.csv'), TPS);
  await page.getByRole('button', { name: 'Baca ulang' }).click();
  await expect(salah).toHaveCount(0);
  await page.getByLabel('Tahun').pressSequentially('2024');
  await page.getByRole('button', { name: 'Buat pleno', exact: true }).click();
  await expect(page.getByRole('banner')).toContainText('Kecamatan CIBINONG');
});
