import { type Isian, KOSONG, nilaiId } from '../isian.ts';
import { jenisKontes } from '../kontes.ts';
import type { BlokPartai, IdSel, Lembar } from '../lembar.ts';
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
  /** One contestant's votes (a party's block total) proved wrong by the rest (38 where V.A proves 30). */
  'suara-peserta-keliru',
  /** A sum off by 1, 10 or 100: a lost carry. */
  'jumlah-keliru',
  /** Two contestants' lines (block totals) exchanged: on a ballot without parties every sum still holds. */
  'baris-peserta-tertukar',
  /** A cross or dash read as a digit, and a digit after it misread as well: 97 → 347. */
  'tanda-dan-digit',
  /** Ballots received miscounted, and the unused ones with them: the sum holds, DPT + spare does not. */
  'surat-suara-keliru',
  /** One line was not filled in. */
  'baris-kosong',
  /** Party's own votes or one candidate's votes wrong: 3 where the block total proves 8. */
  'suara-calon-keliru',
  /** A party's block total off by 1 or 10, and only that. */
  'jumlah-blok-keliru',
  /** Own votes (A.1) of two parties exchanged. */
  'suara-partai-tertukar',
  /** Two candidates of one party exchanged: every sum still holds. */
  'calon-tertukar',
  /** Candidates' votes of a party written one line too low; the last one falls off. */
  'calon-bergeser',
  /** DPT differs from that of the other ballots, though the sheet agrees with itself. */
  'dpt-beda-kontes',
  /** Some DPT users written as DPK users on this ballot only. */
  'pengguna-beda-kontes',
  /** More DPTb users than PPWP (the widest ballot) has. */
  'dptb-lebih',
] as const;
export type JenisKesalahan = (typeof JENIS_KESALAHAN)[number];

/**
 * Where a kind of mistake shows: always on its own sheet (`lembar`), there depending on the figures (`kadang`), only
 * beside the other ballots of the TPS (`lintas`), or only beside another source (`sumber`).
 */
export type TampakKesalahan = 'lembar' | 'kadang' | 'lintas' | 'sumber';

type Sifat = {
  tampak: TampakKesalahan;
  /** Only ballots with parties have a place for it. */
  partai?: true;
  /** Only on a ballot beside others. */
  lintas?: true;
  /** Not part of the first version's kinds, which a simulation of PPWP alone keeps for the sake of its bytes. */
  baru?: true;
};

const SIFAT: Readonly<Record<JenisKesalahan, Sifat>> = {
  'tanda-terbaca-angka': { tampak: 'lembar' },
  'angka-mirip': { tampak: 'lembar' },
  'digit-bertukar': { tampak: 'lembar' },
  'dpt-tersalin': { tampak: 'lembar' },
  'lp-tertukar': { tampak: 'lembar' },
  'kolom-bergeser': { tampak: 'lembar' },
  'bagian-satu-nol': { tampak: 'lembar' },
  'suara-peserta-keliru': { tampak: 'lembar' },
  'jumlah-keliru': { tampak: 'lembar' },
  'baris-peserta-tertukar': { tampak: 'sumber' },
  'tanda-dan-digit': { tampak: 'lembar', baru: true },
  'surat-suara-keliru': { tampak: 'lembar', baru: true },
  'baris-kosong': { tampak: 'lembar', baru: true },
  'suara-calon-keliru': { tampak: 'lembar', baru: true, partai: true },
  'jumlah-blok-keliru': { tampak: 'lembar', baru: true, partai: true },
  'suara-partai-tertukar': { tampak: 'lembar', baru: true, partai: true },
  'calon-tertukar': { tampak: 'sumber', baru: true, partai: true },
  'calon-bergeser': { tampak: 'kadang', baru: true, partai: true },
  'dpt-beda-kontes': { tampak: 'lembar', baru: true, lintas: true },
  'pengguna-beda-kontes': { tampak: 'lintas', baru: true, lintas: true },
  'dptb-lebih': { tampak: 'lintas', baru: true, lintas: true },
};

/** Where a mistake of this kind shows on a ballot of this shape. */
export function tampakKesalahan(jenis: JenisKesalahan, lembar: Lembar): TampakKesalahan {
  // Exchanged block totals contradict their blocks.
  if (jenis === 'baris-peserta-tertukar' && lembar.partai.length > 0) return 'lembar';
  return SIFAT[jenis].tampak;
}

/** Kinds that a sheet has a place for. `dasar`: the first version's kinds only; `sendiri`: no other ballot beside it. */
export function jenisUntuk(lembar: Lembar, k: { dasar: boolean; sendiri: boolean }): JenisKesalahan[] {
  return JENIS_KESALAHAN.filter((j) => {
    const s = SIFAT[j];
    if (s.baru && k.dasar) return false;
    if (s.partai && lembar.partai.length === 0) return false;
    if (j === 'dptb-lebih' && jenisKontes(lembar.kontes) === 'PPWP') return false;
    return !(s.lintas && k.sendiri);
  });
}

/** One cell of an injected mistake. `pada`: on the sheet as written, or only in what Sirekap publishes. */
export type Kesalahan = {
  jenis: JenisKesalahan;
  pada: 'lembar' | 'sirekap';
  sel: IdSel;
  semula: number | null;
  menjadi: number | null;
};

type Ubahan = readonly (readonly [sel: IdSel, menjadi: number | null])[];
type Konteks = {
  acak: Acak;
  lembar: Lembar;
  isian: Isian;
  /** DPTb users (L + P) of the widest ballot of this TPS. */
  dptbUtama: number;
  /** Cells that another mistake has changed already. */
  terpakai?: ReadonlySet<IdSel>;
};
/** Null where the sheet offers no place for this mistake (e.g. no two-digit figure). */
type Pembuat = (k: Konteks) => Ubahan | null;

const nilai = (k: Konteks, id: IdSel): number => nilaiId(k.lembar, k.isian, id) ?? 0;

function pilih<T>(acak: Acak, daftar: readonly T[]): T | null {
  const [awal, ...sisa] = daftar;
  return awal === undefined ? null : acak.pilih([awal, ...sisa]);
}

/** A misreading of one filled cell, drawn from every reading that changes it. */
function salahBaca(k: Konteks, baca: (teks: string) => readonly string[]): Ubahan | null {
  const mungkin: (readonly [IdSel, number])[] = [];
  k.lembar.sel.forEach((id, i) => {
    const n = k.isian[i] as number;
    if (n === KOSONG) return;
    for (const teks of baca(String(n))) {
      const m = Number(teks);
      if (m !== n && m <= 999) mungkin.push([id, m]);
    }
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

/** Digits taken for one another at any place of a number, but no leading zero. */
const bacaMirip = (t: string): string[] =>
  [...t].flatMap((d, i) => {
    const lain = MIRIP[d];
    return lain === undefined || (i === 0 && lain === '0') ? [] : [gantiDigit(t, i, lain)];
  });

const AWALAN = ['1', '4', '7', '9'];
const AWALAN_CORET = ['3', '4', '8', '9'];

/** A party's lines in order: own votes, then candidates. */
const barisBlok = (k: Konteks, p: BlokPartai): IdSel[] => [p.a1, ...p.calon].map((i) => k.lembar.sel[i] ?? '');

/** Two different cells with different figures, exchanged; null where a list holds no such pair. */
function tukar(k: Konteks, daftar: readonly IdSel[]): Ubahan | null {
  const pasangan = daftar.flatMap((a, i) => daftar.slice(i + 1).map((b) => [a, b] as const));
  const dua = pilih(
    k.acak,
    pasangan.filter(([a, b]) => nilai(k, a) !== nilai(k, b)),
  );
  if (dua === null) return null;
  const [a, b] = dua;
  return [
    [a, nilai(k, b)],
    [b, nilai(k, a)],
  ];
}

/** Moves `n` people of one gender between two rows; their sum stays as it is. Null where there are not as many. */
function pindah(k: Konteks, dari: IdSel, ke: IdSel, n: number): Ubahan | null {
  const x = k.acak.pilih(['L', 'P'] as const);
  if (nilai(k, `${dari}.${x}`) < n) return null;
  return [
    [`${dari}.${x}`, nilai(k, `${dari}.${x}`) - n],
    [`${dari}.J`, nilai(k, `${dari}.J`) - n],
    [`${ke}.${x}`, nilai(k, `${ke}.${x}`) + n],
    [`${ke}.J`, nilai(k, `${ke}.J`) + n],
  ];
}

const PEMBUAT: Readonly<Record<JenisKesalahan, Pembuat>> = {
  'tanda-terbaca-angka': (k) =>
    // Most lines of a ballot with parties hold one digit: there the mark stands in the box before it.
    salahBaca(k, (t) =>
      t.length === 2 || (t.length === 1 && t !== '0' && k.lembar.partai.length > 0) ? AWALAN.map((d) => d + t) : [],
    ),
  'angka-mirip': (k) => salahBaca(k, bacaMirip),
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
  'baris-peserta-tertukar': (k) =>
    tukar(
      k,
      k.lembar.suara.map((i) => k.lembar.sel[i] ?? ''),
    ),
  'tanda-dan-digit': (k) =>
    salahBaca(k, (t) => (t.length === 2 ? AWALAN_CORET.flatMap((d) => bacaMirip(t).map((m) => d + m)) : [])),
  'surat-suara-keliru': (k) => {
    const geser = k.acak.bulat(1, 9) * (k.acak.peluang(0.5) && nilai(k, 'II.4') > 9 ? -1 : 1);
    return [
      ['II.1', nilai(k, 'II.1') + geser],
      ['II.4', nilai(k, 'II.4') + geser],
    ];
  },
  'baris-kosong': (k) => {
    const baris = pilih(k.acak, k.lembar.baris);
    return baris === null ? null : baris.sel.map((i) => [k.lembar.sel[i] ?? '', null] as const);
  },
  'suara-calon-keliru': (k) => {
    const blok = pilih(k.acak, k.lembar.partai);
    const sel = blok && pilih(k.acak, barisBlok(k, blok));
    if (!sel) return null;
    const n = nilai(k, sel);
    const geser = k.acak.bulat(1, 9);
    return [[sel, n >= geser && k.acak.peluang(0.5) ? n - geser : n + geser]];
  },
  'jumlah-blok-keliru': (k) => {
    const blok = pilih(k.acak, k.lembar.partai);
    const sel = blok && k.lembar.sel[blok.b];
    if (!sel) return null;
    const n = nilai(k, sel);
    const geser = k.acak.pilih([1, 10]);
    return [[sel, n >= geser && k.acak.peluang(0.6) ? n - geser : n + geser]];
  },
  'suara-partai-tertukar': (k) =>
    tukar(
      k,
      k.lembar.partai.map((p) => k.lembar.sel[p.a1] ?? ''),
    ),
  'calon-tertukar': (k) => {
    const bisa = k.lembar.partai.filter((p) => p.calon.some((c) => k.isian[c] !== k.isian[p.calon[0] ?? -1]));
    const blok = pilih(k.acak, bisa);
    return blok && tukar(k, barisBlok(k, blok).slice(1));
  },
  'calon-bergeser': (k) => {
    const blok = pilih(
      k.acak,
      k.lembar.partai.filter((p) => p.calon.length > 1 && p.calon.some((c) => (k.isian[c] as number) > 0)),
    );
    if (!blok) return null;
    const calon = barisBlok(k, blok).slice(1);
    return calon.map((sel, i) => [sel, i === 0 ? 0 : nilai(k, calon[i - 1] ?? '')] as const);
  },
  'dpt-beda-kontes': (k) => {
    const x = k.acak.pilih(['L', 'P'] as const);
    const geser = k.acak.bulat(1, 9) * (k.acak.peluang(0.5) ? -1 : 1);
    const tanda = nilai(k, `I.A.${x}`) + geser < nilai(k, `I.B1.${x}`) ? -1 : 1;
    return [
      [`I.A.${x}`, nilai(k, `I.A.${x}`) + tanda * geser],
      ['I.A.J', nilai(k, 'I.A.J') + tanda * geser],
    ];
  },
  'pengguna-beda-kontes': (k) => pindah(k, 'I.B1', 'I.B3', k.acak.bulat(1, 4)),
  'dptb-lebih': (k) => pindah(k, 'I.B1', 'I.B2', Math.max(0, k.dptbUtama - nilai(k, 'I.B2.J')) + k.acak.bulat(1, 3)),
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
    if (hasil.length === 0 || hasil.some((u) => k.terpakai?.has(u.sel))) continue;
    for (const { sel, menjadi } of hasil) {
      const letak = k.lembar.indeks.get(sel);
      if (letak !== undefined) k.isian[letak] = menjadi ?? KOSONG;
    }
    return hasil;
  }
  return [];
}
