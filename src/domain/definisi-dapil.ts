import type { BagianCalon, BagianDapil, BagianDefinisi } from './definisi-bagian.ts';
import type { Alamat, CatatanDefinisi } from './definisi-kesalahan.ts';
import { kodeDariNama, kunciDapil } from './definisi-nama.ts';
import { type HasilCari, type Lingkup, type PetaNama, sebutBeberapa, tulisanWilayah } from './definisi-wilayah.ts';
import { kodeInduk } from './kode.ts';
import { type JenisKontes, NAMA_KONTES } from './kontes.ts';

/** A dapil as its lines together describe it. `wilayah` may reach beyond the definition's regions. */
export type DapilSusun = {
  jenis: JenisKontes;
  kode: string;
  nama: string;
  kursi?: number;
  wilayah: string[];
  asal: Alamat;
};

export type JenisDapil = 'DPR' | 'DPRD-PROV' | 'DPRD-KABKO';
export const JENIS_DAPIL: readonly JenisDapil[] = ['DPR', 'DPRD-PROV', 'DPRD-KABKO'];
export const adalahJenisDapil = (j: JenisKontes): j is JenisDapil => JENIS_DAPIL.some((x) => x === j);

const bersih = (kode: string): string => kode.replace(/[^0-9A-Za-z-]/g, '').slice(0, 20);

/** All dapil, found by code or by name. */
export class DaftarDapil {
  readonly semua: DapilSusun[] = [];
  readonly #kunci = new Map<string, DapilSusun>();

  cari(jenis: JenisKontes, d: { kode?: string; nama?: string }): DapilSusun | undefined {
    const kode = d.kode === undefined ? undefined : this.#kunci.get(`${jenis} kode ${bersih(d.kode)}`);
    return kode ?? (d.nama === undefined ? undefined : this.#kunci.get(`${jenis} nama ${kunciDapil(d.nama)}`));
  }

  tambah(d: DapilSusun, dikenal: { kode?: string; nama?: string }): void {
    this.semua.push(d);
    this.kenali(d, dikenal);
  }

  kenali(d: DapilSusun, s: { kode?: string; nama?: string }): void {
    if (s.kode !== undefined) this.#kunci.set(`${d.jenis} kode ${bersih(s.kode)}`, d);
    if (s.nama !== undefined) this.#kunci.set(`${d.jenis} nama ${kunciDapil(s.nama)}`, d);
  }

  ada(jenis: JenisKontes): boolean {
    return this.semua.some((d) => d.jenis === jenis);
  }
}

/** Puts the lines of Sidapil together, one dapil each, and checks that no two hold the same region. */
export function susunDapil(bagian: BagianDefinisi, peta: PetaNama, catat: CatatanDefinisi): DaftarDapil {
  const daftar = new DaftarDapil();
  const luar = new Map<string, { jumlah: number; asal: Alamat; nama: string[] }>();
  const pecah: { d: DapilSusun; kode: string; asal: Alamat }[] = [];
  for (const b of bagian.dapil) {
    const d = dapilBaris(daftar, b, catat);
    if (!d || (b.wilayah === undefined && b.namaWilayah === undefined)) continue;
    const kode = kodeWilayahDapil(peta, b, catat);
    if (kode === null) {
      const l = luar.get(b.jenis) ?? { jumlah: 0, asal: b.asal, nama: [] };
      l.nama.push(tulisanDapil(b));
      luar.set(b.jenis, l);
    } else if (b.pecah && kode.length === 6) pecah.push({ d, kode, asal: b.asal });
    else if (kode !== '') d.wilayah.push(kode);
  }
  for (const [jenis, l] of luar)
    catat.catat('DEF_DAPIL_WILAYAH_LUAR', { jenis, wilayah: sebutBeberapa(l.nama) }, l.asal);
  // A line for the split kecamatan itself is only a heading, as long as its desa are there.
  for (const { d, kode, asal } of pecah)
    if (!daftar.semua.some((x) => x.jenis === d.jenis && x.wilayah.some((w) => w.length > 6 && w.startsWith(kode))))
      catat.catat('DEF_DAPIL_PECAH', { wilayah: `${kode} ${peta.nama(kode)}` }, asal);
  for (const d of daftar.semua) d.wilayah = [...new Set(d.wilayah)].sort();
  periksaDapil(daftar, peta, catat);
  return daftar;
}

function dapilBaris(daftar: DaftarDapil, b: BagianDapil, catat: CatatanDefinisi): DapilSusun | null {
  if (b.kode === undefined && b.nama === undefined) {
    catat.catat('DEF_DAPIL_TANPA_NAMA', {}, b.asal);
    return null;
  }
  const ada = daftar.cari(b.jenis, b);
  if (ada) {
    daftar.kenali(ada, b);
    periksaSama(ada, b, catat);
    return ada;
  }
  const nama = b.nama ?? b.kode ?? '';
  const d: DapilSusun = {
    jenis: b.jenis,
    kode: b.kode === undefined ? kodeBaru(daftar, b.jenis, nama) : bersih(b.kode),
    nama,
    wilayah: [],
    asal: b.asal,
    ...(b.kursi === undefined ? {} : { kursi: b.kursi }),
  };
  daftar.tambah(d, b);
  return d;
}

/** Code of a dapil that has only a name; different names never share one. */
function kodeBaru(daftar: DaftarDapil, jenis: JenisKontes, nama: string): string {
  const dasar = kodeDariNama(nama);
  const dipakai = new Set(daftar.semua.filter((d) => d.jenis === jenis).map((d) => d.kode));
  for (let i = 1; ; i++) {
    const kode = i === 1 ? dasar : `${dasar.slice(0, 17)}-${i}`;
    if (!dipakai.has(kode)) return kode;
  }
}

function periksaSama(d: DapilSusun, b: BagianDapil, catat: CatatanDefinisi): void {
  const beda = (hal: string, a: string | number, lain: string | number): void =>
    catat.catat('DEF_DAPIL_BEDA', { hal, dapil: d.nama, a, b: lain }, b.asal);
  if (b.kursi !== undefined && d.kursi !== undefined && b.kursi !== d.kursi) beda('kursi', d.kursi, b.kursi);
  if (b.kursi !== undefined) d.kursi ??= b.kursi;
  if (b.kode !== undefined && bersih(b.kode) !== d.kode) beda('kode', d.kode, b.kode);
  if (b.nama === undefined) return;
  if (d.nama === d.kode) d.nama = b.nama;
  else if (kunciDapil(b.nama) !== kunciDapil(d.nama)) beda('nama', d.nama, b.nama);
}

/** Code of a dapil's region; null where names mean nothing here, '' where they mean several (recorded). */
function kodeWilayahDapil(peta: PetaNama, b: BagianDapil, catat: CatatanDefinisi): string | null {
  // A code needs no name: a dapil may well reach into regions that this definition does not hold.
  if (b.wilayah?.kode !== undefined) return b.wilayah.kode;
  const hasil = cariSebutan(peta, b);
  if (hasil === null || 'kode' in hasil) return hasil?.kode ?? null;
  const konteks = { wilayah: tulisanDapil(b), jumlah: hasil.rancu.length };
  catat.catat('DEF_WILAYAH_RANCU', { ...konteks, kode: hasil.rancu.slice(0, 5).join(', ') }, b.asal);
  return '';
}

const tulisanDapil = (b: BagianDapil): string =>
  [b.namaWilayah ?? '', tulisanWilayah(b.wilayah ?? {})].filter((t) => t !== '').join(', ');

/** A kecamatan may bear its kabupaten's name: dapil of DPRD Kabupaten/Kota consist of kecamatan, others of kabupaten. */
function cariSebutan(peta: PetaNama, b: BagianDapil): HasilCari {
  const s = b.wilayah ?? {};
  if (b.namaWilayah === undefined) return peta.cari(s);
  for (const tingkat of ['kabko', 'kecamatan', 'desa'] as const) {
    if (s[tingkat] !== undefined || (tingkat === 'kabko' && (b.jenis === 'DPRD-KABKO' || s.kecamatan !== undefined)))
      continue;
    const hasil = peta.cari({ ...s, [tingkat]: b.namaWilayah });
    if (hasil !== null) return hasil;
  }
  return null;
}

function periksaDapil(daftar: DaftarDapil, peta: PetaNama, catat: CatatanDefinisi): void {
  const pemilik = new Map<string, DapilSusun>();
  for (const d of daftar.semua) for (const w of d.wilayah) tandai(pemilik, d, w, peta, catat);
  // Second look for regions that come before the larger one that holds them.
  for (const d of daftar.semua)
    for (const w of d.wilayah)
      for (let k = kodeInduk(w); k !== ''; k = kodeInduk(k)) {
        const lain = pemilik.get(`${d.jenis} ${k}`);
        if (lain && lain !== d) tumpang(d, lain, w, peta, catat);
      }
  for (const d of daftar.semua) {
    const [panjang, tingkat] = d.jenis === 'DPRD-KABKO' ? [4, 'kabupaten/kota'] : [2, 'provinsi'];
    if (new Set(d.wilayah.map((w) => w.slice(0, Number(panjang)))).size > 1)
      catat.catat('DEF_DAPIL_LINTAS', { dapil: d.nama, tingkat }, d.asal);
  }
}

function tandai(
  pemilik: Map<string, DapilSusun>,
  d: DapilSusun,
  w: string,
  peta: PetaNama,
  catat: CatatanDefinisi,
): void {
  const lain = pemilik.get(`${d.jenis} ${w}`);
  if (lain && lain !== d) tumpang(d, lain, w, peta, catat);
  else pemilik.set(`${d.jenis} ${w}`, d);
}

const tumpang = (d: DapilSusun, lain: DapilSusun, w: string, peta: PetaNama, catat: CatatanDefinisi): void =>
  catat.catat('DEF_DAPIL_TUMPANG', { wilayah: `${w} ${peta.nama(w)}`, a: lain.nama, b: d.nama }, d.asal);

/**
 * Kind of a legislative contest out of the code of its dapil, for KPU's `caleg/partai/{kode}.json`, which all three
 * share: a listed dapil says it; else 4 digits are a DPR dapil (K: `3103`), longer codes that begin with a known
 * kabupaten/kota its DPRD (K: `360204`), others DPRD Provinsi (U).
 */
export function jenisDariDapil(kode: string, daftar: DaftarDapil, peta: PetaNama): JenisDapil {
  const ada = JENIS_DAPIL.filter((j) => daftar.cari(j, { kode }));
  if (ada.length === 1 && ada[0]) return ada[0];
  if (kode.length <= 4) return 'DPR';
  return peta.ada(kode.slice(0, 4)) ? 'DPRD-KABKO' : 'DPRD-PROV';
}

/** How many TPS of the definition lie in regions that do not overlap. */
export const jumlahTps = (wilayah: readonly string[], lingkup: Lingkup): number =>
  wilayah.reduce((n, w) => n + (lingkup.jumlahTps.get(w) ?? 0), 0);

/** TPS of the definition that regions cover. */
function tpsDapil(wilayah: readonly string[], lingkup: Lingkup): string[] {
  const set = new Set(wilayah);
  return lingkup.tps.filter((t) => [2, 4, 6, 10, 13].some((n) => set.has(t.slice(0, n))));
}

/**
 * Holes: a kabupaten/kota that a kind of dapil covers only in part is a mistake in the list; one that it leaves out
 * altogether may be on purpose and is only noted.
 */
export function periksaLubang(daftar: DaftarDapil, lingkup: Lingkup, peta: PetaNama, catat: CatatanDefinisi): void {
  for (const jenis of JENIS_DAPIL) {
    const wilayah = daftar.semua.filter((d) => d.jenis === jenis).flatMap((d) => d.wilayah);
    if (wilayah.length === 0) continue;
    const tercakup = new Set(tpsDapil(wilayah, lingkup));
    const kabTercakup = new Set([...tercakup].map((t) => t.slice(0, 4)));
    const lubang = lingkup.tps.filter((t) => !tercakup.has(t));
    for (const [kode, sebagian] of [
      ['DEF_DAPIL_LUBANG', true],
      ['DEF_DAPIL_LUAR', false],
    ] as const) {
      const tps = lubang.filter((t) => kabTercakup.has(t.slice(0, 4)) === sebagian);
      if (tps.length === 0) continue;
      const desa = [...new Set(tps.map((t) => t.slice(0, sebagian ? 10 : 4)))];
      catat.catat(kode, { jenis, jumlah: tps.length, wilayah: sebutBeberapa(desa.map((k) => `${k} ${peta.nama(k)}`)) });
    }
  }
}

/** Where a list of dapil is missing and the candidates name only one, that one covers everything. */
export function anggapSatuDapil(
  jenis: JenisDapil,
  calon: readonly BagianCalon[],
  lingkup: Lingkup,
  daftar: DaftarDapil,
  catat: CatatanDefinisi,
): void {
  if (daftar.ada(jenis)) return;
  const sebutan = new Map<string, { kode?: string; nama?: string; asal: Alamat }>();
  for (const c of calon) {
    const kunci = c.dapil?.kode ?? (c.dapil?.nama === undefined ? '' : kunciDapil(c.dapil.nama));
    if (kunci !== '' && !sebutan.has(kunci)) sebutan.set(kunci, { ...c.dapil, asal: c.asal });
  }
  const [satu, ...lain] = sebutan.values();
  if (!satu || lain.length > 0) return;
  const panjang = jenis === 'DPRD-KABKO' ? 4 : 2;
  const wilayah = [...new Set(lingkup.tps.map((t) => t.slice(0, panjang)))];
  // Dapil never cross these borders, so one dapil cannot cover a definition that does.
  if (wilayah.length !== 1) return;
  const nama = satu.nama ?? satu.kode ?? '';
  const kode = satu.kode === undefined ? kodeDariNama(nama) : bersih(satu.kode);
  daftar.tambah({ jenis, kode, nama, wilayah, asal: satu.asal }, satu);
  catat.catat('DEF_DAPIL_DIANGGAP', { jenis: NAMA_KONTES[jenis], dapil: nama });
}
