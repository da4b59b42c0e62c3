import { z } from 'zod';
import { JalanCetak, SisiCetak } from '../domain/index.ts';
import { Kertas } from './dokumen.ts';
import { Kosong, type Titik } from './titik.ts';

/** A printer as the system tells it; null where it does not say. */
export const PencetakJawab = z.object({
  nama: z.string(),
  uraian: z.string(),
  utama: z.boolean(),
  keadaan: z.enum(['siap', 'sibuk', 'berhenti']),
  /** What is the matter, in words; '' where nothing is. */
  pesan: z.string(),
  kertas: z.array(Kertas).nullable(),
  duaSisi: z.boolean().nullable(),
});
export type PencetakJawab = z.infer<typeof PencetakJawab>;

export const KerjaJawab = z.object({
  keadaan: z.enum(['antre', 'ditahan', 'mencetak', 'selesai', 'gagal', 'batal', 'diserahkan']),
  pesan: z.string(),
});
export type KerjaJawab = z.infer<typeof KerjaJawab>;

export const PotongJawab = z.object({
  /** Number of the document. */
  dokumen: z.number().int(),
  sebutan: z.string(),
  halaman: z.number().int(),
  cetakan: z.number().int().nullable(),
  keadaan: z.enum(['menunggu', 'keluar', 'gagal', 'diulang']),
  kerja: KerjaJawab.nullable(),
});
export type PotongJawab = z.infer<typeof PotongJawab>;

export const PesananCetakJawab = z.object({
  nomor: z.number().int(),
  waktu: z.string(),
  oleh: z.string(),
  jalan: JalanCetak,
  printer: z.string().nullable(),
  sisi: SisiCetak,
  halaman: z.number().int(),
  ulang: z.number().int().nullable(),
  alasan: z.string().nullable(),
  /** Still being handed to the printer. */
  dikirim: z.boolean(),
  berkas: z.array(z.object({ untuk: z.string(), pengantar: KerjaJawab.nullable(), dokumen: z.array(PotongJawab) })),
});
export type PesananCetakJawab = z.infer<typeof PesananCetakJawab>;

const Potong = z.tuple([z.number().int().min(0), z.number().int().min(0)]);
const ParamPesanan = z.object({ nomor: z.coerce.number().int().min(1) });
const NamaPencetak = z.string().min(1).max(300).nullable();
const Dikirim = z.object({ nomor: z.number().int(), dokumen: z.array(z.number().int()) });

/** From the document to the paper. */
export const RUTE_CETAK = {
  cetak: {
    metode: 'GET',
    jalur: '/api/cetak',
    izin: 'operator',
    jawab: z.object({
      pesanan: z.array(PesananCetakJawab),
      dicetak: z.array(
        z.object({
          dokumen: z.number().int(),
          keluar: z.number().int(),
          menunggu: z.number().int(),
          gagal: z.number().int(),
        }),
      ),
    }),
  },
  pencetak: {
    metode: 'GET',
    jalur: '/api/cetak/pencetak',
    izin: 'operator',
    jawab: z.object({ ada: z.boolean(), sebab: z.string(), printer: z.array(PencetakJawab) }),
  },
  /** Prints; `printer` null notes that it goes through the system's own dialog. Answers the numbers that are printed. */
  kirimCetak: {
    metode: 'POST',
    jalur: '/api/cetak',
    izin: 'operator',
    badan: z.object({
      printer: NamaPencetak,
      sisi: SisiCetak,
      pengantar: z.boolean(),
      berkas: z
        .array(
          z.object({
            dokumen: z.array(z.number().int().min(1)).min(1).max(500),
            rangkap: z.number().int().min(1).max(99),
          }),
        )
        .min(1)
        .max(200),
    }),
    jawab: Dikirim,
  },
  ulangiCetak: {
    metode: 'POST',
    jalur: '/api/cetak/:nomor/ulangi',
    izin: 'operator',
    param: ParamPesanan,
    badan: z.object({ printer: NamaPencetak }),
    jawab: Dikirim,
  },
  /** What came out: everything that waits, but for `gagal` (bundle and document, counted from 0). */
  pastikanCetak: {
    metode: 'POST',
    jalur: '/api/cetak/:nomor/pastikan',
    izin: 'operator',
    param: ParamPesanan,
    badan: z.object({ gagal: z.array(Potong).max(100_000), alasan: z.string().trim().max(500).optional() }),
    jawab: Kosong,
  },
  batalkanCetak: {
    metode: 'POST',
    jalur: '/api/cetak/:nomor/batal',
    izin: 'operator',
    param: ParamPesanan,
    jawab: Kosong,
  },
} as const satisfies Record<string, Titik>;
