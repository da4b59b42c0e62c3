import {
  angkaSel,
  entriKatalog,
  isianKosong,
  type KodeKontes,
  type KodeTps,
  type Lembar,
  type LembarKontes,
  namaSel,
  nilaiId,
  nilaiSel,
  nomorTps,
  periksaKesamaan,
  periksaLembar,
  periksaLintasKontes,
  pesanTemuan,
  posisi,
  SEVERITY,
  type Temuan,
} from '../domain/index.ts';
import {
  type BedaTersimpan,
  type LembarTersimpan,
  lembarKontes,
  readDifferences,
  readSheet,
  readSheets,
  readSourcesOfRegion,
} from '../store/index.ts';
import { kontesPleno, type Pleno } from './pleno.ts';
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

/** Findings of one sheet, and how many of them count as open problems. */
export type HasilPeriksa = { temuan: Temuan[]; salah: number; periksa: number };

export type LembarDiperiksa = { tps: KodeTps; lembar: LembarTersimpan | null; hasil: HasilPeriksa };

/** Everything beside a sheet that rules compare it with. */
type Pembanding = {
  beda: readonly BedaTersimpan[];
  sirekap: Int32Array | null;
  /** Every ballot of the TPS, this one included. */
  kontesTps: readonly LembarKontes[];
};

/** A recorded difference (B803) stays open while the sheet does not hold the figures that arrived. */
function temuanBeda(lembar: Lembar, isian: Int32Array, beda: readonly BedaTersimpan[]): Temuan[] {
  return beda
    .map((b) => ({ ...b, sel: b.sel.filter(([sel, , datang]) => nilaiId(lembar, isian, sel) !== datang) }))
    .filter((b) => b.sel.length > 0)
    .map((b) => ({
      kode: 'B803',
      severity: 'periksa',
      sel: b.sel.map(([sel]) => sel),
      konteks: {
        berkas: b.berkas,
        rincian: b.sel
          .slice(0, 6)
          .map(([sel, , datang]) => `${namaSel(sel)} ${angkaSel(nilaiId(lembar, isian, sel))} → ${angkaSel(datang)}`)
          .join(', '),
      },
    }));
}

/**
 * Checks one sheet. Incompleteness (S506) is shown on the sheet but does not count as a problem: after an import from
 * Sirekap every sheet still waits for its sections II and III, and a mark on all of them would hide the real ones.
 */
function periksaSatu(p: Pleno, kontes: KodeKontes, l: LembarTersimpan | null, b: Pembanding): HasilPeriksa {
  const lembar = lembarKontes(p.s, kontes);
  const isian = l?.isian ?? isianKosong(lembar);
  const sirekap = b.sirekap && { nama: 'Sirekap', isian: b.sirekap };
  const temuan = [
    ...periksaLembar({ lembar, isian, parameter: p.s.parameter, tingkat: 5, jumlahTps: 1 }),
    ...(periksaLintasKontes(b.kontesTps).get(kontes) ?? []),
    ...(sirekap ? periksaKesamaan(lembar, 'B801', 'periksa', { nama: 'C.Hasil', isian }, sirekap) : []),
    ...temuanBeda(lembar, isian, b.beda),
  ].sort((x, y) => SEVERITY.indexOf(x.severity) - SEVERITY.indexOf(y.severity));
  const masalah = temuan.filter((t) => t.kode !== 'S506');
  return {
    temuan,
    salah: masalah.filter((t) => t.severity === 'salah').length,
    periksa: masalah.filter((t) => t.severity === 'periksa').length,
  };
}

/** Sheets of every contest that has any here, by TPS: what the rules across ballots need. */
function kontesPerTps(p: Pleno, wilayah: string): Map<string, LembarKontes[]> {
  const peta = new Map<string, LembarKontes[]>();
  if (p.s.lembar.size < 2) return peta;
  for (const [kontes, lembar] of p.s.lembar)
    for (const l of readSheets(p.s, kontes, wilayah)) {
      const ada = peta.get(l.tps);
      if (ada) ada.push({ kontes, lembar, isian: l.isian });
      else peta.set(l.tps, [{ kontes, lembar, isian: l.isian }]);
    }
  return peta;
}

function kelompokBeda(p: Pleno, kontes: KodeKontes, wilayah: string): Map<string, BedaTersimpan[]> {
  const peta = new Map<string, BedaTersimpan[]>();
  for (const b of readDifferences(p.s, kontes, wilayah)) peta.set(b.tps, [...(peta.get(b.tps) ?? []), b]);
  return peta;
}

/** Every TPS of a region in the order of the agenda, with its sheet (if any) and what the rules say of it. */
export function checkRegion(p: Pleno, kontes: KodeKontes, wilayah: string): LembarDiperiksa[] {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return [];
  const beda = kelompokBeda(p, kontes, wilayah);
  const sirekap = readSourcesOfRegion(p.s, kontes, wilayah);
  const perTps = kontesPerTps(p, wilayah);
  const lembar = new Map([...readSheets(p.s, kontes, wilayah)].map((l) => [l.tps as string, l]));
  return k.nilai.peta.turunan(wilayah, 5).map((w) => {
    const l = lembar.get(w.kode) ?? null;
    const b = {
      beda: beda.get(w.kode) ?? [],
      sirekap: sirekap.get(w.kode) ?? null,
      kontesTps: perTps.get(w.kode) ?? [],
    };
    return { tps: w.kode as KodeTps, lembar: l, hasil: periksaSatu(p, kontes, l, b) };
  });
}

/** Findings of one sheet, with everything that its TPS's other ballots and its sources say. */
export function checkTps(p: Pleno, kontes: KodeKontes, tps: KodeTps): HasilPeriksa {
  return (
    checkRegion(p, kontes, tps)[0]?.hasil ??
    periksaSatu(p, kontes, readSheet(p.s, kontes, tps), { beda: [], sirekap: null, kontesTps: [] })
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
