import { expect, it } from 'vitest';
import { BarisBerderet, KepalaLembar, KepalaSumber } from '../../../src/store/rows.ts';

const TPS = '3101021001001';
const LEMBAR = [TPS, 'terisi', 3, 'sirekap', 'abc'] as const;
const SUMBER = [TPS, 'saksi.2', 95] as const;

/** The same list with another member at one place. */
const ganti = (l: readonly unknown[], i: number, x: unknown): unknown[] => l.map((v, j) => (j === i ? x : v));

it('heads of sheets and sources are taken as they are', () => {
  expect(KepalaLembar.parse([LEMBAR, LEMBAR])).toEqual([LEMBAR, LEMBAR]);
  expect(KepalaSumber.parse([SUMBER])).toEqual([SUMBER]);
  expect(KepalaSumber.parse([])).toEqual([]);
  expect(BarisBerderet.parse(['[]', null])).toEqual(['[]', null]);
});

it.each([
  ['a code with a letter', 0, '310102100100X'],
  ['a code too long', 0, `${TPS}1`],
  ['a code that is a number', 0, 3101021001001],
  ['a state that there is not', 1, 'selesai'],
  ['a version with a fraction', 2, 1.5],
  ['a version as text', 2, '3'],
  ['an origin that there is not', 3, 'mimpi'],
  ['no structure', 4, null],
])('a head of a sheet with %s is refused', (_, i, x) => {
  // Whatever was found right before.
  expect(KepalaLembar.safeParse([LEMBAR]).success).toBe(true);
  expect(KepalaLembar.safeParse([LEMBAR, ganti(LEMBAR, i, x)]).success).toBe(false);
  expect(KepalaLembar.safeParse([LEMBAR, ganti(LEMBAR, i, x)]).success).toBe(false);
});

it.each([
  ['a source that there is not', 1, 'saksi.0'],
  ['less than no cells', 2, -1],
  ['cells that are not a whole number', 2, 94.25],
])('a head of a source with %s is refused', (_, i, x) => {
  expect(KepalaSumber.safeParse([SUMBER, ganti(SUMBER, i, x)]).success).toBe(false);
});

it.each([[null], [{}], ['[]'], [[null]], [[[...LEMBAR, 1]]], [[LEMBAR.slice(1)]]])('%j is no list of heads', (x) => {
  expect(KepalaLembar.safeParse(x).success).toBe(false);
});
