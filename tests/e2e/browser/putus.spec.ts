import type { Page } from '@playwright/test';
import type { TestCore } from '../lib/core.ts';
import { expect, test } from '../lib/fixtures.ts';
import { panggil, simulasi } from './bantu.ts';

test('the core is killed and comes back: the page says so calmly, and what was typed meanwhile is saved', async ({
  page,
  core,
}) => {
  await simulasi(page);
  await page.goto(`${core.url}/lembar/PPWP/9901012001002`);
  const vb = page.locator('input[data-sel="V.B"]');
  await expect(vb).toBeVisible();

  await core.kill();
  const pita = page.getByRole('status').filter({ hasText: 'Menyambung kembali' });
  await expect(pita).toContainText('angka yang sudah tersimpan aman');
  await vb.focus();
  await page.keyboard.type('77');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Menyimpan…')).toBeVisible();
  // Even leaving the sheet meanwhile loses nothing.
  await page.getByRole('link', { name: 'Rekap', exact: true }).click();

  await core.restart();
  await expect(pita).toHaveCount(0, { timeout: 5000 });
  // It goes by itself; a page that was left before would ask first.
  const tercatat = async () =>
    ((await panggil(page, 'GET', '/api/lembar/PPWP/9901012001002')) as { isian: Record<string, number> }).isian['V.B'];
  // Until the plenary is open again there is no answer.
  await expect.poll(() => tercatat().catch(() => null)).toBe(77);
  await page.goto(`${core.url}/lembar/PPWP/9901012001002`);
  await expect(vb).toHaveValue('77');

  // The core answers again before its plenary is open: what is entered then waits too.
  await page.route('**/api/pleno/buka', async (rute) => {
    await page.waitForTimeout(2500);
    await rute.fallback();
  });
  await core.kill();
  await expect(pita).toBeVisible();
  await core.restart();
  await expect.poll(() => tercatat().catch((e: Error) => e.message)).toContain('PLENO_BELUM_DIBUKA');
  await vb.focus();
  await page.keyboard.type('78');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Menyimpan…')).toBeVisible();
  await expect.poll(() => tercatat().catch(() => null)).toBe(78);
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible();
  await expect(vb).toHaveValue('78');
});

/** A power cut: the core is gone in the middle of it, and what starts afterwards is a new page. */
async function listrikPadam(page: Page, core: TestCore, lalu = '/'): Promise<void> {
  const { pleno } = (await panggil(page, 'GET', '/api/keadaan')) as { pleno: { folder: string } };
  await core.kill();
  await page.goto('about:blank');
  await core.restart();
  const buka = { data: { folder: pleno.folder }, headers: { origin: core.url } };
  expect((await page.request.post(`${core.url}/api/pleno/buka`, buka)).ok()).toBe(true);
  await page.goto(core.url + lalu);
}

/** The core has what is typed now. */
const terdraf = (page: Page, teks: string) =>
  page.waitForResponse((r) => r.url().endsWith('/api/draf') && (r.request().postData() ?? '').includes(`"${teks}"`));

test('what is still being typed survives a power cut: the first screen leads back to the cell, marked, Enter records it', async ({
  page,
  core,
}) => {
  test.setTimeout(120_000);
  await simulasi(page, { desa: 1, tps: 2, benih: 5 });
  await page.goto(`${core.url}/lembar/PPWP/9901012001001`);
  const sel = page.locator('input[data-sel="IV.1"]');
  await sel.focus();
  const semula = await sel.inputValue();
  let tersimpan = terdraf(page, '77');
  await page.keyboard.type('77');
  await tersimpan;
  await listrikPadam(page, core);
  await page.getByRole('link', { name: 'TPS 001, TANJUNG EMAS (IV.1)' }).click();
  await expect(sel).toBeFocused();
  await expect(sel).toHaveValue('77');
  await expect(sel).toHaveAttribute('data-pulih', 'true');
  await expect(page.getByText('Ketikan yang belum disimpan: Enter menyimpan')).toBeVisible();
  // Nothing is noted over it, and nobody else has seen it.
  await expect(page.getByRole('button', { name: 'Sesuai C.Hasil' })).toBeDisabled();
  const lembar = (await panggil(page, 'GET', '/api/lembar/PPWP/9901012001001')) as { isian: Record<string, number> };
  expect(String(lembar.isian['IV.1'])).toBe(semula);

  // It is typed on at its end, given up by Esc, and does not come again.
  tersimpan = terdraf(page, '778');
  await page.keyboard.type('8');
  await expect(sel).toHaveValue('778');
  await tersimpan;
  await page.reload();
  await expect(sel).toHaveValue('778');
  await expect(sel).toBeFocused();
  const dibuang = page.waitForResponse((r) => r.url().endsWith('/api/draf'));
  await page.keyboard.press('Escape');
  await dibuang;
  await page.reload();
  await expect(page.getByRole('button', { name: 'Sesuai C.Hasil' })).toBeEnabled();
  await expect(sel).toHaveValue(semula);
  // Gone in the very moment of saving: it is saved, or it stands there as typed.
  await sel.focus();
  await page.keyboard.type('76');
  await page.keyboard.press('Enter');
  await page.reload();
  await expect(sel).toHaveValue('76');
  if ((await sel.getAttribute('data-pulih')) !== null) await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Sesuai C.Hasil' })).toBeEnabled();
  await expect(sel).toHaveValue('76');

  // After the reading the reason survives with the figure.
  await page.keyboard.press('s');
  await expect(page.getByRole('button', { name: 'Sahkan' })).toBeEnabled();
  await sel.focus();
  await page.keyboard.type('78');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Alasan pembetulan')).toBeFocused();
  tersimpan = terdraf(page, 'Plano dibuka di hadapan saksi');
  await page.keyboard.type('Plano dibuka di hadapan saksi');
  await tersimpan;
  await listrikPadam(page, core, '/lembar/PPWP/9901012001001');
  await expect(sel).toBeFocused();
  await expect(sel).toHaveValue('78');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Alasan pembetulan')).toHaveValue('Plano dibuka di hadapan saksi');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Plano dibuka di hadapan saksi')).toBeVisible();
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible();
  await page.reload();
  await expect(sel).toHaveValue('78');
  await expect(sel).not.toHaveAttribute('data-pulih');
});
