import { z } from 'zod';
import { KodeKontes, KodeWilayah } from '../domain/index.ts';
import { Panel } from './klaim.ts';
import { Kosong, type Titik } from './titik.ts';

/** A place: a sheet, a region, or (`-`) something that concerns every ballot. */
const Kontes = z.union([KodeKontes, z.literal('-')]);
const Kunci = {
  kontes: Kontes,
  wilayah: KodeWilayah,
  /** `lembar`, a source beside it, or `teks` for a dialog. */
  lapis: z.string().regex(/^[a-z0-9.]{1,20}$/),
  /** The cell, or the dialog. */
  nama: z.string().min(1).max(40),
};
const Angka = z.number().int().min(0).max(999_999_999);

/** A stored place; its definition may be another one by now. */
const KunciJawab = { ...Kunci, kontes: z.string() };

const DrafJawab = z.array(z.object({ ...KunciJawab, teks: z.string(), semula: Angka.nullable() }));

const KueriPanel = z.object({ panel: Panel });

/** What is being typed and not entered yet. Never in any answer to the hall. */
export const RUTE_DRAF = {
  /** Every place where typing was left. */
  draf: {
    metode: 'GET',
    jalur: '/api/draf',
    izin: 'panel',
    kueri: KueriPanel,
    jawab: z.array(z.object({ ...KunciJawab, namaWilayah: z.string(), perihal: z.string() })),
  },
  drafTempat: {
    metode: 'GET',
    jalur: '/api/draf/:kontes/:wilayah',
    izin: 'panel',
    param: z.object({ kontes: Kontes, wilayah: KodeWilayah }),
    kueri: KueriPanel,
    jawab: DrafJawab,
  },
  /** Sent while one types; `teks` null drops it. */
  simpanDraf: {
    metode: 'PUT',
    jalur: '/api/draf',
    izin: 'panel',
    daerah: 'badan',
    badan: z
      .object({ ...Kunci, panel: Panel, teks: z.string().max(4000).nullable(), semula: Angka.nullable() })
      .refine((d) => d.lapis === 'teks' || d.teks === null || /^\d{0,9}$/.test(d.teks), 'angka saja'),
    jawab: Kosong,
  },
} as const satisfies Record<string, Titik>;
