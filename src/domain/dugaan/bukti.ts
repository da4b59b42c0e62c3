import { type Isian, KOSONG, nilaiId } from '../isian.ts';
import type { IdSel, Lembar } from '../lembar.ts';
import type { MasukanDugaan } from './tipe.ts';

/** What others say about one cell. */
export type Saksi = { nama: string; nilai: number; jenis: 'sumber' | 'kontes' };

/**
 * How much (nats) a witness counts for the new figure when it has it, and against it when it has any other. Another
 * source that has another figure counts little: it may be a copy of the same mistake, or have one of its own.
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
/** Witnesses copy one another, and so do the cells of one row; a whole edit never counts for more than this. */
const PALING_SETUJU = 10;
const PALING_TOLAK = 7;
const PALING_SETUJU_SUNTINGAN = 12;
const PALING_TOLAK_SUNTINGAN = 14;
/** Rows in which other ballots must agree with a row taken over from one of them. */
const BARIS_BERSAMA = /^I\.(A|B1|B3)\./;

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

  /** Nats in favour (negative: against) of an edit. */
  timbang(ubahan: readonly (readonly [sel: number, menjadi: number])[]): number {
    let setuju = 0;
    let tolak = 0;
    for (const [sel, menjadi] of ubahan) {
      const b = bobotKontes(this.#lembar.sel[sel] ?? '');
      const milik = { setuju: 0, tolak: 0 };
      for (const s of this.saksi(sel)) {
        const bobot = s.jenis === 'sumber' ? BOBOT_SUMBER : b;
        if (s.nilai === menjadi) milik.setuju += bobot?.setuju ?? 0;
        else milik.tolak += bobot?.tolak ?? 0;
      }
      setuju += Math.min(milik.setuju, PALING_SETUJU);
      tolak += Math.min(milik.tolak, PALING_TOLAK);
    }
    return Math.min(setuju, PALING_SETUJU_SUNTINGAN) - Math.min(tolak, PALING_TOLAK_SUNTINGAN);
  }

  /**
   * How far (0–1) a row taken over from another ballot can be trusted: about one in ten may be the wrong one, so a
   * single witness is never enough, and a tie says nothing.
   */
  keyakinan(ubahan: readonly (readonly [sel: number, menjadi: number])[]): number {
    const bagian = ubahan.map(([sel, menjadi]) => {
      if (!BARIS_BERSAMA.test(this.#lembar.sel[sel] ?? '')) return 1;
      const semua = this.saksi(sel);
      const setuju = semua.filter((s) => s.nilai === menjadi).length;
      return semua.length === 0 ? 1 : 1 / (1 + 10 ** (semua.length - 2 * setuju));
    });
    return Math.min(1, ...bagian);
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
