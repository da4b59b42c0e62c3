import {
  type Formulir,
  type FormulirKontes,
  isiTemplat,
  type JenisPemilihan,
  type KataD,
  type KataTingkat,
  type Kontes,
  type Lembar,
  type Rekap,
  sebutanKabko,
  type TingkatD,
} from '../domain/index.ts';
import type { Cap } from './cap.ts';
import type { PdfPaper } from './kit/document.ts';
import type { Kertas, PageGeometry } from './kit/page.ts';
import type { SignatureGroup } from './kit/signature.ts';
import type { Tanda } from './tanda.ts';
import { namaDuaBaris } from './tata.ts';

/** Somebody who signs, or does not: `catatan` stands in the box instead of a line to sign on. */
export type PenandaTangan = { nama?: string; catatan?: string };

/** What every printed document needs. Plain data: it can be sent to a worker thread. */
export type MasukanDasar = {
  formulir: Formulir;
  kertas: Kertas;
  /** ISO time for the metadata of the file. The same input gives the same bytes. */
  waktu: string;
  tanda: Tanda;
  /** Canonical data as JSON, attached to the file; `tanda.data` is its hash. */
  data: string;
  /** Picture of the office, PNG or JPEG. */
  logo?: Uint8Array;
  /** Folder of the embedded fonts (`resources/fonts`). */
  font: { folder: string };
};

export type NamaWilayah = { provinsi: string; kabko: string; kecamatan: string };

/** Where and when the plenary takes place, as far as it is known; else there are lines to write on. */
type Acara = { tempat?: string; rangkap?: number };

/** Everything a D.HASIL of any tier is made of. */
export type MasukanDHasil = MasukanDasar & {
  tingkat: TingkatD;
  pemilihan: { nama: string; tahun: number; jenis: JenisPemilihan };
  kontes: Kontes;
  lembar: Lembar;
  /** Names of the region and of those above it; '' below its tier. */
  wilayah: NamaWilayah;
  /** Recap of the region; its columns are the units one tier below. */
  rekap: Rekap;
  /** One recap a unit, in the order of the agenda; the columns are its own units. */
  lampiran: Rekap[];
  /** Names of the units whose figures were received as a total, so that there is no recap of them. */
  terlampir?: readonly string[];
  /** Members of the body in the order of the form's boxes. */
  penyelenggara?: readonly PenandaTangan[];
  /** Saksi by the number of their contestant. */
  saksi?: ReadonlyMap<number, PenandaTangan>;
  acara?: Acara;
  /** Cells stay empty, to be written by hand. */
  kosong?: boolean;
};

/** What every page of one D.HASIL shares. */
export type Konteks = {
  m: MasukanDHasil;
  formulir: FormulirKontes;
  kata: KataTingkat;
  d: KataD;
  paper: PdfPaper;
  datar: PageGeometry;
  cap: Cap[];
  tandaTangan: SignatureGroup[];
};

/** A page that is laid out and waits to be drawn, once the number of pages is known. */
export type RencanaHalaman = { geometri: PageGeometry; gambar(nomor: number, dari: number): void };

/** Places of templates that the region fills, as written and in capitals. */
export function nilaiWilayah(w: NamaWilayah): Record<string, string> {
  const kabko = sebutanKabko(w.kabko);
  return {
    provinsi: w.provinsi,
    kabko,
    KABKO: kabko.toUpperCase(),
    kecamatan: w.kecamatan,
  };
}

/** Region header of a page: the labels of the tiers that are named. */
export function kepalaWilayah(
  f: Formulir,
  w: NamaWilayah,
  lain: { desa?: string | undefined; dapil?: string | undefined },
): [string, string][] {
  const k = f.umum.wilayah;
  const semua: [string, string | undefined][] = [
    [k.provinsi, w.provinsi],
    [k.kabko, w.kabko],
    [k.kecamatan, w.kecamatan],
    [k.desa, lain.desa],
    [k.dapil, lain.dapil],
  ];
  return semua.filter((x): x is [string, string] => x[1] !== undefined && x[1] !== '');
}

/** The signature boxes of the body that recapitulates. */
export function kotakPenyelenggara(kata: KataTingkat, orang: readonly PenandaTangan[] | undefined): SignatureGroup {
  return {
    title: kata.judulPenyelenggara,
    boxes: kata.penyelenggara.map((jabatan, i) => ({
      number: `${i + 1}.`,
      heading: jabatan,
      ...keKotak(orang?.[i]),
    })),
  };
}

const keKotak = (o: PenandaTangan | undefined): { name?: string; note?: string } => ({
  ...(o?.nama ? { name: o.nama } : {}),
  ...(o?.catatan ? { note: o.catatan } : {}),
});

/** One box a contestant for its witness. */
export function kotakSaksi(
  kontes: Kontes,
  formulir: FormulirKontes,
  saksi: ReadonlyMap<number, PenandaTangan> | undefined,
): SignatureGroup {
  const peserta = kontes.bentuk === 'partai' ? kontes.partai : kontes.bentuk === 'calon' ? kontes.calon : kontes.paslon;
  return {
    title: formulir.judulSaksi,
    boxes: peserta.map((p) => ({
      number: `${p.nomor}.`,
      heading: namaDuaBaris(p.nama),
      ...keKotak(saksi?.get(p.nomor)),
    })),
  };
}

/** The signature boxes of a page: ketua and anggota, then one witness a contestant. */
export const susunTandaTangan = (m: MasukanDHasil, formulir: FormulirKontes): SignatureGroup[] => [
  kotakPenyelenggara(m.formulir.tingkat[m.tingkat], m.penyelenggara),
  kotakSaksi(m.kontes, formulir, m.saksi),
];

/** Title lines of D.HASIL with region and year filled in. */
export const judulD = (m: MasukanDHasil, d: KataD): { teks: string; besar?: boolean | undefined }[] =>
  d.judul.map((b) => ({
    ...b,
    teks: isiTemplat(b.teks, { ...huruf(nilaiWilayah(m.wilayah)), tahun: m.pemilihan.tahun }),
  }));

const huruf = (nilai: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(nilai).map(([n, v]) => [n, v.toUpperCase()]));
