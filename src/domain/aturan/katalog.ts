import type { PenyusunAturan } from './instans.ts';
import {
  s101,
  s102,
  s201,
  s301,
  s302,
  s303,
  s401,
  s402,
  s403,
  s501,
  s502,
  s503,
  s504,
  s505,
  s506,
  s507,
} from './lembar.ts';
import type { KodeAturan, Severity } from './temuan.ts';

export type EntriKatalog = {
  kode: KodeAturan;
  severity: Severity;
  /** Short Indonesian title, as shown before the sentence. */
  judul: string;
  /** Why it must hold: regulation and article, or the form itself. */
  dasar: string;
  /** Absent for findings that do not come from the figures of one sheet (tiers, sources). */
  susun?: PenyusunAturan;
};

const FORM_I = 'Formulir C.HASIL bagian I (PKPU 25/2023, Lampiran XVI)';
const FORM_V = 'Formulir C.HASIL bagian V (PKPU 25/2023, Lampiran XVI)';

/** Every rule, in the order of its code. A new rule is a new line here and a pure function beside the others. */
export const KATALOG: readonly EntriKatalog[] = [
  { kode: 'S101', severity: 'salah', judul: 'Jumlah ≠ laki-laki + perempuan', dasar: FORM_I, susun: s101 },
  { kode: 'S102', severity: 'salah', judul: 'Pengguna hak pilih ≠ DPT + DPTb + DPK', dasar: FORM_I, susun: s102 },
  {
    kode: 'S201',
    severity: 'salah',
    judul: 'Surat suara diterima ≠ digunakan + dikembalikan + tidak digunakan',
    dasar: 'Formulir C.HASIL bagian II (PKPU 25/2023, Lampiran XVI)',
    susun: s201,
  },
  { kode: 'S301', severity: 'salah', judul: 'Suara sah ≠ jumlah perolehan suara', dasar: FORM_V, susun: s301 },
  {
    kode: 'S302',
    severity: 'salah',
    judul: 'Suara sah partai ≠ suara partai + suara calon',
    dasar: 'Formulir C.HASIL bagian IV (A.1 + A.2)',
    susun: s302,
  },
  { kode: 'S303', severity: 'salah', judul: 'Sah dan tidak sah ≠ sah + tidak sah', dasar: FORM_V, susun: s303 },
  {
    kode: 'S401',
    severity: 'salah',
    judul: 'Surat suara digunakan ≠ suara sah dan tidak sah',
    dasar: 'UU 7/2017 Pasal 374 ayat (2) huruf h',
    susun: s401,
  },
  {
    kode: 'S402',
    severity: 'salah',
    judul: 'Pengguna hak pilih ≠ suara sah dan tidak sah',
    dasar: 'UU 7/2017 Pasal 374 ayat (2) huruf h (alasan penghitungan suara ulang)',
    susun: s402,
  },
  {
    kode: 'S403',
    severity: 'salah',
    judul: 'Pengguna hak pilih ≠ surat suara digunakan',
    dasar: 'Formulir C.HASIL bagian I dan II (PKPU 25/2023, Lampiran XVI)',
    susun: s403,
  },
  { kode: 'S501', severity: 'salah', judul: 'Pengguna DPT lebih banyak dari DPT', dasar: FORM_I, susun: s501 },
  {
    kode: 'S502',
    severity: 'periksa',
    judul: 'Pemilih disabilitas lebih banyak dari pengguna hak pilih',
    dasar: 'Formulir C.HASIL bagian III (PKPU 25/2023, Lampiran XVI)',
    susun: s502,
  },
  {
    kode: 'S503',
    severity: 'salah',
    judul: 'Suara lebih banyak dari surat suara diterima',
    dasar: 'Formulir C.HASIL bagian II dan V (PKPU 25/2023, Lampiran XVI)',
    susun: s503,
  },
  {
    kode: 'S504',
    severity: 'periksa',
    judul: 'Surat suara diterima ≠ DPT + cadangan',
    dasar: 'UU 7/2017 Pasal 344 ayat (2); Pilkada: UU 10/2016 Pasal 87 ayat (1)',
    susun: s504,
  },
  {
    kode: 'S505',
    severity: 'periksa',
    judul: 'DPT melebihi batas satu TPS',
    dasar: 'PKPU 25/2023 (300 pemilih); Pilkada: PKPU 7/2024 (600 pemilih)',
    susun: s505,
  },
  { kode: 'S506', severity: 'periksa', judul: 'Lembar belum lengkap', dasar: 'Sel kosong bukan nol', susun: s506 },
  {
    kode: 'S507',
    severity: 'periksa',
    judul: 'Pola yang jarang terjadi',
    dasar: 'Kehati-hatian; sah menurut hukum',
    susun: s507,
  },
  {
    kode: 'X601',
    severity: 'salah',
    judul: 'DPT tidak sama pada semua jenis pemilihan',
    dasar: 'Satu TPS punya satu DPT (PKPU 7/2022)',
  },
  {
    kode: 'X602',
    severity: 'periksa',
    judul: 'Pengguna DPT atau DPK tidak sama pada semua jenis pemilihan',
    dasar: 'Pemilih DPT dan DPK menerima semua surat suara (UU 7/2017 Pasal 348)',
  },
  {
    kode: 'X603',
    severity: 'info',
    judul: 'DPTb lebih banyak dari PPWP',
    dasar: 'Pemilih pindahan selalu menerima surat suara PPWP (UU 7/2017 Pasal 348 ayat (4))',
  },
  {
    kode: 'T701',
    severity: 'salah',
    judul: 'Total diterima ≠ jumlah lembar di bawahnya',
    dasar: 'Setiap sel D = jumlah sel yang sama satu tingkat di bawahnya (PKPU 5/2024)',
  },
  {
    kode: 'T702',
    severity: 'info',
    judul: 'Rekap belum lengkap',
    dasar: 'Rekap sebagian selalu menyebut n dari m TPS',
  },
  {
    kode: 'T703',
    severity: 'salah',
    judul: 'D.Hasil kertas ≠ hasil hitung',
    dasar: 'Angka D.Hasil yang diterima dibandingkan dengan paketnya (PKPU 5/2024)',
  },
  {
    kode: 'B801',
    severity: 'periksa',
    judul: 'C.Hasil berbeda dari Sirekap',
    dasar: 'Sirekap dibetulkan menurut C.Hasil (PKPU 5/2024)',
  },
  {
    kode: 'B802',
    severity: 'salah',
    judul: 'C.Hasil berbeda dari salinan saksi atau Panwaslu',
    dasar: 'Perbedaan dicocokkan dan diselesaikan dalam rapat (PKPU 5/2024)',
  },
  {
    kode: 'B803',
    severity: 'periksa',
    judul: 'Angka berbeda saat diimpor lagi',
    dasar: 'Angka yang sudah tercatat tidak ditimpa tanpa keputusan',
  },
  {
    kode: 'B804',
    severity: 'salah',
    judul: 'Entri kedua berbeda dari entri pertama',
    dasar: 'C.Hasil yang sama diketik dua orang; yang berbeda dibaca lagi (aturan aplikasi)',
  },
];

const PER_KODE = new Map(KATALOG.map((e) => [e.kode, e]));

export function entriKatalog(kode: KodeAturan): EntriKatalog {
  const e = PER_KODE.get(kode);
  if (!e) throw new RangeError(`aturan ${kode} tidak ada di katalog`);
  return e;
}
