import { type FormulirKontes, formulirKontes, isiTemplat, samaIsian } from '../domain/index.ts';
import { rangkaBeritaAcara } from './berita-acara.ts';
import { cetakRencana, type HasilCetak, type OpsiCetak } from './cetak.ts';
import type { PdfPaper } from './kit/document.ts';
import { pageGeometry } from './kit/page.ts';
import { type BagianKolom, rencanaBagianKolom } from './lembar-kolom.ts';
import { type Konteks, type MasukanDHasil, nilaiWilayah, type RencanaHalaman, susunTandaTangan } from './masukan.ts';
import { rencanaNaskah } from './naskah/rencana.ts';
import { capTanda } from './tanda.ts';

function periksaMasukan(m: MasukanDHasil): FormulirKontes {
  const formulir = formulirKontes(m.formulir, m.kontes);
  if (!formulir) throw new RangeError(`kata-kata formulir untuk ${m.kontes.kode} tidak ada`);
  // An empty form says no figures that could differ.
  for (const l of m.kosong ? [] : m.lampiran) {
    const kolom = m.rekap.kolom.find((k) => k.wilayah === l.wilayah);
    if (!kolom || !samaIsian(kolom.jumlah.isian, l.jumlah.isian))
      throw new RangeError(`lampiran ${l.wilayah} tidak sama dengan kolomnya pada sertifikat`);
  }
  return formulir;
}

/** The parts whose pages are sheets with columns: the sertifikat, then a lampiran a unit. */
function susunBagian(k: Konteks): BagianKolom[] {
  const { m, kata, formulir } = k;
  const pemilihan = `${formulir.namaPemilihan} Tahun ${m.pemilihan.tahun}`.toUpperCase();
  const judul = (templat: string, nilai: Record<string, string>): string =>
    `${isiTemplat(templat, nilai).toUpperCase()}\n${pemilihan}`;
  return [
    { judul: judul(kata.sertifikat.teks, nilaiWilayah(m.wilayah)), rekap: m.rekap },
    ...m.lampiran.map((rekap) => ({
      judul: judul(kata.lampiran.teks, { satuan: rekap.nama }),
      satuan: rekap.nama,
      rekap,
    })),
  ];
}

function rencanakan(m: MasukanDHasil, formulir: FormulirKontes, paper: PdfPaper): RencanaHalaman[] {
  const d = formulir.d[m.tingkat];
  if (!d) throw new RangeError(`${m.kontes.kode} tidak direkap di tingkat ${m.tingkat}`);
  const k: Konteks = {
    ...{ m, formulir, paper, d },
    kata: m.formulir.tingkat[m.tingkat],
    datar: pageGeometry(m.kertas, 'datar'),
    cap: capTanda(m.formulir.umum.cap, m.tanda),
    tandaTangan: susunTandaTangan(m, formulir),
  };
  const bagian = susunBagian(k).map((b) => ({ b, r: rencanaBagianKolom(k, b) }));
  const isi = rangkaBeritaAcara(
    m,
    formulir,
    bagian.map(({ b, r }) => ({ satuan: b.satuan, ...r })),
  );
  const teks = rencanaNaskah({ m, isi, paper, geometri: pageGeometry(m.kertas, 'tegak'), cap: k.cap });
  return [...teks, ...bagian.flatMap(({ r }) => r.rencana)];
}

/**
 * Makes D.HASIL of one contest at any tier: berita acara, sertifikat (one column a unit of the tier below) and a lampiran
 * a unit (one column a unit below that), as PDF with embedded fonts and text that can be read out again. Form family:
 * C.HASIL-PPWP of PKPU 25/2023; what is unsure about the D form is marked `U` in the wording file.
 *
 * Columns that are TPS are headed by the template of the wording with the last three digits of their code. Same input, same
 * bytes. Throws RangeError where the input contradicts itself (a lampiran that differs from its column, sums that do not
 * come out), `CetakDibatalkan` on cancel.
 */
export async function buatDHasil(m: MasukanDHasil, opsi: OpsiCetak = {}): Promise<HasilCetak> {
  const formulir = periksaMasukan(m);
  const info = {
    judul: [formulir.d[m.tingkat]?.model.teks, m.rekap.nama, m.kontes.dapil?.nama].filter(Boolean).join(' '),
    pokok: `${formulir.namaPemilihan} Tahun ${m.pemilihan.tahun} (${m.pemilihan.nama})`,
  };
  return cetakRencana(m, info, (paper) => rencanakan(m, formulir, paper), opsi);
}
