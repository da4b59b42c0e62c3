import { describe, expect, it } from 'vitest';
import { lewati } from '../lib/lewati.ts';
import { siksa } from '../torture/bentuk.ts';
import { SIKSAAN } from '../torture/daftar.ts';

/** Seconds for each in everyday runs; `npm run torture` goes on for as long as one wants. */
const DETIK: Readonly<Record<string, number>> = { pembaca: 6, jalan: 5, http: 2 };
const BIASA = 1;

describe('a small share of each torment (docs/ketahanan.md)', () => {
  for (const s of SIKSAAN)
    it(s.nama, async (konteks) => {
      const benih = Number(process.env.REKAP_BENIH ?? Math.floor(Math.random() * 2 ** 31));
      const { laporan, cela } = await siksa(s, benih, DETIK[s.nama] ?? BIASA);
      expect(cela, `ulangi: npm run torture -- ${s.nama} --benih ${benih}`).toBe(null);
      if (laporan.lewati !== undefined) lewati(konteks, laporan.lewati);
      expect(Object.keys(laporan.jumlah).length).toBeGreaterThan(0);
    }, 240_000);
});
