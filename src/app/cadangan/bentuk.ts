import { z } from 'zod';

/** Format of backups. A higher one is refused in words. */
export const FORMAT_CADANGAN = 1;

const Sha = z.string().regex(/^[0-9a-f]{64}$/);

/** A file beside the database: a document, a photo, a package. Named by its content, so backups share it. */
export const BerkasCadangan = z.strictObject({
  /** Folder of the plenary in which it stands. */
  folder: z.enum(['dokumen', 'lampiran', 'paket']),
  /** `<sha256>.<ext>` */
  nama: z.string().regex(/^[0-9a-f]{64}\.[a-z0-9]{1,8}$/),
  ukuran: z.number().int().min(0),
});
export type BerkasCadangan = z.infer<typeof BerkasCadangan>;

/** What a backup is; written last, so that a backup without it is none. */
export const KeteranganCadangan = z.strictObject({
  jenis: z.literal('rekap-pleno/cadangan'),
  format: z.literal(FORMAT_CADANGAN),
  /** ISO time. */
  waktu: z.iso.datetime(),
  /** Id of the plenary: the same over all its backups. */
  pleno: z.string().regex(/^[0-9a-f]{8,64}$/),
  nama: z.string().min(1).max(300),
  wilayah: z.string().regex(/^\d{2,10}$/),
  pemilihan: z.string().max(300),
  simulasi: z.boolean(),
  jurnal: z.strictObject({ entri: z.number().int().min(1), hash: Sha }),
  basisData: z.strictObject({
    nama: z.string().regex(/^cadangan-[0-9TZ]+-\d+\.db$/),
    ukuran: z.number().int(),
    sha256: Sha,
  }),
  berkas: z.array(BerkasCadangan).max(200_000),
  /** Files of the plenary that were damaged already when this was written, and are not in it. */
  rusak: z.array(z.string().max(200)),
});
export type KeteranganCadangan = z.infer<typeof KeteranganCadangan>;

/** `cadangan-20240220T101500Z-000123`: sorted by name is sorted by time. */
export function namaCadangan(waktu: Date, entri: number): string {
  const iso = waktu.toISOString().replace(/[-:]|\.\d+/g, '');
  return `cadangan-${iso}-${String(entri).padStart(6, '0')}`;
}

/** Folder of one plenary's backups, below the chosen one. */
export const FOLDER_CADANGAN = 'Cadangan Rekap Pleno';
export const folderPleno = (k: Pick<KeteranganCadangan, 'wilayah' | 'pleno' | 'simulasi'>): string =>
  `${k.simulasi ? 'simulasi-' : ''}${k.wilayah}-${k.pleno.slice(0, 8)}`;

/** Newest ones that are kept, and days of which the last one is kept. */
const TERBARU = 12;
const HARI = 14;

/** Which of these backups, newest first, are kept: the newest, and the last of each of the last days. */
export function yangDisimpan<T extends { waktu: string }>(terbaruDulu: readonly T[]): Set<T> {
  const simpan = new Set(terbaruDulu.slice(0, TERBARU));
  const hari = new Set<string>();
  for (const c of terbaruDulu) {
    const h = c.waktu.slice(0, 10);
    if (hari.has(h)) continue;
    hari.add(h);
    if (hari.size > HARI) break;
    simpan.add(c);
  }
  return simpan;
}

/** The newest by what they hold rather than by their time: after a clock was set back these are not the first. */
export const yangTerlengkap = <T extends { jurnal: { entri: number } }>(semua: readonly T[]): T[] =>
  [...semua].sort((a, b) => b.jurnal.entri - a.jurnal.entri).slice(0, TERBARU);
