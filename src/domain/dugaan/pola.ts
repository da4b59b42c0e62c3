import { KOSONG } from '../isian.ts';
import { type BlokPartai, type IdSel, type Lembar, posisi } from '../lembar.ts';
import type { Bukti } from './bukti.ts';
import type { Keadaan } from './keadaan.ts';
import { BARIS_LPJ } from './kendala.ts';
import type { JenisDugaan, Suntingan } from './tipe.ts';

/**
 * Patterns: one cause that changes several cells. Each is only proposed where it touches a broken rule; whether it
 * mends everything is tried by the caller. Costs in nats, beside about 6 for one wrong cell (see `nilai.ts`).
 */
const BIAYA = {
  lpTertukar: 7,
  kolomBergeser: 7,
  /** A zero written where the shifted row left nothing. */
  kolomBergeserNol: 10,
  urutanKolom: 9,
  dptDisalin: 7,
  bagianNol: 5,
  /** Each row: several rows are several slips. */
  barisSumber: 8,
  barisTertukar: 8,
  barisBergeser: 8,
} as const;

type Ubahan = readonly [sel: number, nilai: number];
type Bahan = { lembar: Lembar; st: Keadaan; bukti: Bukti; rusak: ReadonlySet<number> };

const baris = (b: Bahan, id: IdSel): [number, number, number] => {
  const l = posisi(b.lembar, `${id}.L`);
  return [l, l + 1, l + 2];
};
const nilai = (b: Bahan, sel: readonly number[]): number[] => sel.map((i) => b.st.nilai(i));
const tersentuh = (b: Bahan, sel: readonly number[]): boolean =>
  sel.some((i) => (b.st.graf.perSel[i] ?? []).some(({ k }) => b.rusak.has(k)));

/** Only what really changes; null where that is a single cell or none, or where a figure would be negative. */
function sunting(
  b: Bahan,
  ubahan: readonly Ubahan[],
  jenis: JenisDugaan,
  biaya: number,
  sumber?: string,
): Suntingan | null {
  if (ubahan.some(([, v]) => v < 0)) return null;
  const nyata = ubahan.filter(([i, v]) => b.st.nilai(i) !== v).sort((x, y) => x[0] - y[0]);
  return nyata.length < 2 ? null : { ubahan: nyata, pola: { jenis, biaya, ...(sumber ? { sumber } : {}) } };
}

/** L, P and JUMLAH of one row in another order, or one column too far. */
function kolom(b: Bahan): (Suntingan | null)[] {
  return BARIS_LPJ.flatMap((id) => {
    const sel = baris(b, id);
    if (!tersentuh(b, sel)) return [];
    const [l = KOSONG, p = KOSONG, j = KOSONG] = nilai(b, sel);
    const tulis = (v: readonly number[]): Ubahan[] => sel.map((s, i) => [s, v[i] ?? KOSONG] as const);
    const geser = (v: readonly number[], biaya: number) => sunting(b, tulis(v), 'kolom-bergeser', biaya);
    const hasil: (Suntingan | null)[] = [];
    // L written under P and P under JUMLAH; the first column stays empty or gets a zero.
    if ((l === KOSONG || l === 0) && p !== KOSONG && j !== KOSONG)
      hasil.push(geser([p, j, p + j], l === 0 ? BIAYA.kolomBergeserNol : BIAYA.kolomBergeser));
    if (j === KOSONG && l !== KOSONG && p !== KOSONG) hasil.push(geser([p - l, l, p], BIAYA.kolomBergeser));
    if ([l, p, j].includes(KOSONG)) return hasil;
    hasil.push(sunting(b, tulis([p, l, j]), 'lp-tertukar', BIAYA.lpTertukar));
    for (const v of [
      [j, p, l],
      [l, j, p],
      [p, j, l],
      [j, l, p],
    ])
      hasil.push(sunting(b, tulis(v), 'kolom-bergeser', BIAYA.urutanKolom));
    return hasil;
  });
}

/** L and P exchanged in all of B.1 to B.4: every sum holds, only B.1 ≤ A may not. */
function kolomBagianB(b: Bahan): (Suntingan | null)[] {
  const ubahan = (['I.B1', 'I.B2', 'I.B3', 'I.B4'] as const).flatMap((id): Ubahan[] => {
    const [l, p] = baris(b, id);
    return [
      [l, b.st.nilai(p)],
      [p, b.st.nilai(l)],
    ];
  });
  if (
    ubahan.some(([, v]) => v === KOSONG) ||
    !tersentuh(
      b,
      ubahan.map(([i]) => i),
    )
  )
    return [];
  return [sunting(b, ubahan, 'lp-tertukar', BIAYA.lpTertukar + 1)];
}

type Lain = ReturnType<Bukti['lain']>[number];

/** A row as another source or ballot has it; null where it does not have it whole. */
function barisDari(b: Bahan, lain: Lain, id: IdSel): Ubahan[] | null {
  const sel = baris(b, id);
  const v = (['L', 'P', 'J'] as const).map((x) => lain.nilai(`${id}.${x}`));
  return v.includes(null) ? null : sel.map((s, i) => [s, v[i] ?? 0] as const);
}

/** B.4 as the sum of the three rows above it, column by column. */
function jumlahB4(b: Bahan, tiga: readonly Ubahan[][]): Ubahan[] {
  return baris(b, 'I.B4').map((s, x) => [s, tiga.reduce((a, r) => a + (r[x]?.[1] ?? 0), 0)] as const);
}

const tetap = (b: Bahan, id: IdSel): Ubahan[] => baris(b, id).map((s) => [s, b.st.nilai(s)] as const);
const berisi = (r: readonly Ubahan[]): boolean => r.every(([, v]) => v !== KOSONG);

/** DPT copied into pengguna DPT and added up from there: the true B.1 only others know. */
function dptDisalin(b: Bahan): (Suntingan | null)[] {
  const [a, b1] = [nilai(b, baris(b, 'I.A')), nilai(b, baris(b, 'I.B1'))];
  if (a.includes(KOSONG) || a.some((v, i) => v !== b1[i]) || !tersentuh(b, baris(b, 'I.B4'))) return [];
  const [b2, b3] = [tetap(b, 'I.B2'), tetap(b, 'I.B3')];
  if (!berisi(b2) || !berisi(b3)) return [];
  return b.bukti.lain().map((lain) => {
    const r = barisDari(b, lain, 'I.B1');
    return r && sunting(b, [...r, ...jumlahB4(b, [r, b2, b3])], 'dpt-disalin', BIAYA.dptDisalin, lain.nama);
  });
}

/** DPTb of a ballot whose total is known from the votes: as another ballot has it, or where one gender has none. */
function dptbMungkin(r: readonly Ubahan[], jumlah: number | null): Ubahan[][] {
  const [l, p, j] = r;
  if (!l || !p || !j) return [];
  if (jumlah === null || jumlah === j[1]) return [[...r]];
  if (jumlah < 0 || jumlah > j[1]) return [];
  if (l[1] === 0 || p[1] === 0 || jumlah === 0) {
    const baru: Ubahan[] = [
      [l[0], l[1] === 0 ? 0 : jumlah],
      [p[0], l[1] === 0 ? jumlah : 0],
      [j[0], jumlah],
    ];
    return [baru];
  }
  return [];
}

const BARIS_I = ['I.A', 'I.B1', 'I.B2', 'I.B3', 'I.B4'] as const;

/** Section I all zero: taken from another source, or rebuilt from another ballot and the votes of this one. */
function bagianNol(b: Bahan): (Suntingan | null)[] {
  if (!BARIS_I.every((id) => nilai(b, baris(b, id)).every((v) => v === 0))) return [];
  const semua = b.st.nilai(posisi(b.lembar, 'V.C'));
  return b.bukti.lain().flatMap((lain) => {
    const [a, b1, b2, b3] = (['I.A', 'I.B1', 'I.B2', 'I.B3'] as const).map((id) => barisDari(b, lain, id));
    if (!a || !b1 || !b2 || !b3) return [];
    const dptb = semua === KOSONG ? null : semua - (b1[2]?.[1] ?? 0) - (b3[2]?.[1] ?? 0);
    return dptbMungkin(b2, lain.jenis === 'kontes' ? dptb : null).map((r) =>
      sunting(b, [...a, ...b1, ...r, ...b3, ...jumlahB4(b, [b1, r, b3])], 'bagian-nol', BIAYA.bagianNol, lain.nama),
    );
  });
}

/** One row, or all of section I, as another source or ballot has it. */
function ikutSumber(b: Bahan): (Suntingan | null)[] {
  return b.bukti.lain().flatMap((lain) => {
    const per = BARIS_LPJ.map((id) => [id, barisDari(b, lain, id)] as const);
    const satu = per.map(([id, r]) => {
      if (
        !r ||
        !tersentuh(
          b,
          r.map(([i]) => i),
        ) ||
        !berisi(tetap(b, id))
      )
        return null;
      const nol = nilai(b, baris(b, id)).every((v) => v === 0);
      return sunting(b, r, nol ? 'bagian-nol' : 'ikut-sumber', nol ? BIAYA.bagianNol : BIAYA.barisSumber, lain.nama);
    });
    const bagian = per.filter(([id]) => id !== 'III').flatMap(([, r]) => r ?? []);
    const beda = bagian.filter(([i, v]) => b.st.nilai(i) !== v);
    if (
      beda.some(([i]) => b.st.nilai(i) === KOSONG) ||
      !tersentuh(
        b,
        beda.map(([i]) => i),
      )
    )
      return satu;
    const banyak = new Set(beda.map(([i]) => b.lembar.sel[i]?.slice(0, 4))).size;
    return [...satu, sunting(b, beda, 'ikut-sumber', BIAYA.barisSumber * banyak, lain.nama)];
  });
}

/** Two parties' own votes or block totals exchanged: their blocks miss the same with opposite signs. */
function barisTertukar(b: Bahan): (Suntingan | null)[] {
  const rusak = b.lembar.partai.filter((p) => tersentuhBlok(b, p));
  const sisa = (p: BlokPartai): number =>
    b.st.sisa((b.st.graf.perSel[p.a1] ?? []).find(({ k }) => b.rusak.has(k))?.k ?? 0);
  return rusak.flatMap((p, n) =>
    rusak
      .slice(n + 1)
      .filter((q) => sisa(q) === -sisa(p))
      .flatMap((q) =>
        (
          [
            [p.a1, q.a1],
            [p.b, q.b],
          ] as const
        ).map(([x, y]) => {
          const [vx, vy] = [b.st.nilai(x), b.st.nilai(y)];
          if (vx === KOSONG || vy === KOSONG) return null;
          return sunting(
            b,
            [
              [x, vy],
              [y, vx],
            ],
            'baris-tertukar',
            BIAYA.barisTertukar,
          );
        }),
      ),
  );
}

const tersentuhBlok = (b: Bahan, p: BlokPartai): boolean =>
  (b.st.graf.perSel[p.a1] ?? []).some(({ k }) => b.rusak.has(k));

/** A party's candidates one line too low (the last fell off) or too high (the first did); the block total tells it. */
function barisBergeser(b: Bahan): (Suntingan | null)[] {
  return b.lembar.partai.flatMap((p) => {
    if (p.calon.length < 2 || !tersentuhBlok(b, p)) return [];
    const v = nilai(b, p.calon);
    const [a1, total] = nilai(b, [p.a1, p.b]);
    if (v.includes(KOSONG) || a1 === KOSONG || total === KOSONG) return [];
    const bergeser = (baru: readonly number[]) =>
      sunting(
        b,
        p.calon.map((s, i) => [s, baru[i] ?? 0] as const),
        'baris-bergeser',
        BIAYA.barisBergeser,
      );
    const hilang = (sisa: readonly number[]): number => (total ?? 0) - (a1 ?? 0) - sisa.reduce((x, y) => x + y, 0);
    const hasil: (Suntingan | null)[] = [];
    if (v[0] === 0) hasil.push(bergeser([...v.slice(1), hilang(v.slice(1))]));
    if (v.at(-1) === 0) hasil.push(bergeser([hilang(v.slice(0, -1)), ...v.slice(0, -1)]));
    return hasil;
  });
}

/** Every pattern that may explain what is broken. */
export function cariPola(lembar: Lembar, st: Keadaan, bukti: Bukti): Suntingan[] {
  const b: Bahan = { lembar, st, bukti, rusak: new Set(st.rusak()) };
  return [kolom, kolomBagianB, dptDisalin, bagianNol, ikutSumber, barisTertukar, barisBergeser]
    .flatMap((f) => f(b))
    .filter((s) => s !== null);
}
