import { afterEach, expect, it, vi } from 'vitest';
import { pesanGalat } from '../../../src/domain/index.ts';

// Notifications are the page's; here only what becomes of the figures counts.
vi.mock('../../../src/renderer/lib/lapor.tsx', () => ({ laporGalat: () => undefined }));
const { adaTertinggal, antreanLembar, kirimTertinggal } = await import(
  '../../../src/renderer/screens/lembar/antrean.ts'
);

afterEach(() => void vi.unstubAllGlobals());

const galat = (kode: 'CAKRAM_GAGAL' | 'LEMBAR_USANG' | 'PLENO_BELUM_DIBUKA'): Response =>
  Response.json({ galat: { kode, ...pesanGalat({ kode, konteks: {} }) } }, { status: 507 });

it('figures of a sheet that was left wait on while the line or the disk fails, and are given up where they are refused', async () => {
  const m = antreanLembar('/pleno', 'PPWP', '9901012001001');
  m.antrean.set('IV.1', 77);
  m.antrean.set('IV.2', 12);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('putus')));
  await kirimTertinggal('/pleno');
  expect(Object.fromEntries(m.antrean)).toEqual({ 'IV.1': 77, 'IV.2': 12 });
  // A cell typed again meanwhile keeps its newer figure.
  vi.stubGlobal('fetch', () => {
    m.antrean.set('IV.2', 13);
    return Promise.resolve(galat('CAKRAM_GAGAL'));
  });
  await kirimTertinggal('/pleno');
  expect(Object.fromEntries(m.antrean)).toEqual({ 'IV.1': 77, 'IV.2': 13 });
  // A core that was started anew has not got its plenary open yet.
  vi.stubGlobal('fetch', () => Promise.resolve(galat('PLENO_BELUM_DIBUKA')));
  await kirimTertinggal('/pleno');
  expect(Object.fromEntries(m.antrean)).toEqual({ 'IV.1': 77, 'IV.2': 13 });
  // Another plenary has a sheet of this TPS too.
  const kirim = vi.fn();
  vi.stubGlobal('fetch', kirim);
  await kirimTertinggal('/pleno lain');
  expect(kirim).not.toHaveBeenCalled();
  expect(antreanLembar('/pleno lain', 'PPWP', '9901012001001').antrean.size).toBe(0);
  vi.stubGlobal('fetch', () => Promise.resolve(galat('LEMBAR_USANG')));
  await kirimTertinggal('/pleno');
  expect(adaTertinggal()).toBe(false);
});
