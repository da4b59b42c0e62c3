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

  it('the largest figure that 32 bits hold is still a sum; one more, or one less than the smallest, names the cell', () => {
    const j = jumlahkan(2, [Int32Array.of(5, 2147483646)]);
    tambahkan(j, Int32Array.of(5, 1));
    expect([...j.isian]).toEqual([10, 2147483647]);
    expect(() => tambahkan(j, Int32Array.of(0, 1))).toThrow('jumlah sel 1 melampaui batas');

    // One less than the smallest would be the mark of an empty cell.
    const k = jumlahkan(2, [Int32Array.of(0, 0), Int32Array.of(0, 0), Int32Array.of(0, 0)]);
    kurangkan(k, Int32Array.of(1, 2147483647));
    expect([...k.isian]).toEqual([-1, -2147483647]);
    expect(() => kurangkan(k, Int32Array.of(0, 1))).toThrow('jumlah sel 1 melampaui batas');

    // The same where sums are added to sums: what would not fit is refused before anything wraps around.
    const penuh = jumlahkan(2, [Int32Array.of(1, 2147483646)]);
    const satu = jumlahkan(2, [Int32Array.of(1, 1)]);
    gabungkan(penuh, satu);
    expect([...penuh.isian]).toEqual([2, 2147483647]);
    expect(() => gabungkan(penuh, satu)).toThrow('jumlah sel 1 melampaui batas');
  });

  it('a sheet of another form is never added', () => {
    expect(() => tambahkan(jumlahNol(3), new Int32Array(2))).toThrow('panjang lembar 2, jumlah 3');
    expect(() => tambahkan(jumlahNol(2), new Int32Array(3))).toThrow('panjang lembar 3, jumlah 2');
  });

  it('vectors survive the way through a BLOB', () => {
    fc.assert(fc.property(lembar, (l) => void expect(isianDariBytes(Buffer.from(isianKeBytes(l)))).toEqual(l)));
  });
});
