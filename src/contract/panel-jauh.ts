import { z } from 'zod';
import { KodeWilayah } from '../domain/index.ts';
import type { Titik } from './titik.ts';

/** Which regions a panel may change; null: all of them. */
const Daerah = z.array(KodeWilayah).min(1).max(1000).nullable();
const IdPanel = z.string().regex(/^[a-z0-9]{12}$/);
const NamaPanel = z.string().trim().min(1).max(40);

/** What a laptop says to join: the code on the operator's screen, and what it wants to be called. */
export const PermintaanGabung = z.strictObject({ kode: z.string().regex(/^\d{8}$/), nama: NamaPanel });
export const JawabGabung = z.object({ nama: z.string() });

/** Who this page is. `awalan` begins the id of each window of a panel, so that no laptop speaks for another. */
export const SayaJawab = z.object({
  jenis: z.enum(['operator', 'panel', 'penonton']),
  awalan: z.string(),
  nama: z.string(),
  daerah: z.array(z.object({ kode: KodeWilayah, nama: z.string() })).nullable(),
});
export type SayaJawab = z.infer<typeof SayaJawab>;

export const PanelTerpasang = z.object({
  id: IdPanel,
  nama: z.string(),
  daerah: Daerah,
  /** ISO times: joined, last heard (null: not since the core started). */
  sejak: z.string(),
  terakhir: z.string().nullable(),
  tersambung: z.boolean(),
  alamat: z.string().nullable(),
});
export type PanelTerpasang = z.infer<typeof PanelTerpasang>;

/** The door for panels on other laptops, as the operator sees it. */
export const KeadaanPanelJauh = z.object({
  nyala: z.boolean(),
  /** Where others join: one address for each network of this computer. */
  alamat: z.array(z.url()),
  /** Addresses of this computer that it can be bound to. */
  jaringan: z.array(z.string()),
  /** SHA-256 of the certificate, hex, and in six words; null while the door is closed. */
  sertifikat: z.object({ sidik: z.string(), kata: z.string(), sampai: z.string() }).nullable(),
  /** The code that can be used now. */
  kode: z.object({ kode: z.string(), sampai: z.string(), daerah: Daerah }).nullable(),
  panel: z.array(PanelTerpasang),
});
export type KeadaanPanelJauh = z.infer<typeof KeadaanPanelJauh>;

const ParamPanel = z.object({ id: IdPanel });

/** Panels on other laptops. Outside this contract, on their own door alone: `GET /gabung`, `POST /api/gabung`. */
export const RUTE_PANEL_JAUH = {
  saya: { metode: 'GET', jalur: '/api/saya', izin: 'penonton', jawab: SayaJawab },
  panelJauh: { metode: 'GET', jalur: '/api/panel-jauh', izin: 'operator', jawab: KeadaanPanelJauh },
  aturPanelJauh: {
    metode: 'PUT',
    jalur: '/api/panel-jauh',
    izin: 'operator',
    /** `alamat`: bind to one address of this computer. `sertifikatBaru`: replace one that is past its day. */
    badan: z.object({
      nyala: z.boolean(),
      alamat: z.string().max(64).optional(),
      sertifikatBaru: z.boolean().optional(),
    }),
    jawab: KeadaanPanelJauh,
  },
  /** A new code for one laptop; one that was shown before is gone. */
  kodePanel: {
    metode: 'POST',
    jalur: '/api/panel-jauh/kode',
    izin: 'operator',
    badan: z.object({ daerah: Daerah }),
    jawab: KeadaanPanelJauh,
  },
  tutupKodePanel: { metode: 'POST', jalur: '/api/panel-jauh/kode/tutup', izin: 'operator', jawab: KeadaanPanelJauh },
  daerahPanel: {
    metode: 'PUT',
    jalur: '/api/panel-jauh/:id',
    izin: 'operator',
    param: ParamPanel,
    badan: z.object({ daerah: Daerah }),
    jawab: KeadaanPanelJauh,
  },
  keluarkanPanel: {
    metode: 'POST',
    jalur: '/api/panel-jauh/:id/keluarkan',
    izin: 'operator',
    param: ParamPanel,
    jawab: KeadaanPanelJauh,
  },
} as const satisfies Record<string, Titik>;
