import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { electronBinary, expect, launchElectron, test } from '../lib/electron.ts';
import { temporaryFolder } from '../lib/paths.ts';

/** A package on a "stick", written by the application itself. */
async function tulisPaket(page: import('@playwright/test').Page, tempat: string): Promise<string> {
  mkdirSync(tempat, { recursive: true });
  const status = await page.evaluate(async (t) => {
    const r = await fetch('/api/paket/tulis', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ tempat: t, dokumen: false, foto: false }),
    });
    return r.status;
  }, tempat);
  expect(status).toBe(200);
  return path.join(tempat, readdirSync(tempat).find((n) => n.endsWith('.rekap')) ?? '');
}

test('a package that is double-clicked is looked at: by the running application, and by one that it starts', async ({
  shell,
}) => {
  test.setTimeout(120_000);
  const { folder, remove } = temporaryFolder();
  const { page } = shell;
  await page.getByRole('button', { name: 'Mulai Simulasi' }).click();
  await page.getByRole('region', { name: 'Langkah berikutnya' }).waitFor();
  const paket = await tulisPaket(page, folder);

  // The system starts the program once more with the file; the one that runs gets it.
  const kedua = spawn(electronBinary(), [...shell.args, paket], { env: shell.env, stdio: 'ignore' });
  await once(kedua, 'exit');
  await expect(page.getByRole('heading', { name: 'Kirim dan terima' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Terima' }).getByText('CONTOH RAYA').first()).toBeVisible();

  // Nothing runs: it starts with the file, which waits until its plenary is open.
  const lain = await launchElectron([paket]);
  await expect(lain.page.getByRole('status').filter({ hasText: 'Ada paket yang menunggu' })).toBeVisible();
  if (process.env.REKAP_GAMBAR)
    await lain.page.screenshot({ path: path.join(process.env.REKAP_GAMBAR, 'paket-menunggu.png') });
  await lain.page.getByRole('button', { name: 'Mulai Simulasi' }).click();
  await expect(lain.page.getByRole('heading', { name: 'Kirim dan terima' })).toBeVisible({ timeout: 30_000 });
  await expect(lain.page.getByRole('region', { name: 'Terima' }).getByText('CONTOH RAYA').first()).toBeVisible();
  await lain.stop();
  remove();
});
