import {
  berhasil,
  gagal,
  type Hasil,
  hitungTerisi,
  isianKosong,
  KOSONG,
  type KodeKontes,
  periksaKesamaan,
  periksaLembar,
  type Temuan,
} from '../domain/index.ts';
import { readTotals, recordTotal, tulis } from '../store/index.ts';
import { type Jam, type KontesPleno, kontesPleno, type Pleno, tindakan } from './pleno.ts';
import { recapOf } from './rekap.ts';

export type TotalDatang = {
  wilayah: string;
  sumber: 'ketik' | 'sirekap';
  /** How many TPS the figures cover, where that is known. */
  tps: number | null;
  sel: Readonly<Record<string, number | null>>;
  /** Version the person looked at, 0 for none; without it the newest is meant. */
  versi?: number;
  berkas?: { nama: string; sha256: string };
};

/**
 * Enters the totals of a region whose sheets are not at hand; cells not named keep what was received before. Every recap
 * that uses them says so. Errors: KONTES_TAK_DIKENAL, WILAYAH_TAK_DIKENAL (a TPS has a sheet), SEL_TAK_DIKENAL,
 * LEMBAR_USANG where somebody else changed them meanwhile.
 */
export function receiveTotal(p: Pleno, kontes: KodeKontes, d: TotalDatang, jam: Jam): Hasil<number> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  const w = k.nilai.peta.cari(d.wilayah);
  if (!w || w.tingkat === 5) return gagal('WILAYAH_TAK_DIKENAL', { wilayah: d.wilayah });
  const { lembar } = k.nilai;
  return tulis(p.s, (): Hasil<number> => {
    const lama = readTotals(p.s, kontes, d.wilayah).get(d.wilayah);
    const isian = lama?.isian.slice() ?? isianKosong(lembar);
    for (const [sel, n] of Object.entries(d.sel)) {
      const i = lembar.indeks.get(sel);
      if (i === undefined) return gagal('SEL_TAK_DIKENAL', { sel });
      isian[i] = n ?? KOSONG;
    }
    const { wilayah, sumber, tps, berkas } = d;
    const versi = lama?.versi ?? 0;
    if (d.versi !== undefined && d.versi !== versi) return gagal('LEMBAR_USANG');
    return recordTotal(
      p.s,
      { kontes, wilayah, sumber, tps: tps ?? lama?.tps ?? null, versi, isian, ...(berkas ? { berkas } : {}) },
      tindakan(p, jam),
    );
  });
}

export type TemuanTotal = { wilayah: string; isian: Int32Array; temuan: Temuan[] };

/** Number of TPS behind a region: what its received totals say, else what the definition knows. */
const tpsDi = (k: KontesPleno, total: ReadonlyMap<string, { tps: number | null }>, kode: string): number =>
  total.get(kode)?.tps ??
  (k.peta.jumlahTps(kode) || k.peta.anak(kode).reduce((a, w) => a + tpsDi(k, total, w.kode), 0));

/**
 * Rules about received totals: those of a form at its tier, and, where every sheet below is in, that both agree: T703
 * for figures typed from a received D.Hasil, T701 for others.
 */
export function checkTotals(p: Pleno, kontes: KodeKontes, wilayah: string): Hasil<TemuanTotal[]> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  const { lembar, peta } = k.nilai;
  const total = readTotals(p.s, kontes, wilayah);
  const hasil: TemuanTotal[] = [];
  const periksa = (kode: string, isian: Int32Array): Temuan[] => {
    const tingkat = peta.cari(kode)?.tingkat ?? 3;
    return periksaLembar({
      lembar,
      isian,
      parameter: p.s.parameter,
      tingkat,
      jumlahTps: Math.max(1, tpsDi(k.nilai, total, kode)),
    });
  };
  for (const t of total.values()) {
    if (hitungTerisi(t.isian) === 0) continue;
    const bawah = recapOf(p, kontes, t.wilayah);
    const lengkap = bawah.ok && bawah.nilai.tps.jumlah > 0 && bawah.nilai.tps.masuk === bawah.nilai.tps.jumlah;
    const diketik = t.sumber === 'ketik';
    const sama = lengkap
      ? periksaKesamaan(
          lembar,
          diketik ? 'T703' : 'T701',
          'salah',
          { nama: diketik ? 'D.Hasil diterima' : 'total Sirekap', isian: t.isian },
          { nama: 'jumlah lembar', isian: bawah.nilai.jumlah.isian },
        )
      : [];
    hasil.push({ wilayah: t.wilayah, isian: t.isian, temuan: [...periksa(t.wilayah, t.isian), ...sama] });
  }
  // The region's own sum is checked too, where it rests on received totals and was not itself received.
  const r = recapOf(p, kontes, wilayah);
  if (r.ok && r.nilai.diterima && !total.has(wilayah))
    hasil.push({ wilayah, isian: r.nilai.jumlah.isian, temuan: periksa(wilayah, r.nilai.jumlah.isian) });
  return berhasil(hasil);
}
