// What each rule says of a broken sheet, word for word: severity, cells to look at, figures for the sentence.
import { describe, expect, it } from 'vitest';
import {
  entriKatalog,
  KOSONG,
  type KodeAturan,
  type KodeKontes,
  type Lembar,
  type LembarKontes,
  Pemeriksa,
  parameterPemilihan,
  periksaKesamaan,
  periksaLembar,
  periksaLintasKontes,
  persamaanLembar,
  SEVERITY,
  susunLembar,
  type Temuan,
} from '../../../src/domain/index.ts';
import { BERES, DPR, isi, LEMBAR, PPWP } from '../../lib/kontes.ts';

const PEMILU = parameterPemilihan('PEMILU');
type Ubah = Record<string, number | null>;
const dengan = (ubah: Ubah): Record<string, number> =>
  Object.fromEntries(Object.entries({ ...BERES, ...ubah }).filter((e): e is [string, number] => e[1] !== null));
const periksa = (ubah: Ubah, tingkat: 5 | 4 | 3 = 5, jumlahTps = 1): Temuan[] =>
  periksaLembar({ lembar: LEMBAR, isian: isi(LEMBAR, dengan(ubah)), parameter: PEMILU, tingkat, jumlahTps });
const satu = (kode: KodeAturan, ubah: Ubah, tingkat: 5 | 3 = 5): Temuan[] =>
  periksa(ubah, tingkat).filter((t) => t.kode === kode);

describe('equations', () => {
  it.each<[KodeAturan, Ubah, string[], Temuan['severity'], Temuan['konteks']]>([
    [
      'S101',
      { 'III.J': 2 },
      ['III.L', 'III.P', 'III.J'],
      'salah',
      { kiri: 'III.J', nilai: 2, kanan: 'III.L + III.P', jumlah: 1, selisih: 1 },
    ],
    [
      'S201',
      { 'II.4': 52 },
      ['II.2', 'II.3', 'II.4', 'II.1'],
      'salah',
      { kiri: 'II.1', nilai: 204, kanan: 'II.2 + II.3 + II.4', jumlah: 203, selisih: 1 },
    ],
    [
      'S301',
      { 'IV.1': 61 },
      ['IV.1', 'IV.2', 'IV.3', 'V.A'],
      'salah',
      { kiri: 'V.A', nilai: 146, kanan: 'IV.1 + IV.2 + IV.3', jumlah: 147, selisih: -1 },
    ],
    [
      'S303',
      { 'V.B': 5 },
      ['V.A', 'V.B', 'V.C'],
      'salah',
      { kiri: 'V.C', nilai: 150, kanan: 'V.A + V.B', jumlah: 151, selisih: -1 },
    ],
    [
      'S401',
      { 'II.2': 151 },
      ['V.C', 'II.2'],
      'salah',
      { kiri: 'II.2', nilai: 151, kanan: 'V.C', jumlah: 150, selisih: 1 },
    ],
    [
      'S402',
      { 'I.B4.J': 151 },
      ['V.C', 'I.B4.J'],
      'salah',
      { kiri: 'I.B4.J', nilai: 151, kanan: 'V.C', jumlah: 150, selisih: 1 },
    ],
    [
      'S403',
      { 'II.2': 149 },
      ['II.2', 'I.B4.J'],
      'salah',
      { kiri: 'I.B4.J', nilai: 150, kanan: 'II.2', jumlah: 149, selisih: 1 },
    ],
    [
      'S501',
      { 'I.B1.L': 101 },
      ['I.A.L', 'I.B1.L'],
      'salah',
      { kiri: 'I.B1.L', nilai: 101, kanan: 'I.A.L', jumlah: 100, selisih: 1 },
    ],
    [
      'S502',
      { 'III.P': 78 },
      ['I.B4.P', 'III.P'],
      'periksa',
      { kiri: 'III.P', nilai: 78, kanan: 'I.B4.P', jumlah: 77, selisih: 1 },
    ],
    [
      'S503',
      { 'V.C': 205 },
      ['II.1', 'V.C'],
      'salah',
      { kiri: 'V.C', nilai: 205, kanan: 'II.1', jumlah: 204, selisih: 1 },
    ],
  ])('%s', (kode, ubah, sel, severity, konteks) => {
    expect(satu(kode, ubah)).toEqual([{ kode, severity, sel, konteks: { keadaan: 'berbeda', ...konteks } }]);
  });

  it('an upper bound that is just reached, or not, is no finding', () => {
    expect(satu('S501', { 'I.B1.L': 100 })).toEqual([]);
    expect(satu('S502', { 'III.P': 77 })).toEqual([]);
    expect(satu('S503', { 'V.C': 204 })).toEqual([]);
    expect(satu('S503', { 'V.C': 203 })).toEqual([]);
  });

  it('a rule whose cells are all empty is silent; filled in part it names what is missing', () => {
    expect(satu('S201', { 'II.1': null, 'II.2': null, 'II.3': null, 'II.4': null })).toEqual([]);
    expect(satu('S201', { 'II.1': null, 'II.3': null })).toEqual([
      {
        kode: 'S201',
        severity: 'info',
        sel: ['II.3', 'II.1'],
        konteks: { keadaan: 'belum-diisi', belum: 'II.3, II.1', kiri: 'II.1', kanan: 'II.2 + II.3 + II.4' },
      },
    ]);
  });

  it('a long sum is told by its ends, four terms in full', () => {
    const paslon = (n: number) =>
      susunLembar({
        ...{ kode: 'PPWP', bentuk: 'paslon' },
        paslon: Array.from({ length: n }, (_, i) => ({ nomor: i + 1, nama: `P${i}`, idSumber: `${i}` })),
      });
    const kanan = (l: Lembar) =>
      periksaLembar({ lembar: l, isian: isi(l, { 'V.A': 1 }), parameter: PEMILU, tingkat: 5, jumlahTps: 1 }).find(
        (t) => t.kode === 'S301',
      )?.konteks.kanan;
    expect(kanan(paslon(4))).toBe('IV.1 + IV.2 + IV.3 + IV.4');
    expect(kanan(paslon(5))).toBe('IV.1 + … + IV.5');
  });
});

describe('checks of single figures', () => {
  it('S504 says how many spare ballots there are and may be; silent where a cell is empty', () => {
    expect(satu('S504', { 'II.1': 205 })).toEqual([
      {
        kode: 'S504',
        severity: 'periksa',
        sel: ['I.A.J', 'II.1'],
        konteks: { dpt: 200, diterima: 205, min: 204, maks: 204, cadangan: 5, persen: 2 },
      },
    ]);
    expect(satu('S504', { 'II.1': 203 })).toHaveLength(1);
    expect(satu('S504', { 'II.1': null })).toEqual([]);
    expect(satu('S504', { 'I.A.J': null })).toEqual([]);
  });

  it('S505 is about one TPS, from 301 voters on', () => {
    expect(satu('S505', { 'I.A.J': 300 })).toEqual([]);
    expect(satu('S505', { 'I.A.J': 301 })).toEqual([
      { kode: 'S505', severity: 'periksa', sel: ['I.A.J'], konteks: { dpt: 301, maks: 300 } },
    ]);
    expect(satu('S505', { 'I.A.J': 301 }, 3)).toEqual([]);
  });

  it('S506 tells an empty sheet from one that is not complete, and where; above a TPS it is silent', () => {
    const kosong = Object.fromEntries(LEMBAR.sel.map((s) => [s, null]));
    expect(satu('S506', kosong)).toEqual([
      { kode: 'S506', severity: 'info', sel: [], konteks: { keadaan: 'kosong', terisi: 0, jumlah: 28 } },
    ]);
    expect(satu('S506', { 'I.A.P': null, 'III.L': null, 'V.B': null })).toEqual([
      {
        kode: 'S506',
        severity: 'periksa',
        sel: ['I.A.P', 'III.L', 'V.B'],
        konteks: { keadaan: 'sebagian', terisi: 25, jumlah: 28, bagian: 'I, III, V' },
      },
    ]);
    expect(satu('S506', { 'IV.2': null })[0]?.konteks.bagian).toBe('IV');
    expect(satu('S506', kosong, 3)).toEqual([]);
    expect(satu('S506', {})).toEqual([]);
  });

  describe('S507', () => {
    const pola = (ubah: Ubah, tingkat: 5 | 3 = 5) =>
      satu('S507', ubah, tingkat).map(({ severity, sel, konteks }) => [severity, sel, konteks]);
    it('no vote at all though there are voters', () => {
      expect(pola({ 'V.C': 0, 'V.B': 0, 'V.A': 0 })).toEqual([
        ['periksa', ['I.A.J', 'V.C'], { pola: 'tanpa-suara', dpt: 200 }],
      ]);
      expect(pola({ 'V.C': 0, 'V.B': 0, 'V.A': 0, 'I.A.J': 0 })).toEqual([]);
      expect(pola({ 'V.C': 0, 'V.B': 0, 'V.A': 0 }, 3)).toEqual([]);
    });
    it('every valid vote for one contestant, from 20 votes on and where there are others', () => {
      const bulat = (n: number): Ubah => ({ 'IV.1': 0, 'IV.2': n, 'IV.3': 0, 'V.A': n, 'V.B': 0, 'V.C': n });
      expect(pola(bulat(20))).toEqual([['periksa', ['IV.2'], { pola: 'satu-peserta', sah: 20 }]]);
      expect(pola(bulat(19))).toEqual([]);
      expect(pola(bulat(20), 3)).toEqual([]);
      expect(pola({ ...bulat(20), 'V.A': null })).toEqual([]);
      const sendiri = susunLembar({ ...PPWP, paslon: [{ nomor: 1, nama: 'A', idSumber: '1' }] } as typeof PPWP);
      const isian = isi(sendiri, { 'IV.1': 30, 'V.A': 30 });
      expect(
        periksaLembar({ lembar: sendiri, isian, parameter: PEMILU, tingkat: 5, jumlahTps: 1 }).filter(
          (t) => t.kode === 'S507',
        ),
      ).toEqual([]);
    });
    it('every voter of the DPT came', () => {
      const semua: Ubah = { 'I.B1.J': 200 };
      expect(pola(semua)).toEqual([['periksa', ['I.A.J', 'I.B1.J'], { pola: 'semua-hadir', dpt: 200 }]]);
      expect(pola({ 'I.B1.J': 199 })).toEqual([]);
      expect(pola({ 'I.B1.J': 0, 'I.A.J': 0 })).toEqual([]);
      expect(pola(semua, 3)).toEqual([]);
    });
    it('more than a fifth of the votes invalid', () => {
      expect(pola({ 'V.B': 31 })).toEqual([
        ['periksa', ['V.C', 'V.B'], { pola: 'banyak-tidak-sah', tidakSah: 31, semua: 150 }],
      ]);
      expect(pola({ 'V.B': 30 })).toEqual([]);
      expect(pola({ 'V.B': 31, 'V.C': 0 })).not.toContainEqual(
        expect.arrayContaining([expect.objectContaining({ pola: 'banyak-tidak-sah' })]),
      );
      expect(pola({ 'V.B': 31 }, 3)).toEqual([]);
    });
  });
});

describe('all rules of a sheet', () => {
  it('findings stand by severity, within it by code', () => {
    const t = periksa({ 'V.B': null, 'III.P': 78, 'IV.1': 61, 'II.1': 205, 'I.A.J': 301 });
    const urutan = t.map((x) => SEVERITY.indexOf(x.severity));
    expect(urutan).toEqual([...urutan].sort());
    expect(new Set(t.map((x) => x.severity))).toEqual(new Set(SEVERITY));
    for (const s of SEVERITY) {
      const kode = t.filter((x) => x.severity === s).map((x) => x.kode);
      expect(kode).toEqual([...kode].sort());
    }
    const p = new Pemeriksa(LEMBAR, PEMILU);
    const isian = isi(LEMBAR, dengan({ 'V.B': null, 'III.P': 78, 'IV.1': 61 }));
    const tempat = { tingkat: 5, jumlahTps: 1 } as const;
    expect(p.temuan(isian, tempat)).toEqual(periksa({ 'V.B': null, 'III.P': 78, 'IV.1': 61 }));
    expect(p.ketergantungan(-1)).toBe(0);
    // A cell that the form does not have touches nothing.
    const hasil = p.semua(isian, tempat);
    expect(p.ulang(hasil, isian, tempat, [99])).toEqual(hasil);
  });

  it('a cell filled in or emptied is looked at again by every rule that depends on it', () => {
    const p = new Pemeriksa(LEMBAR, PEMILU);
    const tempat = { tingkat: 5, jumlahTps: 1 } as const;
    for (const [i, sel] of LEMBAR.sel.entries()) {
      const lama = isi(LEMBAR, BERES);
      for (const n of [KOSONG, 0, 500]) {
        const baru = lama.slice();
        baru[i] = n;
        expect(p.ulang(p.semua(lama, tempat), baru, tempat, [i]), sel).toEqual(p.semua(baru, tempat));
      }
      const polos = isi(LEMBAR, { 'IV.2': 30, 'V.A': 30 });
      const ganti = polos.slice();
      ganti[i] = 30;
      expect(p.ulang(p.semua(polos, tempat), ganti, tempat, [i]), sel).toEqual(p.semua(ganti, tempat));
    }
  });

  it('equations that a spreadsheet can check, in the order of the catalogue', () => {
    const tulis = (l: Lembar) =>
      persamaanLembar(l, PEMILU).map(
        (p) => `${p.kode} ${l.sel[p.kiri]} ${p.hubungan} ${p.kanan.map((i) => l.sel[i]).join(' + ')}`,
      );
    expect(tulis(LEMBAR)).toEqual([
      ...['I.A', 'I.B1', 'I.B2', 'I.B3', 'I.B4', 'III'].map((b) => `S101 ${b}.J = ${b}.L + ${b}.P`),
      ...['L', 'P', 'J'].map((x) => `S102 I.B4.${x} = I.B1.${x} + I.B2.${x} + I.B3.${x}`),
      'S201 II.1 = II.2 + II.3 + II.4',
      'S301 V.A = IV.1 + IV.2 + IV.3',
      'S303 V.C = V.A + V.B',
      'S401 II.2 = V.C',
      'S402 I.B4.J = V.C',
      'S403 I.B4.J = II.2',
      ...['L', 'P', 'J'].map((x) => `S501 I.B1.${x} ≤ I.A.${x}`),
      ...['L', 'P', 'J'].map((x) => `S502 III.${x} ≤ I.B4.${x}`),
      'S503 V.C ≤ II.1',
    ]);
    expect(tulis(susunLembar(DPR)).filter((x) => x.startsWith('S30'))).toEqual([
      'S301 V.A = IV.1.B + IV.24.B',
      'S302 IV.1.B = IV.1.A1 + IV.1.A2.1 + IV.1.A2.2 + IV.1.A2.3',
      'S302 IV.24.B = IV.24.A1 + IV.24.A2.1 + IV.24.A2.2',
      'S303 V.C = V.A + V.B',
    ]);
  });

  it('a rule that nobody knows is a fault of the program', () => {
    expect(entriKatalog('S301').judul).toContain('Suara sah');
    expect(() => entriKatalog('S999' as KodeAturan)).toThrow('aturan S999 tidak ada di katalog');
  });
});

describe('across ballots of one TPS', () => {
  const DPR_LEMBAR = susunLembar(DPR);
  const lembar = (kontes: KodeKontes, sel: Record<string, number>): LembarKontes => {
    const l = kontes === 'PPWP' ? LEMBAR : DPR_LEMBAR;
    return { kontes, lembar: l, isian: isi(l, sel) };
  };
  const hasil = (...semua: LembarKontes[]) => Object.fromEntries(periksaLintasKontes(semua));

  it('with a majority the others are named, with everybody said, the most frequent first', () => {
    const sel = (n: number) => ({ 'I.A.L': n });
    const rincian = '100 (PPWP, DPR); 90 (DPRD-PROV); 110 (DPD)';
    const t = (n: number): Temuan => ({
      kode: 'X601',
      severity: 'salah',
      sel: ['I.A.L'],
      konteks: { sel: 'I.A.L', nilai: n, rincian },
    });
    expect(
      hasil(lembar('DPD', sel(110)), lembar('DPRD-PROV', sel(90)), lembar('DPR', sel(100)), lembar('PPWP', sel(100))),
    ).toEqual({
      DPD: [t(110)],
      'DPRD-PROV': [t(90)],
    });
  });

  it('without one everybody is; empty cells have no vote', () => {
    const dua = hasil(lembar('PPWP', { 'I.B1.J': 5 }), lembar('DPR', { 'I.B1.J': 4 }), lembar('DPD', {}));
    const t = (n: number): Temuan => ({
      ...{ kode: 'X602', severity: 'periksa', sel: ['I.B1.J'] },
      konteks: { sel: 'I.B1.J', nilai: n, rincian: '4 (DPR); 5 (PPWP)' },
    });
    expect(dua).toEqual({ DPR: [t(4)], PPWP: [t(5)] });
    expect(hasil(lembar('PPWP', { 'I.B3.P': 5 }), lembar('DPR', { 'I.B3.P': 4 })).DPR).toEqual([
      {
        ...{ kode: 'X602', severity: 'periksa', sel: ['I.B3.P'] },
        konteks: { sel: 'I.B3.P', nilai: 4, rincian: '4 (DPR); 5 (PPWP)' },
      },
    ]);
  });

  it('one ballot alone, equal ballots, and rows that may differ are no finding', () => {
    expect(hasil(lembar('PPWP', { 'I.A.L': 1 }))).toEqual({});
    expect(
      hasil(lembar('PPWP', BERES), lembar('DPR', { 'I.A.L': 100, 'I.B1.L': 70, 'I.B3.L': 1, 'I.B2.J': 3 })),
    ).toEqual({});
    expect(hasil(lembar('PPWP', { 'I.B4.J': 1, 'III.L': 1 }), lembar('DPR', { 'I.B4.J': 2, 'III.L': 2 }))).toEqual({});
  });

  it('more DPTb than PPWP: said of each such ballot, with both figures; nothing where PPWP is not there or empty', () => {
    const b2 = (k: KodeKontes, n: number) => lembar(k, { 'I.B2.J': n });
    expect(hasil(b2('DPR', 6), b2('PPWP', 5), b2('DPD', 5), b2('DPRD-PROV', 4), lembar('DPRD-KABKO', {}))).toEqual({
      DPR: [{ kode: 'X603', severity: 'info', sel: ['I.B2.J'], konteks: { nilai: 6, ppwp: 5 } }],
    });
    expect(hasil(b2('DPR', 6), b2('DPD', 5))).toEqual({});
    expect(hasil(b2('DPR', 6), lembar('PPWP', {}))).toEqual({});
    expect(hasil(b2('DPR', 0), lembar('PPWP', {}))).toEqual({});
  });

  it('several findings of one ballot stand together', () => {
    const t = hasil(
      lembar('PPWP', { 'I.A.L': 1, 'I.A.P': 1, 'I.B2.J': 1 }),
      lembar('DPR', { 'I.A.L': 1, 'I.A.P': 1 }),
      lembar('DPD', { 'I.A.L': 2, 'I.A.P': 3, 'I.B2.J': 2 }),
    );
    expect(t.DPD?.map((x) => [x.kode, x.sel[0]])).toEqual([
      ['X601', 'I.A.L'],
      ['X601', 'I.A.P'],
      ['X603', 'I.B2.J'],
    ]);
  });
});

it('two vectors side by side: each cell that differs, with both figures, in the order of the form', () => {
  const a = { nama: 'D.Hasil', isian: isi(LEMBAR, { 'IV.1': 62, 'IV.2': 5, 'IV.3': 1, 'V.A': 0 }) };
  const b = { nama: 'hitung', isian: isi(LEMBAR, { 'IV.1': 62, 'IV.2': 7, 'V.A': 3, 'V.B': 1 }) };
  const t = (sel: string, nilai: number, lain: number): Temuan => ({
    ...{ kode: 'T703', severity: 'salah', sel: [sel] },
    konteks: { sel, pertama: 'D.Hasil', nilai, kedua: 'hitung', lain, selisih: nilai - lain },
  });
  expect(periksaKesamaan(LEMBAR, 'T703', 'salah', a, b)).toEqual([t('IV.2', 5, 7), t('V.A', 0, 3)]);
  expect(periksaKesamaan(LEMBAR, 'T703', 'salah', a, { ...b, isian: b.isian.slice(0, 3) })).toEqual([]);
});
