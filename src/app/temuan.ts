import {
  angkaSel,
  entriKatalog,
  isianKosong,
  type KodeKontes,
  type KodeTps,
  type Lembar,
  namaSel,
  nilaiId,
  nilaiSel,
  nomorTps,
  periksaLembar,
  pesanTemuan,
  posisi,
  type Temuan,
} from '../domain/index.ts';
import { type BedaTersimpan, type LembarTersimpan, lembarKontes, readDifferences, readSheets } from '../store/index.ts';
import type { Pleno } from './pleno.ts';

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
export function checkSheet(
  p: Pleno,
  kontes: KodeKontes,
  l: LembarTersimpan | null,
  beda: readonly BedaTersimpan[],
): HasilPeriksa {
  const lembar = lembarKontes(p.s, kontes);
  const isian = l?.isian ?? isianKosong(lembar);
  const temuan = [
    ...periksaLembar({ lembar, isian, parameter: p.s.parameter, tingkat: 5, jumlahTps: 1 }),
    ...temuanBeda(lembar, isian, beda),
  ];
  const masalah = temuan.filter((t) => t.kode !== 'S506');
  return {
    temuan,
    salah: masalah.filter((t) => t.severity === 'salah').length,
    periksa: masalah.filter((t) => t.severity === 'periksa').length,
  };
}

export type LembarDiperiksa = { tps: KodeTps; lembar: LembarTersimpan | null; hasil: HasilPeriksa };

/** Differences of a region by TPS. */
export function differencesByTps(p: Pleno, kontes: KodeKontes, wilayah: string): Map<string, BedaTersimpan[]> {
  const peta = new Map<string, BedaTersimpan[]>();
  for (const b of readDifferences(p.s, kontes, wilayah)) peta.set(b.tps, [...(peta.get(b.tps) ?? []), b]);
  return peta;
}

/** Every TPS of a region in the order of the agenda, with its sheet (if any) and what the rules say of it. */
export function checkRegion(p: Pleno, kontes: KodeKontes, wilayah: string): LembarDiperiksa[] {
  const beda = differencesByTps(p, kontes, wilayah);
  const lembar = new Map([...readSheets(p.s, kontes, wilayah)].map((l) => [l.tps as string, l]));
  return p.peta.turunan(wilayah, 5).map((w) => {
    const l = lembar.get(w.kode) ?? null;
    return { tps: w.kode as KodeTps, lembar: l, hasil: checkSheet(p, kontes, l, beda.get(w.kode) ?? []) };
  });
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

/** T702 for every desa and for the region itself, where sheets are missing. */
function temuanTingkat(
  p: Pleno,
  kontes: KodeKontes,
  wilayah: string,
  diperiksa: readonly LembarDiperiksa[],
): TemuanLengkap[] {
  const unit = [...p.peta.turunan(wilayah, 4).map((w) => w.kode), wilayah].filter(
    (k, i, a) => a.indexOf(k) === i && k.length < 13,
  );
  return unit.flatMap((kode) => {
    const milik = diperiksa.filter((d) => d.tps.startsWith(kode));
    const masuk = milik.filter((d) => d.lembar !== null && d.lembar.status !== 'kosong').length;
    if (masuk === milik.length) return [];
    const t: Temuan = { kode: 'T702', severity: 'info', sel: [], konteks: { masuk, jumlah: milik.length } };
    return [describeFinding(p, kontes, kode, null, t)];
  });
}

/** All findings of a region: sheets in the order of the agenda, then those about tiers. */
export function findingsOfRegion(p: Pleno, kontes: KodeKontes, wilayah: string): TemuanLengkap[] {
  const diperiksa = checkRegion(p, kontes, wilayah);
  const perLembar = diperiksa.flatMap((d) =>
    d.hasil.temuan.map((t) => describeFinding(p, kontes, d.tps, d.lembar?.isian ?? null, t)),
  );
  return [...perLembar, ...temuanTingkat(p, kontes, wilayah, diperiksa)];
}
