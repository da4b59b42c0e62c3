import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { electronBinary, expect, type Shell, test } from '../lib/electron.ts';

const SURFACE = [
  'ambilBerkas',
  'bukaPanel',
  'bukaProyektor',
  'cetakPdf',
  'jalurBerkas',
  'keadaanProyektor',
  'padaBerkas',
  'padaPerintah',
  'padaProyektor',
  'padaTutup',
  'periksaPanel',
  'pilihBerkas',
  'pilihFolder',
  'simpanBerkas',
  'simpanPdf',
  'tutupProyektor',
  'versi',
];

/** Another origin on this machine that must never be asked for anything. */
async function stranger(): Promise<{ url: string; asked: string[]; close: () => void }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' }).end('<p>asing</p>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, close: () => server.close() };
}

/** The process id of the core: the child of the shell that runs core.js (its own process, whichever way it started). */
function corePid(shell: Shell): number {
  const parent = shell.app.process().pid;
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(parent)], { encoding: 'utf8' });
  const line = children.split('\n').find((text) => /core\.js|node\.mojom\.NodeService/.test(text));
  if (line === undefined) throw new Error(`no core among:\n${children}`);
  return Number.parseInt(line, 10);
}

test('the window opens on the application, served by the core on loopback', async ({ shell }) => {
  const { app, page } = shell;
  expect(new URL(page.url()).hostname).toBe('127.0.0.1');
  expect(page.url()).not.toContain('kunci');
  await expect(page.locator('h1').first()).toBeVisible();
  const size = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return { visible: window?.isVisible(), size: window?.getSize(), minimum: window?.getMinimumSize() };
  });
  expect(size).toEqual({ visible: true, size: [1366, 768], minimum: [1024, 680] });
});

test('the page is an ordinary web page with seventeen functions and nothing of Node', async ({ shell }) => {
  const { app, page } = shell;
  const seen = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    surface: Object.keys(window.rekapDesktop ?? {}).sort(),
    frozen: (() => {
      try {
        return Reflect.set(window, 'rekapDesktop', {}) === false;
      } catch {
        return true;
      }
    })(),
  }));
  expect(seen).toEqual({ node: [], surface: SURFACE, frozen: true });
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return contents && 'getLastWebPreferences' in contents
      ? (contents.getLastWebPreferences as () => Record<string, unknown>)()
      : {};
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  });
  const permission = await page.evaluate(async () => {
    const { state } = await navigator.permissions.query({ name: 'geolocation' });
    const notification = await Notification.requestPermission();
    return { state, notification };
  });
  expect(permission).toEqual({ state: 'denied', notification: 'denied' });
});

test('other origins are never asked: no navigation, no window, no request', async ({ shell }) => {
  const { app, page } = shell;
  const other = await stranger();
  const home = page.url();
  const opened = await page.evaluate((url) => window.open(url) === null, other.url);
  expect(opened).toBe(true);
  const fetched = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => 'answered',
        () => 'refused',
      ),
    other.url,
  );
  expect(fetched).toBe('refused');
  await page.evaluate((url) => {
    const link = document.createElement('a');
    link.href = url;
    document.body.append(link);
    link.click();
    location.assign(url);
  }, other.url);
  // The shell itself would be able to ask: the very same address is refused by the session's rule.
  const bySession = await app.evaluate(
    ({ net }, url) =>
      net.fetch(url).then(
        () => 'answered',
        () => 'refused',
      ),
    other.url,
  );
  expect(bySession).toBe('refused');
  await page.waitForTimeout(500);
  expect(page.url()).toBe(home);
  expect(app.windows()).toHaveLength(1);
  expect(other.asked).toEqual([]);
  other.close();
});

test('arguments of the page are parsed again: only documents of the core, only plain file names', async ({ shell }) => {
  const { page } = shell;
  const refused = await page.evaluate(async () => {
    const api = window.rekapDesktop;
    if (!api) return ['no api'];
    const calls: [string, Promise<unknown>][] = [
      ['outside', api.cetakPdf('/api/plenary')],
      ['climbing', api.cetakPdf('/api/dokumen/../rekap')],
      ['encoded', api.cetakPdf('/api/dokumen/%2e%2e/rekap')],
      ['other origin', api.cetakPdf('http://127.0.0.1:1/api/dokumen/1')],
      ['folder in name', api.simpanPdf('/api/dokumen/1', '../rahasia.pdf')],
      ['other kind', api.simpanPdf('/api/dokumen/1', 'mulai.exe')],
      ['no download', api.simpanBerkas('/api/keadaan', 'a.json')],
      ['climbing download', api.simpanBerkas('/api/unduh/../keadaan', 'a.json')],
      ['other download', api.simpanBerkas('/api/unduh/templat/partai.csv', 'mulai.exe')],
    ];
    const outcomes = await Promise.all(
      calls.map(([name, call]) =>
        call.then(
          () => `${name}: accepted`,
          (error: unknown) => (String(error).includes('ditolak') ? `${name}: refused` : `${name}: ${String(error)}`),
        ),
      ),
    );
    return outcomes.filter((outcome) => !outcome.endsWith(': refused'));
  });
  expect(refused).toEqual([]);
});

test('a template is saved where the operator says, whole', async ({ shell }) => {
  const { app, page, akar } = shell;
  const tujuan = path.join(path.dirname(akar), 'templat-partai.xlsx');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, tujuan);
  const hasil = await page.evaluate(() =>
    window.rekapDesktop?.simpanBerkas('/api/unduh/templat/partai.xlsx', 'templat-partai.xlsx'),
  );
  expect(hasil).toEqual({ hasil: 'disimpan', berkas: tujuan });
  expect(readFileSync(tujuan).subarray(0, 2).toString()).toBe('PK');
});

test('a killed core comes back on the same port, and the page with it', async ({ shell }) => {
  const { page } = shell;
  const home = page.url();
  const before = corePid(shell);
  process.kill(before, 'SIGKILL');
  await expect
    .poll(() => {
      try {
        return corePid(shell) !== before;
      } catch {
        return false;
      }
    })
    .toBe(true);
  // Same port and same secret: the cookie of the open page still counts, no new entry is needed.
  await expect
    .poll(() =>
      page.evaluate(() =>
        fetch('/').then(
          (answer) => answer.status,
          () => 0,
        ),
      ),
    )
    .toBe(200);
  expect(page.url()).toBe(home);
  await page.reload();
  await expect(page.locator('h1').first()).toBeVisible();
});

test('a reload while the core is away ends on the page again, by itself', async ({ shell }) => {
  const { app, page } = shell;
  // Killed and reloaded in one breath: on a busy machine a new core is there before a second question from here is.
  const failed = await app.evaluate(
    ({ BrowserWindow }, pid) =>
      new Promise<boolean>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-fail-load', () => resolve(true));
        contents?.once('did-finish-load', () => resolve(false));
        process.kill(pid, 'SIGKILL');
        contents?.reload();
      }),
    corePid(shell),
  );
  expect(failed).toBe(true);
  await expect(page.locator('h1').first()).toBeVisible({ timeout: 20_000 });
});

test('a second start gives way to the first', async ({ shell }) => {
  const { app, args, env } = shell;
  const second = spawn(electronBinary(), args, { env, stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  expect(app.windows()).toHaveLength(1);
  expect(corePid(shell)).toBeGreaterThan(0);
});

test('the projector is a window of its own, without the desktop functions', async ({ shell }) => {
  const { app, page } = shell;
  const [projector, state] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(() => window.rekapDesktop?.bukaProyektor()),
  ]);
  expect(state).toMatchObject({ terbuka: true });
  await projector.waitForLoadState('load');
  expect(new URL(projector.url()).pathname).toBe('/proyektor');
  expect(await projector.evaluate(() => 'rekapDesktop' in window)).toBe(false);
  await expect(projector.locator('body')).not.toBeEmpty();
  // A door of its own, in a session of its own: the operator's cookie is not in it, and the operator's origin out of reach.
  const hall = new URL(projector.url()).origin;
  const desk = new URL(page.url()).origin;
  expect(hall).not.toBe(desk);
  const cookies = await app.evaluate(({ BrowserWindow }) =>
    Promise.all(
      BrowserWindow.getAllWindows().map(async ({ webContents: { session } }) =>
        (await session.cookies.get({})).map((c) => c.name.replace(/\d+$/, '')),
      ),
    ),
  );
  expect(cookies.sort()).toEqual([['rekap_'], ['rekap_proyektor_']]);
  const tries = await projector.evaluate(async (operator) => {
    const write = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{}' };
    const status = (url: string, init?: RequestInit) =>
      fetch(url, init).then(
        (r) => r.status,
        () => 'nowhere',
      );
    return [
      await status('/api/proyektor'),
      await status('/api/proyektor', write),
      await status('/api/jejak'),
      await status(`${operator}/api/keadaan`, { credentials: 'include' }),
    ];
  }, desk);
  expect(tries).toEqual([200, 403, 403, 'nowhere']);
  await projector.evaluate((url) => location.assign(url), `${desk}/`).catch(() => undefined);
  await page.waitForTimeout(500);
  expect(new URL(projector.url()).origin).toBe(hall);
  const closed = projector.waitForEvent('close');
  expect(await page.evaluate(() => window.rekapDesktop?.tutupProyektor())).toMatchObject({ terbuka: false });
  await closed;
  expect(app.windows()).toHaveLength(1);
});
