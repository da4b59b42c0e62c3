import { z } from 'zod';
import { type Galat, IdPerangkat, KODE_GALAT, type KodeGalat, Sidik256 } from '../../domain/index.ts';
import { MAKS_BYTE_PAKET } from '../batas.ts';
import { KartuPerangkat } from '../kartu.ts';
import { Akuan } from './akuan.ts';
import { KodePasang } from './alamat.ts';

/** What goes over the wire; see docs/lan.md. */
export const JALUR = { pasang: '/lan/1/pasang', sesi: '/lan/1/sesi', paket: '/lan/1/paket' } as const;

/** Bytes sent at a time: what is lost at most when a cable is pulled, and what one sender takes of the receiver's memory. */
export const POTONG = 1024 * 1024;

const Acak = z.string().regex(/^[0-9a-f]{32}$/);

export const PermintaanPasang = z.strictObject({ kode: KodePasang, kartu: KartuPerangkat, tanda: z.string().max(100) });
export const JawabanPasang = z.strictObject({ kartu: KartuPerangkat });

export const PermintaanSesi = z.strictObject({ perangkat: IdPerangkat, acak: Acak, tanda: z.string().max(100) });
export const JawabanSesi = z.strictObject({ sesi: Acak });

export const KeadaanKirim = z.discriminatedUnion('keadaan', [
  /** So many bytes are there; go on from here. */
  z.strictObject({ keadaan: z.literal('kurang'), offset: z.number().int().min(0) }),
  /** All bytes are there and are being proved. */
  z.strictObject({ keadaan: z.literal('diperiksa') }),
  z.strictObject({ keadaan: z.literal('diakui'), akuan: Akuan }),
]);
export type KeadaanKirim = z.infer<typeof KeadaanKirim>;

/** `/lan/1/paket/<sha256>/<size>` asks; with `/<offset>` it brings bytes. */
export const AlamatPaket = z.object({
  sha256: Sidik256,
  ukuran: z.coerce.number().int().min(1),
  offset: z.coerce.number().int().min(0).max(MAKS_BYTE_PAKET).nullable(),
});
export type AlamatPaket = z.infer<typeof AlamatPaket>;

export function bacaAlamatPaket(jalur: string): AlamatPaket | null {
  const m = /^\/lan\/1\/paket\/([0-9a-f]{64})\/(\d{1,12})(?:\/(\d{1,12}))?$/.exec(jalur);
  return m ? (AlamatPaket.safeParse({ sha256: m[1], ukuran: m[2], offset: m[3] ?? null }).data ?? null) : null;
}

const kenal = new Set<string>(KODE_GALAT);
const Kode = z.custom<KodeGalat>((v) => typeof v === 'string' && kenal.has(v));
export const JawabanGalat = z.strictObject({
  galat: z.strictObject({
    kode: Kode,
    konteks: z.record(z.string().max(40), z.union([z.string().max(400), z.number()])),
  }),
});
export type JawabanGalat = { galat: Galat };
