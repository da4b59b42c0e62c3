import path from 'node:path';
import { expect, test } from '@playwright/test';
import { KEC_A, KEC_B } from '../../lib/paket.ts';
import { goyangkan } from '../lib/goyang.ts';
import { aturPin, ketikPin, PIN, percayai, type Rapat, tigaKomputer, tulisPaket } from '../lib/kabupaten.ts';
import { ikuti, ikutiProsa } from '../lib/panduan.ts';
import { panggil, pilih } from './bantu.ts';

// `kabupaten.md`, played as it is written; see `panduan.spec`.
test.describe.configure({ timeout: 240_000 });

let r: Rapat;
test.beforeAll(async () => {
  r = await tigaKomputer();
});
test.afterAll(() => r.akhiri());

test('the guide of a kabupaten/kota, from its empty plenary to its documents', async ({ page, context }) => {
  page.setDefaultTimeout(15_000);
  await goyangkan(context);
  const [ppkA, ppkB] = [await context.newPage(), await context.newPage()];
  await page.goto(r.kab.entry());
  await ppkA.goto(r.a.entry());
  await ppkB.goto(r.b.entry());
  await aturPin(page);
  const dialog = page.getByRole('dialog');
  const ditetapkan = page.getByRole('button', { name: 'Ditetapkan', exact: true });

  // Each of the three steps is a page of its own, played in `panduan.spec`; here it only has to be so.
  await ikuti(page, 'kabupaten', 'Sebelum rapat', [
    async () => {
      await page.goto(r.kab.url);
      await expect(page.getByRole('link', { name: 'Terima paket' })).toBeVisible();
    },
    async () => {
      await percayai(ppkA, page);
      await percayai(ppkB, page);
    },
    async () => {
      await page.goto(`${r.kab.url}/orang`);
      await expect(page.getByText('Nama bawaslu baru').first()).toBeVisible();
    },
  ]);
  await ikutiProsa(page, 'kabupaten', 'Menerima paket', async (l) => {
    await page.goto(r.kab.url);
    const belum = page.getByRole('table').first().getByText('paket belum datang');
    await expect(belum).toHaveCount(2);
    await l.lihat();
    for (const [ppk, sisa] of [
      [ppkA, 1],
      [ppkB, 0],
    ] as const) {
      await page.goto(`${r.kab.url}/kiriman`);
      await pilih(page, 'Pilih paket…', await tulisPaket(ppk, r.stick));
      await page.getByRole('button', { name: /Terima \d+ lembar/ }).click();
      await expect(page.getByText(/lembar masuk, 0 dipertahankan/).first()).toBeVisible();
      await page.goto(r.kab.url);
      await expect(page.getByText('ditetapkan di sana')).toHaveCount(2 - sisa);
      await expect(belum).toHaveCount(sisa);
    }
  });

  const sel = (kode: string) => page.locator(`input[data-salinan="${kode}"]`);
  await ikuti(page, 'kabupaten', 'Mencocokkan D.Hasil kertas', [
    async (l) => {
      await l.tekan();
      await page.getByRole('link', { name: 'SERIBU UTARA', exact: true }).click();
      await l.tekan();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('D.Hasil kertas: SERIBU UTARA');
    },
    async (l) => {
      type Total = { hitung: { isian: Record<string, number | null> } };
      const { hitung } = (await panggil(page, 'GET', `/api/total/PPWP/${KEC_A}`)) as Total;
      const tanpa = { ...hitung.isian, 'IV.1': null };
      await panggil(page, 'PUT', `/api/total/PPWP/${KEC_A}`, { versi: 0, sel: tanpa });
      await expect(sel('IV.2')).toHaveValue(String(hitung.isian['IV.2']));
      await sel('IV.1').focus();
      await page.keyboard.type(String((hitung.isian['IV.1'] ?? 0) + 2));
      await l.tombol();
      await expect(sel('IV.2')).toBeFocused();
      await l.lihat();
    },
    async () => {
      const beda = page.getByRole('region', { name: 'Kertas dan paket' });
      await expect(beda).toContainText('1 baris berbeda antara kertas dan paket');
      const hall = await context.newPage();
      await hall.goto(r.kab.entry('/proyektor'));
      await expect(hall.getByText('1 baris berbeda antara kertas dan paket')).toBeVisible();
      await hall.close();
    },
  ]);
  await ikuti(page, 'kabupaten', 'Membetulkan di TPS-nya', [
    async () => {
      await page.getByRole('link', { name: 'Kembali ke rekap' }).click();
      await page.getByRole('link', { name: 'Rekap', exact: true }).click();
      await page.getByRole('link', { name: 'SERIBU UTARA', exact: true }).click();
      await page.getByRole('link', { name: 'PULAU PANGGANG', exact: true }).click();
      await page.getByRole('link', { name: 'TPS 002', exact: true }).click();
    },
    async (l) => {
      await l.tekan();
      await dialog.getByLabel('Alasan dibuka kembali').fill('C.Hasil dibuka atas permintaan saksi');
      await l.tekan(dialog);
      await ketikPin(page, 'PIN orang pertama');
      await ketikPin(page, 'PIN orang kedua');
      await expect(dialog).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Sahkan' })).toBeEnabled();
    },
    async (l) => {
      const isian = page.locator('input[data-sel="IV.1"]');
      const semula = await isian.inputValue();
      await isian.focus();
      await page.keyboard.type(String(Number(semula) + 1));
      await l.tombol();
      await dialog.getByLabel('Alasan pembetulan').fill('Turus dihitung lagi pada C.Hasil');
      await expect(dialog.getByText(/meminta|diminta/i).first()).toBeVisible();
      await expect(dialog.getByText(/setuju/i).first()).toBeVisible();
      await l.tekan(dialog);
      await expect(dialog).toHaveCount(0);
      await expect(page.getByRole('button', { name: `Riwayat IV.1, semula ${semula}` })).toBeVisible();
    },
    async (l) => {
      await l.tekan();
      await ketikPin(page, 'PIN');
      // What is still marked red is adopted with a reason, as in a kecamatan.
      await dialog.getByLabel('Alasan tetap disahkan').fill('Surat suara lain belum dibacakan');
      await page.keyboard.press('Enter');
      await expect(page.getByText('Disahkan', { exact: true })).toBeVisible();
    },
  ]);
  await ikuti(page, 'kabupaten', 'Keberatan yang diteruskan PPK', [
    async (l) => {
      await page.getByRole('link', { name: 'Beranda' }).click();
      await l.lihat();
      await l.tekan(page.getByRole('region', { name: 'Keberatan dan kejadian khusus' }));
      // Its name goes on with how many they are; it is a choice out of few.
      await l.tekan();
      await expect(page.getByText('C.Hasil tidak dibuka lagi di kecamatan.')).toBeVisible();
    },
    async (l) => {
      await l.tekan();
      await expect(page.getByText('nomor 1 di rapat ini')).toBeVisible();
      await l.tekan();
      await l.tekan();
      await dialog.getByLabel('Keputusan').click();
      await page.getByRole('option', { name: 'Diterima' }).click();
      await dialog.getByLabel('Jawaban KPU').fill('Dibetulkan menurut C.Hasil.');
      await dialog.getByRole('button', { name: 'Simpan jawaban' }).click();
      await expect(dialog).toHaveCount(0);
    },
  ]);
  await ikutiProsa(page, 'kabupaten', 'Memberi tahu PPK', async (l) => {
    await page.getByRole('link', { name: 'Beranda' }).click();
    await l.lihat();
    await page.getByRole('region', { name: 'Kirim dan terima' }).getByRole('link', { name: 'Buka' }).click();
    await l.lihat();
    await l.tekan();
    await page.getByLabel('Alamat folder di komputer ini').fill(r.stick);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Pemberitahuan nomor 1 tertulis dan dibaca ulang: 1 sel.')).toBeVisible();
    await percayai(page, ppkA);
    await ppkA.goto(`${r.a.url}/kiriman`);
    l.lewat();
    await pilih(ppkA, 'Pilih paket…', path.join(r.stick, '310101-SERIBU-UTARA-pemberitahuan-1.rekap'));
    await l.tekan(ppkA);
    await expect(ppkA.getByText('Angka di sini tidak berubah.').first()).toBeVisible();
  });
  await ikutiProsa(page, 'kabupaten', 'Menetapkan', async (l) => {
    await l.tekan();
    // Both kecamatan by the core but the first, which is played; the kabupaten/kota then the same way.
    await page.getByRole('link', { name: 'SERIBU UTARA', exact: true }).click();
    await l.tekan();
    await ikutiProsa(page, 'kabupaten', 'Mencocokkan D.Hasil kertas', async (k) => {
      await k.lihat(dialog);
      await dialog.getByLabel('Alasan tetap ditetapkan').fill('Salah tulis pada kertas, disaksikan Bawaslu');
      await k.tekan(dialog);
    });
    await ketikPin(page, 'PIN');
    await expect(ditetapkan).toBeVisible();
    const badan = { pin: { orang: 1, pin: PIN }, alasan: 'Dibacakan dan dicocokkan di rapat' };
    await panggil(page, 'POST', `/api/rekap/PPWP/${KEC_B}/tetapkan`, badan);
    await page.goto(`${r.kab.url}/rekap/PPWP/3101`);
    await page.getByRole('button', { name: 'Tetapkan rekap…' }).click();
    await ketikPin(page, 'PIN');
    await l.lihat();
    await expect(ditetapkan).toBeVisible();
  });
  await ikutiProsa(page, 'kabupaten', 'Dokumen', async (l) => {
    await l.tekan();
    // That all five come out of it is seen in `kabupaten.spec`.
    await l.lihat();
    await expect(page.getByRole('button', { name: 'Buat D.HASIL KABKO-PPWP' })).toBeEnabled();
  });
});
