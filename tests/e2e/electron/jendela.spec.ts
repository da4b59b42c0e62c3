import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { _electron as electron } from '@playwright/test';
import { electronBinary, expect, type Shell, test } from '../lib/electron.ts';

/** Starts the same application with the same folders once more. */
const lagi = async (shell: Shell) => {
  const app = await electron.launch({ executablePath: electronBinary(), args: shell.args, env: shell.env });
  await (await app.firstWindow()).waitForLoadState('load');
  return app;
};

test('the window opens where it was closed; on a display that is gone, where everybody sees it', async ({ shell }) => {
  test.setTimeout(120_000);
  const tempat = { x: 60, y: 40, width: 1100, height: 700 };
  const ukuran = ({ BrowserWindow }: typeof import('electron')) => BrowserWindow.getAllWindows()[0]?.getNormalBounds();
  await shell.app.evaluate(({ BrowserWindow }, t) => BrowserWindow.getAllWindows()[0]?.setBounds(t), tempat);
  // The window manager, or the display itself, moves a window when it comes to it: what counts is where it came to rest.
  let ditutup = await shell.app.evaluate(ukuran);
  await expect
    .poll(
      async () => {
        const tadi = ditutup;
        ditutup = await shell.app.evaluate(ukuran);
        return JSON.stringify(ditutup) === JSON.stringify(tadi) && ditutup?.width === tempat.width;
      },
      { intervals: [300] },
    )
    .toBe(true);
  expect(ditutup).toMatchObject({ width: tempat.width, height: tempat.height });
  await shell.app.close();
  const berkas = path.join(shell.userData, 'jendela.json');
  expect(JSON.parse(readFileSync(berkas, 'utf8'))).toMatchObject({ ...ditutup, penuh: false });

  const kedua = await lagi(shell);
  expect(await kedua.evaluate(ukuran)).toMatchObject({ width: tempat.width, height: tempat.height });
  await kedua.close();

  // The display on which it stood was taken away.
  writeFileSync(berkas, JSON.stringify({ x: 9000, y: 9000, width: 800, height: 600, penuh: false }));
  const ketiga = await lagi(shell);
  expect(await ketiga.evaluate(ukuran)).toMatchObject({ width: 1366, height: 768 });
  await ketiga.close();
});
