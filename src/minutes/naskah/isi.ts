import type { SignatureGroup } from '../kit/signature.ts';
import type { MasukanDasar } from '../masukan.ts';

/** A column of a table of text; `bobot` is its share of the width. */
export type KolomNaskah = { judul: string; bobot: number; rata: 'kiri' | 'tengah' | 'kanan' };

/** What a document of text is made of, from top to bottom. */
export type Blok =
  /** Begins a page: centred lines, the name of the document larger, the regions below. */
  | { blok: 'judul'; baris: readonly { teks: string; besar?: boolean | undefined }[] }
  | { blok: 'paragraf'; teks: string; tebal?: boolean; rata?: 'kiri' | 'tengah' }
  /** Lines `label : value`. */
  | { blok: 'daftar'; isi: readonly (readonly [string, string])[] }
  /** `tinggi`: least height of a row in points, where people sign in it. The first column numbers the rows. */
  | {
      blok: 'tabel';
      judul?: string;
      kolom: readonly KolomNaskah[];
      baris: readonly (readonly string[])[];
      tinggi?: number;
    }
  /** Who signs a letter: at the right, name below the space. */
  | { blok: 'pengirim'; jabatan: string; nama: string };

export type IsiNaskah = {
  /** In the box at the top right, and at the foot. */
  model: string;
  arah: 'tegak' | 'datar';
  /** Region header of pages that continue, and below a title. */
  wilayah: readonly (readonly [string, string])[];
  blok: readonly Blok[];
  /** Strip at the foot of every page; none where the table itself is signed. */
  tandaTangan: readonly SignatureGroup[];
};

/** A document of text: minutes of objections, lists, letters, annexes. Plain data. */
export type MasukanNaskah = MasukanDasar & IsiNaskah & { judulBerkas: string; pokok: string };
