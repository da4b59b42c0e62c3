import { expect, test } from '../lib/fixtures.ts';
import { konteksLama } from '../lib/peramban-lama.ts';
import { simulasi } from './bantu.ts';

test('two panels: an open TPS is visibly taken, no update is lost, a stale page cannot overwrite or adopt', async ({
  page,
  core,
  browser,
}) => {
  await simulasi(page, { desa: 1, tps: 4, benih: 5 });
  const lain = await (await konteksLama(browser, { locale: 'id-ID' })).newPage();
  await lain.goto(core.entry());
  await lain.evaluate(() => localStorage.setItem('rekap-nama-panel', JSON.stringify('Panel 2')));
  await page.goto(`${core.url}/lembar/PPWP/9901012001001`);
  await lain.goto(`${core.url}/lembar/PPWP/9901012001002`);
  const agenda = page.getByRole('navigation', { name: 'Agenda' });
  await expect(agenda.getByText('dibuka Panel 2')).toBeVisible();
  await expect(page.getByText('juga sedang dibuka di')).toHaveCount(0);

  await lain.goto(`${core.url}/lembar/PPWP/9901012001001`);
  await expect(page.getByText('TPS ini juga sedang dibuka di Panel 2')).toBeVisible();
  await expect(lain.getByText('TPS ini juga sedang dibuka di Panel')).toBeVisible();

  // Both type; each sees the other's figure as soon as it is saved, and none is lost.
  const [a, b] = [page.locator('input[data-sel="IV.1"]'), lain.locator('input[data-sel="V.B"]')];
  await a.fill('51');
  await page.keyboard.press('Enter');
  await expect(lain.locator('input[data-sel="IV.1"]')).toHaveValue('51');
  await b.fill('9');
  await lain.keyboard.press('Enter');
  await expect(page.locator('input[data-sel="V.B"]')).toHaveValue('9');

  // A page that missed the last change is refused, also for the steps of the meeting.
  const versi = await page.evaluate(async () => (await (await fetch('/api/lembar/PPWP/9901012001001')).json()).versi);
  const basi = await page.evaluate(async (v) => {
    const kirim = (jalur: string, metode: string, badan: unknown) =>
      fetch(`/api/lembar/PPWP/9901012001001${jalur}`, {
        method: metode,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(badan),
      }).then((r) => r.status);
    return [
      await kirim('', 'PUT', { versi: v - 1, sel: { 'IV.1': 1 } }),
      await kirim('/bacakan', 'POST', { versi: v - 1 }),
      await kirim('/sahkan', 'POST', { versi: v - 1 }),
    ];
  }, versi);
  expect(basi.every((s) => s >= 400)).toBe(true);

  await lain.goto(core.url);
  await expect(page.getByText('TPS ini juga sedang dibuka di Panel 2')).toHaveCount(0);
});

test('desa are divided among panels: each sees its own, and the next sheet stays within them', async ({
  page,
  core,
}) => {
  await simulasi(page, { desa: 2, tps: 4, benih: 5 });
  const kartu = page.getByRole('region', { name: 'Panel', exact: true });
  await kartu.getByLabel('Panel ini').fill('Panel 2');
  await kartu.getByRole('button', { name: 'Bagi desa…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Banyak panel').fill('2');
  await dialog.getByRole('button', { name: 'Bagi rata menurut jumlah TPS' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Panel 1: 2 TPS · Panel 2: 2 TPS');
  await dialog.getByRole('button', { name: 'Simpan pembagian' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(kartu.getByText('2 panel')).toBeVisible();

  // Opened before the division is known, it would show none, and saving would take away the one there is.
  await page.route('**/api/panel', async (rute) => {
    await page.waitForTimeout(700);
    await rute.fallback();
  });
  await page.goto(core.url);
  await expect(kartu.getByText('…', { exact: true })).toBeVisible();
  await kartu.getByRole('button', { name: 'Bagi desa…' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Panel 1: 2 TPS · Panel 2: 2 TPS');
  await page.keyboard.press('Escape');
  await page.unrouteAll({ behavior: 'ignoreErrors' });

  const agenda = page.getByRole('navigation', { name: 'Agenda' });
  const tps = agenda.getByRole('link').filter({ hasText: /\d{3}/ });
  await page.goto(`${core.url}/lembar/PPWP/9901012002001`);
  await expect(agenda.getByLabel('Hanya bagian panel ini')).toBeChecked();
  await expect(tps).toHaveCount(2);
  await expect(page.getByText('TPS ini dibagi ke')).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/9901012002002$/);
  // The address changes before the sheet is there to hear the key.
  await expect(async () => {
    await page.keyboard.press('n');
    await expect(page.getByText('Ini TPS terakhir dari bagian panel ini.').first()).toBeVisible({ timeout: 1500 });
  }).toPass({ timeout: 20_000 });
  await agenda.getByLabel('Hanya bagian panel ini').uncheck();
  await expect(tps).toHaveCount(4);
  await page.goto(`${core.url}/lembar/PPWP/9901012001001`);
  await expect(page.getByText('TPS ini dibagi ke Panel 1.')).toBeVisible();
});
