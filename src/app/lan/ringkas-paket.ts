import fs from 'node:fs';
import { z } from 'zod';
import { berhasil, type Hasil } from '../../domain/index.ts';
import { bacaPaket } from '../../exchange/baca-paket.ts';
import { ButirMasuk } from '../../exchange/lan/index.ts';

/** What an inbox says of a package, once it is proved. */
export const RingkasPaket = ButirMasuk.omit({ ukuran: true, waktu: true, pengirim: true, sebab: true });
export type RingkasPaket = z.infer<typeof RingkasPaket>;

/** What the thread that proves packages answers. */
export const HasilPeriksa = z.union([
  z.strictObject({ ok: z.literal(true), nilai: RingkasPaket }),
  z.strictObject({
    ok: z.literal(false),
    galat: z.strictObject({ kode: z.string(), konteks: z.record(z.string(), z.union([z.string(), z.number()])) }),
  }),
]);

/** Proves a package's file whole. Its size was limited as it came. Takes seconds for a large one: for a thread of its own. Errors: those of `bacaPaket`. */
export function proveFile(berkas: string): Hasil<RingkasPaket> {
  const p = bacaPaket(fs.readFileSync(berkas));
  if (!p.ok) return p;
  const { sidik, sha256, manifes: m } = p.nilai;
  const { lembar, disahkan } = m.jumlah;
  const { wilayah, namaWilayah, simulasi, urut, perangkat: penanda } = m;
  return berhasil({ sidik, sha256, penanda, wilayah, namaWilayah, simulasi, urut, lembar, disahkan });
}
