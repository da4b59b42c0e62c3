import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { panggil, simulasi, TPS, tulisDefinisi, tulisSirekap } from '../browser/bantu.ts';
import { electronBinary, expect, type Shell, test } from '../lib/electron.ts';
import { akhir, catatKotak, kotak, tekan } from '../lib/tanya.ts';

test.setTimeout(180_000);

const TANYA = 'Pekerjaan masih berjalan. Tutup juga?';

/** An import that was read and waits for somebody's decision. */
async function imporMenunggu({ page, akar }: Shell): Promise<void> {
  const folder = path.dirname(akar);
  const draf = await panggil(page, 'POST', '/api/definisi/baca', { asal: [{ jalur: [tulisDefinisi(folder)] }] });
  const { hash } = (draf as { siap: { hash: string } }).siap;
  await panggil(page, 'POST', '/api/pleno/buat', { definisi: hash, wilayah: TPS[0]?.slice(0, 6) });
  const asal = { jalur: [tulisSirekap(folder, 'masuk')] };
  const i = (await panggil(page, 'POST', '/api/impor', { sumber: 'hasil', kontes: 'PPWP', asal })) as { id: string };
  const tahap = async () => ((await panggil(page, 'GET', `/api/impor/${i.id}`)) as { tahap: string }).tahap;
  await expect.poll(tahap).toBe('siap');
}

const silang = (shell: Shell) =>
  shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().at(-1)?.close());
const keluarMenu = (shell: Shell) =>
  shell.app.evaluate(({ Menu, BrowserWindow }) => {
    const butir = Menu.getApplicationMenu()?.items.flatMap((i) => i.submenu?.items ?? []) ?? [];
    const keluar = butir.find((i) => i.label === '&Keluar');
    if (!keluar) throw new Error('menu Keluar tidak ada');
    keluar.click({}, BrowserWindow.getFocusedWindow() ?? undefined, undefined);
  });
const hidup = (pid: number): boolean => existsSync(`/proc/${pid}`);
const pidInti = (shell: Shell): number[] =>
  readdirSync('/proc')
    .filter((p) => /^\d+$/.test(p))
    .filter((p) => {
      try {
        return readFileSync(`/proc/${p}/cmdline`, 'utf8').includes(shell.akar);
      } catch {
        return false;
      }
    })
    .map(Number);

/** The same application once more, on the same folders. */
async function mulaiLagi(shell: Shell): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await electron.launch({ executablePath: electronBinary(), args: shell.args, env: shell.env });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return { app, page };
}

/** Folder of the open plenary. */
async function folderPleno(page: Page): Promise<string> {
  return ((await panggil(page, 'GET', '/api/keadaan')) as { pleno: { folder: string } }).pleno.folder;
}
const buka = (page: Page, folder: string) => panggil(page, 'POST', '/api/pleno/buka', { folder });

test('an import that is under way keeps the application, until somebody says so; then it is rolled back in good order', async ({
  shell,
}) => {
  const { app, page } = shell;
  await imporMenunggu(shell);
  const folder = await folderPleno(page);
  await Promise.all([app.waitForEvent('window'), page.evaluate(() => window.rekapDesktop?.bukaProyektor())]);
  await catatKotak(shell);

  // The cross, twice: one question. Nothing goes, the picture on the wall neither.
  await silang(shell);
  await silang(shell);
  await expect.poll(() => kotak(shell)).toEqual([TANYA]);
  await tekan(shell, 'Tunggu');
  await page.waitForTimeout(500);
  expect(app.windows()).toHaveLength(2);

  await keluarMenu(shell);
  await expect.poll(() => kotak(shell)).toEqual([TANYA, TANYA]);
  await tekan(shell, 'Tunggu');
  await page.waitForTimeout(500);
  expect(app.windows()).toHaveLength(2);
  expect(await panggil(page, 'GET', '/api/keadaan')).toBeTruthy();

  const inti = pidInti(shell);
  expect(inti.length).toBeGreaterThan(0);
  await keluarMenu(shell);
  await expect.poll(async () => (await kotak(shell)).length).toBe(3);
  const selesai = akhir(shell);
  await tekan(shell, 'Tutup');
  expect(await selesai).toBe(0);
  await expect.poll(() => inti.filter(hidup)).toEqual([]);

  const lagi = await mulaiLagi(shell);
  await buka(lagi.page, folder);
  expect(await panggil(lagi.page, 'GET', '/api/impor-terakhir')).toBeNull();
  expect(await panggil(lagi.page, 'POST', '/api/jejak/verifikasi')).toMatchObject({ sah: true });
  await lagi.app.close();
});

test('closing in the middle of a set of documents leaves all of them or none', async ({ shell }) => {
  const { page } = shell;
  await simulasi(page, { desa: 6, tps: 20, benih: 5 });
  const folder = await folderPleno(page);
  await catatKotak(shell);
  const kedua = await page.evaluate(async () => {
    const minta = () =>
      fetch('/api/dokumen/paket', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ kontes: 'PPWP', wilayah: '990101', kertas: 'A4', rupa: 'asli', salinan: true }),
      });
    void minta().catch(() => undefined);
    return (await minta()).text();
  });
  // The first one is under way.
  expect(kedua).toContain('DOKUMEN_SEDANG_DIBUAT');
  await silang(shell);
  await expect.poll(() => kotak(shell)).toEqual([TANYA]);
  const selesai = akhir(shell);
  await tekan(shell, 'Tutup');
  expect(await selesai).toBe(0);

  const lagi = await mulaiLagi(shell);
  await buka(lagi.page, folder);
  const { dibuat } = (await panggil(lagi.page, 'GET', '/api/dokumen')) as { dibuat: unknown[] };
  expect(dibuat).toEqual([]);
  const isi = existsSync(path.join(folder, 'dokumen')) ? readdirSync(path.join(folder, 'dokumen')) : [];
  expect(isi).toEqual([]);
  expect(await panggil(lagi.page, 'POST', '/api/jejak/verifikasi')).toMatchObject({ sah: true });
  await lagi.app.close();
});

test('what was being typed when the window was closed is there at the next start', async ({ shell }) => {
  const { page } = shell;
  await simulasi(page, { desa: 1, tps: 2, benih: 5 });
  const folder = await folderPleno(page);
  await page.goto(new URL('/lembar/PPWP/9901012001001', page.url()).href);
  const sel = page.locator('input[data-sel="IV.1"]');
  await sel.focus();
  await page.keyboard.type('77');
  // At once: the moment after which a draft is kept has not come.
  const selesai = akhir(shell);
  await silang(shell);
  expect(await selesai).toBe(0);

  const lagi = await mulaiLagi(shell);
  await buka(lagi.page, folder);
  await lagi.page.goto(new URL('/lembar/PPWP/9901012001001', lagi.page.url()).href);
  const kini = lagi.page.locator('input[data-sel="IV.1"]');
  await expect(kini).toHaveValue('77');
  await expect(kini).toHaveAttribute('data-pulih', 'true');
  await lagi.app.close();
});

for (const cara of ['SIGTERM', 'SIGHUP', 'sesi Windows berakhir', 'komputer dimatikan'] as const)
  test(`${cara}: it ends in good order and asks nobody`, async ({ shell }) => {
    await imporMenunggu(shell);
    const folder = await folderPleno(shell.page);
    await catatKotak(shell);
    const inti = pidInti(shell);
    const selesai = akhir(shell);
    if (cara === 'SIGTERM' || cara === 'SIGHUP') shell.app.process().kill(cara);
    else
      await shell.app
        .evaluate(({ BrowserWindow, powerMonitor }, yang) => {
          // What Electron says by itself on the other systems.
          if (yang === 'komputer dimatikan') powerMonitor.emit('shutdown');
          else BrowserWindow.getAllWindows()[0]?.emit('session-end', { reasons: ['logoff'] });
        }, cara)
        .catch(() => undefined);
    expect(await selesai).toBe(0);
    await expect.poll(() => inti.filter(hidup)).toEqual([]);
    const log = readFileSync(path.join(shell.userData, 'log', 'rekap.log'), 'utf8');
    expect(log).toContain(`berakhir: ${cara}`);
    expect(log).not.toMatch(/dijalankan lagi|tidak dapat dijalankan/);

    const lagi = await mulaiLagi(shell);
    await buka(lagi.page, folder);
    expect(await panggil(lagi.page, 'POST', '/api/jejak/verifikasi')).toMatchObject({ sah: true });
    await lagi.app.close();
  });
