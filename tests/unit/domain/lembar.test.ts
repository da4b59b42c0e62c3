import { describe, expect, it } from 'vitest';
import { BAGIAN, type Lembar, posisi, susunLembar } from '../../../src/domain/index.ts';
import { DPR, LEMBAR, PPWP } from '../../lib/kontes.ts';

/** Rows as the wording of the form is looked up: section, key, unit, and whether the form defines it as a sum. */
const baris = (l: Lembar) => l.baris.map((b) => [b.id, b.bagian, b.kunci, b.satuan, b.jumlah]);
const AWAL = [
  ...['I.A', 'I.B1', 'I.B2', 'I.B3'].map((id) => [id, 'I', id, 'LPJ', false]),
  ['I.B4', 'I', 'I.B4', 'LPJ', true],
  ...['II.1', 'II.2', 'II.3', 'II.4'].map((id) => [id, 'II', id, 'J', false]),
  ['III', 'III', 'III', 'LPJ', false],
];
const AKHIR = [
  ['V.A', 'V', 'V.A', 'J', true],
  ['V.B', 'V', 'V.B', 'J', false],
  ['V.C', 'V', 'V.C', 'J', true],
];
const peserta = (l: Lembar) => l.baris.flatMap((b) => (b.peserta ? [[b.id, b.peserta]] : []));

describe('the sheet of PPWP', () => {
  it('has the cells of the form, in the order of the paper', () => {
    expect(LEMBAR.sel).toEqual([
      ...['A', 'B1', 'B2', 'B3', 'B4'].flatMap((b) => ['L', 'P', 'J'].map((x) => `I.${b}.${x}`)),
      ...['II.1', 'II.2', 'II.3', 'II.4', 'III.L', 'III.P', 'III.J', 'IV.1', 'IV.2', 'IV.3', 'V.A', 'V.B', 'V.C'],
    ]);
  });

  it('says of every row where it stands, what it is called, and whether it is a sum', () => {
    expect(baris(LEMBAR)).toEqual([
      ...AWAL,
      ...[1, 2, 3].map((n) => [`IV.${n}`, 'IV', 'IV.paslon', 'J', false]),
      ...AKHIR,
    ]);
    expect([...new Set(LEMBAR.baris.map((b) => b.bagian))]).toEqual(BAGIAN);
    expect(peserta(LEMBAR)).toEqual([1, 2, 3].map((nomor) => [`IV.${nomor}`, { nomor, nama: `Paslon ${nomor}` }]));
  });

  it('every cell belongs to one row, and is found by its id', () => {
    expect(LEMBAR.baris.flatMap((b) => b.sel)).toEqual(LEMBAR.sel.map((_, i) => i));
    for (const [i, id] of LEMBAR.sel.entries()) expect(posisi(LEMBAR, id)).toBe(i);
    expect(() => posisi(LEMBAR, 'IV.9')).toThrow('sel IV.9 tidak ada pada lembar PPWP');
  });

  it('of a ballot of single candidates has rows of candidates', () => {
    const dpd = susunLembar({ kode: 'DPD', bentuk: 'calon', calon: [{ nomor: 7, nama: 'Tujuh', idSumber: '7' }] });
    expect(baris(dpd)).toEqual([...AWAL, ['IV.7', 'IV', 'IV.calon', 'J', false], ...AKHIR]);
    expect(peserta(dpd)).toEqual([['IV.7', { nomor: 7, nama: 'Tujuh' }]]);
    expect(dpd.partai).toEqual([]);
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

  it('says of every row of a block what it is and whose', () => {
    const blok = (partai: number, calon: number[]) => [
      [`IV.${partai}.A1`, 'IV', 'IV.A1', 'J', false],
      ...calon.map((c) => [`IV.${partai}.A2.${c}`, 'IV', 'IV.A2', 'J', false]),
      [`IV.${partai}.B`, 'IV', 'IV.B', 'J', true],
    ];
    expect(baris(l)).toEqual([...AWAL, ...blok(1, [1, 2, 3]), ...blok(24, [1, 2]), ...AKHIR]);
    expect(peserta(l)).toEqual([
      ['IV.1.A1', { nomor: 1, nama: 'Partai A' }],
      ...[1, 2, 3].map((n) => [`IV.1.A2.${n}`, { nomor: n, nama: `A${n}`, partai: 1 }]),
      ['IV.1.B', { nomor: 1, nama: 'Partai A' }],
      ['IV.24.A1', { nomor: 24, nama: 'Partai X' }],
      ...[1, 2].map((n) => [`IV.24.A2.${n}`, { nomor: n, nama: `X${n}`, partai: 24 }]),
      ['IV.24.B', { nomor: 24, nama: 'Partai X' }],
    ]);
    expect(l.partai.map((p) => [p.nomor, l.sel[p.a1], p.calon.map((c) => l.sel[c]), l.sel[p.b]])).toEqual([
      [1, 'IV.1.A1', ['IV.1.A2.1', 'IV.1.A2.2', 'IV.1.A2.3'], 'IV.1.B'],
      [24, 'IV.24.A1', ['IV.24.A2.1', 'IV.24.A2.2'], 'IV.24.B'],
    ]);
  });

  it('is marked by its contest and its cells, one by one', () => {
    expect(susunLembar(PPWP).sidik).toBe(`rekap-lembar/1 PPWP ${LEMBAR.sel.join(' ')}`);
  });

  it('changes its mark when the cells change, so that a vector is never read with another structure', () => {
    expect(l.sidik).not.toBe(LEMBAR.sidik);
  });
});
