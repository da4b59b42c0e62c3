import { expect, test } from '../lib/electron.ts';

test('help from the menu and from the key: the key is the page’s alone, so it never opens and closes at once', async ({
  shell,
}) => {
  const { app, page } = shell;
  await expect(page.getByRole('heading', { name: 'Selamat datang di Rekap Pleno' })).toBeVisible();
  const bantuan = page.getByRole('complementary', { name: 'Bantuan' });
  await app.evaluate(({ Menu }) => {
    const semua = Menu.getApplicationMenu()?.items.flatMap((i) => i.submenu?.items ?? []) ?? [];
    const butir = semua.find((i) => i.label === '&Panduan layar ini');
    if (!butir) throw new Error('menu Panduan layar ini tidak ada');
    if (butir.registerAccelerator) throw new Error('F1 didengar dua kali');
    butir.click();
  });
  await expect(bantuan.getByRole('heading', { name: 'Menyiapkan pleno', exact: true })).toBeVisible();
  await expect(bantuan).toBeFocused();
  await page.keyboard.press('F1');
  await expect(bantuan).toHaveCount(0);
  await page.keyboard.press('F1');
  await expect(bantuan).toBeFocused();
});
