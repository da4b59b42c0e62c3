import type { Page } from '@playwright/test';
import { expect, test } from '../lib/fixtures.ts';
import { panggil, simulasi } from './bantu.ts';

// Slow on a busy machine, never flaky for that.
test.describe.configure({ timeout: 180_000 });

const TPS = '9901012001002';
const DASAR = { kontes: 'PPWP', tps: TPS, wilayah: '990101', beku: false };

/** The projector's page of a core, in a window of its own. */
async function bukaLayar(page: Page, url: string): Promise<Page> {
  const layar = await page.context().newPage();
  await layar.setViewportSize({ width: 1024, height: 768 });
  await layar.goto(`${url}/proyektor`);
  return layar;
}

/** A copy of Panwaslu that says otherwise in one cell. */
async function salinanBerbeda(page: Page): Promise<number> {
  const l = (await panggil(page, 'GET', `/api/lembar/PPWP/${TPS}`)) as { isian: Record<string, number> };
  const angka = l.isian['IV.1'] ?? 0;
  const badan = { sumber: 'panwaslu', sel: [['IV.1', null, angka + 10]] };
  await panggil(page, 'PUT', `/api/lembar/PPWP/${TPS}/sumber`, badan);
  return angka;
}

test('differences stand as figure beside figure until the meeting settled them', async ({ page, core }) => {
  await simulasi(page);
  const angka = await salinanBerbeda(page);
  const layar = await bukaLayar(page, core.url);
  await page.goto(`${core.url}/banding/PPWP/9901012001`);
  await page.getByRole('button', { name: 'Proyektor', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Tampilkan perbedaan' }).click();
  await expect(layar.getByRole('heading', { level: 1 })).toHaveText('Perbedaan');
  const baris = layar.getByRole('listitem').filter({ hasText: 'TPS 002' }).filter({ hasText: 'Panwaslu' });
  await expect(baris).toContainText(`${angka}lembar≠${angka + 10}Salinan Panwaslu`);
  await expect(baris).toContainText('IV.1');

  await panggil(page, 'POST', `/api/lembar/PPWP/${TPS}/sumber/selesai`, {
    sumber: 'panwaslu',
    sel: [['IV.1', angka, angka + 10]],
    alasan: 'C.Hasil plano dibuka, angka lembar benar',
  });
  await expect(baris).toHaveCount(0);
});

test('a suspended meeting says so, until when, and what time it is', async ({ page, core }) => {
  await simulasi(page);
  const layar = await bukaLayar(page, core.url);
  await page.getByRole('button', { name: 'Proyektor', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Skors rapat…' }).click();
  await page.getByLabel('Sampai (boleh dikosongkan)').fill('13.30');
  await page.getByRole('button', { name: 'Tampilkan di proyektor' }).click();
  await expect(layar.getByRole('heading', { level: 1 })).toHaveText('RAPAT DISKORS');
  await expect(layar.getByText('sampai pukul 13.30 WIB')).toBeVisible();
  await expect(layar.getByRole('time')).toHaveText(/^\d\d\.\d\d WIB$/);
});

test('a sheet says whether it is only loaded or was read out; parties, and the candidates of the one being read', async ({
  page,
  core,
}) => {
  await simulasi(page, { desa: 2, tps: 6, benih: 42, kontes: ['PPWP', 'DPR'] });
  const layar = await bukaLayar(page, core.url);
  await page.goto(`${core.url}/lembar/DPR/${TPS}`);
  await expect(layar.getByText('TERMUAT – BELUM DIBACAKAN')).toBeVisible();
  await expect(layar.getByRole('list').first().getByRole('listitem')).toHaveCount(18);
  const { versi } = (await panggil(page, 'GET', `/api/lembar/DPR/${TPS}`)) as { versi: number };
  await panggil(page, 'POST', `/api/lembar/DPR/${TPS}/bacakan`, { versi });
  await expect(layar.getByText('DIBACAKAN', { exact: true })).toBeVisible();

  await page.locator('input[data-sel="IV.2.A2.1"]').focus();
  await expect(layar.getByRole('banner')).toContainText('· 2 PARTAI');
  await expect(layar.getByText('Jumlah partai dan calon')).toBeVisible();
  await page.locator('input[data-sel="V.B"]').focus();
  await expect(layar.getByText('Jumlah partai dan calon')).toHaveCount(0);
});

test('letters and colours are set from the menu and remembered by the computer', async ({ page, core }) => {
  await simulasi(page);
  const layar = await bukaLayar(page, core.url);
  const tinggi = (): Promise<number> => layar.locator('h1').evaluate((e) => parseFloat(getComputedStyle(e).fontSize));
  // A heading that is just being replaced has no size.
  let semula = Number.NaN;
  await expect.poll(async () => (semula = await tinggi())).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Proyektor', exact: true }).click();
  // A quick hand: the second click comes before the first one is answered, and counts all the same.
  await page.route('**/api/proyektor/rupa', async (rute) => {
    if (rute.request().method() === 'PUT') await page.waitForTimeout(400);
    await rute.fallback();
  });
  await page.getByRole('menuitem', { name: 'Huruf lebih besar' }).click();
  await page.getByRole('menuitem', { name: 'Huruf lebih besar' }).click();
  await expect(page.getByRole('menuitem', { name: 'Huruf lebih besar' })).toBeDisabled();
  await expect.poll(tinggi).toBeCloseTo(semula * 1.2, 1);
  await page.getByRole('menuitem', { name: 'Proyektor terang' }).click();
  await expect(layar.locator('[data-tema="terang"]')).toBeVisible();

  await core.kill();
  await core.restart();
  await page.goto(core.entry());
  await layar.reload();
  await expect(layar.locator('[data-tema="terang"]')).toBeVisible();
  await expect.poll(tinggi).toBeCloseTo(semula * 1.2, 1);
});

// Goal: 100 ms from the answer to the saving to the letters on the wall. A busy test machine gets five times that.
const BATAS_MS = 100 * (process.env.CI || process.env.REKAP_LAMBAT ? 10 : 5);

test('a saved change is on the wall at once', async ({ page, core }) => {
  await simulasi(page, { desa: 8, tps: 200, benih: 42 });
  await panggil(page, 'PUT', '/api/proyektor', { ...DASAR, mode: 'lembar' });
  const layar = await bukaLayar(page, core.url);
  await expect(layar.getByRole('heading', { level: 1 })).toHaveText('TPS 002');
  const lama: number[] = [];
  for (let i = 0; i < 8; i++) {
    const angka = 700 + i;
    // The wall only looks, so the operator's page saves; both say the time of one machine.
    const tampak = layar.evaluate(
      (n) =>
        new Promise<number>((selesai) => {
          const lihat = new MutationObserver(() => {
            const ada = [...document.querySelectorAll('dd')].some((e) => e.textContent?.startsWith(String(n)));
            if (!ada) return;
            lihat.disconnect();
            requestAnimationFrame(() => selesai(performance.timeOrigin + performance.now()));
          });
          lihat.observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
      angka,
    );
    const dijawab = await page.evaluate(
      async ([jalur, n]) => {
        const { versi } = (await (await fetch(jalur)).json()) as { versi: number };
        const r = await fetch(jalur, {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ versi, sel: { 'V.A': n } }),
        });
        if (!r.ok) throw new Error(await r.text());
        return performance.timeOrigin + performance.now();
      },
      [`/api/lembar/PPWP/${TPS}`, angka] as const,
    );
    const ms = (await tampak) - dijawab;
    lama.push(Math.round(ms));
  }
  const urut = [...lama].sort((a, b) => a - b);
  console.log(`proyektor: tampak ${urut[4]} ms (median), ${urut.at(-1)} ms (terlama) setelah jawaban simpan; ${lama}`);
  expect(urut[4]).toBeLessThan(BATAS_MS);
});

test('nothing is cut off in any mode, at either shape of picture, at any size of letters', async ({ page, core }) => {
  test.setTimeout(180_000);
  await simulasi(page, { desa: 6, tps: 30, benih: 42, kontes: ['PPWP', 'DPR'] });
  await salinanBerbeda(page);
  const layar = await bukaLayar(page, core.url);
  const gambar = [
    { mode: 'sambutan' },
    { mode: 'skors', sampai: 'Senin, 19 Februari, pukul 09.00' },
    { mode: 'lembar' },
    { mode: 'lembar', kontes: 'DPR' },
    { mode: 'lembar', kontes: 'DPR', partai: 2 },
    { mode: 'rekap' },
    { mode: 'rekap', kontes: 'DPR' },
    { mode: 'beda' },
    { mode: 'kemajuan' },
  ];
  for (const perbesar of [80, 100, 120]) {
    await panggil(page, 'PUT', '/api/proyektor/rupa', { tema: 'gelap', perbesar });
    for (const g of gambar) {
      await panggil(page, 'PUT', '/api/proyektor', { ...DASAR, ...g });
      for (const [width, height] of [
        [1024, 768],
        [1920, 1080],
      ] as const) {
        await layar.setViewportSize({ width, height });
        await layar.waitForTimeout(250);
        const luber = await layar.evaluate(() =>
          [...document.querySelectorAll('li, dd, dt, p, h1, h2, td, th, footer, time')]
            .filter((e) => {
              const r = e.getBoundingClientRect();
              return r.right > innerWidth + 1 || r.bottom > innerHeight + 1 || r.top < -1 || r.left < -1;
            })
            .map((e) => e.textContent),
        );
        expect(luber, `${JSON.stringify(g)} ${width}×${height} ${perbesar}%`).toEqual([]);
      }
    }
  }
});
