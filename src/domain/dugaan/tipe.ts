import { z } from 'zod';
import type { Isian } from '../isian.ts';
import type { Tingkat } from '../kode.ts';
import type { ParameterPemilihan } from '../kontes.ts';
import type { IdSel, Lembar } from '../lembar.ts';

/** What probably happened. Codes are stable; the words are in `alasan.ts`. */
const JENIS_DUGAAN = [
  /** One digit taken for another (3 and 8, 2 and 7, 1 and 7, 0 and 6 …). */
  'angka-mirip',
  /** A cross or dash before a small number read as a digit. */
  'tanda-terbaca-angka',
  'digit-bertukar',
  /** A digit lost, or one too many. */
  'digit-hilang',
  /** Votes miscounted by a few. */
  'salah-hitung',
  /** A sum off by 1, 10 or 100: a lost carry. */
  'jumlah-salah-hitung',
  /** DPT copied into pengguna DPT. */
  'dpt-disalin',
  'lp-tertukar',
  /** L, P and JUMLAH written one column too far, or in another order. */
  'kolom-bergeser',
  /** A row or a whole section of zeros, known from another source or ballot. */
  'bagian-nol',
  /** Two lines exchanged. */
  'baris-tertukar',
  /** Candidates' votes written one line too low or too high. */
  'baris-bergeser',
  /** Several cells that another source or ballot has otherwise. */
  'ikut-sumber',
  /** No kind of slip fits well; the figure follows from the rest of the sheet alone. */
  'terbukti-sisa',
  /** Two cells with a cause each. */
  'gabungan',
] as const;
export const JenisDugaan = z.enum(JENIS_DUGAAN);
export type JenisDugaan = z.infer<typeof JenisDugaan>;

/** One suspected error of a sheet: an edit after which no `salah` rule is broken any more. Never applied by itself. */
export const Dugaan = z.object({
  /** The cells to change, in the order of the form. `semula` is null where a shifted row left the cell empty. */
  sel: z.array(z.object({ sel: z.string(), semula: z.number().int().nullable(), menjadi: z.number().int() })).min(1),
  jenis: JenisDugaan,
  /** Probability (0–1) that this edit is the true one; what is missing to 1 over all is "something else". */
  skor: z.number().min(0).max(1),
  /** False: "tidak terbukti", others are as good or the figures alone do not decide. */
  terbukti: z.boolean(),
  /** Why, in Indonesian. */
  alasan: z.string(),
});
export type Dugaan = z.infer<typeof Dugaan>;

export type MasukanDugaan = {
  lembar: Lembar;
  /** The sheet in question, aligned with `lembar`. */
  isian: Isian;
  parameter: ParameterPemilihan;
  /** Other sources of the same sheet (Sirekap, C.Hasil Salinan of a saksi …), aligned with `lembar`. */
  pembanding?: readonly { nama: string; isian: Isian }[];
  /** Other ballots of the same TPS: same DPT, normally same pengguna DPT and DPK. */
  kontesLain?: readonly { lembar: Lembar; isian: Isian }[];
  /** Median share of V.A (0–1) per cell of section IV among the neighbours: a weak prior. */
  tetangga?: Readonly<Record<IdSel, number>>;
  /** Most suggestions to return; 5 where nothing is said. */
  maks?: number;
  /** 5 (a TPS) where nothing is said; above that a cell may hold more than three digits. */
  tingkat?: Tingkat;
  /** TPS behind the figures; 1 where nothing is said. */
  jumlahTps?: number;
};

/** An edit while it is looked for: positions and new figures, sorted by position. */
export type Suntingan = {
  readonly ubahan: readonly (readonly [sel: number, nilai: number])[];
  /** Set where a pattern explains all cells together; its cost takes the place of the cells' own. */
  readonly pola?: {
    readonly jenis: JenisDugaan;
    readonly biaya: number;
    readonly sumber?: string;
    /** A cell that the pattern does not explain: a second, independent slip. */
    readonly selKedua?: number;
    /** Two patterns at once. */
    readonly ganda?: true;
  };
};

/** How many independent slips an edit supposes. */
export const banyakSebab = ({ pola, ubahan }: Suntingan): number =>
  pola ? (pola.ganda || pola.selKedua !== undefined ? 2 : 1) : ubahan.length;
