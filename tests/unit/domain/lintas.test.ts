import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type KodeKontes,
  type LembarKontes,
  Pemeriksa,
  parameterPemilihan,
  periksaKesamaan,
  periksaLintasKontes,
  pesanTemuan,
  susunLembar,
  temuanDari,
} from '../../../src/domain/index.ts';
import { BERES, DPR, isi, LEMBAR } from '../../lib/kontes.ts';

const DPR_LEMBAR = susunLembar(DPR);
const lembar = (kontes: KodeKontes, sel: Record<string, number>): LembarKontes => {
  const l = kontes === 'PPWP' ? LEMBAR : DPR_LEMBAR;
  return { kontes, lembar: l, isian: isi(l, sel) };
};

describe('across ballots of one TPS', () => {
  it('X601 blames the one that differs where the others agree, and all where nobody has a majority', () => {
    const tiga = [lembar('PPWP', { 'I.A.L': 100 }), lembar('DPR', { 'I.A.L': 100 }), lembar('DPD', { 'I.A.L': 110 })];
    const t = periksaLintasKontes(tiga);
    expect([...t.keys()]).toEqual(['DPD']);
    expect(t.get('DPD')).toMatchObject([{ kode: 'X601', severity: 'salah', sel: ['I.A.L'] }]);
    expect([...periksaLintasKontes(tiga.slice(1)).keys()].sort()).toEqual(['DPD', 'DPR']);
  });

  it('X603 lets DPTb differ, but not above PPWP', () => {
    const t = (n: number) => periksaLintasKontes([lembar('PPWP', { 'I.B2.J': 5 }), lembar('DPR', { 'I.B2.J': n })]);
    expect(t(3).size).toBe(0);
    expect(t(6).get('DPR')).toMatchObject([{ kode: 'X603', severity: 'info' }]);
  });

  it('an empty cell says nothing', () => {
    expect(periksaLintasKontes([lembar('PPWP', { 'I.A.L': 100 }), lembar('DPR', {})]).size).toBe(0);
  });
});

it('B801 compares cell by cell, silent where one side is empty', () => {
  const t = periksaKesamaan(
    LEMBAR,
    'B801',
    'periksa',
    { nama: 'C.Hasil', isian: isi(LEMBAR, { 'IV.1': 62, 'IV.2': 5 }) },
    { nama: 'Sirekap', isian: isi(LEMBAR, { 'IV.1': 941, 'IV.3': 7 }) },
  );
  expect(t.map((x) => pesanTemuan(x).kalimat)).toEqual(['IV.1: C.Hasil 62, Sirekap 941 (selisih 879).']);
});

describe('checking again only what a changed cell touches', () => {
  const p = new Pemeriksa(LEMBAR, parameterPemilihan('PEMILU'));
  const tempat = { tingkat: 5 as const, jumlahTps: 1 };

  it('gives the same as checking everything, for any walk of changes', () => {
    const langkah = fc.tuple(fc.integer({ min: 0, max: 27 }), fc.integer({ min: 0, max: 300 }));
    fc.assert(
      fc.property(fc.array(langkah, { maxLength: 30 }), (jalan) => {
        const isian = isi(LEMBAR, BERES);
        let hasil = p.semua(isian, tempat);
        for (const [sel, n] of jalan) {
          isian[sel] = n;
          hasil = p.ulang(hasil, isian, tempat, [sel]);
        }
        expect(temuanDari(hasil)).toEqual(temuanDari(p.semua(isian, tempat)));
      }),
    );
  });

  it('touches a handful of checks a cell', () => {
    const terbanyak = Math.max(...LEMBAR.sel.map((_, i) => p.ketergantungan(i)));
    expect(terbanyak).toBeLessThanOrEqual(8);
  });
});
