import {
  berhasil,
  gabungkan,
  gagal,
  type Hasil,
  hitungTerisi,
  type Jumlah,
  jumlahNol,
  KOSONG,
  type KodeKontes,
  type KolomRekap,
  nomorTps,
  type Rekap,
  susunRekap,
  tambahkan,
  type Wilayah,
} from '../domain/index.ts';
import { type JumlahDesa, listSheets, readTotals, readVillageSums, type TotalTersimpan } from '../store/index.ts';
import { type KontesPleno, kontesPleno, type Pleno } from './pleno.ts';

/** Columns of a desa: its TPS. A TPS without a sheet is a column of empty cells. */
function kolomTps(p: Pleno, k: KontesPleno, desa: string): KolomRekap[] {
  const lembar = new Map(listSheets(p.s, k.kode, desa).map((l) => [l.tps as string, l]));
  return k.peta.anak(desa).map((w) => {
    const l = lembar.get(w.kode);
    const jumlah = jumlahNol(k.lembar.sel.length);
    if (l) tambahkan(jumlah, l.isian);
    const masuk = l && hitungTerisi(l.isian) > 0 ? 1 : 0;
    return {
      wilayah: w.kode,
      nama: `TPS ${nomorTps(w.kode)}`,
      tps: { jumlah: 1, masuk, disahkan: l?.status === 'disahkan' ? 1 : 0 },
      jumlah,
    };
  });
}

/** What is stored for a contest, read once for a whole recap. */
type Simpan = { k: KontesPleno; desa: Map<string, JumlahDesa>; total: Map<string, TotalTersimpan> };

/** A received total as a sum: every filled cell counts as filled by all the TPS that it covers. */
function jumlahDariTotal(t: TotalTersimpan, jumlahTps: number): Jumlah {
  const n = t.tps ?? Math.max(1, jumlahTps);
  return { isian: t.isian.slice(), terisi: Int32Array.from(t.isian, (v) => (v === KOSONG ? 0 : n)) };
}

/**
 * Figures of one unit: the sheets below it where there are any, else what was received for it. Sheets come first, because
 * they can be looked at; that both agree is rule T701.
 */
function unit(x: Simpan, w: Wilayah): KolomRekap {
  const tps = { jumlah: x.k.peta.jumlahTps(w.kode), masuk: 0, disahkan: 0 };
  const jumlah = jumlahNol(x.k.lembar.sel.length);
  const diterima: string[] = [];
  if (w.tingkat === 4) {
    const d = x.desa.get(w.kode);
    if (d) {
      gabungkan(jumlah, d.jumlah);
      tps.masuk = d.masuk;
      tps.disahkan = d.disahkan;
    }
  } else
    for (const anak of x.k.peta.anak(w.kode)) {
      const a = unit(x, anak);
      gabungkan(jumlah, a.jumlah);
      tps.masuk += a.tps.masuk;
      tps.disahkan += a.tps.disahkan;
      diterima.push(...(a.diterima ?? []));
    }
  const total = x.total.get(w.kode);
  if (total && hitungTerisi(total.isian) > 0 && tps.masuk === 0 && diterima.length === 0)
    return { wilayah: w.kode, nama: w.nama, tps, jumlah: jumlahDariTotal(total, tps.jumlah), diterima: [w.kode] };
  return { wilayah: w.kode, nama: w.nama, tps, jumlah, ...(diterima.length > 0 ? { diterima } : {}) };
}

/** Columns of a higher region: its units one tier below. */
function kolomUnit(p: Pleno, k: KontesPleno, wilayah: string): KolomRekap[] {
  const x = { k, desa: readVillageSums(p.s, k.kode, wilayah), total: readTotals(p.s, k.kode, wilayah) };
  return k.peta.anak(wilayah).map((w) => unit(x, w));
}

/**
 * Recap of a region from what is stored: columns are the units one tier below (TPS for a desa). Errors:
 * KONTES_TAK_DIKENAL, WILAYAH_TAK_DIKENAL (also for a TPS: its figures are a sheet, not a recap).
 */
export function recapOf(p: Pleno, kontes: KodeKontes, wilayah: string): Hasil<Rekap> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  const w = k.nilai.peta.cari(wilayah);
  if (!w || w.tingkat === 5) return gagal('WILAYAH_TAK_DIKENAL', { wilayah });
  const baca = () => (w.tingkat === 4 ? kolomTps(p, k.nilai, wilayah) : kolomUnit(p, k.nilai, wilayah));
  // One snapshot: columns never come from two different moments.
  return berhasil(susunRekap(w, k.nilai.lembar.sel.length, p.s.db.transaction(baca)()));
}
