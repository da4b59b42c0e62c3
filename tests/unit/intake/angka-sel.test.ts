import { describe, expect, it } from 'vitest';
import { bacaAngkaSel } from '../../../src/intake/tabel/angka-sel.ts';

describe('a figure as offices write it', () => {
  it.each([
    [null, null],
    ['-', null],
    ['–', null],
    ['0', 0],
    ['012', 12],
    ["'12", 12],
    ['1.234', 1234],
    ['1,234', 1234],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1\u202f234', 1234],
    ['123.456', 123456],
    ['12.0', 12],
    ['12,00', 12],
    ['1.234,00', 1234],
    ['999999', 999999],
  ])('%j is %j', (teks, n) => expect(bacaAngkaSel(teks)).toEqual({ n }));

  it.each([
    ['12,5', 'bukan bilangan bulat'],
    ['1.2340', 'bukan bilangan bulat'],
    ['0.333', 'bukan bilangan bulat'],
    ['-3', 'bilangan negatif'],
    ['−3', 'bilangan negatif'],
    ['(12)', 'bilangan negatif'],
    ['2024-02-14', 'tanggal atau jam, bukan bilangan'],
    ['14/02/2024', 'tanggal atau jam, bukan bilangan'],
    ['dua puluh', 'bukan bilangan'],
    ['12a', 'bukan bilangan'],
    ['1.23.456', 'bukan bilangan'],
    ['1.234,567', 'bukan bilangan'],
    ['TRUE', 'bukan bilangan'],
    ['1e3', 'bukan bilangan'],
    ['#DIV/0!', 'galat rumus'],
    ['#RUMUS!', 'rumus yang belum dihitung'],
    ['1.000.000', 'terlalu besar untuk satu TPS'],
    ['9'.repeat(400), 'terlalu besar untuk satu TPS'],
  ])('%j is refused: %s', (teks, sebab) => expect(bacaAngkaSel(teks)).toEqual({ sebab }));
});
