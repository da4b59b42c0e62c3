import { z } from 'zod';
import { KodeKontes, KodeTps } from '../domain/index.ts';
import { ImporJawab } from './impor.ts';
import { KeadaanProyektor } from './proyektor.ts';

/** Server-sent events of `GET /api/peristiwa`: one JSON object a message, no event names. */
export const Peristiwa = z.discriminatedUnion('jenis', [
  /** First message of every connection. `mulai` changes when the core was restarted. */
  z.object({ jenis: z.literal('halo'), versi: z.string(), mulai: z.string() }),
  /** A plenary was opened, created or closed: everything may have changed. */
  z.object({ jenis: z.literal('pleno') }),
  /** One sheet changed (and so every sum above it). */
  z.object({ jenis: z.literal('lembar'), kontes: KodeKontes, tps: KodeTps, versi: z.number().int() }),
  /** Photos of a sheet were attached, taken off or arranged. */
  z.object({ jenis: z.literal('lampiran'), kontes: KodeKontes, tps: KodeTps }),
  /** Many sheets changed at once. */
  z.object({ jenis: z.literal('rekap') }),
  /** A panel opened or left a TPS, or units were divided among panels. */
  z.object({ jenis: z.literal('klaim') }),
  /** The gavel was taken or locked. */
  z.object({ jenis: z.literal('palu') }),
  z.object({ jenis: z.literal('impor'), impor: ImporJawab.omit({ pratinjau: true }) }),
  z.object({ jenis: z.literal('proyektor'), proyektor: KeadaanProyektor }),
  /** The projector's page looks otherwise. */
  z.object({ jenis: z.literal('rupaProyektor') }),
  /** The public view was switched, or the number of its viewers changed. */
  z.object({ jenis: z.literal('publik') }),
  /** What uses the network changed: a door, who is paired, the inbox or the outbox. */
  z.object({ jenis: z.literal('jaringan') }),
  /** A laptop joined as a panel, went or came back, was sent away, or may change other regions. */
  z.object({ jenis: z.literal('panelJauh') }),
  /** Something was sent to a printer, came further there, or was seen to come out. */
  z.object({ jenis: z.literal('cetak') }),
  z.object({ jenis: z.literal('dokumen'), selesai: z.number().int(), jumlah: z.number().int() }),
  /** An export is being made: files of it so far, and all. */
  z.object({ jenis: z.literal('ekspor'), selesai: z.number().int(), jumlah: z.number().int() }),
  /** Reading the files of a definition goes on. */
  z.object({ jenis: z.literal('definisi'), selesai: z.number().int(), jumlah: z.number().int() }),
  /** People, their PINs or the attendance list changed. */
  z.object({ jenis: z.literal('orang') }),
  /** A backup is being written, was written, or could not be. */
  z.object({ jenis: z.literal('cadangan') }),
  /** A practice plenary is being filled: sheets so far, and all. */
  z.object({ jenis: z.literal('simulasi'), selesai: z.number().int(), jumlah: z.number().int() }),
]);
export type Peristiwa = z.infer<typeof Peristiwa>;
