import type { BagianCalon, BagianPartai } from './definisi-bagian.ts';
import type { DapilSusun } from './definisi-dapil.ts';
import type { FaktaPemilu } from './definisi-fakta.ts';
import { alamatTeks, type CatatanDefinisi } from './definisi-kesalahan.ts';
import { kunciNama } from './definisi-nama.ts';
import { type DaftarPartai, namaPartai } from './definisi-partai.ts';
import { sebutBeberapa } from './definisi-wilayah.ts';
import { type Calon, type Dapil, type JenisKontes, type Kontes, NAMA_KONTES, type Partai } from './kontes.ts';

/** Candidates of one contest and the area it is held in. */
export type KelompokCalon = {
  jenis: JenisKontes;
  /** null: the whole country (PPWP). */
  daerah: { kode: string; nama: string; wilayah: readonly string[]; dapil?: DapilSusun } | null;
  calon: BagianCalon[];
};

const MAKS_CALON_PARTAI = 12;
const MAKS_CALON = 99;

const tempat = (k: KelompokCalon, p?: BagianPartai): string =>
  [p ? namaPartai(p) : '', NAMA_KONTES[k.jenis], k.daerah?.nama ?? ''].filter((t) => t !== '').join(' · ');

/** In order of their numbers. Doubles and gaps are recorded; the first of two stays. */
function urutkan(k: KelompokCalon, daftar: readonly BagianCalon[], catat: CatatanDefinisi, p?: BagianPartai): Calon[] {
  const nomor = new Map<number, BagianCalon>();
  for (const c of daftar) {
    const ada = nomor.get(c.nomor);
    if (!ada) {
      nomor.set(c.nomor, c);
      continue;
    }
    const letak = alamatTeks(ada.asal);
    catat.catat('DEF_CALON_GANDA', { nomor: c.nomor, tempat: tempat(k, p), lain: ada.nama, letak }, c.asal);
  }
  const urut = [...nomor.values()].sort((a, b) => a.nomor - b.nomor);
  const loncat = Array.from({ length: Math.min(urut.at(-1)?.nomor ?? 0, 99) }, (_, i) => i + 1).filter(
    (n) => !nomor.has(n),
  );
  if (loncat.length > 0)
    catat.catat('DEF_NOMOR_LONCAT', { tempat: tempat(k, p), nomor: sebutBeberapa(loncat.map(String)) }, urut[0]?.asal);
  return urut.map((c) => ({
    nomor: c.nomor,
    nama: c.nama.trim(),
    idSumber: c.idSumber,
    ...(c.kolomKosong ? { kolomKosong: true as const } : {}),
  }));
}

/** Contest of a group; null where it cannot be made (recorded). `kode` is the code of the contest. */
export function susunKontes(
  k: KelompokCalon,
  kode: Kontes['kode'],
  dapil: Dapil | undefined,
  lain: { partai: DaftarPartai; fakta: FaktaPemilu; nomorKolomKosong?: number },
  catat: CatatanDefinisi,
): Kontes {
  const sebutan = cariSebutan(k, lain.fakta, catat);
  const umum = { kode, ...(sebutan ? { sebutan } : {}), ...(dapil ? { dapil } : {}) };
  if (k.jenis === 'DPD') {
    batas(k, k.calon, MAKS_CALON, catat);
    return { ...umum, bentuk: 'calon', calon: urutkan(k, k.calon, catat) };
  }
  if (k.daerah?.dapil) return { ...umum, bentuk: 'partai', partai: susunBlok(k, lain.partai, lain.fakta, catat) };
  batas(k, k.calon, MAKS_CALON, catat);
  return { ...umum, bentuk: 'paslon', paslon: susunPaslon(k, lain.fakta, lain.nomorKolomKosong, catat) };
}

function batas(
  k: KelompokCalon,
  daftar: readonly BagianCalon[],
  maks: number,
  catat: CatatanDefinisi,
  p?: BagianPartai,
) {
  if (daftar.length > maks)
    catat.catat('DEF_CALON_TERLALU_BANYAK', { tempat: tempat(k, p), jumlah: daftar.length, maks }, daftar[maks]?.asal);
}

const JENIS_PILKADA: readonly JenisKontes[] = ['GUBERNUR', 'BUPATI', 'WALIKOTA'];
const POLA_KOLOM_KOSONG = /^(KOLOM|KOTAK)KOSONG/;

/** Paslon of a contest. One alone in a Pilkada stands against the empty column (UU 10/2016 art. 54C). */
function susunPaslon(
  k: KelompokCalon,
  fakta: FaktaPemilu,
  nomorKolomKosong: number | undefined,
  catat: CatatanDefinisi,
): Calon[] {
  const paslon = urutkan(k, k.calon, catat).map((c) =>
    JENIS_PILKADA.includes(k.jenis) && POLA_KOLOM_KOSONG.test(kunciNama(c.nama))
      ? { ...c, kolomKosong: true as const }
      : c,
  );
  const [satu] = paslon;
  if (!JENIS_PILKADA.includes(k.jenis) || !satu || paslon.length > 1 || satu.kolomKosong) return paslon;
  // The number that the paslon left over, where the ballot's order is not said.
  const bebas = satu.nomor === fakta.kolomKosong.nomor ? 3 - satu.nomor : fakta.kolomKosong.nomor;
  const nomor = nomorKolomKosong ?? bebas;
  if (nomor === satu.nomor) {
    const konteks = { nomor, tempat: tempat(k), lain: satu.nama };
    catat.catat('DEF_CALON_GANDA', konteks);
    return paslon;
  }
  catat.catat('DEF_KOLOM_KOSONG', { kontes: tempat(k), nomor });
  return [...paslon, { nomor, nama: fakta.kolomKosong.nama, idSumber: '', kolomKosong: true as const }].sort(
    (a, b) => a.nomor - b.nomor,
  );
}

/**
 * Blocks of the parties, each with its candidates. A party stands on the ballot of every dapil, with candidates or
 * without (U); local parties of Aceh only where local parties stand.
 */
function susunBlok(k: KelompokCalon, daftar: DaftarPartai, fakta: FaktaPemilu, catat: CatatanDefinisi): Partai[] {
  const calon = new Map<number, BagianCalon[]>();
  for (const c of k.calon) {
    const p = daftar.cari(c.partai ?? {});
    if (!p) {
      const partai = [c.partai?.nomor, c.partai?.nama].filter((x) => x !== undefined).join(' ');
      catat.catat(partai === '' ? 'DEF_CALON_TANPA_PARTAI' : 'DEF_PARTAI_TAK_DIKENAL', { partai }, c.asal);
      continue;
    }
    const milik = calon.get(p.nomor);
    if (milik) milik.push(c);
    else calon.set(p.nomor, [c]);
  }
  const provinsi = k.daerah?.wilayah[0]?.slice(0, 2) ?? '';
  const bolehLokal = fakta.partaiLokal.provinsi.includes(provinsi) && fakta.partaiLokal.jenis.includes(k.jenis);
  const kursi = k.daerah?.dapil?.kursi;
  const kosong: string[] = [];
  const blok: Partai[] = [];
  for (const p of daftar.semua) {
    const milik = calon.get(p.nomor) ?? [];
    if (p.lokalAceh && !bolehLokal) {
      if (milik[0]) catat.catat('DEF_PARTAI_LOKAL', { nama: namaPartai(p), kontes: tempat(k) }, milik[0].asal);
      continue;
    }
    if (milik.length === 0) kosong.push(namaPartai(p));
    batas(k, milik, MAKS_CALON_PARTAI, catat, p);
    // At most as many candidates as seats (UU 7/2017 art. 244).
    if (kursi !== undefined && milik.length > kursi)
      catat.catat('DEF_CALON_LEBIH_KURSI', { tempat: tempat(k, p), jumlah: milik.length, kursi }, milik[0]?.asal);
    blok.push({ nomor: p.nomor, nama: namaPartai(p), idSumber: p.idSumber, calon: urutkan(k, milik, catat, p) });
  }
  if (kosong.length > 0) catat.catat('DEF_PARTAI_TANPA_CALON', { kontes: tempat(k), partai: sebutBeberapa(kosong) });
  return blok;
}

function cariSebutan(k: KelompokCalon, fakta: FaktaPemilu, catat: CatatanDefinisi): string | undefined {
  const provinsi = k.daerah?.wilayah[0]?.slice(0, 2) ?? '';
  const s = fakta.sebutan.find((x) => x.jenis === k.jenis && x.provinsi.includes(provinsi));
  if (s?.yakin === 'U') catat.catat('DEF_SEBUTAN', { sebutan: s.sebutan });
  return s?.sebutan;
}
