import type { Wilayah } from '../definisi.ts';
import { type Calon, type Dapil, JENIS_KONTES, type JenisKontes, type Kontes, type Partai } from '../kontes.ts';
import { buatAcak, undi } from './acak.ts';
import { BANYAK_ORANG, orangKe, PARTAI_SIMULASI, PASLON_SIMULASI } from './nama.ts';
import type { Rencana } from './parameter.ts';
import { PROVINSI_SIMULASI } from './wilayah.ts';

/** Seats of a dapil: DPR 3–10 (UU 7/2017 art. 187(2)), DPRD 3–12 (art. 189(2), 192(2)). A list is as long as its seats. */
const KURSI = { DPR: [3, 10], 'DPRD-PROV': [3, 12], 'DPRD-KABKO': [3, 12] } as const;
type Legislatif = keyof typeof KURSI;

const urutJenis = (j: JenisKontes): number => JENIS_KONTES.indexOf(j);

/** Splits a list into `n` runs of near equal length. */
function potong<T>(daftar: readonly T[], n: number): T[][] {
  return Array.from({ length: n }, (_, i) =>
    daftar.slice(Math.floor((i * daftar.length) / n), Math.floor(((i + 1) * daftar.length) / n)),
  ).filter((p) => p.length > 0);
}

const kodeTingkat = (w: readonly Wilayah[], tingkat: number, induk: string): string[] =>
  w.filter((x) => x.tingkat === tingkat && x.kode.startsWith(induk)).map((x) => x.kode);

/**
 * Dapil of DPRD Kabupaten/Kota: runs of whole kecamatan, but the border between the first two goes through a kecamatan
 * (Sidapil `is_pecah`). With more dapil than kecamatan every border may.
 */
function dapilKabko(w: readonly Wilayah[], kabupaten: string, banyak: number): string[][] {
  const kecamatan = kodeTingkat(w, 3, kabupaten).map((kode) => ({ kode, desa: kodeTingkat(w, 4, kode) }));
  const semua = kecamatan.flatMap((k) => k.desa);
  const potongan =
    banyak > kecamatan.length ? potong(semua, banyak) : potong(kecamatan, banyak).map((p) => p.flatMap((k) => k.desa));
  const batas = kecamatan.find((k) => k.desa.at(-1) === potongan[0]?.at(-1));
  if (banyak <= kecamatan.length && potongan.length > 1 && batas && batas.desa.length > 1) {
    const pindah = potongan[0]?.splice(-Math.floor(batas.desa.length / 2)) ?? [];
    potongan[1]?.unshift(...pindah);
  }
  return potongan.map((desa) => {
    const ada = new Set(desa);
    return kecamatan.flatMap((k) => (k.desa.every((d) => ada.has(d)) ? [k.kode] : k.desa.filter((d) => ada.has(d))));
  });
}

const banyakDapil = (r: Rencana, kecamatan: number): number =>
  r.dapil ?? (kecamatan === 1 ? 1 : Math.min(8, Math.max(2, Math.round(kecamatan / 4))));

/** A dapil before its seats are drawn. */
type Area = { kode: string; nama: string; wilayah: string[] };

function areaLegislatif(r: Rencana, w: readonly Wilayah[], jenis: Legislatif): Area[] {
  const kabupaten = w.filter((x) => x.tingkat === 2);
  if (jenis !== 'DPRD-KABKO') {
    const banyak = Math.ceil(kabupaten.length / (jenis === 'DPR' ? 6 : 2));
    return potong(kabupaten, banyak).map((p, i) => ({
      kode: `${PROVINSI_SIMULASI}${String(i + 1).padStart(2, '0')}`,
      nama: `SIMULASI ${i + 1}`,
      wilayah: p.map((k) => k.kode),
    }));
  }
  return kabupaten.flatMap((k) =>
    dapilKabko(w, k.kode, banyakDapil(r, kodeTingkat(w, 3, k.kode).length)).map((wilayah, i) => ({
      kode: `${k.kode}${String(i + 1).padStart(2, '0')}`,
      nama: `${k.nama} ${i + 1}`,
      wilayah,
    })),
  );
}

/** Lists of one dapil: the larger half of the parties fill it, the others name fewer. Ids in a range KPU does not use. */
function partaiDapil(benih: number, jenis: Legislatif, urut: number, kursi: number): Partai[] {
  const acak = buatAcak(benih, 11, urutJenis(jenis), urut);
  const panjang = PARTAI_SIMULASI.map(() => (acak.peluang(0.6) ? kursi : acak.bulat(Math.min(3, kursi), kursi)));
  const nama = undi(
    acak,
    BANYAK_ORANG,
    panjang.reduce((a, b) => a + b, 0),
  );
  let n = 0;
  return PARTAI_SIMULASI.map(([nomor, namaPartai], i) => ({
    nomor,
    nama: namaPartai,
    idSumber: String(nomor),
    calon: Array.from({ length: panjang[i] ?? 0 }, (_, j) => {
      const id = String(99_000_000 + urutJenis(jenis) * 100_000 + urut * 300 + n);
      return { nomor: j + 1, nama: orangKe(nama[n++] ?? 0), idSumber: id };
    }),
  }));
}

function kontesLegislatif(r: Rencana, w: readonly Wilayah[], jenis: Legislatif): Kontes[] {
  const area = areaLegislatif(r, w, jenis);
  return area.map((a, i) => {
    const [min, maks] = KURSI[jenis];
    const kursi = buatAcak(r.benih, 10, urutJenis(jenis), i).bulat(min, maks);
    const dapil: Dapil = { kode: a.kode, nama: a.nama, kursi, wilayah: a.wilayah };
    const kode = area.length === 1 ? jenis : (`${jenis}.${a.kode}` as const);
    return { kode, bentuk: 'partai', dapil, partai: partaiDapil(r.benih, jenis, i, kursi) };
  });
}

function kontesDpd(r: Rencana): Kontes {
  const acak = buatAcak(r.benih, 11, urutJenis('DPD'));
  const calon = undi(acak, BANYAK_ORANG, acak.bulat(10, 20))
    .map(orangKe)
    // The ballot of DPD lists its candidates by name.
    .sort((a, b) => (a < b ? -1 : 1));
  return {
    kode: 'DPD',
    bentuk: 'calon',
    calon: calon.map((nama, i) => ({ nomor: i + 1, nama, idSumber: String(990_101 + i) })),
  };
}

/** Two to four paslon, or one against kolom kosong. */
function paslonPilkada(r: Rencana, jenis: JenisKontes, urut: number, kolomKosong: boolean): Calon[] {
  const acak = buatAcak(r.benih, 11, urutJenis(jenis), urut);
  const banyak = kolomKosong ? 1 : acak.bulat(2, 4);
  const nama = undi(acak, BANYAK_ORANG, banyak * 2).map(orangKe);
  const dasar = 9_900_000 + urutJenis(jenis) * 1000 + urut * 10;
  const paslon = Array.from({ length: banyak }, (_, i): Calon => {
    return { nomor: i + 1, nama: `${nama[2 * i]} - ${nama[2 * i + 1]}`, idSumber: String(dasar + i) };
  });
  if (kolomKosong) paslon.push({ nomor: 2, nama: 'KOLOM KOSONG', idSumber: String(dasar + 1), kolomKosong: true });
  return paslon;
}

function kontesKepalaDaerah(r: Rencana, w: readonly Wilayah[], jenis: 'BUPATI' | 'WALIKOTA'): Kontes[] {
  const kota = (k: Wilayah): boolean => Number(k.kode.slice(2)) >= 71;
  const area = w.filter((x) => x.tingkat === 2 && kota(x) === (jenis === 'WALIKOTA'));
  return area.map((k, i) => {
    const paslon = paslonPilkada(r, jenis, i, r.kolomKosong);
    // A contest of a whole kabupaten has no dapil; where the definition holds several kabupaten it needs its area.
    if (r.kabupaten === 1) return { kode: jenis, bentuk: 'paslon', paslon };
    const dapil: Dapil = { kode: k.kode, nama: k.nama, wilayah: [k.kode] };
    return { kode: area.length === 1 ? jenis : `${jenis}.${k.kode}`, bentuk: 'paslon', dapil, paslon };
  });
}

/** Contests of the practice definition, in legal order, each with fictional contestants. */
export function buatKontes(r: Rencana, w: readonly Wilayah[]): Kontes[] {
  return r.kontes.flatMap((jenis): Kontes[] => {
    switch (jenis) {
      case 'PPWP':
        return [{ kode: 'PPWP', bentuk: 'paslon', paslon: PASLON_SIMULASI.map((p) => ({ ...p })) }];
      case 'DPD':
        return [kontesDpd(r)];
      case 'GUBERNUR': {
        const kolomKosong = r.kolomKosong && r.kontes.length === 1;
        return [{ kode: jenis, bentuk: 'paslon', paslon: paslonPilkada(r, jenis, 0, kolomKosong) }];
      }
      case 'BUPATI':
      case 'WALIKOTA':
        return kontesKepalaDaerah(r, w, jenis);
      default:
        return kontesLegislatif(r, w, jenis);
    }
  });
}
