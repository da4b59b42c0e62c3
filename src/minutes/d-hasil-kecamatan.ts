import { setImmediate } from 'node:timers/promises';
import { type FormulirKontes, formulirKontes, isiTemplat, samaIsian } from '../domain/index.ts';
import { rencanaBeritaAcara } from './berita-acara.ts';
import { capDokumen } from './cap.ts';
import { PdfPaper } from './kit/document.ts';
import { pageGeometry } from './kit/page.ts';
import { type BagianKolom, rencanaBagianKolom } from './lembar-kolom.ts';
import { type Konteks, type MasukanDHasil, susunTandaTangan } from './masukan.ts';

export type OpsiCetak = {
  /** Called after every page. */
  kemajuan?(selesai: number, jumlah: number): void;
  /** Asked before every page; true stops with `CetakDibatalkan`. */
  batal?(): boolean;
};

/** Printing was cancelled by the person who asked for it. Nothing was written: the document only exists in memory. */
export class CetakDibatalkan extends Error {
  constructor() {
    super('pencetakan dibatalkan');
    this.name = 'CetakDibatalkan';
  }
}

function periksaMasukan(m: MasukanDHasil): FormulirKontes {
  const formulir = formulirKontes(m.formulir, m.kontes);
  if (!formulir) throw new RangeError(`kata-kata formulir untuk ${m.kontes.kode} tidak ada`);
  for (const l of m.lampiran) {
    const kolom = m.rekap.kolom.find((k) => k.wilayah === l.wilayah);
    if (!kolom || !samaIsian(kolom.jumlah.isian, l.jumlah.isian))
      throw new RangeError(`lampiran ${l.wilayah} tidak sama dengan kolomnya pada sertifikat`);
  }
  return formulir;
}

function susunBagian(m: MasukanDHasil, formulir: FormulirKontes): BagianKolom[] {
  const kata = m.formulir.kecamatan;
  const pemilihan = `${formulir.namaPemilihan} Tahun ${m.pemilihan.tahun}`.toUpperCase();
  const judul = (templat: string, nilai: Record<string, string>): string =>
    `${isiTemplat(templat, nilai)}\n${pemilihan}`;
  const sertifikat = { kecamatan: m.wilayah.kecamatan.toUpperCase() };
  return [
    { judul: judul(kata.sertifikat.teks, sertifikat), rekap: m.rekap },
    ...m.lampiran.map((rekap) => ({
      judul: judul(kata.lampiran.teks, { desa: rekap.nama.toUpperCase() }),
      desa: rekap.nama,
      rekap,
    })),
  ];
}

/**
 * Makes D.HASIL KECAMATAN of one contest: berita acara, sertifikat (one column a desa/kelurahan) and a lampiran a
 * desa (one column a TPS), as PDF with embedded fonts and text that can be read out again. Form family: C.HASIL-PPWP of
 * PKPU 25/2023; what is unsure about the D form is marked `U` in the wording file.
 *
 * Columns of `lampiran` are headed by the TPS template of the wording with the last three digits of their code.
 * Same input, same bytes. Throws RangeError where the input contradicts itself (a lampiran that differs from its
 * column, sums that do not come out), `CetakDibatalkan` on cancel.
 */
export async function buatDHasilKecamatan(
  m: MasukanDHasil,
  opsi: OpsiCetak = {},
): Promise<{ pdf: Uint8Array; halaman: number }> {
  const formulir = periksaMasukan(m);
  const paper = new PdfPaper({
    judul: [formulir.modelDKecamatan.teks, m.wilayah.kecamatan, m.kontes.dapil?.nama].filter(Boolean).join(' '),
    pokok: `${formulir.namaPemilihan} Tahun ${m.pemilihan.tahun} (${m.pemilihan.nama})`,
    waktu: m.waktu,
    fontFolder: m.font.folder,
  });
  const k: Konteks = {
    ...{ m, formulir, paper },
    datar: pageGeometry(m.kertas, 'datar'),
    tegak: pageGeometry(m.kertas, 'tegak'),
    cap: capDokumen(m.formulir.kecamatan.cap, m.rekap.tps, m.simulasi),
    tandaTangan: susunTandaTangan(m, formulir),
  };
  const bagian = susunBagian(m, formulir).map((b) => ({ b, r: rencanaBagianKolom(k, b) }));
  const rencana = [...rencanaBeritaAcara(k, bagian), ...bagian.flatMap(({ r }) => r.rencana)];
  for (const [i, halaman] of rencana.entries()) {
    if (opsi.batal?.()) throw new CetakDibatalkan();
    paper.addPage(halaman.geometri);
    halaman.gambar(i + 1, rencana.length);
    opsi.kemajuan?.(i + 1, rencana.length);
    // Lets a cancel message through; a document of a large kecamatan has hundreds of pages.
    if (i % 8 === 7) await setImmediate();
  }
  return { pdf: await paper.finish(), halaman: rencana.length };
}
