import { z } from 'zod';
import {
  berhasil,
  type Catatan,
  type Galat,
  gagal,
  type Hasil,
  type IdSel,
  type Isian,
  isianKosong,
  KodeTps,
  type Kontes,
  type Lembar,
  MAKS_SEL_TPS,
  posisi,
  susunLembar,
} from '../domain/index.ts';
import { adalahObjek, bacaJson, type Objek, potong, tertulis } from './json.ts';
import { muatSel, muatSuara, petaPeserta, type Tujuan, type TujuanMuat } from './sirekap-suara.ts';

/**
 * Sirekap's public result of one TPS (2024, `mode` hhcw): `chart` votes by contestant id (see `sirekap-suara.ts`),
 * `administrasi` sections I and V; in Pilkada both lie inside `tungsura`. No schema was ever published; this follows
 * the files as published. They hold neither section II (surat suara) nor III (disabilitas): those cells stay empty
 * until the paper is read.
 */
const KUNCI_ADMINISTRASI: Readonly<Record<string, IdSel>> = {
  suara_sah: 'V.A',
  suara_tidak_sah: 'V.B',
  suara_total: 'V.C',
  pemilih_dpt_l: 'I.A.L',
  pemilih_dpt_p: 'I.A.P',
  pemilih_dpt_j: 'I.A.J',
  pengguna_dpt_l: 'I.B1.L',
  pengguna_dpt_p: 'I.B1.P',
  pengguna_dpt_j: 'I.B1.J',
  pengguna_dptb_l: 'I.B2.L',
  pengguna_dptb_p: 'I.B2.P',
  pengguna_dptb_j: 'I.B2.J',
  // "Non DPT" is the DPK: voters who came with an e-KTP only.
  pengguna_non_dpt_l: 'I.B3.L',
  pengguna_non_dpt_p: 'I.B3.P',
  pengguna_non_dpt_j: 'I.B3.J',
  pengguna_total_l: 'I.B4.L',
  pengguna_total_p: 'I.B4.P',
  pengguna_total_j: 'I.B4.J',
};
/** Should a file of Pilkada use the words of its form: DPPh are those who moved (B.2), DPTb those without DPT (B.3). */
const KUNCI_DPPH: Readonly<Record<string, IdSel>> = {
  pengguna_dpph_l: 'I.B2.L',
  pengguna_dpph_p: 'I.B2.P',
  pengguna_dpph_j: 'I.B2.J',
  pengguna_dptb_l: 'I.B3.L',
  pengguna_dptb_p: 'I.B3.P',
  pengguna_dptb_j: 'I.B3.J',
};

const KUNCI_AKAR = new Set([
  'mode',
  'tungsura',
  'chart',
  'images',
  'administrasi',
  'psu',
  'ts',
  'status_suara',
  'status_adm',
  // Ours, on files of practice data.
  'simulasi',
]);
const KUNCI_WAJAR = ['ts', 'status_suara', 'status_adm'] as const;

const ObjekJson = z.custom<Objek>(adalahObjek, 'bukan objek');
/** PHP writes an empty object as `[]`; it means the same as null. */
const BagianJson = z.union([ObjekJson, z.null(), z.tuple([]).transform(() => null)], 'bukan objek').optional();
const BerkasSirekap = z.object({
  mode: z.enum(['hhcw'], 'bukan hasil TPS (hhcw)').nullish(),
  table: z.undefined('rekap wilayah, bukan hasil TPS'),
  chart: BagianJson,
  administrasi: BagianJson,
});

/** What a reader needs to know of the contest, prepared once for many files. */
export type KonteksSirekap = {
  readonly lembar: Lembar;
  /** Of a real election: files marked as practice data are refused before anything else is said of them. */
  readonly sungguhan?: boolean;
  /** KPU's contestant id → place in the vector. */
  readonly peserta: ReadonlyMap<string, Tujuan>;
  readonly administrasi: ReadonlyMap<string, number>;
  readonly administrasiDpph: ReadonlyMap<string, number>;
};

/** Prepares reading of any ballot. */
export function siapkanSirekap(kontes: Kontes): KonteksSirekap {
  const lembar = susunLembar(kontes);
  const letak = (kunci: Readonly<Record<string, IdSel>>) =>
    new Map(Object.entries(kunci).map(([k, sel]) => [k, posisi(lembar, sel)]));
  const { pengguna_non_dpt_l, pengguna_non_dpt_p, pengguna_non_dpt_j, ...tanpaNonDpt } = KUNCI_ADMINISTRASI;
  return {
    lembar,
    peserta: petaPeserta(kontes, lembar),
    administrasi: letak(KUNCI_ADMINISTRASI),
    administrasiDpph: letak({ ...tanpaNonDpt, ...KUNCI_DPPH }),
  };
}

/** TPS code out of a file name such as `folder/3101021001001.json`; BERKAS_NAMA where it is not one. */
export function tpsDariNama(nama: string): Hasil<KodeTps> {
  const dasar = nama.slice(Math.max(nama.lastIndexOf('/'), nama.lastIndexOf('\\')) + 1);
  const kode = KodeTps.safeParse(/^(\d{13})\.json$/i.exec(dasar)?.[1]);
  return kode.success ? berhasil(kode.data) : gagal('BERKAS_NAMA', { nama: potong(dasar) });
}

export type HasilSirekap = { tps: KodeTps; isian: Isian; catatan: Catatan[] };

/**
 * One Sirekap file (bytes and file name) → the figures of one TPS. Null and missing are *empty*, never 0. Oddities that
 * leave the figures readable come as `catatan`; a figure that is not a count of votes refuses the file. Pure; never
 * throws, whatever the bytes.
 */
export function bacaSirekap(konteks: KonteksSirekap, nama: string, isi: Uint8Array): Hasil<HasilSirekap> {
  const tps = tpsDariNama(nama);
  if (!tps.ok) return tps;
  const json = bacaJson(isi);
  if (!json.ok) return json;
  const akar = json.nilai;
  if (!adalahObjek(akar)) return gagal('BERKAS_BENTUK', { kunci: 'akar', sebab: 'bukan objek' });
  if (konteks.sungguhan && Object.hasOwn(akar, 'simulasi')) return gagal('BERKAS_SIMULASI');
  const letak = Object.hasOwn(akar, 'tungsura') ? 'tungsura.' : '';
  const isiAkar = letak === '' ? akar : (akar.tungsura ?? { chart: null });
  if (!adalahObjek(isiAkar)) return gagal('BERKAS_BENTUK', { kunci: 'tungsura', sebab: 'bukan objek' });
  // Neither part present: some other JSON file that happens to carry the name of a TPS.
  if (!Object.hasOwn(isiAkar, 'chart') && !Object.hasOwn(isiAkar, 'administrasi'))
    return gagal('BERKAS_BENTUK', { kunci: `${letak}chart`, sebab: 'tidak ada' });
  const { chart, administrasi, table } = isiAkar;
  const bentuk = BerkasSirekap.safeParse({ mode: akar.mode, chart, administrasi, table });
  if (!bentuk.success) {
    const i = bentuk.error.issues[0];
    const kunci = i?.path.join('.') ?? 'akar';
    return gagal('BERKAS_BENTUK', {
      kunci: kunci === 'mode' ? kunci : `${letak}${kunci}`,
      sebab: i?.message ?? 'tidak dikenal',
    });
  }

  const ke: TujuanMuat = { isian: isianKosong(konteks.lembar), batas: MAKS_SEL_TPS, catatan: catatAkar(akar) };
  const galat =
    muatChart(konteks, bentuk.data.chart ?? null, `${letak}chart`, ke) ??
    muatAdministrasi(konteks, bentuk.data.administrasi ?? null, `${letak}administrasi`, ke);
  return galat ? { ok: false, galat } : berhasil({ tps: tps.nilai, isian: ke.isian, catatan: ke.catatan });
}

function muatChart(k: KonteksSirekap, chart: Objek | null, letak: string, ke: TujuanMuat): Galat | null {
  if (chart !== null) return muatSuara(k.peserta, chart, letak, ke);
  ke.catatan.push({ kode: 'SUARA_TIDAK_ADA', kunci: letak });
  return null;
}

function muatAdministrasi(k: KonteksSirekap, adm: Objek | null, letak: string, ke: TujuanMuat): Galat | null {
  if (adm === null) {
    ke.catatan.push({ kode: 'ADMINISTRASI_TIDAK_ADA', kunci: letak });
    return null;
  }
  const peta = Object.hasOwn(adm, 'pengguna_dpph_j') ? k.administrasiDpph : k.administrasi;
  for (const [kunci, i] of peta) {
    const galat = muatSel(i, Object.hasOwn(adm, kunci) ? adm[kunci] : undefined, `${letak}.${kunci}`, ke);
    if (galat) return galat;
  }
  for (const kunci of Object.keys(adm))
    if (!peta.has(kunci)) ke.catatan.push({ kode: 'KUNCI_TAK_DIKENAL', kunci: `${letak}.${potong(kunci)}` });
  return null;
}

/** Oddities around the two parts that carry figures. */
function catatAkar(akar: Objek): Catatan[] {
  const catatan: Catatan[] = [];
  for (const kunci of Object.keys(akar))
    if (!KUNCI_AKAR.has(kunci)) catatan.push({ kode: 'KUNCI_TAK_DIKENAL', kunci: potong(kunci) });
  for (const kunci of KUNCI_WAJAR) if (!Object.hasOwn(akar, kunci)) catatan.push({ kode: 'KUNCI_TIDAK_ADA', kunci });
  for (const kunci of ['status_suara', 'status_adm'] as const) {
    const v = akar[kunci];
    if (v === false) catatan.push({ kode: 'STATUS_BELUM', kunci });
    else if (v !== true && v !== undefined) catatan.push({ kode: 'ISI_TAK_LAZIM', kunci, nilai: tertulis(v) });
  }
  const { ts, psu } = akar;
  if (ts !== undefined && !(typeof ts === 'string' && /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(ts)))
    catatan.push({ kode: 'ISI_TAK_LAZIM', kunci: 'ts', nilai: tertulis(ts) });
  // Pilkada files say "Reguler" where nothing was repeated.
  if (psu !== undefined && psu !== null && psu !== 'Reguler')
    catatan.push({ kode: 'PSU', kunci: 'psu', nilai: tertulis(psu) });
  return catatan;
}
