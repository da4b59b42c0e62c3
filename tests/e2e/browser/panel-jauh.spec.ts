import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { KeadaanPanelJauh } from '../../../src/contract/index.ts';
import { aksesBersih, dicapaiPapanKetik, duaTemaBersih } from '../lib/akses.ts';
import { expect, test } from '../lib/fixtures.ts';
import { konteksLama } from '../lib/peramban-lama.ts';
import { potret } from '../lib/potret.ts';
import { panggil, simulasi } from './bantu.ts';

test.setTimeout(120_000);

/** On loopback, so that nothing depends on the network of the machine. */
const buka = (page: Page): Promise<KeadaanPanelJauh> =>
  panggil(page, 'PUT', '/api/panel-jauh', { nyala: true, alamat: '127.0.0.1' }) as Promise<KeadaanPanelJauh>;

async function kode(page: Page, daerah: string[] | null = null): Promise<string> {
  const k = (await panggil(page, 'POST', '/api/panel-jauh/kode', { daerah })) as KeadaanPanelJauh;
  return k.kode?.kode ?? '';
}

/** Another laptop: a browser of its own, which went past the warning of the certificate. */
async function laptop(
  browser: Browser,
  url: string,
  angka: string,
  nama: string,
): Promise<{ ctx: BrowserContext; p: Page }> {
  const ctx = await konteksLama(browser, {
    locale: 'id-ID',
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 768 },
  });
  const p = await ctx.newPage();
  await p.goto(url);
  await expect(p).toHaveURL(`${url}/gabung`);
  await p.getByLabel('Kode gabung').fill(angka);
  await p.getByLabel('Nama panel').fill(nama);
  await p.getByRole('button', { name: 'Gabung' }).click();
  await expect(p.getByRole('status').filter({ hasText: `${nama} · tersambung` })).toBeVisible();
  return { ctx, p };
}

const LEMBAR = '/lembar/PPWP/9901012001001';
const sel = (p: Page, id: string) => p.locator(`input[data-sel="${id}"]`);
async function ketik(p: Page, id: string, angka: string): Promise<void> {
  await sel(p, id).fill(angka);
  await p.keyboard.press('Enter');
}

test('the operator opens the door, another laptop joins, sees what is a panel’s, and is sent away', async ({
  page,
  core,
  browser,
}) => {
  expect(core.url).toBe(new URL(page.url()).origin);
  await simulasi(page, { desa: 2, tps: 6, benih: 5 });
  const { alamat } = await buka(page);
  const url = alamat[0] ?? '';
  await page.reload();
  await page.getByRole('button', { name: /^Laptop lain/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Panel di laptop lain' });
  await expect(dialog.getByLabel('Buka pintu bagi laptop lain')).toBeChecked();
  await dialog.getByRole('button', { name: 'Tampilkan kode gabung' }).click();
  const angka = (await dialog.getByText(/^\d{4} \d{4}$/).innerText()).replace(' ', '');
  await expect(dialog.getByText(`${url}/gabung`, { exact: true })).toBeVisible();
  await expect(dialog.getByText(/^SHA-256 ([0-9A-F]{2}:){31}[0-9A-F]{2}$/)).toBeVisible();
  await duaTemaBersih(page);
  await potret(page, 'panel-laptop-lain-kode');

  const ctx = await konteksLama(browser, {
    locale: 'id-ID',
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 768 },
  });
  const p = await ctx.newPage();
  await p.goto(`${url}/gabung`);
  await p.getByLabel('Kode gabung').fill('00000000');
  await p.getByLabel('Nama panel').fill('Panel 2');
  await p.getByRole('button', { name: 'Gabung' }).click();
  await expect(p.getByRole('alert')).toContainText('tinggal 4 percobaan');
  await duaTemaBersih(p);
  await potret(p, 'panel-laptop-lain-gabung');
  await p.getByLabel('Kode gabung').fill(angka);
  await p.getByRole('button', { name: 'Gabung' }).click();

  await expect(p.getByRole('status').filter({ hasText: 'Panel 2 · tersambung' })).toBeVisible();
  const layar = p.getByRole('navigation', { name: 'Layar' });
  await expect(layar.getByRole('link')).toHaveText(['Beranda', 'Lembar', 'Rekap', 'Banding']);
  await expect(p.getByRole('region', { name: 'Panel ini' })).toContainText('Panel 2');
  await duaTemaBersih(p);
  await dicapaiPapanKetik(p);
  await potret(p, 'panel-laptop-lain-beranda');
  // Nothing on these screens asks for what a panel may not have.
  const ditolak: string[] = [];
  p.on('response', (r) => {
    if (r.status() === 403) ditolak.push(r.url());
  });
  for (const ke of ['/rekap/PPWP/990101', '/banding/PPWP/990101', '/keberatan', LEMBAR, '/dokumen', '/orang', '/']) {
    await p.goto(url + ke);
    await expect(p.getByRole('status').filter({ hasText: 'tersambung' })).toBeVisible();
    await p.waitForTimeout(300);
  }
  expect(ditolak).toEqual([]);
  await p.goto(`${url}/rekap/PPWP/990101`);
  await expect(p.getByRole('grid').first()).toBeVisible();
  await expect(p.getByRole('button', { name: 'Tampilkan di proyektor' })).toHaveCount(0);
  await aksesBersih(p);

  await expect(dialog.getByRole('row', { name: /Panel 2/ })).toContainText('tersambung');
  await page.mouse.move(0, 0);
  await duaTemaBersih(page);
  await potret(page, 'panel-laptop-lain-daftar');
  await dialog.getByRole('button', { name: 'Keluarkan Panel 2' }).click();
  await dialog.getByRole('button', { name: 'Ya, keluarkan' }).click();
  await expect(dialog.getByText('Belum ada laptop yang bergabung')).toBeVisible();
  await expect(p.getByRole('heading', { name: 'Operator mengeluarkan panel ini.' })).toBeVisible();
  await duaTemaBersih(p);
  await p.getByRole('link', { name: 'Gabung lagi' }).click();
  await expect(p).toHaveURL(`${url}/gabung`);

  // The switch closes the door for whoever was not sent away too, and opens it again.
  const pintu = dialog.getByLabel('Buka pintu bagi laptop lain');
  await pintu.click();
  await expect(pintu).not.toBeChecked();
  await expect(dialog.getByRole('button', { name: 'Tampilkan kode gabung' })).toHaveCount(0);
  await expect(p.goto(`${url}/gabung`)).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
  await pintu.click();
  await expect(pintu).toBeChecked();
  await p.goto(`${url}/gabung`);
  await expect(p.getByLabel('Kode gabung')).toBeVisible();
  await ctx.close();
});

test('two laptops and the operator on one sheet: claims are seen, no figure is lost, a stale page is refused', async ({
  page,
  core,
  browser,
}) => {
  await simulasi(page, { desa: 1, tps: 4, benih: 5 });
  const { alamat } = await buka(page);
  const url = alamat[0] ?? '';
  const a = await laptop(browser, url, await kode(page), 'Panel 2');
  const b = await laptop(browser, url, await kode(page), 'Panel 3');
  await page.goto(core.url + LEMBAR);
  await a.p.goto(url + LEMBAR);
  await b.p.goto(url + LEMBAR);
  await expect(
    page.getByText(/juga sedang dibuka di Panel 2, Panel 3|juga sedang dibuka di Panel 3, Panel 2/),
  ).toBeVisible();
  await expect(a.p.getByText(/juga sedang dibuka di/)).toContainText('Panel 3');

  // All three type at once, each into cells of its own, while the others' figures arrive.
  await Promise.all([ketik(page, 'IV.1', '51'), ketik(a.p, 'V.B', '9'), ketik(b.p, 'IV.2', '62')]);
  for (const p of [page, a.p, b.p]) {
    await expect(sel(p, 'IV.1')).toHaveValue('51');
    await expect(sel(p, 'V.B')).toHaveValue('9');
    await expect(sel(p, 'IV.2')).toHaveValue('62');
  }
  await potret(a.p, 'panel-laptop-lain-lembar');
  await aksesBersih(a.p);

  // A page that missed the last change is refused, also for the steps of the meeting.
  const basi = await a.p.evaluate(async () => {
    const { versi } = await (await fetch('/api/lembar/PPWP/9901012001001')).json();
    const kirim = (jalur: string, metode: string, badan: unknown) =>
      fetch(`/api/lembar/PPWP/9901012001001${jalur}`, {
        method: metode,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(badan),
      }).then((r) => r.status);
    return [
      await kirim('', 'PUT', { versi: versi - 1, sel: { 'IV.1': 1 } }),
      await kirim('/bacakan', 'POST', { versi: versi - 1 }),
    ];
  });
  expect(basi).toEqual([409, 409]);
  await expect(sel(page, 'IV.1')).toHaveValue('51');
  await a.ctx.close();
  await b.ctx.close();
});

test('the network goes in the middle of typing and comes back: what was typed is saved, and overwrites nothing', async ({
  page,
  core,
  browser,
}) => {
  await simulasi(page, { desa: 1, tps: 4, benih: 5 });
  const { alamat } = await buka(page);
  const url = alamat[0] ?? '';
  const { ctx, p } = await laptop(browser, url, await kode(page), 'Panel 2');
  await page.goto(core.url + LEMBAR);
  await p.goto(url + LEMBAR);
  await ketik(p, 'V.B', '8');
  await expect(sel(page, 'V.B')).toHaveValue('8');

  await ctx.setOffline(true);
  await ketik(p, 'V.B', '9');
  await ketik(p, 'IV.1', '71');
  await expect(p.getByRole('status').filter({ hasText: 'Panel 2 · terputus' })).toBeVisible({ timeout: 25_000 });
  await expect(p.getByText('Menyimpan…')).toBeVisible();
  await potret(p, 'panel-laptop-lain-terputus');
  // Meanwhile the operator types elsewhere on the sheet, and into one of the same cells.
  await ketik(page, 'IV.2', '33');
  await ketik(page, 'IV.1', '70');
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible();
  // On, unfinished: the caret never left.
  await sel(p, 'IV.3').focus();
  await p.keyboard.type('12');

  await ctx.setOffline(false);
  await expect(p.getByRole('status').filter({ hasText: 'Panel 2 · tersambung' })).toBeVisible({ timeout: 25_000 });
  // The cell that nobody else touched is saved; the other stands as the operator typed it, and is said so.
  await expect(sel(page, 'V.B')).toHaveValue('9');
  await expect(sel(p, 'IV.1')).toHaveValue('70');
  await expect(sel(page, 'IV.1')).toHaveValue('70');
  await expect(sel(p, 'IV.2')).toHaveValue('33');
  await expect(p.getByText(/sudah diubah|berubah/).first()).toBeVisible();
  await expect(sel(p, 'IV.3')).toHaveValue('12');
  await p.keyboard.press('Enter');
  await expect(sel(page, 'IV.3')).toHaveValue('12');
  await ctx.close();
});

test('the core is killed while a panel types; with its plenary it comes back, and so do the panels', async ({
  page,
  core,
  browser,
}) => {
  await simulasi(page, { desa: 1, tps: 4, benih: 5 });
  const { alamat } = await buka(page);
  const url = alamat[0] ?? '';
  const { ctx, p } = await laptop(browser, url, await kode(page), 'Panel 2');
  await p.goto(url + LEMBAR);
  await page.goto(core.url + LEMBAR);
  await expect(sel(p, 'V.B')).toBeVisible();
  await expect(sel(page, 'V.B')).toBeVisible();
  await core.kill();
  await ketik(p, 'V.B', '77');
  await expect(p.getByRole('status').filter({ hasText: 'Panel 2 · terputus' })).toBeVisible();
  await core.restart();
  // The operator's page opens the plenary again by itself, and the door opens with it.
  await expect(p.getByRole('status').filter({ hasText: 'Panel 2 · tersambung' })).toBeVisible({ timeout: 30_000 });
  await expect(sel(page, 'V.B')).toHaveValue('77');
  await ctx.close();
});

test('the operator’s computer freezes without a word: the panel notices, keeps what is typed, and catches up', async ({
  page,
  core,
  browser,
}) => {
  await simulasi(page, { desa: 1, tps: 4, benih: 5 });
  const { alamat } = await buka(page);
  const url = alamat[0] ?? '';
  const { ctx, p } = await laptop(browser, url, await kode(page), 'Panel 2');
  await p.goto(url + LEMBAR);
  await expect(sel(p, 'V.B')).toBeVisible();
  // Sockets stay open and nothing comes, as behind a router that went away.
  process.kill(core.pid, 'SIGSTOP');
  try {
    await ketik(p, 'V.B', '77');
    await expect(p.getByRole('status').filter({ hasText: 'Panel 2 · terputus' })).toBeVisible({ timeout: 25_000 });
    await ketik(p, 'IV.3', '5');
  } finally {
    process.kill(core.pid, 'SIGCONT');
  }
  await expect(p.getByRole('status').filter({ hasText: 'Panel 2 · tersambung' })).toBeVisible({ timeout: 25_000 });
  await expect(p.getByText('Tersimpan', { exact: true })).toBeVisible();
  await page.goto(core.url + LEMBAR);
  await expect(sel(page, 'V.B')).toHaveValue('77');
  await expect(sel(page, 'IV.3')).toHaveValue('5');
  await ctx.close();
});

test('a panel of one desa reads all and changes its own', async ({ page, core, browser }) => {
  expect(core.url).toBe(new URL(page.url()).origin);
  await simulasi(page, { desa: 2, tps: 4, benih: 5 });
  const { alamat } = await buka(page);
  const url = alamat[0] ?? '';
  const { ctx, p } = await laptop(browser, url, await kode(page, ['9901012002']), 'Panel 2');
  await p.goto(`${url}/lembar/PPWP/9901012002001`);
  await expect(sel(p, 'V.B')).toBeEditable();
  const agenda = p.getByRole('navigation', { name: 'Agenda' });
  await expect(agenda.getByRole('link').filter({ hasText: /\d{3}/ })).toHaveCount(2);
  await p.goto(url + LEMBAR);
  await expect(sel(p, 'V.B')).not.toBeEditable();
  await expect(p.getByText('Hanya dibaca: di luar bagian panel ini')).toBeVisible();
  await aksesBersih(p);
  await ctx.close();
});
