import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { aksesBersih } from '../lib/akses.ts';
import { expect, test } from '../lib/fixtures.ts';
import { ROOT } from '../lib/paths.ts';
import { potret } from '../lib/potret.ts';
import { panggil, pilih, simulasi } from './bantu.ts';

// Two plenaries in one test.
test.describe.configure({ timeout: 120_000 });

const TPS = '9901012001001';

/** Types one figure of the first sheet, as the page would. */
async function ubah(page: Page, nilai: number): Promise<void> {
  const l = (await panggil(page, 'GET', `/api/lembar/PPWP/${TPS}`)) as { versi: number };
  await panggil(page, 'PUT', `/api/lembar/PPWP/${TPS}`, { versi: l.versi, sel: { 'IV.1': nilai } });
}

test('a package is written to a stick, proved by another plenary, its device trusted, a conflict decided with a reason', async ({
  page,
  core,
}) => {
  const stick = `${core.akar}-stick`;
  mkdirSync(stick);
  await simulasi(page, { desa: 1, tps: 3, benih: 9 });
  await ubah(page, 91);
  await page.goto(`${core.url}/kiriman`);
  await page.getByRole('button', { name: 'Tulis paket…' }).click();
  await page.getByLabel('Alamat folder di komputer ini').fill(stick);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Paket nomor 1 tertulis dan dibaca ulang: 3 lembar/)).toBeVisible();
  const nama = readdirSync(stick);
  expect(nama).toEqual(['SIMULASI-990101-CONTOH-RAYA-paket-1.rekap']);
  const berkas = path.join(stick, nama[0] ?? '');

  // Another plenary of the same papers, in which the same figure was corrected otherwise.
  await simulasi(page, { desa: 1, tps: 3, benih: 9 });
  await ubah(page, 77);
  await page.goto(`${core.url}/kiriman`);
  const rusak = path.join(stick, 'rusak.rekap');
  const isi = readFileSync(berkas);
  isi[isi.length >> 1] = (isi[isi.length >> 1] ?? 0) ^ 1;
  writeFileSync(rusak, isi);
  await pilih(page, 'Pilih paket…', rusak);
  await expect(page.getByRole('alert').filter({ hasText: 'Tidak ada yang diterima' })).toBeVisible();

  await pilih(page, 'Pilih paket…', berkas);
  const paket = page.getByRole('region', { name: 'Isi paket' });
  await expect(paket).toContainText('Utuh: 3 lembar terbukti');
  await expect(paket).toContainText('Perangkat pengirim belum dikenal');
  await expect(paket).toContainText('Yang akan berubah: 1 bentrok, 2 lebih baru.');
  await expect(paket.getByRole('button', { name: /Terima|Catat/ })).toBeDisabled();

  const { ini } = (await panggil(page, 'GET', '/api/perangkat')) as { ini: { kartu: string; kata: string } };
  await page.getByLabel('Kartu perangkat lain').fill(ini.kartu);
  await page.getByRole('button', { name: 'Baca kartu' }).click();
  await expect(page.getByRole('status').filter({ hasText: ini.kata })).toBeVisible();
  await page.getByRole('button', { name: 'Kata sidiknya sama: percayai' }).click();
  await expect(page.getByRole('button', { name: 'Cabut…' })).toBeVisible();

  await pilih(page, 'Pilih paket…', berkas);
  await expect(paket).toContainText('Perangkat pengirim dipercaya');
  const bentrok = paket.getByRole('list', { name: 'Lembar yang bentrok' });
  await expect(bentrok).toContainText('77');
  await expect(bentrok).toContainText('91');
  await bentrok.getByText('Datang', { exact: true }).last().click();
  await expect(paket.getByRole('button', { name: 'Terima 3 lembar' })).toBeDisabled();
  await paket.getByLabel('Alasan keputusan').fill('C.Hasil dibuka lagi: 91');
  // Messages that fade away have any contrast on the way.
  const pesan = page.getByRole('button', { name: 'Tutup pesan' });
  while ((await pesan.count()) > 0)
    await pesan
      .first()
      .click({ timeout: 2000 })
      .catch(() => undefined);
  await aksesBersih(page);
  await potret(page, 'kiriman');
  await paket.getByRole('button', { name: 'Terima 3 lembar' }).click();
  await expect(page.getByText('3 lembar masuk, 0 dipertahankan.')).toBeVisible();
  await expect(page.getByText('Yang sudah diterima')).toBeVisible();

  await page.goto(`${core.url}/lembar/PPWP/${TPS}`);
  await expect(page.locator('input[data-sel="IV.1"]')).toHaveValue('91');
  await page.goto(`${core.url}/jejak`);
  await expect(page.getByText('C.Hasil dibuka lagi: 91').first()).toBeVisible();
  expect(await panggil(page, 'POST', '/api/jejak/verifikasi')).toMatchObject({ sah: true });

  // Anybody else proves the same file with the checker page, without the application.
  await page.goto(pathToFileURL(path.join(ROOT, 'dist', 'verifier', 'periksa-dokumen.html')).href);
  await page.locator('#pilih').setInputFiles([berkas, rusak]);
  const baik = page.getByRole('region', { name: nama[0] ?? '', exact: true });
  await expect(baik.getByRole('heading', { level: 2 })).toHaveText('Paket utuh, ditandatangani perangkat ini');
  await expect(baik).toContainText(ini.kata);
  await expect(baik).toContainText('3 lembar TPS');
  await expect(page.getByRole('region', { name: 'rusak.rekap' }).getByRole('heading', { level: 2 })).toHaveText(
    'Berubah atau tidak utuh',
  );
  await aksesBersih(page);
});
