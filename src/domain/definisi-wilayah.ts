import type { BagianDefinisi, SebutanWilayah } from './definisi-bagian.ts';
import { type Alamat, alamatTeks, type CatatanDefinisi } from './definisi-kesalahan.ts';
import { kunciWilayah } from './definisi-nama.ts';
import { rapikanNama } from './format.ts';
import { kodeInduk, type Tingkat, tingkatKode } from './kode.ts';

type Simpul = { nama: string; dpt?: { l: number; p: number }; asal?: Alamat };

/** What looking for a region by its names gives: one code, none, or several. */
export type HasilCari = { kode: string } | { rancu: string[] } | null;

const TINGKAT_NAMA = { provinsi: 1, kabko: 2, kecamatan: 3, desa: 4 } as const;
const polos = (kunci: string): string => kunci.replace(/^KOTA(?=.)/, '');

/** A region as people read it: its code, or its names from the bottom up. */
export const tulisanWilayah = (s: SebutanWilayah): string =>
  s.kode ?? [s.desa, s.kecamatan, s.kabko, s.provinsi].filter((n) => n !== undefined).join(', ');

/** Tier of the lowest region that is named; null where none is. */
function tingkatSebutan(s: SebutanWilayah): Tingkat | null {
  if (s.kode !== undefined) return tingkatKode(s.kode);
  for (const nama of ['desa', 'kecamatan', 'kabko', 'provinsi'] as const)
    if (s[nama] !== undefined) return TINGKAT_NAMA[nama];
  return null;
}

/** All regions that the parts of a definition know, found by code and by name. */
export class PetaNama {
  readonly #simpul = new Map<string, Simpul>();
  readonly #kunci = new Map<string, string[]>();

  ada(kode: string): boolean {
    return this.#simpul.has(kode);
  }
  nama(kode: string): string {
    return this.#simpul.get(kode)?.nama ?? kode;
  }
  simpul(kode: string): Simpul | undefined {
    return this.#simpul.get(kode);
  }
  /** Codes in sorted order, which puts parents before children. */
  kode(): string[] {
    return [...this.#simpul.keys()].sort();
  }

  tambah(kode: string, simpul: Simpul): void {
    this.#simpul.set(kode, simpul);
    if (kode.length === 13) return;
    const kunci = `${kode.length} ${polos(kunciWilayah(simpul.nama))}`;
    const daftar = this.#kunci.get(kunci);
    if (daftar) daftar.push(kode);
    else this.#kunci.set(kunci, [kode]);
  }

  /** The region that names mean, at the tier of the lowest name; names above it narrow the search. */
  cari(s: SebutanWilayah): HasilCari {
    if (s.kode !== undefined) return this.ada(s.kode) ? { kode: s.kode } : null;
    const tingkat = tingkatSebutan(s);
    if (tingkat === null) return null;
    const panjang = [0, 2, 4, 6, 10][tingkat] ?? 0;
    const terendah = [s.provinsi, s.kabko, s.kecamatan, s.desa][tingkat - 1] ?? '';
    const calon = this.#kunci.get(`${panjang} ${polos(kunciWilayah(terendah))}`) ?? [];
    for (const sama of [(a: string, b: string) => a === b, (a: string, b: string) => polos(a) === polos(b)]) {
      const cocok = calon.filter((kode) => this.#cocok(kode, s, sama));
      if (cocok.length === 1) return { kode: cocok[0] ?? '' };
      if (cocok.length > 1) return { rancu: cocok };
    }
    return null;
  }

  #cocok(kode: string, s: SebutanWilayah, sama: (a: string, b: string) => boolean): boolean {
    for (let k = kode; k !== ''; k = kodeInduk(k)) {
      const tingkat = tingkatKode(k);
      const disebut = [s.provinsi, s.kabko, s.kecamatan, s.desa][(tingkat ?? 1) - 1];
      if (disebut !== undefined && this.ada(k) && !sama(kunciWilayah(disebut), kunciWilayah(this.nama(k))))
        return false;
    }
    return true;
  }
}

/** Regions and TPS of all parts. A name said twice in two ways is a note; the first one stays. */
export function petaBagian(
  bagian: BagianDefinisi,
  provinsi: readonly { kode: string; nama: string }[],
  catat: CatatanDefinisi,
): PetaNama {
  const peta = new PetaNama();
  for (const w of bagian.wilayah) {
    const nama = rapikanNama(w.nama) || w.kode;
    const ada = peta.simpul(w.kode);
    if (!ada) peta.tambah(w.kode, { nama, asal: w.asal });
    else if (kunciWilayah(ada.nama) !== kunciWilayah(nama))
      catat.catat('DEF_WILAYAH_BEDA_NAMA', { wilayah: w.kode, nama, dipakai: ada.nama }, w.asal);
  }
  const dipakai = new Set(bagian.wilayah.map((w) => w.kode.slice(0, 2)));
  // A list of TPS with codes often leaves out the province, whose name is known anyway.
  for (const p of provinsi) if (dipakai.has(p.kode) && !peta.ada(p.kode)) peta.tambah(p.kode, { nama: p.nama });
  tambahTps(bagian, peta, catat);
  return peta;
}

function tambahTps(bagian: BagianDefinisi, peta: PetaNama, catat: CatatanDefinisi): void {
  const dariDaftar = new Map<string, Alamat>();
  for (const t of bagian.tps) {
    const desa = cariWajib(peta, t.desa, t.asal, catat);
    if (desa === null) continue;
    const kode = `${desa}${String(t.nomor).padStart(3, '0')}`;
    const lain = dariDaftar.get(kode);
    if (lain) {
      const tps = `${String(t.nomor).padStart(3, '0')} ${peta.nama(desa)}`;
      catat.catat('DEF_TPS_GANDA', { tps, letak: alamatTeks(lain) }, t.asal);
      continue;
    }
    dariDaftar.set(kode, t.asal);
    const nama = peta.simpul(kode)?.nama ?? `TPS ${kode.slice(10)}`;
    peta.tambah(kode, { nama, asal: t.asal, ...(t.dpt ? { dpt: t.dpt } : {}) });
  }
}

/** Looks a region up and records why it is not found. */
function cariWajib(peta: PetaNama, s: SebutanWilayah, asal: Alamat, catat: CatatanDefinisi): string | null {
  const hasil = peta.cari(s);
  const wilayah = tulisanWilayah(s);
  if (hasil === null) catat.catat('DEF_WILAYAH_TAK_DIKENAL', { wilayah }, asal);
  else if ('kode' in hasil) return hasil.kode;
  else
    catat.catat(
      'DEF_WILAYAH_RANCU',
      { wilayah, jumlah: hasil.rancu.length, kode: hasil.rancu.slice(0, 5).join(', ') },
      asal,
    );
  return null;
}

/** The regions a definition is made for: `lingkup` (all, where none is given), what is above and what is below. */
export type Lingkup = {
  kode: string[];
  tps: string[];
  ada: ReadonlySet<string>;
  /** How many TPS lie in a region. */
  jumlahTps: ReadonlyMap<string, number>;
};

export function susunLingkup(peta: PetaNama, lingkup: readonly string[], catat: CatatanDefinisi): Lingkup {
  for (const wilayah of lingkup) if (!peta.ada(wilayah)) catat.catat('DEF_WILAYAH_TAK_DIKENAL', { wilayah });
  const dalam = peta.kode().filter((k) => lingkup.length === 0 || lingkup.some((l) => k.startsWith(l)));
  const tps = dalam.filter((k) => k.length === 13);
  // Lists of dapil name regions far outside of what the plenary is about: only what leads to a TPS is kept,
  // and the desa beside it, so that one without TPS is seen.
  const jalan = new Set<string>();
  for (const t of tps) for (let k: string = t; k !== '' && !jalan.has(k); k = kodeInduk(k)) jalan.add(k);
  const sepi = dalam.filter((k) => k.length === 10 && !jalan.has(k) && jalan.has(k.slice(0, 6)));
  if (sepi.length > 0)
    catat.catat('DEF_DESA_TANPA_TPS', { jumlah: sepi.length, desa: sebutBeberapa(sepi.map((k) => peta.nama(k))) });
  if (peta.kode().length === 0) catat.catat('DEF_WILAYAH_KOSONG');
  else if (tps.length === 0) catat.catat('DEF_TPS_TIDAK_ADA');
  const kode = [...jalan, ...sepi].sort();
  for (const k of kode) {
    if (peta.ada(k)) continue;
    const anak = kode.find((x) => x !== k && x.startsWith(k)) ?? k;
    catat.catat('DEF_WILAYAH_TANPA_INDUK', { induk: k, wilayah: anak }, peta.simpul(anak)?.asal);
  }
  const jumlahTps = new Map<string, number>();
  for (const t of tps)
    for (let k: string = t; k !== ''; k = kodeInduk(k)) jumlahTps.set(k, (jumlahTps.get(k) ?? 0) + 1);
  return { kode, tps, ada: new Set(kode), jumlahTps };
}

/** `A, B, C, dan 7 lainnya`. */
export function sebutBeberapa(nama: readonly string[], batas = 5): string {
  if (nama.length <= batas) return nama.join(', ');
  return `${nama.slice(0, batas).join(', ')}, dan ${nama.length - batas} lainnya`;
}
