import { z } from 'zod';
import {
  AcaraRapat,
  AsalLembar,
  Definisi,
  Hadir,
  IsiDokumen,
  IsiKeberatan,
  JawabanKeberatan,
  KodeKontes,
  KodeTps,
  KodeWilayah,
  Orang,
  Pindaian,
  polaKontes,
  polaSumber,
  StatusKeberatan,
  StatusLembar,
  StatusTinta,
  SumberLembar,
  TandaDigital,
} from '../../../domain/index.ts';

/** Grows when something that stood in the export is no longer there, or means something else. */
export const VERSI_PLENO = 1;
const Sidik = z.string().regex(/^[0-9a-f]{64}$/);
const Angka = z.number().int().nullable();
const Larik = z.array(Angka);
const Waktu = z.iso.datetime();

const KontesPleno = z.object({
  kode: KodeKontes,
  nama: z.string(),
  sel: z.array(z.string()).describe('Kode sel formulir, menurut urutan semua larik `isian` kontes ini.'),
  ditetapkan: z
    .array(z.object({ wilayah: KodeWilayah, isian: Larik }))
    .describe('Rekap wilayah yang sudah ditetapkan.'),
  total: z
    .array(z.object({ wilayah: KodeWilayah, sumber: z.enum(['ketik', 'sirekap']), tps: Angka, isian: Larik }))
    .describe('Wilayah yang diterima sebagai total, tanpa lembar TPS.'),
  rekap: z
    .object({ wilayah: KodeWilayah, isian: Larik, terisi: z.array(z.number().int()) })
    .describe('Jumlah seluruh pleno; `terisi` ialah banyaknya TPS yang mengisi tiap sel.'),
});

const LembarPleno = z.object({
  kontes: KodeKontes,
  tps: KodeTps,
  status: StatusLembar,
  asal: AsalLembar,
  versi: z.number().int(),
  isian: Larik.describe('Angka C.Hasil menurut urutan `sel`; null berarti tidak diisi (bukan nol).'),
});

const PembetulanPleno = z.object({
  entri: z.number().int().describe('Nomor entri jurnal.'),
  waktu: Waktu,
  kontes: KodeKontes,
  tps: KodeTps,
  sel: z.string(),
  semula: z.number().int(),
  menjadi: Angka,
  alasan: z.string().nullable(),
  diminta: z.string().nullable(),
  disetujui: z.array(z.string()),
  keberatan: Angka.describe('Nomor keberatan yang menyebabkannya.'),
  diurungkan: Angka.describe('Entri yang mengurungkannya; null selama berlaku.'),
});

const PerbedaanPleno = z.object({
  kontes: KodeKontes,
  tps: KodeTps,
  sumber: SumberLembar,
  berkas: z.string(),
  sel: z.array(z.object({ sel: z.string(), lembar: z.number().int(), sumber: z.number().int(), selesai: z.boolean() })),
});

const DokumenPleno = z.object({
  nomorUrut: z.number().int(),
  entri: z.number().int(),
  waktu: Waktu,
  oleh: z.string(),
  ...IsiDokumen.shape,
  berkas: Sidik.describe('SHA-256 berkas yang berlaku sekarang: yang bertanda tangan terakhir.'),
  tandaTangan: z.array(z.object({ waktu: Waktu, ...TandaDigital.shape })),
  tinta: z
    .array(z.object({ orang: z.number().int(), status: StatusTinta, alasan: z.string().nullable(), waktu: Waktu }))
    .describe('Siapa menandatangani kertasnya, menolak dan mengapa, atau tidak hadir.'),
  pindaian: z
    .array(z.object({ ...Pindaian.shape, waktu: Waktu, lepas: z.boolean() }))
    .describe('Pindaian kertas yang ditandatangani.'),
});

/** The whole plenary as one value. People's PINs, what is still being typed and mere settings of screens are not in it. */
export const PlenoJson = z
  .object({
    format: z.literal('rekap-pleno/pleno'),
    versi: z.literal(VERSI_PLENO),
    pleno: z.object({ wilayah: KodeWilayah, nama: z.string(), simulasi: z.boolean(), definisi: Sidik }),
    jurnal: z
      .object({ entri: z.number().int(), hash: Sidik })
      .describe('Entri terakhir jurnal saat data ini dibaca: data yang sama selalu menunjuk entri yang sama.'),
    definisi: Definisi,
    acara: AcaraRapat,
    orang: z.array(Orang),
    hadir: z.array(Hadir),
    kontes: z.array(KontesPleno),
    lembar: z.array(LembarPleno),
    pembetulan: z.array(PembetulanPleno),
    keberatan: z.array(
      IsiKeberatan.extend({
        nomor: z.number().int(),
        status: StatusKeberatan,
        jawab: JawabanKeberatan.nullable(),
      }),
    ),
    perbedaan: z.array(PerbedaanPleno).describe('Sel yang berbeda antara lembar dan sumber lain.'),
    dokumen: z.array(DokumenPleno),
  })
  .describe('Seluruh isi satu pleno rekapitulasi. JSON kanonik: kunci terurut, tanpa spasi.');
export type PlenoJson = z.infer<typeof PlenoJson>;

/** The published schema, made of the one that this program itself checks with. */
function plenoJsonSchema(): unknown {
  const skema = z.toJSONSchema(PlenoJson, {
    target: 'draft-2020-12',
    unrepresentable: 'any',
    // Two codes are checked by a function in TypeScript; their patterns say the same.
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === KodeKontes) Object.assign(jsonSchema, { type: 'string', pattern: polaKontes });
      if (Object.is(zodSchema, SumberLembar)) {
        delete jsonSchema.anyOf;
        Object.assign(jsonSchema, { type: 'string', pattern: polaSumber });
      }
    },
  });
  return { ...skema, $id: `urn:rekap-pleno:skema:pleno:${VERSI_PLENO}`, title: 'Pleno rekapitulasi' };
}

/** Name of the schema's file, in `resources/skema` and beside every export. */
export const NAMA_SKEMA = `pleno-${VERSI_PLENO}.schema.json`;
export const schemaText = (): string => `${JSON.stringify(plenoJsonSchema(), null, 2)}\n`;
