import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base, expect } from '@playwright/test';
import encodeQR from 'qr';
import { pdfUji, tandaiUji } from '../../lib/pdf-bertanda.ts';
import { aksesBersih, kontrasBersih } from '../lib/akses.ts';
import { ROOT } from '../lib/paths.ts';
import { potret } from '../lib/potret.ts';

const HALAMAN = pathToFileURL(path.join(ROOT, 'dist', 'verifier', 'periksa-dokumen.html')).href;
const DATA = JSON.stringify({
  format: 'rekap-pleno/data-dokumen',
  versi: 1,
  model: 'D.HASIL-KECAMATAN',
  kontes: 'PPWP',
  wilayah: '990101',
  isi: { 'V.A': 2350 },
});
const kode = (data: string): string =>
  `REKAP1:DHKC:990101:PPWP:1.1:FX:2.4:45:9870:2350.48.2398:${createHash('sha256').update(data).digest('hex')}`.toUpperCase();

/** The page as somebody opens it from a stick: no server, no core. */
const test = base.extend<{ tanya: string[] }>({
  tanya: async ({ page }, use) => {
    const tanya: string[] = [];
    page.on('request', (r) => {
      if (r.url() !== HALAMAN && !r.url().startsWith('blob:')) tanya.push(r.url());
    });
    await page.goto(HALAMAN);
    await use(tanya);
    expect(tanya).toEqual([]);
  },
});

test('one file without a server tells a whole document from a changed one, and paper from paper', async ({
  page,
  tanya: _,
}) => {
  const asal = await pdfUji(DATA);
  const satu = await tandaiUji(asal, 'BIMA ANGKASA', 0);
  const dua = await tandaiUji(satu, 'Hj. PUSPA PÉRTIWI & <b>rekan</b>', 1);
  const pilih = page.locator('#pilih');
  const beri = (nama: string, isi: Uint8Array) =>
    pilih.setInputFiles({ name: nama, mimeType: 'application/pdf', buffer: Buffer.from(isi) });

  await beri('utuh.pdf', dua);
  const utuh = page.getByRole('region', { name: 'utuh.pdf' });
  await expect(utuh.getByRole('heading', { level: 2 })).toHaveText('Tidak berubah sejak ditandatangani');
  await expect(utuh.getByRole('listitem')).toHaveCount(2);
  await expect(utuh.getByText('2. Hj. PUSPA PÉRTIWI & <b>rekan</b> (SIMULASI)')).toBeVisible();
  await expect(utuh.getByText('SIMULASI · ditandatangani dengan sertifikat latihan')).toBeVisible();
  await expect(utuh.getByText('D.HASIL-KECAMATAN · PPWP · 990101')).toBeVisible();

  const rusak = Uint8Array.from(dua);
  const di = Buffer.from(dua).indexOf('stream') + 20;
  rusak[di] = (rusak[di] ?? 0) ^ 1;
  await beri('rusak.pdf', rusak);
  await expect(page.getByRole('region', { name: 'rusak.pdf' }).getByRole('heading', { level: 2 })).toHaveText(
    'Berubah, atau tanda tangannya tidak sah',
  );
  await beri('ditambah.pdf', Buffer.concat([satu, Buffer.from('%x')]));
  await expect(page.getByText('Ada yang ditambahkan setelah tanda tangan terakhir')).toBeVisible();
  await beri('tanpa.pdf', asal);
  await expect(page.getByText('Tanpa tanda tangan digital')).toBeVisible();
  await beri('surat.pdf', Buffer.from('bukan pdf'));
  await expect(page.getByText('Bukan berkas PDF')).toBeVisible();

  await page.reload();
  await beri('utuh.pdf', dua);
  // The code of the paper, photographed: it names the same data, or others.
  const foto = (teks: string) => ({
    name: 'foto.gif',
    mimeType: 'image/gif',
    buffer: Buffer.from(encodeQR(teks, 'gif', { scale: 6 })),
  });
  await page.locator('#foto').setInputFiles(foto(kode(DATA)));
  const kertas = page.getByRole('region', { name: 'Kode di kertas' });
  await expect(kertas.getByText('FINAL, SIMULASI')).toBeVisible();
  await expect(kertas.getByText('2.350 · 48 · 2.398')).toBeVisible();
  await expect(page.getByText('Kertas dan berkas ini sama isinya')).toBeVisible();
  await aksesBersih(page);
  await potret(page, 'pemeriksa');
  await page.emulateMedia({ colorScheme: 'dark' });
  await kontrasBersih(page);
  await page.getByText('Ketik atau tempel teks kode').click();
  await page.getByLabel('Teks kode').fill(kode(`${DATA} `));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Kertas dan berkas ini berbeda isinya')).toBeVisible();
  await page.getByLabel('Teks kode').fill('REKAP1:APA');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Teks ini bukan kode dokumen Rekap Pleno.');
  await page.locator('#foto').setInputFiles(foto('https://contoh.example'));
  await expect(page.getByRole('status')).toContainText('Kode tidak ditemukan');
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
