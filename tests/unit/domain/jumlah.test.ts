import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gabungkan,
  isianDariBytes,
  isianKeBytes,
  jumlahkan,
  jumlahNol,
  KOSONG,
  kurangkan,
  tambahkan,
} from '../../../src/domain/index.ts';

const sel = fc.oneof(fc.constant(KOSONG), fc.integer({ min: 0, max: 999_999 }));
const lembar = fc.array(sel, { minLength: 5, maxLength: 5 }).map((a) => Int32Array.from(a));
const semua = fc.array(lembar, { maxLength: 20 });

describe('sums', () => {
  it('empty stays empty only where every sheet is empty', () => {
    const j = jumlahkan(3, [Int32Array.of(1, KOSONG, KOSONG), Int32Array.of(2, 0, KOSONG)]);
    expect([...j.isian]).toEqual([3, 0, KOSONG]);
    expect([...j.terisi]).toEqual([2, 1, 0]);
  });

  it('do not depend on order', () => {
    fc.assert(fc.property(semua, (s) => void expect(jumlahkan(5, [...s].reverse())).toEqual(jumlahkan(5, s))));
  });

  it('do not depend on grouping: tier by tier equals the flat sum', () => {
    fc.assert(
      fc.property(semua, fc.integer({ min: 1, max: 7 }), (s, n) => {
        const bertingkat = jumlahNol(5);
        for (let i = 0; i < s.length; i += n) gabungkan(bertingkat, jumlahkan(5, s.slice(i, i + n)));
        expect(bertingkat).toEqual(jumlahkan(5, s));
      }),
    );
  });

  it('taking a sheet out is the exact inverse of adding it', () => {
    fc.assert(
      fc.property(semua, lembar, (s, l) => {
        const j = jumlahkan(5, s);
        tambahkan(j, l);
        kurangkan(j, l);
        expect(j).toEqual(jumlahkan(5, s));
      }),
    );
  });

  it('a sum that leaves 32 bits is a loud failure, not a wrong figure', () => {
    const j = jumlahkan(1, [Int32Array.of(2_000_000_000)]);
    expect(() => tambahkan(j, Int32Array.of(2_000_000_000))).toThrow(RangeError);
  });

  it('vectors survive the way through a BLOB', () => {
    fc.assert(fc.property(lembar, (l) => void expect(isianDariBytes(Buffer.from(isianKeBytes(l)))).toEqual(l)));
  });
});
