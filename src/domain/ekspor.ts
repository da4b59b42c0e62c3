import { z } from 'zod';
import { KodeWilayah } from './kode.ts';
import { KodeKontes } from './kontes.ts';

const Tempat = { kontes: KodeKontes, wilayah: KodeWilayah };

/** What can be taken away: a recap as workbook or CSV, every figure of a ballot, the whole plenary as data or as an archive. */
export const PermintaanEkspor = z.discriminatedUnion('jenis', [
  z.object({ jenis: z.literal('buku'), ...Tempat }),
  z.object({ jenis: z.literal('rekap'), ...Tempat }),
  z.object({ jenis: z.literal('angka'), ...Tempat }),
  z.object({ jenis: z.literal('pleno') }),
  z.object({ jenis: z.literal('arsip'), foto: z.boolean() }),
]);
export type PermintaanEkspor = z.infer<typeof PermintaanEkspor>;

export const AKHIRAN_EKSPOR = { buku: 'xlsx', rekap: 'csv', angka: 'csv', pleno: 'json', arsip: 'zip' } as const;

const AWALAN = { buku: 'rekap', rekap: 'rekap', angka: 'semua-angka', pleno: 'pleno', arsip: 'arsip-pleno' } as const;

/** Name under which an export is saved: words of ours and codes, never a name from outside. */
export function namaEkspor(m: PermintaanEkspor, pleno: { wilayah: string; simulasi: boolean }): string {
  const tempat = 'kontes' in m ? `${m.kontes}-${m.wilayah}` : pleno.wilayah;
  return `${AWALAN[m.jenis]}-${tempat}${pleno.simulasi ? '-SIMULASI' : ''}.${AKHIRAN_EKSPOR[m.jenis]}`;
}
