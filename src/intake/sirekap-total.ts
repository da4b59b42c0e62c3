import { z } from 'zod';
import {
  berhasil,
  type Catatan,
  gagal,
  type Hasil,
  type Isian,
  isianKosong,
  KOSONG,
  KodeWilayah,
} from '../domain/index.ts';
import { Angka, adalahObjek, bacaJson, type Objek, potong } from './json.ts';
import type { KonteksSirekap } from './sirekap.ts';
import { muatSuara, type TujuanMuat } from './sirekap-suara.ts';

/** More voters than the country has; a total beyond it is no count. */
const MAKS_TOTAL = 300_000_000;

/** Figures of a whole region as Sirekap publishes them, without its sheets. `tps`: how many there are, `masuk`: are in. */
export type TotalWilayah = {
  wilayah: KodeWilayah;
  isian: Isian;
  tps: number | null;
  masuk: number | null;
  catatan: Catatan[];
};
export type HasilTotal = { total: TotalWilayah[]; catatan: Catatan[] };

const ObjekJson = z.custom<Objek>(adalahObjek, 'bukan objek');
const BerkasRekap = z.object({ chart: ObjekJson.nullish(), table: ObjekJson });

/**
 * Sirekap's recap of a region (Pemilu: `chart`, `table`; Pilkada the same inside `tungsura`) → the figures of each
 * region in its table, as totals received. `progres`, `psu` and the like are not votes. The rows are what is
 * given; where their sum is not the chart, that is said. Pure; never throws.
 */
export function bacaTotalSirekap(konteks: KonteksSirekap, isi: Uint8Array): Hasil<HasilTotal> {
  const json = bacaJson(isi);
  if (!json.ok) return json;
  const akar = json.nilai;
  if (!adalahObjek(akar)) return gagal('BERKAS_BENTUK', { kunci: 'akar', sebab: 'bukan objek' });
  const letak = adalahObjek(akar.tungsura) ? 'tungsura.' : '';
  const bagian = adalahObjek(akar.tungsura) ? akar.tungsura : akar;
  const bentuk = BerkasRekap.safeParse({ chart: bagian.chart, table: bagian.table });
  if (!bentuk.success) {
    const i = bentuk.error.issues[0];
    return gagal('BERKAS_BENTUK', {
      kunci: `${letak}${i?.path.join('.') ?? ''}`,
      sebab: i?.message ?? 'tidak dikenal',
    });
  }
  const total: TotalWilayah[] = [];
  for (const [kode, baris] of Object.entries(bentuk.data.table)) {
    const jalur = `${letak}table.${potong(kode)}`;
    const wilayah = KodeWilayah.safeParse(kode);
    if (!wilayah.success) return gagal('BERKAS_BENTUK', { kunci: jalur, sebab: 'bukan kode wilayah' });
    if (!adalahObjek(baris)) return gagal('BERKAS_BENTUK', { kunci: jalur, sebab: 'bukan objek' });
    const ke: TujuanMuat = { isian: isianKosong(konteks.lembar), batas: MAKS_TOTAL, catatan: [] };
    const galat = muatSuara(konteks.peserta, baris, jalur, ke);
    if (galat) return { ok: false, galat };
    const { psu } = baris;
    if (psu !== undefined && psu !== null && psu !== 'Reguler')
      ke.catatan.push({ kode: 'PSU', kunci: `${jalur}.psu`, nilai: typeof psu === 'string' ? potong(psu) : '…' });
    total.push({ wilayah: wilayah.data, isian: ke.isian, ...progres(baris.progres), catatan: ke.catatan });
  }
  const { chart } = bentuk.data;
  const catatan = chart ? bandingkanChart(konteks, chart, `${letak}chart`, total) : { ok: true as const, nilai: [] };
  return catatan.ok ? berhasil({ total, catatan: catatan.nilai }) : catatan;
}

function progres(v: unknown): { tps: number | null; masuk: number | null } {
  const bilangan = (x: unknown): number | null =>
    x instanceof Angka && /^\d{1,9}$/.test(x.teks) ? Number(x.teks) : null;
  return adalahObjek(v) ? { tps: bilangan(v.total), masuk: bilangan(v.progres) } : { tps: null, masuk: null };
}

function bandingkanChart(
  k: KonteksSirekap,
  chart: Objek,
  letak: string,
  total: readonly TotalWilayah[],
): Hasil<Catatan[]> {
  const ke: TujuanMuat = { isian: isianKosong(k.lembar), batas: MAKS_TOTAL, catatan: [] };
  const galat = muatSuara(k.peserta, chart, letak, ke);
  if (galat) return { ok: false, galat };
  const catatan: Catatan[] = [];
  k.lembar.sel.forEach((sel, i) => {
    const tertulis = ke.isian[i] ?? KOSONG;
    const jumlah = total.reduce((n, t) => n + (t.isian[i] === KOSONG ? 0 : (t.isian[i] ?? 0)), 0);
    if (tertulis !== KOSONG && tertulis !== jumlah)
      catatan.push({
        kode: 'JUMLAH_TIDAK_COCOK',
        kunci: `${letak} (${sel})`,
        nilai: `tertulis ${tertulis}, penjumlahan ${jumlah}`,
      });
  });
  return berhasil(catatan);
}
