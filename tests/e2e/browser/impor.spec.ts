import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../lib/fixtures.ts';
import { temporaryFolder } from '../lib/paths.ts';
import { buat, pilih, TPS, tulisSirekap } from './bantu.ts';

const [tps1, tps2] = TPS;
if (!tps1 || !tps2) throw new Error('TPS uji tidak ada');

test('a plenary is made from KPU’s files, filled by import, and shows what is wrong', async ({ page, core }) => {
  const { folder, remove } = temporaryFolder();
  await page.goto(core.url);

  await buat(page, folder);
  await expect(page.getByText('SIMULASI')).toHaveCount(0);

  // One sum is wrong in TPS 001, one file is cut off, one belongs to another kecamatan.
  const masuk = tulisSirekap(folder, 'masuk', { [tps1]: { 'V.A': 156 } });
  writeFileSync(path.join(masuk, `${tps2}.json`), '{"chart": {"100025": 1');
  writeFileSync(path.join(masuk, '3101011001001.json'), '{"chart":null}');
  await page.getByRole('link', { name: 'Impor hasil TPS' }).click();
  await pilih(page, 'Pilih folder…', masuk);
  const pratinjau = page.getByRole('region', { name: 'Pratinjau' });
  await expect(pratinjau).toContainText('4lembar masuk');
  await expect(pratinjau).toContainText('2ditolak');
  const ditolak = page.getByRole('region', { name: 'Berkas ditolak', exact: true });
  await expect(ditolak).toContainText(`${tps2}.json`);
  await expect(ditolak).toContainText('3101011001001.json');

  // A reload in the middle loses nothing.
  await page.reload();
  await page.getByRole('button', { name: 'Masukkan 4 lembar' }).click();
  await expect(page.getByRole('status').filter({ hasText: '4 lembar masuk' })).toBeVisible();

  await page.getByRole('button', { name: 'Lihat rekap' }).click();
  const salah = page.locator('td[data-sel="V.A"][data-wilayah="3101021001"]');
  await expect(salah).toHaveAttribute('data-tanda', 'salah');
  await expect(salah).toContainText('302');
  await expect(salah).toContainText('2/3 TPS');

  // The same files once more change nothing; other figures are a finding, never an overwrite.
  await page.goto(`${core.url}/impor`);
  await page.getByRole('button', { name: 'Impor lagi' }).click();
  const lagi = tulisSirekap(folder, 'lagi', { [tps1]: { 'V.A': 156, 'IV.1': 61 } });
  await pilih(page, 'Pilih folder…', lagi);
  await expect(pratinjau).toContainText('1lembar masuk');
  await expect(pratinjau).toContainText('3sama');
  await expect(pratinjau).toContainText('1berbeda');
  await expect(page.getByRole('region', { name: 'Angka berbeda' })).toContainText('≠ 61');
  await page.getByRole('button', { name: 'Masukkan 1 lembar' }).click();
  await expect(page.getByRole('status').filter({ hasText: '1 lembar berbeda dicatat sebagai temuan' })).toBeVisible();
  await page.goto(`${core.url}/lembar/PPWP/${tps1}`);
  await expect(page.locator('input[data-sel="IV.1"]')).toHaveValue('60');
  await expect(page.getByText('B803')).toBeVisible();

  // The second import is taken back as one step; the first one stands.
  await page.goto(`${core.url}/impor`);
  await page.getByRole('button', { name: 'Impor lagi' }).click();
  const terakhir = page.getByRole('region', { name: 'Impor terakhir' });
  await expect(terakhir).toContainText('1 lembar masuk, 3 sama, 1 berbeda');
  await terakhir.getByRole('button', { name: 'Urungkan impor…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Urungkan impor' }).click();
  await expect(page.getByText('Impor 2 diurungkan.')).toBeVisible();
  await expect(terakhir).toContainText('4 lembar masuk');
  await page.goto(`${core.url}/lembar/PPWP/${tps1}`);
  await expect(page.locator('input[data-sel="V.A"]')).toHaveValue('156');
  await expect(page.getByText('B803')).toHaveCount(0);
  await page.goto(`${core.url}/lembar/PPWP/${tps2}`);
  await expect(page.locator('input[data-sel="V.A"]')).toHaveValue('');
  remove();
});

test('Sirekap, corrected after the paper and loaded again, agrees: nothing stays open', async ({ page, core }) => {
  const { folder, remove } = temporaryFolder();
  await page.goto(core.url);
  await buat(page, folder);
  await page.goto(`${core.url}/impor`);
  await pilih(page, 'Pilih folder…', tulisSirekap(folder, 'masuk', { [tps1]: { 'V.A': 156 } }));
  await page.getByRole('button', { name: /^Masukkan/ }).click();
  await expect(page.getByRole('button', { name: 'Lihat rekap' })).toBeVisible();
  await page.goto(`${core.url}/lembar/PPWP/${tps1}`);
  const va = page.locator('input[data-sel="V.A"]');
  await va.focus();
  await page.keyboard.type('146');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tersimpan', { exact: true })).toBeVisible();
  await expect(page.getByText('Sirekap: 1 sel berbeda')).toBeVisible();

  await page.goto(`${core.url}/impor`);
  await page.getByRole('button', { name: 'Impor lagi' }).click();
  await pilih(page, 'Pilih folder…', tulisSirekap(folder, 'dibetulkan'));
  const pratinjau = page.getByRole('region', { name: 'Pratinjau' });
  await expect(pratinjau).toContainText('1kini cocok');
  await page.getByRole('button', { name: 'Catat 1 yang cocok' }).click();
  await expect(page.getByRole('status').filter({ hasText: '1 sumber kini cocok dengan lembarnya' })).toBeVisible();
  await page.goto(`${core.url}/banding`);
  await expect(page.getByText('tidak ada perbedaan')).toBeVisible();
  await page.goto(`${core.url}/lembar/PPWP/${tps1}`);
  await expect(va).toHaveValue('146');
  await expect(page.getByText('Sirekap: 1 sel berbeda')).toHaveCount(0);
  remove();
});

test('files dropped on any screen land in the import; nothing enters when it is cancelled', async ({ page, core }) => {
  const { folder, remove } = temporaryFolder();
  await page.goto(core.url);
  await buat(page, folder);
  await page.getByRole('link', { name: 'Jejak', exact: true }).click();
  const data = await page.evaluateHandle(() => {
    const d = new DataTransfer();
    const isi = '{"chart": {"100025": 1, "100026": 2, "100027": 3}, "administrasi": null}';
    d.items.add(new File([isi], '3101021001001.json'));
    return d;
  });
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await expect(page.getByText('Lepaskan untuk memuat hasil TPS')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await expect(page.getByRole('region', { name: 'Pratinjau' })).toContainText('1lembar masuk');
  await page.getByRole('button', { name: 'Batalkan' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Tidak ada satu angka pun yang masuk' })).toBeVisible();
  remove();
});

test('a file far too large is refused with a sentence, the others are read', async ({ page, core }) => {
  const { folder, remove } = temporaryFolder();
  await page.goto(core.url);
  await buat(page, folder);
  const besar = path.join(folder, 'video.json');
  writeFileSync(besar, '');
  truncateSync(besar, 70 * 1024 * 1024);
  const kecil = path.join(tulisSirekap(folder, 'masuk'), `${tps1}.json`);
  await page.goto(`${core.url}/impor`);
  await pilih(page, 'Pilih berkas…', [besar, kecil]);
  await expect(page.getByRole('region', { name: 'Pratinjau' })).toContainText('1lembar masuk');
  await expect(page.getByRole('region', { name: 'Berkas ditolak', exact: true })).toContainText(
    'Berkas berukuran 70 MB',
  );
  remove();
});

test('an office’s own table is previewed and imported like Sirekap’s files', async ({ page, core }) => {
  const { folder, remove } = temporaryFolder();
  await page.goto(core.url);
  await buat(page, folder);
  const tabel = path.join(folder, 'rekap-kantor.csv');
  const kepala = 'Kode TPS;Paslon 1;Paslon 2;Paslon 3;Suara Sah;Suara Tidak Sah';
  writeFileSync(tabel, [kepala, `${tps1};60;50;36;146;4`, `${tps2};61;50;36;147;`].join('\r\n'));
  await page.goto(`${core.url}/impor`);
  await pilih(page, 'Pilih berkas…', tabel);
  await expect(page.getByRole('region', { name: 'Pratinjau' })).toContainText('2lembar masuk');
  await page.getByRole('button', { name: 'Masukkan 2 lembar' }).click();
  await expect(page.getByRole('status').filter({ hasText: '2 lembar masuk' })).toBeVisible();
  await page.goto(`${core.url}/lembar/PPWP/${tps2}`);
  await expect(page.locator('input[data-sel="IV.1"]')).toHaveValue('61');
  await expect(page.locator('input[data-sel="V.A"]')).toHaveValue('147');
  await expect(page.locator('input[data-sel="V.B"]')).toHaveValue('');
  await expect(page.getByText('dimuat dari tabel')).toBeVisible();
  remove();
});
