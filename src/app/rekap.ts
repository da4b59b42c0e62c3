import {
  berhasil,
  gabungkan,
  gagal,
  type Hasil,
  hitungTerisi,
  type Jumlah,
  jumlahNol,
  type KodeKontes,
  type KolomRekap,
  type Rekap,
  susunRekap,
  tambahkan,
} from '../domain/index.ts';
import { readSheets, readVillageSums } from '../store/index.ts';
import { type KontesPleno, kontesPleno, type Pleno } from './pleno.ts';

const namaKolom = (tingkat: number, kode: string, nama: string): string =>
  tingkat === 5 ? `TPS ${kode.slice(10)}` : nama;

/** Columns of a desa: its TPS. A TPS without a sheet is a column of empty cells. */
function kolomTps(p: Pleno, k: KontesPleno, desa: string): KolomRekap[] {
  const lembar = new Map([...readSheets(p.s, k.kode, desa)].map((l) => [l.tps as string, l]));
  return k.peta.anak(desa).map((w) => {
    const l = lembar.get(w.kode);
    const jumlah = jumlahNol(k.lembar.sel.length);
    if (l) tambahkan(jumlah, l.isian);
    const masuk = l && hitungTerisi(l.isian) > 0 ? 1 : 0;
    return {
      wilayah: w.kode,
      nama: namaKolom(5, w.kode, w.nama),
      tps: { jumlah: 1, masuk, disahkan: l?.status === 'disahkan' ? 1 : 0 },
      jumlah,
    };
  });
}

/** Columns of a higher region: the kept sums of its desa, put together per unit. */
function kolomUnit(p: Pleno, k: KontesPleno, wilayah: string): KolomRekap[] {
  const desa = readVillageSums(p.s, k.kode, wilayah);
  return k.peta.anak(wilayah).map((w) => {
    const jumlah: Jumlah = jumlahNol(k.lembar.sel.length);
    const tps = { jumlah: k.peta.jumlahTps(w.kode), masuk: 0, disahkan: 0 };
    for (const d of k.peta.turunan(w.kode, 4)) {
      const j = desa.get(d.kode);
      if (!j) continue;
      gabungkan(jumlah, j.jumlah);
      tps.masuk += j.masuk;
      tps.disahkan += j.disahkan;
    }
    return { wilayah: w.kode, nama: w.nama, tps, jumlah };
  });
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
