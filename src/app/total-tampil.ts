import {
  bandingkan,
  berhasil,
  gagal,
  type Hasil,
  isianDariLarik,
  isianKeObjek,
  isianKosong,
  type KodeKontes,
  type Tingkat,
} from '../domain/index.ts';
import { journalOfSheet, readTotals } from '../store/index.ts';
import { type KontesPleno, kontesPleno, type Pleno } from './pleno.ts';
import { recapOf } from './rekap.ts';
import { type Riwayat, toRiwayat } from './riwayat.ts';
import { describeFinding, type TemuanLengkap } from './temuan.ts';
import { checkTotals } from './total.ts';

/** What was received of a region beside what is worked out from below it. */
export type TampilanTotal = {
  kontes: KodeKontes;
  wilayah: { kode: string; nama: string; tingkat: Tingkat };
  /** 0 where nothing was received yet. */
  versi: number;
  sumber: 'ketik' | 'sirekap' | null;
  /** TPS that the figures cover, where that was said. */
  tps: number | null;
  isian: Record<string, number | null>;
  hitung: { isian: Record<string, number | null>; jumlah: number; masuk: number };
  temuan: TemuanLengkap[];
  riwayat: Riwayat[];
};

/** Errors: KONTES_TAK_DIKENAL, WILAYAH_TAK_DIKENAL (also for a TPS). */
export function viewTotal(p: Pleno, kontes: KodeKontes, wilayah: string): Hasil<TampilanTotal> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  const w = k.nilai.peta.cari(wilayah);
  const rekap = recapOf(p, kontes, wilayah);
  const temuan = checkTotals(p, kontes, wilayah);
  if (!w) return gagal('WILAYAH_TAK_DIKENAL', { wilayah });
  if (!rekap.ok) return rekap;
  if (!temuan.ok) return temuan;
  const { lembar } = k.nilai;
  const ada = readTotals(p.s, kontes, wilayah).get(wilayah);
  return berhasil({
    kontes,
    wilayah: w,
    versi: ada?.versi ?? 0,
    sumber: ada?.sumber ?? null,
    tps: ada?.tps ?? null,
    isian: isianKeObjek(lembar, ada?.isian ?? isianKosong(lembar)),
    hitung: { isian: isianKeObjek(lembar, rekap.nilai.jumlah.isian), ...rekap.nilai.tps },
    temuan: temuan.nilai
      .filter((t) => t.wilayah === wilayah)
      .flatMap((t) => t.temuan.map((x) => dariDHasil(describeFinding(p, kontes, wilayah, t.isian, x)))),
    riwayat: riwayatTotal(p, k.nilai, wilayah),
  });
}

/** The paper at hand is a D.Hasil. */
const dariDHasil = (t: TemuanLengkap): TemuanLengkap =>
  t.kode === 'T703' ? t : { ...t, langkah: t.langkah.replaceAll('C.Hasil plano', 'D.Hasil') };

/** What was received before, newest first, each with the cells that it changed. */
function riwayatTotal(p: Pleno, k: KontesPleno, wilayah: string): Riwayat[] {
  const entri = journalOfSheet(p.s.db, k.kode, wilayah).filter((e) => e.isi.jenis === 'total.diterima');
  const isian = entri.map((e) => (e.isi.jenis === 'total.diterima' ? isianDariLarik(e.isi.isian) : null));
  return entri.map((e, i) => {
    const kini = isian[i] ?? isianKosong(k.lembar);
    return { ...toRiwayat(p, e, true), sel: bandingkan(k.lembar, isian[i + 1] ?? isianKosong(k.lembar), kini) };
  });
}
