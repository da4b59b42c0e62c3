import { expect, test } from '../lib/fixtures.ts';
import { simulasi } from './bantu.ts';

const LAYAR = [
  '/',
  '/impor',
  '/lembar/PPWP/9901012001001',
  '/rekap',
  '/dokumen',
  '/jejak',
  '/mulai',
  '/buat',
  '/definisi',
];

test('every screen fits its window: no sideways scrolling, nothing beyond the frame', async ({ page, core }) => {
  await simulasi(page);
  for (const width of [1366, 1024]) {
    await page.setViewportSize({ width, height: 768 });
    for (const jalur of LAYAR) {
      await page.goto(core.url + jalur);
      await page.getByRole('banner').waitFor();
      await page.waitForTimeout(300);
      const luber = await page.evaluate(() => ({
        lebar: document.documentElement.scrollWidth - innerWidth,
        tinggi: document.documentElement.scrollHeight - innerHeight,
      }));
      expect(luber, `${jalur} ${width}`).toEqual({ lebar: 0, tinggi: 0 });
    }
  }
});
