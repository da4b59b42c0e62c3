import {
  adalahPembanding,
  bandingkan,
  berhasil,
  gagal,
  type Hasil,
  type KodeKontes,
  type KodeTps,
  namaSumber,
  type SumberLembar,
  urutanSumber,
} from '../domain/index.ts';
import {
  type BedaTersimpan,
  type KataSumber,
  type LembarTersimpan,
  readDifferences,
  readSettled,
  readSheets,
  readSources,
  readSourcesOfRegion,
  type SelesaiTersimpan,
} from '../store/index.ts';
import { masihSelesai } from './periksa-lembar.ts';
import { type KontesPleno, kontesPleno, type Pleno } from './pleno.ts';
import { namaTps, perTps } from './temuan.ts';

/**
 * One cell that a source says otherwise. `selesai`: the meeting settled it; of an office's table also what was corrected
 * on the sheet after the table had filled it, for what a table says later than the paper is no witness.
 */
type SelBanding = { sel: string; lembar: number; sumber: number; selesai: boolean };

/** One sheet and one source that differ. */
type BedaSumber = {
  tps: KodeTps;
  nama: string;
  sumber: SumberLembar;
  namaSumber: string;
  /** File it came in; empty where it was typed. */
  berkas: string;
  sel: SelBanding[];
};

/** Sheets compared with one source: how many, how many differ in an open cell, in a settled one only, in how many cells. */
type HitungBanding = { dibandingkan: number; berbeda: number; selesai: number; sel: number };

/** One unit below the region (a TPS where the region is a desa), by source. */
type RingkasanBanding = {
  wilayah: string;
  nama: string;
  /** Sheets with figures. */
  lembar: number;
  sumber: Partial<Record<SumberLembar, HitungBanding>>;
};

export type Banding = {
  /** Sources that say anything here, in the order in which people compare them. */
  sumber: { sumber: SumberLembar; nama: string }[];
  unit: RingkasanBanding[];
  /** Sheet by sheet in the order of the agenda, at most `maks`. */
  beda: BedaSumber[];
  /** All of them, also those beyond `maks`. */
  jumlahBeda: number;
};

const hitungKosong = (): HitungBanding => ({ dibandingkan: 0, berbeda: 0, selesai: 0, sel: 0 });

/** What the meeting settled and what arrived otherwise (B803) of one sheet. */
type Catatan = { selesai: readonly SelesaiTersimpan[]; datang: readonly BedaTersimpan[] };

function sudahSelesai(s: KataSumber, nilai: Omit<SelBanding, 'selesai'>, c: Catatan): boolean {
  if (adalahPembanding(s.sumber)) return masihSelesai(c.selesai, s.sumber, nilai);
  // Sirekap is corrected after the C.Hasil (B801): until it says the same it is open.
  if (s.sumber !== 'tabel') return false;
  return !c.datang.some((d) => d.sel.some(([sel, , datang]) => sel === nilai.sel && datang === nilai.sumber));
}

/** Cells that both sides say and say differently. */
const selBerbeda = (k: KontesPleno, l: LembarTersimpan, s: KataSumber, c: Catatan): SelBanding[] =>
  bandingkan(k.lembar, l.isian, s.isian).flatMap((b) => {
    if (b.semula === null || b.menjadi === null) return [];
    const nilai = { sel: b.sel, lembar: b.semula, sumber: b.menjadi };
    return [{ ...nilai, selesai: sudahSelesai(s, nilai, c) }];
  });

function tambah(h: HitungBanding, sel: readonly SelBanding[]): void {
  h.dibandingkan++;
  const terbuka = sel.filter((s) => !s.selesai).length;
  if (terbuka > 0) h.berbeda++;
  else if (sel.length > 0) h.selesai++;
  h.sel += terbuka;
}

/**
 * Sheets of a region beside what other sources say of them, cell by cell: Sirekap, an office's table, the copies of
 * Panwaslu and of each saksi, the second entry. A cell that one side leaves empty says nothing. Counted for each unit
 * one tier below the region. Errors: KONTES_TAK_DIKENAL, WILAYAH_TAK_DIKENAL.
 */
export function compareSources(p: Pleno, kontes: KodeKontes, wilayah: string, maks = Infinity): Hasil<Banding> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  const w = k.nilai.peta.cari(wilayah);
  if (!w) return gagal('WILAYAH_TAK_DIKENAL', { wilayah });
  const anak = w.tingkat === 5 ? [w] : k.nilai.peta.anak(wilayah);
  const unit = anak.map((a): RingkasanBanding => {
    const nama = a.tingkat === 5 ? namaTps(p, a.kode).split(',')[0] : a.nama;
    return { wilayah: a.kode, nama: nama ?? a.nama, lembar: 0, sumber: {} };
  });
  const panjang = anak[0]?.kode.length ?? 0;
  const perUnit = new Map(unit.map((u) => [u.wilayah, u]));
  const sumber = readSourcesOfRegion(p.s, kontes, wilayah);
  const selesai = perTps(readSettled(p.s, kontes, wilayah));
  const datang = perTps(readDifferences(p.s, kontes, wilayah));
  const hasil: Banding = { sumber: [], unit, beda: [], jumlahBeda: 0 };
  const ada = new Set<SumberLembar>();
  for (const l of readSheets(p.s, kontes, wilayah)) {
    const u = perUnit.get(l.tps.slice(0, panjang));
    if (!u || l.status === 'kosong') continue;
    u.lembar++;
    const milik = { selesai: selesai.get(l.tps) ?? [], datang: datang.get(l.tps) ?? [] };
    for (const s of sumber.get(l.tps) ?? []) {
      ada.add(s.sumber);
      const h = u.sumber[s.sumber] ?? hitungKosong();
      u.sumber[s.sumber] = h;
      const sel = selBerbeda(k.nilai, l, s, milik);
      tambah(h, sel);
      if (sel.length === 0) continue;
      hasil.jumlahBeda++;
      if (hasil.beda.length < maks) hasil.beda.push(sebut(p, kontes, l.tps, s, sel));
    }
  }
  hasil.sumber = [...ada].sort(urutanSumber).map((s) => ({ sumber: s, nama: namaSumber(s) }));
  return berhasil(hasil);
}

const sebut = (p: Pleno, kontes: KodeKontes, tps: KodeTps, s: KataSumber, sel: SelBanding[]): BedaSumber => ({
  tps,
  nama: namaTps(p, tps),
  sumber: s.sumber,
  namaSumber: namaSumber(s.sumber),
  berkas: readSources(p.s, kontes, tps).find((x) => x.sumber === s.sumber)?.berkas ?? '',
  sel,
});
