import type { Locator } from '@playwright/test';

/** Dark pixels in the upper part of a canvas: a page that is really drawn has hundreds, an empty one none. */
export function tinta(halaman: Locator): Promise<number> {
  return halaman.evaluate((el) => {
    if (!(el instanceof HTMLCanvasElement) || el.width === 0) return 0;
    const piksel = el.getContext('2d')?.getImageData(0, 0, el.width, Math.min(el.height, 400)).data ?? [];
    let gelap = 0;
    for (let i = 0; i < piksel.length; i += 4) if ((piksel[i + 3] ?? 0) > 0 && (piksel[i] ?? 255) < 100) gelap++;
    return gelap;
  });
}
