import { KOSONG } from '../isian.ts';
import type { Keadaan } from './keadaan.ts';
import type { Suntingan } from './tipe.ts';

type Ubahan = readonly [sel: number, nilai: number];

/** What a search may use. */
export type Batas = {
  /** Largest figure of a cell. */
  maks: number;
  /** Figures that other sources and ballots have for a cell. */
  usul: (sel: number) => readonly number[];
};

/**
 * Cells that mend everything by themselves: a cell in every broken equation, all of which ask for the same figure, and
 * in no other equation. The smallest broken equation is enough to look in.
 */
export function cariTunggal(st: Keadaan, batas: Batas, kecuali = -1): Ubahan[] {
  const rusak = st.rusak();
  const sama = rusak.filter((k) => st.graf.kendala[k]?.hubungan === '=');
  // Broken inequalities alone leave the figure open: only a pattern or another source can tell it.
  if (sama.length === 0) return [];
  const kecil = sama.reduce((a, b) => (panjang(st, b) < panjang(st, a) ? b : a));
  const hasil: Ubahan[] = [];
  for (const sel of anggota(st, kecil)) {
    if (sel === kecuali) continue;
    const nilai = nilaiPenyelesai(st, sel, kecil);
    if (nilai === null || nilai < 0 || nilai > batas.maks) continue;
    if (!memuatSemua(st, sel, sama)) continue;
    if (st.dengan([[sel, nilai]], () => st.beres())) hasil.push([sel, nilai]);
  }
  return hasil;
}

const panjang = (st: Keadaan, k: number): number => st.graf.kendala[k]?.kanan.length ?? 0;

const anggota = (st: Keadaan, k: number): readonly number[] => {
  const kd = st.graf.kendala[k];
  return kd ? [...kd.kanan, kd.kiri] : [];
};

/** The figure with which a cell mends one equation. */
function nilaiPenyelesai(st: Keadaan, sel: number, k: number): number | null {
  const v = st.nilai(sel);
  const tanda = st.graf.perSel[sel]?.find((x) => x.k === k)?.tanda;
  return v === KOSONG || tanda === undefined ? null : v - tanda * st.sisa(k);
}

function memuatSemua(st: Keadaan, sel: number, kendala: readonly number[]): boolean {
  const milik = st.graf.perSel[sel] ?? [];
  return kendala.every((k) => milik.some((m) => m.k === k));
}

/**
 * First steps towards a pair: every cell of a broken equation with each figure that one of its broken equations, or
 * another source, asks for. Of any two cells that can be told apart one is alone in some broken equation, so nothing
 * provable is missed; two cells of the very same equations (two paslon) are never a pair without another source.
 */
function langkahAwal(st: Keadaan, batas: Batas): Ubahan[] {
  const langkah = new Map<string, Ubahan>();
  const catat = (sel: number, nilai: number | null): void => {
    if (nilai === null || nilai < 0 || nilai > batas.maks || nilai === st.nilai(sel)) return;
    langkah.set(`${sel}=${nilai}`, [sel, nilai]);
  };
  for (const k of st.rusak()) {
    const persamaan = st.graf.kendala[k]?.hubungan === '=';
    for (const sel of anggota(st, k)) {
      if (st.nilai(sel) === KOSONG) continue;
      if (persamaan) catat(sel, nilaiPenyelesai(st, sel, k));
      for (const u of batas.usul(sel)) catat(sel, u);
    }
  }
  return [...langkah.values()];
}

/** Every edit of one cell, and every edit of two cells neither of which is enough alone. */
export function telusuri(st: Keadaan, batas: Batas): Suntingan[] {
  const tunggal = new Map<string, Suntingan>();
  const ganda = new Map<string, Suntingan>();
  for (const u of cariTunggal(st, batas)) tunggal.set(kunci([u]), { ubahan: [u] });
  for (const u of langkahAwal(st, batas)) {
    if (tunggal.has(kunci([u]))) continue;
    const lanjut = st.dengan([u], () => (st.beres() ? null : cariTunggal(st, batas, u[0])));
    if (lanjut === null) tunggal.set(kunci([u]), { ubahan: [u] });
    for (const v of lanjut ?? []) {
      const ubahan = urut([u, v]);
      if (!ubahan.some((x) => tunggal.has(kunci([x])))) ganda.set(kunci(ubahan), { ubahan });
    }
  }
  // A step found later may be enough alone; then no pair with it is needed.
  const perlu = [...ganda.values()].filter((s) => !s.ubahan.some((x) => tunggal.has(kunci([x]))));
  return [...tunggal.values(), ...perlu];
}

export const urut = (ubahan: readonly Ubahan[]): Ubahan[] => [...ubahan].sort((a, b) => a[0] - b[0]);
export const kunci = (ubahan: readonly Ubahan[]): string => ubahan.map(([s, v]) => `${s}=${v}`).join(' ');
