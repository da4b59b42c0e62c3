import type { Alamat, CatatanDefinisi } from '../../domain/index.ts';
import { hurufKolom, type Tabel } from '../tabel/index.ts';
import { CIRI_CALON, JENIS_TABEL, type JenisTabel, KOLOM, kunciKepala, WAJIB } from './kolom.ts';

/** A table to read, with the way its cells are called in messages. */
export type TabelAlamat = {
  /** File, and for workbooks the sheet. */
  berkas: string;
  lembar?: string;
  /** Folders before the file's name, which may say what it holds: `caleg/dpd/`. */
  folder: string;
  baris: readonly (readonly (string | null)[])[];
  alamat(r: number, c?: number): Alamat;
};

/** Where the columns of a table stand. */
export type Kepala = { jenis: JenisTabel; kolom: ReadonlyMap<string, number> /** First row of data. */; data: number };

/** Headings stand within so many rows; titles and logos may come before them. */
const BATAS_CARI = 30;
/** Merged cells are filled where they are few: a sheet merged as a whole is a poster, not a table. */
const BATAS_GABUNGAN = 50_000;

/** A worksheet with its merged cells filled, which is how offices write a kecamatan's name beside its desa. */
export function tabelAlamat(t: Tabel, nama: string, banyakLembar: boolean): TabelAlamat {
  const berkas = nama.slice(Math.max(nama.lastIndexOf('/'), nama.lastIndexOf('\\')) + 1);
  const baris = t.baris.map((b) => [...b]);
  let sisa = BATAS_GABUNGAN;
  for (const g of t.gabungan) {
    const isi = t.baris[g.r1]?.[g.c1] ?? null;
    sisa -= (g.r2 - g.r1 + 1) * (g.c2 - g.c1 + 1);
    if (isi === null || sisa < 0) continue;
    for (let r = g.r1; r <= Math.min(g.r2, baris.length - 1); r++)
      for (let c = g.c1; c <= g.c2; c++) {
        const b = baris[r];
        if (!b) continue;
        while (b.length <= c) b.push(null);
        b[c] = isi;
      }
  }
  const dasar: Alamat = { berkas, ...(banyakLembar ? { lembar: t.nama } : {}) };
  return {
    ...dasar,
    folder: nama.slice(0, nama.length - berkas.length),
    baris,
    alamat: (r, c) => ({ ...dasar, baris: r + 1, ...(c === undefined ? {} : { kolom: hurufKolom(c) }) }),
  };
}

/** Finds the row (or two rows: `DPT` above `L`, `P`) of headings that explains most columns of one kind of table. */
export function cariKepala(t: TabelAlamat): Kepala | null {
  let terbaik: (Kepala & { nilai: number }) | null = null;
  const sampai = Math.min(t.baris.length, BATAS_CARI);
  for (let r = 0; r < sampai; r++)
    for (const tinggi of [1, 2])
      for (const jenis of JENIS_TABEL) {
        const kolom = petakan(judulBaris(t, r, tinggi), jenis);
        if (!lengkap(jenis, kolom)) continue;
        const nilai = kolom.size + (petunjuk(t, jenis) ? 0.5 : 0) - (tinggi - 1) * 0.25;
        if (!terbaik || nilai > terbaik.nilai) terbaik = { jenis, kolom, data: r + tinggi, nilai };
      }
  return terbaik;
}

const lengkap = (jenis: JenisTabel, kolom: ReadonlyMap<string, number>): boolean =>
  WAJIB[jenis].every((salahSatu) => salahSatu.some((k) => kolom.has(k))) &&
  (jenis !== 'calon' || CIRI_CALON.some((k) => kolom.has(k)));

const PETUNJUK: Readonly<Record<JenisTabel, RegExp>> = {
  partai: /SIPOL|PARTAI|PARPOL/,
  calon: /SILON|CALON|CALEG|PASLON|DCT|DCS|DPD/,
  dapil: /SIDAPIL|DAPIL/,
  tps: /TPS|DPT/,
  wilayah: /WILAYAH/,
};
const petunjuk = (t: TabelAlamat, jenis: JenisTabel): boolean =>
  PETUNJUK[jenis].test(kunciKepala(`${t.berkas} ${t.lembar ?? ''}`));

/** Headings of a row. Of two rows: the lower one with the one above it, which may stretch over several columns. */
function judulBaris(t: TabelAlamat, r: number, tinggi: number): string[][] {
  const atas = t.baris[r] ?? [];
  if (tinggi === 1) return atas.map((j) => (j === null ? [] : [kunciKepala(j)]));
  const bawah = t.baris[r + 1] ?? [];
  const judul: string[][] = [];
  let induk = '';
  for (let c = 0; c < Math.max(atas.length, bawah.length); c++) {
    induk = atas[c] ?? induk;
    const anak = bawah[c] ?? '';
    // Vertically merged headings say the same twice.
    const sama = kunciKepala(induk) === kunciKepala(anak);
    judul.push(
      anak === '' || sama ? [kunciKepala(atas[c] ?? '')] : [kunciKepala(`${induk} ${anak}`), kunciKepala(anak)],
    );
  }
  return judul;
}

/** Column by meaning. Of two columns with one meaning the one with the more telling heading is taken. */
function petakan(judul: readonly string[][], jenis: JenisTabel): Map<string, number> {
  const kolom = new Map<string, number>();
  for (const [arti, { judul: sinonim }] of Object.entries(KOLOM[jenis])) {
    const c = sinonim.map((s) => judul.findIndex((j) => j.includes(s))).find((i) => i >= 0);
    if (c !== undefined && ![...kolom.values()].includes(c)) kolom.set(arti, c);
  }
  return kolom;
}

/** A heading that stands twice in one row: nobody knows which of the two is meant. */
export function periksaKepala(t: TabelAlamat, k: Kepala, catat: CatatanDefinisi): void {
  const kepala = t.baris[k.data - 1] ?? [];
  for (const [arti, c] of k.kolom) {
    const lain = kepala.findIndex((j, i) => i > c && j !== null && kunciKepala(j) === kunciKepala(kepala[c] ?? ''));
    // L, P and JUMLAH stand under several headings of a two-row head; the first group is the DPT's.
    if (lain < 0 || /^dpt/.test(arti)) continue;
    const sebutan = KOLOM[k.jenis][arti]?.sebutan ?? arti;
    catat.catat('DEF_KOLOM_GANDA', { kolom: sebutan, juga: hurufKolom(c) }, t.alamat(k.data - 1, lain));
  }
}

/** The kind of table that the headings come closest to, and the columns it lacks; null where nothing is near. */
export function kepalaHampir(t: TabelAlamat): { baris: number; jenis: JenisTabel; kurang: string[] } | null {
  let terbaik: { baris: number; jenis: JenisTabel; kurang: string[]; nilai: number } | null = null;
  for (let r = 0; r < Math.min(t.baris.length, BATAS_CARI); r++)
    for (const jenis of JENIS_TABEL) {
      const kolom = petakan(judulBaris(t, r, 1), jenis);
      const kurang = WAJIB[jenis].filter((salahSatu) => !salahSatu.some((k) => kolom.has(k)));
      const nilai = kolom.size + (petunjuk(t, jenis) ? 1.5 : 0) - kurang.length;
      if (kolom.size < 2 || kurang.length === 0 || (terbaik && nilai <= terbaik.nilai)) continue;
      const sebutan = kurang.map((k) =>
        k
          .slice(0, 3)
          .map((x) => KOLOM[jenis][x]?.sebutan ?? x)
          .join(' atau '),
      );
      terbaik = { baris: r, jenis, kurang: sebutan, nilai };
    }
  return terbaik;
}
