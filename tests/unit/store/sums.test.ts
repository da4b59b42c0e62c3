import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isianKeLarik, type KodeTps } from '../../../src/domain/index.ts';
import {
  changeSheet,
  listSheets,
  loadSheet,
  moveSheet,
  readSheet,
  readSheets,
  readVillageSums,
  sumVillages,
  tulis,
} from '../../../src/store/index.ts';
import { storedEntries } from '../../../src/store/journal.ts';
import { DEFINISI, isi, LEMBAR } from '../../lib/kontes.ts';
import { plenoBaru } from '../../lib/pleno.ts';

const TPS = DEFINISI.wilayah.filter((w) => w.tingkat === 5).map((w) => w.kode as KodeTps);
const t = { waktu: '2024-02-20T01:00:00.000Z', pelaku: { perangkat: 'd', orang: 'Operator', peran: 'operator' } };
const polos = (j: {
  desa: string;
  jumlah: { isian: Int32Array; terisi: Int32Array };
  masuk: number;
  disahkan: number;
}) => [j.desa, isianKeLarik(j.jumlah.isian), [...j.jumlah.terisi], j.masuk, j.disahkan];

describe('sums per desa from scratch', () => {
  it('are the kept ones, for the whole and for every part, whatever was loaded and changed', () => {
    const langkah = fc.record({
      i: fc.nat(TPS.length - 1),
      nilai: fc.option(fc.nat(999)),
      sel: fc.constantFrom('IV.1', 'V.B'),
      sah: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(langkah, { maxLength: 30 }), fc.integer({ min: 1, max: 6 }), (jalan, sekali) => {
        const p = plenoBaru();
        const versi = new Map<string, number>();
        for (const { i, nilai, sel, sah } of jalan)
          tulis(p.s, () => {
            const tps = TPS[i] as KodeTps;
            const v = versi.get(tps) ?? 0;
            if (v === 0)
              loadSheet(
                p.s,
                { kontes: 'PPWP', tps, asal: 'sirekap', isian: isi(LEMBAR, nilai === null ? {} : { [sel]: nilai }) },
                t,
              );
            else changeSheet(p.s, { kontes: 'PPWP', tps, versi: v, sel: { [sel]: nilai } }, t);
            const l = readSheet(p.s, 'PPWP', tps);
            versi.set(tps, l && sah ? moveSheet(p.s, l, 'disahkan').versi : (l?.versi ?? 0));
          });
        for (const w of ['', p.s.wilayah, ...new Set(TPS.map((x) => x.slice(0, 10)))]) {
          const disimpan = [...readVillageSums(p.s, 'PPWP', w).values()].sort((a, b) => (a.desa < b.desa ? -1 : 1));
          expect([...sumVillages(p.s, 'PPWP', w)].map(polos)).toEqual(disimpan.map(polos));
          // However the sheets are cut into questions: in the middle of a desa, at its end, with nothing left over.
          expect([...sumVillages(p.s, 'PPWP', w, sekali)].map(polos)).toEqual(disimpan.map(polos));
          expect(listSheets(p.s, 'PPWP', w)).toEqual([...readSheets(p.s, 'PPWP', w)]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('a sheet of another structure is not summed', () => {
    const p = plenoBaru();
    const [tps] = TPS;
    if (!tps) throw new Error('tidak ada TPS');
    tulis(p.s, () => loadSheet(p.s, { kontes: 'PPWP', tps, asal: 'sirekap', isian: isi(LEMBAR, { 'IV.1': 5 }) }, t));
    p.s.db.exec("UPDATE lembar SET struktur = 'lain'");
    expect(() => [...sumVillages(p.s, 'PPWP')]).toThrow(/struktur lain/);
  });

  it.each([
    ['a vector that was cut', 'isian = substr(isian, 1, 8) WHERE tps = (SELECT max(tps) FROM lembar)', /tidak utuh/],
    ['a code with a letter', "tps = 'X' || substr(tps, 2) WHERE tps = (SELECT max(tps) FROM lembar)", null],
    [
      'a code with a letter in it',
      "tps = substr(tps, 1, 12) || 'X' WHERE tps = (SELECT max(tps) FROM lembar)",
      /kolom 2/,
    ],
  ])('%s is noticed, or belongs to no region', (_, apa, galat) => {
    const p = plenoBaru();
    tulis(p.s, () => {
      for (const tps of TPS)
        loadSheet(p.s, { kontes: 'PPWP', tps, asal: 'sirekap', isian: isi(LEMBAR, { 'IV.1': 5 }) }, t);
    });
    p.s.db.exec(`UPDATE lembar SET ${apa}`);
    if (galat) expect(() => [...sumVillages(p.s, 'PPWP')]).toThrow(galat);
    else expect([...sumVillages(p.s, 'PPWP')].reduce((n, d) => n + d.masuk, 0)).toBe(TPS.length - 1);
  });
});

describe('going through the journal', () => {
  it('gives every entry once and in order, over many pages', () => {
    const p = plenoBaru();
    const [tps] = TPS;
    if (!tps) throw new Error('tidak ada TPS');
    tulis(p.s, () => {
      loadSheet(p.s, { kontes: 'PPWP', tps, asal: 'sirekap', isian: isi(LEMBAR, { 'IV.1': 0 }) }, t);
      for (let n = 1; n <= 1203; n++) changeSheet(p.s, { kontes: 'PPWP', tps, versi: n, sel: { 'IV.1': n } }, t);
    });
    const entri = [...storedEntries(p.s.db)];
    expect(entri.map((e) => e.seq)).toEqual(Array.from({ length: 1205 }, (_, i) => i + 1));
    expect(entri.slice(1).every((e, i) => e.sebelum === entri[i]?.hash)).toBe(true);
  });
});
