import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { PencetakUji, tanpaPencetak } from '../../lib/pencetak.ts';
import { panggil, simulasi } from '../browser/bantu.ts';
import { test as base, expect, launchElectron, type Shell } from '../lib/electron.ts';

/** The application beside a print service and a printer of its own. */
const test = base.extend<{ kantor: { shell: Shell; pencetak: PencetakUji } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
  kantor: async ({}, use) => {
    const pencetak = await new PencetakUji().mulai();
    const shell = await launchElectron([], { CUPS_SERVER: pencetak.soket });
    await use({ shell, pencetak });
    await shell.stop();
    pencetak.berhenti();
  },
});

test.setTimeout(180_000);

/** A document that was made on its screen. */
async function buatDokumen(page: Page): Promise<{ id: string; pdf: string }> {
  await simulasi(page, { desa: 1, tps: 3, benih: 7 });
  await page.getByRole('link', { name: 'Dokumen', exact: true }).click();
  await page.getByRole('button', { name: 'Buat D.HASIL KECAMATAN-PPWP' }).click();
  await expect(page.getByRole('region', { name: 'Halaman dokumen' }).getByRole('img').first()).toBeVisible({
    timeout: 60_000,
  });
  const { dibuat } = (await panggil(page, 'GET', '/api/dokumen')) as { dibuat: { id: string; pdf: string }[] };
  if (!dibuat[0]) throw new Error('tidak ada dokumen');
  return dibuat[0];
}

/** The bytes of the core. */
const isiInti = async (page: Page, jalur: string): Promise<Buffer> =>
  Buffer.from(await page.evaluate(async (j) => [...new Uint8Array(await (await fetch(j)).arrayBuffer())], jalur));

const sebab = tanpaPencetak();
test.describe('a real print service', () => {
  test.skip(sebab !== null, sebab ?? '');

  test('a document goes from the screen to the printer byte for byte, and what came out is confirmed', async ({
    kantor,
  }) => {
    const { shell, pencetak } = kantor;
    const { page, app } = shell;
    const dokumen = await buatDokumen(page);
    // Ctrl+P of the menu: the page carries it out.
    await app.evaluate(({ Menu }) => {
      const butir = Menu.getApplicationMenu()?.items.flatMap((i) => i.submenu?.items ?? []) ?? [];
      butir.find((i) => i.label === '&Cetak…')?.click();
    });
    const dialog = page.getByRole('dialog', { name: 'Cetak' });
    await expect(dialog.getByRole('combobox', { name: 'Pencetak' })).toHaveValue(/Kantor/);
    await dialog.getByRole('button', { name: /^Cetak/ }).click();
    const [keluar] = await pencetak.tunggu(1);
    expect(keluar?.pdf.equals(await isiInti(page, dokumen.pdf))).toBe(true);
    // Sent is not printed: somebody has to say so.
    await page.getByRole('button', { name: 'Pastikan yang keluar…' }).click();
    await page.getByRole('button', { name: 'Sudah keluar semua' }).click();
    await expect(page.getByRole('region', { name: 'Dokumen yang sudah dibuat' })).toContainText('keluar 1 rangkap');
    expect(pencetak.keluar()).toHaveLength(1);
  });
});

test('the system dialog is opened on the very document, in a window without anything of ours, whose copy goes', async ({
  shell,
}) => {
  const { app, page } = shell;
  const dokumen = await buatDokumen(page);
  // Only the system's own dialog is kept away: it would wait for somebody.
  await app.evaluate(({ app: a }) => {
    const dicetak: string[] = [];
    Object.assign(globalThis, { dicetak });
    a.on('web-contents-created', (_e, isi) => {
      isi.print = () => {
        dicetak.push(isi.getURL());
      };
    });
  });
  const hasil = await page.evaluate((jalur) => window.rekapDesktop?.cetakPdf(jalur), dokumen.pdf);
  expect(hasil).toEqual({ hasil: 'dibuka' });
  const dicetak = await app.evaluate(() => (globalThis as unknown as { dicetak: string[] }).dicetak);
  expect(dicetak).toHaveLength(1);
  const berkas = new URL(dicetak[0] ?? '').pathname;
  expect(readFileSync(decodeURIComponent(berkas)).equals(await isiInti(page, dokumen.pdf))).toBe(true);
  const jendela = await app.evaluate(({ BrowserWindow }) => {
    const w = BrowserWindow.getAllWindows().find((x) => x.webContents.getURL().startsWith('file:'));
    const isi = w?.webContents as { getLastWebPreferences?(): Record<string, unknown> } | undefined;
    const p = isi?.getLastWebPreferences?.() ?? {};
    return { sandbox: p.sandbox, jembatan: p.preload ?? null, node: p.nodeIntegration };
  });
  expect(jendela).toEqual({ sandbox: true, jembatan: null, node: false });
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((x) => x.webContents.getURL().startsWith('file:'))
      ?.close(),
  );
  await expect.poll(() => app.windows().length).toBe(1);
  // A program that was asked to open the copy may still read it; at the latest it goes with the application.
  await app.close();
  expect(existsSync(path.dirname(decodeURIComponent(berkas)))).toBe(false);
});

test('a document is saved byte for byte; a disk that is full or gone is said in words, and the old file stands', async ({
  shell,
}) => {
  const { app, page, akar } = shell;
  const dokumen = await buatDokumen(page);
  const stik = path.join(path.dirname(akar), 'stik');
  mkdirSync(stik);
  const tujuan = path.join(stik, 'd hasil.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, tujuan);
  const simpan = page.getByRole('button', { name: 'Simpan', exact: true });
  await simpan.click();
  await expect(page.getByText('Dokumen disimpan')).toBeVisible();
  const isi = await isiInti(page, dokumen.pdf);
  expect(readFileSync(tujuan).equals(isi)).toBe(true);
  expect(readdirSync(stik)).toEqual(['d hasil.pdf']);

  // No room: the part that is written beside it lies on a device that is always full.
  writeFileSync(tujuan, 'lama');
  symlinkSync('/dev/full', `${tujuan}.sebagian`);
  await simpan.click();
  await expect(page.getByText('Tempat penyimpanan itu penuh.')).toBeVisible();
  expect(readFileSync(tujuan, 'utf8')).toBe('lama');
  expect(readdirSync(stik)).toEqual(['d hasil.pdf']);

  // The stick was pulled between the question and the writing.
  rmSync(stik, { recursive: true });
  await simpan.click();
  await expect(page.getByText('Folder itu tidak ada lagi.')).toBeVisible();
  await expect(page.getByText('Dokumen belum tersimpan').first()).toBeVisible();
});
