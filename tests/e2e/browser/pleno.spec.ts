import type { Page } from '@playwright/test';
import { expect, test } from '../lib/fixtures.ts';
import { panggil, simulasi } from './bantu.ts';

test.describe.configure({ timeout: 240_000 });

const PIN = '112233';
type Agenda = { desa: { kode: string; tps: { tps: string; salah: number; status: string }[] }[] };
const agenda = (page: Page, kontes: string) => panggil(page, 'GET', `/api/agenda/${kontes}`) as Promise<Agenda>;
const status = async (page: Page, kontes: string, tps: string): Promise<string | undefined> =>
  (await agenda(page, kontes)).desa.flatMap((d) => d.tps).find((t) => t.tps === tps)?.status;

const judulTps = (page: Page) => page.getByRole('heading', { level: 1 });
const tombol = (page: Page, nama: string | RegExp) => page.getByRole('button', { name: nama });

/** Adopts the sheet on the screen by keyboard alone; returns how many keys it took besides a PIN or a reason. */
async function sahkanLembar(page: Page): Promise<number> {
  await expect(tombol(page, 'Sesuai C.Hasil')).toBeEnabled();
  await page.keyboard.press('s');
  await expect(tombol(page, 'Sahkan')).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  const selesai = tombol(page, 'Lanjut');
  await expect(dialog.or(selesai).first()).toBeVisible();
  if (await dialog.isVisible()) {
    if (await dialog.getByLabel('PIN').isVisible()) {
      await expect(dialog.getByLabel('PIN')).toBeFocused();
      await page.keyboard.type(PIN);
    }
    await expect(dialog.getByLabel('Alasan tetap disahkan').or(selesai).first()).toBeVisible();
    if (await dialog.isVisible()) {
      await page.keyboard.type('Tertulis demikian pada plano; dicatat di kejadian khusus.');
      await page.keyboard.press('Control+Enter');
    }
  }
  await expect(selesai).toBeVisible();
  return 2;
}

test('a whole plenary of 2 desa, 12 TPS and 2 ballots by keyboard, the projector following', async ({
  page,
  core,
  context,
}) => {
  await simulasi(page, { desa: 2, tps: 12, benih: 42, kontes: ['PPWP', 'DPD'] });
  const semua = (await agenda(page, 'PPWP')).desa.flatMap((d) => d.tps);
  const dpd = (await agenda(page, 'DPD')).desa.flatMap((d) => d.tps);
  const tps1 = semua[0]?.tps ?? '';
  const layar = await context.newPage();
  await layar.goto(`${core.url}/proyektor`);

  await test.step('nothing is pre-filled as if read', async () => {
    await page.bringToFront();
    await page.goto(`${core.url}/lembar/PPWP/${tps1}`);
    await expect(page.locator('input[data-sel="IV.1"]')).toHaveAttribute('data-termuat', 'true');
    await expect(page.getByText('Belum dibacakan', { exact: true })).toBeVisible();
    await expect(layar.getByText(/BELUM DIBACAKAN/)).toBeVisible();
  });

  await test.step('a sheet is adopted only after the reading and only with a PIN', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('s');
    await expect(tombol(page, 'Sahkan')).toBeEnabled();
    await expect(layar.getByText('DIBACAKAN', { exact: true })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('PIN')).toBeFocused();
    await page.keyboard.type('999888');
    await expect(dialog.getByRole('alert')).toContainText('PIN');
    expect(await status(page, 'PPWP', tps1)).toBe('dibacakan');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('an objection contests the sheet; the correction names it; both stand in the history', async () => {
    await tombol(page, 'Catat keberatan…').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Dari' }).fill('Saksi 02');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Uraian').fill('Suara 02 menurut salinan saksi lebih banyak.');
    await dialog.getByRole('button', { name: 'Catat', exact: true }).click();
    await expect(page.getByText('Menunggu jawaban atas keberatan')).toBeVisible();
    await expect(layar.getByText('DIPERSOALKAN')).toBeVisible();

    const sel = page.locator('input[data-sel="IV.2"]');
    const semula = Number(await sel.inputValue());
    await sel.fill(String(semula + 1));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText(`${semula} → ${semula + 1}`);
    // Not on the screen of the hall before it is saved.
    await expect(layar.getByText(String(semula + 1), { exact: true })).toHaveCount(0);
    await page.getByLabel('Alasan pembetulan').fill('Diminta saksi 02, plano dibuka.');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('Diminta saksi 02, plano dibuka.')).toBeVisible();

    await tombol(page, 'Jawab…').click();
    const jawab = page.getByRole('dialog');
    await jawab.getByRole('combobox', { name: 'Keputusan' }).click();
    await page.getByRole('option', { name: 'Diterima' }).click();
    await jawab.getByLabel('Jawaban PPK').fill('Dibetulkan menurut plano.');
    await jawab.getByRole('button', { name: 'Simpan jawaban' }).click();
    await expect(tombol(page, 'Sahkan')).toBeEnabled();
    // The figure was right before: with it back, the sums agree again.
    await sel.fill(String(semula));
    await page.keyboard.press('Enter');
    await page.getByLabel('Alasan pembetulan').fill('Salinan yang salah.');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await tombol(page, 'Belum dibacakan').click();
  });

  await test.step('every sheet is read out and adopted by keyboard; a clean one takes two keys', async () => {
    let bermasalah = 0;
    for (let i = 0; i < semua.length * 2; i++) {
      const [, , kontes, tps] = new URL(page.url()).pathname.split('/');
      const t = (kontes === 'PPWP' ? semua : dpd).find((x) => x.tps === tps);
      const tekan = await sahkanLembar(page);
      if (t?.salah) bermasalah++;
      else expect(tekan).toBeLessThanOrEqual(5);
      if (i === 0) await expect(layar.getByText('DISAHKAN', { exact: true })).toBeVisible();
      if (i < semua.length * 2 - 1) {
        const kini = page.url();
        await page.keyboard.press('n');
        await expect(page).not.toHaveURL(kini);
      }
    }
    test.info().annotations.push({ type: 'lembar dengan alasan', description: String(bermasalah) });
  });

  await test.step('desa, then kecamatan are adopted, each with a PIN', async () => {
    const desa = (await agenda(page, 'PPWP')).desa.map((d) => d.kode);
    await page.goto(`${core.url}/rekap/PPWP/990101`);
    await expect(tombol(page, 'Tetapkan rekap…')).toHaveCount(0);
    for (const w of [...desa, '990101']) {
      await page.goto(`${core.url}/rekap/PPWP/${w}`);
      await tombol(page, 'Tetapkan rekap…').click();
      await page.getByRole('dialog').getByLabel('PIN').focus();
      await page.keyboard.type(PIN);
      await expect(tombol(page, 'Ditetapkan')).toBeVisible();
    }
  });

  await test.step('opening again goes from above, with a reason and two PINs', async () => {
    await page.goto(`${core.url}/lembar/PPWP/${tps1}`);
    const buka = async (): Promise<void> => {
      await page.keyboard.press('Enter').catch(() => undefined);
    };
    const duaPin = async (): Promise<void> => {
      const d = page.getByRole('dialog');
      await expect(d.getByLabel(/PIN/).first()).toBeVisible();
      await d.getByLabel(/PIN/).first().focus();
      await page.keyboard.type(PIN);
      await page.keyboard.type(PIN);
    };
    await tombol(page, 'Buka kembali…').click();
    await page.getByLabel('Alasan dibuka kembali').fill('Diperintah Panwaslu');
    await tombol(page, 'Lanjut ke PIN').click();
    await duaPin();
    await expect(page.getByText('Rekap wilayah ini sudah ditetapkan.')).toBeVisible();
    expect(await status(page, 'PPWP', tps1)).toBe('disahkan');
    await buka();
    for (const w of ['990101', tps1.slice(0, 10)]) {
      await page.goto(`${core.url}/rekap/PPWP/${w}`);
      await tombol(page, 'Ditetapkan').click();
      await page.getByLabel('Alasan dibuka kembali').fill('Diperintah Panwaslu');
      await tombol(page, 'Lanjut ke PIN').click();
      await duaPin();
      await expect(tombol(page, 'Tetapkan rekap…')).toBeVisible();
    }
    await page.goto(`${core.url}/lembar/PPWP/${tps1}`);
    await tombol(page, 'Buka kembali…').click();
    await page.getByLabel('Alasan dibuka kembali').fill('Salah baca');
    await tombol(page, 'Lanjut ke PIN').click();
    await duaPin();
    await expect(tombol(page, 'Sahkan')).toBeVisible();
    await expect(judulTps(page)).toContainText('TPS');
  });

  const h = (await panggil(page, 'POST', '/api/jejak/verifikasi')) as { sah: boolean };
  expect(h.sah).toBe(true);
});
