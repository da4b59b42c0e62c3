import type { Page } from '@playwright/test';
import { aksesBersih, duaTemaBersih, kontrasBersih } from '../lib/akses.ts';
import { expect, test } from '../lib/fixtures.ts';
import { konteksLama } from '../lib/peramban-lama.ts';
import { panggil, simulasi } from './bantu.ts';

// Slow on a busy machine, never flaky for that.
test.describe.configure({ timeout: 180_000 });

const PONSEL = { width: 360, height: 740 };
const TPS = '9901012001001';

/** Switches the view on, on loopback alone: a test opens nothing to a network. */
async function nyalakan(page: Page): Promise<string> {
  const h = (await panggil(page, 'PUT', '/api/publik', { nyala: true, alamat: '127.0.0.1' })) as { alamat: string[] };
  return h.alamat[0] ?? '';
}

async function sahkan(page: Page, kontes: string, tps: string): Promise<void> {
  const jalur = `/api/lembar/${kontes}/${tps}`;
  const { versi } = (await panggil(page, 'GET', jalur)) as { versi: number };
  const dibaca = (await panggil(page, 'POST', `${jalur}/bacakan`, { versi })) as { versi: number };
  await panggil(page, 'POST', `${jalur}/sahkan`, { versi: dibaca.versi, alasan: 'Sesuai C.Hasil' });
}

async function pegangPalu(page: Page): Promise<void> {
  const { orang, pinLatihan } = (await panggil(page, 'GET', '/api/orang')) as {
    orang: { id: number; peran: string }[];
    pinLatihan: string;
  };
  await panggil(page, 'POST', '/api/palu', { orang: orang.find((o) => o.peran === 'ketua')?.id, pin: pinLatihan });
}

async function rapi(page: Page): Promise<void> {
  await aksesBersih(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await kontrasBersih(page);
  await page.emulateMedia({ colorScheme: 'light' });
  const lebar = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(lebar).toBeLessThanOrEqual(PONSEL.width);
  const kecil = await page
    .locator('a')
    .evaluateAll((semua) => semua.map((a) => a.getBoundingClientRect().height).filter((t) => t < 44));
  expect(kecil).toEqual([]);
}

test('a phone follows the plenary: progress, adopted sheets, recap; both themes', async ({ page, core, browser }) => {
  await simulasi(page, { desa: 2, tps: 8, benih: 42, kontes: ['PPWP', 'DPR'] });
  const alamat = await nyalakan(page);
  const konteks = await konteksLama(browser, { viewport: PONSEL, locale: 'id-ID' });
  const ponsel = await konteks.newPage();
  const lain: string[] = [];
  ponsel.on('request', (r) => {
    if (!r.url().startsWith(`${alamat}/`)) lain.push(r.url());
  });
  await ponsel.goto(alamat);
  await expect(ponsel.getByText('SIMULASI · data latihan')).toBeVisible();
  await expect(ponsel.getByRole('heading', { level: 1 })).toHaveText('Kemajuan rekapitulasi');
  await expect(ponsel.getByText('0 dari 8 TPS disahkan')).toHaveCount(2);
  await expect(ponsel.getByText(/^Diperbarui pukul \d\d\.\d\d\.\d\d\.$/)).toBeVisible();
  await rapi(ponsel);

  await pegangPalu(page);
  await sahkan(page, 'PPWP', TPS);
  await expect(ponsel.getByText('1 dari 8 TPS disahkan')).toBeVisible();

  await ponsel.getByRole('link', { name: /Presiden/ }).click();
  await expect(ponsel.getByRole('table', { name: 'Perolehan suara' })).toBeVisible();
  await rapi(ponsel);
  await ponsel.getByRole('listitem').first().getByRole('link').click();
  await expect(ponsel.getByText('belum disahkan').first()).toBeVisible();
  await rapi(ponsel);
  await ponsel.getByRole('link', { name: /TPS 001/ }).click();
  await expect(ponsel.getByRole('heading', { level: 1 })).toHaveText('TPS 001');
  const lembar = (await panggil(page, 'GET', `/api/lembar/PPWP/${TPS}`)) as { isian: Record<string, number> };
  await expect(ponsel.getByRole('row', { name: /tidak sah/i }).first()).toContainText(String(lembar.isian['V.B']));
  await rapi(ponsel);

  await panggil(page, 'POST', '/api/keberatan', {
    jenis: 'keberatan',
    pengaju: { peran: 'saksi', nama: 'Sari', kontes: 'PPWP', peserta: 2 },
    wilayah: TPS,
    kontes: 'PPWP',
    sel: ['IV.2'],
    uraian: 'Menurut salinan saksi lebih banyak.',
  });
  await ponsel.goto(`${alamat}/#/`);
  await ponsel.getByRole('link', { name: /^Keberatan dan kejadian khusus/ }).click();
  await expect(ponsel.getByText(/^Keberatan 1 · Saksi 02/)).toBeVisible();
  await expect(ponsel.getByText('belum dijawab')).toBeVisible();
  await rapi(ponsel);
  await ponsel.goto(`${alamat}/#/PPWP/${TPS}`);
  await expect(ponsel.getByRole('heading', { level: 1 })).toHaveText('TPS 001');

  await panggil(page, 'PUT', '/api/publik', { nyala: false });
  await expect(ponsel.getByText('Sambungan terputus; mencoba lagi.')).toBeVisible();
  await expect(ponsel.getByRole('heading', { level: 1 })).toHaveText('TPS 001'); // what was there stays
  await rapi(ponsel);
  expect(lain).toEqual([]);
  expect(core.url).not.toBe(alamat);
  await konteks.close();
});

test('the header says that nothing is shared, switches the view on and off, and shows the code to scan', async ({
  page,
  core,
}) => {
  await simulasi(page);
  // Bound to loopback through the same route; the switch then shows what is on.
  await expect(page.getByRole('button', { name: 'Tanpa jaringan' })).toBeVisible();
  const alamat = await nyalakan(page);
  await page.getByRole('button', { name: /^Publik · \d+$/ }).click();
  const menu = page.getByRole('dialog', { name: /^Publik/ });
  await expect(menu.getByRole('img', { name: `Kode QR: ${alamat}` })).toBeVisible();
  await expect(menu.getByRole('region', { name: 'Tampilan publik' }).getByText(alamat, { exact: true })).toBeVisible();
  await expect(menu.getByText('tidak dapat mengubah apa pun')).toBeVisible();
  await duaTemaBersih(page);

  const layar = await page.context().newPage();
  await layar.setViewportSize({ width: 1024, height: 768 });
  await layar.goto(`${core.url}/proyektor`);
  await expect(layar.getByRole('img', { name: `Kode QR: ${alamat}` })).toBeVisible();
  await panggil(page, 'PUT', '/api/proyektor', {
    mode: 'kemajuan',
    kontes: null,
    tps: null,
    wilayah: null,
    beku: false,
  });
  await expect(layar.getByRole('heading', { level: 1 })).toHaveText('Kemajuan rekapitulasi');
  await expect(layar.getByRole('img', { name: `Kode QR: ${alamat}` })).toBeVisible();

  await page.getByRole('switch', { name: 'Tampilan publik' }).click({ force: true });
  await expect(page.getByRole('button', { name: 'Tanpa jaringan' })).toBeVisible();
  await expect(layar.getByRole('img', { name: /Kode QR/ })).toHaveCount(0);
  expect(
    await fetch(alamat).then(
      () => 'menjawab',
      () => 'tertutup',
    ),
  ).toBe('tertutup');
});
