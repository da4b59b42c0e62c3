import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Shell, test } from '../lib/electron.ts';

const corePid = (shell: Shell): number => {
  const parent = String(shell.app.process().pid);
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', parent], { encoding: 'utf8' });
  return Number.parseInt(children.split('\n').find((l) => /core\.js|node\.mojom\.NodeService/.test(l)) ?? '', 10);
};
const catatan = (shell: Shell): string => readFileSync(path.join(shell.userData, 'log', 'rekap.log'), 'utf8');

test('the machine stays awake while a plenary is open, and no longer', async ({ shell }) => {
  const { app, page } = shell;
  await app.evaluate(({ powerSaveBlocker }) => {
    const asli = powerSaveBlocker.start.bind(powerSaveBlocker);
    const lepas = powerSaveBlocker.stop.bind(powerSaveBlocker);
    const jaga: { kata: string[] } = { kata: [] };
    Object.assign(globalThis, { jaga });
    powerSaveBlocker.start = (jenis) => {
      jaga.kata.push(jenis);
      return asli(jenis);
    };
    powerSaveBlocker.stop = (id) => {
      jaga.kata.push('lepas');
      return lepas(id);
    };
  });
  const kata = () => app.evaluate(() => (globalThis as unknown as { jaga: { kata: string[] } }).jaga.kata);
  await page.getByRole('button', { name: 'Mulai Simulasi' }).click();
  await page.getByRole('region', { name: 'Langkah berikutnya' }).waitFor();
  // Making it kept the machine awake as well; now it is the open plenary.
  await expect.poll(async () => (await kata()).at(-1)).toBe('prevent-app-suspension');
  const banyak = (await kata()).length;
  await page.evaluate(() =>
    fetch('/api/pleno/tutup', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
  );
  await expect.poll(async () => (await kata()).slice(banyak)).toEqual(['lepas']);
});

test('what went wrong stands in the log that can be sent, without a secret', async ({ shell }) => {
  const { page } = shell;
  process.kill(corePid(shell), 'SIGKILL');
  await expect.poll(() => catatan(shell)).toMatch(/proses inti berhenti \(SIGKILL\), dijalankan lagi/);
  await expect
    .poll(
      () =>
        page.evaluate(() =>
          fetch('/api/keadaan').then(
            (r) => r.status,
            () => 0,
          ),
        ),
      { timeout: 20_000 },
    )
    .toBe(200);
  expect(catatan(shell)).toMatch(/Rekap Pleno \d.* dimulai, Electron/);
  expect(catatan(shell)).not.toMatch(/kunci=[0-9a-f]|[0-9a-f]{32}/);
});

test('a page that hangs is said; reloading it brings it back', async ({ shell }) => {
  test.setTimeout(120_000);
  const { app, page } = shell;
  await page.getByRole('heading', { name: 'Selamat datang' }).waitFor();
  await app.evaluate(({ dialog, BrowserWindow }) => {
    dialog.showMessageBox = (async () => ({
      response: 1,
      checkboxChecked: false,
    })) as unknown as typeof dialog.showMessageBox;
    // Chromium says so by itself only after a while in which somebody used the page.
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.emit('unresponsive'), 1500);
  });
  await page
    .evaluate(() => {
      const sampai = performance.now() + 30_000;
      while (performance.now() < sampai);
    })
    .catch(() => undefined);
  await expect.poll(() => catatan(shell), { timeout: 20_000 }).toMatch(/halaman tidak menjawab[\s\S]*halaman berhenti/);
  const judul = () =>
    app.evaluate(({ BrowserWindow }) => {
      const w = BrowserWindow.getAllWindows()[0]?.webContents;
      return w && !w.isCrashed() && !w.isLoading() ? `${w.getTitle()} ${new URL(w.getURL()).pathname}` : '';
    });
  await expect.poll(judul, { timeout: 30_000 }).toBe('Rekap Pleno /');
});

test('Tentang says what runs, and asks nobody', async ({ shell }) => {
  const { app } = shell;
  const kata = await app.evaluate(async ({ app: a, dialog, Menu }) => {
    const dilihat: { message: string; detail?: string }[] = [];
    dialog.showMessageBox = (async (...x: unknown[]) => {
      dilihat.push(x.at(-1) as { message: string });
      return { response: 0, checkboxChecked: false };
    }) as unknown as typeof dialog.showMessageBox;
    const bantuan = Menu.getApplicationMenu()?.items.at(-1)?.submenu;
    bantuan?.items.find((i) => i.label.includes('Tentang'))?.click();
    for (let i = 0; i < 50 && dilihat.length === 0; i++) await new Promise((r) => setTimeout(r, 50));
    return { ...dilihat[0], versi: a.getVersion() };
  });
  expect(kata.message).toBe(`Rekap Pleno ${kata.versi}`);
  expect(kata.detail).toMatch(/Electron \d+.*Chromium \d+.*Node \d+/);
});
