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
import { adalahObjek, bacaBilangan, bacaJson, type Objek, potong, tertulis } from './json.ts';

/**
 * Sirekap's public result of one TPS for PPWP (2024, `mode` hhcw): `chart` votes by contestant id, `administrasi`
 * sections I and V. No schema was ever published; this follows the files as published. They hold neither section II
 * (surat suara) nor III (disabilitas): those cells stay empty until the paper is read.
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

const KUNCI_AKAR = new Set(['mode', 'chart', 'images', 'administrasi', 'psu', 'ts', 'status_suara', 'status_adm']);
const KUNCI_WAJAR = ['ts', 'status_suara', 'status_adm'] as const;

const ObjekJson = z.custom<Objek>(adalahObjek, 'bukan objek');
/** PHP writes an empty object as `[]`; it means the same as null. */
const BagianJson = z.union([ObjekJson, z.null(), z.tuple([]).transform(() => null)], 'bukan objek').optional();
const BerkasSirekap = z.object({
  mode: z.enum(['hhcw'], 'bukan hasil TPS (hhcw)').nullish(),
  chart: BagianJson,
  administrasi: BagianJson,
});

/** What a reader needs to know of the contest, prepared once for many files. */
export type KonteksSirekap = {
  readonly lembar: Lembar;
  /** KPU's contestant id → place in the vector. */
  readonly peserta: ReadonlyMap<string, number>;
  readonly administrasi: ReadonlyMap<string, number>;
};

/** Prepares reading. Contests other than those with paslon have another file shape: KONTES_BELUM_DIDUKUNG. */
export function siapkanSirekap(kontes: Kontes): Hasil<KonteksSirekap> {
  if (kontes.bentuk !== 'paslon') return gagal('KONTES_BELUM_DIDUKUNG', { kontes: kontes.kode });
  const lembar = susunLembar(kontes);
  return berhasil({
    lembar,
    peserta: new Map(kontes.paslon.map((p) => [p.idSumber, posisi(lembar, `IV.${p.nomor}`)])),
    administrasi: new Map(Object.entries(KUNCI_ADMINISTRASI).map(([kunci, sel]) => [kunci, posisi(lembar, sel)])),
  });
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
  // Neither part present: some other JSON file that happens to carry the name of a TPS.
  if (!Object.hasOwn(akar, 'chart') && !Object.hasOwn(akar, 'administrasi'))
    return gagal('BERKAS_BENTUK', { kunci: 'chart', sebab: 'tidak ada' });
  const bentuk = BerkasSirekap.safeParse(akar);
  if (!bentuk.success) {
    const i = bentuk.error.issues[0];
    return gagal('BERKAS_BENTUK', { kunci: i?.path.join('.') ?? 'akar', sebab: i?.message ?? 'tidak dikenal' });
  }

  const isian = isianKosong(konteks.lembar);
  const catatan: Catatan[] = catatAkar(akar);
  const { chart, administrasi } = bentuk.data;
  const galat =
    muatChart(konteks, chart ?? null, isian, catatan) ??
    muatAdministrasi(konteks, administrasi ?? null, isian, catatan);
  return galat ? { ok: false, galat } : berhasil({ tps: tps.nilai, isian, catatan });
}

function muatChart(k: KonteksSirekap, chart: Objek | null, isian: Isian, catatan: Catatan[]): Galat | null {
  if (chart === null) {
    catatan.push({ kode: 'SUARA_TIDAK_ADA', kunci: 'chart' });
    return null;
  }
  for (const [kunci, nilai] of Object.entries(chart)) {
    const jalur = `chart.${potong(kunci)}`;
    if (kunci === 'null') {
      catatan.push(
        nilai === null
          ? { kode: 'KUNCI_NULL', kunci: jalur }
          : { kode: 'SUARA_TANPA_PESERTA', kunci: jalur, nilai: tertulis(nilai) },
      );
      continue;
    }
    const i = k.peserta.get(kunci);
    if (i === undefined) return { kode: 'PESERTA_TAK_DIKENAL', konteks: { kunci: jalur } };
    const galat = muatSel(isian, i, nilai, jalur, catatan);
    if (galat) return galat;
  }
  for (const id of k.peserta.keys())
    if (!Object.hasOwn(chart, id)) catatan.push({ kode: 'NILAI_TIDAK_ADA', kunci: `chart.${id}` });
  return null;
}

function muatAdministrasi(k: KonteksSirekap, adm: Objek | null, isian: Isian, catatan: Catatan[]): Galat | null {
  if (adm === null) {
    catatan.push({ kode: 'ADMINISTRASI_TIDAK_ADA', kunci: 'administrasi' });
    return null;
  }
  for (const [kunci, i] of k.administrasi) {
    const galat = muatSel(
      isian,
      i,
      Object.hasOwn(adm, kunci) ? adm[kunci] : undefined,
      `administrasi.${kunci}`,
      catatan,
    );
    if (galat) return galat;
  }
  for (const kunci of Object.keys(adm))
    if (!k.administrasi.has(kunci)) catatan.push({ kode: 'KUNCI_TAK_DIKENAL', kunci: `administrasi.${potong(kunci)}` });
  return null;
}

function muatSel(isian: Isian, i: number, nilai: unknown, kunci: string, catatan: Catatan[]): Galat | null {
  const n = bacaBilangan(nilai, kunci, MAKS_SEL_TPS);
  if (!n.ok) return n.galat;
  if (n.nilai === null) catatan.push({ kode: 'NILAI_TIDAK_ADA', kunci });
  else isian[i] = n.nilai;
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
  if (psu !== undefined && psu !== null) catatan.push({ kode: 'PSU', kunci: 'psu', nilai: tertulis(psu) });
  return catatan;
}
