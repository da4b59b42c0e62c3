import type { Definisi, Wilayah } from '../definisi.ts';
import { KodeWilayah } from '../kode.ts';
import { type Acak, bagi, buatAcak, undi } from './acak.ts';
import { BANYAK_NAMA, namaKe, PASLON_SIMULASI } from './nama.ts';

/** Provinsi 99 exists neither at Kemendagri nor at KPU: practice codes can never be mistaken for real ones. */
const PUNCAK: readonly [kode: string, nama: string, tingkat: 1 | 2 | 3][] = [
  ['99', 'SIMULASI', 1],
  ['9901', 'CONTOH', 2],
  ['990101', 'CONTOH RAYA', 3],
];
export const KECAMATAN_SIMULASI = '990101';

const wilayah = (kode: string, nama: string, tingkat: Wilayah['tingkat']): Wilayah => ({
  kode: KodeWilayah.parse(kode),
  nama,
  tingkat,
});

/** TPS a desa: uneven as in life, at least one each. */
function sebarTps(acak: Acak, desa: number, tps: number): number[] {
  const bobot = Array.from({ length: desa }, () => 0.5 + 1.5 * acak.pecahan());
  return bagi(tps - desa, bobot).map((n) => n + 1);
}

/** The fictional kecamatan: definition with three fictional paslon, its desa and TPS. */
export function buatDefinisiSimulasi(benih: number, desa: number, tps: number): Definisi {
  const acak = buatAcak(benih, 1);
  const nama = undi(acak, BANYAK_NAMA, desa).map(namaKe);
  const daftar = PUNCAK.map(([kode, n, t]) => wilayah(kode, n, t));
  sebarTps(acak, desa, tps).forEach((banyak, i) => {
    const kodeDesa = `${KECAMATAN_SIMULASI}${2001 + i}`;
    daftar.push(wilayah(kodeDesa, nama[i] ?? `DESA ${i + 1}`, 4));
    for (let n = 1; n <= banyak; n++) {
      const nomor = String(n).padStart(3, '0');
      daftar.push(wilayah(`${kodeDesa}${nomor}`, `TPS ${nomor}`, 5));
    }
  });
  return {
    format: 'rekap-pleno/definisi',
    versi: 1,
    pemilihan: { jenis: 'PEMILU', nama: 'Simulasi Pemilihan Umum Tahun 2024', tahun: 2024 },
    simulasi: true,
    formulir: 'pemilu-2024',
    kontes: [{ kode: 'PPWP', bentuk: 'paslon', paslon: PASLON_SIMULASI.map((p) => ({ ...p })) }],
    wilayah: daftar,
  };
}
