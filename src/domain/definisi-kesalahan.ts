import type { KonteksGalat } from './hasil.ts';

/** Where something stands in the files an office gave: file, sheet, row (from 1), column (`D`, or a key of JSON). */
export type Alamat = { berkas: string; lembar?: string; baris?: number; kolom?: string };

/** `Silon.xlsx · Sheet1 baris 7 kolom D`. */
export function alamatTeks(a: Alamat): string {
  const rinci = [
    a.lembar,
    a.baris === undefined ? undefined : `baris ${a.baris}`,
    a.kolom === undefined ? undefined : `kolom ${a.kolom}`,
  ]
    .filter((b) => b !== undefined)
    .join(' ');
  return rinci === '' ? a.berkas : `${a.berkas} · ${rinci}`;
}

const isi = (k: KonteksGalat, kunci: string): string => String(k[kunci] ?? '');

/** What keeps a definition from being built (`salah`), or what a person should know about it (`catatan`). */
type Berat = 'salah' | 'catatan';
type Butir = [berat: Berat, kalimat: (k: KonteksGalat) => string];

/** Codes of everything that readers and builder can say of a definition. A code never changes its meaning. */
const KATALOG = {
  DEF_BERKAS: ['salah', (k) => isi(k, 'sebab')],
  DEF_BERKAS_TAK_DIKENAL: [
    'salah',
    (k) =>
      `isinya tidak dikenali sebagai partai, calon, dapil, TPS, atau wilayah${k.kepala ? ` (judul kolom: ${isi(k, 'kepala')})` : ''}; pakai judul kolom dari templat`,
  ],
  DEF_TAHUN: ['salah', () => 'tahun pemilihan belum disebut'],
  DEF_BERKAS_DILEWATI: ['catatan', () => 'berkas ini dilewati karena isinya bukan bagian definisi'],
  DEF_LEMBAR_TERSEMBUNYI: ['catatan', () => 'lembar tersembunyi dilewati'],
  DEF_LEMBAR_DILEWATI: ['catatan', () => 'lembar ini dilewati karena judul kolomnya tidak dikenali'],
  DEF_TABEL_KOSONG: ['salah', () => 'tidak ada satu baris data pun di bawah judul kolom'],
  DEF_KOLOM_HILANG: ['salah', (k) => `kolom ${isi(k, 'kolom')} tidak ada`],
  DEF_KOLOM_GANDA: ['salah', (k) => `kolom ${isi(k, 'kolom')} ada dua kali (juga pada kolom ${isi(k, 'juga')})`],
  DEF_SEL_KOSONG: ['salah', (k) => `${isi(k, 'kolom')} belum diisi`],
  DEF_BUKAN_ANGKA: ['salah', (k) => `${isi(k, 'kolom')} "${isi(k, 'nilai')}" bukan bilangan bulat`],
  DEF_LUAR_BATAS: [
    'salah',
    (k) => `${isi(k, 'kolom')} ${isi(k, 'nilai')} di luar ${isi(k, 'min')} sampai ${isi(k, 'maks')}`,
  ],
  DEF_NAMA_PANJANG: ['salah', (k) => `${isi(k, 'kolom')} lebih panjang dari ${isi(k, 'maks')} huruf`],
  DEF_PILIHAN: ['salah', (k) => `${isi(k, 'kolom')} "${isi(k, 'nilai')}" tidak dikenal; isi ${isi(k, 'pilihan')}`],
  DEF_KODE_WILAYAH: [
    'salah',
    (k) => `kode wilayah "${isi(k, 'nilai')}" tidak terdiri atas ${isi(k, 'panjang') || '2, 4, 6, 10, atau 13'} angka`,
  ],
  DEF_JUMLAH_DPT: [
    'salah',
    (k) => `DPT L ${isi(k, 'l')} + P ${isi(k, 'p')} tidak sama dengan jumlahnya ${isi(k, 'j')}`,
  ],
  DEF_JSON: ['salah', (k) => isi(k, 'sebab')],
  DEF_JENIS_TAK_DIKENAL: [
    'salah',
    (k) =>
      `jenis pemilihan ${k.nilai === undefined ? 'tidak disebut' : `"${isi(k, 'nilai')}" tidak dikenal`}; isi PPWP, DPR, DPD, DPRD PROV, DPRD KAB/KOTA, GUBERNUR, BUPATI, atau WALI KOTA`,
  ],
  DEF_JENIS_TAK_COCOK: ['salah', (k) => `${isi(k, 'jenis')} bukan bagian dari ${isi(k, 'pemilihan')}`],
  DEF_PARTAI_GANDA: [
    'salah',
    (k) => `partai nomor ${isi(k, 'nomor')} tercantum dua kali: ${isi(k, 'a')} dan ${isi(k, 'b')}`,
  ],
  DEF_PARTAI_TAK_DIKENAL: ['salah', (k) => `partai ${isi(k, 'partai')} tidak ada dalam daftar partai`],
  DEF_PARTAI_BEDA_NAMA: [
    'catatan',
    (k) => `partai nomor ${isi(k, 'nomor')} ditulis "${isi(k, 'nama')}"; dalam daftar partai "${isi(k, 'daftar')}"`,
  ],
  DEF_PARTAI_DARI_CALON: [
    'catatan',
    (k) => `daftar partai (Sipol) tidak ada; ${isi(k, 'jumlah')} partai diambil dari daftar calon`,
  ],
  DEF_PARTAI_LOKAL: [
    'salah',
    (k) =>
      `${isi(k, 'nama')} adalah partai lokal Aceh dan tidak mengikuti ${isi(k, 'kontes')}; bila bukan partai lokal, isi kolom Lokal Aceh dengan tidak`,
  ],
  DEF_PARTAI_TANPA_CALON: ['catatan', (k) => `${isi(k, 'kontes')}: tanpa calon: ${isi(k, 'partai')}`],
  DEF_CALON_GANDA: [
    'salah',
    (k) =>
      `nomor urut ${isi(k, 'nomor')} ${isi(k, 'tempat')} sudah dipakai ${isi(k, 'lain')}${k.letak ? ` (${isi(k, 'letak')})` : ''}`,
  ],
  DEF_CALON_TERLALU_BANYAK: [
    'salah',
    (k) => `${isi(k, 'tempat')} mempunyai ${isi(k, 'jumlah')} calon; paling banyak ${isi(k, 'maks')}`,
  ],
  DEF_CALON_LEBIH_KURSI: [
    'catatan',
    (k) => `${isi(k, 'tempat')} mempunyai ${isi(k, 'jumlah')} calon untuk ${isi(k, 'kursi')} kursi`,
  ],
  DEF_CALON_TANPA_PARTAI: ['salah', () => 'partai calon belum diisi'],
  DEF_CALON_TIDAK_ADA: ['salah', (k) => `${isi(k, 'kontes')} tidak mempunyai calon`],
  DEF_NOMOR_LONCAT: ['catatan', (k) => `${isi(k, 'tempat')}: nomor urut ${isi(k, 'nomor')} tidak ada`],
  DEF_KOLOM_KOSONG: [
    'catatan',
    (k) => `${isi(k, 'kontes')}: satu pasangan calon; kolom kosong ditambahkan sebagai nomor ${isi(k, 'nomor')}`,
  ],
  DEF_DAERAH_KOSONG: ['salah', (k) => `${isi(k, 'daerah')} untuk ${isi(k, 'jenis')} belum diisi`],
  DEF_DAERAH_TAK_DIKENAL: ['salah', (k) => `${isi(k, 'daerah')} "${isi(k, 'nilai')}" tidak dikenal`],
  DEF_DAPIL_TAK_DIKENAL: [
    'salah',
    (k) => `dapil ${isi(k, 'jenis')} "${isi(k, 'dapil')}" (${isi(k, 'jumlah')} calon) tidak ada dalam daftar dapil`,
  ],
  DEF_DAPIL_DILEWATI: [
    'catatan',
    (k) => `${isi(k, 'jumlah')} calon ${isi(k, 'jenis')} di luar wilayah ini dilewati (${isi(k, 'dapil')})`,
  ],
  DEF_DAPIL_DIANGGAP: [
    'catatan',
    (k) =>
      `daftar dapil ${isi(k, 'jenis')} tidak ada; ${isi(k, 'dapil')} dianggap meliputi seluruh wilayah definisi ini`,
  ],
  DEF_DAPIL_TANPA_NAMA: ['salah', () => 'kode atau nama dapil belum diisi'],
  DEF_DAPIL_TUMPANG: [
    'salah',
    (k) =>
      `${isi(k, 'wilayah')} ada pada dapil ${isi(k, 'a')} dan ${isi(k, 'b')}; kecamatan yang dipecah ditulis per desa`,
  ],
  DEF_DAPIL_PECAH: [
    'salah',
    (k) => `${isi(k, 'wilayah')} bertanda pecah; tulis setiap desa/kelurahannya dengan dapilnya`,
  ],
  DEF_DAPIL_LINTAS: ['salah', (k) => `dapil ${isi(k, 'dapil')} memuat lebih dari satu ${isi(k, 'tingkat')}`],
  DEF_DAPIL_BEDA: [
    'salah',
    (k) => `${isi(k, 'hal')} dapil ${isi(k, 'dapil')} ditulis ${isi(k, 'a')} dan ${isi(k, 'b')}`,
  ],
  DEF_DAPIL_TANPA_CALON: [
    'catatan',
    (k) => `dapil ${isi(k, 'dapil')} (${isi(k, 'jenis')}) tidak mempunyai calon dalam berkas; kontesnya tidak dibuat`,
  ],
  DEF_DAPIL_LUBANG: [
    'salah',
    (k) => `${isi(k, 'jumlah')} TPS tidak termasuk dapil ${isi(k, 'jenis')} mana pun: ${isi(k, 'wilayah')}`,
  ],
  DEF_DAPIL_LUAR: [
    'catatan',
    (k) => `daftar dapil ${isi(k, 'jenis')} tidak memuat ${isi(k, 'wilayah')} (${isi(k, 'jumlah')} TPS)`,
  ],
  DEF_DAPIL_WILAYAH_LUAR: [
    'catatan',
    (k) => `daftar dapil ${isi(k, 'jenis')} memuat wilayah di luar definisi ini, dilewati: ${isi(k, 'wilayah')}`,
  ],
  DEF_WILAYAH_TAK_DIKENAL: ['salah', (k) => `wilayah ${isi(k, 'wilayah')} tidak dikenal`],
  DEF_WILAYAH_RANCU: [
    'salah',
    (k) => `wilayah ${isi(k, 'wilayah')} ada ${isi(k, 'jumlah')} (${isi(k, 'kode')}); tulis kodenya`,
  ],
  DEF_WILAYAH_TANPA_INDUK: ['salah', (k) => `nama wilayah ${isi(k, 'induk')} (di atas ${isi(k, 'wilayah')}) tidak ada`],
  DEF_WILAYAH_TINGKAT: ['salah', (k) => `tingkat ${isi(k, 'tingkat')} tidak cocok dengan kode ${isi(k, 'wilayah')}`],
  DEF_WILAYAH_BEDA_NAMA: [
    'catatan',
    (k) => `wilayah ${isi(k, 'wilayah')} ditulis "${isi(k, 'nama')}"; dipakai "${isi(k, 'dipakai')}"`,
  ],
  DEF_WILAYAH_KOSONG: ['salah', () => 'tidak ada wilayah; sertakan daftar TPS atau daftar wilayah'],
  DEF_TPS_GANDA: ['salah', (k) => `TPS ${isi(k, 'tps')} tercantum dua kali (juga pada ${isi(k, 'letak')})`],
  DEF_TPS_TIDAK_ADA: ['salah', () => 'tidak ada satu TPS pun dalam wilayah definisi ini'],
  DEF_DESA_TANPA_TPS: ['catatan', (k) => `${isi(k, 'jumlah')} desa/kelurahan tanpa TPS: ${isi(k, 'desa')}`],
  DEF_KONTES_TIDAK_ADA: ['salah', (k) => `tidak ada kontes ${isi(k, 'jenis')}untuk wilayah ini`],
  DEF_SEBUTAN: ['catatan', (k) => `sebutan ${isi(k, 'sebutan')} belum pasti; periksa sebelum dicetak`],
  DEF_TAK_SAH: ['salah', (k) => isi(k, 'sebab')],
} as const satisfies Readonly<Record<string, Butir>>;

export type KodeKesalahanDefinisi = keyof typeof KATALOG;

export type KesalahanDefinisi = { kode: KodeKesalahanDefinisi; konteks: KonteksGalat; asal?: Alamat };

/** One line for people: `Silon.xlsx · Sheet1 baris 7 kolom D: nomor urut "x" bukan bilangan bulat`. */
export function kalimatKesalahan(k: KesalahanDefinisi): string {
  const kalimat = (KATALOG[k.kode][1] as Butir[1])(k.konteks);
  return k.asal ? `${alamatTeks(k.asal)}: ${kalimat}` : kalimat;
}

/** More than this nobody reads in one go; the rest is counted. */
export const BATAS_KESALAHAN = 500;

/** What was found while reading and building, in the order in which it was found. */
export class CatatanDefinisi {
  readonly #isi: Record<Berat, KesalahanDefinisi[]> = { salah: [], catatan: [] };
  readonly #jumlah: Record<Berat, number> = { salah: 0, catatan: 0 };

  catat(kode: KodeKesalahanDefinisi, konteks: KonteksGalat = {}, asal?: Alamat): void {
    const berat = KATALOG[kode][0];
    this.#jumlah[berat]++;
    if (this.#isi[berat].length < BATAS_KESALAHAN) this.#isi[berat].push({ kode, konteks, ...(asal ? { asal } : {}) });
  }

  /** Errors: at most `BATAS_KESALAHAN` of them, see `jumlahSalah`. */
  get salah(): readonly KesalahanDefinisi[] {
    return this.#isi.salah;
  }
  get catatan(): readonly KesalahanDefinisi[] {
    return this.#isi.catatan;
  }
  get jumlahSalah(): number {
    return this.#jumlah.salah;
  }

  /** Takes over what was found elsewhere. `ganti` softens some codes, as for files that nobody picked one by one. */
  gabung(lain: CatatanDefinisi, ganti: (kode: KodeKesalahanDefinisi) => KodeKesalahanDefinisi = (k) => k): void {
    for (const k of [...lain.salah, ...lain.catatan]) this.catat(ganti(k.kode), k.konteks, k.asal);
    this.#jumlah.salah += lain.jumlahSalah - lain.salah.length;
  }

  ringkas(): DaftarKesalahan {
    return { daftar: [...this.salah], jumlah: this.jumlahSalah };
  }
}

/** Why there is no definition: the first errors, and how many there are in all. */
export type DaftarKesalahan = { daftar: KesalahanDefinisi[]; jumlah: number };
