import { type Isian, KOSONG } from '../isian.ts';
import type { Tingkat } from '../kode.ts';
import type { ParameterPemilihan } from '../kontes.ts';
import { type IdSel, type Lembar, posisi } from '../lembar.ts';
import type { KodeAturan, Severity, Temuan } from './temuan.ts';

/** Where the figures belong: a sheet of one TPS, or a sum of many. */
export type Tempat = {
  /** 5 for a sheet of a TPS; smaller for sums. Rules about a single TPS are silent above that. */
  tingkat: Tingkat;
  /** Number of TPS behind the figures; 1 for a sheet. */
  jumlahTps: number;
};

/**
 * One thing that a rule checks on one form: rule S101 is six of these, one a row. It names the cells it depends on, so
 * that a changed cell re-checks only what depends on it.
 */
export type Instans = {
  readonly kode: KodeAturan;
  /** Positions in the vector. */
  readonly sel: readonly number[];
  /** What it says as an equation over cells, where it is one: `kiri (=|≤) Σ kanan`, positions in the vector. */
  readonly persamaan?: { readonly kiri: number; readonly hubungan: '=' | '≤'; readonly kanan: readonly number[] };
  periksa(isian: Isian, tempat: Tempat): Temuan | null;
};

/** A rule, ready to be laid out over the form of a contest. */
export type PenyusunAturan = (lembar: Lembar, parameter: ParameterPemilihan) => Instans[];

/** `IV.1 + IV.2 + IV.3`; a long list is shortened to its ends. */
const ringkasKanan = (kanan: readonly IdSel[]): string =>
  kanan.length <= 4 ? kanan.join(' + ') : `${kanan[0]} + … + ${kanan[kanan.length - 1]}`;

/**
 * One equation or inequality of a form: `kiri (=|≤) Σ kanan`. An empty cell never counts as 0: where some cells are
 * filled and some not, the finding says which are not filled in yet (severity info); where all are empty, it is silent.
 */
export function perbandingan(
  lembar: Lembar,
  aturan: { kode: KodeAturan; severity: Severity; hubungan: '=' | '≤' },
  kiri: IdSel,
  kanan: readonly IdSel[],
): Instans {
  const iKiri = posisi(lembar, kiri);
  const iKanan = kanan.map((id) => posisi(lembar, id));
  const sel = [...iKanan, iKiri];
  const ids = [...kanan, kiri];
  return {
    kode: aturan.kode,
    sel,
    persamaan: { kiri: iKiri, hubungan: aturan.hubungan, kanan: iKanan },
    periksa(isian) {
      let kosong = 0;
      let jumlah = 0;
      for (const i of iKanan) {
        const v = isian[i] as number;
        if (v === KOSONG) kosong++;
        else jumlah += v;
      }
      const nilai = isian[iKiri] as number;
      if (nilai === KOSONG) kosong++;
      if (kosong === sel.length) return null;
      if (kosong > 0) {
        const belum = ids.filter((_, n) => isian[sel[n] as number] === KOSONG);
        const konteks = { keadaan: 'belum-diisi', belum: belum.join(', '), kiri, kanan: ringkasKanan(kanan) };
        return { kode: aturan.kode, severity: 'info', sel: belum, konteks };
      }
      if (aturan.hubungan === '=' ? nilai === jumlah : nilai <= jumlah) return null;
      const konteks = { keadaan: 'berbeda', kiri, nilai, kanan: ringkasKanan(kanan), jumlah, selisih: nilai - jumlah };
      return { kode: aturan.kode, severity: aturan.severity, sel: ids, konteks };
    },
  };
}
