import { expect, test } from '../lib/fixtures.ts';
import { simulasi } from './bantu.ts';

test('two panels: an open TPS is visibly taken, no update is lost, a stale page cannot overwrite or adopt', async ({
  page,
  core,
  browser,
}) => {
  await simulasi(page, { desa: 1, tps: 4, benih: 5 });
  const lain = await (await browser.newContext({ locale: 'id-ID' })).newPage();
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
