import { tulisCsv } from '../../domain/index.ts';
import { bukuKerja, lembarBerjudul, selTebal, selTulis } from '../tabel/tulis-xlsx.ts';

export const JENIS_TEMPLAT = ['partai', 'caleg', 'dpd', 'paslon', 'dapil', 'tps'] as const;
export type JenisTemplat = (typeof JENIS_TEMPLAT)[number];
export type FormatTemplat = 'csv' | 'xlsx';

/** A column of a template: its heading, what its example holds, and what to write into it. */
type KolomTemplat = readonly [judul: string, contoh: string, petunjuk: string];
type Templat = { judul: string; sumber: string; kolom: readonly KolomTemplat[] };

/** Rows whose note begins with CONTOH are skipped by the reader. */
const KETERANGAN: KolomTemplat = [
  'Keterangan',
  'CONTOH – baris ini dilewati',
  'Bebas. Baris yang keterangannya diawali CONTOH tidak dibaca.',
];
const ID: KolomTemplat = [
  'ID Sirekap',
  '',
  'Boleh kosong. Kunci calon ini dalam berkas Sirekap; tanpa kunci ini hasil Sirekap tidak dapat dicocokkan.',
];
const NOMOR: KolomTemplat = ['Nomor Urut', '1', 'Wajib. Nomor pada surat suara.'];
const KELAMIN: KolomTemplat = ['Jenis Kelamin', 'P', 'L atau P; boleh kosong.'];

const TEMPLAT: Readonly<Record<JenisTemplat, Templat>> = {
  partai: {
    judul: 'Daftar partai politik',
    sumber: 'Sipol',
    kolom: [
      NOMOR,
      ['Nama Partai', 'PARTAI CONTOH', 'Wajib.'],
      ['Nama Lengkap', 'PARTAI CONTOH NUSANTARA', 'Nama pada formulir; bila kosong dipakai nama partai.'],
      ['Lokal Aceh', 'tidak', 'ya untuk partai lokal Aceh, tidak untuk partai nasional.'],
      KETERANGAN,
    ],
  },
  caleg: {
    judul: 'Daftar calon DPR dan DPRD',
    sumber: 'Silon',
    kolom: [
      ['Jenis Pemilihan', 'DPRD KAB/KOTA', 'Wajib. DPR, DPRD PROV (juga DPRA, DPRP), atau DPRD KAB/KOTA (juga DPRK).'],
      ['Kode Dapil', '310101', 'Kode atau nama dapil harus ada, sama dengan pada daftar dapil.'],
      ['Dapil', 'KOTA CONTOH 1', 'Nama dapil.'],
      ['Nomor Partai', '1', 'Wajib, atau nama partai.'],
      ['Partai', 'PARTAI CONTOH', 'Nama partai; bila daftar partai tidak disertakan, nama ini yang dipakai.'],
      NOMOR,
      ['Nama Calon', 'Hj. MELATI CONTOH, S.H.', 'Wajib. Seperti pada daftar calon tetap.'],
      KELAMIN,
      ID,
      KETERANGAN,
    ],
  },
  dpd: {
    judul: 'Daftar calon anggota DPD',
    sumber: 'Silon',
    kolom: [
      ['Jenis Pemilihan', 'DPD', 'Wajib.'],
      ['Kode Provinsi', '31', 'Kode atau nama provinsi; boleh kosong bila hanya satu provinsi.'],
      ['Provinsi', 'DKI JAKARTA', 'Nama provinsi.'],
      NOMOR,
      ['Nama Calon', 'MELATI CONTOH, S.H.', 'Wajib.'],
      KELAMIN,
      ID,
      KETERANGAN,
    ],
  },
  paslon: {
    judul: 'Daftar pasangan calon',
    sumber: 'Silon',
    kolom: [
      ['Jenis Pemilihan', 'BUPATI', 'Wajib. PPWP, GUBERNUR, BUPATI, atau WALI KOTA.'],
      ['Kode Kabupaten/Kota', '3201', 'Untuk BUPATI dan WALI KOTA; boleh kosong bila hanya satu kabupaten/kota.'],
      ['Kode Provinsi', '', 'Untuk GUBERNUR; boleh kosong bila hanya satu provinsi.'],
      NOMOR,
      ['Nama Calon', 'MELATI CONTOH', 'Wajib. Calon presiden, gubernur, bupati, atau wali kota.'],
      [
        'Nama Calon Wakil',
        'CAKRA CONTOH',
        'Calon wakilnya. Satu pasangan calon saja: kolom kosong ditambahkan sendiri.',
      ],
      ID,
      KETERANGAN,
    ],
  },
  dapil: {
    judul: 'Daftar daerah pemilihan',
    sumber: 'Sidapil',
    kolom: [
      ['Jenis Pemilihan', 'DPRD KAB/KOTA', 'Wajib. DPR, DPRD PROV, atau DPRD KAB/KOTA.'],
      ['Kode Dapil', '310101', 'Kode atau nama dapil harus ada.'],
      ['Nama Dapil', 'KOTA CONTOH 1', 'Nama pada formulir.'],
      ['Kursi', '8', 'Jumlah kursi; boleh kosong.'],
      [
        'Kode Wilayah',
        '310102',
        'Satu baris satu wilayah: kabupaten/kota (4 angka), kecamatan (6), atau desa/kelurahan (10).',
      ],
      ['Nama Wilayah', 'KECAMATAN CONTOH', 'Boleh menggantikan kode bila namanya hanya satu.'],
      ['Kecamatan Pecah', 'tidak', 'ya bila kecamatan terbagi atas beberapa dapil: tulis setiap desa/kelurahannya.'],
      KETERANGAN,
    ],
  },
  tps: {
    judul: 'Daftar TPS dan DPT',
    sumber: 'Model A-Kabko Daftar Pemilih, atau rekapitulasi DPT',
    kolom: [
      ['Provinsi', 'DKI JAKARTA', 'Nama provinsi.'],
      ['Kabupaten/Kota', 'KOTA CONTOH', 'Nama kabupaten/kota.'],
      ['Kecamatan', 'KECAMATAN CONTOH', 'Nama kecamatan.'],
      ['Kode Desa/Kelurahan', '3101021001', '10 angka, kode Kemendagri. Boleh kosong bila daftar wilayah disertakan.'],
      ['Desa/Kelurahan', 'DESA CONTOH', 'Nama desa/kelurahan.'],
      ['Nomor TPS', '1', 'Wajib. 901 ke atas untuk TPS lokasi khusus.'],
      ['DPT L', '120', 'Pemilih laki-laki dalam DPT; boleh kosong bersama DPT P.'],
      ['DPT P', '125', 'Pemilih perempuan dalam DPT.'],
      KETERANGAN,
    ],
  },
};

/**
 * A file to fill in: headings, one example row that the reader skips, and (XLSX) a sheet of explanations. CSV is
 * separated by `;`, UTF-8 with BOM, as spreadsheets in Indonesian settings open it.
 */
export async function berkasTemplat(jenis: JenisTemplat, format: FormatTemplat): Promise<Uint8Array> {
  const t = TEMPLAT[jenis];
  if (format === 'csv') {
    const baris = [t.kolom.map((k) => k[0]), t.kolom.map((k) => k[1])];
    return new TextEncoder().encode(tulisCsv(baris));
  }
  return bukuKerja([
    lembarBerjudul({ nama: 'Isian', judul: t.kolom.map((k) => k[0]), baris: [t.kolom.map((k) => k[1])] }),
    { data: lembarPetunjuk(t), sheet: 'Petunjuk', columns: [{ width: 24 }, { width: 100 }] },
  ]);
}

/** Name under which a template is saved. */
export const namaTemplat = (jenis: JenisTemplat, format: FormatTemplat): string => `templat-${jenis}.${format}`;

function lembarPetunjuk(t: Templat) {
  return [
    [selTebal(t.judul)],
    [selTulis(`Sumber: ${t.sumber}. Isi lembar "Isian"; urutan kolom bebas, kolom lain diabaikan.`)],
    [],
    [selTebal('Kolom'), selTebal('Isi')],
    ...t.kolom.map((k) => [selTulis(k[0]), selTulis(k[2])]),
  ];
}
