import type { Page } from '@playwright/test';
import { BERES } from '../../lib/kontes.ts';
import { duaTemaBersih } from '../lib/akses.ts';
import { expect, test } from '../lib/fixtures.ts';
import { temporaryFolder } from '../lib/paths.ts';
import { panggil, simulasi, TPS as TPS_DEFINISI, tulisDefinisi } from './bantu.ts';

type Lembar = { versi: number; isian: Record<string, number> };

const TPS = '9901012001002';
const TPS_KECIL = TPS_DEFINISI[0] ?? '';
const KECAMATAN = TPS_KECIL.slice(0, 6);
const sel = (id: string): string => `input[data-sel="${id}"]`;
const panel = (page: Page) => page.getByRole('region', { name: 'Baris yang patut dilihat kembali' });
const bacaLembar = async (page: Page): Promise<Lembar> =>
  (await panggil(page, 'GET', `/api/lembar/PPWP/${TPS}`)) as Lembar;

async function ketik(page: Page, id: string, nilai: number): Promise<void> {
  await page.locator(sel(id)).focus();
  await page.keyboard.type(String(nilai));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible();
}

test('a wrong figure: the panel names the line, leads to its cell, and changes nothing', async ({ page, core }) => {
  await simulasi(page);
  await page.goto(`${core.url}/lembar/PPWP/${TPS}`);
  await expect(page.locator(sel('V.A'))).not.toHaveValue('');
  await expect(panel(page)).toHaveCount(0);
  const benar = (await bacaLembar(page)).isian['V.A'] as number;
  await ketik(page, 'V.A', benar + 10);

  const baris = panel(page).getByRole('list').first().getByRole('listitem').first();
  await expect(baris).toContainText(`tertulis ${benar + 10} → mungkin ${benar}`);
  await expect(baris).toContainText(/SUARA SAH/i);
  await expect(baris.getByText('terbukti', { exact: true })).toBeVisible();
  await duaTemaBersih(page);

  const sebelum = await bacaLembar(page);
  // A button like any other: Enter presses it.
  await baris.getByRole('button', { name: 'Ke V.A' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(sel('V.A'))).toBeFocused();
  await expect(page.locator(sel('V.A'))).toHaveValue(String(benar + 10));
  expect(await bacaLembar(page)).toEqual(sebelum);

  await page.keyboard.type(String(benar));
  await page.keyboard.press('Enter');
  await expect(page.locator(sel('V.A'))).not.toHaveAttribute('data-tanda', 'salah');
  await expect(panel(page)).toHaveCount(0);
});

test('figures that do not decide: every line is named, and it says that none is proved', async ({ page, core }) => {
  const { folder, remove } = temporaryFolder();
  const draf = (await panggil(page, 'POST', '/api/definisi/baca', {
    asal: [{ jalur: [tulisDefinisi(folder)] }],
  })) as { siap: { hash: string } };
  await panggil(page, 'POST', '/api/pleno/buat', { definisi: draf.siap.hash, wilayah: KECAMATAN });
  await panggil(page, 'PUT', `/api/lembar/PPWP/${TPS_KECIL}`, { versi: 0, sel: BERES });
  await page.goto(`${core.url}/lembar/PPWP/${TPS_KECIL}`);
  await expect(page.locator(sel('IV.2'))).toHaveValue('50');
  await ketik(page, 'IV.2', 60);

  // No other source and no other ballot: 10 may be too many on any of the three lines.
  const p = panel(page);
  await expect(p).toContainText('Tidak terbukti: beberapa kemungkinan sama kuat');
  await expect(p).toContainText('2 Paslon 2tertulis 60 → mungkin 50');
  await expect(p).toContainText('1 Paslon 1tertulis 60 → mungkin 50');
  await expect(p.getByText('terbukti', { exact: true })).toHaveCount(0);
  await expect(p.getByText('tidak terbukti', { exact: true })).toHaveCount(3);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(await page.locator('aside').evaluate((a) => a.scrollWidth <= a.clientWidth)).toBe(true);

  await p.getByRole('button', { name: 'Ke IV.2' }).click();
  await expect(page.locator(sel('IV.2'))).toBeFocused();
  await expect(page.locator(sel('IV.2'))).toHaveValue('60');
  remove();
});
