import type { Alamat } from './definisi-kesalahan.ts';
import type { JenisKelamin } from './definisi-nama.ts';
import type { JenisKontes } from './kontes.ts';

/** A party of the list (Sipol, `partai.json`). `lokalAceh` is undefined where the list does not say. */
export type BagianPartai = {
  nomor: number;
  nama: string;
  namaLengkap?: string;
  lokalAceh?: boolean;
  idSumber: string;
  asal: Alamat;
};

/** A region as people write it: by code, or by names from the top down. */
export type SebutanWilayah = {
  kode?: string;
  provinsi?: string;
  kabko?: string;
  kecamatan?: string;
  desa?: string;
};

/** A line of a ballot (Silon, `caleg/…`, `ppwp.json`, `paslon-…`). A paslon's `nama` holds both names. */
export type BagianCalon = {
  /** null: a legislative candidate whose list names only the code of the dapil; see `jenisDariDapil`. */
  jenis: JenisKontes | null;
  /** Dapil of DPR and DPRD. */
  dapil?: { kode?: string; nama?: string };
  /** Provinsi (DPD, GUBERNUR) or kabupaten/kota (BUPATI, WALIKOTA). */
  daerah?: SebutanWilayah;
  partai?: { nomor?: number; nama?: string };
  nomor: number;
  nama: string;
  kelamin?: JenisKelamin;
  /** Key in KPU's files; '' where the list does not hold it. */
  idSumber: string;
  kolomKosong?: true;
  asal: Alamat;
};

/** One line of Sidapil: one region of a dapil. Without a region: only its name and seats. */
export type BagianDapil = {
  jenis: JenisKontes;
  kode?: string;
  nama?: string;
  kursi?: number;
  wilayah?: SebutanWilayah;
  /** A name whose tier the list does not say: kabupaten/kota, kecamatan or desa within `wilayah`. */
  namaWilayah?: string;
  /** The kecamatan lies in more than one dapil: its desa are listed one by one. */
  pecah?: boolean;
  asal: Alamat;
};

/** A region with its code (region tree, or the names beside the codes of any list). */
type BagianWilayah = { kode: string; nama: string; asal: Alamat };

/** A TPS of the TPS/DPT list. */
type BagianTps = { desa: SebutanWilayah; nomor: number; dpt?: { l: number; p: number }; asal: Alamat };

/** The parts out of which a definition is built, from any number of files. */
export type BagianDefinisi = {
  partai: BagianPartai[];
  calon: BagianCalon[];
  dapil: BagianDapil[];
  wilayah: BagianWilayah[];
  tps: BagianTps[];
  /** Part of it comes from a practice definition: then the whole is one. */
  simulasi?: boolean;
};

export const bagianKosong = (): BagianDefinisi => ({ partai: [], calon: [], dapil: [], wilayah: [], tps: [] });

/** Appends the parts of another file. */
export function gabungBagian(ke: BagianDefinisi, dari: BagianDefinisi): void {
  if (dari.simulasi) ke.simulasi = true;
  // Not push(...): a province has more TPS than a call may have arguments.
  for (const p of dari.partai) ke.partai.push(p);
  for (const c of dari.calon) ke.calon.push(c);
  for (const d of dari.dapil) ke.dapil.push(d);
  for (const w of dari.wilayah) ke.wilayah.push(w);
  for (const t of dari.tps) ke.tps.push(t);
}
