import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { duaTemaBersih } from '../lib/akses.ts';
import { startCore, type TestCore } from '../lib/core.ts';
import { expect, test } from '../lib/fixtures.ts';
import { ROOT } from '../lib/paths.ts';
import { konteksLama } from '../lib/peramban-lama.ts';
import { potret } from '../lib/potret.ts';
import { panggil, simulasi } from './bantu.ts';

// Two cores, two pages, a package over TLS between them.
test.describe.configure({ timeout: 240_000 });

const TPS = '9901012001001';
let pengirim: TestCore;
test.beforeEach(async () => {
  pengirim = await startCore();
});
test.afterEach(() => pengirim.stop());

async function ubah(page: Page, nilai: number): Promise<void> {
  const l = (await panggil(page, 'GET', `/api/lembar/PPWP/${TPS}`)) as { versi: number };
  await panggil(page, 'PUT', `/api/lembar/PPWP/${TPS}`, { versi: l.versi, sel: { 'IV.1': nilai } });
}

/** Messages that fade away have any contrast on the way. */
async function tanpaPesan(page: Page): Promise<void> {
  const pesan = page.getByRole('button', { name: 'Tutup pesan' });
  while ((await pesan.count()) > 0)
    await pesan
      .first()
      .click({ timeout: 2000 })
      .catch(() => undefined);
}

test('a package goes from one computer to another: paired, sent by itself, seen, trusted, received; unpaired, nothing comes', async ({
  page,
  core,
  browser,
}) => {
  await simulasi(page, { desa: 1, tps: 3, benih: 9 });
  const rekapSemula = JSON.stringify(await panggil(page, 'GET', '/api/rekap/PPWP/990101'));
  const ppk = await (await konteksLama(browser, { locale: 'id-ID', viewport: { width: 1366, height: 768 } })).newPage();
  await ppk.goto(pengirim.entry());
  await simulasi(ppk, { desa: 1, tps: 3, benih: 9 });
  await ubah(ppk, 91);

  // Bound to loopback through the same route that the button uses: a test opens nothing to a network.
  await page.goto(`${core.url}/jaringan/terima`);
  await expect(page.getByRole('button', { name: 'Buka penerimaan' })).toBeEnabled();
  const pintu = (await panggil(page, 'POST', '/api/penerimaan/buka', { port: 0, alamat: '127.0.0.1' })) as {
    alamat: string[];
    sertifikat: { kata: string };
  };
  await expect(page.getByText(pintu.alamat[0] ?? '').first()).toBeVisible();
  await page.getByRole('button', { name: 'Pasangkan perangkat…' }).click();
  const kode = page.getByRole('status', { name: 'Pemasangan terbuka' });
  await expect(kode.getByText(/berlaku 9\.\d\d menit lagi/)).toBeVisible();
  await expect(kode.getByRole('img', { name: /Kode QR: rekap-lan/ })).toBeVisible();
  const alamat = (await kode.locator('code').first().textContent()) ?? '';
  await duaTemaBersih(page);
  await potret(page, 'jaringan-pasangkan');

  await ppk.goto(`${pengirim.url}/jaringan/kirim`);
  const isian = ppk.getByLabel('Atau alamat pemasangan dari penerima');
  await isian.fill(alamat.replace(/\/(\d{8})\//, (_, k: string) => `/${k.slice(1)}${(Number(k[0]) + 1) % 10}/`));
  await ppk.getByRole('button', { name: 'Pasangkan', exact: true }).click();
  await expect(ppk.getByText('Kode pemasangan salah; sisa percobaan 4.')).toBeVisible();
  await isian.clear();
  // By hand: where it is, the digits, and the words compared before they are sent.
  await ppk.getByLabel('Alamat penerima').fill(pintu.alamat[0] ?? '');
  await ppk.getByLabel('Kode di layar penerima').fill((await kode.locator('p').first().textContent()) ?? '');
  await ppk.getByRole('button', { name: 'Hubungi' }).click();
  const cocokkan = ppk.getByRole('status', { name: 'Cocokkan sertifikat' });
  await expect(cocokkan).toContainText(pintu.sertifikat.kata);
  await expect(kode).toContainText(pintu.sertifikat.kata);
  await tanpaPesan(ppk);
  await duaTemaBersih(ppk);
  await cocokkan.scrollIntoViewIfNeeded();
  await potret(ppk, 'jaringan-cocokkan');
  await cocokkan.getByRole('button', { name: 'Katanya sama: pasangkan' }).click();
  await expect(ppk.getByRole('status').filter({ hasText: 'Dipasangkan dengan' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'dipasangkan. Cocokkan' })).toBeVisible();
  await expect(kode).toHaveCount(0);

  await ppk.getByRole('button', { name: 'Kirim', exact: true }).click();
  const tanda = ppk.getByRole('list', { name: 'Tanda terima' });
  await expect(tanda).toContainText('Paket nomor 1 sampai pada', { timeout: 30_000 });
  await tanpaPesan(ppk);
  await duaTemaBersih(ppk);
  await potret(ppk, 'jaringan-kirim');

  // It appears by itself, in the list and in the header.
  const menunggu = page.getByRole('list', { name: 'Paket yang menunggu' });
  await expect(menunggu).toContainText('paket nomor 1');
  await expect(menunggu).toContainText('Perangkat pengirim belum dikenal');
  await expect(page.getByRole('button', { name: /Jaringan · 1.*1 paket menunggu/ })).toBeVisible();
  await menunggu.getByRole('button', { name: 'Lihat isinya' }).click();
  const paket = page.getByRole('region', { name: 'Isi paket' });
  await expect(paket).toContainText('Utuh: 3 lembar terbukti');
  await expect(paket.getByRole('button', { name: /Terima|Catat/ })).toBeDisabled();
  await menunggu.getByRole('button', { name: 'Kata sidiknya sama: percayai' }).click();
  await expect(paket).toContainText('Perangkat pengirim dipercaya');
  await tanpaPesan(page);
  await duaTemaBersih(page);
  await potret(page, 'jaringan-terima');
  // Both were made for themselves, so the changed sheet is a conflict that a person decides.
  await paket.getByRole('list', { name: 'Lembar yang bentrok' }).getByText('Datang', { exact: true }).last().click();
  await paket.getByLabel('Alasan keputusan').fill('C.Hasil dibuka lagi: 91');
  await paket.getByRole('button', { name: 'Terima 3 lembar' }).click();
  await expect(page.getByText('3 lembar masuk, 0 dipertahankan.')).toBeVisible();
  await expect(page.getByText('Tidak ada paket yang menunggu.')).toBeVisible();
  expect(JSON.stringify(await panggil(page, 'GET', '/api/rekap/PPWP/990101'))).not.toBe(rekapSemula);
  const l = (await panggil(page, 'GET', `/api/lembar/PPWP/${TPS}`)) as { isian: Record<string, number> };
  expect(l.isian['IV.1']).toBe(91);

  // One that is refused lies aside, and can be taken back.
  await ubah(ppk, 92);
  await ppk.getByRole('button', { name: 'Kirim', exact: true }).click();
  await expect(menunggu).toContainText('paket nomor 2', { timeout: 30_000 });
  await menunggu.getByRole('button', { name: 'Tolak…' }).click();
  await page.getByLabel('Alasan').fill('Salah kirim');
  await page.getByRole('button', { name: 'Tolak paket' }).click();
  await page.getByText('Ditolak (1)').click();
  await expect(page.getByText('alasan: Salah kirim')).toBeVisible();
  await page.getByRole('button', { name: 'Batalkan penolakan' }).click();
  await expect(menunggu).toContainText('paket nomor 2');

  // The home screen leads to it.
  await page.getByRole('link', { name: 'Beranda', exact: true }).click();
  await page.getByRole('link', { name: '1 paket menunggu' }).click();
  await expect(menunggu).toContainText('paket nomor 2');

  // Unpaired: the next package waits at its sender, who reads why.
  await page.getByRole('button', { name: 'Perbarui…' }).click();
  await expect(page.getByRole('dialog')).toContainText('setiap pengirim harus dipasangkan lagi');
  await page.waitForTimeout(400);
  await tanpaPesan(page);
  await duaTemaBersih(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Batal', exact: true }).click();
  await page.getByRole('button', { name: /^Lepas / }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lepas', exact: true }).click();
  await expect(page.getByText('Belum ada. Buka penerimaan, lalu pasangkan komputer pengirim.')).toBeVisible();
  await ubah(ppk, 93);
  await ppk.getByRole('button', { name: 'Kirim', exact: true }).click();
  const keluar = ppk.getByRole('list', { name: 'Paket dalam pengiriman' });
  await expect(keluar).toContainText('Penerima belum mengenal komputer ini.', { timeout: 30_000 });
  await expect(keluar).toContainText('perlu tindakan');
  await tanpaPesan(ppk);
  await duaTemaBersih(ppk);
  await potret(ppk, 'jaringan-keluar');
  await keluar.getByRole('button', { name: 'Batalkan…' }).click();
  await ppk.getByRole('button', { name: 'Batalkan pengiriman' }).click();
  await expect(keluar).toHaveCount(0);
  await ppk.context().close();
});

test('what the thread of the door is built of loads no database', () => {
  const folder = path.join(ROOT, 'dist', 'node');
  expect(readdirSync(folder)).toContain('lan.js');
  const semua = new Map<string, string>();
  const baca = (nama: string): void => {
    if (semua.has(nama)) return;
    const isi = readFileSync(path.join(folder, nama), 'utf8');
    semua.set(nama, isi);
    for (const [, lain] of isi.matchAll(/from\s*"\.\/([^"]+\.js)"/g)) if (lain) baca(lain);
  };
  const paket = (): string[] =>
    [...semua.values()].flatMap((isi) => [...isi.matchAll(/(?:from|import)\s*"([^."][^"]*)"/g)].map((m) => m[1] ?? ''));
  baca('lan.js');
  expect(paket()).toContain('node:https');
  expect(paket().filter((p) => p.includes('sqlite'))).toEqual([]);
  // The check itself can fail: the core does load it.
  semua.clear();
  baca('core.js');
  expect(paket().filter((p) => p.includes('sqlite'))).not.toEqual([]);
});
