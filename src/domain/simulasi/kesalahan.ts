import { type Isian, KOSONG, nilaiId } from '../isian.ts';
import type { IdSel, Lembar } from '../lembar.ts';
import type { Acak } from './acak.ts';

/** Kinds of mistakes, all really seen in 2024 (see the diagnosis part of the consistency rules). */
export const JENIS_KESALAHAN = [
  /** A cross or dash before a number under 100 read as a digit: 62 → 962. */
  'tanda-terbaca-angka',
  /** 3 and 8, 2 and 7, 1 and 7, 0 and 6 taken for each other. */
  'angka-mirip',
  'digit-bertukar',
  /** DPT copied into pengguna DPT, and added up from there (248/248, so 263 users but 201 ballots). */
  'dpt-tersalin',
  'lp-tertukar',
  /** L written under P and P under JUMLAH. */
  'kolom-bergeser',
  'bagian-satu-nol',
  /** One contestant's votes proved wrong by the rest (38 where V.A proves 30). */
  'suara-peserta-keliru',
  /** A sum off by 1, 10 or 100: a lost carry. */
  'jumlah-keliru',
  /** Two contestants' lines exchanged: every sum still holds, only another source shows it. */
  'baris-peserta-tertukar',
] as const;
export type JenisKesalahan = (typeof JENIS_KESALAHAN)[number];

/** One cell of an injected mistake. `pada`: on the sheet as written, or only in what Sirekap publishes. */
export type Kesalahan = {
  jenis: JenisKesalahan;
  pada: 'lembar' | 'sirekap';
  sel: IdSel;
  semula: number | null;
  menjadi: number | null;
};

type Ubahan = readonly (readonly [sel: IdSel, menjadi: number | null])[];
type Konteks = { acak: Acak; lembar: Lembar; isian: Isian };
/** Null where the sheet offers no place for this mistake (e.g. no two-digit figure). */
type Pembuat = (k: Konteks) => Ubahan | null;

const nilai = (k: Konteks, id: IdSel): number => nilaiId(k.lembar, k.isian, id) ?? 0;

function pilih<T>(acak: Acak, daftar: readonly T[]): T | null {
  const [awal, ...sisa] = daftar;
  return awal === undefined ? null : acak.pilih([awal, ...sisa]);
}

/** A misreading of one filled cell, drawn from every reading that changes it. */
function salahBaca(k: Konteks, baca: (teks: string) => readonly string[]): Ubahan | null {
  const mungkin = k.lembar.sel.flatMap((id) => {
    const n = nilaiId(k.lembar, k.isian, id);
    if (n === null) return [];
    return baca(String(n))
      .map(Number)
      .filter((m) => m !== n && m <= 999)
      .map((m) => [id, m] as const);
  });
  const satu = pilih(k.acak, mungkin);
  return satu ? [satu] : null;
}

const MIRIP: Readonly<Record<string, string>> = {
  '3': '8',
  '8': '3',
  '2': '7',
  '7': '1',
  '1': '7',
  '0': '6',
  '6': '0',
};

const gantiDigit = (teks: string, i: number, digit: string): string => teks.slice(0, i) + digit + teks.slice(i + 1);

const PEMBUAT: Readonly<Record<JenisKesalahan, Pembuat>> = {
  'tanda-terbaca-angka': (k) => salahBaca(k, (t) => (t.length === 2 ? ['1', '4', '7', '9'].map((d) => d + t) : [])),
  'angka-mirip': (k) =>
    salahBaca(k, (t) =>
      [...t].flatMap((d, i) => {
        const lain = MIRIP[d];
        return lain === undefined || (i === 0 && lain === '0') ? [] : [gantiDigit(t, i, lain)];
      }),
    ),
  'digit-bertukar': (k) =>
    salahBaca(k, (t) =>
      [...t].flatMap((d, i) => {
        const sesudah = t[i + 1];
        if (sesudah === undefined || (i === 0 && sesudah === '0')) return [];
        return [`${t.slice(0, i)}${sesudah}${d}${t.slice(i + 2)}`];
      }),
    ),
  'dpt-tersalin': (k) =>
    (['L', 'P', 'J'] as const).flatMap((x) => {
      const dpt = nilai(k, `I.A.${x}`);
      return [
        [`I.B1.${x}`, dpt],
        [`I.B4.${x}`, dpt + nilai(k, `I.B2.${x}`) + nilai(k, `I.B3.${x}`)],
      ] as const;
    }),
  'lp-tertukar': (k) => {
    const baris = pilih(
      k.acak,
      ['I.B1', 'I.B4'].filter((b) => nilai(k, `${b}.L`) !== nilai(k, `${b}.P`)),
    );
    return baris === null
      ? null
      : [
          [`${baris}.L`, nilai(k, `${baris}.P`)],
          [`${baris}.P`, nilai(k, `${baris}.L`)],
        ];
  },
  'kolom-bergeser': (k) => {
    const baris = pilih(k.acak, ['I.A', 'I.B1', 'I.B4'] as const);
    return baris === null
      ? null
      : [
          [`${baris}.L`, null],
          [`${baris}.P`, nilai(k, `${baris}.L`)],
          [`${baris}.J`, nilai(k, `${baris}.P`)],
        ];
  },
  'bagian-satu-nol': (k) =>
    k.lembar.baris
      .filter((b) => b.bagian === 'I')
      .flatMap((b) => b.sel.map((i) => [k.lembar.sel[i] ?? '', 0] as const)),
  'suara-peserta-keliru': (k) => {
    const sel = k.lembar.sel[pilih(k.acak, k.lembar.suara) ?? -1];
    if (sel === undefined) return null;
    const n = nilai(k, sel);
    const geser = k.acak.bulat(1, 12);
    return [[sel, n >= geser && k.acak.peluang(0.5) ? n - geser : n + geser]];
  },
  'jumlah-keliru': (k) => {
    const sel = k.acak.pilih(['I.B1.J', 'I.B4.J', 'II.2', 'II.4', 'V.A', 'V.C']);
    const geser = k.acak.pilih([1, 10, 100]);
    const n = nilai(k, sel);
    return [[sel, n >= geser && k.acak.peluang(0.6) ? n - geser : n + geser]];
  },
  'baris-peserta-tertukar': (k) => {
    const suara = k.lembar.suara.map((i) => k.lembar.sel[i] ?? '');
    const pasangan = suara.flatMap((a, i) => suara.slice(i + 1).map((b) => [a, b] as const));
    const dua = pilih(
      k.acak,
      pasangan.filter(([a, b]) => nilai(k, a) !== nilai(k, b)),
    );
    return dua === null
      ? null
      : [
          [dua[0], nilai(k, dua[1])],
          [dua[1], nilai(k, dua[0])],
        ];
  },
};

/**
 * Puts one mistake into `isian` (in place) and tells what it changed. Starts with the wished kind and goes on to the
 * next where the sheet has no place for it; only cells that really change are told.
 */
export function sisipkanKesalahan(
  k: Konteks,
  pada: Kesalahan['pada'],
  mulai: number,
  jenis: readonly JenisKesalahan[] = JENIS_KESALAHAN,
): Kesalahan[] {
  for (let i = 0; i < jenis.length; i++) {
    const j = jenis[(mulai + i) % jenis.length];
    if (j === undefined) continue;
    const hasil = (PEMBUAT[j](k) ?? [])
      .map(([sel, menjadi]) => ({ jenis: j, pada, sel, semula: nilaiId(k.lembar, k.isian, sel), menjadi }))
      .filter((u) => u.semula !== u.menjadi);
    if (hasil.length === 0) continue;
    for (const { sel, menjadi } of hasil) {
      const letak = k.lembar.indeks.get(sel);
      if (letak !== undefined) k.isian[letak] = menjadi ?? KOSONG;
    }
    return hasil;
  }
  return [];
}
