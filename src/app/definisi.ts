import fs from 'node:fs';
import path from 'node:path';
import {
  berhasil,
  CatatanDefinisi,
  cariKontes,
  type DaftarKesalahan,
  type Definisi,
  FaktaPemilu,
  gagal,
  type Hasil,
  JENIS_PEMILIHAN,
  type JenisKontes,
  type JenisPemilihan,
  jenisKontes,
  jsonKanonik,
  type KesalahanDefinisi,
  type KodeKontes,
  kalimatKesalahan,
  namaKontes,
  susunDefinisi,
} from '../domain/index.ts';
import {
  bacaDefinisi,
  bacaDefinisiBerkas,
  berkasTemplat,
  type FormatTemplat,
  type HasilMuat,
  type IsiDefinisi,
  type JenisTemplat,
  type LaporanBerkas,
  lihatDefinisiKpu,
  muatBagian,
  namaTemplat,
} from '../intake/index.ts';
import { sha256Hex } from '../store/index.ts';
import { resourcesFolder } from './resources.ts';

export { type FormatTemplat, JENIS_TEMPLAT, type JenisTemplat } from '../intake/index.ts';

/**
 * Where a definition lies: the given path, the folder with `ppwp.json` directly below it (an uploaded folder), or the
 * only file in it (an uploaded file).
 */
function folderDefinisi(jalur: string): string {
  if (fs.existsSync(path.join(jalur, 'ppwp.json')) || !adalahFolder(jalur)) return jalur;
  const bawah = fs.readdirSync(jalur).map((n) => path.join(jalur, n));
  const [satu, ...lain] = bawah;
  if (satu !== undefined && lain.length === 0 && !adalahFolder(satu)) return satu;
  return bawah.find((f) => fs.existsSync(path.join(f, 'ppwp.json'))) ?? jalur;
}

const adalahFolder = (jalur: string): boolean => fs.statSync(jalur, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** `ppwp.json` and the region tree, and nothing else: the definition of a presidential election alone. */
function hanyaPpwp(folder: string): boolean {
  if (path.basename(folder).toLowerCase() === 'ppwp.json') return true;
  if (!adalahFolder(folder)) return false;
  const isi = fs.readdirSync(folder).filter((n) => /\.(json|csv|tsv|txt|xlsx|xlsm)$/i.test(n) && !n.startsWith('.'));
  const bawah = fs.readdirSync(folder, { withFileTypes: true }).filter((d) => d.isDirectory() && d.name !== 'wilayah');
  return isi.every((n) => n === 'ppwp.json') && isi.length === 1 && bawah.length === 0;
}

/** One JSON file that is not KPU's: our own definition, or a mistake. */
const berkasJson = (jalur: string): boolean =>
  /\.json$/i.test(jalur) && path.basename(jalur).toLowerCase() !== 'ppwp.json' && !adalahFolder(jalur);

/** Facts of law and place that definitions need. A broken file is a broken installation, not bad input. */
export function readElectionFacts(): FaktaPemilu {
  const berkas = path.join(resourcesFolder(), 'pemilu', 'fakta.json');
  return FaktaPemilu.parse(JSON.parse(fs.readFileSync(berkas, 'utf8')));
}

export type PermintaanBuatDefinisi = {
  /** Files and folders: KPU's JSON, our own definition, CSV and XLSX lists, in any mix. */
  berkas: readonly string[];
  /** `jenis` may be left out where the candidates tell it, `tahun` where KPU's time stamps do. */
  pemilihan?: { jenis?: JenisPemilihan; tahun?: number; nama?: string };
  /** Regions it is for; all that have TPS, where none is given. */
  wilayah?: readonly string[];
  /** Only these ballots. */
  jenis?: readonly JenisKontes[];
  /** The ballot meant by lists that do not say it. */
  jenisBawaan?: JenisKontes;
  formulir?: string;
  nomorKolomKosong?: number;
};

/** What went into a definition and what a person should look at before using it. */
export type LaporanDefinisi = {
  /** sha256 of the definition's canonical JSON. */
  hash: string;
  berkas: LaporanBerkas[];
  kontes: { kode: KodeKontes; nama: string; partai: number; calon: number; tps: number }[];
  wilayah: { kabko: number; kecamatan: number; desa: number; tps: number };
  /** Voters of the DPT, and how many TPS say it. */
  dpt: { l: number; p: number; tps: number };
  catatan: KesalahanDefinisi[];
};
export type HasilBuatDefinisi = { definisi: Definisi; laporan: LaporanDefinisi };

/** Builds a definition out of lists. All errors come back, each with its address (`kalimatKesalahan`). */
export async function buildDefinition(
  minta: PermintaanBuatDefinisi,
): Promise<Hasil<HasilBuatDefinisi, DaftarKesalahan>> {
  const catat = new CatatanDefinisi();
  const muat = await muatBagian(
    {
      jalur: minta.berkas,
      ...(minta.jenisBawaan === undefined ? {} : { jenis: minta.jenisBawaan }),
      ...(minta.wilayah === undefined ? {} : { lingkup: minta.wilayah }),
    },
    catat,
  );
  const tahun = minta.pemilihan?.tahun ?? muat.tahun;
  if (tahun === null) catat.catat('DEF_TAHUN');
  const { nama } = minta.pemilihan ?? {};
  const hasil = susunDefinisi(
    {
      pemilihan: {
        jenis: minta.pemilihan?.jenis ?? tebakPemilihan(muat, minta.jenis),
        tahun: tahun ?? 0,
        ...(nama === undefined ? {} : { nama }),
      },
      bagian: muat.bagian,
      fakta: readElectionFacts(),
      ...(minta.wilayah === undefined ? {} : { lingkup: minta.wilayah }),
      ...(minta.jenis === undefined ? {} : { jenis: minta.jenis }),
      ...(minta.formulir === undefined ? {} : { formulir: minta.formulir }),
      ...(minta.nomorKolomKosong === undefined ? {} : { nomorKolomKosong: minta.nomorKolomKosong }),
    },
    catat,
  );
  if (!hasil.ok) return hasil;
  const { definisi, catatan } = hasil.nilai;
  return berhasil({ definisi, laporan: laporkan(definisi, muat.laporan, catatan) });
}

/** Pilkada where only its ballots are asked for or found. */
function tebakPemilihan(muat: HasilMuat, jenis: readonly JenisKontes[] | undefined): JenisPemilihan {
  const ada = jenis ?? muat.bagian.calon.map((c) => c.jenis ?? 'DPR');
  return ada.length > 0 && ada.every((j) => JENIS_PEMILIHAN.PILKADA.includes(j)) ? 'PILKADA' : 'PEMILU';
}

function laporkan(d: Definisi, berkas: LaporanBerkas[], catatan: KesalahanDefinisi[]): LaporanDefinisi {
  const tingkat = (t: number): number => d.wilayah.filter((w) => w.tingkat === t).length;
  const dpt = d.wilayah.flatMap((w) => (w.dpt ? [w.dpt] : []));
  return {
    hash: sha256Hex(jsonKanonik(d)),
    berkas: berkas.filter((b) => b.partai + b.calon + b.dapil + b.wilayah + b.tps > 0),
    kontes: d.kontes.map((k) => ({
      kode: k.kode,
      nama: namaKontes(k),
      partai: k.bentuk === 'partai' ? k.partai.length : 0,
      calon: jumlahCalon(k),
      tps: d.wilayah.filter((w) => w.tingkat === 5 && tercakup(k.dapil?.wilayah, w.kode)).length,
    })),
    wilayah: { kabko: tingkat(2), kecamatan: tingkat(3), desa: tingkat(4), tps: tingkat(5) },
    dpt: { l: dpt.reduce((n, x) => n + x.l, 0), p: dpt.reduce((n, x) => n + x.p, 0), tps: dpt.length },
    catatan,
  };
}

const tercakup = (wilayah: readonly string[] | undefined, tps: string): boolean =>
  wilayah === undefined || wilayah.some((w) => tps.startsWith(w));

function jumlahCalon(k: Definisi['kontes'][number]): number {
  if (k.bentuk === 'partai') return k.partai.reduce((n, p) => n + p.calon.length, 0);
  return k.bentuk === 'paslon' ? k.paslon.length : k.calon.length;
}

/** What a folder or file offers: contests, and each kecamatan whose regions are complete. */
export async function peekDefinition(jalur: string): Promise<Hasil<IsiDefinisi>> {
  const folder = folderDefinisi(jalur);
  if (hanyaPpwp(folder) || !fs.existsSync(folder)) return lihatDefinisiKpu({ folder });
  if (berkasJson(folder)) {
    const d = await bacaDefinisiBerkas(folder);
    return d.ok ? berhasil(isiDefinisi(d.nilai)) : d;
  }
  // The year does not matter for looking.
  const d = await buildDefinition({ berkas: [folder], pemilihan: { tahun: new Date().getFullYear() } });
  return d.ok ? berhasil(isiDefinisi(d.nilai.definisi)) : gagalDefinisi(d.galat);
}

function isiDefinisi(d: Definisi): IsiDefinisi {
  const nama = new Map(d.wilayah.map((w) => [w.kode, w.nama]));
  const jumlah = new Map<string, number>();
  for (const w of d.wilayah) {
    if (w.tingkat < 4) continue;
    const kunci = `${w.kode.slice(0, 6)} ${w.tingkat}`;
    jumlah.set(kunci, (jumlah.get(kunci) ?? 0) + 1);
  }
  return {
    kontes: d.kontes.map((k) => ({ kode: k.kode, peserta: k.bentuk === 'partai' ? k.partai.length : jumlahCalon(k) })),
    kecamatan: d.wilayah
      .filter((w) => w.tingkat === 3)
      .map((w) => ({
        kode: w.kode,
        nama: w.nama,
        induk: nama.get(w.kode.slice(0, 4)) ?? '',
        desa: jumlah.get(`${w.kode} 4`) ?? 0,
        tps: jumlah.get(`${w.kode} 5`) ?? 0,
      })),
  };
}

/** The errors of a build in the one sentence that other use cases answer with. */
function gagalDefinisi(galat: DaftarKesalahan): Hasil<never> {
  const tiga = galat.daftar.slice(0, 3).map(kalimatKesalahan);
  const sisa = galat.jumlah - tiga.length;
  return gagal('DEFINISI_BENTUK', { sebab: `${tiga.join('; ')}${sisa > 0 ? `; dan ${sisa} kesalahan lain` : ''}` });
}

/**
 * Reads the definition of one region's plenary and makes sure that it holds the contest: `ppwp.json` with its region
 * tree, a file in our own format, or lists of any kind (see `buildDefinition`).
 */
export async function readDefinition(
  jalur: string,
  kontes: KodeKontes,
  wilayah: string,
  tahun?: number,
): Promise<Hasil<Definisi>> {
  const folder = folderDefinisi(jalur);
  const ppwp = path.basename(folder).toLowerCase() === 'ppwp.json' || fs.existsSync(path.join(folder, 'ppwp.json'));
  const langsung = berkasJson(folder) || !fs.existsSync(folder) || (ppwp && kontes === 'PPWP');
  const d = langsung
    ? await bacaDefinisi({ jalur: folder, kontes, wilayah, ...(tahun === undefined ? {} : { tahun }) })
    : await dariDaftar(folder, jenisKontes(kontes), wilayah, tahun);
  if (d.ok && !cariKontes(d.nilai, kontes)) return gagal('KONTES_TAK_DIKENAL', { kontes });
  return d;
}

async function dariDaftar(
  jalur: string,
  jenis: JenisKontes,
  wilayah: string,
  tahun: number | undefined,
): Promise<Hasil<Definisi>> {
  const hasil = await buildDefinition({
    berkas: [jalur],
    wilayah: [wilayah],
    jenis: [jenis],
    jenisBawaan: jenis,
    ...(tahun === undefined ? {} : { pemilihan: { tahun } }),
  });
  return hasil.ok ? berhasil(hasil.nilai.definisi) : gagalDefinisi(hasil.galat);
}

/** A template to fill in, with the name to save it under. */
export async function templateFile(
  jenis: JenisTemplat,
  format: FormatTemplat,
): Promise<{ nama: string; isi: Uint8Array }> {
  return { nama: namaTemplat(jenis, format), isi: await berkasTemplat(jenis, format) };
}
