import { expect, type Page, test } from '@playwright/test';
import { duaTemaBersih } from '../lib/akses.ts';
import { aturPin, percayai, type Rapat, tigaKomputer, tulisPaket } from '../lib/kabupaten.ts';
import { potret } from '../lib/potret.ts';
import { pilih } from './bantu.ts';

test.describe.configure({ timeout: 240_000 });

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
    await expect(page.getByText('1 keberatan diteruskan')).toBeVisible();
    await expect(page.getByText('belum diketik')).toHaveCount(2);
    await potret(page, 'kabupaten-beranda');
    await page.goto(`${r.kab.url}/rekap/PPWP/3101`);
    await expect(page.getByRole('columnheader', { name: /SERIBU UTARA/ })).toContainText('paket 1');
    await potret(page, 'kabupaten-rekap');
  });
});
