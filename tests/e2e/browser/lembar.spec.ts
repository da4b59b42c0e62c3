import { expect, test } from '../lib/fixtures.ts';
import { panggil, simulasi } from './bantu.ts';

const TPS = '9901012001002';
const sel = (id: string): string => `input[data-sel="${id}"]`;

test('cells are typed with the keyboard, saved on leaving, checked at once, and undone', async ({ page, core }) => {
  await simulasi(page);
  await page.goto(`${core.url}/lembar/PPWP/${TPS}`);
  const va = page.locator(sel('V.A'));
  const semula = await va.inputValue();
  const salah = String(Number(semula) + 10);

  await va.focus();
  await page.keyboard.type(salah);
  // While it is typed it is checked, and nobody is told it is saved.
  await expect(page.getByText('Belum tersimpan', { exact: true })).toBeVisible();
  await expect(page.getByRole('complementary')).toContainText('S301');
  await page.keyboard.press('Escape');
  await expect(va).toHaveValue(semula);

  await page.keyboard.type(`${salah}abc`);
  await expect(va).toHaveValue(salah);
  await page.keyboard.press('Enter');
  await expect(page.locator(sel('V.B'))).toBeFocused();
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible();
  await expect(va).toHaveAttribute('data-tanda', 'salah');
  await expect(page.getByRole('complementary')).toContainText(`V.A ${semula} → ${salah}`);

  await page.reload();
  await expect(va).toHaveValue(salah);
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  await expect(va).toHaveValue(semula);
  await expect(va).not.toHaveAttribute('data-tanda', 'salah');
});

test('a key that comes while a figure is being saved says why it does nothing, and does nothing', async ({
  page,
  core,
}) => {
  await simulasi(page);
  await page.goto(`${core.url}/lembar/PPWP/9901012001002`);
  const vb = page.locator('input[data-sel="V.B"]');
  await vb.focus();
  await page.keyboard.type('5');
  await page.keyboard.press('s');
  await expect(page.getByText('Ada angka yang belum disimpan')).toBeVisible();
  let lepas = (): void => undefined;
  const ditahan = new Promise<void>((r) => {
    lepas = r;
  });
  await page.route('**/api/lembar/PPWP/9901012001002', async (rute) => {
    if (rute.request().method() === 'PUT') await ditahan;
    await rute.fallback();
  });
  await page.keyboard.press('Enter');
  await page.keyboard.press('s');
  await expect(page.getByText('Angka masih disimpan')).toHaveCount(1);
  await page.keyboard.press('s');
  await expect(page.getByText('Angka masih disimpan')).toHaveCount(1);
  lepas();
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible();
  await expect(page.getByText('Belum dibacakan', { exact: true })).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByRole('button', { name: /^Sahkan/ })).toBeEnabled();
});

test('arrows go by row, Shift+Enter goes back, empty is not zero', async ({ page, core }) => {
  await simulasi(page);
  await page.goto(`${core.url}/lembar/PPWP/${TPS}`);
  await page.locator(sel('I.B1.P')).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(sel('I.B2.P'))).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+Enter');
  await expect(page.locator(sel('I.B1.L'))).toBeFocused();

  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.locator(sel('I.B1.L'))).toHaveValue('');
  await expect(page.getByRole('complementary')).toContainText('belum lengkap');
});

test('Ctrl+G finds a TPS by number; the filter keeps what needs work', async ({ page, core }) => {
  await simulasi(page);
  await page.goto(`${core.url}/lembar/PPWP/${TPS}`);
  await page.locator(sel('I.A.L')).focus();
  await page.keyboard.press('Control+g');
  await page.getByLabel('Nomor TPS').fill('3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('TPS 003');
  await expect(page).toHaveURL(/9901012001003$/);

  const agenda = page.getByRole('navigation', { name: 'Agenda' });
  const semua = await agenda.getByRole('link').count();
  await agenda.getByRole('button', { name: /Bermasalah/ }).click();
  expect(await agenda.getByRole('link').count()).toBeLessThan(semua);
});

test('a stale page cannot overwrite: it says so and shows the newest figure', async ({ page, core }) => {
  await simulasi(page);
  await page.goto(`${core.url}/lembar/PPWP/${TPS}`);
  const va = page.locator(sel('V.A'));
  await va.focus();
  // The page saves with an older version, as if another window had saved in between.
  await page.route('**/api/lembar/PPWP/*', (rute) => {
    if (rute.request().method() !== 'PUT') return rute.continue();
    const badan = rute.request().postDataJSON() as { versi: number };
    return rute.continue({ postData: JSON.stringify({ ...badan, versi: badan.versi - 1 }) });
  });
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Lembar ini sudah diubah dari tempat lain.')).toBeVisible();
  await expect(va).not.toHaveValue('7');
  const lembar = (await panggil(page, 'GET', `/api/lembar/PPWP/${TPS}`)) as { isian: Record<string, number> };
  await expect(va).toHaveValue(String(lembar.isian['V.A']));
});

test('a column copied from a spreadsheet is pasted downwards, saved as one change and undone as one', async ({
  page,
  core,
}) => {
  await simulasi(page);
  await page.goto(`${core.url}/lembar/PPWP/9901012001001`);
  const sel = (id: string) => page.locator(`input[data-sel="${id}"]`);
  await expect(sel('IV.1')).toBeVisible();
  const semula = await Promise.all(['IV.1', 'IV.2', 'IV.3'].map((s) => sel(s).inputValue()));
  await sel('IV.1').focus();
  await sel('IV.1').evaluate((el, teks) => {
    const data = new DataTransfer();
    data.setData('text/plain', teks);
    el.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, '1.001\r\n1.002\r\n1.003\r\n');
  for (const [i, id] of ['IV.1', 'IV.2', 'IV.3'].entries()) await expect(sel(id)).toHaveValue(String(1001 + i));
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  for (const [i, id] of ['IV.1', 'IV.2', 'IV.3'].entries()) await expect(sel(id)).toHaveValue(semula[i] ?? '');
});
