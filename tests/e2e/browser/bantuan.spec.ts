import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { sebabTanpaPoppler, teksTata } from '../../integration/bbox.ts';
import { dicapaiPapanKetik, duaTemaBersih } from '../lib/akses.ts';
import { expect, test } from '../lib/fixtures.ts';
import { temporaryFolder } from '../lib/paths.ts';
import { potret } from '../lib/potret.ts';
import { panggil, simulasi } from './bantu.ts';

test.describe.configure({ timeout: 120_000 });
const KECIL = { desa: 2, tps: 6, benih: 42 };
const LEMBAR = '/lembar/PPWP/9901012001001';
const bantuan = (page: Page) => page.getByRole('complementary', { name: 'Bantuan' });
const judul = (page: Page, nama: string) => bantuan(page).getByRole('heading', { name: nama, exact: true });

test('F1 opens the page of this screen beside the work, and gives the cell back', async ({ page, core }) => {
  await simulasi(page, KECIL);
  await page.goto(core.url + LEMBAR);
  const sel = page.locator('input[data-sel="IV.1"]');
  await sel.focus();
  const proyektor = await panggil(page, 'GET', '/api/proyektor');
  await page.keyboard.press('F1');
  await expect(judul(page, 'Membacakan dan mengetik lembar TPS')).toBeVisible();
  await expect(bantuan(page)).toBeFocused();
  // Beside the work: the cell is seen whole, left of the panel.
  const [kotak, panel] = [await sel.boundingBox(), await bantuan(page).boundingBox()];
  if (!kotak || !panel) throw new Error('not on the screen');
  expect(kotak.x + kotak.width).toBeLessThanOrEqual(panel.x);
  await potret(page, 'bantuan');
  await page.keyboard.press('F1');
  await expect(bantuan(page)).toHaveCount(0);
  await expect(sel).toBeFocused();
  // The hall saw nothing of it.
  expect(await panggil(page, 'GET', '/api/proyektor')).toEqual(proyektor);
});

test('the page follows the screen until another one is chosen; links and headings lead on', async ({ page, core }) => {
  await simulasi(page, KECIL);
  await page.getByRole('button', { name: 'Bantuan' }).click();
  await expect(judul(page, 'Melihat kemajuan dan membagi panel')).toBeVisible();
  await page.getByRole('link', { name: 'Dokumen', exact: true }).first().click();
  await expect(judul(page, 'Membuat, mencetak, dan menandatangani dokumen')).toBeVisible();
  await bantuan(page).getByRole('button', { name: 'Daftar isi' }).click();
  await bantuan(page).getByRole('link', { name: 'Bila ada masalah' }).press('Enter');
  await bantuan(page).getByRole('link', { name: 'Proyektor gelap atau mati' }).press('Enter');
  await expect(judul(page, 'Proyektor gelap atau mati')).toBeInViewport();
  await page.getByRole('link', { name: 'Jejak', exact: true }).click();
  await expect(judul(page, 'Mengatur proyektor')).toBeAttached();
  await bantuan(page).getByRole('button', { name: 'Layar ini' }).click();
  await expect(judul(page, 'Membaca jejak')).toBeVisible();
  await bantuan(page).getByRole('link', { name: 'Penuh' }).click();
  await expect(page).toHaveURL(`${core.url}/bantuan/jejak`);
  await expect(bantuan(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Kembali' }).click();
  await expect(page.getByRole('button', { name: 'Verifikasi' })).toBeVisible();
});

test('words are found in the page and named where they stand elsewhere', async ({ page, core }) => {
  await page.goto(`${core.url}/`);
  await expect(page.getByRole('heading', { name: 'Selamat datang di Rekap Pleno' })).toBeVisible();
  await page.keyboard.press('F1');
  await expect(judul(page, 'Menyiapkan pleno')).toBeVisible();
  const cari = bantuan(page).getByRole('searchbox');
  await cari.fill('flashdisk');
  await expect(bantuan(page).getByRole('status')).toHaveText('Tidak ada di halaman ini.');
  await bantuan(page).getByRole('list', { name: 'Halaman lain' }).getByText('Menyimpan cadangan').press('Enter');
  await expect(judul(page, 'Menyimpan cadangan')).toBeAttached();
  const tanda = bantuan(page).locator('mark');
  expect(await tanda.count()).toBeGreaterThan(2);
  await expect(bantuan(page).getByRole('status')).toHaveText(`${await tanda.count()} tempat; Enter ke berikutnya.`);
  await cari.press('Enter');
  await cari.press('Enter');
  await expect(tanda.nth(1)).toHaveAttribute('data-kini', '');
  await expect(tanda.nth(1)).toBeInViewport();
  await cari.press('Escape');
  await expect(cari).toHaveValue('');
  await cari.press('Escape');
  await expect(bantuan(page)).toHaveCount(0);
});

test('on a small screen it stands below, and both can be read', async ({ page, core }) => {
  await simulasi(page, KECIL);
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto(core.url + LEMBAR);
  await page.locator('input[data-sel="IV.1"]').focus();
  await page.keyboard.press('F1');
  await expect(judul(page, 'Membacakan dan mengetik lembar TPS')).toBeVisible();
  const [lembar, panel] = [await page.getByRole('main').boundingBox(), await bantuan(page).boundingBox()];
  if (!lembar || !panel) throw new Error('not on the screen');
  expect(lembar.y + lembar.height).toBeLessThanOrEqual(panel.y + 1);
  expect(lembar.height).toBeGreaterThan(300);
  expect(panel.height).toBeGreaterThan(250);
  await page.emulateMedia({ colorScheme: 'dark' });
  await potret(page, 'bantuan-1024');
});

test('keys of the sheet do nothing from within the help', async ({ page, core }) => {
  await simulasi(page, KECIL);
  await page.goto(core.url + LEMBAR);
  const sesuai = page.getByRole('button', { name: 'Sesuai C.Hasil' });
  await expect(sesuai).toBeEnabled();
  await page.keyboard.press('F1');
  await expect(bantuan(page)).toBeFocused();
  await page.keyboard.press('s');
  await page.keyboard.press('n');
  await page.waitForTimeout(300);
  await expect(sesuai).toBeEnabled();
  await expect(page).toHaveURL(core.url + LEMBAR);
  // The very key works once one is back.
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await expect(page.getByRole('button', { name: /^Sahkan/ })).toBeEnabled();
  await page.keyboard.press('F1');
  await expect(bantuan(page)).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(300);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('an unknown page is the table of contents', async ({ page, core }) => {
  await page.goto(`${core.url}/bantuan/entah`);
  await expect(page.getByRole('heading', { name: 'Panduan Rekap Pleno' })).toBeVisible();
});

test('the guided practice gives its place and gets it back with F8', async ({ page, core }) => {
  await page.getByRole('button', { name: 'Latihan terpandu' }).click();
  const latihan = page.getByRole('complementary', { name: 'Latihan terpandu' });
  await expect(latihan).toBeVisible();
  await page.keyboard.press('F1');
  await expect(bantuan(page)).toBeVisible();
  await expect(latihan).toBeHidden();
  await page.keyboard.press('F8');
  await expect(bantuan(page)).toHaveCount(0);
  await expect(latihan).toBeVisible();
  expect(core.url).not.toBe('');
});

test('the quick card is exactly one page of A4, and legible', async ({ page, core }) => {
  const { folder, remove } = temporaryFolder();
  try {
    await simulasi(page, KECIL);
    await page.goto(`${core.url}/bantuan/kartu-cepat`);
    await expect(page.getByRole('heading', { name: 'Kartu cepat Rekap Pleno' })).toBeVisible();
    const berkas = path.join(folder, 'kartu.pdf');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    writeFileSync(berkas, pdf);
    const ke = process.env.REKAP_POTRET;
    if (ke) execFileSync('pdftoppm', ['-png', '-r', '70', '-singlefile', berkas, path.join(ke, 'kartu-cepat')]);
    // Chromium writes its page objects in the clear.
    const isi = pdf.toString('latin1');
    expect(isi.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    const [, lebar, tinggi] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(isi) ?? [];
    expect(Math.abs(Number(lebar) - 595)).toBeLessThan(1);
    expect(Math.abs(Number(tinggi) - 842)).toBeLessThan(1);
    if (sebabTanpaPoppler()) return;
    const teks = teksTata(pdf);
    for (const kata of ['Kartu cepat Rekap Pleno', 'Satu TPS, enam langkah', 'Tidak ada jaringan'])
      expect(teks).toContain(kata);
    // Nothing of the screen around it.
    for (const kata of ['Beranda', 'Cetak halaman ini', 'SIMULASI']) expect(teks).not.toContain(kata);
  } finally {
    remove();
  }
});

test('axe, the panel and the whole page, both themes', async ({ page, core }) => {
  await simulasi(page, KECIL);
  await page.goto(`${core.url}${LEMBAR}`);
  await expect(page.locator('input[data-sel="IV.1"]')).toBeVisible();
  await page.keyboard.press('F1');
  await bantuan(page).getByRole('searchbox').fill('kertas');
  await expect(bantuan(page).locator('mark').first()).toBeVisible();
  await dicapaiPapanKetik(page);
  await duaTemaBersih(page);
  await page.goto(`${core.url}/bantuan/kartu-cepat`);
  await expect(page.getByRole('heading', { name: 'Kartu cepat Rekap Pleno' })).toBeVisible();
  await dicapaiPapanKetik(page);
  await duaTemaBersih(page);
  await potret(page, 'bantuan-penuh');
});
