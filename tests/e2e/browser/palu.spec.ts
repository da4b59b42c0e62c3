import { expect, test } from '../lib/fixtures.ts';

test('who holds the gavel is seen at the sheet, and locks it: the next adoption asks for the PIN again', async ({
  page,
  core,
}) => {
  await page.goto(core.url);
  await page.getByRole('button', { name: 'Mulai Simulasi' }).click();
  await page.getByRole('region', { name: 'Langkah berikutnya' }).waitFor();
  await page.getByRole('link', { name: 'Lembar', exact: true }).click();
  await page.locator('input[data-sel="V.A"]').waitFor();
  const palu = page.getByRole('button', { name: 'Kunci', exact: false }).filter({ hasText: 'Kunci' });
  const sahkan = async (): Promise<void> => {
    await expect(page.getByRole('button', { name: /^Sesuai C.Hasil/ })).toBeVisible();
    await page.keyboard.press('s');
    await expect(page.getByRole('button', { name: /^Sahkan/ })).toBeVisible();
    await page.keyboard.press('Control+Enter');
  };
  await expect(palu).toHaveCount(0);
  await sahkan();
  await page.getByRole('dialog').waitFor();
  const nama = await page.getByRole('dialog').locator('input').first().inputValue();
  await page.keyboard.type('112233');
  const beres = page.getByText('Disahkan', { exact: true });
  const alasan = page.getByLabel('Alasan tetap disahkan');
  await expect(beres.or(alasan)).toBeVisible();
  if (await alasan.isVisible()) {
    await alasan.fill('Sesuai C.Hasil');
    await page.getByRole('button', { name: 'Sahkan dengan alasan' }).click();
  }
  await expect(palu).toContainText(nama.split(' (')[0]?.split(',')[0] ?? nama);
  if (process.env.REKAP_GAMBAR) await page.screenshot({ path: `${process.env.REKAP_GAMBAR}/palu.png` });
  await palu.click();
  await expect(palu).toHaveCount(0);
  const tadi = page.url();
  await page.keyboard.press('n');
  await expect(page).not.toHaveURL(tadi);
  await expect(page.getByText('Disahkan', { exact: true })).toHaveCount(0);
  await sahkan();
  await expect(page.getByRole('dialog', { name: 'Sahkan lembar' })).toBeVisible();
});
