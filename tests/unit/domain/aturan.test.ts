import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  KATALOG,
  KODE_ATURAN,
  KOSONG,
  type KodeAturan,
  parameterPemilihan,
  periksaLembar,
  pesanTemuan,
  susunLembar,
  type Temuan,
} from '../../../src/domain/index.ts';
import { BERES, DPR, isi, LEMBAR } from '../../lib/kontes.ts';

const periksa = (sel: Readonly<Record<string, number>>, tingkat: 5 | 3 = 5, jumlahTps = 1): Temuan[] =>
  periksaLembar({
    lembar: LEMBAR,
    isian: isi(LEMBAR, sel),
    parameter: parameterPemilihan('PEMILU'),
    tingkat,
    jumlahTps,
  });
const kode = (temuan: readonly Temuan[], severity?: string): KodeAturan[] => [
  ...new Set(temuan.filter((t) => !severity || t.severity === severity).map((t) => t.kode)),
];
/** The good sheet with some cells changed; null empties one. */
const dengan = (ubah: Record<string, number | null>): Record<string, number> =>
  Object.fromEntries(Object.entries({ ...BERES, ...ubah }).filter((e): e is [string, number] => e[1] !== null));

describe('rules within one sheet', () => {
  it('a sheet in which everything agrees has no finding', () => {
    expect(periksa(BERES)).toEqual([]);
  });

  it.each<[KodeAturan, Record<string, number>]>([
    ['S101', { 'I.A.J': 201, 'II.1': 206, 'II.4': 55 }],
    ['S102', { 'I.B1.L': 69, 'I.B1.J': 144 }],
    ['S201', { 'II.4': 52 }],
    ['S301', { 'IV.1': 61 }],
    ['S303', { 'V.B': 5 }],
    ['S401', { 'II.2': 151, 'II.4': 52 }],
    ['S402', { 'I.B4.L': 74, 'I.B4.J': 151 }],
    ['S403', { 'II.2': 149, 'II.4': 54 }],
    ['S501', { 'I.B1.L': 101, 'I.B1.J': 176 }],
    ['S502', { 'III.P': 78, 'III.J': 79 }],
    ['S503', { 'II.1': 149 }],
    ['S504', { 'II.1': 205, 'II.4': 54 }],
    ['S505', { 'I.A.L': 201, 'I.A.J': 301 }],
  ])('%s is found where it is broken', (k, ubah) => {
    expect(kode(periksa(dengan(ubah)))).toContain(k);
  });

  it('the real case of TPS 004 Pulau Tidung: V.A 207, the lines give 197', () => {
    const t = periksa(dengan({ 'IV.1': 105, 'IV.2': 81, 'IV.3': 11, 'V.A': 207, 'V.B': 4, 'V.C': 211 })).find(
      (x) => x.kode === 'S301',
    );
    expect(t?.konteks).toMatchObject({ nilai: 207, jumlah: 197, selisih: 10 });
    expect(t && pesanTemuan(t).kalimat).toBe('V.A tertulis 207, penjumlahan IV.1 + IV.2 + IV.3 = 197 (selisih 10).');
  });

  it('B.4 above A is lawful (DPTb and DPK) and never flagged', () => {
    const t = periksa({ 'I.A.L': 10, 'I.A.P': 10, 'I.A.J': 20, 'I.B4.L': 30, 'I.B4.P': 30, 'I.B4.J': 60 });
    expect(kode(t, 'salah')).toEqual([]);
  });

  it('an empty cell never counts as 0: the rule says what is not filled in', () => {
    const t = periksa(dengan({ 'V.A': null })).filter((x) => x.kode === 'S301');
    expect(t).toMatchObject([{ severity: 'info', sel: ['V.A'], konteks: { keadaan: 'belum-diisi' } }]);
    expect(kode(periksa(dengan({ 'V.A': null })), 'salah')).toEqual([]);
  });

  it('an all-empty sheet is information, a partly empty one asks to be read', () => {
    expect(periksa({})).toMatchObject([{ kode: 'S506', severity: 'info' }]);
    expect(periksa({ 'IV.1': 3 }).find((t) => t.kode === 'S506')?.severity).toBe('periksa');
  });

  it('S507 names rare patterns', () => {
    const pola = (ubah: Record<string, number>) =>
      periksa(dengan(ubah))
        .filter((t) => t.kode === 'S507')
        .map((t) => t.konteks.pola);
    expect(pola({ 'IV.1': 146, 'IV.2': 0, 'IV.3': 0 })).toEqual(['satu-peserta']);
    expect(pola({ 'I.B1.L': 100, 'I.B1.P': 100, 'I.B1.J': 200 })).toContain('semua-hadir');
    expect(pola({ 'V.A': 119, 'V.B': 31 })).toEqual(['banyak-tidak-sah']);
    expect(pola({ 'V.A': 120, 'V.B': 30 })).toEqual([]);
    expect(pola({ 'V.A': 0, 'V.B': 0, 'V.C': 0 })).toEqual(['tanpa-suara']);
  });

  it('S504 above the TPS allows one rounding a TPS, and finds the published 2024 figure of Kepulauan Seribu', () => {
    const k = (diterima: number) =>
      kode(
        periksaLembar({
          lembar: LEMBAR,
          isian: isi(LEMBAR, { 'I.A.J': 20908, 'II.1': diterima }),
          parameter: parameterPemilihan('PILKADA'),
          tingkat: 2,
          jumlahTps: 41,
        }),
      );
    expect(k(21474)).toContain('S504');
    expect(k(20908 + 563)).not.toContain('S504');
    expect(k(20908 + 523)).not.toContain('S504');
    expect(k(20908 + 522)).toContain('S504');
  });

  it('S302 checks every party block', () => {
    const l = susunLembar(DPR);
    const sel = { 'IV.1.A1': 5, 'IV.1.A2.1': 1, 'IV.1.A2.2': 2, 'IV.1.A2.3': 3, 'IV.1.B': 12 };
    const t = periksaLembar({
      lembar: l,
      isian: isi(l, sel),
      parameter: parameterPemilihan('PEMILU'),
      tingkat: 5,
      jumlahTps: 1,
    });
    expect(t.filter((x) => x.kode === 'S302')).toMatchObject([
      { severity: 'salah', konteks: { nilai: 12, jumlah: 11 } },
    ]);
  });

  it('any single changed figure in a good sheet that takes part in a sum is always found', () => {
    const jumlahBagian = LEMBAR.sel.filter((s) => !s.startsWith('III'));
    fc.assert(
      fc.property(fc.constantFrom(...jumlahBagian), fc.integer({ min: 0, max: 999 }), (sel, n) => {
        fc.pre(BERES[sel] !== n);
        return periksa(dengan({ [sel]: n })).some((t) => t.severity === 'salah');
      }),
    );
  });

  it('never throws and always has words, whatever the figures', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(KOSONG), fc.integer({ min: 0, max: 999_999 })), { minLength: 28, maxLength: 28 }),
        (v) => {
          const temuan = periksaLembar({
            lembar: LEMBAR,
            isian: Int32Array.from(v),
            parameter: parameterPemilihan('PEMILU'),
            tingkat: 5,
            jumlahTps: 1,
          });
          return temuan.every(
            (t) => !/undefined|NaN|null/.test(pesanTemuan(t).kalimat) && pesanTemuan(t).langkah.length > 5,
          );
        },
      ),
    );
  });
});

it('the catalogue holds every code once', () => {
  expect(KATALOG.map((e) => e.kode)).toEqual([...KODE_ATURAN]);
});
