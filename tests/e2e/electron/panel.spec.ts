import { rmSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { Klien } from '../../lib/klien.ts';
import { duaTemaBersih } from '../lib/akses.ts';
import { startCore, type TestCore } from '../lib/core.ts';
import { electronBinary, expect, test } from '../lib/electron.ts';

test.setTimeout(180_000);

async function masuk(core: TestCore): Promise<Klien> {
  return new Klien(core.url).masuk(core.secret);
}

const menu = (app: ElectronApplication, label: string): Promise<void> =>
  app.evaluate(({ Menu }, nama) => {
    const semua = Menu.getApplicationMenu()?.items.flatMap((i) => i.submenu?.items ?? []) ?? [];
    semua.find((i) => i.label === nama)?.click();
  }, label);

const panelDari = (app: ElectronApplication): Page | undefined =>
  app.windows().find((w) => w.url().startsWith('https:'));

test('this application joins another computer as a panel: words compared, certificate pinned, remembered, another refused', async ({
  shell,
}) => {
  const core = await startCore();
  let kedua: ElectronApplication | undefined;
  try {
    let k = await masuk(core);
    const pleno = await k.panggil('simulasi', { badan: { desa: 1, tps: 4, benih: 5 } });
    await k.panggil('aturPanelJauh', { badan: { nyala: true, alamat: '127.0.0.1' } });
    const h = await k.panggil('kodePanel', { badan: { daerah: null } });
    const alamat = h.alamat[0] ?? '';

    const { app, page } = shell;
    await expect(page.locator('h1').first()).toBeVisible();
    await menu(app, '&Gabung sebagai panel…');
    const dialog = page.getByRole('dialog', { name: 'Gabung sebagai panel' });
    await dialog.getByLabel('Alamat komputer operator').fill('127.0.0.1:1');
    await dialog.getByLabel('Kode gabung').fill(h.kode?.kode ?? '');
    await dialog.getByRole('button', { name: 'Lanjut' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Tidak ada yang menjawab di https://127.0.0.1:1');
    await dialog.getByLabel('Alamat komputer operator').fill(new URL(alamat).host);
    await dialog.getByRole('button', { name: 'Lanjut' }).click();
    await expect(dialog.getByText(h.sertifikat?.kata ?? 'tidak ada', { exact: true })).toBeVisible();
    await duaTemaBersih(page);
    const [panel] = await Promise.all([
      app.waitForEvent('window'),
      dialog.getByRole('button', { name: 'Katanya sama, gabung' }).click(),
    ]);
    await expect(panel.getByLabel('Kode gabung')).toHaveValue(h.kode?.kode ?? '');
    await panel.getByLabel('Nama panel').fill('Panel 2');
    await panel.getByRole('button', { name: 'Gabung' }).click();
    await expect(panel.getByRole('status').filter({ hasText: 'Panel 2 · tersambung' })).toBeVisible();

    // An ordinary page: nothing of the shell, no way to another origin.
    expect(await panel.evaluate(() => ['rekapDesktop', 'require', 'process'].filter((n) => n in window))).toEqual([]);
    const asal = panel.url();
    await panel.evaluate((u) => {
      location.href = u;
    }, core.url);
    await panel.waitForTimeout(500);
    expect(new URL(panel.url()).origin).toBe(new URL(asal).origin);
    await panel.goto(`${alamat}/lembar/PPWP/9901012001001`);
    const vb = panel.locator('input[data-sel="V.B"]');
    await vb.fill('19');
    await panel.keyboard.press('Enter');
    const isi = () => k.panggil('lembar', { param: { kontes: 'PPWP', tps: '9901012001001' } });
    await expect.poll(async () => (await isi()).isian['V.B']).toBe(19);

    // Closed and started again: the panel's window stands there, and belongs without a code.
    await app.close();
    kedua = await electron.launch({ executablePath: electronBinary(), args: shell.args, env: shell.env });
    await expect.poll(() => panelDari(kedua as ElectronApplication)?.url(), { timeout: 30_000 }).toBe(`${alamat}/`);
    const lagi = panelDari(kedua);
    if (!lagi) throw new Error('jendela panel tidak ada');
    await expect(lagi.getByRole('status').filter({ hasText: 'Panel 2 · tersambung' })).toBeVisible();

    // Somebody else answers at that address: not a byte of ours is sent, and the reason is said.
    await kedua.evaluate(({ dialog: d }) => {
      const catat = globalThis as unknown as { pesan: string[] };
      catat.pesan = [];
      d.showMessageBox = ((o: { message: string }) => {
        catat.pesan.push(o.message);
        return Promise.resolve({ response: 0, checkboxChecked: false });
      }) as never;
    });
    await core.kill();
    rmSync(path.join(core.akar, 'perangkat', 'lan', 'sertifikat.json'));
    await core.restart();
    k = await masuk(core);
    await k.panggil('bukaPleno', { badan: { folder: pleno.folder } });
    await expect.poll(async () => (await k.panggil('panelJauh')).alamat[0]).toBe(alamat);
    await menu(kedua, '&Buka panel terakhir');
    await expect
      .poll(() => kedua?.evaluate(() => (globalThis as unknown as { pesan: string[] }).pesan), { timeout: 20_000 })
      .toEqual(['Yang menjawab bukan komputer operator yang dulu: sertifikatnya lain.']);
    await expect.poll(() => panelDari(kedua as ElectronApplication)).toBeUndefined();
    expect((await k.panggil('panelJauh')).panel[0]).toMatchObject({
      nama: 'Panel 2',
      tersambung: false,
      terakhir: null,
    });
  } finally {
    await kedua?.close();
    await core.stop();
  }
});
