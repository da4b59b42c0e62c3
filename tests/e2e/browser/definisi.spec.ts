import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type NilaiSel, tulisXlsx } from '../../../src/intake/index.ts';
import { duaTemaBersih } from '../lib/akses.ts';
import { expect, test } from '../lib/fixtures.ts';
import { temporaryFolder } from '../lib/paths.ts';
import { potret } from '../lib/potret.ts';
import { panggil } from './bantu.ts';

const DESA = ['3201012001', '3201012002'] as const;
const TPS = [
  ['Provinsi', 'Kabupaten/Kota', 'Kecamatan', 'Kode Desa/Kelurahan', 'Desa/Kelurahan', 'Nomor TPS', 'DPT L', 'DPT P'],
  ['JAWA BARAT', 'BOGOR', 'CIBINONG', DESA[0], 'SUKAMAJU', '1', '100', '101'],
  ['JAWA BARAT', 'BOGOR', 'CIBINONG', DESA[0], 'SUKAMAJU', '2', '102', '103'],
  ['JAWA BARAT', 'BOGOR', 'CIBINONG', DESA[1], 'SUKAMUNDUR', '1', '104', '105'],
];
const PASLON = [
  ['Jenis Pemilihan', 'Nomor Urut', 'Nama Calon', 'Nama Calon Wakil'],
  ['PPWP', '1', 'MELATI CONTOH', 'CAKRA CONTOH'],
  ['PPWP', '2', 'KENANGA CONTOH', 'BAYU CONTOH'],
];
const DPD = [
  ['Jenis Pemilihan', 'Provinsi', 'Nomor Urut', 'Nama Calon'],
  ['DPD', 'JAWA BARAT', '1', 'ANGGREK CONTOH, S.H.'],
  ['DPD', 'JAWA BARAT', '2', 'TERATAI CONTOH'],
];
const ganti = (t: readonly string[][], dari: string, ke: string): string[][] =>
  t.map((b) => b.map((s) => (s === dari ? ke : s)));

async function tulis(folder: string, nama: string, isi: readonly string[][]): Promise<string> {
  const jalur = path.join(folder, nama);
  const baris: NilaiSel[][] = isi.map((b) => [...b]);
  if (nama.endsWith('.csv')) writeFileSync(jalur, isi.map((b) => b.join(';')).join('\r\n'));
  else writeFileSync(jalur, await tulisXlsx([{ nama: 'Sheet1', judul: isi[0] ?? [], baris: baris.slice(1) }]));
  return jalur;
}

async function pilih(page: Page, tombol: RegExp, berkas: string[]): Promise<void> {
  const pemilih = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: tombol }).click();
  await (await pemilih).setFiles(berkas);
}

test('a plenary of two ballots comes out of spreadsheets; an error shows its cell and is mended', async ({
  page,
  core,
}) => {
  test.setTimeout(120_000);
  const { folder, remove } = temporaryFolder();
  await page.goto(core.url);
  await page.getByRole('link', { name: 'Buat pleno…' }).click();
  await duaTemaBersih(page);

  // A template comes from the same screen.
  const unduhan = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Excel: unduh templat Partai politik' }).click();
  const templat = await unduhan;
  expect(templat.suggestedFilename()).toBe('templat-partai.xlsx');
  expect(
    readFileSync(await templat.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');

  const rusak = ganti(TPS, '103', 'seratus tiga');
  await pilih(page, /^Pilih berkas/, [
    await tulis(folder, 'tps.xlsx', rusak),
    await tulis(folder, 'paslon.xlsx', PASLON),
    await tulis(folder, 'dpd.csv', DPD),
  ]);
  const salah = page.getByRole('region', { name: 'Kesalahan', exact: true });
  await expect(salah).toContainText('tps.xlsx');
  await expect(salah).toContainText('Sheet1 baris 3 kolom H');
  await expect(salah).toContainText('DPT P "seratus tiga" bukan bilangan bulat');
  await expect(page.getByText('Isi tahun')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Buat pleno', exact: true })).toHaveCount(0);
  await duaTemaBersih(page);

  // Mended and given again under the same name: it takes the place of the first one.
  await pilih(page, /^Tambah berkas/, [await tulis(folder, 'tps.xlsx', TPS)]);
  await expect(salah).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Berkas yang dibaca' }).getByRole('listitem')).toHaveCount(3);
  await page.getByLabel('Tahun').pressSequentially('2024');
  const ringkas = page.getByRole('complementary');
  await expect(ringkas).toContainText('Pemilihan Umum Tahun 2024');
  await expect(ringkas).toContainText('Presiden dan Wakil Presiden');
  await expect(ringkas).toContainText('DPD');
  await expect(ringkas).toContainText('L 306 + P 309 = 615');
  await expect(ringkas).toContainText('Kecamatan CIBINONG');
  await potret(page, 'buat');
  await duaTemaBersih(page);

  // One ballot less, and back; another region, and back.
  await page.getByLabel('DPD', { exact: true }).uncheck();
  await expect(ringkas).not.toContainText('DPD');
  await page.getByLabel('DPD', { exact: true }).check();
  await expect(ringkas).toContainText('DPD');

  const simpan = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan definisi' }).click();
  const berkas = path.join(folder, 'dari-kantor-lain.json');
  await (await simpan).saveAs(berkas);

  await page.getByRole('button', { name: 'Buat pleno', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Muat hasil TPS' })).toBeVisible();
  const k = (await panggil(page, 'GET', '/api/keadaan')) as { pleno: { kontes: { kode: string }[]; definisi: string } };
  expect(k.pleno.kontes.map((x) => x.kode)).toEqual(['PPWP', 'DPD']);

  // The saved file makes the same definition elsewhere, for the whole kabupaten this time.
  await page.goto(`${core.url}/buat`);
  await pilih(page, /^Pilih berkas/, [berkas]);
  await expect(ringkas).toContainText(k.pleno.definisi.slice(0, 4));
  await page.getByRole('combobox', { name: 'Wilayah' }).click();
  await page.getByRole('option', { name: /BOGOR, JAWA BARAT/ }).click();
  await expect(ringkas).toContainText('Kabupaten/Kota BOGOR');
  await page.getByRole('button', { name: 'Buat pleno', exact: true }).click();
  await expect(page.getByRole('banner')).toContainText('Kabupaten/Kota BOGOR');
  for (const [jalur, tunggu] of [
    ['/', 'CIBINONG'],
    ['/rekap', 'CIBINONG'],
    ['/lembar', 'SUKAMAJU'],
    ['/dokumen', 'Belum ada dokumen'],
  ] as const) {
    await page.goto(core.url + jalur);
    await expect(page.getByText(tunggu).first()).toBeVisible();
  }
  remove();
});

test('a name may change under an open plenary, with a reason; what would turn votes round is refused', async ({
  page,
  core,
}) => {
  test.setTimeout(120_000);
  const { folder, remove } = temporaryFolder();
  const daftar = async (paslon: string[][], tps = TPS): Promise<string[]> => [
    await tulis(folder, 'tps.csv', tps),
    await tulis(folder, 'paslon.csv', paslon),
  ];
  await page.goto(`${core.url}/buat`);
  await pilih(page, /^Pilih berkas/, await daftar(PASLON));
  await page.getByLabel('Tahun').pressSequentially('2024');
  await page.getByRole('button', { name: 'Buat pleno', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Muat hasil TPS' })).toBeVisible();
  await panggil(page, 'PUT', `/api/lembar/PPWP/${DESA[0]}001`, { versi: 0, sel: { 'IV.1': 60, 'IV.2': 50 } });

  await page.getByRole('region', { name: 'Penyimpanan' }).getByRole('link').last().click();
  await expect(page.getByRole('heading', { name: 'Definisi pemilihan' })).toBeVisible();
  await potret(page, 'definisi');
  await duaTemaBersih(page);

  // Two who trade numbers: the votes would go to the other one.
  await page.getByRole('button', { name: 'Ganti definisi…' }).click();
  const tukar = ganti(ganti(PASLON, '1', '9'), '2', '1').map((b) => b.map((s) => (s === '9' ? '2' : s)));
  await pilih(page, /^Pilih berkas/, await daftar(tukar));
  await expect(page.getByRole('alert')).toContainText('tidak dapat menggantikan yang berlaku');
  await expect(page.getByText(/pindah dari nomor 1 ke 2/)).toBeVisible();
  await expect(page.getByText('1 lembar kehilangan arti').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ganti definisi', exact: true })).toHaveCount(0);
  await potret(page, 'ganti-definisi');
  await duaTemaBersih(page);

  // A spelling and one more TPS.
  const baru = ganti(PASLON, 'MELATI CONTOH', 'Dr. MELATI CONTOH, S.H.');
  const tambah = ['JAWA BARAT', 'BOGOR', 'CIBINONG', DESA[1], 'SUKAMUNDUR', '2', '90', '91'];
  await pilih(page, /^Tambah berkas/, await daftar(baru, [...TPS, tambah]));
  const perubahan = page.getByRole('region', { name: 'Daftar perubahan' });
  await expect(perubahan).toContainText('Dr. MELATI CONTOH, S.H.');
  await expect(perubahan).toContainText('TPS 002');
  await expect(perubahan).toContainText('1 lembar tetap berlaku');
  const tombol = page.getByRole('button', { name: 'Ganti definisi', exact: true });
  await expect(tombol).toBeDisabled();
  await page.getByLabel('Alasan (wajib)').fill('Keputusan KPU Nomor 1: ejaan nama');
  await duaTemaBersih(page);
  await tombol.click();
  await expect(page.getByText('Diganti: 2 perubahan')).toBeVisible();
  await expect(page.getByText('Alasan: Keputusan KPU Nomor 1: ejaan nama')).toBeVisible();

  await page.goto(`${core.url}/lembar/PPWP/${DESA[0]}001`);
  await expect(page.getByText(/Dr\. MELATI CONTOH, S\.H\./).first()).toBeVisible();
  await expect(page.locator('input[data-sel="IV.1"]')).toHaveValue('60');
  await page.goto(`${core.url}/jejak`);
  await expect(page.getByText(/diganti dengan .* \(2 perubahan\)/)).toBeVisible();
  await page.getByRole('button', { name: 'Verifikasi' }).click();
  await expect(page.getByText('Jurnal utuh')).toBeVisible();
  remove();
});

test('practice with several ballots', async ({ page, core }) => {
  await page.goto(core.url);
  await page.getByRole('button', { name: 'Atur' }).click();
  await page.getByLabel('DPD', { exact: true }).check();
  await page.getByLabel('Desa').fill('2');
  await page.getByLabel('TPS').fill('6');
  await potret(page, 'mulai');
  await duaTemaBersih(page);
  // One day has one election.
  await page.getByLabel('Bupati dan Wakil Bupati').check();
  await expect(page.getByLabel('DPD', { exact: true })).not.toBeChecked();
  await page.getByLabel('Presiden dan Wakil Presiden').check();
  await page.getByLabel('DPD', { exact: true }).check();
  await page.getByRole('button', { name: 'Mulai Simulasi' }).click();
  await page.getByRole('region', { name: 'Langkah berikutnya' }).waitFor();
  const k = (await panggil(page, 'GET', '/api/keadaan')) as { pleno: { kontes: { kode: string }[] } };
  expect(k.pleno.kontes.map((x) => x.kode)).toEqual(['PPWP', 'DPD']);
});
