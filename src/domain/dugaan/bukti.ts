import { type Isian, KOSONG, nilaiId } from '../isian.ts';
import type { IdSel, Lembar } from '../lembar.ts';
import type { MasukanDugaan } from './tipe.ts';

/** What others say about one cell. */
export type Saksi = { nama: string; nilai: number; jenis: 'sumber' | 'kontes' };

/**
 * How much (nats) a witness counts for the new figure when it has it, and against it when it has the old one. Another
 * source that repeats the old figure counts little: it may be a copy of the same mistake.
 */
type Bobot = { setuju: number; tolak: number };
const BOBOT_SUMBER: Bobot = { setuju: 6, tolak: 1.6 };
/** Rows that other ballots of the TPS share: A by law (X601), B.1 and B.3 nearly always (X602), the rest often. */
const BOBOT_KONTES: readonly (readonly [awalan: string, Bobot])[] = [
  ['I.A.', { setuju: 6, tolak: 5 }],
  ['I.B1.', { setuju: 5, tolak: 3.5 }],
  ['I.B3.', { setuju: 5, tolak: 3.5 }],
  ['I.B2.', { setuju: 2.5, tolak: 1 }],
  ['I.B4.', { setuju: 2.5, tolak: 0.7 }],
  ['III.', { setuju: 3, tolak: 1.5 }],
  ['II.1', { setuju: 3, tolak: 2 }],
];
/** Witnesses copy one another; together they never count more than this. */
const PALING_SETUJU = 10;
const PALING_TOLAK = 7;

const bobotKontes = (sel: IdSel): Bobot | undefined => BOBOT_KONTES.find(([a]) => sel.startsWith(a))?.[1];

/** Everything that sources and other ballots of a TPS have to say, cell by cell. */
export class Bukti {
  readonly #lembar: Lembar;
  readonly #sumber: readonly { nama: string; isian: Isian }[];
  readonly #kontes: readonly { lembar: Lembar; isian: Isian }[];

  constructor(m: MasukanDugaan) {
    this.#lembar = m.lembar;
    // A vector of another form says nothing about this one.
    this.#sumber = (m.pembanding ?? []).filter((p) => p.isian.length === m.isian.length);
    this.#kontes = m.kontesLain ?? [];
  }

  saksi(sel: number): Saksi[] {
    const id = this.#lembar.sel[sel] ?? '';
    const hasil: Saksi[] = [];
    for (const s of this.#sumber) {
      const v = s.isian[sel] as number;
      if (v !== KOSONG) hasil.push({ nama: s.nama, nilai: v, jenis: 'sumber' });
    }
    if (this.#kontes.length > 0 && bobotKontes(id))
      for (const k of this.#kontes) {
        const v = nilaiId(k.lembar, k.isian, id);
        if (v !== null) hasil.push({ nama: k.lembar.kontes, nilai: v, jenis: 'kontes' });
      }
    return hasil;
  }

  /** Nats in favour (negative: against) of changing a cell from `semula` to `menjadi`. */
  timbang(sel: number, semula: number, menjadi: number): number {
    const id = this.#lembar.sel[sel] ?? '';
    let setuju = 0;
    let tolak = 0;
    for (const s of this.saksi(sel)) {
      const b = s.jenis === 'sumber' ? BOBOT_SUMBER : bobotKontes(id);
      if (s.nilai === menjadi) setuju += b?.setuju ?? 0;
      else if (s.nilai === semula) tolak += b?.tolak ?? 0;
    }
    return Math.min(setuju, PALING_SETUJU) - Math.min(tolak, PALING_TOLAK);
  }

  /** Different figures that others have for a cell. */
  usul(sel: number): number[] {
    return [...new Set(this.saksi(sel).map((s) => s.nilai))];
  }

  /** Others from whom whole rows can be taken over. Cells a source or ballot does not have are null. */
  lain(): { nama: string; jenis: Saksi['jenis']; nilai: (id: IdSel) => number | null }[] {
    return [
      ...this.#sumber.map((s) => ({
        nama: s.nama,
        jenis: 'sumber' as const,
        nilai: (id: IdSel) => nilaiId(this.#lembar, s.isian, id),
      })),
      ...this.#kontes.map((k) => ({
        nama: k.lembar.kontes,
        jenis: 'kontes' as const,
        nilai: (id: IdSel) => (bobotKontes(id) ? nilaiId(k.lembar, k.isian, id) : null),
      })),
    ];
  }
}
