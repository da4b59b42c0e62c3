import { z } from 'zod';
import { KodeKontes, KodeWilayah } from '../domain/index.ts';
import { AsalBerkas } from './bagian.ts';
import { InfoPleno } from './pleno.ts';
import type { Titik } from './titik.ts';

/** From definitions to a plenary. */
export const RUTE_DEFINISI = {
  /** What a folder of KPU's published files offers: the kecamatan one can create a plenary for. */
  lihatDefinisi: {
    metode: 'POST',
    jalur: '/api/definisi/lihat',
    izin: 'operator',
    badan: z.object({ asal: AsalBerkas }),
    jawab: z.object({
      kontes: z.array(z.object({ kode: KodeKontes, nama: z.string(), peserta: z.number().int() })),
      kecamatan: z.array(
        z.object({
          kode: KodeWilayah,
          nama: z.string(),
          induk: z.string(),
          desa: z.number().int(),
          tps: z.number().int(),
        }),
      ),
    }),
  },
  buatPleno: {
    metode: 'POST',
    jalur: '/api/pleno/buat',
    izin: 'operator',
    badan: z.object({ asal: AsalBerkas, kontes: KodeKontes, wilayah: KodeWilayah }),
    jawab: InfoPleno,
  },
} as const satisfies Record<string, Titik>;
