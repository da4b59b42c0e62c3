import {
  berhasil,
  formulirKontes,
  gagal,
  type Hasil,
  isianKeLarik,
  isiTemplat,
  jsonKanonik,
  type KodeKontes,
  parameterPemilihan,
  type Rekap,
  rapikanNama,
  tingkatD,
} from '../../../domain/index.ts';
import { namaLembarKerja, tulisBukuRumus } from '../../../intake/index.ts';
import { sha256Hex } from '../../../store/index.ts';
import { recapsForDocument } from '../../dokumen/d-hasil.ts';
import { namaWilayah } from '../../dokumen/wilayah.ts';
import { type Jam, type KontesPleno, kontesPleno, type Pleno } from '../../pleno.ts';
import { recapOf } from '../../rekap.ts';
import { keadaanRekap, lembarKeterangan } from './keterangan.ts';
import { susunKisi } from './kisi.ts';
import { type LembarRekap, lembarRekap } from './lembar-rekap.ts';

/**
 * Figures and checks in one workbook. What writes it holds all of them at once, some 800 bytes each; a kecamatan of 40 desa
 * with 40 TPS each has some 400,000 on the largest ballot.
 */
const MAKS_SEL_BUKU = 500_000;

/** The recap of a region, and those of its units that have columns of their own. */
function rekapBuku(p: Pleno, kontes: KodeKontes, wilayah: string): Hasil<{ rekap: Rekap; lampiran: Rekap[] }> {
  // The sheets of TPS are the columns of a desa; they have no recap.
  if (p.peta.cari(wilayah)?.tingkat !== 4) return recapsForDocument(p, kontes, wilayah);
  const rekap = recapOf(p, kontes, wilayah);
  return rekap.ok ? berhasil({ rekap: rekap.nilai, lampiran: [] }) : rekap;
}

/** Lines above a table, always as many (see `BARIS_JUDUL`). */
function kepala(p: Pleno, k: KontesPleno, r: Rekap, judul: string): string[][] {
  const nama = `${k.kata.namaPemilihan} Tahun ${p.s.definisi.pemilihan.tahun}`;
  const label = p.formulir.umum.wilayah;
  const desa = r.tingkat === 4 ? [label.desa, r.wilayah, rapikanNama(r.nama)] : [];
  const jalur = p.peta.jalur(r.wilayah).filter((w) => w.tingkat < 4);
  return [
    [judul.toUpperCase()],
    [`${nama}${k.kontes.dapil ? ` – ${label.dapil} ${k.kontes.dapil.nama}` : ''}`],
    [jalur.map((w) => rapikanNama(w.nama)).join(' · ')],
    desa,
    [keadaanRekap(p, k, r.wilayah)],
  ];
}

function judulRekap(p: Pleno, r: Rekap): string {
  const tingkat = tingkatD(r.tingkat === 4 ? 3 : r.tingkat) ?? 'kecamatan';
  const kata = p.formulir.tingkat[tingkat];
  if (r.tingkat === 4) return isiTemplat(kata.lampiran.teks, { satuan: rapikanNama(r.nama) });
  const w = namaWilayah(p, r.wilayah);
  return isiTemplat(kata.sertifikat.teks, { ...w, KABKO: w.kabko.toUpperCase() });
}

/** Canonical figures of a workbook: the text whose SHA-256 its first worksheet states. */
const dataBuku = (k: KontesPleno, semua: readonly Rekap[]): string =>
  jsonKanonik({
    kontes: k.kode,
    sel: k.lembar.sel,
    rekap: semua.map((r) => ({
      wilayah: r.wilayah,
      jumlah: isianKeLarik(r.jumlah.isian),
      kolom: r.kolom.map((c) => ({ wilayah: c.wilayah, isian: isianKeLarik(c.jumlah.isian) })),
    })),
  });

/**
 * The recap of a region as a workbook like the D form: a worksheet that says what it is, the recap, then a worksheet a
 * unit below with its own columns. Sums, columns taken from the worksheets below, and the rules of the form are formulas
 * with their results. Beyond `maks` figures the recap stands alone, and the first worksheet says so. Errors: KONTES_TAK_DIKENAL, WILAYAH_TAK_DIKENAL.
 */
export async function recapWorkbook(
  p: Pleno,
  kontes: KodeKontes,
  wilayah: string,
  jam: Jam,
  opsi: { maks?: number } = {},
): Promise<Hasil<Uint8Array>> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  const kata = formulirKontes(p.formulir, k.nilai.kontes);
  if (!kata) return gagal('KONTES_TAK_DIKENAL', { kontes });
  const r = rekapBuku(p, kontes, wilayah);
  if (!r.ok) return r;
  const parameter = parameterPemilihan(p.s.definisi.pemilihan.jenis);
  const kisi = susunKisi(k.nilai.lembar, kata, p.formulir.umum.kepala, parameter);
  const { rekap } = r.nilai;
  const kolom = r.nilai.lampiran.reduce((n, x) => n + x.kolom.length + 1, rekap.kolom.length + 1);
  const muat = kolom * (k.nilai.lembar.sel.length + kisi.periksa.length) <= (opsi.maks ?? MAKS_SEL_BUKU);
  // Without worksheets below, the columns of the recap are figures.
  const lampiran = muat ? r.nilai.lampiran : [];
  const nomor = String(lampiran.length).length;
  const bawah = lampiran.map((x, i) => ({
    nama: namaLembarKerja(String(i + 1).padStart(nomor, '0'), x.nama),
    rekap: x,
  }));
  const { uraian, jumlahAkhir } = p.formulir.umum.kepala;
  const lembar = (nama: string, x: Rekap, rujukan: LembarRekap['rujukan']) =>
    lembarRekap(
      {
        ...{ nama, rekap: x, rujukan, kepala: kepala(p, k.nilai, x, judulRekap(p, x)) },
        judul: { uraian, akhir: jumlahAkhir },
      },
      kisi,
      k.nilai.lembar.sel,
    );
  const diterima = (rekap.diterima ?? []).map((w) => p.peta.nama(w));
  const data = sha256Hex(Buffer.from(dataBuku(k.nilai, [rekap, ...lampiran])));
  const buku = [
    lembarKeterangan(p, k.nilai, rekap, { data, waktu: jam().toISOString(), diterima, ringkas: !muat }),
    lembar('Rekap', rekap, new Map(bawah.map((b) => [b.rekap.wilayah, b]))),
    ...bawah.map((b) => lembar(b.nama, b.rekap, new Map())),
  ];
  return berhasil(await tulisBukuRumus(buku));
}
