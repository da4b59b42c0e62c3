// The pieces of the diagnosis, each by itself: constraints, a sheet under trial, what a slip costs, what others say.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bukti } from '../../../src/domain/dugaan/bukti.ts';
import { bagianTetangga } from '../../../src/domain/dugaan/index.ts';
import { Keadaan } from '../../../src/domain/dugaan/keadaan.ts';
import { penilaiKelaziman } from '../../../src/domain/dugaan/kelaziman.ts';
import { grafUntuk } from '../../../src/domain/dugaan/kendala.ts';
import { banyakSebab, type MasukanDugaan } from '../../../src/domain/dugaan/tipe.ts';
import { biayaTulisan, type KelasSel } from '../../../src/domain/dugaan/tulisan.ts';
import { KOSONG, type Lembar, parameterPemilihan, persamaanLembar, susunLembar } from '../../../src/domain/index.ts';
import { BERES, DPR, isi, LEMBAR } from '../../lib/kontes.ts';

const PEMILU = parameterPemilihan('PEMILU');
const LEGISLATIF = susunLembar(DPR);
const p = (id: string): number => LEMBAR.indeks.get(id) as number;
const dengan = (ubah: Readonly<Record<string, number | null>>) =>
  isi(
    LEMBAR,
    Object.fromEntries(Object.entries({ ...BERES, ...ubah }).filter((e): e is [string, number] => e[1] !== null)),
  );

describe('constraints', () => {
  it.each<[string, Lembar]>([
    ['PPWP', LEMBAR],
    ['DPR', LEGISLATIF],
  ])('%s: the rules of severity salah that are equations, and each cell with its sign', (_, l) => {
    const aturan = persamaanLembar(l, PEMILU).filter((k) => k.kode !== 'S502');
    const graf = grafUntuk(l);
    expect(
      graf.kendala.map(({ kode, hubungan, kiri, kanan }) => ({ kode, kiri, hubungan, kanan: [...kanan] })),
    ).toEqual(aturan);
    expect(graf.perSel).toHaveLength(l.sel.length);
    for (const [i, daftar] of graf.perSel.entries())
      expect(daftar).toEqual(
        graf.kendala.flatMap((k, n) => [
          ...(k.kiri === i ? [{ k: n, tanda: 1 }] : []),
          ...(k.kanan.includes(i) ? [{ k: n, tanda: -1 }] : []),
        ]),
      );
    expect(grafUntuk(l)).toBe(graf);
  });
});

describe('a sheet under trial', () => {
  const graf = grafUntuk(LEMBAR);
  /** What each constraint lacks, reckoned anew. */
  const ulang = (isian: Int32Array) =>
    graf.kendala.map((k) => {
      const sel = [k.kiri, ...k.kanan].map((i) => isian[i] as number);
      const n = sel.map((v) => (v === KOSONG ? 0 : v));
      const sisa = (n[0] ?? 0) - n.slice(1).reduce((a, b) => a + b, 0);
      const aktif = !sel.includes(KOSONG);
      return { sisa, aktif, dilanggar: aktif && (k.hubungan === '=' ? sisa !== 0 : sisa > 0) };
    });
  const lihat = (st: Keadaan) =>
    graf.kendala.map((_, k) => ({ sisa: st.sisa(k), aktif: st.aktif(k), dilanggar: st.dilanggar(k) }));

  it('knows after any walk of changes what every constraint lacks, and gives back what a cell held', () => {
    const langkah = fc.tuple(fc.nat(27), fc.oneof(fc.nat(300), fc.constant(KOSONG)));
    fc.assert(
      fc.property(fc.array(langkah, { maxLength: 30 }), (jalan) => {
        const isian = dengan({});
        const st = new Keadaan(graf, isian);
        for (const [sel, v] of jalan) {
          expect(st.nilai(sel)).toBe(isian[sel]);
          expect(st.ubah(sel, v)).toBe(isian[sel]);
          isian[sel] = v;
        }
        expect(st.isian).toEqual(isian);
        const semua = ulang(isian);
        expect(lihat(st)).toEqual(semua);
        expect(st.rusak()).toEqual(semua.flatMap((x, k) => (x.dilanggar ? [k] : [])));
        expect(st.beres()).toBe(!semua.some((x) => x.dilanggar));
      }),
      { numRuns: 60 },
    );
  });

  it('an edit is tried and taken back, also where it changes a cell twice', () => {
    const st = new Keadaan(graf, dengan({ 'IV.1': 61 }));
    const ubahan = [
      [p('IV.1'), 1],
      [p('IV.2'), KOSONG],
      [p('IV.1'), 60],
      [p('IV.2'), 50],
    ] as const;
    expect(st.beres()).toBe(false);
    expect(st.dengan(ubahan, () => [st.beres(), st.nilai(p('IV.1'))])).toEqual([true, 60]);
    expect([st.beres(), st.nilai(p('IV.1')), st.nilai(p('IV.2'))]).toEqual([false, 61, 50]);
  });
});

describe('what a slip costs', () => {
  /** Probability of the written figure, out of its cost. */
  const peluang = (benar: number, tertulis: number, kelas: KelasSel = 'biasa'): number =>
    Math.exp(-biayaTulisan(benar, tertulis, kelas).biaya);
  const SISA = 0.06 / 1000;

  it.each<[string, number, number, KelasSel, string, number]>([
    ['a digit very much like another, one of three', 138, 188, 'biasa', 'angka-mirip', 0.32 * (0.45 / 3)],
    ['8 for 3', 30, 80, 'biasa', 'angka-mirip', 0.32 * (0.45 / 2)],
    ['3 for 8, the other way', 80, 30, 'biasa', 'angka-mirip', 0.32 * (0.45 / 2)],
    ['9 for 4', 400, 900, 'biasa', 'angka-mirip', 0.32 * (0.08 / 3)],
    ['a mark before a number', 36, 936, 'biasa', 'tanda-terbaca-angka', 0.16 * 0.2 * 0.75],
    ['a rarer mark', 36, 836, 'biasa', 'tanda-terbaca-angka', 0.16 * 0.08 * 0.75],
    ['two marks', 6, 996, 'biasa', 'tanda-terbaca-angka', 0.16 * 0.1 * 0.2 * 0.2 * 0.75],
    ['a mark, and the number suffered too', 30, 980, 'biasa', 'tanda-terbaca-angka', 0.16 * 0.2 * 0.5 * (0.45 / 2)],
    ['two neighbours exchanged', 146, 164, 'biasa', 'digit-bertukar', 0.14 / 2],
    ['exchanged, a leading zero gone', 950, 590, 'biasa', 'digit-bertukar', 0.14 / 2],
    ['a digit lost', 2048, 204, 'biasa', 'digit-hilang', 0.04 / 4],
    ['a digit twice', 204, 2204, 'biasa', 'digit-hilang', 0.04 * 0.05],
    ['votes: one mark', 250, 251, 'suara', 'salah-hitung', 0.22 * 0.05],
    ['votes: a group of five', 250, 245, 'suara', 'salah-hitung', 0.22 * 0.05],
    ['votes: seven', 255, 262, 'suara', 'salah-hitung', 0.22 * 0.037],
    ['a sum: ten', 251, 241, 'jumlah', 'jumlah-salah-hitung', 0.3 * 0.16],
    ['a sum: a hundred', 651, 751, 'jumlah', 'jumlah-salah-hitung', 0.3 * 0.16],
    ['nothing like it', 111, 999_999, 'biasa', 'terbukti-sisa', 0],
  ])('%s: %i as %i', (_, benar, tertulis, kelas, jenis, bagian) => {
    const { jenis: j } = biayaTulisan(benar, tertulis, kelas);
    expect(j).toBe(jenis);
    // The kind that explains it is most of what there is; the others add a little.
    const semua = peluang(benar, tertulis, kelas);
    expect(semua).toBeGreaterThanOrEqual(bagian + SISA - 1e-12);
    expect(semua - SISA - bagian).toBeLessThan(0.3 * (bagian + SISA) + 1e-12);
  });

  it('exactly, where only one kind can be', () => {
    expect(peluang(111, 999_999)).toBeCloseTo(SISA, 12);
    expect(peluang(100, 60_000, 'jumlah')).toBeCloseTo(SISA, 12);
    // Every kind that fits is counted: 146 as 164 is an exchange, two unlike digits, and a miscount no more.
    expect(peluang(146, 164)).toBeCloseTo(SISA + 0.14 / 2 + 0.32 * ((0.012 / 3) * (0.012 * 0.12)), 9);
    expect(peluang(36, 936)).toBeCloseTo(SISA + 0.16 * 0.2 * 0.75 + 0.04 * 0.05, 9);
    expect(peluang(10, 1, 'biasa')).toBeCloseTo(SISA + 0.04 / 2 + 0.14 * 0.2 + 0.03 * 0.04, 9);
    expect(peluang(250, 262, 'suara') - peluang(250, 262, 'biasa')).toBeCloseTo(0.22 * 0.037, 9);
    expect(peluang(250, 263, 'suara')).toBeCloseTo(peluang(250, 263, 'biasa'), 12);
    expect(peluang(250, 260, 'biasa') - peluang(250, 261, 'biasa')).toBeGreaterThan(0.001);
    expect(peluang(500, 520, 'jumlah') - peluang(500, 521, 'jumlah')).toBeGreaterThan(0.0005);
    // A mark before nothing is no mark; nor before a number of three digits.
    expect(peluang(0, 90)).toBeLessThan(0.003);
    expect(peluang(123, 9123)).toBeCloseTo(SISA + 0.04 * 0.05, 9);
  });

  it('the pairs that are mixed up cost the less, the more alike they are; both ways the same', () => {
    const biaya = (a: string, b: string) => peluang(Number(`55${a}`), Number(`55${b}`));
    const sangat = ['38', '27', '17', '06'];
    const agak = ['49', '56', '08', '35', '68', '14', '79', '89', '58', '23'];
    for (const [a = '', b = ''] of sangat) {
      expect(biaya(a, b) - SISA).toBeGreaterThan(0.04);
      expect(biaya(a, b)).toBeCloseTo(biaya(b, a), 12);
    }
    for (const [a = '', b = ''] of agak) {
      expect(biaya(a, b) - SISA).toBeGreaterThan(0.008);
      expect(biaya(a, b) - SISA).toBeLessThan(0.02);
    }
    const mirip = new Set([...sangat, ...agak].flatMap(([a, b]) => [`${a}${b}`, `${b}${a}`]));
    for (const a of '0123456789')
      for (const b of '0123456789')
        if (a !== b && !mirip.has(`${a}${b}`) && Math.abs(Number(a) - Number(b)) > 1)
          expect(biaya(a, b)).toBeLessThan(0.006);
  });

  it('how many slips an edit supposes', () => {
    const ubahan = [
      [1, 1],
      [2, 2],
      [3, 3],
    ] as const;
    const pola = { jenis: 'lp-tertukar', biaya: 1 } as const;
    expect(banyakSebab({ ubahan })).toBe(3);
    expect(banyakSebab({ ubahan, pola })).toBe(1);
    expect(banyakSebab({ ubahan, pola: { ...pola, selKedua: 0 } })).toBe(2);
    expect(banyakSebab({ ubahan, pola: { ...pola, ganda: true } })).toBe(2);
  });
});

describe('what is lawful but rare', () => {
  const biaya = (
    ubah: Readonly<Record<string, number | null>>,
    lain: Partial<MasukanDugaan> = {},
    sel: readonly string[] = [],
  ): number => {
    const isian = dengan(ubah);
    const m: MasukanDugaan = { lembar: LEMBAR, isian, parameter: PEMILU, ...lain };
    return penilaiKelaziman(m)((i) => isian[i] as number, sel.map(p));
  };
  const DASAR = biaya({});

  it('a good sheet costs next to nothing', () => {
    // 70 of 100 men and 75 of 100 women came.
    expect(DASAR).toBeCloseTo((0.05 / 0.06) ** 2 / 2, 9);
  });

  it.each<[string, Readonly<Record<string, number | null>>, number]>([
    ['spare ballots', { 'II.1': 205 }, 3],
    ['spare ballots, too few', { 'II.1': 203 }, 3],
    ['an empty cell says nothing', { 'II.1': null }, 0],
    ['more voters than a TPS has', { 'I.A.J': 301, 'II.1': 308 }, 2],
    ['as many as it may have', { 'I.A.J': 300, 'II.1': 306 }, 0],
    ['more disabled voters than came, twice', { 'III.L': 74, 'III.P': 78 }, 3],
    ['as many as came', { 'III.L': 73 }, 0],
    ['everybody came', { 'I.B1.J': 200 }, 2],
    ['nobody is everybody', { 'I.B1.J': 0, 'I.A.J': 0, 'II.1': 0, 'II.3': 0 }, 0],
    ['many ballots given back', { 'II.3': 5 }, 2],
    ['two in a hundred', { 'II.3': 4 }, 0],
    ['many invalid', { 'V.B': 31 }, 1.5],
    ['a fifth', { 'V.B': 30 }, 0],
    ['every vote for one', { 'IV.2': 146 }, 2],
    ['of nineteen votes', { 'IV.2': 19, 'V.A': 19 }, 0],
    ['of twenty', { 'IV.2': 20, 'V.A': 20 }, 2],
  ])('%s', (_, ubah, lebih) => {
    expect(biaya(ubah) - DASAR).toBeCloseTo(lebih, 9);
  });

  it('above a TPS spare ballots and its size are no matter', () => {
    expect(biaya({ 'II.1': 500, 'I.A.J': 5000 }, { tingkat: 3 }) - DASAR).toBeCloseTo(0, 9);
  });

  it('men and women turn out alike; how unlike they are costs no more than so much', () => {
    expect(biaya({ 'I.B1.L': 75 })).toBeCloseTo(0, 9);
    expect(biaya({ 'I.B1.L': 69 })).toBeCloseTo((0.06 / 0.06) ** 2 / 2, 9);
    expect(biaya({ 'I.B1.L': 1 })).toBeCloseTo(3, 9);
    for (const kosong of ['I.A.L', 'I.A.P', 'I.B1.L', 'I.B1.P']) expect(biaya({ [kosong]: null })).toBeCloseTo(0, 9);
    expect(biaya({ 'I.A.L': 0 })).toBeCloseTo(0, 9);
    expect(biaya({ 'I.A.P': 0 })).toBeCloseTo(0, 9);
  });

  it('a changed contestant far from the neighbours costs a little, and only where there are some', () => {
    const tetangga = { 'IV.1': 60 / 146, 'IV.2': 0.1 };
    const lain = (ubah: Readonly<Record<string, number | null>>, sel: string[]) =>
      biaya(ubah, { tetangga }, sel) - DASAR;
    expect(lain({}, ['IV.1'])).toBeCloseTo(0, 9);
    expect(lain({}, ['IV.2'])).toBeCloseTo(Math.min(1.5, ((50 / 146 - 0.1) / 0.07) ** 2 / 4), 9);
    expect(lain({ 'IV.2': 20 }, ['IV.2'])).toBeCloseTo(((20 / 146 - 0.1) / 0.07) ** 2 / 4, 9);
    expect(lain({}, ['IV.1', 'IV.2'])).toBeCloseTo(1.5, 9);
    expect(lain({}, ['IV.3'])).toBeCloseTo(0, 9);
    expect(lain({ 'IV.2': null }, ['IV.2'])).toBeCloseTo(0, 9);
    expect(lain({ 'V.A': null }, ['IV.2'])).toBeCloseTo(0, 9);
    expect(lain({ 'V.A': 0 }, ['IV.2'])).toBeCloseTo(0, 9);
    expect(biaya({}, {}, ['IV.2']) - DASAR).toBeCloseTo(0, 9);
  });
});

describe('neighbours', () => {
  it('the median of four or more, cell by cell; sheets without valid votes do not count', () => {
    const desa = (...n: (number | null)[]) => n.map((v) => dengan({ 'IV.1': v, 'V.A': 100 }));
    expect(bagianTetangga(LEMBAR, desa(40, 10, 30, 20))['IV.1']).toBeCloseTo(0.3);
    expect(bagianTetangga(LEMBAR, desa(50, 40, 10, 30, 20))['IV.1']).toBeCloseTo(0.3);
    expect(Object.keys(bagianTetangga(LEMBAR, desa(40, 10, 30, null)))).toEqual(['IV.2', 'IV.3']);
    expect(bagianTetangga(LEMBAR, [...desa(1, 2, 3), dengan({ 'V.A': 0 }), dengan({ 'V.A': null })])).toEqual({});
    expect(bagianTetangga(LEMBAR, desa(100, 9, 80, 7))['IV.1']).toBeCloseTo(0.8);
  });
});

describe('what others say', () => {
  const lain = { lembar: LEGISLATIF, isian: isi(LEGISLATIF, { 'I.A.L': 100, 'I.B1.L': 71, 'II.2': 150, 'V.B': 9 }) };
  const bukti = (m: Partial<MasukanDugaan> = {}) =>
    new Bukti({ lembar: LEMBAR, isian: dengan({}), parameter: PEMILU, ...m });
  const sumber = (nama: string, ubah: Readonly<Record<string, number | null>>) => ({ nama, isian: dengan(ubah) });

  it('sources say every cell they have; other ballots only rows that they share', () => {
    const b = bukti({
      pembanding: [
        sumber('Sirekap', { 'I.A.L': 99 }),
        sumber('Kosong', { 'I.A.L': null }),
        { nama: 'Lain', isian: Int32Array.of(1) },
      ],
      kontesLain: [lain, { lembar: LEGISLATIF, isian: isi(LEGISLATIF, {}) }],
    });
    expect(b.saksi(p('I.A.L'))).toEqual([
      { nama: 'Sirekap', nilai: 99, jenis: 'sumber' },
      { nama: 'DPR', nilai: 100, jenis: 'kontes' },
    ]);
    expect(b.saksi(p('II.2')).map((s) => s.nama)).toEqual(['Sirekap', 'Kosong']);
    expect(b.saksi(p('V.B')).every((s) => s.jenis === 'sumber')).toBe(true);
    expect(b.usul(p('I.A.L'))).toEqual([99, 100]);
    expect(b.usul(p('V.B'))).toEqual([4]);
    expect(bukti().saksi(0)).toEqual([]);
  });

  it('count for the figure they have and against another, each no more than so much', () => {
    const t = (m: Partial<MasukanDugaan>, ...u: [string, number][]) => bukti(m).timbang(u.map(([s, n]) => [p(s), n]));
    const satu = { pembanding: [sumber('A', { 'V.B': 5 })] };
    expect(t(satu, ['V.B', 5])).toBeCloseTo(6);
    expect(t(satu, ['V.B', 6])).toBeCloseTo(-1.6);
    expect(t({ pembanding: [sumber('A', {}), sumber('B', {})] }, ['V.B', 4])).toBeCloseTo(10);
    expect(t({ pembanding: Array(5).fill(sumber('A', {})) }, ['V.B', 5])).toBeCloseTo(-7);
    expect(t({ pembanding: [sumber('A', {}), sumber('B', {})] }, ['V.B', 4], ['V.A', 146])).toBeCloseTo(12);
    expect(t({ pembanding: Array(5).fill(sumber('A', {})) }, ['V.B', 5], ['V.A', 5], ['V.C', 5])).toBeCloseTo(-14);
    const kontes = (sel: string, n: number, harap: [number, number]) => {
      const m = { kontesLain: [{ lembar: LEGISLATIF, isian: isi(LEGISLATIF, { [sel]: n }) }] };
      expect(t(m, [sel, n]), sel).toBeCloseTo(harap[0]);
      expect(t(m, [sel, n + 1]), sel).toBeCloseTo(-harap[1]);
    };
    kontes('I.A.J', 5, [6, 5]);
    kontes('I.B1.P', 5, [5, 3.5]);
    kontes('I.B3.L', 5, [5, 3.5]);
    kontes('I.B2.J', 5, [2.5, 1]);
    kontes('I.B4.J', 5, [2.5, 0.7]);
    kontes('III.L', 5, [3, 1.5]);
    kontes('II.1', 5, [3, 2]);
    kontes('II.2', 5, [0, 0]);
  });

  it('a row taken over is trusted the more ballots agree; a tie and a single one never wholly', () => {
    const dpr = (n: number) => ({ lembar: LEGISLATIF, isian: isi(LEGISLATIF, { 'I.A.L': n, 'I.B2.L': n }) });
    const yakin = (kontesLain: ReturnType<typeof dpr>[], ...sel: string[]) =>
      bukti({ kontesLain }).keyakinan((sel.length > 0 ? sel : ['I.A.L']).map((s) => [p(s), 100]));
    expect(yakin([])).toBe(1);
    expect(yakin([dpr(100)])).toBeCloseTo(1 / (1 + 0.1));
    expect(yakin([dpr(100), dpr(100)])).toBeCloseTo(1 / (1 + 0.01));
    expect(yakin([dpr(100), dpr(99)])).toBeCloseTo(0.5);
    expect(yakin([dpr(99)])).toBeCloseTo(1 / 11);
    expect(yakin([dpr(99)], 'I.B2.L')).toBe(1);
    expect(yakin([dpr(99)], 'I.B2.L', 'I.A.L')).toBeCloseTo(1 / 11);
    expect(bukti().keyakinan([])).toBe(1);
  });

  it('are asked cell by cell for whole rows', () => {
    const b = bukti({ pembanding: [sumber('A', { 'V.B': null, 'V.A': 7 })], kontesLain: [lain] });
    const [a, d] = b.lain();
    expect([a?.nama, a?.jenis, a?.nilai('V.A'), a?.nilai('V.B'), a?.nilai('X')]).toEqual([
      'A',
      'sumber',
      7,
      null,
      null,
    ]);
    expect([d?.nama, d?.jenis, d?.nilai('I.A.L'), d?.nilai('I.A.P'), d?.nilai('V.B')]).toEqual([
      'DPR',
      'kontes',
      100,
      null,
      null,
    ]);
    expect(b.lain()).toHaveLength(2);
  });
});
