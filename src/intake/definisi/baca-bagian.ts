import {
  type BagianDefinisi,
  bagianKosong,
  type CatatanDefinisi,
  gabungBagian,
  type JenisKontes,
  pesanGalat,
} from '../../domain/index.ts';
import { Angka, adalahObjek, potong, uraiJson } from '../json.ts';
import { bacaTabel } from '../tabel/index.ts';
import { bacaTeks } from '../teks.ts';
import { bagianDariJson } from './json-bagian.ts';
import { type TabelAlamat, tabelAlamat } from './kepala.ts';
import { bagianDariTabel, catatHampir } from './tabel-bagian.ts';

/** What one file, or one sheet of a workbook, gave. */
export type LaporanBerkas = {
  berkas: string;
  lembar?: string;
  partai: number;
  calon: number;
  dapil: number;
  wilayah: number;
  tps: number;
};

/** `tahun` is the year in which KPU stamped its lists; null where nothing tells it. */
type HasilBaca = { bagian: BagianDefinisi; laporan: LaporanBerkas[]; tahun: number | null };

/** Sheets of explanations that come with templates. */
const LEMBAR_PETUNJUK = /^(petunjuk|readme)\b/i;

/**
 * One file of a definition → its parts: KPU's JSON shapes, our own definition, CSV or XLSX of Sipol, Silon, Sidapil or
 * TPS. `jenis` is the ballot meant by lists that do not say it. Everything wrong goes into `catat` with its address.
 * Never throws, whatever the bytes.
 */
export async function bacaBagian(
  { nama, isi }: { nama: string; isi: Uint8Array },
  jenis: JenisKontes | undefined,
  catat: CatatanDefinisi,
): Promise<HasilBaca> {
  const berkas = nama.slice(Math.max(nama.lastIndexOf('/'), nama.lastIndexOf('\\')) + 1);
  if (adalahJson(isi, nama)) {
    const teks = bacaTeks(isi);
    const json = teks.ok ? uraiJson(teks.nilai) : teks;
    if (!json.ok) {
      catat.catat('DEF_BERKAS', { sebab: pesanGalat(json.galat).kalimat }, { berkas });
      return { bagian: bagianKosong(), laporan: [], tahun: null };
    }
    const bagian = bagianDariJson(json.nilai, nama, jenis, catat);
    return { bagian, laporan: [lapor(berkas, undefined, bagian)], tahun: tahunJson(json.nilai) };
  }
  return bacaLembar(nama, berkas, isi, jenis, catat);
}

async function bacaLembar(
  nama: string,
  berkas: string,
  isi: Uint8Array,
  jenis: JenisKontes | undefined,
  catat: CatatanDefinisi,
): Promise<HasilBaca> {
  const semua = bagianKosong();
  const laporan: LaporanBerkas[] = [];
  const tabel = await bacaTabel(isi, nama);
  if (!tabel.ok) {
    catat.catat('DEF_BERKAS', { sebab: pesanGalat(tabel.galat).kalimat }, { berkas });
    return { bagian: semua, laporan, tahun: null };
  }
  const xlsx = isi[0] === 0x50 && isi[1] === 0x4b;
  const berisi = tabel.nilai.filter((t) => t.baris.length > 0 && !(xlsx && LEMBAR_PETUNJUK.test(t.nama.trim())));
  const asing: TabelAlamat[] = [];
  for (const t of berisi) {
    if (t.tersembunyi) {
      // Hidden sheets hold last year's figures and lists for drop-downs.
      catat.catat('DEF_LEMBAR_TERSEMBUNYI', {}, { berkas, lembar: t.nama });
      continue;
    }
    const ini = tabelAlamat(t, nama, xlsx);
    const hasil = bagianDariTabel(ini, jenis, catat);
    if (!hasil) asing.push(ini);
    else {
      gabungBagian(semua, hasil.bagian);
      laporan.push(lapor(berkas, xlsx ? t.nama : undefined, hasil.bagian));
    }
  }
  const ada = laporan.length > 0;
  for (const t of asing) {
    const asal = { berkas, ...(t.lembar === undefined ? {} : { lembar: t.lembar }) };
    if (ada) catat.catat('DEF_LEMBAR_DILEWATI', {}, asal);
    else if (!catatHampir(t, catat)) {
      const kepala = t.baris.find((b) => b.filter((s) => s !== null).length > 1) ?? t.baris[0] ?? [];
      catat.catat('DEF_BERKAS_TAK_DIKENAL', { kepala: potong(kepala.filter((s) => s !== null).join(', '), 120) }, asal);
    }
  }
  if (berisi.every((t) => t.tersembunyi)) catat.catat('DEF_TABEL_KOSONG', {}, { berkas });
  return { bagian: semua, laporan, tahun: null };
}

function lapor(berkas: string, lembar: string | undefined, b: BagianDefinisi): LaporanBerkas {
  const jumlah = {
    partai: b.partai.length,
    calon: b.calon.length,
    dapil: b.dapil.length,
    wilayah: b.wilayah.length,
    tps: b.tps.length + b.wilayah.filter((w) => w.kode.length === 13).length,
  };
  return { berkas, ...(lembar === undefined ? {} : { lembar }), ...jumlah };
}

/** Year of our own definition, or of the first time stamp (`ts`) of KPU's lists of parties and candidates. */
function tahunJson(nilai: unknown): number | null {
  if (!adalahObjek(nilai)) return null;
  if (adalahObjek(nilai.pemilihan) && nilai.pemilihan.tahun instanceof Angka) return Number(nilai.pemilihan.tahun.teks);
  for (const v of Object.values(nilai)) {
    const isi = adalahObjek(v) && !('ts' in v) ? Object.values(v)[0] : v;
    const ts = adalahObjek(isi) ? isi.ts : undefined;
    if (typeof ts === 'string' && /^(19|20)\d\d-/.test(ts)) return Number(ts.slice(0, 4));
  }
  return null;
}

/** By its name, else by how it begins: an upload may have lost its name. */
function adalahJson(isi: Uint8Array, nama: string): boolean {
  if (/\.json$/i.test(nama)) return true;
  if (/\.(csv|tsv|txt|xlsx|xlsm)$/i.test(nama)) return false;
  return /^[\s\ufeff]*[[{]/.test(new TextDecoder().decode(isi.subarray(0, 64)));
}
