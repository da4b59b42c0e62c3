import { aksesBersih, dicapaiPapanKetik, duaTemaBersih, kontrasBersih } from '../lib/akses.ts';
import { expect, test } from '../lib/fixtures.ts';
import { potret } from '../lib/potret.ts';
import { panggil, simulasi } from './bantu.ts';

// axe looks at every node of every screen: slow on a busy machine, never flaky for that.
test.describe.configure({ timeout: 240_000 });
const KECIL = { desa: 2, tps: 6, benih: 42 };

/** `gambar`: what its picture in the documentation is called, where no other test takes a better one. */
const LAYAR: readonly [nama: string, jalur: string, tunggu: string, gambar?: string][] = [
  ['Mulai', '/mulai', 'Pleno di komputer ini'],
  ['Beranda', '/', 'Langkah berikutnya'],
  ['Impor', '/impor', 'Pilih folder…'],
  ['Lembar', '/lembar/PPWP/9901012001001', 'Riwayat'],
  ['Rekap kecamatan', '/rekap', 'JUMLAH AKHIR'],
  ['Rekap desa', '/rekap/PPWP/9901012001', 'JUMLAH AKHIR', 'rekap'],
  ['Banding', '/banding', 'Banding sumber'],
  ['Lembar partai', '/lembar/DPR/9901012001001', 'Lipat semua', 'lembar-partai'],
  ['Rekap partai', '/rekap/DPR', 'Lipat semua', 'rekap-partai'],
  ['Total diterima', '/total/DPR/9901012001', 'Belum ada angka yang diterima', 'total'],
  ['Keberatan', '/keberatan', 'Belum ada keberatan'],
  ['Orang', '/orang', 'PPK dan sekretariat'],
  ['Dokumen', '/dokumen', 'D.HASIL KECAMATAN-PPWP'],
  ['Cadangan', '/cadangan', 'Belum ada flashdisk'],
  ['Kirim dan terima', '/kiriman', 'Perangkat yang dipercaya'],
  ['Terima lewat jaringan', '/jaringan/terima', 'Perangkat yang dipasangkan'],
  ['Kirim lewat jaringan', '/jaringan/kirim', 'Belum ada penerima yang dipasangkan'],
  ['Jejak', '/jejak', 'Verifikasi'],
  ['Latihan', '/latihan', 'bukan latihan terpandu'],
  ['Buat pleno', '/buat', 'Belum ada berkas yang dibaca.'],
  ['Definisi', '/definisi', 'Ganti definisi…'],
];

test('axe, every screen, both themes', async ({ page, core }) => {
  await simulasi(page, { ...KECIL, kontes: ['PPWP', 'DPR'] });
  for (const [nama, jalur, tunggu, gambar] of LAYAR) {
    await test.step(nama, async () => {
      await page.goto(core.url + jalur);
      await expect(page.getByText(tunggu).first()).toBeVisible({ timeout: 30_000 });
      await dicapaiPapanKetik(page);
      await duaTemaBersih(page);
      if (gambar) await potret(page, gambar);
    });
  }
});

test('axe, dialogs, drawer, menu, document, both themes', async ({ page, core }) => {
  await simulasi(page, KECIL);
  await page.goto(`${core.url}/mulai`);
  await page.getByRole('button', { name: 'Atur' }).click();
  await expect(page.getByLabel('Benih acak')).toBeVisible();
  await duaTemaBersih(page);
  await page.goto(`${core.url}/rekap`);
  await page.getByRole('combobox', { name: 'Rekap wilayah' }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.waitForTimeout(400);
  await duaTemaBersih(page);
  await page.keyboard.press('Escape');
  await page.locator('td[data-sel="V.A"]').first().click();
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  await page.waitForTimeout(400);
  await duaTemaBersih(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Proyektor' }).first().click();
  await expect(page.getByRole('menu')).toBeVisible();
  await page.waitForTimeout(400);
  await duaTemaBersih(page);
  await page.goto(`${core.url}/lembar/PPWP/9901012001001`);
  await page.getByRole('button', { name: 'Salinan…' }).click();
  await expect(page.getByRole('menuitem', { name: 'Panwaslu' })).toBeVisible();
  await page.waitForTimeout(400);
  await duaTemaBersih(page);
  await page.getByRole('menuitem', { name: 'Panwaslu' }).click();
  await page.locator('input[data-salinan="IV.1"]').fill('1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Salinan Panwaslu: 1 sel berbeda')).toBeVisible();
  await duaTemaBersih(page);
  await page.getByRole('button', { name: 'Selesai mengetik' }).click();
  await page.getByRole('button', { name: 'Sesuai C.Hasil' }).click();
  await expect(page.getByRole('button', { name: 'Sahkan' })).toBeEnabled();
  await page.locator('input[data-sel="IV.1"]').fill('2');
  await page.keyboard.press('Enter');
  await page.getByLabel('Alasan pembetulan').fill('Salah dengar');
  await page.waitForTimeout(400);
  await duaTemaBersih(page);
  await page.getByRole('button', { name: 'Betulkan' }).click();
  await page.getByRole('button', { name: /^Riwayat IV\.1, semula/ }).click();
  await expect(page.getByRole('dialog').getByText('Lembar dibacakan')).toBeVisible();
  await page.waitForTimeout(400);
  await duaTemaBersih(page);
  await page.goto(`${core.url}/keberatan`);
  await page.getByText('Pembetulan (1)').click();
  await duaTemaBersih(page);
  await page.goto(`${core.url}/jejak`);
  await page.getByRole('button', { name: 'Verifikasi' }).click();
  await expect(page.getByText('catatan diperiksa')).toBeVisible();
  await duaTemaBersih(page);
  await page.goto(`${core.url}/dokumen`);
  await page.getByRole('button', { name: 'Buat D.HASIL KECAMATAN-PPWP' }).click();
  await expect(page.getByRole('region', { name: 'Halaman dokumen' }).getByRole('img').first()).toBeVisible({
    timeout: 60_000,
  });
  await duaTemaBersih(page);
});

test('axe, projector in every mode, both looks', async ({ page, core }) => {
  await simulasi(page, { ...KECIL, kontes: ['PPWP', 'DPR'] });
  const awal = { kontes: 'PPWP', tps: '9901012001001', wilayah: '990101', beku: false };
  // The projector's page itself may change nothing: the operator's does.
  const layar = await page.context().newPage();
  await layar.goto(`${core.url}/proyektor`);
  const gambar = [
    ...['sambutan', 'lembar', 'rekap', 'beda', 'kemajuan'].map((mode) => ({ mode })),
    { mode: 'lembar', kontes: 'DPR' },
    { mode: 'lembar', kontes: 'DPR', partai: 1 },
    { mode: 'skors', sampai: '13.30' },
  ];
  for (const [tema, bersih] of [
    ['gelap', aksesBersih],
    ['terang', kontrasBersih],
  ] as const) {
    await panggil(page, 'PUT', '/api/proyektor/rupa', { perbesar: 100, tema });
    for (const g of gambar) {
      await panggil(page, 'PUT', '/api/proyektor', { ...awal, ...g });
      await layar.waitForTimeout(400);
      await bersih(layar);
    }
  }
});
