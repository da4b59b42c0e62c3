import { describe, expect, it } from 'vitest';
import type { Bagian } from '../../../src/domain/index.ts';
import { bagiHalaman, susunIsi } from '../../../src/minutes/baris.ts';
import { formulir, lembar } from './contoh.ts';

const ppwp = formulir.kontes.PPWP;
if (!ppwp) throw new Error('PPWP tidak ada');
const isi = susunIsi(ppwp, lembar);
const tinggi = (ruang: number, penutup = 0) => ({ baris: () => 10, kepala: () => 20, ruang, penutup });
const GRUP: Bagian[][] = [
  ['I', 'II', 'III'],
  ['IV', 'V'],
];

describe('row groups over pages (halaman)', () => {
  it('follows the row groups of the wording where they fit', () => {
    const h = bagiHalaman(isi, ppwp.halaman.bagian, tinggi(1000));
    expect(h.map((x) => x.bagian.map((b) => b.bagian))).toEqual(GRUP);
  });

  it.each([40, 55, 70, 95, 130])(
    'with room for %i points no row is lost, cut or doubled, and every heading has rows',
    (ruang) => {
      const h = bagiHalaman(isi, GRUP, tinggi(ruang));
      expect(h.flatMap((x) => x.bagian.flatMap((b) => b.isi))).toEqual(isi);
      for (const x of h) {
        const banyak = x.bagian.reduce((n, b) => n + 20 + b.isi.length * 10, 0);
        expect(banyak).toBeLessThanOrEqual(ruang);
        for (const b of x.bagian) expect(b.isi.length).toBeGreaterThan(0);
      }
      expect(h.map((x) => x.nomor)).toEqual(h.map((_, i) => i + 1));
    },
  );

  it('keeps room for place and date beside the last row', () => {
    const h = bagiHalaman(isi, [['I', 'II', 'III', 'IV', 'V']], tinggi(260, 30));
    expect(h).toHaveLength(2);
    expect(h[1]?.bagian.at(-1)?.isi.at(-1)?.baris.id).toBe('V.C');
  });

  it('refuses wording that puts a section on no page', () => {
    expect(() => bagiHalaman(isi, [['I', 'II', 'III', 'IV']], tinggi(1000))).toThrow(/bagian V/);
  });
});
