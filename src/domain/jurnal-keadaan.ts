import { cetakKosong, type KeadaanCetak } from './cetak.ts';
import type { IsiDokumen } from './dokumen.ts';
import type { SelPutusan } from './entri-ganda.ts';
import type { Pengetik } from './entri-pengetik.ts';
import type { Garis } from './garis.ts';
import type { Isian } from './isian.ts';
import type { Keberatan } from './keberatan.ts';
import { KolamIsian } from './kolam.ts';
import type { Lampiran } from './lampiran.ts';
import type { Orang } from './orang.ts';
import type { AsalLembar, StatusLembar } from './status.ts';
import type { TandaDigital } from './tanda-tangan.ts';
import type { Pindaian, TandaTinta } from './tinta.ts';

export type KeadaanLembar = {
  status: StatusLembar;
  versi: number;
  asal: AsalLembar;
  isian: Isian;
  /** What it was loaded with, and by which import. */
  muatan: { impor: number | null; isian: Isian };
};
type KeadaanBeda = { seq: number; impor: number; sel: readonly [string, number | null, number | null][] };

/** What the journal leaves of the paper of a document. */
export type KeadaanKertas = {
  tinta: ReadonlyMap<number, TandaTinta>;
  pindaian: readonly Pindaian[];
  lepas: ReadonlySet<number>;
};
export const KERTAS_AWAL: KeadaanKertas = { tinta: new Map(), pindaian: [], lepas: new Set() };

/** A document as the journal leaves it. */
type KeadaanDokumen = IsiDokumen & { digital: readonly TandaDigital[]; kertasnya: KeadaanKertas };

/** Everything that follows from the journal. Keys are `KONTES/kode TPS`. */
export type KeadaanPleno = {
  definisi: string | null;
  /** The region of the plenary. */
  wilayah: string | null;
  simulasi: boolean;
  lembar: Map<string, KeadaanLembar>;
  /** Keys are `KONTES/kode TPS/sumber`. Every statement of the source in its order; the last one stands. */
  sumber: Map<string, { impor: number | null; isian: Isian }[]>;
  /** Same keys: the differences that stand settled. */
  selesai: Map<string, readonly [string, number | null, number | null][]>;
  beda: Map<string, KeadaanBeda[]>;
  /** Keys are `KONTES/kode wilayah`: recaps that are adopted, with what was adopted. */
  tetap: Map<string, Isian>;
  keberatan: Map<number, Keberatan>;
  /** Keys are `KONTES/tanda`: remembered mappings as text. */
  pemetaan: Map<string, string>;
  total: Map<string, { sumber: string; tps: number | null; versi: number; isian: Isian }>;
  impor: number;
  /** By their number. */
  orang: Map<number, Orang>;
  /** Is every sheet typed by two persons? */
  entriGanda: boolean;
  /** Decisions on double entry that stand, by their entry. */
  putusan: Map<number, { kunci: string; sel: readonly SelPutusan[] }>;
  /** Keys are `KONTES/kode TPS`, with `/entri2` for the second entry: who typed what. */
  pengetik: Map<string, Pengetik>;
  /** Keys are `number/day`. */
  hadir: Map<string, boolean>;
  /** How many there are, and those of each sheet by `KONTES/kode TPS`. */
  lampiran: { jumlah: number; lembar: Map<string, readonly Lampiran[]> };
  /** Keys are `KONTES/kode TPS`: the entries that made each sheet; only where entries come with their hash. */
  garis: Map<string, Garis>;
  /** Fingerprints of the packages that were received, and how many were written. */
  paket: Set<string>;
  paketDitulis: number;
  /** Fingerprints of those, and `<fingerprint>/<device>` of each receipt. */
  paketTertulis: Set<string>;
  paketDiakui: Set<string>;
  /** Notices of corrections: how many were written, and the number of the newest one of every plenary above. */
  pemberitahuanDitulis: number;
  pemberitahuan: Map<string, number>;
  /** By their id: devices that are or were trusted. */
  perangkat: Map<string, { kunci: string; dipercaya: boolean }>;
  /** By their number: documents and who signed them. */
  dokumen: Map<number, KeadaanDokumen>;
  /** Documents, what was sent to printers, and what came out. */
  cetak: KeadaanCetak;
  /** Where its vectors lie. */
  readonly kolam: KolamIsian;
};

export const keadaanAwal = (): KeadaanPleno => ({
  definisi: null,
  wilayah: null,
  simulasi: false,
  lembar: new Map(),
  sumber: new Map(),
  selesai: new Map(),
  beda: new Map(),
  tetap: new Map(),
  keberatan: new Map(),
  pemetaan: new Map(),
  total: new Map(),
  impor: 0,
  orang: new Map(),
  entriGanda: false,
  putusan: new Map(),
  pengetik: new Map(),
  hadir: new Map(),
  lampiran: { jumlah: 0, lembar: new Map() },
  garis: new Map(),
  paket: new Set(),
  paketDitulis: 0,
  paketTertulis: new Set(),
  paketDiakui: new Set(),
  pemberitahuanDitulis: 0,
  pemberitahuan: new Map(),
  perangkat: new Map(),
  dokumen: new Map(),
  cetak: cetakKosong(),
  kolam: new KolamIsian(),
});

export const kunciLembar = (kontes: string, tps: string): string => `${kontes}/${tps}`;

/** An entry that cannot follow from the state before it: the journal and the state do not belong together. */
export class JurnalMustahil extends Error {}
