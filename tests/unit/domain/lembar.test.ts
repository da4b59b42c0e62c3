import { describe, expect, it } from 'vitest';
import { susunLembar } from '../../../src/domain/index.ts';
import { DPR, LEMBAR } from '../../lib/kontes.ts';

describe('the sheet of PPWP', () => {
  it('has the cells of the form, in the order of the paper', () => {
    expect(LEMBAR.sel).toEqual([
      ...['A', 'B1', 'B2', 'B3', 'B4'].flatMap((b) => ['L', 'P', 'J'].map((x) => `I.${b}.${x}`)),
      ...['II.1', 'II.2', 'II.3', 'II.4', 'III.L', 'III.P', 'III.J', 'IV.1', 'IV.2', 'IV.3', 'V.A', 'V.B', 'V.C'],
    ]);
  });

  it('knows which cells make up V.A', () => {
    expect(LEMBAR.suara.map((i) => LEMBAR.sel[i])).toEqual(['IV.1', 'IV.2', 'IV.3']);
  });
});

describe('the sheet of a legislative contest', () => {
  const l = susunLembar(DPR);
  it('has a block a party: own votes, candidates, block total', () => {
    expect(l.sel.filter((s) => s.startsWith('IV.'))).toEqual([
      ...['IV.1.A1', 'IV.1.A2.1', 'IV.1.A2.2', 'IV.1.A2.3', 'IV.1.B'],
      ...['IV.24.A1', 'IV.24.A2.1', 'IV.24.A2.2', 'IV.24.B'],
    ]);
    expect(l.suara.map((i) => l.sel[i])).toEqual(['IV.1.B', 'IV.24.B']);
  });

  it('changes its mark when the cells change, so that a vector is never read with another structure', () => {
    expect(l.sidik).not.toBe(LEMBAR.sidik);
  });
});
