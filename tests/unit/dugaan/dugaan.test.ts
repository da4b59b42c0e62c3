import { describe, expect, it } from 'vitest';
import { bagianTetangga, Dugaan, dugaLembar, type MasukanDugaan } from '../../../src/domain/dugaan/index.ts';
import { type Isian, isianKosong, KOSONG, parameterPemilihan } from '../../../src/domain/index.ts';
import { susunLembar } from '../../../src/domain/lembar.ts';
import { BERES, DPR, isi, LEMBAR } from '../../lib/kontes.ts';

const PARAMETER = parameterPemilihan('PEMILU');
type Ubah = Readonly<Record<string, number | null>>;

/** The good sheet with some cells changed; null empties one. */
const dengan = (ubah: Ubah): Isian =>
  isi(
    LEMBAR,
    Object.fromEntries(Object.entries({ ...BERES, ...ubah }).filter((e): e is [string, number] => e[1] !== null)),
  );
const duga = (ubah: Ubah, lain: Partial<MasukanDugaan> = {}): Dugaan[] =>
  dugaLembar({ lembar: LEMBAR, isian: dengan(ubah), parameter: PARAMETER, ...lain });
/** `IV.3 11→21`, as people read it. */
const ringkas = (d: Dugaan | undefined): string =>
  d?.sel.map((s) => `${s.sel} ${s.semula ?? '–'}→${s.menjadi}`).join(', ') ?? '';

describe('one cell', () => {
  it('nothing to say where no rule is broken', () => {
    expect(duga({})).toEqual([]);
    expect(dugaLembar({ lembar: LEMBAR, isian: isianKosong(LEMBAR), parameter: PARAMETER })).toEqual([]);
  });

  it.each<[string, Ubah, string, Dugaan['jenis']]>([
    ['a cross before 36 read as 9', { 'IV.3': 936 }, 'IV.3 936→36', 'tanda-terbaca-angka'],
    ['a dash and a digit: 36 → 486', { 'IV.3': 486 }, 'IV.3 486→36', 'tanda-terbaca-angka'],
    ['0 read as 6', { 'II.2': 156 }, 'II.2 156→150', 'angka-mirip'],
    ['7 read as 1', { 'I.B1.L': 10 }, 'I.B1.L 10→70', 'angka-mirip'],
    ['digits exchanged', { 'V.A': 164 }, 'V.A 164→146', 'digit-bertukar'],
    ['a lost carry', { 'V.C': 140 }, 'V.C 140→150', 'jumlah-salah-hitung'],
    ['a lost digit', { 'II.1': 20 }, 'II.1 20→204', 'digit-hilang'],
    ['DPT copied into one cell', { 'I.B1.P': 100 }, 'I.B1.P 100→75', 'dpt-disalin'],
    ['nothing like the true figure', { 'I.B1.L': 145 }, 'I.B1.L 145→70', 'terbukti-sisa'],
  ])('%s', (_, ubah, harap, jenis) => {
    const [awal] = duga(ubah);
    expect(ringkas(awal)).toBe(harap);
    expect(awal?.jenis).toBe(jenis);
    expect(awal?.terbukti).toBe(true);
    expect(Dugaan.parse(awal)).toEqual(awal);
  });

  it('says why: what proves the figure, and what it looks like', () => {
    expect(duga({ 'IV.3': 836, 'IV.2': 50 })[0]?.alasan).toBe(
      'V.A dan penjumlahan paslon lain membuktikan 36; tanda silang atau strip di depan 36 dapat terbaca 836',
    );
    expect(duga({ 'V.A': 164 })[0]?.alasan).toBe(
      'penjumlahan perolehan suara serta V.C dikurangi V.B membuktikan 146; 164 adalah 146 dengan dua digit bertukar tempat',
    );
  });

  it('38 where V.A and the others leave 30: first, but the other paslon could have missed 8 as well', () => {
    const [awal, ...lain] = duga({ 'IV.2': 56, 'IV.3': 38 });
    expect(ringkas(awal)).toBe('IV.3 38→30');
    expect(awal?.terbukti).toBe(false);
    expect(lain).toHaveLength(2);
    expect(awal?.alasan).toBe(
      'V.A dan penjumlahan paslon lain menghasilkan 30; 38 mirip 30 dalam tulisan tangan; tidak terbukti: IV.1 = 52 atau IV.2 = 48 juga mungkin',
    );
  });

  it('with the copy of a saksi it is proved', () => {
    const [awal] = duga(
      { 'IV.2': 56, 'IV.3': 38 },
      { pembanding: [{ nama: 'Salinan saksi 02', isian: dengan({ 'IV.2': 56, 'IV.3': 30 }) }] },
    );
    expect(awal?.terbukti).toBe(true);
    expect(awal?.alasan).toContain('membuktikan 30');
    expect(awal?.alasan).toContain('Salinan saksi 02 juga mencatat 30');
  });

  it('another ballot of the TPS tells which cell of the DPT row is wrong', () => {
    const tanpa = duga({ 'I.A.L': 103 });
    expect(tanpa[0]?.terbukti).toBe(false);
    const [awal] = duga({ 'I.A.L': 103 }, { kontesLain: [{ lembar: LEMBAR, isian: dengan({}) }] });
    expect(ringkas(awal)).toBe('I.A.L 103→100');
    expect(awal?.terbukti).toBe(true);
  });

  it('an empty cell is not filled in, and nothing filled is emptied', () => {
    const [awal] = duga({ 'I.B1.L': null, 'V.A': 164 });
    expect(ringkas(awal)).toBe('V.A 164→146');
  });
});

describe('several cells with one cause', () => {
  it('L and P exchanged', () => {
    const [awal] = duga({ 'I.B1.L': 75, 'I.B1.P': 70 });
    expect(ringkas(awal)).toBe('I.B1.L 75→70, I.B1.P 70→75');
    expect(awal).toMatchObject({ jenis: 'lp-tertukar', terbukti: true });
    expect(awal?.alasan).toBe('L dan P pada I.B.1 tampaknya tertukar; dengan itu semua penjumlahan cocok');
  });

  it('one column too far: L under P, P under JUMLAH', () => {
    const [awal] = duga({ 'I.B4.L': null, 'I.B4.P': 73, 'I.B4.J': 77 });
    expect(ringkas(awal)).toBe('I.B4.L –→73, I.B4.P 73→77, I.B4.J 77→150');
    expect(awal).toMatchObject({ jenis: 'kolom-bergeser', terbukti: true });
  });

  const DISALIN = { 'I.B1.L': 100, 'I.B1.P': 100, 'I.B1.J': 200, 'I.B4.L': 103, 'I.B4.P': 102, 'I.B4.J': 205 };
  it('DPT copied into pengguna DPT: how many men and women came only another sheet can tell', () => {
    expect(duga(DISALIN)).toEqual([]);
    const lain = { lembar: susunLembar(DPR), isian: isi(susunLembar(DPR), tanpaSuara(BERES)) };
    const [awal] = duga(DISALIN, { kontesLain: [lain, lain] });
    expect(awal?.jenis).toBe('dpt-disalin');
    expect(awal?.terbukti).toBe(true);
    expect(awal?.sel.map((s) => s.menjadi)).toEqual([70, 75, 145, 73, 77, 150]);
    // A single other ballot may be the wrong one.
    expect(duga(DISALIN, { kontesLain: [lain] })[0]?.terbukti).toBe(false);
  });

  it('section I all zero: rebuilt from other ballots, checked by the votes', () => {
    const nol = Object.fromEntries(
      LEMBAR.baris.filter((b) => b.bagian === 'I').flatMap((b) => b.sel.map((i) => [LEMBAR.sel[i], 0])),
    );
    expect(duga(nol)).toEqual([]);
    const lain = { lembar: LEMBAR, isian: dengan({ 'IV.1': 5 }) };
    const [awal] = duga(nol, { kontesLain: [lain, lain] });
    expect(awal?.jenis).toBe('bagian-nol');
    expect(awal?.sel).toHaveLength(15);
    expect(awal?.sel.every((s) => s.menjadi === BERES[s.sel])).toBe(true);
  });

  it('an error carried into the sum below it is one cause', () => {
    const [awal] = duga({ 'I.B1.P': 95, 'I.B4.P': 97 });
    expect(ringkas(awal)).toBe('I.B1.P 95→75, I.B4.P 97→77');
  });

  const LEGISLATIF = susunLembar(DPR);
  const blok = (a: readonly number[], x: readonly number[]): Record<string, number> => ({
    ...tanpaSuara(BERES),
    ...{ 'V.A': 146, 'IV.1.A1': a[0] ?? 0, 'IV.1.A2.1': a[1] ?? 0, 'IV.1.A2.2': a[2] ?? 0, 'IV.1.A2.3': a[3] ?? 0 },
    ...{ 'IV.1.B': 86, 'IV.24.A1': x[0] ?? 0, 'IV.24.A2.1': x[1] ?? 0, 'IV.24.A2.2': x[2] ?? 0, 'IV.24.B': 60 },
  });
  const dugaDpr = (sel: Record<string, number>): Dugaan[] =>
    dugaLembar({ lembar: LEGISLATIF, isian: isi(LEGISLATIF, sel), parameter: PARAMETER });
  it('candidates one line too low: the block total tells what fell off', () => {
    expect(dugaDpr(blok([9, 40, 25, 12], [4, 35, 21]))).toEqual([]);
    const [awal] = dugaDpr(blok([9, 0, 40, 25], [4, 35, 21]));
    expect(ringkas(awal)).toBe('IV.1.A2.1 0→40, IV.1.A2.2 40→25, IV.1.A2.3 25→12');
    expect(awal?.jenis).toBe('baris-bergeser');
  });
  it("two parties' own votes exchanged", () => {
    const [awal] = dugaDpr(blok([4, 40, 25, 12], [9, 35, 21]));
    expect(ringkas(awal)).toBe('IV.1.A1 4→9, IV.24.A1 9→4');
    expect(awal?.jenis).toBe('baris-tertukar');
  });
  it('a block total: the party and V.A agree on it', () => {
    const [awal] = dugaDpr({ ...blok([9, 40, 25, 12], [4, 35, 21]), 'IV.1.B': 76 });
    expect(ringkas(awal)).toBe('IV.1.B 76→86');
    expect(awal?.terbukti).toBe(true);
  });
});

/** Section IV belongs to another contest. */
function tanpaSuara(sel: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(sel).filter(([id]) => !id.startsWith('IV.')));
}

describe('what it is given', () => {
  it('neighbours speak where cells are otherwise alike', () => {
    const tetangga = { 'IV.1': 0.41, 'IV.2': 0.34, 'IV.3': 0.25 };
    const skor = (lain: Partial<MasukanDugaan>): number | undefined =>
      duga({ 'IV.3': 66 }, lain).find((d) => ringkas(d) === 'IV.3 66→36')?.skor;
    expect(ringkas(duga({ 'IV.3': 66 }, { tetangga })[0])).toBe('IV.3 66→36');
    expect(skor({ tetangga })).toBeGreaterThan((skor({}) ?? 1) + 0.1);
  });

  it('median share of the neighbours; too few say nothing', () => {
    const desa = [60, 58, 62, 900].map((n) => dengan({ 'IV.1': n }));
    expect(bagianTetangga(LEMBAR, desa)['IV.1']).toBeCloseTo(62 / 146);
    expect(bagianTetangga(LEMBAR, desa.slice(1))).toEqual({});
  });

  it('a vector of another form is left aside; a sheet that does not fit gives nothing', () => {
    expect(duga({ 'V.A': 164 }, { pembanding: [{ nama: 'lain', isian: Int32Array.of(1, KOSONG) }] })).toHaveLength(1);
    expect(dugaLembar({ lembar: LEMBAR, isian: Int32Array.of(1, 2), parameter: PARAMETER })).toEqual([]);
  });

  it('at most as many as asked for', () => {
    expect(duga({ 'IV.2': 56, 'IV.3': 38 }, { maks: 1 })).toHaveLength(1);
  });
});
