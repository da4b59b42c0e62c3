import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { heic, miringkan, pdf, pdfJpeg2000, png } from '../../lib/foto.ts';
import { expect, test } from '../lib/fixtures.ts';
import { tinta } from '../lib/tinta.ts';
import { panggil, simulasi } from './bantu.ts';

// axe and two photos of their own on a busy machine.
test.describe.configure({ timeout: 120_000 });

type Berkas = { name: string; mimeType: string; buffer: Buffer };
const foto = (name: string, benih: number): Berkas => ({ name, mimeType: 'image/png', buffer: png(600, 800, benih) });

async function pilihFoto(page: Page, tombol: string, berkas: Berkas[]): Promise<void> {
  const pemilih = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: tombol }).click();
  await (await pemilih).setFiles(berkas);
}

/** Hands files to the page as a drop or a paste of another program does. */
async function beri(page: Page, cara: 'drop' | 'paste', b: Berkas): Promise<void> {
  const data = await page.evaluateHandle(
    ([nama, tipe, isi]) => {
      const d = new DataTransfer();
      d.items.add(new File([Uint8Array.from(atob(isi), (c) => c.charCodeAt(0))], nama, { type: tipe }));
      return d;
    },
    [b.name, b.mimeType, b.buffer.toString('base64')] as const,
  );
  await page.evaluate(
    ([d, c]) =>
      document.activeElement?.dispatchEvent(
        c === 'drop'
          ? new DragEvent('drop', { dataTransfer: d, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: d, bubbles: true, cancelable: true }),
      ),
    [data, cara] as const,
  );
}

/** axe on a part of the page: the sheet around it has its own look elsewhere, and takes seconds. */
async function periksa(page: Page, bagian: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(bagian)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
}

test('photos stand beside the sheet, are zoomed, turned and paged from the cell in which one types, and stay in the trail', async ({
  page,
  core,
}) => {
  await simulasi(page, { desa: 1, tps: 2, benih: 5 });
  await page.goto(`${core.url}/lembar/PPWP/9901012001001`);
  const sel = page.locator('input[data-sel="IV.1"]');
  await sel.focus();
  const panel = page.getByRole('complementary', { name: 'Foto C.Hasil' });
  await expect(panel).toHaveCount(0);
  await page.keyboard.press('Alt+f');
  await expect(panel.getByText('Belum ada foto C.Hasil untuk lembar ini.')).toBeVisible();
  // Given in another order than their names: pages come by name.
  await pilihFoto(page, 'Pilih foto…', [foto('IMG_10.png', 2), foto('IMG_9.png', 1)]);
  const judul = panel.getByRole('status').filter({ hasText: /^Foto \d/ });
  await expect(judul).toHaveText('Foto 1 dari 2');
  await expect(panel.getByText('IMG_9.png')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Foto C.Hasil, 2 foto' })).toBeVisible();

  const bingkai = panel.getByRole('region', { name: /^Foto C\.Hasil TPS 001/ });
  const gambar = panel.getByRole('img');
  const zoom = panel.getByLabel('Perbesaran kini');
  await expect(zoom).toHaveText('100 %');
  // There is nothing to zoom before the picture itself is there.
  await expect.poll(() => gambar.evaluate((e: HTMLImageElement) => e.complete && e.naturalWidth > 0)).toBe(true);
  await sel.focus();
  await page.keyboard.press('Alt+Equal');
  await page.keyboard.press('Alt+Equal');
  await expect(zoom).toHaveText('196 %');
  const gulung = (): Promise<number> => bingkai.evaluate((e) => Math.round(e.scrollTop));
  const awal = await gulung();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(gulung).toBeGreaterThan(awal);
  // The keys of the picture are none of the cell: one is still in it, and types.
  await expect(sel).toBeFocused();
  await page.keyboard.type('61');
  await page.keyboard.press('Alt+r');
  await page.keyboard.press('Enter');
  await expect(page.locator('input[data-sel="IV.2"]')).toBeFocused();
  await expect(sel).toHaveValue('61');
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible();
  await expect(gambar).toHaveCSS('transform', /matrix\(0, 1, -1, 0/);

  // Each picture is remembered as it was looked at.
  await page.keyboard.press('Alt+PageDown');
  await expect(judul).toHaveText('Foto 2 dari 2');
  await expect(zoom).toHaveText('100 %');
  await page.keyboard.press('Alt+PageUp');
  await expect(zoom).toHaveText('196 %');
  await page.keyboard.press('Alt+9');
  await expect(panel.getByRole('button', { name: 'Seluruh halaman' })).toHaveAttribute('aria-pressed', 'true');

  // By mouse: the wheel zooms where it points, dragging moves, and the focus stays in the cell.
  await page.keyboard.press('Alt+0');
  const kotak = await bingkai.boundingBox();
  const [x, y] = [(kotak?.x ?? 0) + 100, (kotak?.y ?? 0) + 100];
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -400);
  await expect(zoom).not.toHaveText('100 %');
  const kiri = await bingkai.evaluate((e) => e.scrollLeft);
  await page.mouse.down();
  await page.mouse.move(x - 60, y - 40, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => bingkai.evaluate((e) => e.scrollLeft)).toBeGreaterThan(kiri);
  await expect(page.locator('input[data-sel="IV.2"]')).toBeFocused();

  // By keyboard alone, in the picture itself; Esc goes back to the cell.
  await bingkai.focus();
  await page.keyboard.press('0');
  await expect(zoom).toHaveText('100 %');
  await page.keyboard.press('Escape');
  await expect(page.locator('input[data-sel="IV.2"]')).toBeFocused();

  // Nothing of the sheet is cut off beside the widest panel, at the smallest common screen.
  const pembagi = page.getByRole('separator', { name: 'Lebar panel foto' });
  await pembagi.focus();
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight');
  await expect(pembagi).toHaveAttribute('aria-valuenow', '506');
  const terpotong = await page.evaluate(() =>
    Array.from(document.querySelectorAll('main table, main footer, main nav'), (e) => {
      const k = e.getBoundingClientRect();
      return k.right > window.innerWidth + 1 || e.scrollWidth > e.clientWidth + 1 ? e.tagName : '';
    }).filter(Boolean),
  );
  expect(terpotong).toEqual([]);

  // Captions, order, off and back again; all of it is in the trail.
  await page.getByRole('button', { name: 'Atur foto…' }).click();
  const dialog = page.getByRole('dialog');
  // Moved before the caption was answered: both stand.
  await page.route('**/api/lampiran/PPWP/*/tata', async (rute) => {
    await page.waitForTimeout(500);
    await rute.fallback();
  });
  await dialog.getByLabel('Keterangan foto 1').fill('Halaman depan');
  await dialog.getByRole('button', { name: 'Turunkan foto 1' }).click();
  await expect(dialog.getByLabel('Keterangan foto 2')).toHaveValue('Halaman depan');
  await dialog.getByRole('button', { name: 'Lepas foto 1' }).click();
  await expect(dialog.getByText('Dilepas', { exact: true })).toBeVisible();
  await periksa(page, '[role="dialog"]');
  await page.keyboard.press('Escape');
  await expect(judul).toHaveText('Foto 1 dari 1');
  await page.getByRole('button', { name: 'Atur foto…' }).click();
  await dialog.getByRole('button', { name: 'Kembalikan IMG_10.png' }).click();
  await page.keyboard.press('Escape');
  await expect(judul).toContainText('dari 2');
  await expect(page.getByText('Foto TPS 001 dilepas: IMG_10.png.')).toBeVisible();
  expect(await panggil(page, 'POST', '/api/jejak/verifikasi')).toMatchObject({ sah: true });

  // The panel is remembered; another sheet has its own photos.
  await page.reload();
  await expect(judul).toContainText('dari 2');
  await page.getByRole('link', { name: 'TPS berikutnya' }).click();
  await expect(panel.getByText('Belum ada foto C.Hasil untuk lembar ini.')).toBeVisible();
  await page.getByRole('link', { name: 'TPS sebelumnya' }).click();
  await expect(judul).toContainText('dari 2');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await periksa(page, 'aside[aria-label="Foto C.Hasil"]');
  }
  // Without the panel the agenda is back, and says where photos are.
  await page.keyboard.press('Alt+f');
  await expect(panel).toHaveCount(0);
  await expect(
    page.getByRole('navigation', { name: 'Agenda' }).getByRole('link', { name: /001.*2 foto/ }),
  ).toBeVisible();
});

test('photos also come by drop and paste, scans page by page; what is no photo is refused in words', async ({
  page,
  core,
}) => {
  await simulasi(page, { desa: 1, tps: 2, benih: 5 });
  await page.goto(`${core.url}/lembar/PPWP/9901012001001`);
  const sel = page.locator('input[data-sel="IV.1"]');
  await sel.focus();
  const panel = page.getByRole('complementary', { name: 'Foto C.Hasil' });
  const judul = panel.getByRole('status').filter({ hasText: /^Foto \d/ });

  // A phone held on its side: shown upright, as its EXIF says.
  const jpeg = await page.evaluate(async () => {
    const k = document.createElement('canvas');
    [k.width, k.height] = [400, 300];
    return k.toDataURL('image/jpeg').split(',')[1] ?? '';
  });
  const miring = miringkan(Buffer.from(jpeg, 'base64'));
  await beri(page, 'drop', { name: 'IMG_1.JPG', mimeType: 'image/jpeg', buffer: miring });
  await expect(judul).toHaveText('Foto 1 dari 1');
  await expect(page).toHaveURL(/\/lembar\//);
  const gambar = panel.getByRole('img');
  await expect
    .poll(() => gambar.evaluate((e) => (e instanceof HTMLImageElement ? [e.naturalWidth, e.naturalHeight] : [])))
    .toEqual([300, 400]);

  await beri(page, 'paste', foto('image.png', 3));
  await expect(judul).toHaveText('Foto 2 dari 2');

  await pilihFoto(page, 'Tambah foto…', [
    { name: 'pindai.pdf', mimeType: 'application/pdf', buffer: await pdf(2) },
    { name: 'IMG_0001.HEIC', mimeType: '', buffer: heic() },
  ]);
  await expect(judul).toHaveText('Foto 3 dari 3, halaman 1 dari 2');
  await expect.poll(() => tinta(panel.getByRole('img'))).toBeGreaterThan(2000);
  await page.keyboard.press('Alt+PageDown');
  await expect(judul).toHaveText('Foto 3 dari 3, halaman 2 dari 2');
  await expect.poll(() => tinta(panel.getByRole('img'))).toBeGreaterThan(2000);
  // JPEG 2000 needs a decoder that the page's own policy would not let run.
  await pilihFoto(page, 'Tambah foto…', [{ name: 'rapat.pdf', mimeType: 'application/pdf', buffer: pdfJpeg2000() }]);
  await expect(judul).toHaveText('Foto 4 dari 4');
  await expect.poll(() => tinta(panel.getByRole('img'))).toBeGreaterThan(50_000);
  await expect(panel.getByRole('alert').filter({ hasText: 'IMG_0001.HEIC' })).toContainText('Paling Kompatibel');
  await panel.getByRole('button', { name: 'Tutup pesan IMG_0001.HEIC' }).click();

  await beri(page, 'drop', { name: 'foto.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg onload="x()"/>') });
  await expect(panel.getByRole('alert')).toContainText('gambar SVG');
  await expect(sel).toBeFocused();
  // Results still go where results go.
  await beri(page, 'drop', { name: '9901012001001.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page).toHaveURL(/\/impor$/);
});
