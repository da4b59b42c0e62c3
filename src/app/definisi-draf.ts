import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  alamatTeks,
  berhasil,
  CatatanDefinisi,
  type DaftarKesalahan,
  type Definisi,
  FaktaPemilu,
  type Hasil,
  JENIS_KONTES,
  JENIS_PEMILIHAN,
  JenisKontes,
  JenisPemilihan,
  jenisKontes,
  jsonKanonik,
  type KesalahanDefinisi,
  kalimatKesalahan,
  susunDefinisi,
} from '../domain/index.ts';
import { bacaDefinisiBerkas, type HasilMuat, type LaporanMuat, muatBagian } from '../intake/index.ts';
import { RingkasDefinisi, summarizeDefinition } from './definisi-ringkas.ts';
import { resourcesFolder } from './resources.ts';

/** Facts of law and place that definitions need. A broken file is a broken installation, not bad input. */
function readElectionFacts(): FaktaPemilu {
  const berkas = path.join(resourcesFolder(), 'pemilu', 'fakta.json');
  return FaktaPemilu.parse(JSON.parse(fs.readFileSync(berkas, 'utf8')));
}

/** What a definition is to be built from. */
export const PermintaanBuatDefinisi = z.object({
  /** Files and folders: KPU's JSON, our own definition, CSV and XLSX lists, in any mix. */
  berkas: z.array(z.string()).readonly(),
  /** `jenis` may be left out where the candidates tell it, `tahun` where KPU's time stamps do. */
  pemilihan: z
    .object({
      jenis: JenisPemilihan.optional(),
      tahun: z.number().int().optional(),
      nama: z.string().optional(),
    })
    .optional(),
  /** Regions it is for; all that have TPS, where none is given. */
  wilayah: z.array(z.string()).readonly().optional(),
  /** Only these ballots. */
  jenis: z.array(JenisKontes).readonly().optional(),
  /** The ballot meant by lists that do not say it. */
  jenisBawaan: JenisKontes.optional(),
  formulir: z.string().optional(),
  nomorKolomKosong: z.number().int().optional(),
});
export type PermintaanBuatDefinisi = z.infer<typeof PermintaanBuatDefinisi>;

/** What went into a definition and what a person should look at before using it. */
type LaporanDefinisi = RingkasDefinisi & { berkas: LaporanMuat[]; catatan: KesalahanDefinisi[] };
export type HasilBuatDefinisi = { definisi: Definisi; laporan: LaporanDefinisi };

const Kesalahan = z.object({
  kode: z.string(),
  kalimat: z.string(),
  /** File and place in it; null where something is wrong with the whole. */
  berkas: z.string().nullable(),
  letak: z.string().nullable(),
});

/** An attempt, as a page shows it: what each file gave and what is wrong, whether or not a definition came of it. */
export const LaporanDraf = z.object({
  /** The election as said, or as the lists tell it. */
  pemilihan: z.object({ jenis: JenisPemilihan, tahun: z.number().int().nullable() }),
  /** Ballots that have candidates in the files. */
  jenisAda: z.array(JenisKontes),
  berkas: z.array(
    z.object({
      /** Which of the given files and folders it belongs to. */
      ke: z.number().int(),
      berkas: z.string(),
      lembar: z.string().optional(),
      partai: z.number().int(),
      calon: z.number().int(),
      dapil: z.number().int(),
      wilayah: z.number().int(),
      tps: z.number().int(),
    }),
  ),
  kesalahan: z.array(Kesalahan),
  jumlahKesalahan: z.number().int(),
  catatan: z.array(Kesalahan),
  siap: RingkasDefinisi.nullable(),
});
export type LaporanDraf = z.infer<typeof LaporanDraf>;

export type DrafDefinisi = {
  hasil: Hasil<HasilBuatDefinisi, DaftarKesalahan>;
  laporan: LaporanDraf;
};

/** One error or note, its sentence apart from its address. */
function tampilkan({ asal, ...k }: KesalahanDefinisi): LaporanDraf['kesalahan'][number] {
  const letak = asal ? alamatTeks({ ...asal, berkas: '' }).replace(/^ · /, '') : '';
  return {
    kode: k.kode,
    kalimat: kalimatKesalahan(k),
    berkas: asal?.berkas ?? null,
    letak: letak === '' ? null : letak,
  };
}

/** Builds a definition out of lists, and tells of every file what it gave. */
export async function draftDefinition(
  minta: PermintaanBuatDefinisi,
  kemajuan?: (selesai: number, jumlah: number) => void,
): Promise<DrafDefinisi> {
  const jadi = await definisiJadi(minta);
  if (jadi) return jadi;
  const catat = new CatatanDefinisi();
  const muat = await muatBagian(
    {
      jalur: minta.berkas,
      ...(minta.jenisBawaan === undefined ? {} : { jenis: minta.jenisBawaan }),
      ...(minta.wilayah === undefined ? {} : { lingkup: minta.wilayah }),
      ...(kemajuan ? { kemajuan } : {}),
    },
    catat,
  );
  const tahun = minta.pemilihan?.tahun ?? muat.tahun;
  const jenis = minta.pemilihan?.jenis ?? tebakPemilihan(muat, minta.jenis);
  if (tahun === null) catat.catat('DEF_TAHUN');
  const { nama } = minta.pemilihan ?? {};
  const hasil = susunDefinisi(
    {
      pemilihan: { jenis, tahun: tahun ?? 0, ...(nama === undefined ? {} : { nama }) },
      bagian: muat.bagian,
      fakta: readElectionFacts(),
      ...(minta.wilayah === undefined ? {} : { lingkup: minta.wilayah }),
      ...(minta.jenis === undefined ? {} : { jenis: minta.jenis }),
      ...(minta.formulir === undefined ? {} : { formulir: minta.formulir }),
      ...(minta.nomorKolomKosong === undefined ? {} : { nomorKolomKosong: minta.nomorKolomKosong }),
    },
    catat,
  );
  const ringkas = hasil.ok ? summarizeDefinition(hasil.nilai.definisi) : null;
  const ada = new Set<JenisKontes>([
    ...muat.bagian.calon.flatMap((c) => (c.jenis === null ? [] : [c.jenis])),
    ...(ringkas?.kontes.map((k) => k.jenis) ?? []),
  ]);
  const galat = hasil.ok ? { daftar: [], jumlah: 0 } : hasil.galat;
  return {
    hasil:
      hasil.ok && ringkas
        ? berhasil({
            definisi: hasil.nilai.definisi,
            laporan: { ...ringkas, berkas: muat.laporan.filter(berisi), catatan: hasil.nilai.catatan },
          })
        : { ok: false, galat },
    laporan: {
      pemilihan: { jenis, tahun },
      jenisAda: JENIS_KONTES.filter((j) => ada.has(j)),
      berkas: muat.laporan,
      kesalahan: galat.daftar.map(tampilkan),
      jumlahKesalahan: galat.jumlah,
      catatan: catat.catatan.map(tampilkan),
      siap: ringkas,
    },
  };
}

const berisi = (b: LaporanMuat): boolean => b.partai + b.calon + b.dapil + b.wilayah + b.tps > 0;

/** Pilkada where only its ballots are asked for or found. */
function tebakPemilihan(muat: HasilMuat, jenis: readonly JenisKontes[] | undefined): JenisPemilihan {
  const ada = jenis ?? muat.bagian.calon.map((c) => c.jenis ?? 'DPR');
  return ada.length > 0 && ada.every((j) => JENIS_PEMILIHAN.PILKADA.includes(j)) ? 'PILKADA' : 'PEMILU';
}

/** The file itself, or the only one in a folder. */
function satuBerkas(jalur: string): string | null {
  const s = fs.statSync(jalur, { throwIfNoEntry: false });
  if (!s?.isDirectory()) return s?.isFile() ? jalur : null;
  const [satu, ...lain] = fs.readdirSync(jalur, { withFileTypes: true });
  return satu?.isFile() && lain.length === 0 ? path.join(jalur, satu.name) : null;
}

/**
 * A finished definition alone is taken as it is, so that every office that got the same file has the same hash. Ballots
 * may be left out and the election named otherwise; regions stay, because the plenary's own is said when it is created.
 */
async function definisiJadi(minta: PermintaanBuatDefinisi): Promise<DrafDefinisi | null> {
  const [jalur, ...lain] = minta.berkas;
  const berkas = jalur === undefined || lain.length > 0 ? null : satuBerkas(jalur);
  if (berkas === null || !/\.json$/i.test(berkas) || path.basename(berkas).toLowerCase() === 'ppwp.json') return null;
  const baca = await bacaDefinisiBerkas(berkas);
  if (!baca.ok) return null;
  const d = baca.nilai;
  const kontes = d.kontes.filter((k) => !minta.jenis || minta.jenis.includes(jenisKontes(k.kode)));
  if (kontes.length === 0 || minta.jenis?.some((j) => !kontes.some((k) => jenisKontes(k.kode) === j))) return null;
  const { jenis = d.pemilihan.jenis, tahun = d.pemilihan.tahun, nama = d.pemilihan.nama } = minta.pemilihan ?? {};
  const definisi = { ...d, kontes, pemilihan: { jenis, tahun, nama } };
  const ringkas = summarizeDefinition(definisi);
  const asal: LaporanMuat = {
    ke: 0,
    berkas: path.basename(berkas),
    partai: Math.max(0, ...d.kontes.map((k) => (k.bentuk === 'partai' ? k.partai.length : 0))),
    calon: summarizeDefinition(d, '').kontes.reduce((n, k) => n + k.calon, 0),
    dapil: d.kontes.filter((k) => k.dapil).length,
    wilayah: d.wilayah.length - ringkas.wilayah.tps,
    tps: ringkas.wilayah.tps,
  };
  return {
    hasil: berhasil({ definisi, laporan: { ...ringkas, berkas: [asal], catatan: [] } }),
    laporan: {
      pemilihan: { jenis, tahun },
      jenisAda: JENIS_KONTES.filter((j) => d.kontes.some((k) => jenisKontes(k.kode) === j)),
      berkas: [asal],
      kesalahan: [],
      jumlahKesalahan: 0,
      catatan: [],
      siap: ringkas,
    },
  };
}

/** Builds a definition out of lists. All errors come back, each with its address (`kalimatKesalahan`). */
export async function buildDefinition(
  minta: PermintaanBuatDefinisi,
): Promise<Hasil<HasilBuatDefinisi, DaftarKesalahan>> {
  return (await draftDefinition(minta)).hasil;
}

/** The one file that offices hand to each other: canonical, so that its bytes are what the hash is of. */
export const definitionFile = (d: Definisi): Uint8Array => new TextEncoder().encode(jsonKanonik(d));
