import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dugaLembar, type MasukanDugaan } from '../../../src/domain/dugaan/index.ts';
import { Keadaan } from '../../../src/domain/dugaan/keadaan.ts';
import { grafUntuk } from '../../../src/domain/dugaan/kendala.ts';
import {
  buatSimulasi,
  type Isian,
  KOSONG,
  type Lembar,
  MAKS_SEL_TPS,
  parameterPemilihan,
  periksaLembar,
  susunLembar,
} from '../../../src/domain/index.ts';
import { DPR, LEMBAR } from '../../lib/kontes.ts';

const PARAMETER = parameterPemilihan('PEMILU');
const LEGISLATIF = susunLembar(DPR);

const salah = (lembar: Lembar, isian: Isian): boolean =>
  periksaLembar({ lembar, isian, parameter: PARAMETER, tingkat: 5, jumlahTps: 1 }).some((t) => t.severity === 'salah');

/** Figures without any sense: anything from empty to six digits, often small so that sums meet by chance. */
const acak = (lembar: Lembar): fc.Arbitrary<Isian> =>
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.nat(6) },
        { weight: 2, arbitrary: fc.nat(999) },
        { weight: 1, arbitrary: fc.constant(KOSONG) },
        { weight: 1, arbitrary: fc.nat(MAKS_SEL_TPS) },
      ),
      { minLength: lembar.sel.length, maxLength: lembar.sel.length },
    )
    .map((v) => Int32Array.from(v));

type Bersih = { lembar: Lembar; isian: Isian };
/** Sheets in which everything agrees, of all five ballots. */
const BERSIH: readonly Bersih[] = (() => {
  const s = buatSimulasi({ pemilihan: 'PEMILU', desa: 2, tps: 12, benih: 77, tingkatSalah: 0 });
  const susunan = new Map(s.definisi.kontes.map((k) => [k.kode, susunLembar(k)]));
  return [...s.lembar].map((l) => ({ lembar: susunan.get(l.kontes) ?? LEMBAR, isian: l.isian }));
})();
/** By its number, so that a counterexample does not print a whole form. */
const bersih = fc.nat(BERSIH.length - 1);
const ambil = (n: number): Bersih => BERSIH[n] ?? { lembar: LEMBAR, isian: new Int32Array() };
/** A good sheet with one to four cells overwritten. */
const rusak = fc
  .tuple(bersih, fc.array(fc.tuple(fc.nat(), fc.nat(999)), { minLength: 1, maxLength: 4 }))
  .map(([nomor, ubah]) => ({ nomor, ubah }));
const rusakkan = ({ nomor, ubah }: { nomor: number; ubah: [number, number][] }): Bersih => {
  const { lembar, isian } = ambil(nomor);
  const v = isian.slice();
  for (const [i, n] of ubah) v[i % v.length] = n;
  return { lembar, isian: v };
};

const terap = (m: MasukanDugaan, sel: readonly { sel: string; menjadi: number }[]): Isian => {
  const v = m.isian.slice();
  for (const s of sel) v[m.lembar.indeks.get(s.sel) ?? -1] = s.menjadi;
  return v;
};

describe('properties', () => {
  it('the constraints say the same as the rules', () => {
    for (const lembar of [LEMBAR, LEGISLATIF])
      fc.assert(
        fc.property(acak(lembar), (isian) => {
          expect(new Keadaan(grafUntuk(lembar), isian).beres()).toBe(!salah(lembar, isian));
        }),
        { numRuns: 300 },
      );
    fc.assert(
      fc.property(rusak, (r) => {
        const { lembar, isian } = rusakkan(r);
        expect(new Keadaan(grafUntuk(lembar), isian).beres()).toBe(!salah(lembar, isian));
      }),
      { numRuns: 300 },
    );
  });

  it('no suggestion leaves a `salah`, empties a cell, or goes beyond three boxes', () => {
    fc.assert(
      fc.property(rusak, bersih, (r, lain) => {
        const { lembar, isian } = rusakkan(r);
        const m: MasukanDugaan = { lembar, isian, parameter: PARAMETER, kontesLain: [ambil(lain)] };
        for (const d of dugaLembar(m)) {
          expect(salah(lembar, terap(m, d.sel))).toBe(false);
          for (const s of d.sel) {
            expect(s.menjadi).toBeGreaterThanOrEqual(0);
            expect(s.menjadi).toBeLessThanOrEqual(999);
            expect(s.menjadi).not.toBe(s.semula);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('nonsense never throws and is deterministic; scores fall and sum to at most 1', () => {
    for (const lembar of [LEMBAR, LEGISLATIF])
      fc.assert(
        fc.property(acak(lembar), acak(lembar), acak(LEMBAR), (isian, sumber, lain) => {
          const m: MasukanDugaan = {
            ...{ lembar, isian, parameter: PARAMETER, maks: 50 },
            pembanding: [{ nama: 'Sirekap', isian: sumber }],
            kontesLain: [{ lembar: LEMBAR, isian: lain }],
          };
          const sebelum = isian.slice();
          const dugaan = dugaLembar(m);
          expect(isian).toEqual(sebelum);
          expect(dugaLembar(m)).toEqual(dugaan);
          for (const d of dugaan) {
            expect(salah(lembar, terap(m, d.sel))).toBe(false);
            expect(d.alasan).not.toMatch(/undefined|NaN|null|2147483648/);
          }
          expect(dugaan.reduce((a, d) => a + d.skor, 0)).toBeLessThanOrEqual(1.01);
          expect(dugaan.slice(1).every((d, i) => d.skor <= (dugaan[i]?.skor ?? 0) && !d.terbukti)).toBe(true);
        }),
        { numRuns: 300 },
      );
  });

  it('a sheet without `salah` gives nothing', () => {
    fc.assert(
      fc.property(bersih, (n) => {
        expect(dugaLembar({ ...ambil(n), parameter: PARAMETER })).toEqual([]);
      }),
    );
  });

  const MIRIP: Readonly<Record<string, string>> = {
    '3': '8',
    '8': '3',
    '2': '7',
    '7': '2',
    '1': '7',
    '0': '6',
    '6': '0',
  };
  it('a digit taken for a similar one is found among the first three wherever at most three cells could be meant', () => {
    fc.assert(
      fc.property(bersih, fc.nat(), fc.nat(), (n, pilih, digit) => {
        const { lembar, isian } = ambil(n);
        const i = pilih % isian.length;
        const teks = String(isian[i]);
        const d = digit % teks.length;
        const lain = MIRIP[teks[d] ?? ''];
        fc.pre(lain !== undefined && !(d === 0 && lain === '0'));
        const v = isian.slice();
        v[i] = Number(teks.slice(0, d) + lain + teks.slice(d + 1));
        fc.pre(salah(lembar, v));
        // Cells in the very same equations can be told apart by their looks only.
        const { perSel, kendala } = grafUntuk(lembar);
        const sama = (s: number): string =>
          (perSel[s] ?? []).flatMap(({ k }) => (kendala[k]?.hubungan === '=' ? [k] : [])).join(' ');
        fc.pre(lembar.sel.filter((_, s) => sama(s) === sama(i)).length <= 3);
        const dugaan = dugaLembar({ lembar, isian: v, parameter: PARAMETER }).slice(0, 3);
        const tepat = dugaan.some(
          (x) => x.sel.length === 1 && x.sel[0]?.sel === lembar.sel[i] && x.sel[0]?.menjadi === isian[i],
        );
        expect(tepat).toBe(true);
      }),
      { numRuns: 600 },
    );
  });
});
