import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { tulisXlsx } from '../../../src/intake/tabel/tulis-xlsx.ts';
import { duaTemaBersih } from '../lib/akses.ts';
import { expect, test } from '../lib/fixtures.ts';
import { temporaryFolder } from '../lib/paths.ts';
import { buat, pilih } from './bantu.ts';

// axe looks at every node: slow on a busy machine, never flaky for that.
test.describe.configure({ timeout: 180_000 });

const JUDUL = ['Desanya', 'No TPS', 'Si Merah', 'Si Putih', 'Si Biru', 'Suara Sah', 'Catatan kami'];

/** Types on the line that has the focus, and takes the first meaning found. */
async function ketik(page: Page, cari: string): Promise<void> {
  await page.keyboard.type(cari, { delay: 15 });
  await expect(page.locator('[role="option"]').first()).toBeVisible();
  await page.keyboard.press('Enter');
}

test('odd headings are mapped by keyboard, remembered, and not asked about again', async ({ page, core }) => {
  const { folder, remove } = temporaryFolder();
  await page.goto(core.url);
  await buat(page, folder);
  const xlsx = path.join(folder, 'rekap-kantor.xlsx');
  const baris = [
    ['PULAU TIDUNG', '1', 60, 50, 36, 146, 'lancar'],
    ['PULAU TIDUNG', '2', 61, 50, 36, 147, null],
    ['PULAU ENTAH', '1', 1, 1, 1, 3, null],
  ];
  writeFileSync(xlsx, await tulisXlsx([{ nama: 'Rekap TPS', judul: JUDUL, baris }]));
  await page.goto(`${core.url}/impor`);
  await pilih(page, 'Pilih berkas…', xlsx);

  const perlu = page.getByRole('region', { name: 'Kolom yang belum jelas' });
  await expect(perlu).toContainText('5 dari 7 judul belum jelas');
  await duaTemaBersih(page);
  await perlu.getByRole('button', { name: 'Cocokkan kolom…' }).click();

  const pakai = page.getByRole('button', { name: 'Pakai pemetaan ini' });
  await expect(pakai).toBeDisabled();
  await expect(page.getByRole('status').filter({ hasText: '5 dari 7 judul belum ditentukan' })).toBeVisible();
  // Only the doubtful lines are shown at first.
  await expect(page.getByRole('row', { name: /No TPS/ })).toHaveCount(0);
  await page.getByRole('button', { name: /Arti Kolom A, Desanya/ }).focus();
  await ketik(page, 'desa');
  await ketik(page, 'paslon 1');
  // The same meaning twice is told at once, and keeps the mapping from being used.
  await ketik(page, 'paslon 1');
  await expect(page.getByText('dipakai dua kali')).toHaveCount(2);
  await ketik(page, 'paslon 3');
  await expect(page.getByRole('button', { name: /Arti Kolom G, Catatan kami/ })).toBeFocused();
  await page.getByRole('button', { name: /Arti Kolom D, Si Putih/ }).focus();
  await page.keyboard.press('Enter');
  await ketik(page, 'paslon 2');
  await expect(page.getByText('dipakai dua kali')).toHaveCount(0);
  await expect(pakai).toBeDisabled();
  await page.getByRole('button', { name: /Arti Kolom G, Catatan kami/ }).focus();
  await page.keyboard.type('zzz');
  await expect(page.getByText('Tidak ada arti itu.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /Arti Kolom G, Catatan kami/ })).toBeFocused();
  await ketik(page, 'abaikan');

  // What would be read is shown beside it, with the unit that would be refused.
  const baca = page.getByRole('region', { name: 'TPS pertama akan terbaca begini' });
  await expect(baca.getByRole('row', { name: /Paslon 1/ })).toContainText('6061');
  await expect(baca).toContainText('"PULAU ENTAH" tidak ada');
  await expect(page.getByRole('status').filter({ hasText: 'Semua judul sudah jelas' })).toBeVisible();
  await duaTemaBersih(page);
  await expect(pakai).toBeFocused();
  await page.keyboard.press('Enter');

  const diingat = page.getByRole('region', { name: 'Pemetaan yang diingat dipakai' });
  await expect(diingat).toContainText('Rekap TPS');
  await expect(page.getByRole('region', { name: 'Pratinjau' })).toContainText('2lembar masuk');
  await page.getByRole('button', { name: 'Masukkan 2 lembar' }).click();
  await expect(page.getByRole('status').filter({ hasText: '2 lembar masuk' })).toBeVisible();

  // A second file with the same headings, of another kind and in a folder of its own.
  const csv = path.join(folder, 'susulan.csv');
  writeFileSync(csv, [JUDUL.join(';'), 'PULAU UNTUNG JAWA;3;7;8;9;24;x'].join('\r\n'));
  await page.getByRole('button', { name: 'Impor lagi' }).click();
  await pilih(page, 'Pilih berkas…', csv);
  await expect(diingat).toContainText('susulan.csv');
  await expect(perlu).toHaveCount(0);
  await page.getByRole('button', { name: 'Masukkan 1 lembar' }).click();
  await expect(page.getByRole('status').filter({ hasText: '1 lembar masuk' })).toBeVisible();
  await page.goto(`${core.url}/lembar/PPWP/3101021001003`);
  await expect(page.locator('input[data-sel="IV.2"]')).toHaveValue('8');
  await page.goto(`${core.url}/jejak`);
  await expect(page.getByText('Pemetaan kolom tabel "Rekap TPS" (PPWP) dicatat sebagai')).toBeVisible();

  // Forgotten, it asks again.
  await page.goto(`${core.url}/impor`);
  await page.getByRole('button', { name: 'Impor lagi' }).click();
  await pilih(page, 'Pilih berkas…', csv);
  await diingat.getByRole('button', { name: 'Lupakan' }).click();
  await expect(perlu).toContainText('susulan.csv');
  remove();
});

test('a D-like table of hundreds of rows stays quick', async ({ page, core }, info) => {
  const { folder, remove } = temporaryFolder();
  await page.goto(core.url);
  await buat(page, folder);
  const baris = Array.from({ length: 300 }, (_, i) => `${i + 1};Baris ganjil ${i + 1};${i};${i + 1}`);
  const csv = path.join(folder, 'd.csv');
  writeFileSync(csv, ['NO;URAIAN;3101021001001;3101021001002', ...baris].join('\r\n'));
  await page.goto(`${core.url}/impor`);
  await pilih(page, 'Pilih berkas…', csv);
  await page
    .getByRole('region', { name: 'Kolom yang belum jelas' })
    .getByRole('button', { name: 'Cocokkan kolom…' })
    .click();
  const tombol = page.getByRole('button', { name: /^Arti Baris/ });
  await expect(tombol).toHaveCount(300);
  await tombol.first().focus();
  const mulai = Date.now();
  await ketik(page, 'paslon 1');
  await ketik(page, 'paslon 2');
  await ketik(page, 'abaikan');
  console.log(`tiga baris dari 300: ${Date.now() - mulai} ms`);
  await page.screenshot({ path: info.outputPath('d.png') });
  await page.getByRole('button', { name: 'Tindakan lain' }).click();
  await page.getByRole('menuitem', { name: 'Abaikan 297 yang belum ditentukan' }).click();
  // A reload in the middle loses nothing.
  await page.reload();
  await page
    .getByRole('region', { name: 'Kolom yang belum jelas' })
    .getByRole('button', { name: 'Cocokkan kolom…' })
    .click();
  await page.getByRole('button', { name: 'Pakai pemetaan ini' }).click();
  await expect(page.getByRole('region', { name: 'Pratinjau' })).toContainText('2lembar masuk');
  remove();
});

test('several worksheets one after the other; a proposal is taken with one key', async ({ page, core }, info) => {
  const { folder, remove } = temporaryFolder();
  await page.goto(core.url);
  await buat(page, folder);
  const satu = { nama: 'Suara', judul: ['Kode TPS', 'Si Merah', 'Paslon 2'], baris: [['3101021001001', 5, 6]] };
  const dua = { nama: 'Surat suara', judul: ['Kode TPS', 'Digunakan'], baris: [['3101021001001', 11]] };
  const saksi = { nama: 'Saksi', judul: ['Nama', 'Partai', 'Umur'], baris: [['A', 'X', 30]] };
  const xlsx = path.join(folder, 'campur.xlsx');
  writeFileSync(xlsx, await tulisXlsx([satu, dua, saksi]));
  await page.goto(`${core.url}/impor`);
  await pilih(page, 'Pilih berkas…', xlsx);
  await page.getByText('Tabel lain: 0 dikenali sendiri, 1 dilewati').click();
  await expect(page.getByText('Saksi · campur.xlsx')).toBeVisible();
  await page.screenshot({ path: info.outputPath('beberapa.png') });
  await page.getByRole('button', { name: 'Cocokkan 2 tabel berurutan…' }).click();
  await page.getByRole('button', { name: /Arti Kolom B, Si Merah/ }).focus();
  await ketik(page, 'paslon 1');
  const lanjut = page.getByRole('button', { name: 'Lembar kerja berikutnya' });
  await expect(lanjut).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Terima usulan.* untuk Digunakan/ }).focus();
  await duaTemaBersih(page);
  await page.screenshot({ path: info.outputPath('usulan.png') });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Pakai pemetaan ini' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Pemetaan yang diingat dipakai' })).toContainText('Surat suara');
  await expect(page.getByRole('region', { name: 'Pratinjau' })).toContainText('1lembar masuk');
  remove();
});
