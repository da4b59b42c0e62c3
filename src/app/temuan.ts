import {
  entriKatalog,
  type KodeKontes,
  type KodeTps,
  type LembarKontes,
  nilaiSel,
  nomorTps,
  periksaLintasKontes,
  pesanTemuan,
  posisi,
  type Temuan,
} from '../domain/index.ts';
import {
  type LembarTersimpan,
  lembarKontes,
  listSheets,
  readDifferences,
  readSettled,
  readSheet,
  readSourcesOfRegion,
} from '../store/index.ts';
import { checkSheet, type HasilPeriksa } from './periksa-lembar.ts';
import { type KontesPleno, kontesPleno, type Pleno } from './pleno.ts';
import { checkTotals } from './total.ts';

/** A finding with its place and its words, as every door shows it. */
export type TemuanLengkap = {
  kode: Temuan['kode'];
  severity: Temuan['severity'];
  kontes: KodeKontes;
  wilayah: string;
  namaWilayah: string;
  sel: string[];
  nilai: Record<string, number | null>;
  judul: string;
  pesan: string;
  langkah: string;
  dasar: string;
};

export type LembarDiperiksa = { tps: KodeTps; lembar: LembarTersimpan | null; hasil: HasilPeriksa };

/** What belongs to a TPS, by TPS. */
export function perTps<T extends { tps: string }>(daftar: readonly T[]): Map<string, T[]> {
  const peta = new Map<string, T[]>();
  for (const x of daftar) {
    const ada = peta.get(x.tps);
    if (ada) ada.push(x);
    else peta.set(x.tps, [x]);
  }
  return peta;
}

type LembarPerKontes = ReadonlyMap<KodeKontes, ReadonlyMap<string, LembarTersimpan>>;

/** What the rules across ballots say, by TPS and ballot; empty where there is only one ballot. */
function lintasPerTps(p: Pleno, semua: LembarPerKontes): Map<string, Map<KodeKontes, Temuan[]>> {
  const perTps = new Map<string, LembarKontes[]>();
  if (p.s.lembar.size < 2) return new Map();
  for (const [kontes, perLembar] of semua)
    for (const l of perLembar.values()) {
      const ini = { kontes, lembar: lembarKontes(p.s, kontes), isian: l.isian };
      const ada = perTps.get(l.tps);
      if (ada) ada.push(ini);
      else perTps.set(l.tps, [ini]);
    }
  return new Map([...perTps].map(([tps, daftar]) => [tps, periksaLintasKontes(daftar)]));
}

function checkContest(
  p: Pleno,
  k: KontesPleno,
  wilayah: string,
  lembar: ReadonlyMap<string, LembarTersimpan>,
  lintas: Map<string, Map<KodeKontes, Temuan[]>>,
): LembarDiperiksa[] {
  const kontes = k.kode;
  const beda = perTps(readDifferences(p.s, kontes, wilayah));
  const selesai = perTps(readSettled(p.s, kontes, wilayah));
  const sumber = readSourcesOfRegion(p.s, kontes, wilayah);
  return k.peta.turunan(wilayah, 5).map((w) => {
    const l = lembar.get(w.kode) ?? null;
    const b = {
      beda: beda.get(w.kode) ?? [],
      sumber: sumber.get(w.kode) ?? [],
      selesai: selesai.get(w.kode) ?? [],
      lintas: lintas.get(w.kode)?.get(kontes) ?? [],
    };
    return { tps: w.kode as KodeTps, lembar: l, hasil: checkSheet(p, kontes, l, b) };
  });
}

/**
 * Every TPS of a region in the order of the agenda, with its sheet (if any) and what the rules say of it, for every
 * ballot or only for one. The sheets of all ballots are read once, because rules compare them.
 */
export function checkBallots(p: Pleno, wilayah: string, hanya?: KodeKontes): Map<KodeKontes, LembarDiperiksa[]> {
  // A kabupaten has a ballot for each of its dapil: those on which nobody votes here are not asked for.
  const perlu = (p.s.lembar.size > 1 || hanya === undefined ? [...p.s.lembar.keys()] : [hanya]).filter((kode) => {
    const k = kontesPleno(p, kode);
    return k.ok && k.nilai.peta.cari(wilayah) !== undefined;
  });
  const lembar = new Map(perlu.map((k) => [k, new Map(listSheets(p.s, k, wilayah).map((l) => [l.tps as string, l]))]));
  const lintas = lintasPerTps(p, lembar);
  const hasil = new Map<KodeKontes, LembarDiperiksa[]>();
  for (const kode of hanya === undefined ? perlu : [hanya]) {
    const k = kontesPleno(p, kode);
    if (k.ok) hasil.set(kode, checkContest(p, k.nilai, wilayah, lembar.get(kode) ?? new Map(), lintas));
  }
  return hasil;
}

/** The same for one ballot. */
export const checkRegion = (p: Pleno, kontes: KodeKontes, wilayah: string): LembarDiperiksa[] =>
  checkBallots(p, wilayah, kontes).get(kontes) ?? [];

/** Findings of one sheet, with everything that its TPS's other ballots and its sources say. */
export function checkTps(p: Pleno, kontes: KodeKontes, tps: KodeTps): HasilPeriksa {
  return (
    checkRegion(p, kontes, tps)[0]?.hasil ??
    checkSheet(p, kontes, readSheet(p.s, kontes, tps), { beda: [], sumber: [], selesai: [], lintas: [] })
  );
}

/** `TPS 004, PULAU TIDUNG`. */
export const namaTps = (p: Pleno, tps: string): string => `TPS ${nomorTps(tps)}, ${p.peta.nama(tps.slice(0, 10))}`;

export function describeFinding(
  p: Pleno,
  kontes: KodeKontes,
  wilayah: string,
  isian: Int32Array | null,
  t: Temuan,
): TemuanLengkap {
  const lembar = lembarKontes(p.s, kontes);
  const e = entriKatalog(t.kode);
  const kata = pesanTemuan(t);
  return {
    kode: t.kode,
    severity: t.severity,
    kontes,
    wilayah,
    namaWilayah: wilayah.length === 13 ? namaTps(p, wilayah) : p.peta.nama(wilayah),
    sel: t.sel,
    nilai: Object.fromEntries(t.sel.map((sel) => [sel, isian ? nilaiSel(isian, posisi(lembar, sel)) : null])),
    judul: e.judul,
    pesan: kata.kalimat,
    langkah: kata.langkah,
    dasar: e.dasar,
  };
}

type HitungMasuk = Map<string, { masuk: number; jumlah: number }>;

/** Counts sheets of every desa and of the region itself. */
function hitungMasuk(hitung: HitungMasuk, wilayah: string, diperiksa: readonly LembarDiperiksa[]): void {
  for (const d of diperiksa)
    for (const kode of new Set([d.tps.slice(0, 10), wilayah].filter((k) => k.length < 13))) {
      const h = hitung.get(kode) ?? { masuk: 0, jumlah: 0 };
      h.jumlah++;
      if (d.lembar !== null && d.lembar.status !== 'kosong') h.masuk++;
      hitung.set(kode, h);
    }
}

/**
 * Findings of a region as they are found: sheets in the order of the agenda, then those about tiers (totals, and T702
 * where sheets are missing). One desa at a time is in memory, so a kabupaten fits a small laptop.
 */
export function* walkFindings(p: Pleno, kontes: KodeKontes, wilayah: string): Generator<TemuanLengkap> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return;
  const masuk: HitungMasuk = new Map();
  const bagian = wilayah.length >= 10 ? [wilayah] : k.nilai.peta.turunan(wilayah, 4).map((w) => w.kode);
  for (const desa of bagian) {
    const diperiksa = checkRegion(p, kontes, desa);
    hitungMasuk(masuk, wilayah, diperiksa);
    for (const d of diperiksa)
      for (const t of d.hasil.temuan) yield describeFinding(p, kontes, d.tps, d.lembar?.isian ?? null, t);
  }
  const total = checkTotals(p, kontes, wilayah);
  if (total.ok)
    for (const x of total.nilai) for (const t of x.temuan) yield describeFinding(p, kontes, x.wilayah, x.isian, t);
  for (const [kode, h] of masuk)
    if (h.masuk < h.jumlah)
      yield describeFinding(p, kontes, kode, null, { kode: 'T702', severity: 'info', sel: [], konteks: h });
}

/** All findings of a region, for a screen; see `walkFindings` for large ones. */
export const findingsOfRegion = (p: Pleno, kontes: KodeKontes, wilayah: string): TemuanLengkap[] => [
  ...walkFindings(p, kontes, wilayah),
];
