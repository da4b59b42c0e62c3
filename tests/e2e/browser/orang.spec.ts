import type { Page } from '@playwright/test';
import { duaTemaBersih } from '../lib/akses.ts';
import { expect, test } from '../lib/fixtures.ts';
import { buat, simulasi } from './bantu.ts';

test.describe.configure({ timeout: 240_000 });

const daftar = (page: Page, nama: string) => page.getByRole('list', { name: nama });

async function periksa(page: Page): Promise<void> {
  // Dialogs fade in; colours are only right when they are there.
  await page.waitForTimeout(400);
  await duaTemaBersih(page);
}

async function tempel(page: Page, label: string, teks: string): Promise<void> {
  await page.getByLabel(label).focus();
  await page.evaluate((t) => {
    const data = new DataTransfer();
    data.setData('text', t);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, teks);
}

test('a PPK is entered by keyboard: ketua, pasted anggota, saksi; PINs set, forgotten and taken away; attendance', async ({
  page,
  core,
}) => {
  await buat(page, core.akar);
  await page.goto(core.url);
  await expect(page.getByText('belum ada ketua atau anggota PPK')).toBeVisible();
  await page.getByRole('link', { name: 'Buka daftar' }).click();
  await page.getByLabel('Nama ketua baru').focus();
  await page.keyboard.type('SITI RAHAYU');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Nama anggota baru')).toBeFocused();
  await tempel(page, 'Nama anggota baru', '1. BUDI SANTOSO\n2. SARI DEWI\n\n3. JOKO PURNOMO\n4. RINA WATI\n');
  await expect(daftar(page, 'PPK').getByRole('listitem')).toHaveCount(5);
  await expect(page.getByLabel('Nama sekretariat baru')).toBeFocused();

  await page.getByLabel('Nama saksi baru').focus();
  await page.keyboard.type('DODI');
  await page.keyboard.press('Tab');
  await page.keyboard.type('12/SM, 1 Februari 2024');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Saksi 01' })).toContainText('Mandat 12/SM, 1 Februari 2024');
  await expect(page.getByLabel('Peserta yang mengutus')).toHaveValue('PPWP/2');
  await expect(page.getByText('Belum ada saksi dari 2 peserta')).toBeVisible();
  // The same saksi for another contestant is refused, in words, and stays to be corrected.
  await page.keyboard.type('Dodi');
  await page.keyboard.press('Enter');
  await expect(page.getByText('seorang saksi hanya mewakili satu peserta')).toBeVisible();
  await expect(page.getByLabel('Nama saksi baru')).toHaveValue('Dodi');

  const pin = async (nama: string, angka: string): Promise<void> => {
    await page.getByRole('button', { name: `Atur PIN ${nama}` }).click();
    await expect(page.getByLabel('PIN baru', { exact: true })).toBeFocused();
    await page.keyboard.type(angka + angka);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
  };
  await page.getByRole('button', { name: 'Atur PIN SITI RAHAYU' }).click();
  await expect(page.getByLabel('PIN baru', { exact: true })).toBeFocused();
  await page.keyboard.type('123456123456');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('mudah ditebak');
  await page.keyboard.press('Escape');
  await pin('SITI RAHAYU', '482615');
  await pin('BUDI SANTOSO', '739105');
  await page.getByRole('button', { name: 'Ganti PIN SITI RAHAYU' }).click();
  await page.getByRole('button', { name: 'Lupa PIN…' }).click();
  await expect(page.getByLabel('PIN', { exact: true })).toBeFocused();
  await page.keyboard.type('111111');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('PIN BUDI SANTOSO salah; masih 4 kali');
  await expect(page.getByLabel('PIN', { exact: true })).toBeFocused();
  await expect(page.getByLabel('PIN', { exact: true })).toHaveValue('');
  await page.keyboard.type('739105');
  await expect(page.getByRole('dialog', { name: 'Atur PIN SITI RAHAYU' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('checkbox', { name: 'SITI RAHAYU hadir' }).check();
  await page.getByRole('checkbox', { name: 'DODI hadir' }).check();
  await expect(page.getByText('Hadir hari ini: 2 dari 6 orang')).toBeVisible();
  await page.getByRole('button', { name: 'Hari sebelumnya' }).click();
  await expect(page.getByText('Hadir hari itu: 0 dari 6 orang')).toBeVisible();
  await page.getByRole('button', { name: 'Hari ini', exact: true }).click();
  await page.getByRole('checkbox', { name: 'DODI hadir' }).uncheck();
  await expect(page.getByText('Hadir hari ini: 1 dari 6 orang')).toBeVisible();

  await page.getByRole('button', { name: 'Ubah RINA WATI' }).click();
  await page.getByRole('button', { name: 'Nonaktifkan' }).click();
  await expect(daftar(page, 'PPK').getByRole('listitem')).toHaveCount(4);
  await page.getByRole('button', { name: 'Aktifkan lagi RINA WATI' }).click();
  await expect(daftar(page, 'PPK').getByRole('listitem')).toHaveCount(5);
  await page.goto(`${core.url}/jejak`);
  await expect(page.getByText('PIN SITI RAHAYU dihapus.')).toBeVisible();
});

test('axe, both themes: people in practice, with its PIN on the screen, and every dialog', async ({ page, core }) => {
  await simulasi(page, { desa: 2, tps: 6, benih: 42, kontes: ['PPWP', 'DPR'] });
  await expect(page.getByText('semua ketua dan anggota')).toBeVisible();
  await page.goto(`${core.url}/orang`);
  await expect(page.getByText('Latihan: PIN setiap orang 112233.')).toBeVisible();
  await page.getByRole('checkbox').nth(1).check();
  await expect(page.getByText('Hadir hari ini: 1 dari')).toBeVisible();
  await periksa(page);
  await page
    .getByRole('button', { name: /^Ubah / })
    .last()
    .click();
  await periksa(page);
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /^Ganti PIN / })
    .first()
    .click();
  await periksa(page);
  await page.getByRole('button', { name: 'Lupa PIN…' }).click();
  await expect(page.getByLabel('PIN', { exact: true })).toBeFocused();
  await page.keyboard.type('000001');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('masih 4 kali');
  await periksa(page);
});

test('PIN dialog: sent by itself, the second person follows, the choice is remembered, a wrong one keeps it open', async ({
  page,
  core,
}) => {
  await simulasi(page, { desa: 2, tps: 6, benih: 42 });
  await page.goto(`${core.url}/lembar/PPWP/9901012001001`);
  await page.getByText('Riwayat').first().waitFor();
  await page.keyboard.press('s');
  await expect(page.getByText('dibacakan; angkanya sesuai').first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Latihan: PIN setiap orang 112233.');
  await expect(page.getByLabel('PIN', { exact: true })).toBeFocused();
  await page.getByLabel('Orang', { exact: true }).selectOption({ index: 2 });
  await page.getByLabel('PIN', { exact: true }).focus();
  // Letters are left out.
  await page.keyboard.type('1a1b2233');
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: /buka kembali/i }).click();
  await expect(page.getByLabel('Alasan dibuka kembali')).toBeFocused();
  await page.keyboard.type('salah ketik');
  await page.getByRole('button', { name: 'Lanjut ke PIN' }).click();
  await expect(page.getByLabel('Orang pertama', { exact: true }).locator('option:checked')).toHaveText(
    (await page.getByLabel('Orang pertama', { exact: true }).locator('option').nth(2).textContent()) ?? '',
  );
  await expect(page.getByLabel('PIN orang pertama')).toBeFocused();
  await page.keyboard.type('112233');
  await expect(page.getByLabel('PIN orang kedua')).toBeFocused();
  await expect(page.getByLabel('Orang kedua', { exact: true }).locator('option')).toHaveCount(4);
  await periksa(page);
  await page.keyboard.type('000001');
  await expect(dialog.getByRole('alert')).toContainText('masih 4 kali');
  await expect(page.getByLabel('PIN orang pertama')).toBeFocused();
  await page.keyboard.type('112233112233');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('dibuka kembali setelah disahkan')).toBeVisible();
});
