import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { KEC_A, KEC_B } from '../../lib/paket.ts';
import { duaTemaBersih } from '../lib/akses.ts';
import { aturPin, ketikPin, PIN, percayai, type Rapat, tigaKomputer, tulisPaket } from '../lib/kabupaten.ts';
import { potret, potretProyektor } from '../lib/potret.ts';
import { panggil, pilih } from './bantu.ts';

type Total = { hitung: { isian: Record<string, number | null> } };
const TPS_DUA = `${KEC_A}1001002`;

// axe looks at thirteen screens on the way, slow on a busy machine.
test.describe.configure({ timeout: 420_000 });

let r: Rapat;
test.beforeAll(async () => {
  r = await tigaKomputer();
});
test.afterAll(() => r.akhiri());

/** Receives a package by the page's own way. */
async function terima(page: Page, berkas: string): Promise<void> {
  await page.goto(`${r.kab.url}/kiriman`);
  await pilih(page, 'Pilih paket…', berkas);
  await page
    .getByRole('region', { name: 'Isi paket' })
    .getByRole('button', { name: /Terima \d+ lembar/ })
    .click();
  await expect(page.getByText(/lembar masuk, 0 dipertahankan/).first()).toBeVisible();
}

test('the plenary of a kabupaten/kota, from the packages of its kecamatan', async ({ page, context }) => {
  const [ppkA, ppkB, hall] = [await context.newPage(), await context.newPage(), await context.newPage()];
  await page.goto(r.kab.entry());
  await ppkA.goto(r.a.entry());
  await ppkB.goto(r.b.entry());
  await aturPin(page);
  await hall.goto(r.kab.entry('/proyektor'));

  await test.step('nothing came yet: every missing package is seen at once', async () => {
    await page.goto(r.kab.url);
    const unit = page.getByRole('table').first();
    await expect(unit.getByText('paket belum datang')).toHaveCount(2);
    await expect(page.getByRole('link', { name: 'Terima paket' })).toBeVisible();
    await duaTemaBersih(page);
  });

  await test.step('two packages', async () => {
    for (const [dari, n] of [
      [ppkA, 1],
      [ppkB, 2],
    ] as const) {
      await percayai(dari, page);
      await terima(page, await tulisPaket(dari, r.stick));
      await page.goto(r.kab.url);
      await expect(page.getByText('ditetapkan di sana')).toHaveCount(n);
    }
    await expect(page.getByText('1 keberatan diteruskan, 1 belum diangkat')).toBeVisible();
    await expect(page.getByText('belum diketik')).toHaveCount(2);
    await potret(page, 'kabupaten-beranda');
    await page.goto(`${r.kab.url}/rekap/PPWP/3101`);
    await expect(page.getByRole('columnheader', { name: /SERIBU UTARA/ })).toContainText('paket 1');
    await potret(page, 'kabupaten-rekap');
  });

  await test.step('the paper D.Hasil is typed; what differs stands side by side, here and in the hall', async () => {
    await page.goto(`${r.kab.url}/rekap/PPWP/${KEC_A}`);
    await page.getByRole('link', { name: 'D.Hasil kertas…' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('D.Hasil kertas: SERIBU UTARA');
    const { hitung } = (await panggil(page, 'GET', `/api/total/PPWP/${KEC_A}`)) as Total;
    const tanpa = { ...hitung.isian, 'IV.1': null, 'IV.2': null, 'II.3': null };
    await panggil(page, 'PUT', `/api/total/PPWP/${KEC_A}`, { versi: 0, sel: tanpa });
    const beda = page.getByRole('region', { name: 'Kertas dan paket' });
    await expect(beda).toContainText('Kertas sama dengan paket (25 dari 28 angka diketik)');
    // The last three by keyboard, as read from the paper: two that a TPS explains, one that is a slip on the paper.
    const ketik = async (sel: string, n: number): Promise<void> => {
      await page.locator(`input[data-salinan="${sel}"]`).focus();
      await page.keyboard.type(String(n));
      await page.keyboard.press('Enter');
    };
    await ketik('II.3', (hitung.isian['II.3'] ?? 0) + 10);
    await ketik('IV.1', (hitung.isian['IV.1'] ?? 0) - 1);
    await ketik('IV.2', (hitung.isian['IV.2'] ?? 0) + 1);
    await expect(beda).toContainText('3 baris berbeda antara kertas dan paket (T703)');
    await expect(beda.getByRole('row')).toHaveCount(4);
    await expect(beda.getByRole('row', { name: /Paslon 1/ })).toContainText('−1');
    await expect(hall.getByText('3 baris berbeda antara kertas dan paket')).toBeVisible();
    await expect(hall.getByText('selisih +10')).toBeVisible();
    await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
    await duaTemaBersih(page);
    await potret(page, 'kabupaten-kertas');
    await potretProyektor(hall, 'kertas');
    await page.getByLabel('Wilayah', { exact: true }).selectOption('SERIBU SELATAN');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('D.Hasil kertas: SERIBU SELATAN');
    await expect(hall.getByText('D.Hasil kertas belum diketik.')).toBeVisible();
    await page.getByLabel('Jenis pemilihan').selectOption('DPR');
    await expect(page.getByText('Partai A').first()).toBeVisible();
    await page.goto(`${r.kab.url}/rekap/PPWP/3101`);
    await expect(page.getByRole('columnheader', { name: /SERIBU UTARA/ })).toContainText('kertas ≠ 3');
  });

  await test.step('what the kecamatan passed on is taken up here', async () => {
    await page.goto(`${r.kab.url}/keberatan`);
    await page.getByText('Dari tingkat di bawah (1)').click();
    await expect(page.getByText('C.Hasil tidak dibuka lagi di kecamatan.')).toBeVisible();
    await duaTemaBersih(page);
    await potret(page, 'kabupaten-keberatan');
    await page.getByRole('button', { name: 'Angkat di rapat ini' }).click();
    await expect(page.getByText('nomor 1 di rapat ini')).toBeVisible();
  });

  await test.step('from the sum down to the sheet; the C.Hasil is opened, corrected, adopted again', async () => {
    await page.goto(`${r.kab.url}/rekap/PPWP/3101`);
    await page.getByRole('link', { name: 'SERIBU UTARA', exact: true }).click();
    await page.getByRole('link', { name: 'PULAU PANGGANG', exact: true }).click();
    await expect(page.getByRole('navigation', { name: 'Wilayah di atasnya' })).toContainText('SERIBU UTARA');
    await page.getByRole('link', { name: 'TPS 002', exact: true }).click();
    await expect(page.getByText(/dari paket kecamatan SERIBU UTARA nomor 1/)).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Agenda' })).toContainText('SERIBU SELATAN');
    await duaTemaBersih(page);
    await potret(page, 'kabupaten-lembar');
    await page.getByRole('button', { name: 'Buka kembali…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Alasan dibuka kembali').fill('C.Hasil TPS dibuka atas keberatan saksi');
    await dialog.getByRole('button', { name: 'Lanjut ke PIN' }).click();
    await ketikPin(page, 'PIN orang pertama');
    await ketikPin(page, 'PIN orang kedua');
    await expect(page.getByText('Dipersoalkan', { exact: true })).toBeVisible();
    for (const [sel, tambah] of [
      ['IV.2', 1],
      ['IV.1', -1],
    ] as const) {
      const isian = page.locator(`input[data-sel="${sel}"]`);
      const semula = Number(await isian.inputValue());
      await isian.focus();
      await page.keyboard.type(String(semula + tambah));
      await page.keyboard.press('Enter');
      await expect(dialog.getByLabel('Alasan pembetulan')).toBeFocused();
      await page.keyboard.type('Turus dihitung lagi pada C.Hasil');
      await page.keyboard.press('Enter');
      await expect(dialog).toHaveCount(0);
      await expect(page.getByRole('button', { name: `Riwayat ${sel}, semula ${semula}` })).toBeVisible();
    }
    await page.getByRole('button', { name: 'Jawab…' }).click();
    await dialog.getByLabel('Keputusan').click();
    await page.getByRole('option', { name: 'Diterima' }).click();
    await dialog.getByLabel('Jawaban KPU').fill('Dibetulkan menurut C.Hasil.');
    await dialog.getByRole('button', { name: /Simpan|Jawab|Catat/ }).click();
    await expect(dialog).toHaveCount(0);
    await page.getByRole('button', { name: 'Sahkan' }).click();
    await ketikPin(page, 'PIN');
    await dialog.getByLabel('Alasan tetap disahkan').fill('Surat suara lain belum dibacakan');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Disahkan', { exact: true })).toBeVisible();
    await page.goto(`${r.kab.url}/keberatan`);
    await page.getByText('Pembetulan (2)').click();
    await expect(page.getByText('Turus dihitung lagi pada C.Hasil').first()).toBeVisible();
  });

  await test.step('a notice goes down; the kecamatan sees it and keeps its figures', async () => {
    await page.goto(`${r.kab.url}/kiriman`);
    await expect(page.getByText('belum diberitahukan')).toBeVisible();
    await page.getByRole('button', { name: 'Tulis pemberitahuan SERIBU UTARA…' }).scrollIntoViewIfNeeded();
    await potret(page, 'kabupaten-pemberitahuan');
    await page.getByRole('button', { name: 'Tulis pemberitahuan SERIBU UTARA…' }).click();
    await page.getByLabel('Alamat folder di komputer ini').fill(r.stick);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Pemberitahuan nomor 1 tertulis dan dibaca ulang: 2 sel.')).toBeVisible();
    await expect(page.getByText('sudah ditulis')).toBeVisible();
    await duaTemaBersih(page);
    const berkas = path.join(r.stick, '310101-SERIBU-UTARA-pemberitahuan-1.rekap');

    // Another kecamatan is not who it is for; an unknown sender is shown and not accepted.
    await ppkB.goto(`${r.b.url}/kiriman`);
    await pilih(ppkB, 'Pilih paket…', berkas);
    await expect(ppkB.getByRole('alert').filter({ hasText: 'bukan untuk pleno ini' })).toBeVisible();
    await ppkA.goto(`${r.a.url}/kiriman`);
    await pilih(ppkA, 'Pilih paket…', berkas);
    const isi = ppkA.getByRole('region', { name: 'Isi pemberitahuan' });
    await expect(isi).toContainText('Perangkat pengirim belum dikenal');
    await expect(isi.getByRole('button', { name: 'Catat pemberitahuan' })).toBeDisabled();
    await percayai(page, ppkA);
    await pilih(ppkA, 'Pilih paket…', berkas);
    await expect(isi).toContainText('Perangkat pengirim dipercaya');
    await duaTemaBersih(ppkA);
    await potret(ppkA, 'kecamatan-pemberitahuan');
    const sebelum = await panggil(ppkA, 'GET', `/api/rekap/PPWP/${KEC_A}`);
    await isi.getByRole('button', { name: 'Catat pemberitahuan' }).click();
    await expect(ppkA.getByText('Angka di sini tidak berubah.').first()).toBeVisible();
    expect(await panggil(ppkA, 'GET', `/api/rekap/PPWP/${KEC_A}`)).toEqual(sebelum);
    await ppkA.goto(`${r.a.url}/lembar/PPWP/${TPS_DUA}?sel=IV.1`);
    await expect(ppkA.getByText(/KPU ADM\. KEP\. SERIBU membetulkan 2 sel lembar ini/)).toBeVisible();
    await expect(ppkA.getByText(/di tingkat atas \d+ → \d+/)).toHaveCount(2);
    await expect(ppkA.getByText('Disahkan', { exact: true })).toBeVisible();
    await duaTemaBersih(ppkA);
    await potret(ppkA, 'kecamatan-lembar-diberitahu');
    await ppkA.goto(`${r.a.url}/keberatan`);
    await ppkA.getByText('Pembetulan (2)').click();
    await expect(ppkA.getByRole('region', { name: 'Pembetulan di tingkat di atas' })).toContainText('TPS 002');
    await duaTemaBersih(ppkA);
    expect(await panggil(ppkA, 'POST', '/api/jejak/verifikasi')).toMatchObject({ sah: true });
  });

  await test.step('adoption: refused while the paper differs, then with a reason; the kabupaten/kota last', async () => {
    const dialog = page.getByRole('dialog');
    for (const [kec, sebab, alasan] of [
      [KEC_A, 'berbeda dari paketnya pada 1 sel', 'Salah tulis pada kertas, disaksikan Bawaslu'],
      [KEC_B, 'belum diketik untuk dicocokkan', 'Dibacakan dan dicocokkan di rapat'],
    ] as const) {
      await page.goto(`${r.kab.url}/rekap/PPWP/${kec}`);
      const pin = { orang: 1, pin: PIN };
      await expect(
        panggil(page, 'POST', `/api/rekap/PPWP/${kec}/tetapkan`, { pin }),
        'without a reason the core itself refuses',
      ).rejects.toThrow(/KERTAS_/);
      await page.getByRole('button', { name: 'Tetapkan rekap…' }).click();
      await expect(dialog).toContainText(sebab);
      if (kec === KEC_A) {
        await page.waitForTimeout(400);
        await duaTemaBersih(page);
        await potret(page, 'kabupaten-tetapkan');
      }
      await dialog.getByLabel('Alasan tetap ditetapkan').fill(alasan);
      await dialog.getByRole('button', { name: 'Lanjut ke PIN' }).click();
      await ketikPin(page, 'PIN');
      await expect(page.getByRole('button', { name: 'Ditetapkan' })).toBeVisible();
    }
    await page.goto(`${r.kab.url}/rekap/PPWP/3101`);
    await page.getByRole('button', { name: 'Tetapkan rekap…' }).click();
    await ketikPin(page, 'PIN');
    await expect(page.getByRole('button', { name: 'Ditetapkan' })).toBeVisible();
    await expect(hall.getByText('DITETAPKAN').first()).toBeVisible();
    await potretProyektor(hall, 'kabupaten');
  });

  await test.step('D.HASIL KABKO is final, with its annexes', async () => {
    await page.goto(`${r.kab.url}/dokumen`);
    await page.getByRole('button', { name: /^Buat semua \(5\)$/ }).click();
    const daftar = page.getByRole('region', { name: 'Dokumen yang sudah dibuat' }).getByRole('listitem');
    await expect(daftar).toHaveCount(5, { timeout: 60_000 });
    for (const d of await daftar.all()) await expect(d).toContainText(/Rev\. 1.*\d cocok/);
    await expect(page.getByText('DRAF')).toHaveCount(0);
    await potret(page, 'kabupaten-dokumen');
    await page.goto(r.kab.url);
    await expect(page.getByText('ditetapkan', { exact: true })).toHaveCount(2);
    expect(await panggil(page, 'POST', '/api/jejak/verifikasi')).toMatchObject({ sah: true });
  });

  await test.step('its other screens name what a kabupaten/kota has', async () => {
    for (const [jalur, tunggu] of [
      ['/banding', 'Banding sumber'],
      ['/orang', 'Nama bawaslu baru'],
    ] as const) {
      await page.goto(r.kab.url + jalur);
      await expect(page.getByText(tunggu).first()).toBeVisible();
      await duaTemaBersih(page);
    }
    await page.goto(`${r.kab.url}/rekap/PPWP/3101`);
    await page.getByRole('button', { name: 'Ekspor' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    // The menu fades in.
    await page.waitForTimeout(300);
    await duaTemaBersih(page);
  });
});
