import { z } from 'zod';
import { JenisKontes, JenisPemilihan, KODE_PERUBAHAN, KodeKontes, KodeWilayah } from '../domain/index.ts';
import { AsalBerkas } from './bagian.ts';
import { InfoPleno } from './pleno.ts';
import type { Titik } from './titik.ts';

const Bulat = z.number().int();
/** sha256 of a definition's canonical JSON, hex. */
const SidikDefinisi = z.string().regex(/^[0-9a-f]{64}$/);

/** Voters of the DPT, and how many TPS say it. */
const Dpt = z.object({ l: Bulat, p: Bulat, tps: Bulat });

/** What a definition holds. `partai` is 0 where no parties stand; `calon` counts paslon and candidates alike. */
export const RingkasDefinisi = z.object({
  hash: SidikDefinisi,
  pemilihan: z.object({ jenis: JenisPemilihan, nama: z.string(), tahun: Bulat }),
  simulasi: z.boolean(),
  formulir: z.string(),
  kontes: z.array(
    z.object({ kode: KodeKontes, jenis: JenisKontes, nama: z.string(), partai: Bulat, calon: Bulat, tps: Bulat }),
  ),
  wilayah: z.object({ kabko: Bulat, kecamatan: Bulat, desa: Bulat, tps: Bulat }),
  dpt: Dpt,
  /** Regions that a plenary can be made for. */
  tempat: z.array(
    z.object({
      kode: KodeWilayah,
      nama: z.string(),
      induk: z.string(),
      tingkat: z.union([z.literal(2), z.literal(3)]),
      kecamatan: Bulat,
      desa: Bulat,
      tps: Bulat,
      dpt: Dpt,
    }),
  ),
});
export type RingkasDefinisi = z.infer<typeof RingkasDefinisi>;

/** Something wrong with lists, or worth knowing: its sentence, its file, its place in the file. */
export const KesalahanDefinisi = z.object({
  kode: z.string(),
  kalimat: z.string(),
  berkas: z.string().nullable(),
  letak: z.string().nullable(),
});
export type KesalahanDefinisi = z.infer<typeof KesalahanDefinisi>;

/** An attempt at a definition: what each file gave, what is wrong, and what came of it. */
export const DrafDefinisi = z.object({
  pemilihan: z.object({ jenis: JenisPemilihan, tahun: Bulat.nullable() }),
  /** Ballots that have candidates in the files. */
  jenisAda: z.array(JenisKontes),
  berkas: z.array(
    z.object({
      /** Which of the given origins it belongs to. */
      ke: Bulat,
      berkas: z.string(),
      lembar: z.string().optional(),
      partai: Bulat,
      calon: Bulat,
      dapil: Bulat,
      wilayah: Bulat,
      tps: Bulat,
    }),
  ),
  /** The first errors; there is a definition only where there is none. */
  kesalahan: z.array(KesalahanDefinisi),
  jumlahKesalahan: Bulat,
  catatan: z.array(KesalahanDefinisi),
  siap: RingkasDefinisi.nullable(),
});
export type DrafDefinisi = z.infer<typeof DrafDefinisi>;

export const DefinisiPleno = z.object({
  berlaku: RingkasDefinisi,
  /** Newest first; the last one is the creation of the plenary. */
  riwayat: z.array(
    z.object({
      seq: Bulat,
      waktu: z.string(),
      orang: z.string(),
      hash: z.string(),
      alasan: z.string().nullable(),
      perubahan: z.array(z.string()),
      jumlah: Bulat,
    }),
  ),
});
export type DefinisiPleno = z.infer<typeof DefinisiPleno>;

export const BandingDefinisi = z.object({
  /** Hash of the definition that it was compared with. */
  berlaku: SidikDefinisi,
  perubahan: z.array(
    z.object({
      kode: z.enum(KODE_PERUBAHAN),
      kalimat: z.string(),
      /** Recorded TPS whose figures would lose their meaning, and those that the change concerns at all. */
      batal: Bulat,
      menyentuh: Bulat,
      ditolak: z.boolean(),
    }),
  ),
  jumlah: Bulat,
  ditolak: z.boolean(),
  wilayahHilang: z.boolean(),
  perluAlasan: z.boolean(),
});
export type BandingDefinisi = z.infer<typeof BandingDefinisi>;

/** From lists to a definition, from a definition to a plenary, and another definition under it. */
export const RUTE_DEFINISI = {
  /** Reads files and builds. Progress comes as events (`definisi`). */
  bacaDefinisi: {
    metode: 'POST',
    jalur: '/api/definisi/baca',
    izin: 'operator',
    badan: z.object({
      asal: z.array(AsalBerkas).min(1).max(500),
      pemilihan: z
        .object({
          jenis: JenisPemilihan.optional(),
          tahun: Bulat.min(1955).max(2999).optional(),
          nama: z.string().trim().min(1).max(200).optional(),
        })
        .default({}),
      /** Only these ballots; all that are there without it. */
      kontes: z.array(JenisKontes).min(1).optional(),
      /** The ballot meant by lists that do not say it. */
      bawaan: JenisKontes.optional(),
      /** To replace the definition of the open plenary: what is not said is taken from it. */
      ganti: z.boolean().default(false),
    }),
    jawab: DrafDefinisi,
  },
  /** Creates a plenary of a definition that was read before, by its hash. */
  buatPleno: {
    metode: 'POST',
    jalur: '/api/pleno/buat',
    izin: 'operator',
    badan: z.object({ definisi: SidikDefinisi, wilayah: KodeWilayah }),
    jawab: InfoPleno,
  },
  definisi: { metode: 'GET', jalur: '/api/definisi', izin: 'operator', jawab: DefinisiPleno },
  /** What a definition that was read before would change in the open plenary. */
  bandingkanDefinisi: {
    metode: 'POST',
    jalur: '/api/definisi/bandingkan',
    izin: 'operator',
    badan: z.object({ definisi: SidikDefinisi }),
    jawab: BandingDefinisi,
  },
  /** Puts it in force. `berlaku` is the definition that the person saw beside it. */
  gantiDefinisi: {
    metode: 'POST',
    jalur: '/api/definisi/ganti',
    izin: 'operator',
    badan: z.object({
      definisi: SidikDefinisi,
      berlaku: SidikDefinisi,
      alasan: z.string().trim().max(1000).optional(),
    }),
    jawab: InfoPleno,
  },
} as const satisfies Record<string, Titik>;

/** Files to take away, outside JSON: `GET /api/unduh/templat/{partai|…}.{csv|xlsx}`, `GET /api/unduh/definisi/{hash}.json`. */
export const alamatTemplat = (jenis: string, format: 'csv' | 'xlsx'): string => `/api/unduh/templat/${jenis}.${format}`;
export const alamatDefinisi = (hash: string): string => `/api/unduh/definisi/${hash}.json`;
