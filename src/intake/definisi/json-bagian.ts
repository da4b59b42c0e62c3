import { z } from 'zod';
import {
  type Alamat,
  type BagianCalon,
  type BagianDefinisi,
  bagianKosong,
  bahasaBentuk,
  type CatatanDefinisi,
  Definisi,
  type JenisKontes,
  KodeWilayah,
  Tingkat,
  tingkatKode,
} from '../../domain/index.ts';
import { Angka, adalahObjek, type Objek, potong } from '../json.ts';
import { angkaNama, jenisDariNama, jenisPkwkk } from './jenis-nama.ts';
import type { TabelAlamat } from './kepala.ts';
import { denganBilangan } from './pembaca.ts';
import { bagianDariDefinisi } from './sendiri.ts';
import { bagianDariTabel, catatHampir } from './tabel-bagian.ts';

/** A line of KPU's candidate and party lists. Other keys are theirs. */
const CalonKpu = z.looseObject({
  nama: z.string().trim().min(1),
  nomor_urut: z.number().int().min(1).max(99),
  jenis_kelamin: z.enum(['L', 'P']).nullish().catch(null),
});
const PartaiKpu = z.looseObject({
  nama: z.string().trim().min(1),
  nama_lengkap: z.string().trim().min(1).nullish(),
  nomor_urut: z.number().int().min(1).max(99),
  is_aceh: z.boolean().nullish(),
});
const WilayahKpu = z.looseObject({ kode: KodeWilayah, nama: z.string().trim().min(1), tingkat: Tingkat });
const DapilKpu = z.looseObject({ nama: z.string().trim().min(1), kode: z.string().regex(/^\d{3,20}$/) });

type Konteks = { berkas: string; folder: string; jenis: JenisKontes | undefined; catat: CatatanDefinisi };

const dasar = (jalur: string): { berkas: string; folder: string } => {
  const berkas = jalur.slice(Math.max(jalur.lastIndexOf('/'), jalur.lastIndexOf('\\')) + 1);
  return { berkas, folder: jalur.slice(0, jalur.length - berkas.length) };
};

/**
 * A JSON value → parts. Shapes are told apart by what they hold, ballots also by the name of file and folder, as KPU
 * publishes them: `ppwp.json`, `partai.json`, `caleg/partai/{dapil}.json`, `caleg/dpd/{provinsi}.json`,
 * `paslon-pkwkp-{provinsi}.json`, `wilayah/…`, `dapil_dpr.json`. A flat list of objects is read like a spreadsheet.
 * Everything wrong is recorded; never throws.
 */
export function bagianDariJson(
  nilai: unknown,
  jalur: string,
  jenis: JenisKontes | undefined,
  catat: CatatanDefinisi,
): BagianDefinisi {
  const k: Konteks = { ...dasar(jalur), jenis, catat };
  if (adalahObjek(nilai) && nilai.format === 'rekap-pleno/definisi') return bacaSendiri(nilai, k);
  if (Array.isArray(nilai)) return bacaLarik(nilai, k);
  if (adalahObjek(nilai) && Object.keys(nilai).length > 0) return bacaObjek(nilai, k);
  catat.catat('DEF_BERKAS_TAK_DIKENAL', {}, { berkas: k.berkas });
  return bagianKosong();
}

function bacaSendiri(nilai: Objek, k: Konteks): BagianDefinisi {
  const hasil = Definisi.safeParse(denganBilangan(nilai), { error: bahasaBentuk });
  if (hasil.success) return bagianDariDefinisi(hasil.data, k.berkas);
  for (const i of hasil.error.issues) k.catat.catat('DEF_JSON', { sebab: i.message }, letak(k, i.path));
  return bagianKosong();
}

const letak = (k: Konteks, jalur: readonly PropertyKey[]): Alamat => ({
  berkas: k.berkas,
  ...(jalur.length === 0 ? {} : { kolom: potong(jalur.map(String).join('.'), 80) }),
});

/** Checks one value; every issue is recorded with the path to it. */
function urai<S extends z.ZodType>(skema: S, nilai: unknown, jalur: readonly string[], k: Konteks): z.infer<S> | null {
  const hasil = skema.safeParse(denganBilangan(nilai), { error: bahasaBentuk });
  if (hasil.success) return hasil.data;
  for (const i of hasil.error.issues) k.catat.catat('DEF_JSON', { sebab: i.message }, letak(k, [...jalur, ...i.path]));
  return null;
}

function bacaLarik(nilai: readonly unknown[], k: Konteks): BagianDefinisi {
  const bagian = bagianKosong();
  const [satu] = nilai;
  // A desa without TPS is published as an empty list.
  if (satu === undefined) return bagian;
  const jenisDapil = jenisDariNama(k.berkas, k.folder);
  if (adalahObjek(satu) && 'kode' in satu && 'nama' in satu) {
    const daftarDapil = /dapil/i.test(k.berkas);
    nilai.forEach((n, i) => {
      if (daftarDapil && jenisDapil !== null && jenisDapil !== 'PKWKK') bacaDapil(n, i, jenisDapil, bagian, k);
      else bacaWilayah(n, i, bagian, k);
    });
    return bagian;
  }
  const tabel = tabelLarik(nilai, k);
  if (!tabel) return bagian;
  const hasil = bagianDariTabel(tabel, k.jenis, k.catat);
  if (hasil) return hasil.bagian;
  if (!catatHampir(tabel, k.catat)) takDikenal(k, tabel.baris[0] ?? []);
  return bagian;
}

const takDikenal = (k: Konteks, kunci: readonly (string | null)[]): void =>
  k.catat.catat('DEF_BERKAS_TAK_DIKENAL', { kepala: potong(kunci.join(', '), 120) }, { berkas: k.berkas });

function bacaDapil(n: unknown, i: number, jenis: JenisKontes, ke: BagianDefinisi, k: Konteks): void {
  const d = urai(DapilKpu, n, [String(i)], k);
  if (d) ke.dapil.push({ jenis, kode: d.kode, nama: d.nama, asal: letak(k, [i]) });
}

function bacaWilayah(n: unknown, i: number, ke: BagianDefinisi, k: Konteks): void {
  const w = urai(WilayahKpu, n, [String(i)], k);
  if (!w) return;
  if (tingkatKode(w.kode) !== w.tingkat)
    k.catat.catat('DEF_WILAYAH_TINGKAT', { tingkat: w.tingkat, wilayah: w.kode }, letak(k, [i]));
  else ke.wilayah.push({ kode: w.kode, nama: w.nama, asal: letak(k, [i]) });
}

/** A list of flat objects as a table, its keys as headings. null where it is no such list (recorded). */
function tabelLarik(nilai: readonly unknown[], k: Konteks): TabelAlamat | null {
  const kunci: string[] = [];
  const kolom = new Map<string, number>();
  const baris: (string | null)[][] = [kunci];
  for (const [i, n] of nilai.entries()) {
    if (!adalahObjek(n)) {
      k.catat.catat('DEF_JSON', { sebab: 'bukan objek' }, letak(k, [i]));
      return null;
    }
    const sel: (string | null)[] = [];
    for (const [nama, v] of Object.entries(n)) {
      const c = kolom.get(nama) ?? kolom.size;
      if (c === kunci.length) {
        kolom.set(nama, c);
        kunci.push(nama);
      }
      while (sel.length <= c) sel.push(null);
      sel[c] = teksSel(v);
    }
    baris.push(sel);
  }
  const lokasi = (r: number, c?: number): Alamat => ({
    berkas: k.berkas,
    ...(r === 0 ? {} : { baris: r }),
    ...(c === undefined ? {} : { kolom: kunci[c] ?? String(c) }),
  });
  return { berkas: k.berkas, folder: k.folder, baris, alamat: lokasi };
}

function teksSel(v: unknown): string | null {
  if (v instanceof Angka) return v.teks;
  if (typeof v === 'boolean') return v ? 'ya' : 'tidak';
  return typeof v === 'string' && v.trim() !== '' ? v.trim() : null;
}

/** `{id: {nama, nomor_urut}}`, or one more level: `{partai: {id: …}}`, `{daerah: {id: …}}`. */
function bacaObjek(nilai: Objek, k: Konteks): BagianDefinisi {
  const bagian = bagianKosong();
  const isi = Object.entries(nilai);
  const datar = isi.every(([, v]) => adalahObjek(v) && ('nama' in v || 'nomor_urut' in v));
  if (datar) {
    const partai = /partai|parpol/i.test(k.berkas) || isi.some(([, v]) => adalahObjek(v) && 'id_partai' in v);
    for (const [id, v] of isi) {
      if (partai) bacaPartai(id, v, bagian, k);
      else bacaCalonDatar(id, v, bagian, k);
    }
    return bagian;
  }
  if (!isi.every(([, v]) => adalahObjek(v) || (Array.isArray(v) && v.length === 0))) {
    takDikenal(
      k,
      isi.slice(0, 10).map(([kunci]) => kunci),
    );
    return bagian;
  }
  for (const [luar, v] of isi)
    if (adalahObjek(v)) for (const [id, c] of Object.entries(v)) bacaCalonDalam(luar, id, c, bagian, k);
  return bagian;
}

function bacaPartai(id: string, v: unknown, ke: BagianDefinisi, k: Konteks): void {
  const p = urai(PartaiKpu, v, [id], k);
  if (!p) return;
  ke.partai.push({
    nomor: p.nomor_urut,
    nama: p.nama,
    ...(p.nama_lengkap ? { namaLengkap: p.nama_lengkap } : {}),
    ...(typeof p.is_aceh === 'boolean' ? { lokalAceh: p.is_aceh } : {}),
    idSumber: id,
    asal: letak(k, [id]),
  });
}

function dasarCalon(id: string, v: unknown, jalur: string[], k: Konteks): Omit<BagianCalon, 'jenis'> | null {
  const c = urai(CalonKpu, v, jalur, k);
  if (!c) return null;
  const kelamin = c.jenis_kelamin ?? undefined;
  return { nomor: c.nomor_urut, nama: c.nama, idSumber: id, asal: letak(k, jalur), ...(kelamin ? { kelamin } : {}) };
}

/** Flat lists: PPWP, DPD of a province, paslon of one region, by the file's name. */
function bacaCalonDatar(id: string, v: unknown, ke: BagianDefinisi, k: Konteks): void {
  const c = dasarCalon(id, v, [id], k);
  if (!c) return;
  const nama = jenisDariNama(k.berkas, k.folder) ?? k.jenis ?? null;
  const kode = angkaNama(k.berkas);
  const jenis = nama === 'PKWKK' ? jenisPkwkk(kode) : nama;
  if (jenis === null) k.catat.catat('DEF_JENIS_TAK_DIKENAL', {}, c.asal);
  else ke.calon.push({ ...c, jenis, ...(tingkatKode(kode) !== null && jenis !== 'PPWP' ? { daerah: { kode } } : {}) });
}

/** Nested lists: legislative candidates by party, or paslon and DPD by region. */
function bacaCalonDalam(luar: string, id: string, v: unknown, ke: BagianDefinisi, k: Konteks): void {
  const c = dasarCalon(id, v, [luar, id], k);
  if (!c) return;
  const jenis = jenisDariNama(k.berkas, k.folder) ?? k.jenis ?? null;
  if (jenis === 'PKWKK') ke.calon.push({ ...c, jenis: jenisPkwkk(luar), daerah: { kode: luar } });
  else if (jenis === 'GUBERNUR' || jenis === 'BUPATI' || jenis === 'WALIKOTA' || jenis === 'DPD')
    ke.calon.push({ ...c, jenis, daerah: { kode: luar } });
  else if (/^\d{1,2}$/.test(luar)) {
    const kode = angkaNama(k.berkas);
    // `caleg/partai/` holds the dapil of all three councils; "partai" is no ballot.
    const legislatif = jenis === 'PPWP' ? null : jenis;
    if (kode === '')
      k.catat.catat('DEF_DAERAH_KOSONG', { daerah: 'kode dapil pada nama berkas', jenis: 'caleg' }, c.asal);
    else ke.calon.push({ ...c, jenis: legislatif, dapil: { kode }, partai: { nomor: Number(luar) } });
  } else k.catat.catat('DEF_JENIS_TAK_DIKENAL', {}, c.asal);
}
