import { expect, test } from '../lib/fixtures.ts';
import { simulasi } from './bantu.ts';

// Slow on a busy machine, never flaky for that.
test.describe.configure({ timeout: 180_000 });

const TPS = '9901012001002';

test('the projector follows the operator, shows saved changes at once, and can be frozen', async ({ page, core }) => {
  await simulasi(page);
  const layar = await page.context().newPage();
  await layar.setViewportSize({ width: 1024, height: 768 });
  await layar.goto(`${core.url}/proyektor`);
  await expect(layar.getByText('Rapat Pleno Terbuka')).toBeVisible();
  await expect(layar.getByText('SIMULASI · data latihan')).toBeVisible();

  await page.goto(`${core.url}/lembar/PPWP/${TPS}`);
  await expect(layar.getByRole('heading', { level: 1 })).toHaveText('TPS 002');

  const va = page.locator('input[data-sel="V.A"]');
  await va.focus();
  await page.keyboard.type('907');
  await page.waitForTimeout(300);
  await expect(layar.getByText('907')).toHaveCount(0); // an unsaved keystroke is never shown
  await page.keyboard.press('Enter');
  await expect(layar.getByText('907').first()).toBeVisible({ timeout: 2000 });
  await expect(layar.getByRole('contentinfo')).toContainText('penjumlahan perolehan suara');

  await page.getByRole('button', { name: 'Proyektor', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Bekukan layar' }).click();
  await expect(page.getByText('Proyektor beku')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto(`${core.url}/rekap`);
  await page.goto(`${core.url}/lembar/PPWP/9901012001003`);
  await page.waitForTimeout(300);
  await expect(layar.getByRole('heading', { level: 1 })).toHaveText('TPS 002');

  await page.getByRole('button', { name: 'Proyektor beku' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Bekukan layar' }).click();
  await expect(layar.getByRole('heading', { level: 1 })).toHaveText('TPS 003');

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Proyektor', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Tampilkan kemajuan' }).click();
  await expect(layar.getByRole('heading', { level: 1 })).toHaveText('Kemajuan rekapitulasi');
  await page.getByRole('link', { name: 'Rekap', exact: true }).click();
  await page.getByRole('button', { name: 'Tampilkan di proyektor' }).click();
  await expect(layar.getByRole('table')).toContainText('Jumlah akhir');
});

test('nothing on the projector is cut off, at either shape of picture', async ({ page, core }) => {
  await simulasi(page);
  await page.goto(`${core.url}/lembar/PPWP/${TPS}`);
  const layar = await page.context().newPage();
  await layar.goto(`${core.url}/proyektor`);
  for (const [width, height] of [
    [1024, 768],
    [1920, 1080],
    [1366, 768],
  ] as const) {
    await layar.setViewportSize({ width, height });
    await expect(layar.getByRole('heading', { level: 1 })).toHaveText('TPS 002');
    const luber = await layar.evaluate(
      () =>
        [...document.querySelectorAll('li, dd, dt, p, h1, h2, td, th')].filter((e) => {
          const r = e.getBoundingClientRect();
          return r.right > innerWidth + 1 || r.bottom > innerHeight + 1;
        }).length,
    );
    expect(luber).toBe(0);
  }
});
