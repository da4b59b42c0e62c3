import {
  type Bagian,
  type Baris,
  type FormulirKontes,
  type KunciLabel,
  type LabelBaris,
  type Lembar,
  labelBaris,
} from '../domain/index.ts';

/** A row of the form with its wording. */
export type IsiBaris = { baris: Baris; label: LabelBaris; terbilang: boolean };
/** The rows of one section that stand on one page, under the section's heading. */
export type BagianHalaman = { bagian: Bagian; isi: IsiBaris[] };
/** One *halaman*: a group of rows. */
export type HalamanBaris = { nomor: number; bagian: BagianHalaman[] };

export type TinggiBaris = {
  /** Height of a row with everything that belongs to it (its sub-heading, its line in words). */
  baris(isi: IsiBaris): number;
  /** Height of a section's heading and the gap above it. */
  kepala(bagian: Bagian): number;
  /** Room for rows and headings on one page. */
  ruang: number;
  /** What else must stand on the page that holds the last row. */
  penutup: number;
};

/** Rows that belong together on one page: a party's own votes to its block total, and section V with its close. */
const AKHIR_BLOK: Partial<Record<KunciLabel, KunciLabel>> = { 'IV.A1': 'IV.B', 'V.A': 'V.C' };

/** Height of a whole block where `i` is its first row; else 0. */
function tinggiBlok(isi: readonly IsiBaris[], i: number, t: TinggiBaris): number {
  const kunci = isi[i]?.baris.kunci;
  const sampai = kunci && AKHIR_BLOK[kunci];
  if (!sampai) return 0;
  let tinggi = sampai === 'V.C' ? t.penutup : 0;
  for (const b of isi.slice(i)) {
    tinggi += t.baris(b);
    if (b.baris.kunci === sampai) break;
  }
  return tinggi;
}

export function susunIsi(formulir: FormulirKontes, lembar: Lembar): IsiBaris[] {
  const denganHuruf = new Set(formulir.terbilang.baris);
  return lembar.baris.map((baris) => ({
    baris,
    label: labelBaris(formulir, baris),
    terbilang: denganHuruf.has(baris.kunci),
  }));
}

/**
 * Spreads rows over pages: first by the row groups of the wording, then, where a group is higher than the page, over as
 * many pages as it needs. A heading always stands with its first row, and is repeated on every page its section
 * reaches; a row is never cut. A row higher than a page gets a page of its own. A block (a party, section V) moves to
 * the next page as a whole where it fits one. Throws RangeError where the wording puts a section on no page at all.
 */
export function bagiHalaman(isi: readonly IsiBaris[], grup: readonly Bagian[][], t: TinggiBaris): HalamanBaris[] {
  const halaman: HalamanBaris[] = [];
  const terakhir = isi.at(-1);
  const tanpaGrup = isi.find((x) => !grup.some((g) => g.includes(x.baris.bagian)));
  if (tanpaGrup) throw new RangeError(`bagian ${tanpaGrup.baris.bagian} tidak termasuk halaman mana pun`);
  for (const bagianGrup of grup) {
    let sisa = 0;
    let kini: HalamanBaris | undefined;
    const isiGrup = isi.filter((x) => bagianGrup.includes(x.baris.bagian));
    for (const [i, b] of isiGrup.entries()) {
      const tinggi = t.baris(b) + (b === terakhir ? t.penutup : 0);
      let bagian = kini?.bagian.at(-1);
      const kepala = t.kepala(b.baris.bagian);
      const kepalaDiSini = bagian?.bagian === b.baris.bagian ? 0 : kepala;
      let perlu = tinggi + kepalaDiSini;
      const blok = tinggiBlok(isiGrup, i, t);
      const pindahBlok = blok > 0 && blok + kepalaDiSini > sisa && blok + kepala <= t.ruang;
      if (!kini || perlu > sisa || pindahBlok) {
        kini = { nomor: halaman.length + 1, bagian: [] };
        halaman.push(kini);
        sisa = t.ruang;
        bagian = undefined;
        perlu = tinggi + kepala;
      }
      if (bagian?.bagian !== b.baris.bagian) {
        bagian = { bagian: b.baris.bagian, isi: [] };
        kini.bagian.push(bagian);
      }
      bagian.isi.push(b);
      sisa -= perlu;
    }
  }
  return halaman;
}
