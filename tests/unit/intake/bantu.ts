import {
  Definisi,
  type Galat,
  type Hasil,
  type Isian,
  type Kontes,
  nilaiId,
  susunLembar,
} from '../../../src/domain/index.ts';
import { bacaTabelTerbuka } from '../../../src/intake/index.ts';

/** A small plenary: kecamatan 310102 with one desa and three TPS, two paslon known to Sirekap as 100025 and 100026. */
export const definisiUji = Definisi.parse({
  format: 'rekap-pleno/definisi',
  versi: 1,
  pemilihan: { jenis: 'PEMILU', nama: 'Pemilihan Umum Tahun 2024', tahun: 2024 },
  simulasi: false,
  formulir: 'pemilu-2024',
  kontes: [
    {
      kode: 'PPWP',
      bentuk: 'paslon',
      paslon: [
        { nomor: 1, nama: 'SATU', idSumber: '100025' },
        { nomor: 2, nama: 'DUA', idSumber: '100026' },
      ],
    },
  ],
  wilayah: [
    { kode: '31', nama: 'PROVINSI', tingkat: 1 },
    { kode: '3101', nama: 'KABUPATEN', tingkat: 2 },
    { kode: '310102', nama: 'KECAMATAN', tingkat: 3 },
    { kode: '3101021001', nama: 'DESA', tingkat: 4 },
    { kode: '3101021001001', nama: 'TPS 001', tingkat: 5 },
    { kode: '3101021001002', nama: 'TPS 002', tingkat: 5 },
    { kode: '3101021001003', nama: 'TPS 003', tingkat: 5 },
  ],
});

const [kontes] = definisiUji.kontes;
if (!kontes) throw new Error('definisi uji tanpa kontes');
export const kontesUji: Kontes = kontes;
const lembarUji = susunLembar(kontesUji);
export const sel = (isian: Isian, id: string): number | null => nilaiId(lembarUji, isian, id);

export const NAMA = '3101021001001.json';
export const bita = (teks: string): Uint8Array => new TextEncoder().encode(teks);

/** A file as Sirekap publishes it, with parts replaced. */
export const sirekap = (ganti: Record<string, unknown> = {}): Uint8Array =>
  bita(
    JSON.stringify({
      chart: { null: null, '100025': 107, '100026': 101 },
      images: [null],
      administrasi: { suara_sah: 208, suara_total: 212, suara_tidak_sah: 4, pemilih_dpt_l: 131 },
      psu: null,
      ts: '2024-02-15 17:30:25',
      status_suara: true,
      status_adm: true,
      ...ganti,
    }),
  );

/** A file whose chart is written by hand, so that numbers stay as they are typed. */
export const denganSuara = (tertulis: string): Uint8Array =>
  bita(`{"chart":{"100025":${tertulis},"100026":1},"administrasi":null,"ts":"2024-02-15 17:30:25"}`);

export function nilaiDari<T>(h: Hasil<T>): T {
  if (!h.ok) throw new Error(`ditolak: ${JSON.stringify(h.galat)}`);
  return h.nilai;
}

export function galatDari<T>(h: Hasil<T>): Galat {
  if (h.ok) throw new Error('seharusnya ditolak');
  return h.galat;
}

/** What a table gives. */
export const bacaTabelHasil = async (...p: Parameters<typeof bacaTabelTerbuka>) => (await bacaTabelTerbuka(...p)).hasil;

/** The worksheets of a table as the mapping screen shows them. */
export const lihatTabel = async (...p: Parameters<typeof bacaTabelTerbuka>) => (await bacaTabelTerbuka(...p)).lembar;
