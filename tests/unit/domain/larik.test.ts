import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isianDariBytes,
  isianDariLarik,
  isianKeBytes,
  isianKeLarik,
  KOSONG,
  lihatIsian,
} from '../../../src/domain/isian.ts';
import { KolamIsian } from '../../../src/domain/kolam.ts';
import { LarikIsian } from '../../../src/domain/larik.ts';

const sel = fc.oneof(fc.constant(null), fc.integer({ min: -2_147_483_647, max: 2_147_483_647 }));
const larik = fc.array(sel, { maxLength: 300 });

describe('a vector as journals and packages write it', () => {
  it('takes whole numbers of 32 bits and empty cells, and gives them back unchanged', () => {
    fc.assert(
      fc.property(larik, (l) => {
        expect(LarikIsian.parse(l)).toEqual(l);
        expect(isianKeLarik(isianDariLarik(l))).toEqual(l);
      }),
    );
  });

  it.each([
    ['a number that would wrap around in 32 bits', [1, 4_294_967_301]],
    ['the number that means empty', [KOSONG]],
    ['a fraction', [1.5]],
    ['no number', [Number.NaN]],
    ['a text', ['5']],
    ['nothing at all in a place', [undefined]],
    ['a vector longer than any form', new Array(10_001).fill(0)],
    ['something else than a list', { 0: 1, length: 1 }],
  ])('refuses %s', (_, salah) => {
    expect(LarikIsian.safeParse(salah).success).toBe(false);
  });
});

describe('vectors in a pool', () => {
  it('are the same figures, and writing into one leaves its neighbours alone', () => {
    fc.assert(
      fc.property(fc.array(larik, { minLength: 2, maxLength: 40 }), (banyak) => {
        const kolam = new KolamIsian();
        const isian = banyak.map((l) => kolam.dariLarik(l));
        expect(isian.map(isianKeLarik)).toEqual(banyak);
        isian[0]?.fill(7);
        expect(isian.slice(1).map(isianKeLarik)).toEqual(banyak.slice(1));
        // A copy is of the vector alone, not of the whole piece of memory.
        expect(isian[1]?.slice().buffer.byteLength).toBe((banyak[1]?.length ?? 0) * 4);
      }),
    );
  });

  it('go on in a new piece where one is full, also with a vector longer than a piece', () => {
    const kolam = new KolamIsian();
    const panjang = Array.from({ length: 70_000 }, (_, i) => i);
    const awal = kolam.dariLarik([1, null, 3]);
    expect(isianKeLarik(kolam.dariLarik(panjang))).toEqual(panjang);
    expect(isianKeLarik(kolam.dariLarik([4]))).toEqual([4]);
    expect(isianKeLarik(awal)).toEqual([1, null, 3]);
  });
});

describe('bytes of a vector', () => {
  it('are looked at where they lie, and copied where they do not lie on a whole number', () => {
    const bytes = isianKeBytes(isianDariLarik([5, null, -1]));
    expect(isianKeLarik(lihatIsian(bytes))).toEqual([5, null, -1]);
    expect(lihatIsian(bytes).buffer).toBe(bytes.buffer);
    const geser = new Uint8Array(bytes.length + 1);
    geser.set(bytes, 1);
    expect(isianKeLarik(lihatIsian(geser.subarray(1)))).toEqual([5, null, -1]);
    expect(() => lihatIsian(bytes.subarray(0, 5))).toThrow(RangeError);
    expect(() => isianDariBytes(bytes.subarray(0, 5))).toThrow(RangeError);
  });
});
