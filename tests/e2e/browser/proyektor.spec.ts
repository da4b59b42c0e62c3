import { expect, test } from '../lib/fixtures.ts';
import { panggil, simulasi } from './bantu.ts';

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

test('the page before the hall may look and nothing else, also where the operator is in the same browser', async ({
  page,
  core,
}) => {
  await simulasi(page);
  const awal = await panggil(page, 'GET', `/api/lembar/PPWP/${TPS}`);
  await page.getByRole('button', { name: 'Proyektor', exact: true }).click();
  const [layar] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('menuitem', { name: 'Buka jendela proyektor' }).click(),
  ]);
  await expect(layar.getByText('Rapat Pleno Terbuka')).toBeVisible();
  const di = new URL(layar.url());
  expect(di.pathname + di.search).toBe('/proyektor');
  expect(di.origin).not.toBe(core.url);
  const hasil = await layar.evaluate(
    async ([operator, tps]) => {
      const status = async (jalur: string, minta?: RequestInit) => {
        try {
          return (await fetch(jalur, minta)).status;
        } catch {
          return 'tidak sampai';
        }
      };
      const isi = { headers: { 'content-type': 'application/json' }, body: '{"versi":1,"sel":{"IV.1":1}}' };
      const lembar = `/api/lembar/PPWP/${tps}`;
      return {
        lihat: await status(lembar),
        ubah: await status(lembar, { method: 'PUT', ...isi }),
        atur: await status('/api/proyektor', { method: 'PUT', ...isi }),
        jejak: await status('/api/jejak'),
        orang: await status('/api/orang'),
        saya: ((await (await fetch('/api/saya')).json()) as { jenis: string }).jenis,
        // The operator's cookie lies in this browser, under this very host: another origin all the same.
        lewatOperator: await status(operator + lembar, { credentials: 'include' }),
        ubahOperator: await status(operator + lembar, { method: 'PUT', credentials: 'include', ...isi }),
        diamOperator: await status(`${operator}/api/palu/kunci`, {
          method: 'POST',
          credentials: 'include',
          mode: 'no-cors',
        }),
        kue: document.cookie,
        pembuka: window.opener === null,
      };
    },
    [core.url, TPS] as const,
  );
  expect(hasil).toEqual({
    ...{ lihat: 200, ubah: 403, atur: 403, jejak: 403, orang: 403, saya: 'penonton' },
    ...{ lewatOperator: 'tidak sampai', ubahOperator: 'tidak sampai', diamOperator: 'tidak sampai' },
    ...{ kue: '', pembuka: true },
  });
  expect(await panggil(page, 'GET', `/api/lembar/PPWP/${TPS}`)).toEqual(awal);
  // No other page is to be had there either: every address is the projector's.
  await layar.goto(`${di.origin}/lembar/PPWP/${TPS}`);
  expect(new URL(layar.url()).pathname).toBe('/proyektor');
  // A core that was killed comes back, and the page finds it without a new secret.
  await expect(layar.getByText('Rapat Pleno Terbuka')).toBeVisible();
  await core.kill();
  await core.restart();
  const saya = () => layar.evaluate(async () => (await fetch('/api/saya')).status).catch(() => 0);
  await expect.poll(saya).toBe(200);
  await expect(layar.getByText('Menyambung kembali…')).toHaveCount(0);
});
