import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { KodeTps, kodeInduk } from '../../../src/domain/index.ts';
import { keJsonSirekap } from '../../../src/domain/simulasi/index.ts';
import { BERES, DEFINISI, isi, LEMBAR } from '../../lib/kontes.ts';

/** Calls a route as the page itself would: same origin, same cookie. */
export function panggil(page: Page, metode: 'GET' | 'POST' | 'PUT', jalur: string, badan?: unknown): Promise<unknown> {
  return page.evaluate(
    async ([m, j, b]) => {
      const r = await fetch(j, {
        method: m,
        ...(m === 'GET' ? {} : { headers: { 'content-type': 'application/json' }, body: b }),
      });
      if (!r.ok) throw new Error(`${j}: ${r.status} ${await r.text()}`);
      return r.json();
    },
    [metode, jalur, JSON.stringify(badan ?? {})] as const,
  );
}

/** A practice plenary, opened in the page. */
export async function simulasi(
  page: Page,
  ukuran: { desa: number; tps: number; benih: number; kontes?: string[] } = { desa: 3, tps: 12, benih: 42 },
): Promise<void> {
  await panggil(page, 'POST', '/api/pleno/simulasi', ukuran);
  await page.goto(new URL('/', page.url()).href);
  await page.getByRole('region', { name: 'Langkah berikutnya' }).waitFor();
}

/** Writes the definition of a small kecamatan in the shapes KPU publishes. */
export function tulisDefinisi(folder: string): string {
  const akar = path.join(folder, 'definisi');
  mkdirSync(path.join(akar, 'wilayah'), { recursive: true });
  const kontes = DEFINISI.kontes[0];
  if (kontes?.bentuk !== 'paslon') throw new Error('PPWP diharapkan');
  const ppwp = Object.fromEntries(
    kontes.paslon.map((p) => [
      p.idSumber,
      { ts: '2024-02-14 00:00:00', nama: p.nama, warna: '#888888', nomor_urut: p.nomor },
    ]),
  );
  writeFileSync(path.join(akar, 'ppwp.json'), JSON.stringify(ppwp));
  const indukSemua = new Set(DEFINISI.wilayah.map((w) => kodeInduk(w.kode)));
  for (const induk of indukSemua) {
    const daftar = DEFINISI.wilayah.filter((w) => kodeInduk(w.kode) === induk);
    const isiBerkas = daftar.map((w, id) => ({ nama: w.nama, id, kode: w.kode, tingkat: w.tingkat }));
    writeFileSync(path.join(akar, 'wilayah', `${induk || '0'}.json`), JSON.stringify(isiBerkas));
  }
  return akar;
}

/** TPS of the small kecamatan, in order. */
export const TPS = DEFINISI.wilayah.filter((w) => w.tingkat === 5).map((w) => KodeTps.parse(w.kode));

/** Writes Sirekap files, one a TPS; `ubah` changes cells of some of them. */
export function tulisSirekap(folder: string, nama: string, ubah: Record<string, Record<string, number>> = {}): string {
  const akar = path.join(folder, nama);
  mkdirSync(akar, { recursive: true });
  for (const tps of TPS) {
    const isian = isi(LEMBAR, { ...BERES, ...ubah[tps] });
    writeFileSync(path.join(akar, `${tps}.json`), keJsonSirekap(DEFINISI, tps, isian));
  }
  return akar;
}

/** Chooses a file or folder with the button that opens the browser's own dialog. */
export async function pilih(page: Page, tombol: string, berkas: string | string[]): Promise<void> {
  const pemilih = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: tombol }).click();
  await (await pemilih).setFiles(berkas);
}

/** Makes a plenary of the small kecamatan from the first screen. */
export async function buat(page: Page, folder: string): Promise<void> {
  await page.getByRole('link', { name: 'Buat pleno…' }).click();
  await pilih(page, 'Pilih folder…', tulisDefinisi(folder));
  await page.getByRole('button', { name: 'Buat pleno', exact: true }).click();
  await page.getByRole('heading', { name: 'Muat hasil TPS' }).waitFor();
}
