import { z } from 'zod';
import { DataOrang, Hadir, KodeKontes, Orang, Pin, Tanggal } from '../domain/index.ts';
import type { Titik } from './titik.ts';

/** Somebody, and whether there is a PIN: of the PIN itself nothing is ever answered. */
export const OrangJawab = Orang.safeExtend({ punyaPin: z.boolean(), terkunciSampai: z.string().nullable() });
export type OrangJawab = z.infer<typeof OrangJawab>;

export const DaftarOrangJawab = z.object({
  orang: z.array(OrangJawab),
  /** The attendance list; who is not on it for a day was not there. */
  hadir: z.array(Hadir),
  /** The PIN that everybody has in a practice plenary. */
  pinLatihan: z.string().nullable(),
  /** Contestants that can send saksi, ballot by ballot. */
  kontes: z.array(
    z.object({
      kode: KodeKontes,
      nama: z.string(),
      singkat: z.string(),
      peserta: z.array(z.object({ nomor: z.number().int(), nama: z.string() })),
    }),
  ),
});
export type DaftarOrangJawab = z.infer<typeof DaftarOrangJawab>;

const ParamOrang = z.object({ id: z.coerce.number().int().min(1) });

/** The people of the plenary, their PINs, and who was there. */
export const RUTE_ORANG = {
  orang: { metode: 'GET', jalur: '/api/orang', izin: 'panel', jawab: DaftarOrangJawab },
  /** New people, all of them or none. */
  tambahOrang: {
    metode: 'POST',
    jalur: '/api/orang',
    izin: 'operator',
    badan: z.object({ orang: z.array(DataOrang).min(1).max(200) }),
    jawab: DaftarOrangJawab,
  },
  /** Another name, role or contestant takes the PIN away. */
  ubahOrang: {
    metode: 'PUT',
    jalur: '/api/orang/:id',
    izin: 'operator',
    param: ParamOrang,
    badan: DataOrang,
    jawab: DaftarOrangJawab,
  },
  /** `pinLama` where there is one already. */
  aturPin: {
    metode: 'PUT',
    jalur: '/api/orang/:id/pin',
    izin: 'operator',
    param: ParamOrang,
    badan: z.object({ pin: Pin, pinLama: Pin.nullable() }),
    jawab: DaftarOrangJawab,
  },
  /** A forgotten PIN; another ketua or anggota vouches with theirs. */
  hapusPin: {
    metode: 'POST',
    jalur: '/api/orang/:id/pin/hapus',
    izin: 'operator',
    param: ParamOrang,
    badan: z.object({ oleh: z.object({ orang: z.number().int(), pin: Pin }) }),
    jawab: DaftarOrangJawab,
  },
  catatHadir: {
    metode: 'PUT',
    jalur: '/api/orang/:id/hadir',
    izin: 'operator',
    param: ParamOrang,
    badan: z.object({ tanggal: Tanggal, hadir: z.boolean() }),
    jawab: DaftarOrangJawab,
  },
} as const satisfies Record<string, Titik>;
