import { describe, expect, it } from 'vitest';
import { PapanKlaim } from '../../../src/app/klaim.ts';
import { Palu } from '../../../src/app/palu.ts';
import type { KodeTps } from '../../../src/domain/index.ts';

/** A clock that a test sets. */
const jamAtur = (awal: string) => {
  let kini = Date.parse(awal);
  return { jam: () => new Date(kini), geser: (ms: number) => (kini += ms) };
};

describe('a clock that is set back', () => {
  it('gives nobody the gavel for longer', () => {
    const { jam, geser } = jamAtur('2026-02-14T10:00:00Z');
    const palu = new Palu(jam);
    palu.berikan({ id: 1, nama: 'SITI', peran: 'ketua' });
    geser(6 * 60_000);
    expect(palu.pemegang()).not.toBe(null);
    geser(-24 * 3_600_000);
    const { sampai } = palu.pemegang() ?? { sampai: '' };
    expect(Date.parse(sampai) - jam().getTime()).toBe(4 * 60_000);
    geser(5 * 60_000);
    expect(palu.pemegang()).toBe(null);
  });

  it('keeps no claim of a window that says nothing any more', () => {
    const { jam, geser } = jamAtur('2026-02-14T10:00:00Z');
    const papan = new PapanKlaim(jam);
    papan.ambil('a', 'Panel A', { kontes: 'PPWP', tps: '3101021001001' as KodeTps });
    expect(papan.daftar()).toHaveLength(1);
    geser(-3_600_000);
    expect(papan.daftar()).toEqual([]);
  });
});
