import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isianDariLarik, jumlahkan, KOSONG, type Rekap, susunRekap } from '../../../src/domain/index.ts';
import { susunLembarKolom } from '../../../src/minutes/kolom.ts';

const JUDUL = { pindahan: 'JUMLAH PINDAHAN', akhir: 'JUMLAH AKHIR', tps: 'TPS {nomor}' };

/** A recap with one cell, whose TPS hold the given figures. */
function rekap(nilai: readonly (number | null)[]): Rekap {
  const kolom = nilai.map((n, i) => ({
    wilayah: `9999012001${String(i + 1).padStart(3, '0')}`,
    nama: `TPS ${i + 1}`,
    tps: { jumlah: 1, masuk: n === null ? 0 : 1, disahkan: 0 },
    jumlah: jumlahkan(1, [isianDariLarik([n])]),
  }));
  return susunRekap({ kode: '9999012001', nama: 'CONTOH', tingkat: 4 }, 1, kolom);
}
const satu = (n: number): number[] => Array(n).fill(1);
const judul = (n: number): string[][] =>
  susunLembarKolom(rekap(satu(n)), 15, JUDUL).map((l) => l.kolom.map((k) => k.judul));

describe('continuation over sheets (JUMLAH PINDAHAN)', () => {
  it('15 units stand on one sheet, which ends with JUMLAH AKHIR only', () => {
    const l = judul(15);
    expect(l).toHaveLength(1);
    expect(l[0]).toHaveLength(16);
    expect(l[0]?.[0]).toBe('TPS 001');
    expect(l[0]?.at(-1)).toBe('JUMLAH AKHIR');
    expect(l[0]).not.toContain('JUMLAH PINDAHAN');
  });

  it('with 16 units the first sheet ends, and the second starts, with JUMLAH PINDAHAN', () => {
    const l = judul(16);
    expect(l[0]?.slice(-2)).toEqual(['TPS 015', 'JUMLAH PINDAHAN']);
    expect(l[1]).toEqual(['JUMLAH PINDAHAN', 'TPS 016', 'JUMLAH AKHIR']);
  });

  it.each([
    [1, [1]],
    [31, [15, 15, 1]],
    [65, [15, 15, 15, 15, 5]],
  ])('%i units take sheets of %j', (n, harap) => {
    const l = judul(n);
    expect(l.map((s) => s.filter((j) => j.startsWith('TPS')).length)).toEqual(harap);
    l.forEach((s, i) => {
      expect(s[0] === 'JUMLAH PINDAHAN').toBe(i > 0);
      expect(s.at(-1)).toBe(i === l.length - 1 ? 'JUMLAH AKHIR' : 'JUMLAH PINDAHAN');
    });
  });

  it('carries the running subtotal, and the last sheet ends with the sum of all', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(999_999), { freq: 5 }), { maxLength: 70 }), (nilai) => {
        const r = rekap(nilai);
        const lembar = susunLembarKolom(r, 15, JUDUL);
        lembar.forEach((l, i) => {
          const sampai = nilai.slice(0, (i + 1) * 15).filter((n) => n !== null);
          const jumlah = sampai.length === 0 ? KOSONG : sampai.reduce((a, b) => a + b, 0);
          expect(l.kolom.at(-1)?.jumlah.isian[0]).toBe(jumlah);
          expect(l.kolom.at(-1)?.jumlah.terisi[0]).toBe(sampai.length);
          if (i > 0) expect(l.kolom[0]?.jumlah).toEqual(lembar[i - 1]?.kolom.at(-1)?.jumlah);
        });
        expect(lembar.at(-1)?.kolom.at(-1)?.tps).toEqual(r.tps);
      }),
      { numRuns: 100 },
    );
  });

  it('refuses a recap whose sum is not that of its columns', () => {
    const r = rekap([1, 2]);
    r.jumlah.isian[0] = 4;
    expect(() => susunLembarKolom(r, 15, JUDUL)).toThrow(/tidak sama/);
  });
});
