import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Latihan } from '../../../src/contract/index.ts';
import { duaTemaBersih } from '../lib/akses.ts';
import { expect, test } from '../lib/fixtures.ts';
import { potret } from '../lib/potret.ts';
import { panggil } from './bantu.ts';

test.describe.configure({ timeout: 300_000 });
test.use({ actionTimeout: 15_000 });

const PIN = '112233';
const panel = (page: Page) => page.getByRole('complementary', { name: 'Latihan terpandu' });
const kabar = (page: Page) => panel(page).getByRole('status');
const latihan = async (page: Page): Promise<Latihan> =>
  ((await panggil(page, 'GET', '/api/latihan')) as { latihan: Latihan }).latihan;

/** Presses a button or link without a mouse. */
async function tekan(page: Page, nama: string | RegExp, di = page.locator('body')): Promise<void> {
  await di
    .getByRole('button', { name: nama, exact: true })
    .or(di.getByRole('link', { name: nama, exact: true }))
    .first()
    .press('Enter');
}

const kertas = async (page: Page, sel: string): Promise<string> => {
  const kotak = panel(page).locator(`td[data-kertas="${sel}"]`);
  await expect(kotak).toBeVisible();
  return (await kotak.textContent()) ?? '';
};

/** Goes to a sheet, with its paper beside it. */
async function bukaLembar(page: Page, url: string, tps: string): Promise<void> {
  await page.goto(`${url}/lembar/PPWP/${tps}`);
  await expect(page.locator('input[data-sel="V.C"]')).not.toHaveValue('');
  await tekanTab(page, 'Kertas C.Hasil');
}

const tekanTab = async (page: Page, nama: string): Promise<void> =>
  panel(page).getByRole('tab', { name: nama }).press('Enter');

/** Reads sections II and III from the paper and types them, Enter after each. */
async function lengkapi(page: Page): Promise<void> {
  await page.locator('input[data-sel="II.1"]').focus();
  for (const sel of ['II.1', 'II.2', 'II.3', 'II.4', 'III.L', 'III.P', 'III.J']) {
    await expect(page.locator(`input[data-sel="${sel}"]`)).toBeFocused();
    await page.keyboard.type(await kertas(page, sel));
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible();
}

/** Votes that stand otherwise on the screen than on the paper. */
async function berbeda(page: Page): Promise<string[]> {
  const beda: string[] = [];
  for (const sel of ['IV.1', 'IV.2', 'IV.3'])
    if ((await page.locator(`input[data-sel="${sel}"]`).inputValue()) !== (await kertas(page, sel))) beda.push(sel);
  return beda;
}

async function dibacakan(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /Sesuai C\.Hasil/ })).toBeEnabled();
  await page.keyboard.press('s');
  await expect(page.getByRole('button', { name: /^Sahkan/ })).toBeEnabled();
}

/** Types over a figure that was read out, and says why. */
async function betulkan(page: Page, sel: string, angka: string, alasan: string): Promise<void> {
  await page.locator(`input[data-sel="${sel}"]`).focus();
  await page.keyboard.type(angka);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByLabel('Alasan pembetulan')).toBeFocused();
  await page.keyboard.type(alasan);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function ketikPin(page: Page, kali = 1): Promise<void> {
  await expect(page.getByRole('dialog').getByLabel(/PIN/).first()).toBeFocused();
  for (let i = 0; i < kali; i++) await page.keyboard.type(PIN);
}

/** Feedback of the task on the panel, then on to the next one. */
async function lanjut(page: Page, kata: string): Promise<void> {
  await tekanTab(page, 'Tugas');
  await expect(kabar(page)).toContainText(kata);
  await tekan(page, /Lanjut/, panel(page));
}

/** Chooses what the files are, loads practice files, and agrees. */
async function muat(page: Page, url: string, isi: RegExp, berkas: string, setuju: string | RegExp): Promise<void> {
  await page.goto(`${url}/impor`);
  const pilih = page.getByRole('combobox', { name: 'Isi berkas' });
  // What was imported last stands here first, once the core has told of it.
  await expect(async () => {
    const lagi = page.getByRole('button', { name: 'Impor lagi' });
    if (await lagi.isVisible()) await lagi.press('Enter');
    await pilih.press('ArrowDown', { timeout: 500 });
    await page.getByRole('option', { name: isi }).click({ timeout: 1000 });
    await expect(pilih).toHaveValue(isi, { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await tekan(page, `Muat ${berkas}`);
  await tekan(page, setuju);
  await expect(page.getByRole('status').filter({ hasText: /lembar masuk|cocok dengan lembar/ })).toBeVisible();
}

test('the whole guided course by keyboard, with wrong steps on the way', async ({ page, core }) => {
  await test.step('it is chosen on the first screen', async () => {
    await page.goto(`${core.url}/mulai`);
    await page.getByRole('button', { name: 'Latihan terpandu' }).press('Enter');
    await expect(panel(page).getByRole('heading', { name: '1. Muat hasil Sirekap' })).toBeVisible();
    await expect(page.getByText('SIMULASI', { exact: true }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: /Latihan 0\/8/ })).toHaveAttribute('aria-expanded', 'true');
  });
  const l = await latihan(page);
  const [satu, dua, tiga, empat] = l.kertas.map((k) => k.tps);
  if (!satu || !dua || !tiga || !empat) throw new Error('tanpa TPS');
  const tugas = async (i: number) => (await latihan(page)).tugas[i];

  await test.step('F8 closes and opens, Shift+F8 goes in and back', async () => {
    await page.getByRole('link', { name: 'Impor hasil TPS' }).focus();
    await page.keyboard.press('Shift+F8');
    await expect(panel(page)).toBeFocused();
    await page.keyboard.press('F8');
    await expect(panel(page)).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Impor hasil TPS' })).toBeFocused();
    await page.keyboard.press('F8');
    await expect(panel(page)).toBeFocused();
  });

  await test.step('1: Sirekap as a copy fills nothing; taken back and loaded as results', async () => {
    await muat(page, core.url, /Salinan Panwaslu/, 'Hasil Sirekap', /^Catat 4 salinan/);
    await expect(kabar(page)).toContainText('Hasil Sirekap termuat sebagai salinan');
    await tekan(page, 'Impor lagi');
    await tekan(page, 'Urungkan impor…');
    await page.getByRole('dialog').getByRole('button', { name: 'Urungkan impor' }).press('Enter');
    await expect(kabar(page)).toBeEmpty();
    await muat(page, core.url, /Hasil TPS/, 'Hasil Sirekap', 'Masukkan 4 lembar');
    await lanjut(page, 'Empat lembar terisi dari Sirekap');
  });

  await test.step('2: the copy that is wrong is settled; hints lead to the cell', async () => {
    await expect(panel(page).getByRole('heading', { name: '2. Periksa perbedaan' })).toBeVisible();
    await muat(page, core.url, /Salinan Panwaslu/, 'Salinan Panwaslu', /^Catat 3 salinan/);
    await expect(panel(page).locator('[aria-current="step"]').first()).toContainText('Di layar Banding');
    await tekan(page, /Petunjuk 1/, panel(page));
    await tekan(page, /Petunjuk 2/, panel(page));
    await tekan(page, /Tunjukkan tempatnya/, panel(page));
    await expect(page).toHaveURL(new RegExp(`/lembar/PPWP/${satu}`));
    await expect(page.locator('input[data-sel="IV.3"]')).toBeFocused();
    await tekan(page, 'Selesaikan…');
    await expect(page.getByRole('dialog').getByLabel(/^Alasan/)).toBeFocused();
    await page.keyboard.type('Plano dibuka; salinan salah tulis');
    await page.keyboard.press('Enter');
    await lanjut(page, 'angka C.Hasil tetap');
  });

  await test.step('the panel takes its own room: it covers no part of the sheet', async () => {
    await bukaLembar(page, core.url, satu);
    const kotak = await panel(page).boundingBox();
    const kaki = await page.locator('main').boundingBox();
    if (!kotak || !kaki) throw new Error('tanpa ukuran');
    expect(kaki.x + kaki.width).toBeLessThanOrEqual(kotak.x + 1);
    const kolom = await page.locator('input[data-sel="I.A.J"]').boundingBox();
    expect((kolom?.x ?? 0) + (kolom?.width ?? 9999)).toBeLessThan(kotak.x);
    // Nothing of the sheet is cut off at its side.
    expect(await page.locator('main').evaluate((e) => e.scrollWidth - e.clientWidth)).toBeLessThanOrEqual(0);
  });

  await test.step('3: a slip is told with its cell, and goes when the figure is that of the paper', async () => {
    const benar = await kertas(page, 'II.3');
    await lengkapi(page);
    await page.locator('input[data-sel="II.3"]').focus();
    await page.keyboard.type('88');
    await page.keyboard.press('Enter');
    await potret(page, 'latihan');
    // Told beside the paper too.
    await expect(kabar(page)).toContainText(`pada baris II.3 terketik 88, kertas menulis ${benar}`);
    await duaTemaBersih(page);
    await tekanTab(page, 'Tugas');
    await expect(panel(page).getByRole('button', { name: /^Tugas 3, .* perlu diperbaiki$/ })).toBeVisible();
    await duaTemaBersih(page);
    await tekan(page, 'Lihat tempatnya', panel(page));
    await expect(page.locator('input[data-sel="II.3"]')).toBeFocused();
    await page.keyboard.type(benar);
    await page.keyboard.press('Enter');
    await expect(kabar(page)).toBeEmpty();
    await dibacakan(page);

    await bukaLembar(page, core.url, dua);
    await lengkapi(page);
    const [sel = ''] = await berbeda(page);
    await dibacakan(page);
    await expect(kabar(page)).toContainText('sudah ditandai dibacakan, tetapi');
    await betulkan(page, sel, await kertas(page, sel), 'Salah baca Sirekap; plano dibuka');
    await lanjut(page, 'Kedua lembar dibacakan');
  });

  await test.step('a killed core comes back with the course where it was', async () => {
    const putus = page.getByText('Menyambung kembali…');
    await core.kill();
    await expect(putus).toBeVisible();
    await core.restart();
    await expect(putus).toHaveCount(0);
    await page.goto(`${core.url}/lembar/PPWP/${tiga}`);
    await expect(page.getByRole('button', { name: /Latihan 3\/8: Betulkan/ })).toBeVisible();
  });

  await test.step('4: after the reading, two lines are corrected with their reasons', async () => {
    await tekanTab(page, 'Kertas C.Hasil');
    await expect(panel(page)).toContainText('masih dipegang pembaca');
    await dibacakan(page);
    const tertukar = await berbeda(page);
    expect(tertukar).toHaveLength(2);
    for (const sel of tertukar) await betulkan(page, sel, await kertas(page, sel), 'Diminta saksi, plano dibuka');
    await lengkapi(page);
    await lanjut(page, 'Kedua angka dibetulkan dengan alasan');
  });

  await test.step('5: an event is no objection; then the objection of the named saksi, answered', async () => {
    await page.goto(`${core.url}/lembar/PPWP/${satu}`);
    const nama = /Nama orangnya: (.+?)\. Uraian/.exec((await tugas(4))?.butir[0]?.petunjuk[1] ?? '')?.[1] ?? '';
    const catat = async (jenis: string): Promise<void> => {
      await tekan(page, 'Catat keberatan…');
      const dialog = page.getByRole('dialog');
      if (jenis !== '') {
        await dialog.getByRole('combobox', { name: 'Yang dicatat' }).press('Enter');
        await page.getByRole('option', { name: jenis }).click();
      }
      await dialog.getByRole('combobox', { name: 'Dari' }).fill('Saksi 01');
      await expect(page.getByRole('option', { name: /^Saksi 01/ })).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await dialog.getByLabel('Nama orangnya').fill(nama);
      await dialog.getByLabel('Uraian').fill('Menurut catatan saksi suaranya lebih banyak.');
      await tekan(page, 'Catat', dialog);
      await expect(dialog).toHaveCount(0);
    };
    await catat('Kejadian khusus');
    await expect(kabar(page)).toContainText('tercatat sebagai kejadian khusus');
    await catat('');
    await expect(kabar(page)).toBeEmpty();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Keberatan 2' })
      .getByRole('button', { name: 'Jawab…' })
      .press('Enter');
    const jawab = page.getByRole('dialog');
    await jawab.getByRole('combobox', { name: 'Keputusan' }).press('Enter');
    await page.getByRole('option', { name: 'Ditolak' }).click();
    await jawab.getByLabel('Jawaban PPK').fill('Kertas dan salinan Panwaslu sama.');
    await tekan(page, 'Simpan jawaban', jawab);
    await lanjut(page, 'Keberatan tercatat atas nama saksi');
  });

  await test.step('6: refused while a rule is broken; adopting it with a reason was wrong, and is mended', async () => {
    await bukaLembar(page, core.url, empat);
    await lengkapi(page);
    await dibacakan(page);
    await page.keyboard.press('Control+Enter');
    await ketikPin(page);
    await expect(page.getByLabel('Alasan tetap disahkan')).toBeFocused();
    await page.keyboard.type('Tertulis demikian');
    await page.keyboard.press('Enter');
    await expect(kabar(page)).toContainText('disahkan dengan alasan, padahal baris V.A seharusnya dibetulkan');
    const benar = /menjadi (\d+)\./.exec((await kabar(page).textContent()) ?? '')?.[1] ?? '';
    await tekan(page, 'Buka kembali…');
    await page.getByLabel('Alasan dibuka kembali').fill('Jumlah harus dibetulkan');
    await tekan(page, 'Lanjut ke PIN');
    await ketikPin(page, 2);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await betulkan(page, 'V.A', benar, 'Dijumlahkan ulang di depan saksi dan Panwaslu');
    await expect(kabar(page)).toHaveCount(0);
    for (const tps of [empat, satu, dua, tiga]) {
      if (!page.url().includes(tps)) await bukaLembar(page, core.url, tps);
      // As long as a figure is on its way nothing is adopted over it, neither by the button nor by its key.
      await expect(page.getByRole('button', { name: /^Sahkan/ })).toBeEnabled();
      await page.keyboard.press('Control+Enter');
      const selesai = page.getByRole('button', { name: /^Lanjut/ });
      const dialog = page.getByRole('dialog');
      await expect(dialog.or(selesai.first()).first()).toBeVisible();
      if (await dialog.isVisible()) await ketikPin(page);
      await expect(page.getByRole('button', { name: 'Buka kembali…' })).toBeVisible();
    }
    const desa = [...new Set(l.kertas.map((k) => k.tps.slice(0, 10)))];
    for (const w of [...desa, '990101']) {
      await page.goto(`${core.url}/rekap/PPWP/${w}`);
      await tekan(page, 'Tetapkan rekap…');
      await ketikPin(page);
      await expect(page.getByRole('button', { name: 'Ditetapkan' })).toBeVisible();
    }
    await lanjut(page, 'rekap desa dan kecamatan ditetapkan');
  });

  await test.step('7 and 8: the document is made; the package is written and read back', async () => {
    await page.goto(`${core.url}/dokumen`);
    await tekan(page, 'Buat D.HASIL KECAMATAN-PPWP');
    await expect(kabar(page)).toContainText('D.Hasil Kecamatan sudah dibuat', { timeout: 60_000 });
    await tekan(page, /Lanjut/, panel(page));
    await page.goto(`${core.url}/kiriman`);
    // A panel that comes when everything is done tells only that.
    await expect(panel(page).getByRole('heading', { name: /^8\. Kirim/ })).toBeVisible();
    await tekan(page, 'Tulis paket…');
    await page.getByLabel('Alamat folder di komputer ini').fill(core.akar);
    await page.keyboard.press('Enter');
    await expect(kabar(page)).toContainText('sudah ditulis dan dibaca ulang', { timeout: 30_000 });
    await tekan(page, /Lanjut/, panel(page));
  });

  await test.step('the summary: tasks, time, mistakes; to be kept', async () => {
    await expect(page).toHaveURL(/\/latihan$/);
    await expect(page.getByRole('row').filter({ hasText: '7. Cetak D.Hasil' })).toContainText('selesai');
    await expect(page.getByRole('heading', { name: 'Yang sempat keliru (5)' })).toBeVisible();
    await duaTemaBersih(page);
    const unduhan = page.waitForEvent('download');
    await tekan(page, 'Simpan sebagai teks');
    const teks = readFileSync(await (await unduhan).path(), 'utf8');
    expect(teks).toMatch(/^\uFEFFSIMULASI/);
    expect(teks).toContain('Kesalahan di jalan: 5');
    expect(teks).toContain('6. Sahkan dan tetapkan: selesai');
  });

  await test.step('every screen of a practice plenary bears SIMULASI; the hall sees nothing of the course', async () => {
    const layar = [
      ...['/', '/mulai', '/impor', `/lembar/PPWP/${satu}`, '/rekap', '/banding', `/total/PPWP/990101`, '/keberatan'],
      ...['/dokumen', '/orang', '/jejak', '/buat', '/definisi', '/latihan'],
    ];
    for (const jalur of layar) {
      await page.goto(core.url + jalur);
      await expect(page.getByText('data latihan, bukan hasil pemilihan')).toBeVisible();
      await expect(panel(page)).toBeVisible();
    }
    await page.goto(`${core.url}/impor`);
    await expect(page.getByRole('heading', { name: 'Berkas latihan' })).toBeVisible();
    await duaTemaBersih(page);
    const dinding = await page.context().newPage();
    for (const mode of ['sambutan', 'lembar', 'rekap', 'beda', 'kemajuan']) {
      await panggil(page, 'PUT', '/api/proyektor', { mode, kontes: 'PPWP', tps: satu, wilayah: '990101', beku: false });
      await dinding.goto(`${core.url}/proyektor`);
      await expect(dinding.getByText('SIMULASI · data latihan')).toBeVisible();
      await expect(dinding.getByText(/Latihan (terpandu|\d)/)).toHaveCount(0);
      await dinding.keyboard.press('F8');
      await expect(dinding.getByRole('complementary', { name: 'Latihan terpandu' })).toHaveCount(0);
    }
    await dinding.close();
    const h = (await panggil(page, 'POST', '/api/jejak/verifikasi')) as { sah: boolean };
    expect(h.sah).toBe(true);
  });

  await test.step('begun anew: another plenary with other figures, this one stays', async () => {
    await page.goto(`${core.url}/latihan`);
    await panel(page).getByRole('button', { name: 'Ulangi latihan…' }).press('Enter');
    await tekan(page, 'Angka lain', page.getByRole('dialog'));
    await expect(page.getByRole('button', { name: /Latihan 0\/8/ })).toBeVisible();
    const baru = await latihan(page);
    expect(baru.benih).toBe(l.benih + 1);
    expect(baru.kertas[0]?.isian).not.toEqual(l.kertas[0]?.isian);
    const { rak } = (await panggil(page, 'GET', '/api/keadaan')) as { rak: unknown[] };
    expect(rak).toHaveLength(2);
  });
});
