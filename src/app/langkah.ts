import type { KodeKontes } from '../domain/index.ts';
import { boardSummary } from './papan.ts';
import { jumlahBermasalah, type RingkasanPetak } from './petak.ts';
import { contestsOf, type Pleno } from './pleno.ts';
import { adoptedTier, regionState } from './rapat-wilayah.ts';

/** What comes next, in the order in which a plenary goes, and for which ballot (null: for all). */
export type LangkahBerikut =
  | { langkah: 'impor' | 'cetak'; kontes: null }
  | { langkah: 'periksa'; kontes: KodeKontes; salah: number; periksa: number }
  | { langkah: 'lengkapi' | 'sahkan'; kontes: KodeKontes; belum: number }
  | { langkah: 'tetapkan'; kontes: KodeKontes; wilayah: string };

type Hitungan = { kode: KodeKontes; jumlah: number; masuk: number; sah: number; salah: number; periksa: number };

/** Sheets that were adopted are settled, whatever is open on them: their reasons stand in the minutes. */
function hitung(p: Pleno, kode: KodeKontes): Hitungan {
  const semua = boardSummary(p, kode, p.s.wilayah).map((d) => d.r);
  const jumlah = (ambil: (r: RingkasanPetak) => number): number => semua.reduce((n, r) => n + ambil(r), 0);
  return {
    kode,
    jumlah: jumlah((r) => r.jumlah),
    masuk: jumlah((r) => r.masuk),
    sah: jumlah((r) => r.sah),
    ...jumlahBermasalah(semua.map((r) => r.bermasalahBelumSah)),
  };
}

/** The first region whose recap waits to be adopted: units before the region that holds them. */
function menungguPenetapan(p: Pleno, kode: KodeKontes): string | null {
  const cari = (wilayah: string): string | null => {
    const r = regionState(p, kode, wilayah);
    if (!r.ok || r.nilai.keadaan === 'ditetapkan') return null;
    const tingkat = p.peta.cari(wilayah)?.tingkat ?? 4;
    if (tingkat < Math.min(4, adoptedTier(p)))
      for (const a of p.peta.anak(wilayah)) {
        const k = cari(a.kode);
        if (k !== null) return k;
      }
    return r.nilai.keadaan === 'selesai' ? wilayah : null;
  };
  return cari(p.s.wilayah);
}

/** One clear next step for the whole plenary. */
export function nextStep(p: Pleno): LangkahBerikut {
  const kontes = contestsOf(p).map((k) => hitung(p, k.kode));
  if (kontes.every((k) => k.masuk === 0)) return { langkah: 'impor', kontes: null };
  const bermasalah = kontes.find((k) => k.salah > 0);
  if (bermasalah) {
    const { kode, salah, periksa } = bermasalah;
    return { langkah: 'periksa', kontes: kode, salah, periksa };
  }
  const kosong = kontes.find((k) => k.masuk < k.jumlah);
  if (kosong) return { langkah: 'lengkapi', kontes: kosong.kode, belum: kosong.jumlah - kosong.masuk };
  const belum = kontes.find((k) => k.sah < k.jumlah);
  if (belum) return { langkah: 'sahkan', kontes: belum.kode, belum: belum.jumlah - belum.sah };
  for (const k of kontes) {
    const wilayah = menungguPenetapan(p, k.kode);
    if (wilayah !== null) return { langkah: 'tetapkan', kontes: k.kode, wilayah };
  }
  return { langkah: 'cetak', kontes: null };
}
