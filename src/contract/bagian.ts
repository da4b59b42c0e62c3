import { z } from 'zod';
import {
  AsalLembar,
  JenisPemilihan,
  KODE_ATURAN,
  KodeKontes,
  KodeTps,
  KodeWilayah,
  SEVERITY,
  StatusLembar,
  SumberLembar,
  Tingkat,
} from '../domain/index.ts';

/** Pieces that several answers share. */

/** Figures by cell id; null where nobody filled the cell in. */
export const IsianObjek = z.record(z.string(), z.number().int().nullable());
export type IsianObjek = z.infer<typeof IsianObjek>;

export const Tempat = z.object({ kode: KodeWilayah, nama: z.string(), tingkat: Tingkat });
export type Tempat = z.infer<typeof Tempat>;

export const Kemajuan = z.object({ jumlah: z.number().int(), masuk: z.number().int(), disahkan: z.number().int() });
export type Kemajuan = z.infer<typeof Kemajuan>;

/** What a person reads when something did not work; every refused request answers with it. */
export const GalatJawab = z.object({
  galat: z.object({ kode: z.string(), kalimat: z.string(), tersimpan: z.string(), langkah: z.string() }),
});
export type GalatJawab = z.infer<typeof GalatJawab>;

export const TemuanJawab = z.object({
  kode: z.enum(KODE_ATURAN),
  severity: z.enum(SEVERITY),
  kontes: KodeKontes,
  wilayah: KodeWilayah,
  namaWilayah: z.string(),
  sel: z.array(z.string()),
  nilai: IsianObjek,
  judul: z.string(),
  pesan: z.string(),
  langkah: z.string(),
  dasar: z.string(),
});
export type TemuanJawab = z.infer<typeof TemuanJawab>;

export const RingkasPleno = z.object({
  folder: z.string(),
  nama: z.string(),
  pemilihan: z.string(),
  simulasi: z.boolean(),
  tps: z.number().int(),
  /** ISO time of the last change. */
  diubah: z.string(),
});
export type RingkasPleno = z.infer<typeof RingkasPleno>;

export const InfoPleno = z.object({
  folder: z.string(),
  nama: z.string(),
  pemilihan: z.object({ jenis: JenisPemilihan, nama: z.string(), tahun: z.number().int() }),
  simulasi: z.boolean(),
  wilayah: Tempat,
  /** Provinsi down to the region of the plenary. */
  jalur: z.array(Tempat),
  kontes: z.array(z.object({ kode: KodeKontes, nama: z.string() })),
  jumlahDesa: z.number().int(),
  jumlahTps: z.number().int(),
});
export type InfoPleno = z.infer<typeof InfoPleno>;

/** Where input comes from: paths on this computer (desktop) or files uploaded before (`titipan`, browser). */
export const AsalBerkas = z.union([
  z.object({ jalur: z.array(z.string().min(1)).min(1).max(1000) }),
  z.object({ titipan: z.string().regex(/^[a-f0-9]{32}$/) }),
]);
export type AsalBerkas = z.infer<typeof AsalBerkas>;

/** One row of the form, with its wording. */
export const BarisFormulir = z.object({
  id: z.string(),
  bagian: z.enum(['I', 'II', 'III', 'IV', 'V']),
  satuan: z.enum(['LPJ', 'J']),
  /** Cell ids: three (L, P, J) or one. */
  sel: z.array(z.string()).min(1),
  jumlah: z.boolean(),
  nomor: z.string(),
  teks: z.string(),
  catatan: z.string().optional(),
  /** Heading that stands above this row on paper: `A. DATA PEMILIH`. */
  subjudul: z.object({ nomor: z.string(), teks: z.string() }).optional(),
  peserta: z.object({ nomor: z.number().int(), nama: z.string(), partai: z.number().int().optional() }).optional(),
});
export type BarisFormulir = z.infer<typeof BarisFormulir>;

export const FormulirJawab = z.object({
  kontes: KodeKontes,
  nama: z.string(),
  judulBagian: z.object({ I: z.string(), II: z.string(), III: z.string(), IV: z.string(), V: z.string() }),
  baris: z.array(BarisFormulir),
  /** Cells whose sum is V.A, in the order of the ballot. */
  suara: z.array(z.string()),
});
export type FormulirJawab = z.infer<typeof FormulirJawab>;

/** Numbers of findings that touch a cell, by severity; absent cells have none. */
export const TandaSel = z.record(z.string(), z.object({ salah: z.number().int(), periksa: z.number().int() }));
export type TandaSel = z.infer<typeof TandaSel>;

export const KolomJawab = z.object({
  wilayah: KodeWilayah,
  nama: z.string(),
  tps: Kemajuan,
  isian: IsianObjek,
  /** How many sheets filled each cell in. */
  terisi: z.record(z.string(), z.number().int()),
  tanda: TandaSel,
  /** Sheets below this column with an open finding. */
  bermasalah: z.object({ salah: z.number().int(), periksa: z.number().int() }),
  /** Regions whose figures here were received as totals, not summed from sheets. */
  diterima: z.array(KodeWilayah).optional(),
});
export type KolomJawab = z.infer<typeof KolomJawab>;

export const RekapJawab = KolomJawab.extend({
  kontes: KodeKontes,
  tingkat: Tingkat,
  jalur: z.array(Tempat),
  kolom: z.array(KolomJawab),
});
export type RekapJawab = z.infer<typeof RekapJawab>;

export const RiwayatJawab = z.object({
  seq: z.number().int(),
  waktu: z.string(),
  orang: z.string(),
  peran: z.string(),
  jenis: z.string(),
  /** One Indonesian sentence. */
  kalimat: z.string(),
  sel: z.array(z.object({ sel: z.string(), semula: z.number().nullable(), menjadi: z.number().nullable() })),
  alasan: z.string().nullable(),
  hash: z.string(),
});
export type RiwayatJawab = z.infer<typeof RiwayatJawab>;

export const LembarJawab = z.object({
  kontes: KodeKontes,
  tps: KodeTps,
  nomor: z.string(),
  desa: Tempat,
  status: StatusLembar,
  versi: z.number().int(),
  asal: AsalLembar.nullable(),
  isian: IsianObjek,
  sumber: z.array(z.object({ sumber: SumberLembar, nama: z.string(), berkas: z.string(), isian: IsianObjek })),
  temuan: z.array(TemuanJawab),
  riwayat: z.array(RiwayatJawab),
  dapatUrung: z.boolean(),
  sebelum: KodeTps.nullable(),
  sesudah: KodeTps.nullable(),
});
export type LembarJawab = z.infer<typeof LembarJawab>;

export const TpsAgenda = z.object({
  tps: KodeTps,
  nomor: z.string(),
  status: StatusLembar,
  /** Every cell is filled in. */
  lengkap: z.boolean(),
  salah: z.number().int(),
  periksa: z.number().int(),
});
export const AgendaJawab = z.object({
  kontes: KodeKontes,
  desa: z.array(z.object({ kode: KodeWilayah, nama: z.string(), tps: z.array(TpsAgenda) })),
});
export type AgendaJawab = z.infer<typeof AgendaJawab>;

export const BerandaJawab = z.object({
  kontes: z.array(
    z.object({
      kode: KodeKontes,
      nama: z.string(),
      tps: Kemajuan,
      bermasalah: z.object({ salah: z.number().int(), periksa: z.number().int() }),
      /** Valid votes so far, in the order of the ballot. */
      suara: z.array(
        z.object({ sel: z.string(), nomor: z.number().int(), nama: z.string(), suara: z.number().int().nullable() }),
      ),
      desa: z.array(
        z.object({
          kode: KodeWilayah,
          nama: z.string(),
          tps: Kemajuan,
          bermasalah: z.object({ salah: z.number().int(), periksa: z.number().int() }),
        }),
      ),
    }),
  ),
  /** What to do next. */
  langkah: z.enum(['impor', 'lengkapi', 'periksa', 'cetak']),
  penyimpanan: z.object({ folder: z.string(), bebas: z.number() }),
  jurnal: z.object({ entri: z.number().int(), terakhir: z.string().nullable() }),
});
export type BerandaJawab = z.infer<typeof BerandaJawab>;

export const DitolakJawab = z.object({ berkas: z.string(), kode: z.string(), pesan: z.string() });

export const PratinjauImpor = z.object({
  /** Files looked at. */
  berkas: z.number().int(),
  /** Sheets that would get their first figures. */
  masuk: z.number().int(),
  /** Sheets whose figures are already recorded, unchanged. */
  sama: z.number().int(),
  /** Sheets recorded with other figures: nothing is overwritten, each becomes a finding (B803). */
  beda: z.number().int(),
  rincianBeda: z.array(
    z.object({
      tps: KodeTps,
      nama: z.string(),
      berkas: z.string(),
      sel: z.array(z.object({ sel: z.string(), tercatat: z.number().nullable(), datang: z.number().nullable() })),
    }),
  ),
  ditolak: z.array(DitolakJawab),
  /** Oddities that do not refuse a file. */
  catatan: z.array(DitolakJawab),
  /** What would come in, per desa. */
  perDesa: z.array(
    z.object({ kode: KodeWilayah, nama: z.string(), jumlah: z.number().int(), masuk: z.number().int() }),
  ),
});
export type PratinjauImpor = z.infer<typeof PratinjauImpor>;

export const ImporJawab = z.object({
  id: z.string(),
  /** membaca → siap (preview) → menulis → selesai; or batal / gagal. */
  tahap: z.enum(['membaca', 'siap', 'menulis', 'selesai', 'batal', 'gagal']),
  selesai: z.number().int(),
  /** Total to do in this phase; null while unknown. */
  jumlah: z.number().int().nullable(),
  /** Estimated remaining milliseconds; null while unknown. */
  sisaMs: z.number().nullable(),
  pratinjau: PratinjauImpor.nullable(),
  galat: GalatJawab.shape.galat.nullable(),
});
export type ImporJawab = z.infer<typeof ImporJawab>;

export const Kertas = z.enum(['F4', 'A4', 'A3']);
export type Kertas = z.infer<typeof Kertas>;

export const DokumenJawab = z.object({
  id: z.string(),
  model: z.string(),
  kontes: KodeKontes,
  wilayah: KodeWilayah,
  namaWilayah: z.string(),
  kertas: Kertas,
  halaman: z.number().int(),
  sha256: z.string(),
  draf: z.boolean(),
  waktu: z.string(),
  /** Path of the PDF on this origin, e.g. `/api/dokumen/12/pdf`. */
  pdf: z.string(),
  /** False when figures changed after it was made. */
  mutakhir: z.boolean(),
});
export type DokumenJawab = z.infer<typeof DokumenJawab>;

export const ModelDokumen = z.object({
  model: z.string(),
  judul: z.string(),
  kontes: KodeKontes,
  wilayah: KodeWilayah,
  namaWilayah: z.string(),
  tps: Kemajuan,
});
export type ModelDokumen = z.infer<typeof ModelDokumen>;

/** What the projector shows; the operator sets it, every projector page follows. */
export const KeadaanProyektor = z.object({
  mode: z.enum(['sambutan', 'lembar', 'rekap', 'kemajuan']),
  kontes: KodeKontes.nullable(),
  tps: KodeTps.nullable(),
  wilayah: KodeWilayah.nullable(),
  /** Frozen: the page keeps what it shows while the operator looks elsewhere. */
  beku: z.boolean(),
});
export type KeadaanProyektor = z.infer<typeof KeadaanProyektor>;

/** The newest import that still stands. */
export const ImporTerakhirJawab = z.object({
  impor: z.number().int(),
  waktu: z.string(),
  orang: z.string(),
  sumber: SumberLembar,
  berkas: z.number().int(),
  masuk: z.number().int(),
  sama: z.number().int(),
  beda: z.number().int(),
  /** Why it can no longer be taken back, as a part of a sentence; null while it can. */
  halangan: z.string().nullable(),
});
