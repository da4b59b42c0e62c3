import { angka, type FormulirKontes, isiTemplat } from '../domain/index.ts';
import { judulD, kepalaWilayah, type MasukanDHasil, nilaiWilayah, susunTandaTangan } from './masukan.ts';
import type { Blok, IsiNaskah } from './naskah/isi.ts';

/** A part of the document as its berita acara lists it; `satuan` names the unit of a lampiran. */
export type BagianDaftar = { satuan?: string | undefined; tps: number; halaman: number; lembar: number };

const titik = (n: number): string => '.'.repeat(n);

/** Opening paragraph; what is not known is left open to be written by hand. */
const pembuka = (m: MasukanDHasil, formulir: FormulirKontes): string =>
  isiTemplat(m.formulir.tingkat[m.tingkat].pembuka.teks, {
    hari: titik(16),
    tanggal: titik(24),
    bulan: titik(20),
    tahunAcara: titik(44),
    namaPemilihan: formulir.namaPemilihan,
    tahun: m.pemilihan.tahun,
    tempat: m.acara?.tempat ?? titik(60),
  });

/** Name of a part in the list of sheets. */
function namaBagian(m: MasukanDHasil, b: BagianDaftar): string {
  const kata = m.formulir.tingkat[m.tingkat];
  return b.satuan === undefined
    ? isiTemplat(kata.daftarSertifikat, nilaiWilayah(m.wilayah))
    : isiTemplat(kata.daftarLampiran, { satuan: b.satuan });
}

function daftar(m: MasukanDHasil, bagian: readonly BagianDaftar[]): Blok {
  const kata = m.formulir.umum.daftar;
  const templat = m.formulir.tingkat[m.tingkat].daftarTerlampir;
  return {
    blok: 'tabel',
    judul: kata.judul,
    kolom: [
      { judul: kata.nomor, bobot: 7, rata: 'tengah' },
      { judul: kata.bagian, bobot: 57, rata: 'kiri' },
      { judul: kata.jumlahTps, bobot: 14, rata: 'tengah' },
      { judul: kata.halaman, bobot: 11, rata: 'tengah' },
      { judul: kata.lembar, bobot: 11, rata: 'tengah' },
    ],
    baris: [
      ...bagian.map((b) => [namaBagian(m, b), angka(b.tps), angka(b.halaman), angka(b.lembar)]),
      ...(m.terlampir ?? []).map((satuan) => [isiTemplat(templat, { satuan }), '–', '–', '–']),
    ].map((b, i) => [`${i + 1}`, ...b]),
  };
}

/** The text pages in front: title, opening, list of the sheets that belong to them, closing, signatures. */
export function rangkaBeritaAcara(
  m: MasukanDHasil,
  formulir: FormulirKontes,
  bagian: readonly BagianDaftar[],
): IsiNaskah {
  const d = formulir.d[m.tingkat];
  if (!d) throw new RangeError(`${m.kontes.kode} tidak direkap di tingkat ${m.tingkat}`);
  return {
    model: d.model.teks,
    arah: 'tegak',
    wilayah: kepalaWilayah(m.formulir, m.wilayah, { dapil: m.kontes.dapil?.nama }),
    blok: [
      { blok: 'judul', baris: judulD(m, d) },
      { blok: 'paragraf', teks: pembuka(m, formulir) },
      daftar(m, bagian),
      {
        blok: 'paragraf',
        teks: isiTemplat(m.formulir.tingkat[m.tingkat].penutup.teks, { rangkap: m.acara?.rangkap ?? titik(20) }),
      },
    ],
    tandaTangan: susunTandaTangan(m, formulir),
  };
}
