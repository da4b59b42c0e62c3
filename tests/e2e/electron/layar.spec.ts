import { simulasi } from '../browser/bantu.ts';
import { test as base, expect, launchElectron, type Shell } from '../lib/electron.ts';
import { type Displays, noSecondDisplay, startDisplays } from '../lib/layar.ts';

const reason = noSecondDisplay();

/** The application on an X server of its own, with a second display that starts out pulled. */
const test = base.extend<{ meja: { shell: Shell; displays: Displays } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
  meja: async ({}, use) => {
    const displays = await startDisplays(87);
    const shell = await launchElectron([], { DISPLAY: displays.name });
    await use({ shell, displays });
    await shell.stop();
    await displays.stop();
  },
});

/** Where the projector's window is. */
const where = (shell: Shell) =>
  shell.app.evaluate(({ BrowserWindow, screen }) => {
    const window = BrowserWindow.getAllWindows().find((w) => w.webContents.getURL().endsWith('/proyektor'));
    if (!window) return null;
    const { id, bounds } = screen.getDisplayMatching(window.getBounds());
    return {
      primary: id === screen.getPrimaryDisplay().id,
      fills: JSON.stringify(window.getBounds()) === JSON.stringify(bounds),
      width: window.getBounds().width,
      visible: window.isVisible(),
    };
  });

test.skip(reason !== null, reason ?? '');

test('a projector that is plugged in, pulled and plugged in again keeps its window', async ({ meja }) => {
  const { shell, displays } = meja;
  const { app, page } = shell;
  await simulasi(page, { desa: 1, tps: 2, benih: 5 });
  displays.plug();
  await expect
    .poll(() => page.evaluate(() => window.rekapDesktop?.keadaanProyektor()))
    .toEqual({ terbuka: false, layarLuar: true });
  const [projector] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(() => window.rekapDesktop?.bukaProyektor()),
  ]);
  await expect.poll(() => where(shell)).toEqual({ primary: false, fills: true, width: 1920, visible: true });
  await projector.waitForLoadState('load');
  await expect(projector.locator('body')).toContainText('CONTOH');
  const same = await projector.evaluate(() => {
    Object.assign(window, { ditandai: true });
    return document.body.innerText.length;
  });
  expect(same).toBeGreaterThan(0);

  // The cable is pulled: the window comes to the operator's display, small, and nothing is lost.
  displays.pull();
  await expect.poll(() => where(shell)).toMatchObject({ primary: true, fills: false, width: 1024, visible: true });
  expect(await page.evaluate(() => window.rekapDesktop?.keadaanProyektor())).toEqual({
    terbuka: true,
    layarLuar: false,
    diLayarLuar: false,
  });

  // A smaller projector is plugged in instead; then its resolution changes.
  displays.plug('1024x768');
  await expect.poll(() => where(shell)).toEqual({ primary: false, fills: true, width: 1024, visible: true });
  displays.plug('1920x1080');
  await expect.poll(() => where(shell)).toEqual({ primary: false, fills: true, width: 1920, visible: true });
  expect(await projector.evaluate(() => 'ditandai' in window)).toBe(true);
  // It still follows the operator.
  await page.goto(new URL('/lembar/PPWP/9901012001002', page.url()).href);
  await expect(projector.locator('body')).toContainText('TPS 002');
});

test('an open projector moves to what is plugged in, first its place and then full screen; the page hears of it', async ({
  meja,
}) => {
  const { shell, displays } = meja;
  const { app, page } = shell;
  await page.evaluate(() => {
    const kabar: unknown[] = [];
    Object.assign(window, { kabar });
    window.rekapDesktop?.padaProyektor((k) => kabar.push(k));
  });
  await Promise.all([app.waitForEvent('window'), page.evaluate(() => window.rekapDesktop?.bukaProyektor())]);
  await expect.poll(() => where(shell)).toMatchObject({ primary: true, fills: false, visible: true });
  await app.evaluate(({ BrowserWindow }) => {
    const urutan: string[] = [];
    Object.assign(globalThis, { urutan });
    const w = BrowserWindow.getAllWindows().find((x) => x.webContents.getURL().endsWith('/proyektor'));
    if (!w) throw new Error('tidak ada proyektor');
    const tempat = w.setBounds.bind(w);
    const penuh = w.setFullScreen.bind(w);
    w.setBounds = (b, ...lain) => {
      urutan.push(`tempat ${b.x}`);
      tempat(b, ...lain);
    };
    w.setFullScreen = (ya) => {
      urutan.push(`penuh ${ya}`);
      penuh(ya);
    };
  });
  displays.plug();
  await expect.poll(() => where(shell)).toEqual({ primary: false, fills: true, width: 1920, visible: true });
  const urutan = await app.evaluate(() => (globalThis as unknown as { urutan: string[] }).urutan);
  expect(urutan.slice(0, 2)).toEqual(['tempat 1368', 'penuh true']);
  const terakhir = () => page.evaluate(() => (window as unknown as { kabar: unknown[] }).kabar.at(-1));
  await expect.poll(terakhir).toEqual({ terbuka: true, layarLuar: true, diLayarLuar: true });
  displays.pull();
  await expect.poll(terakhir).toEqual({ terbuka: true, layarLuar: false, diLayarLuar: false });
  // The operator's own window stayed where it was.
  const utama = await app.evaluate(({ BrowserWindow, screen }) => {
    const w = BrowserWindow.getAllWindows().find((x) => !x.webContents.getURL().endsWith('/proyektor'));
    return w
      ? screen.getDisplayMatching(w.getBounds()).id === screen.getPrimaryDisplay().id && !w.isFullScreen()
      : null;
  });
  expect(utama).toBe(true);
});
