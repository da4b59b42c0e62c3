import type { Formulir, FormulirKontes, JenisPemilihan, Kontes, Lembar, Rekap } from '../domain/index.ts';
import type { Cap } from './cap.ts';
import type { PdfPaper } from './kit/document.ts';
import type { Kertas, PageGeometry } from './kit/page.ts';
import type { SignatureGroup } from './kit/signature.ts';
import { namaDuaBaris } from './tata.ts';

/** Everything a D.Hasil Kecamatan is made of. Plain data: it can be sent to a worker thread. */
export type MasukanDHasil = {
  formulir: Formulir;
  pemilihan: { nama: string; tahun: number; jenis: JenisPemilihan };
  kontes: Kontes;
  lembar: Lembar;
  wilayah: { provinsi: string; kabko: string; kecamatan: string };
  /** Recap of the kecamatan; its columns are the desa/kelurahan. */
  rekap: Rekap;
  /** One recap a desa/kelurahan, in the order of the agenda; the columns are its TPS. */
  lampiran: Rekap[];
  kertas: Kertas;
  /** ISO time for the metadata of the file. The same input gives the same bytes. */
  waktu: string;
  /** Practice data: marked on every page. */
  simulasi: boolean;
  /** Names of ketua and anggota, where known; else lines to write on. */
  penyelenggara?: string[];
  /** Where the plenary takes place; else a line to write on. */
  tempat?: string;
  /** Folder of the embedded fonts (`resources/fonts`). */
  font: { folder: string };
};

/** What every page of one document shares. */
export type Konteks = {
  m: MasukanDHasil;
  formulir: FormulirKontes;
  paper: PdfPaper;
  datar: PageGeometry;
  tegak: PageGeometry;
  cap: Cap[];
  tandaTangan: SignatureGroup[];
};

/** A page that is laid out and waits to be drawn, once the number of pages is known. */
export type RencanaHalaman = { geometri: PageGeometry; gambar(nomor: number, dari: number): void };

/** The signature boxes of a page: ketua and anggota of the PPK, then one witness a contestant. */
export function susunTandaTangan(m: MasukanDHasil, formulir: FormulirKontes): SignatureGroup[] {
  const kata = m.formulir.kecamatan;
  const peserta =
    m.kontes.bentuk === 'partai' ? m.kontes.partai : m.kontes.bentuk === 'calon' ? m.kontes.calon : m.kontes.paslon;
  return [
    {
      title: kata.judulPenyelenggara,
      boxes: kata.penyelenggara.map((jabatan, i) => {
        const nama = m.penyelenggara?.[i];
        return { number: `${i + 1}.`, heading: jabatan, ...(nama ? { name: nama } : {}) };
      }),
    },
    {
      title: formulir.judulSaksi,
      boxes: peserta.map((p) => ({ number: `${p.nomor}.`, heading: namaDuaBaris(p.nama) })),
    },
  ];
}
