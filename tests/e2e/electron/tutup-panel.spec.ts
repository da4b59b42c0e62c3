import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { Klien } from '../../lib/klien.ts';
import { startCore, type TestCore } from '../lib/core.ts';
import { expect, type Shell, test } from '../lib/electron.ts';
import { akhir } from '../lib/tanya.ts';

test.setTimeout(180_000);

/** The window of a panel of that computer, with a sheet open. */
async function gabung(shell: Shell, core: TestCore): Promise<Page> {
  const k = await new Klien(core.url).masuk(core.secret);
  await k.panggil('simulasi', { badan: { desa: 1, tps: 4, benih: 5 } });
  await k.panggil('aturPanelJauh', { badan: { nyala: true, alamat: '127.0.0.1' } });
  const h = await k.panggil('kodePanel', { badan: { daerah: null } });
  const alamat = h.alamat[0] ?? '';
  const [panel] = await Promise.all([
    shell.app.waitForEvent('window'),
    shell.page.evaluate(
      async ([a, kode]) => {
        const ada = await window.rekapDesktop?.periksaPanel(a);
        if (ada?.hasil !== 'ada') throw new Error('tidak ada yang menjawab');
        await window.rekapDesktop?.bukaPanel({ alamat: ada.alamat, sidik: ada.sidik, kode });
      },
      [alamat, h.kode?.kode ?? ''] as const,
    ),
  ]);
  await panel.getByLabel('Nama panel').fill('Panel 2');
  await panel.getByRole('button', { name: 'Gabung' }).click();
  await expect(panel.getByRole('status').filter({ hasText: 'Panel 2 · tersambung' })).toBeVisible();
  await panel.goto(`${alamat}/lembar/PPWP/9901012001001`);
  await panel.locator('input[data-sel="V.B"]').waitFor();
  return panel;
}

test('ending while a panel has figures that wait for the network: "Tunggu" keeps both windows, "Tutup" ends', async ({
  shell,
}) => {
  const core = await startCore();
  try {
    const { app } = shell;
    const panel = await gabung(shell, core);
    await core.kill();
    await panel.locator('input[data-sel="V.B"]').fill('19');
    await panel.keyboard.press('Enter');
    await expect(panel.getByText('Menyimpan…')).toBeVisible();
    await app.evaluate(({ dialog }) => {
      const tanya: string[] = [];
      Object.assign(globalThis, { tanya, jawab: 0 });
      dialog.showMessageBoxSync = ((...x: unknown[]) => {
        tanya.push((x.at(-1) as { message: string }).message);
        return (globalThis as unknown as { jawab: number }).jawab;
      }) as typeof dialog.showMessageBoxSync;
    });
    const keluar = (jawab: number) =>
      app.evaluate(({ app: a }, n) => {
        Object.assign(globalThis, { jawab: n });
        a.quit();
      }, jawab);
    const tanya = () => app.evaluate(() => (globalThis as unknown as { tanya: string[] }).tanya);
    const ingatan = () =>
      JSON.parse(readFileSync(path.join(shell.userData, 'panel.json'), 'utf8')) as { terbuka: boolean };

    await keluar(0);
    await expect.poll(tanya).toEqual(['Ada angka yang belum sampai ke komputer operator. Tutup juga?']);
    await panel.waitForTimeout(800);
    expect(app.windows()).toHaveLength(2);
    await expect(shell.page.locator('h1').first()).toBeVisible();

    const selesai = akhir(shell);
    await keluar(1);
    expect(await selesai).toBe(0);
    // It was open when the application ended: it stands there again at the next start.
    expect(ingatan()).toMatchObject({ terbuka: true });
  } finally {
    await core.stop();
  }
});
