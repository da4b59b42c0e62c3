import type { Wilayah } from '../definisi.ts';
import { KodeWilayah } from '../kode.ts';
import { type Acak, bagi, buatAcak, undi } from './acak.ts';
import { BANYAK_NAMA, namaKe } from './nama.ts';
import type { Rencana } from './parameter.ts';
import { dptTps } from './pemilih.ts';

/** Provinsi 99 exists neither at Kemendagri nor at KPU: practice codes can never be mistaken for real ones. */
export const PROVINSI_SIMULASI = '99';
export const KECAMATAN_SIMULASI = '990101';
/** Kota have numbers from 71, as at Kemendagri. */
const KOTA_PERTAMA = 71;

const wilayah = (kode: string, nama: string, tingkat: Wilayah['tingkat'], dpt?: Wilayah['dpt']): Wilayah => ({
  kode: KodeWilayah.parse(kode),
  nama,
  tingkat,
  ...(dpt ? { dpt } : {}),
});

/** TPS a desa: uneven as in life, at least one each. */
function sebarTps(acak: Acak, desa: number, tps: number): number[] {
  const bobot = Array.from({ length: desa }, () => 0.5 + 1.5 * acak.pecahan());
  return bagi(tps - desa, bobot).map((n) => n + 1);
}

type RencanaKecamatan = { desa: number; tps: number };

/** Desa and TPS a kecamatan, around the mean of all, at least one each. */
function sebarKecamatan(r: Rencana): RencanaKecamatan[] {
  if (r.kecamatan === 1) return [{ desa: r.desa, tps: r.tps }];
  const acak = buatAcak(r.benih, 1, 0);
  const bobot = Array.from({ length: r.kecamatan }, () => 0.7 + 0.6 * acak.pecahan());
  const desa = bagi(r.desa - r.kecamatan, bobot).map((n) => n + 1);
  const tps = bagi(
    r.tps - r.desa,
    desa.map((n) => n * (0.7 + 0.6 * acak.pecahan())),
  );
  return desa.map((n, i) => ({ desa: n, tps: n + (tps[i] ?? 0) }));
}

/** Is kabupaten `i` (from 0) a kota? With both kinds of ballot the last third are. */
function adalahKota(r: Rencana, i: number): boolean {
  if (!r.kontes.includes('WALIKOTA')) return false;
  return !r.kontes.includes('BUPATI') || i >= r.kabupaten - Math.ceil(r.kabupaten / 3);
}

const duaAngka = (n: number): string => String(n).padStart(2, '0');

/** Code and name of every kabupaten and kota. */
function daftarKabupaten(r: Rencana): { kode: string; nama: string; kota: boolean }[] {
  const namaLain = undi(buatAcak(r.benih, 1, 1), BANYAK_NAMA, r.kabupaten).map(namaKe);
  let kabupaten = 0;
  let kota = 0;
  return Array.from({ length: r.kabupaten }, (_, i) => {
    const iniKota = adalahKota(r, i);
    const nomor = iniKota ? KOTA_PERTAMA + kota++ : 1 + kabupaten++;
    const nama = i === 0 ? 'CONTOH' : (namaLain[i] ?? `CONTOH ${i + 1}`);
    return { kode: `${PROVINSI_SIMULASI}${duaAngka(nomor)}`, nama: iniKota ? `KOTA ${nama}` : nama, kota: iniKota };
  });
}

/**
 * The fictional regions, from provinsi 99 down to every TPS with its DPT. The first kecamatan of a seed is drawn the
 * same way whatever else is asked for.
 */
export function buatWilayah(r: Rencana): Wilayah[] {
  const daftar = [wilayah(PROVINSI_SIMULASI, 'SIMULASI', 1)];
  const kecamatan = sebarKecamatan(r);
  const perKabupaten = bagi(r.kecamatan - r.kabupaten, Array<number>(r.kabupaten).fill(1)).map((n) => n + 1);
  let urutKecamatan = 0;
  let urutTps = 0;
  for (const [iKab, kab] of daftarKabupaten(r).entries()) {
    daftar.push(wilayah(kab.kode, kab.nama, 2));
    const namaKecamatan = undi(buatAcak(r.benih, 1, 2, iKab), BANYAK_NAMA, perKabupaten[iKab] ?? 1).map(namaKe);
    for (let k = 1; k <= (perKabupaten[iKab] ?? 1); k++) {
      const rencana = kecamatan[urutKecamatan] ?? { desa: 1, tps: 1 };
      const acak = urutKecamatan === 0 ? buatAcak(r.benih, 1) : buatAcak(r.benih, 1, 3, urutKecamatan);
      const kode = `${kab.kode}${duaAngka(k)}`;
      const nama = urutKecamatan === 0 ? 'CONTOH RAYA' : (namaKecamatan[k - 1] ?? `CONTOH ${k}`);
      urutKecamatan++;
      daftar.push(wilayah(kode, nama, 3));
      urutTps = tambahDesa(daftar, r, { kode, acak, kota: kab.kota, ...rencana }, urutTps);
    }
  }
  return daftar;
}

type BahanDesa = RencanaKecamatan & { kode: string; acak: Acak; kota: boolean };

/** Appends the desa and TPS of one kecamatan; returns the running number of the next TPS. */
function tambahDesa(daftar: Wilayah[], r: Rencana, k: BahanDesa, mulai: number): number {
  const nama = undi(k.acak, BANYAK_NAMA, k.desa).map(namaKe);
  let urut = mulai;
  sebarTps(k.acak, k.desa, k.tps).forEach((banyak, i) => {
    // Kelurahan (of a kota) have numbers from 1001, desa from 2001.
    const kodeDesa = `${k.kode}${(k.kota ? 1001 : 2001) + i}`;
    daftar.push(wilayah(kodeDesa, nama[i] ?? `DESA ${i + 1}`, 4));
    for (let n = 1; n <= banyak; n++) {
      const nomor = String(n).padStart(3, '0');
      const [l, p] = dptTps(buatAcak(r.benih, 4, urut++), r.pemilihan);
      daftar.push(wilayah(`${kodeDesa}${nomor}`, `TPS ${nomor}`, 5, { l, p }));
    }
  });
  return urut;
}
