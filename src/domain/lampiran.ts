import { z } from 'zod';
import { gagal, type Hasil } from './hasil.ts';
import { KodeTps } from './kode.ts';
import { KodeKontes } from './kontes.ts';

/**
 * Photos and scans of the C.Hasil, kept beside the sheet. They are looked at and never read by a machine: no figure comes
 * from them, so attaching one changes no state of a sheet and needs no right that typing does not need.
 */
export const TipeLampiran = z.enum(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']);
export type TipeLampiran = z.infer<typeof TipeLampiran>;

const EKSTENSI: Readonly<Record<TipeLampiran, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/** Largest file: a photo of a phone has 5–12 MB, a scan of several pages seldom more than 20. */
export const MAKS_BYTE_LAMPIRAN = 25 * 1024 * 1024;
/** A DPR form has a page or two for each of its parties. */
export const MAKS_LAMPIRAN = 80;

export const SidikLampiran = z.string().regex(/^[0-9a-f]{64}$/);
const NamaLampiran = z.string().max(120);
const KeteranganLampiran = z.string().trim().max(80);

export const Lampiran = z.object({
  /** In the order of arrival, over the whole plenary; never given twice. */
  nomor: z.number().int().min(1),
  kontes: KodeKontes,
  tps: KodeTps,
  sha256: SidikLampiran,
  tipe: TipeLampiran,
  ukuran: z.number().int().min(1),
  /** What the file was called where it came from; shown, never used as a path. */
  nama: NamaLampiran,
  keterangan: KeteranganLampiran,
  /** Place among the pages of its sheet, from 1. */
  urut: z.number().int().min(1),
  /** Taken off the sheet; bytes and row stay, and it can be put back. */
  lepas: z.boolean(),
});
export type Lampiran = z.infer<typeof Lampiran>;

/** Name of the file in the plenary's folder: made of its content alone. */
export const berkasLampiran = (l: Pick<Lampiran, 'sha256' | 'tipe'>): string => `${l.sha256}.${EKSTENSI[l.tipe]}`;

/** A name from outside as it is recorded: without folders and control characters, not too long. */
export function rapikanNamaLampiran(nama: string): string {
  const ujung = nama.split(/[\\/]/).pop() ?? '';
  return ujung.replace(/\p{C}/gu, '').trim().slice(0, 120);
}

const terpasang = (milik: readonly Lampiran[]): Lampiran[] => milik.filter((l) => !l.lepas);
const urutAkhir = (milik: readonly Lampiran[]): number => Math.max(0, ...terpasang(milik).map((l) => l.urut)) + 1;

/**
 * Place of another file on a sheet that has `milik`: the last one. Errors: LAMPIRAN_SUDAH_ADA, LAMPIRAN_PENUH.
 */
export function tempatLampiran(milik: readonly Lampiran[], sha256: string): Hasil<number> {
  const ada = terpasang(milik);
  const sama = ada.find((l) => l.sha256 === sha256);
  if (sama) return gagal('LAMPIRAN_SUDAH_ADA', { nama: sama.nama });
  if (ada.length >= MAKS_LAMPIRAN) return gagal('LAMPIRAN_PENUH', { batas: MAKS_LAMPIRAN });
  return { ok: true, nilai: urutAkhir(milik) };
}

/** Takes a file off its sheet. Errors: LAMPIRAN_TIDAK_ADA. */
export function lepaskanLampiran(milik: readonly Lampiran[], nomor: number): Hasil<Lampiran> {
  const l = milik.find((x) => x.nomor === nomor && !x.lepas);
  return l ? { ok: true, nilai: { ...l, lepas: true } } : gagal('LAMPIRAN_TIDAK_ADA');
}

/** Puts it back, as the last page. Errors: LAMPIRAN_TIDAK_ADA and those of `tempatLampiran`. */
export function kembalikanLampiran(milik: readonly Lampiran[], nomor: number): Hasil<Lampiran> {
  const l = milik.find((x) => x.nomor === nomor && x.lepas);
  if (!l) return gagal('LAMPIRAN_TIDAK_ADA');
  const urut = tempatLampiran(milik, l.sha256);
  return urut.ok ? { ok: true, nilai: { ...l, lepas: false, urut: urut.nilai } } : urut;
}

/** Order and captions: [number, caption] of every file that is on the sheet, first page first. */
export const TataLampiran = z.array(z.tuple([z.number().int().min(1), KeteranganLampiran])).max(MAKS_LAMPIRAN);
export type TataLampiran = z.infer<typeof TataLampiran>;

/** The files of a sheet in a new order. Errors: LAMPIRAN_USANG where `tata` does not name exactly the files on it. */
export function tataLampiran(milik: readonly Lampiran[], tata: TataLampiran): Hasil<Lampiran[]> {
  const ada = new Map(terpasang(milik).map((l) => [l.nomor, l]));
  const nomor = new Set(tata.map(([n]) => n));
  if (nomor.size !== tata.length || nomor.size !== ada.size) return gagal('LAMPIRAN_USANG');
  const baru = tata.flatMap(([n, keterangan], i) => {
    const l = ada.get(n);
    return l ? [{ ...l, keterangan, urut: i + 1 }] : [];
  });
  return baru.length === ada.size ? { ok: true, nilai: baru } : gagal('LAMPIRAN_USANG');
}
