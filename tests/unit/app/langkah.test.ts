import { expect, it } from 'vitest';
import { nextStep } from '../../../src/app/langkah.ts';
import { type Petugas, type Pleno, tindakan } from '../../../src/app/pleno.ts';
import { adoptRegion, adoptSheet, readOutSheet } from '../../../src/app/rapat.ts';
import type { KodeTps } from '../../../src/domain/index.ts';
import { loadSheet, readSheet, tulis } from '../../../src/store/index.ts';
import { BERES, DEFINISI, isi, LEMBAR, WILAYAH } from '../../lib/kontes.ts';
import { jamUji, nilai, plenoBaru } from '../../lib/pleno.ts';

const jam = jamUji();
const TPS = DEFINISI.wilayah.filter((w) => w.tingkat === 5).map((w) => w.kode as KodeTps);
const DESA = [...new Set(TPS.map((t) => t.slice(0, 10)))];
const ketua: Petugas = { id: 1, nama: 'Ani', peran: 'ketua' };

function muat(p: Pleno, tps: KodeTps, ubah: Record<string, number> = {}): void {
  const isian = isi(LEMBAR, { ...BERES, ...ubah });
  tulis(p.s, () => loadSheet(p.s, { kontes: 'PPWP', tps, asal: 'sirekap', isian }, tindakan(p, jam)));
}

function sahkan(p: Pleno, tps: KodeTps): void {
  const di = () => ({ kontes: 'PPWP' as const, tps, versi: readSheet(p.s, 'PPWP', tps)?.versi ?? 0 });
  nilai(readOutSheet(p, di(), jam));
  nilai(adoptSheet(p, { ...di(), alasan: 'Demikian tertulis pada plano' }, ketua, jam));
}

it('leads from the first file to the printed minutes, and a sheet adopted with a reason is settled', () => {
  const p = plenoBaru();
  expect(nextStep(p)).toEqual({ langkah: 'impor', kontes: null });
  const [satu, ...lain] = TPS as [KodeTps, ...KodeTps[]];
  muat(p, satu, { 'V.A': 999 });
  expect(nextStep(p)).toEqual({ langkah: 'periksa', kontes: 'PPWP', salah: 1, periksa: 0 });
  sahkan(p, satu);
  expect(nextStep(p)).toEqual({ langkah: 'lengkapi', kontes: 'PPWP', belum: lain.length });
  for (const t of lain) muat(p, t);
  expect(nextStep(p)).toEqual({ langkah: 'sahkan', kontes: 'PPWP', belum: lain.length });
  for (const t of lain) sahkan(p, t);
  for (const w of [...DESA, WILAYAH]) {
    expect(nextStep(p)).toEqual({ langkah: 'tetapkan', kontes: 'PPWP', wilayah: w });
    nilai(adoptRegion(p, { kontes: 'PPWP', wilayah: w }, ketua, jam));
  }
  expect(nextStep(p)).toEqual({ langkah: 'cetak', kontes: null });
});
