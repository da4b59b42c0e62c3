import { mkdirSync } from 'node:fs';
import { expect, test } from '../lib/fixtures.ts';
import { ikuti } from '../lib/panduan.ts';
import { temporaryFolder } from '../lib/paths.ts';
import { panggil, pilih, simulasi, tulisDefinisi, tulisSirekap } from './bantu.ts';

// The guide is played as it is written: every bold word is a control or a text of the screen it is said of, in that order.
test.describe.configure({ timeout: 240_000 });

const PIN = '112233';
const TPS = '9901012001001';
const lembar = (url: string, tps = TPS): string => `${url}/lembar/PPWP/${tps}`;

test('before the plenary: practice, files, people, projector, backup', async ({ page, core }) => {
  page.setDefaultTimeout(15_000);
  const dialog = page.getByRole('dialog');
  await ikuti(page, 'mulai', 'Mencoba dahulu dengan simulasi', [
    async (l) => {
      await page.goto(`${core.url}/mulai`);
      await l.lihat();
      await l.tekan();
      await page.getByRole('region', { name: 'Langkah berikutnya' }).waitFor();
    },
    async (l) => {
      await page.goto(`${core.url}/mulai`);
      await l.tekan();
      await expect(page.getByLabel('Benih acak')).toBeVisible();
    },
    () => expect(page.getByText('SIMULASI').first()).toBeVisible(),
  ]);

  const { folder, remove } = temporaryFolder();
  await ikuti(page, 'mulai', 'Membuat pleno sungguhan', [
    async (l) => {
      await page.goto(`${core.url}/mulai`);
      await l.tekan();
    },
    async (l) => {
      await l.lihat();
      const pemilih = page.waitForEvent('filechooser');
      await l.tekan();
      await (await pemilih).setFiles(tulisDefinisi(folder));
    },
    () => expect(page.getByText('Unduh templat untuk diisi')).toBeVisible(),
    () => expect(page.getByRole('heading', { name: 'Wilayah pleno' })).toBeVisible(),
    () => expect(page.getByRole('heading', { name: 'Ringkasan' })).toBeVisible(),
    async (l) => {
      await l.tekan();
      await page.getByRole('heading', { name: 'Muat hasil TPS' }).waitFor();
    },
  ]);
  await ikuti(page, 'muat', 'Memuat berkas Sirekap atau tabel kantor', [
    async (l) => {
      await page.goto(core.url);
      await l.tekan();
    },
    (l) => l.lihat(),
    async (l) => {
      await expect(page.getByRole('button', { name: 'Pilih berkas…' })).toBeVisible();
      l.lewat();
      const pemilih = page.waitForEvent('filechooser');
      await l.tekan();
      await (await pemilih).setFiles(tulisSirekap(folder, 'hasil'));
    },
    () => expect(page.getByRole('region', { name: 'Pratinjau' })).toBeVisible(),
    (l) => l.tekan(),
  ]);

  await ikuti(page, 'orang', 'Mencatat PPK, sekretariat, dan Panwaslu', [
    async (l) => {
      await page.goto(core.url);
      await l.lihat();
      await l.tekan();
    },
    async (l) => {
      await l.lihat();
      await page.getByLabel('Nama ketua baru').fill('SITI RAHAYU');
      await l.tombol();
      await page.getByLabel('Nama anggota baru').fill('BUDI SANTOSO');
      await page.keyboard.press('Enter');
      await expect(page.getByText('BUDI SANTOSO').first()).toBeVisible();
    },
    async (l) => {
      await page.getByRole('button', { name: 'Ubah BUDI SANTOSO' }).click();
      await l.lihat(dialog);
      await page.keyboard.press('Escape');
    },
  ]);
  await ikuti(page, 'orang', 'Mencatat saksi dan mandatnya', [
    (l) => l.lihat(),
    async (l) => {
      await page.getByLabel('Nama saksi baru').fill('DODI');
      await page.getByLabel('Nomor dan tanggal mandat').fill('12/SM, 1 Februari 2024');
      await l.tekan(page.getByRole('region', { name: 'Saksi', exact: true }));
      await expect(page.getByText('Mandat 12/SM, 1 Februari 2024')).toBeVisible();
    },
  ]);
  await ikuti(page, 'orang', 'Mengatur PIN ketua dan anggota', [
    (l) => l.tekan(),
    async () => {
      await dialog.getByLabel('PIN baru', { exact: true }).pressSequentially('482913');
      await dialog.getByLabel('Ulangi PIN baru').pressSequentially('482913');
      await page.keyboard.press('Enter');
      await expect(dialog).toHaveCount(0);
    },
  ]);
  await ikuti(page, 'cadangan', 'Menyiapkan sekali', [
    async () => mkdirSync(`${folder}/stik`),
    async (l) => {
      await page.goto(core.url);
      await l.lihat();
      await l.lihat();
      await l.tekan(page.getByRole('region', { name: 'Penyimpanan' }));
      await page.getByLabel('Alamat folder di komputer ini').first().fill(`${folder}/stik`);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status').filter({ hasText: 'semua catatan ikut' })).toBeVisible();
    },
    async (l) => {
      await l.tekan();
      await l.tekan();
      await expect(page.getByText(/Terbukti utuh/).first()).toBeVisible({ timeout: 30_000 });
    },
  ]);
  await ikuti(page, 'mulai', 'Mengganti daftar peserta, TPS, atau DPT', [
    async (l) => {
      await page.goto(core.url);
      await l.lihat();
      await l.lihat();
      const simpanan = page.getByRole('region', { name: 'Penyimpanan' });
      await simpanan.getByRole('link', { name: /^[0-9a-f]{4} / }).click();
    },
    (l) => l.lihat(),
    async () => {},
  ]);
  await ikuti(page, 'keberatan', 'Mencatat kejadian khusus, atau keberatan untuk desa dan kecamatan', [
    async (l) => {
      await page.goto(core.url);
      await l.lihat();
      await l.tekan();
    },
    async (l) => {
      await l.tekan();
      await expect(dialog).toBeVisible();
      await page.keyboard.press('Escape');
    },
  ]);
  await ikuti(page, 'panel', 'Di komputer operator', [
    async (l) => {
      await page.goto(core.url);
      await l.lihat();
      await l.tekan();
    },
    (l) => l.tekan(dialog),
    async (l) => {
      await l.tekan(dialog);
      await expect(dialog.getByText(/^\d{4} \d{4}$/)).toBeVisible();
      await page.keyboard.press('Escape');
    },
  ]);
  await ikuti(page, 'jaringan', 'Menerima', [
    async (l) => {
      // The door for panels is open since the part before: the button says so instead.
      l.lewat();
      await page.getByRole('button', { name: /^Jaringan/ }).click();
      await l.tekan();
    },
    async (l) => {
      await l.tekan();
      await l.tekan();
    },
    (l) => l.tekan(),
    async (l) => {
      await l.lihat();
      // What comes with a package is played in `jaringan-paket.spec`.
      l.lewat(2);
    },
  ]);
  await ikuti(page, 'proyektor', 'Menyalakan', [
    async () => {},
    async (l) => {
      await l.tekan();
      const [hall] = await Promise.all([page.context().waitForEvent('page'), l.tekan()]);
      await expect(hall).toHaveURL(/proyektor/);
      await hall.close();
      l.lewat();
    },
    // Keys of the projector's own window; `layar.spec` and `shell.spec` press them in Electron.
    async (l) => l.lewat(2),
  ]);
  remove();
});

test('in the plenary: sheets, objections, corrections, adoption; then recap, documents, package', async ({
  page,
  core,
}) => {
  page.setDefaultTimeout(15_000);
  const dialog = page.getByRole('dialog');
  await simulasi(page, { desa: 1, tps: 2, benih: 3 });
  await ikuti(page, 'beranda', 'Membagi desa ke beberapa panel', [
    async (l) => {
      await l.lihat();
      await page.getByRole('button', { name: 'Bagi desa…' }).click();
    },
    async (l) => {
      await dialog.getByLabel('Banyak panel').fill('1');
      await l.tekan(dialog);
    },
    (l) => l.tekan(dialog),
    (l) => l.lihat(),
  ]);
  await page.goto(lembar(core.url));
  await page.locator('input[data-sel="V.A"]').waitFor();

  await ikuti(page, 'keberatan', 'Mencatat keberatan atas satu TPS', [
    (l) => l.tekan(),
    async () => {
      await dialog.getByRole('combobox', { name: 'Dari' }).fill('Saksi 02');
      await page.getByRole('option', { name: /^Saksi 02/ }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
    async (l) => {
      await dialog.getByLabel('Uraian').fill('Salinan kami berbeda.');
      await l.tekan(dialog);
      await expect(dialog).toHaveCount(0);
    },
  ]);
  await ikuti(page, 'keberatan', 'Menjawab keberatan', [
    (l) => l.tekan(),
    async (l) => {
      await dialog.getByRole('combobox', { name: 'Keputusan' }).click();
      for (let i = 0; i < 3; i++) await l.lihat();
      await page.getByRole('option', { name: 'Ditolak' }).click();
    },
    async (l) => {
      await dialog.getByLabel('Jawaban PPK').fill('Sesuai C.Hasil plano.');
      await l.tekan(dialog);
      await expect(dialog).toHaveCount(0);
    },
  ]);
  await ikuti(page, 'banding', 'Mencatat salinan satu TPS', [
    (l) => l.tekan(),
    async () => page.getByRole('menuitem', { name: /Panwaslu/ }).click(),
    (l) => l.tekan(),
  ]);
  await ikuti(page, 'lembar', 'Mengerjakan satu TPS', [
    async (l) => {
      await l.tombol(2);
      await dialog.getByLabel(/^Nomor TPS/).fill('1');
      await page.keyboard.press('Enter');
      await expect(dialog).toHaveCount(0);
      await expect(page).toHaveURL(new RegExp(TPS));
    },
    async (l) => {
      await page.locator('input[data-sel="IV.1"]').focus();
      await l.tombol();
      await expect(page.locator('input[data-sel="IV.2"]')).toBeFocused();
      await l.tombol();
      await expect(page.locator('input[data-sel="IV.1"]')).toBeFocused();
      await l.tombol();
      await expect(page.locator('input[data-sel="IV.2"]')).toBeFocused();
    },
    (l) => l.lihat(),
    async (l) => {
      const tombol = page.getByRole('button', { name: 'Sesuai C.Hasil' });
      await expect(tombol).toBeEnabled();
      await page.getByRole('heading', { level: 1 }).click();
      await l.tombol();
      l.lewat();
      await expect(tombol).toHaveCount(0);
    },
    async () => {
      // A figure that was read out is corrected with a reason.
      await ikuti(page, 'keberatan', 'Membetulkan angka yang sudah dibacakan', [
        async (l) => {
          const sel = page.locator('input[data-sel="III.L"]');
          await sel.fill(String(Number(await sel.inputValue()) + 1));
          await l.tombol();
        },
        () => dialog.getByLabel('Alasan pembetulan').fill('Plano menulis demikian'),
        async (l) => {
          await l.tekan(dialog);
          await expect(dialog).toHaveCount(0);
        },
      ]);
      await page.getByRole('button', { name: 'Urungkan' }).click();
      await expect(page.getByText('Semua pemeriksaan cocok')).toBeVisible();
    },
    async (l) => {
      await expect(page.getByRole('button', { name: /^Sahkan/ })).toBeEnabled();
      await l.tombol(2);
      l.lewat();
      await expect(dialog.getByLabel('PIN', { exact: true })).toBeFocused();
      await page.keyboard.type(PIN);
      await expect(page.getByText('Disahkan', { exact: true })).toBeVisible();
    },
    async (l) => {
      await l.tombol();
      await expect(page).not.toHaveURL(new RegExp(TPS));
    },
  ]);
  await ikuti(page, 'ketua-anggota', 'Mengesahkan lembar TPS', [
    async (l) => {
      await page.getByRole('button', { name: 'Sesuai C.Hasil' }).click();
      await l.lihat();
    },
    async () => {},
    async (l) => {
      // The gavel is still held from the sheet before: it asks for no PIN, as the next step says.
      await l.tekan();
    },
    async () => {
      await expect(page.getByText('Disahkan', { exact: true })).toBeVisible();
      await expect(page.getByRole('button', { name: /Kunci/ })).toBeVisible();
    },
  ]);

  await ikuti(page, 'rekap', 'Membacakan rekap', [
    async (l) => {
      await l.tekan();
      await page.getByRole('combobox', { name: 'Rekap wilayah' }).waitFor();
    },
    async () => {
      await page.locator('td[data-sel="V.A"]').first().click();
      await expect(page.getByText(/TPS 00\d/).first()).toBeVisible();
      await page.keyboard.press('Escape');
    },
    (l) => l.lihat(),
    async (l) => {
      await l.lihat();
      l.lewat();
    },
  ]);
  const desa = `${core.url}/rekap/PPWP/9901012001`;
  await ikuti(page, 'rekap', 'Menetapkan', [
    () => page.goto(desa),
    async (l) => {
      await l.tekan();
      await expect(
        page.getByRole('button', { name: 'Ditetapkan' }).or(dialog.getByLabel('PIN', { exact: true })),
      ).toBeVisible();
      if (await dialog.isVisible()) await page.keyboard.type(PIN);
      await expect(page.getByRole('button', { name: 'Ditetapkan' })).toBeVisible();
    },
    async () => {
      await page.goto(`${core.url}/rekap/PPWP/990101`);
      await page.getByRole('button', { name: 'Tetapkan rekap…' }).click();
      await expect(
        page.getByRole('button', { name: 'Ditetapkan' }).or(dialog.getByLabel('PIN', { exact: true })),
      ).toBeVisible();
      if (await dialog.isVisible()) await page.keyboard.type(PIN);
      await expect(page.getByRole('button', { name: 'Ditetapkan' })).toBeVisible();
    },
  ]);

  await ikuti(page, 'dokumen', 'Membuat dokumen', [
    (l) => l.tekan(),
    (l) => l.lihat(),
    () => page.getByText('A4', { exact: true }).click(),
    async (l) => {
      await l.lihat();
      l.lewat();
      await page.getByRole('button', { name: 'Buat D.HASIL KECAMATAN-PPWP' }).click();
      await expect(page.getByRole('region', { name: 'Halaman dokumen' }).getByRole('img').first()).toBeVisible({
        timeout: 60_000,
      });
    },
  ]);
  await ikuti(page, 'dokumen', 'Mencatat tanda tangan di kertas', [
    (l) => l.tekan(),
    async (l) => {
      await l.lihat(dialog);
      await l.lihat(dialog);
    },
    (l) => l.lihat(dialog),
  ]);
  await ikuti(page, 'dokumen', 'Menandatangani berkasnya secara digital', [
    (l) => l.tekan(dialog),
    () => expect(dialog.getByRole('button', { name: /^Tanda tangani/ }).first()).toBeVisible(),
  ]);
  await page.keyboard.press('Escape');

  const { folder, remove } = temporaryFolder();
  await ikuti(page, 'kirim', 'Mengirim', [
    async (l) => {
      await page.goto(core.url);
      await l.lihat();
      await l.tekan(page.getByRole('region', { name: 'Kirim dan terima' }));
    },
    async (l) => {
      await l.tekan();
      await page.getByLabel('Alamat folder di komputer ini').fill(folder);
      await page.keyboard.press('Enter');
    },
    () => expect(page.getByText(/Paket nomor 1 tertulis dan dibaca ulang/)).toBeVisible(),
  ]);
  await ikuti(page, 'kirim', 'Mengenal perangkat pengirim (sekali saja)', [
    (l) => l.lihat(),
    (l) => l.lihat(),
    async (l) => {
      const { ini } = (await panggil(page, 'GET', '/api/perangkat')) as { ini: { kartu: string } };
      await l.lihat();
      await page.getByLabel('Kartu perangkat lain').fill(ini.kartu);
      await page.getByRole('button', { name: 'Baca kartu' }).click();
    },
    (l) => l.lihat(),
  ]);
  await ikuti(page, 'kirim', 'Menerima', [
    async (l) => {
      l.lewat();
      await simulasi(page, { desa: 1, tps: 2, benih: 3 });
      await page.goto(`${core.url}/kiriman`);
      await pilih(page, 'Pilih paket…', `${folder}/SIMULASI-990101-CONTOH-RAYA-paket-1.rekap`);
    },
    () => expect(page.getByRole('region', { name: 'Isi paket' })).toContainText('Utuh'),
    async (l) => l.lewat(2),
    (l) => l.lihat(page.getByRole('region', { name: 'Isi paket' })),
  ]);
  remove();
});
