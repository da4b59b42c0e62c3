import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { _electron as electron } from '@playwright/test';
import { SALURAN } from '../../../src/contract/desktop-channels.ts';
import { electronBinary, expect, SANDBOX_ARGS, type Shell, test } from '../lib/electron.ts';
import { ROOT, temporaryFolder } from '../lib/paths.ts';

/** Channels on which the page only listens. */
const KE_HALAMAN: readonly string[] = [
  SALURAN.akanTutup,
  SALURAN.proyektorBerubah,
  SALURAN.perintah,
  SALURAN.berkasDibuka,
];
const DIJAWAB = Object.values(SALURAN).filter((s) => !KE_HALAMAN.includes(s));

type Penjawab = { _invokeHandlers: Map<string, (event: unknown, ...arg: unknown[]) => Promise<unknown>> };

/** Somebody else on this machine: whoever is asked for anything stands in `diminta`. */
async function orangLain(): Promise<{ url: string; diminta: string[]; tutup: () => void }> {
  const diminta: string[] = [];
  const s = createServer((minta, jawab) => {
    diminta.push(minta.url ?? '');
    jawab.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' }).end('<p>asing</p>');
  });
  await new Promise<void>((siap) => s.listen(0, '127.0.0.1', siap));
  return { url: `http://127.0.0.1:${(s.address() as AddressInfo).port}`, diminta, tutup: () => s.close() };
}

test('every page comes with a policy under which no inline script runs, and none does', async ({ shell }) => {
  const { page } = shell;
  for (const jalur of ['/', '/gabung', '/lembar/PPWP/9901012001001']) {
    const csp = await page.evaluate(async (j) => (await fetch(j)).headers.get('content-security-policy') ?? '', jalur);
    const aturan = new Map(csp.split('; ').map((a) => [a.split(' ')[0], a.split(' ').slice(1)]));
    expect(aturan.get('script-src'), jalur).toEqual(["'self'"]);
    expect(aturan.get('object-src'), jalur).toEqual(["'none'"]);
    expect(aturan.get('base-uri'), jalur).toEqual(["'none'"]);
    expect(aturan.get('connect-src'), jalur).toEqual(["'self'"]);
  }
  const jalan = await page.evaluate(async () => {
    const w = window as unknown as { jalan: string[] };
    w.jalan = [];
    const ditolak: string[] = [];
    document.addEventListener('securitypolicyviolation', (e) => ditolak.push(e.effectiveDirective));
    const skrip = document.createElement('script');
    skrip.textContent = 'window.jalan.push("skrip")';
    document.head.append(skrip);
    const data = document.createElement('script');
    data.src = 'data:text/javascript,window.jalan.push("data")';
    document.head.append(data);
    const gambar = document.createElement('div');
    gambar.innerHTML =
      '<img src="data:image/png,x" onerror="window.jalan.push(\'gambar\')"><a href="javascript:window.jalan.push(\'taut\')">x</a>';
    document.body.append(gambar);
    gambar.querySelector('a')?.click();
    setTimeout('window.jalan.push("teks")' as unknown as () => void, 0);
    await new Promise((r) => setTimeout(r, 500));
    return { jalan: w.jalan, ditolak: ditolak.length };
  });
  expect(jalan.jalan).toEqual([]);
  expect(jalan.ditolak).toBeGreaterThanOrEqual(3);
});

test('the machine is not to be had: camera, microphone, place, devices, screen, clipboard, full screen', async ({
  shell,
}) => {
  const hasil = await shell.page.evaluate(async () => {
    const n = navigator as unknown as Record<string, Record<string, (...x: unknown[]) => Promise<unknown>>>;
    const coba: Record<string, () => Promise<unknown> | undefined> = {
      kamera: () => n.mediaDevices?.getUserMedia?.({ video: true }),
      mikrofon: () => n.mediaDevices?.getUserMedia?.({ audio: true }),
      layar: () => n.mediaDevices?.getDisplayMedia?.({ video: true }),
      letak: () =>
        new Promise((ya, tidak) => navigator.geolocation.getCurrentPosition(ya, (e) => tidak(new Error(e.message)))),
      papanKlip: () => n.clipboard?.readText?.(),
      usb: () => n.usb?.requestDevice?.({ filters: [] }),
      serial: () => n.serial?.requestPort?.(),
      hid: () =>
        n.hid?.requestDevice?.({ filters: [] }).then((d) => {
          if ((d as unknown[]).length === 0) throw new Error('tidak ada perangkat');
        }),
      midi: () => (navigator as unknown as { requestMIDIAccess(): Promise<unknown> }).requestMIDIAccess(),
      tataLayar: () => (window as unknown as { getScreenDetails?: () => Promise<unknown> }).getScreenDetails?.(),
      pemberitahuan: () =>
        Notification.requestPermission().then((i) => {
          if (i !== 'granted') throw new Error(i);
        }),
    };
    const jadi: Record<string, string> = {};
    for (const [nama, f] of Object.entries(coba)) {
      const lama = new Promise<string>((r) => setTimeout(() => r('tidak ada jawaban'), 4000));
      const h = (async () => {
        const p = f();
        // What Chromium does not offer here at all is not to be had either.
        if (p === undefined) return 'ditolak';
        return p.then(
          () => 'DAPAT',
          () => 'ditolak',
        );
      })().catch(() => 'ditolak');
      jadi[nama] = await Promise.race([h, lama]);
    }
    return jadi;
  });
  expect(Object.entries(hasil).filter(([, h]) => h !== 'ditolak')).toEqual([]);
  // A refusal of this one is never answered by Chromium; what counts is the window.
  await shell.page.evaluate(() => {
    void document.documentElement.requestFullscreen().catch(() => undefined);
  });
  await shell.page.waitForTimeout(500);
  expect(await shell.page.evaluate(() => document.fullscreenElement === null)).toBe(true);
  const penuh = await shell.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((w) => w.isFullScreen()),
  );
  expect(penuh).toEqual([false]);
});

test('no way out: redirect, new window, frame, link, form and download of another origin', async ({ shell }) => {
  const { app, page } = shell;
  const lain = await orangLain();
  const rumah = page.url();
  // Our own address is made to answer with a redirect to somebody else.
  await app.evaluate(({ session }, url) => {
    session.defaultSession.webRequest.onHeadersReceived((d, jawab) =>
      d.url.endsWith('/uji-alih')
        ? jawab({ statusLine: 'HTTP/1.1 302 Found', responseHeaders: { location: [`${url}/alih`] } })
        : jawab({}),
    );
    const unduhan: [string, boolean][] = [];
    Object.assign(globalThis, { unduhan });
    session.defaultSession.on('will-download', (e, item) => {
      unduhan.push([item.getURL().slice(0, 5), e.defaultPrevented]);
      e.preventDefault();
    });
  }, lain.url);
  await page
    .evaluate(async (url) => {
      const tunggu = () => new Promise((r) => setTimeout(r, 400));
      const taut = (isi: Partial<HTMLAnchorElement>) => {
        const a = Object.assign(document.createElement('a'), isi);
        document.body.append(a);
        a.click();
      };
      taut({ href: `${url}/tab`, target: '_blank' });
      taut({ href: `${url}/unduh`, download: 'x.exe' });
      taut({ href: 'data:application/octet-stream,MZ', download: 'x.exe' });
      window.open('/proyektor');
      const bingkai = Object.assign(document.createElement('iframe'), { src: `${url}/bingkai` });
      document.body.append(bingkai);
      const borang = Object.assign(document.createElement('form'), { action: `${url}/borang`, method: 'post' });
      document.body.append(borang);
      borang.submit();
      await tunggu();
      location.assign('/uji-alih');
      await tunggu();
    }, lain.url)
    .catch(() => undefined);
  await page.waitForTimeout(800);
  expect(lain.diminta).toEqual([]);
  expect(new URL(page.url()).origin).toBe(new URL(rumah).origin);
  expect(app.windows()).toHaveLength(1);
  const unduhan = await app.evaluate(() => (globalThis as unknown as { unduhan: [string, boolean][] }).unduhan);
  expect(unduhan).toContainEqual(['data:', true]);
  expect(unduhan.filter(([, ditolak]) => !ditolak)).toEqual([]);
  lain.tutup();
});

test('every channel answers a top frame of ours and nobody else, and takes nothing that does not fit', async ({
  shell,
}) => {
  const { app, page } = shell;
  // Two frames within the page: one of ours, one of nobody's.
  await page.evaluate(async () => {
    const muat = (isi: Partial<HTMLIFrameElement>) =>
      new Promise((r) => {
        const f = Object.assign(document.createElement('iframe'), isi);
        f.onload = r;
        document.body.append(f);
      });
    await muat({ src: '/gabung' });
    await muat({ srcdoc: '<p>x</p>' });
  });
  const diBingkai = () => Array.from({ length: window.length }, (_, i) => 'rekapDesktop' in (window[i] ?? {}));
  expect(await page.evaluate(diBingkai)).toEqual([false, false]);
  const hasil = await app.evaluate(
    async ({ ipcMain, BrowserWindow }, dijawab) => {
      const penjawab = (ipcMain as unknown as Penjawab)._invokeHandlers;
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents) throw new Error('tidak ada jendela');
      const kata = (p: Promise<unknown>) =>
        p.then(
          () => 'DITERIMA',
          (e: unknown) => /(pengirim|argumen) ditolak/.exec(String(e))?.[1] ?? String(e),
        );
      const panggil = (saluran: string, bingkai: unknown, arg: unknown[]) =>
        kata(Promise.resolve().then(() => penjawab.get(saluran)?.({ sender: contents, senderFrame: bingkai }, ...arg)));
      const salah: string[] = [];
      const anak = contents.mainFrame.frames;
      if (anak.length !== 2) salah.push(`bingkai: ${anak.length}`);
      const racun: unknown[][] = [
        [undefined],
        [null],
        [1],
        [true],
        [[]],
        [{}],
        ['x'.repeat(2_000_000)],
        [JSON.parse('{"__proto__":{"judul":"x","banyak":true,"alamat":"https://x","tercemar":1}}')],
        [JSON.parse('{"judul":"x","banyak":true,"constructor":{"prototype":{"tercemar":1}}}')],
        [{ judul: 'x', banyak: true, saringan: [{ nama: 'x', ekstensi: ['../x'] }] }],
        [{ alamat: 'javascript:1', sidik: 'x' }],
        ['/api/dokumen/../rekap', 'a.pdf'],
        ['/api/dokumen/1', 'a.pdf', 'lebih'],
        [() => 1],
      ];
      for (const saluran of dijawab) {
        for (const b of [null, ...anak]) {
          const h = await panggil(saluran, b, []);
          if (h !== 'pengirim') salah.push(`${saluran} dari bingkai ${b?.url ?? 'hilang'}: ${h}`);
        }
        for (const [i, arg] of racun.entries()) {
          const h = await panggil(saluran, contents.mainFrame, arg);
          if (h !== 'argumen') salah.push(`${saluran} racun ${i}: ${h}`);
        }
      }
      if ('tercemar' in {}) salah.push('prototipe tercemar');
      return { salah, ada: [...penjawab.keys()].sort() };
    },
    [...DIJAWAB],
  );
  expect(hasil.salah).toEqual([]);
  // Nothing answers that is not in the list.
  expect(hasil.ada).toEqual([...DIJAWAB].sort());
});

/** Every process that this application started, and itself. */
function keluarga(shell: Shell): string[] {
  const anak = new Map<number, number[]>();
  for (const p of readdirSync('/proc').filter((n) => /^\d+$/.test(n))) {
    try {
      const induk = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${p}/status`, 'utf8'))?.[1]);
      anak.set(induk, [...(anak.get(induk) ?? []), Number(p)]);
    } catch {
      // It has ended meanwhile.
    }
  }
  const semua = [Number(shell.app.process().pid)];
  for (const p of semua) semua.push(...(anak.get(p) ?? []));
  return semua.map(String);
}

test('the secrets of this start stand in no address, no argument, no log and no file', async ({ shell }) => {
  const { app, page } = shell;
  await page.goto(new URL('/mulai', page.url()).href);
  const [dinding] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(() => window.rekapDesktop?.bukaProyektor()),
  ]);
  await dinding.waitForURL(/proyektor$/);
  const { rahasia, alamat } = await app.evaluate(async ({ session, BrowserWindow }) => {
    const semua = BrowserWindow.getAllWindows().map((w) => w.webContents);
    const utama = await session.defaultSession.cookies.get({});
    const lain = await Promise.all(
      semua.map((w) => (w.session === session.defaultSession ? [] : w.session.cookies.get({}))),
    );
    const kue = [...utama, ...lain.flat()];
    const riwayat = semua.flatMap((w) => w.navigationHistory.getAllEntries().map((e) => e.url));
    return { rahasia: kue.map((k) => k.value), alamat: riwayat };
  });
  // The operator's and the projector's, which is another.
  expect(new Set(rahasia).size).toBe(2);
  for (const kunci of rahasia) expect(kunci).toMatch(/^[0-9a-f]{64}$/);
  const ada = (isi: string | Buffer): boolean => rahasia.some((kunci) => isi.includes(kunci));
  expect(alamat.length).toBeGreaterThan(1);
  expect(alamat.filter((a) => ada(a) || a.includes('kunci'))).toEqual([]);
  for (const p of [page, dinding])
    expect(ada(await p.evaluate(() => `${document.cookie}${document.referrer}${JSON.stringify(localStorage)}`))).toBe(
      false,
    );
  const proses = keluarga(shell);
  expect(proses.length).toBeGreaterThan(3);
  const argumen = proses.map((p) => {
    try {
      return readFileSync(`/proc/${p}/cmdline`, 'utf8');
    } catch {
      return '';
    }
  });
  expect(argumen.some((a) => a.includes(shell.akar))).toBe(true);
  expect(argumen.filter(ada)).toEqual([]);
  const folder = path.dirname(shell.akar);
  const berkas = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((n) => path.join(folder, n))
    .filter((f) => statSync(f, { throwIfNoEntry: false })?.isFile());
  expect(berkas.length).toBeGreaterThan(3);
  // Chromium takes files of its cache away while they are looked at.
  const isi = (f: string): Buffer => {
    try {
      return readFileSync(f);
    } catch {
      return Buffer.alloc(0);
    }
  };
  expect(berkas.filter((f) => ada(isi(f)))).toEqual([]);
});

test('a program that is packed has no developer tools: not in the menu, not by a key', async () => {
  const { folder, remove } = temporaryFolder();
  // Electron calls itself packed when its program is called otherwise.
  const asal = electronBinary();
  const program = path.join(folder, 'program');
  mkdirSync(program);
  for (const n of readdirSync(path.dirname(asal)))
    if (n !== path.basename(asal)) symlinkSync(path.join(path.dirname(asal), n), path.join(program, n));
  copyFileSync(asal, path.join(program, 'rekap-pleno'));
  const app = await electron.launch({
    executablePath: path.join(program, 'rekap-pleno'),
    args: [...SANDBOX_ARGS, '--disable-gpu', `--user-data-dir=${path.join(folder, 'profil')}`, ROOT],
    env: { ...(process.env as Record<string, string>), REKAP_AKAR: path.join(folder, 'pleno') },
    cwd: folder,
  });
  const lihat = () =>
    app.evaluate(async ({ app: a, Menu, BrowserWindow }) => {
      const butir = Menu.getApplicationMenu()?.items.flatMap((i) => i.submenu?.items ?? []) ?? [];
      // There is a window where this Electron is new enough for the core of a packed program.
      for (const w of BrowserWindow.getAllWindows()) w.webContents.openDevTools();
      await new Promise((r) => setTimeout(r, 500));
      return {
        dikemas: a.isPackaged,
        label: butir.map((i) => i.label),
        alat: butir.filter((i) => /devtools/i.test(i.role ?? '') || /shift\+i|f12/i.test(String(i.accelerator ?? '')))
          .length,
        terbuka: BrowserWindow.getAllWindows().filter((w) => w.webContents.isDevToolsOpened()).length,
      };
    });
  await expect.poll(async () => (await lihat()).label).toContain('&Keluar');
  const dilihat = await lihat();
  expect(dilihat).toMatchObject({ dikemas: true, alat: 0, terbuka: 0 });
  expect(dilihat.label).not.toContain('Alat pengembang');
  await app.close();
  remove();
});
