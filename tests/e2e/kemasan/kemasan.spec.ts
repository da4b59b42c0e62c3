import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { ASAR, type Packed, PROGRAM, startPacked } from '../lib/kemasan.ts';
import { temporaryFolder } from '../lib/paths.ts';
import { tinta } from '../lib/tinta.ts';

/** The packaged application, as people get it: from its archive, with its fuses, the core inside. */
test.skip(PROGRAM === '', 'belum dikemas (npm run kemas -- --uji)');

const { folder, remove } = temporaryFolder();
let running: Packed | undefined;
test.afterEach(async () => {
  await running?.stop();
  running = undefined;
});
test.afterAll(remove);

/** Is there any way to another computer? `npm test` starts these tests without one where it may. */
const withoutNetwork = Object.values(os.networkInterfaces())
  .flat()
  .every((i) => i?.internal);

test('practice plenary, a typed figure, a document, a package; after a new start all of it is there', async () => {
  test.setTimeout(180_000);
  running = await startPacked(folder);
  const { page } = running;
  test.info().annotations.push({ type: 'mulai', description: `${running.startMs} ms` });
  await page.getByRole('button', { name: 'Mulai Simulasi' }).click();
  await page.getByRole('region', { name: 'Langkah berikutnya' }).waitFor();

  await page.getByRole('link', { name: 'Lembar', exact: true }).click();
  const va = page.locator('input[data-sel="V.A"]');
  await va.waitFor();
  const alamat = new URL(page.url()).pathname;
  const baru = String((Number(await va.inputValue()) + 7) % 1000);
  await va.fill(baru);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible();

  // A worker thread, fonts, forms and the print check, all out of the archive.
  await page.getByRole('link', { name: 'Dokumen', exact: true }).click();
  await page.getByRole('button', { name: 'Buat D.HASIL KECAMATAN-PPWP' }).click();
  const halaman = page.getByRole('region', { name: 'Halaman dokumen' }).getByRole('img').first();
  await expect(halaman).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => tinta(halaman), { timeout: 30_000 }).toBeGreaterThan(200);

  const stik = path.join(folder, 'stik');
  fs.mkdirSync(stik);
  const berkas = await page.evaluate(async (tempat) => {
    const r = await fetch('/api/paket/tulis', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ tempat, dokumen: true, foto: false }),
    });
    return (await r.json()) as { berkas: string };
  }, stik);
  expect(
    fs
      .readFileSync(path.join(stik, path.basename(berkas.berkas)))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  const sah = await page.evaluate(async () => {
    const r = await fetch('/api/jejak/verifikasi', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    return (await r.json()) as { sah: boolean };
  });
  expect(sah.sah).toBe(true);

  await running.stop();
  running = await startPacked(folder);
  await running.page.getByRole('button', { name: /CONTOH RAYA/ }).click();
  await running.page.getByRole('link', { name: 'Lembar', exact: true }).click();
  await running.page.goto(new URL(alamat, running.page.url()).href);
  await expect(running.page.locator('input[data-sel="V.A"]')).toHaveValue(baru);
});

test('a core that dies in the package comes back, and the page with it', async () => {
  running = await startPacked(folder);
  const { page } = running;
  const inti = fs
    .readdirSync('/proc')
    .filter((p) => /^\d+$/.test(p))
    .filter((p) => {
      try {
        const kata = fs.readFileSync(`/proc/${p}/cmdline`, 'utf8');
        return kata.includes('node.mojom.NodeService') && kata.includes(folder);
      } catch {
        return false;
      }
    });
  expect(inti).toHaveLength(1);
  process.kill(Number(inti[0]), 'SIGKILL');
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
});

test('nothing but loopback is needed, and nothing else is listened on', async () => {
  test.skip(!withoutNetwork, 'uji ini dijalankan tanpa jaringan hanya bila boleh (unshare)');
  running = await startPacked(folder);
  await expect(running.page.getByRole('main').first()).toBeVisible();
  const s = net.connect(80, '192.0.2.1');
  const e = await new Promise<NodeJS.ErrnoException>((r) => s.once('error', r));
  expect(e.code).toBe('ENETUNREACH');
});

test('it carries what runs and nothing else, and the fuses of a release', async () => {
  const isi = listPackage(ASAR, { isPack: false }).map((n) => n.replaceAll('\\', '/'));
  expect(isi.filter((n) => /^\/(src|tests|docs|scripts)\b|\.map$|\.(cpp|gyp|tsx?)$/.test(n))).toEqual([]);
  expect(isi.filter((n) => n.endsWith('.node'))).toEqual([
    `/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
  ]);
  for (const perlu of [
    '/dist/node/core.js',
    '/dist/node/worker.js',
    '/dist/node/lan.js',
    '/dist/main/main.js',
    '/resources/formulir',
  ])
    expect(isi).toContain(perlu);
  const fuses = await getCurrentFuseWire(PROGRAM);
  // A fuse is one character in the program: '1' for on.
  const nyala = (f: FuseV1Options) => Number(fuses[f]) === '1'.charCodeAt(0);
  expect(nyala(FuseV1Options.RunAsNode)).toBe(false);
  expect(nyala(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
  expect(nyala(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false);
  expect(nyala(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
  expect(nyala(FuseV1Options.EnableCookieEncryption)).toBe(true);
  expect(nyala(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false);
});
