import type { KodeKontes, Kontes } from './kontes.ts';

/** Id of one cell, e.g. `I.A.L`, `II.1`, `IV.3`, `IV.1.A2.3`, `V.C`. The same in files, rules, exports and messages. */
export type IdSel = string;
export type Bagian = 'I' | 'II' | 'III' | 'IV' | 'V';
export const BAGIAN: readonly Bagian[] = ['I', 'II', 'III', 'IV', 'V'];

/** `LPJ`: a row with LAKI-LAKI, PEREMPUAN and JUMLAH; `J`: one figure. */
type Satuan = 'LPJ' | 'J';

/** Key under which the wording of a row is found in `resources/formulir/*.json`. */
export type KunciLabel =
  | 'I.A'
  | 'I.B1'
  | 'I.B2'
  | 'I.B3'
  | 'I.B4'
  | 'II.1'
  | 'II.2'
  | 'II.3'
  | 'II.4'
  | 'III'
  | 'IV.paslon'
  | 'IV.calon'
  | 'IV.A1'
  | 'IV.A2'
  | 'IV.B'
  | 'V.A'
  | 'V.B'
  | 'V.C';

export type Baris = {
  /** Row id; for a `J` row also the id of its only cell. */
  readonly id: string;
  readonly bagian: Bagian;
  readonly kunci: KunciLabel;
  readonly satuan: Satuan;
  /** Positions in the vector: three (L, P, J) or one. */
  readonly sel: readonly number[];
  /** True where the form itself defines the row as a sum of other rows. */
  readonly jumlah: boolean;
  /** The contestant of a row of section IV. `partai` is the party's number in a legislative contest. */
  readonly peserta?: { readonly nomor: number; readonly nama: string; readonly partai?: number };
};

/** A party's block: own votes (A.1), candidates (A.2), block total (B), as positions in the vector. */
export type BlokPartai = { nomor: number; a1: number; calon: readonly number[]; b: number };

/**
 * The one structure that drives everything: the ordered rows of the form of a contest and the cells of the flat vector
 * (see `isian.ts`) that lies behind them.
 */
export type Lembar = {
  readonly kontes: KodeKontes;
  readonly baris: readonly Baris[];
  /** Cell ids in the order of the vector. */
  readonly sel: readonly IdSel[];
  readonly indeks: ReadonlyMap<IdSel, number>;
  /** The cells whose sum is V.A: one a contestant, or the block totals of the parties. */
  readonly suara: readonly number[];
  readonly partai: readonly BlokPartai[];
  /** Text that changes exactly when the meaning of a vector changes; stored (hashed) beside every vector. */
  readonly sidik: string;
};

const BARIS_TETAP_AWAL: readonly [KunciLabel, Bagian, Satuan, boolean][] = [
  ['I.A', 'I', 'LPJ', false],
  ['I.B1', 'I', 'LPJ', false],
  ['I.B2', 'I', 'LPJ', false],
  ['I.B3', 'I', 'LPJ', false],
  ['I.B4', 'I', 'LPJ', true],
  ['II.1', 'II', 'J', false],
  ['II.2', 'II', 'J', false],
  ['II.3', 'II', 'J', false],
  ['II.4', 'II', 'J', false],
  ['III', 'III', 'LPJ', false],
];
const BARIS_TETAP_AKHIR: readonly [KunciLabel, Bagian, Satuan, boolean][] = [
  ['V.A', 'V', 'J', true],
  ['V.B', 'V', 'J', false],
  ['V.C', 'V', 'J', true],
];

class PenyusunLembar {
  readonly baris: Baris[] = [];
  readonly sel: IdSel[] = [];

  /** Appends a row and its cells; returns the position of its last (JUMLAH) cell. */
  tambah(
    id: string,
    bagian: Bagian,
    kunci: KunciLabel,
    satuan: Satuan,
    jumlah: boolean,
    peserta?: Baris['peserta'],
  ): number {
    const mulai = this.sel.length;
    const ids = satuan === 'LPJ' ? [`${id}.L`, `${id}.P`, `${id}.J`] : [id];
    this.sel.push(...ids);
    const sel = ids.map((_, i) => mulai + i);
    this.baris.push({ id, bagian, kunci, satuan, sel, jumlah, ...(peserta ? { peserta } : {}) });
    return this.sel.length - 1;
  }
}

/** Ordered rows of the form of a contest, as on paper: sections I, II, III, IV (contestants), V. */
export function susunLembar(kontes: Kontes): Lembar {
  const p = new PenyusunLembar();
  for (const [kunci, bagian, satuan, jumlah] of BARIS_TETAP_AWAL) p.tambah(kunci, bagian, kunci, satuan, jumlah);

  const suara: number[] = [];
  const partai: BlokPartai[] = [];
  if (kontes.bentuk === 'partai') {
    for (const par of kontes.partai) {
      const dasar = `IV.${par.nomor}`;
      const identitas = { nomor: par.nomor, nama: par.nama };
      const a1 = p.tambah(`${dasar}.A1`, 'IV', 'IV.A1', 'J', false, identitas);
      const calon = par.calon.map((c) =>
        p.tambah(`${dasar}.A2.${c.nomor}`, 'IV', 'IV.A2', 'J', false, {
          nomor: c.nomor,
          nama: c.nama,
          partai: par.nomor,
        }),
      );
      const b = p.tambah(`${dasar}.B`, 'IV', 'IV.B', 'J', true, identitas);
      partai.push({ nomor: par.nomor, a1, calon, b });
      suara.push(b);
    }
  } else {
    const daftar = kontes.bentuk === 'paslon' ? kontes.paslon : kontes.calon;
    const kunci = kontes.bentuk === 'paslon' ? 'IV.paslon' : 'IV.calon';
    for (const c of daftar) {
      suara.push(p.tambah(`IV.${c.nomor}`, 'IV', kunci, 'J', false, { nomor: c.nomor, nama: c.nama }));
    }
  }

  for (const [kunci, bagian, satuan, jumlah] of BARIS_TETAP_AKHIR) p.tambah(kunci, bagian, kunci, satuan, jumlah);

  return {
    kontes: kontes.kode,
    baris: p.baris,
    sel: p.sel,
    indeks: new Map(p.sel.map((id, i) => [id, i])),
    suara,
    partai,
    sidik: `rekap-lembar/1 ${kontes.kode} ${p.sel.join(' ')}`,
  };
}

/** Position of a cell that every form has. A missing one is a bug, never bad input. */
export function posisi(lembar: Lembar, id: IdSel): number {
  const i = lembar.indeks.get(id);
  if (i === undefined) throw new RangeError(`sel ${id} tidak ada pada lembar ${lembar.kontes}`);
  return i;
}
