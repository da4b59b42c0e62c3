import { closeSync, mkdirSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { aksesBersih } from '../lib/akses.ts';
import { expect, test } from '../lib/fixtures.ts';
import { potret } from '../lib/potret.ts';
import { panggil, simulasi } from './bantu.ts';

/** Writes noise over part of a file. */
function rusakkan(berkas: string, dari: number): void {
  const f = openSync(berkas, 'r+');
  writeSync(f, Buffer.alloc(3000, 0x41), 0, 3000, dari);
  closeSync(f);
}

test('a damaged plenary stays in the list, says so when it is opened, and its backup is one step away', async ({
  page,
  core,
}) => {
  const stick = path.join(core.akar, '..', `${path.basename(core.akar)}-stick`);
  mkdirSync(stick);
  await simulasi(page, { desa: 2, tps: 8, benih: 3 });
  await panggil(page, 'PUT', '/api/cadangan', { tempat: stick, tiapMenit: 60 });
  // The first backup follows the choice by itself.
  const keadaan = async () =>
    (await panggil(page, 'GET', '/api/cadangan')) as { tertinggal: number; berjalan: unknown };
  await expect.poll(keadaan, { timeout: 20_000 }).toMatchObject({ tertinggal: 0, berjalan: null });
  await panggil(page, 'POST', '/api/pleno/tutup');
  const [nama = ''] = readdirSync(core.akar).filter((n) => n.startsWith('simulasi-'));
  const db = path.join(core.akar, nama, 'rekap.db');

  // A page in the middle: the list does not know of it yet.
  rusakkan(db, Math.floor(statSync(db).size / 8192) * 4096);
  await page.goto(`${core.url}/mulai`);
  const rak = page.getByRole('region', { name: 'Pleno di komputer ini' });
  await rak.getByRole('button').click();
  await expect(rak.getByRole('alert')).toContainText('Basis data pleno rusak');
  await expect(rak.getByRole('link', { name: 'Pulihkan dari cadangan…' })).toBeVisible();
  await aksesBersih(page);

  // Its very beginning: it is still there, marked.
  rusakkan(db, 0);
  await page.reload();
  await expect(rak.getByText('tidak terbaca')).toBeVisible();
  await rak.getByRole('button').click();
  await expect(rak.getByRole('alert')).toContainText('pulihkan dari cadangan terakhir');
  await aksesBersih(page);
  await potret(page, 'pleno-rusak');
  await rak.getByRole('link', { name: 'Pulihkan dari cadangan…' }).click();
  await page.getByRole('button', { name: 'Pulihkan…' }).first().click();
  await page.getByRole('button', { name: 'Pulihkan dan buka' }).click();
  await expect(page.getByRole('region', { name: 'Langkah berikutnya' })).toBeVisible();
  // The damaged one was not touched: somebody may still want its bytes.
  expect(readdirSync(core.akar).filter((n) => n.startsWith('simulasi-'))).toHaveLength(2);
  rmSync(stick, { recursive: true });
});
