import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { png } from '../../lib/foto.ts';
import { tetapkanSemua } from '../../lib/tetapkan.ts';
import { duaTemaBersih } from '../lib/akses.ts';
import { expect, test } from '../lib/fixtures.ts';
import { ROOT, temporaryFolder } from '../lib/paths.ts';
import { potret } from '../lib/potret.ts';
import { panggil, simulasi } from './bantu.ts';

test.describe.configure({ timeout: 180_000 });

test('two members sign a final D.HASIL; the file is checked here, on the checker page and by another program', async ({
  page,
  core,
}) => {
  await simulasi(page, { desa: 1, tps: 2, benih: 42, kontes: ['PPWP'] });
  const tps = ['9901012001001', '9901012001002'];
  await tetapkanSemua((m, j, b) => panggil(page, m, j, b), 'PPWP', tps, ['9901012001', '990101']);
  await page.goto(`${core.url}/dokumen`);
  await page.getByRole('button', { name: 'Buat D.HASIL KECAMATAN-PPWP' }).click();
  await page.getByRole('button', { name: 'Tanda tangan', exact: true }).click({ timeout: 60_000 });

  // By keyboard: on paper first, then whoever comes next signs the file.
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Semua yang belum dicatat: tanda tangan' }).press('Enter');
  await expect(dialog.getByText('8 tanda tangan, 0 menolak, 0 tidak hadir, pindaian 0')).toBeVisible();
  await dialog.getByRole('button', { name: 'Menolak' }).last().press('Enter');
  await expect(dialog.getByLabel('Alasan menolak')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog.getByLabel('Alasan menolak')).toBeHidden();
  await dialog.getByRole('button', { name: 'Menolak' }).last().press('Enter');
  await page.keyboard.type('Salinan kami lain');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Alasan: Salinan kami lain')).toBeVisible();
  const pindai = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Lampirkan pindaian…' }).press('Enter');
  await (await pindai).setFiles({ name: 'hal 1.png', mimeType: 'image/png', buffer: png(60, 80) });
  await expect(dialog.getByText('7 tanda tangan, 1 menolak, 0 tidak hadir, pindaian 1')).toBeVisible();
  await expect(dialog.locator('img')).toHaveJSProperty('naturalWidth', 60);
  await duaTemaBersih(page);
  await potret(page, 'tanda-tangan-tinta');
  await dialog.getByText('Digital, di berkas PDF').click();
  const sandi = dialog.getByLabel('Kata sandi sertifikat');
  await dialog
    .getByRole('button', { name: /^Tanda tangani, / })
    .first()
    .press('Enter');
  const p12 = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Buat sertifikat latihan' }).press('Enter');
  const kunci = await p12;
  expect(kunci.suggestedFilename()).toMatch(/^SIMULASI .*\.p12$/);
  const kata = (await dialog.locator('output code').textContent()) ?? '';
  await sandi.fill('salah');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Kata sandi sertifikat salah.');
  await duaTemaBersih(page);
  await sandi.fill(kata);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('menurut jam komputer ini')).toHaveCount(1);

  // The same certificate for somebody else: asked about, not refused.
  await dialog
    .getByRole('button', { name: /^Tanda tangani, / })
    .first()
    .click();
  const pilih = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Pilih berkas .p12 atau .pfx…' }).click();
  await (await pilih).setFiles(await kunci.path());
  await sandi.fill(kata);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('sedangkan kotaknya untuk');
  await dialog.getByRole('button', { name: 'Ya, orang yang sama: tanda tangani' }).click();
  await expect(dialog.getByText('menurut jam komputer ini')).toHaveCount(2);
  await duaTemaBersih(page);
  await potret(page, 'tanda-tangan');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Dokumen yang sudah dibuat' })).toContainText(
    'ditandatangani 2 dari 8',
  );

  const unduhan = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  const { folder, remove } = temporaryFolder();
  const utuh = path.join(folder, 'utuh.pdf');
  await (await unduhan).saveAs(utuh);
  const isi = readFileSync(utuh);
  const di = isi.indexOf('stream') + 20;
  isi[di] = (isi[di] ?? 0) ^ 1;
  const berubah = path.join(folder, 'berubah.pdf');
  writeFileSync(berubah, isi);
  const pdfsig = spawnSync('pdfsig', ['-nocert', utuh], { encoding: 'utf8' });
  if (!pdfsig.error) expect(pdfsig.stdout.match(/Signature is Valid/g)).toHaveLength(2);

  const periksa = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Periksa berkas…' }).click();
  await (await periksa).setFiles(utuh);
  await expect(dialog.getByText('Tidak berubah sejak ditandatangani')).toBeVisible();
  await duaTemaBersih(page);
  const lagi = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Periksa berkas lain…' }).click();
  await (await lagi).setFiles(berubah);
  await expect(dialog.getByText('Berubah, atau tanda tangannya tidak sah')).toBeVisible();

  await page.goto(pathToFileURL(path.join(ROOT, 'dist', 'verifier', 'periksa-dokumen.html')).href);
  await page.locator('#pilih').setInputFiles([utuh, berubah]);
  const judul = (nama: string) => page.getByRole('region', { name: nama }).getByRole('heading', { level: 2 });
  await expect(judul('utuh.pdf')).toHaveText('Tidak berubah sejak ditandatangani');
  await expect(judul('berubah.pdf')).toHaveText('Berubah, atau tanda tangannya tidak sah');
  remove();
});
