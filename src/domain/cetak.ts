import { z } from 'zod';

/** Printed on one side of the paper, or on both (turned over the long edge). */
export const SisiCetak = z.enum(['satu', 'dua']);
export type SisiCetak = z.infer<typeof SisiCetak>;

/** Which way an order went: the system's print service, or the system's own dialog, where nothing answers. */
export const JalanCetak = z.enum(['cups', 'windows', 'dialog']);
export type JalanCetak = z.infer<typeof JalanCetak>;

/** One bundle of paper: for whom, and the numbers of its documents, in order. */
export const BerkasCetak = z.object({
  untuk: z.string().min(1).max(300),
  dokumen: z.array(z.number().int().min(1)).min(1).max(500),
});
export type BerkasCetak = z.infer<typeof BerkasCetak>;

/** One piece: the bundle and the document in it, counted from 0. */
const Potong = z.tuple([z.number().int().min(0), z.number().int().min(0)]);
export type Potong = z.infer<typeof Potong>;

/**
 * Documents on their way to a printer. Written before the first of them is sent, so that paper never comes out of which
 * the journal knows nothing. `ulang`: the order whose failed pieces these are.
 */
export const IsiDikirimCetak = z.object({
  jenis: z.literal('dokumen.dikirim-cetak'),
  nomor: z.number().int().min(1),
  jalan: JalanCetak,
  printer: z.string().max(300).nullable(),
  sisi: SisiCetak,
  /** With a cover list before each bundle. */
  pengantar: z.boolean(),
  berkas: z.array(BerkasCetak).min(1).max(500),
  /** Of the documents; cover lists not counted. */
  halaman: z.number().int().min(1),
  ulang: z.number().int().min(1).optional(),
});
export type IsiDikirimCetak = z.infer<typeof IsiDikirimCetak>;

/** What came out of the printer, as a person saw it; `sistem`: what was never handed to the printer. */
export const IsiDipastikanCetak = z.object({
  jenis: z.literal('dokumen.dipastikan-cetak'),
  nomor: z.number().int().min(1),
  oleh: z.enum(['operator', 'sistem']),
  keluar: z.array(Potong),
  gagal: z.array(Potong),
});
export type IsiDipastikanCetak = z.infer<typeof IsiDipastikanCetak>;

/** `diulang`: failed, and sent again with another order. */
export type KeadaanPotong = 'menunggu' | 'keluar' | 'gagal' | 'diulang';
export type PesananCetak = Omit<IsiDikirimCetak, 'jenis'> & { keadaan: KeadaanPotong[][] };

/** Everything printing depends on: documents by their number with their pages, and every order so far. */
export type KeadaanCetak = { dokumen: Map<number, number>; pesanan: PesananCetak[] };
export const cetakKosong = (): KeadaanCetak => ({ dokumen: new Map(), pesanan: [] });

export type SebabTolakCetak =
  | 'CETAK_BELUM_DIPASTIKAN'
  | 'CETAK_SUDAH_KELUAR'
  | 'CETAK_PESANAN_TIDAK_ADA'
  | 'CETAK_TIDAK_ADA_YANG_GAGAL'
  | 'DOKUMEN_TIDAK_ADA';

/** Bundles of what failed in an order and was not sent again; [] where there is nothing. */
export const berkasGagal = (p: PesananCetak): BerkasCetak[] =>
  p.berkas
    .map((b, i) => ({ untuk: b.untuk, dokumen: b.dokumen.filter((_, j) => p.keadaan[i]?.[j] === 'gagal') }))
    .filter((b) => b.dokumen.length > 0);

/** State of every piece of a document over all orders. */
export const potongDokumen = (k: KeadaanCetak, nomor: number): KeadaanPotong[] =>
  k.pesanan.flatMap((p) =>
    p.berkas.flatMap((b, i) => b.dokumen.flatMap((d, j) => (d === nomor ? [p.keadaan[i]?.[j] ?? 'menunggu'] : []))),
  );

const samaBerkas = (a: readonly BerkasCetak[], b: readonly BerkasCetak[]): boolean =>
  a.length === b.length && a.every((x, i) => x.untuk === b[i]?.untuk && x.dokumen.join() === b[i]?.dokumen.join());

/**
 * May these bundles be sent? A printing of a document goes to paper in one order: what came out is not printed again
 * under the same number, what is not known to have come out has to be looked at first, and what failed may be sent again.
 */
export function tolakKirim(k: KeadaanCetak, isi: Pick<IsiDikirimCetak, 'berkas' | 'ulang'>): SebabTolakCetak | null {
  const dokumen = isi.berkas.flatMap((b) => b.dokumen);
  if (dokumen.some((d) => !k.dokumen.has(d))) return 'DOKUMEN_TIDAK_ADA';
  if (isi.ulang !== undefined) {
    const p = k.pesanan[isi.ulang - 1];
    if (!p) return 'CETAK_PESANAN_TIDAK_ADA';
    const gagal = berkasGagal(p);
    return gagal.length > 0 && samaBerkas(gagal, isi.berkas) ? null : 'CETAK_TIDAK_ADA_YANG_GAGAL';
  }
  const keadaan = dokumen.flatMap((d) => potongDokumen(k, d));
  if (keadaan.includes('menunggu')) return 'CETAK_BELUM_DIPASTIKAN';
  return keadaan.includes('keluar') ? 'CETAK_SUDAH_KELUAR' : null;
}

export const halamanBerkas = (k: KeadaanCetak, berkas: readonly BerkasCetak[]): number =>
  berkas.flatMap((b) => b.dokumen).reduce((n, d) => n + (k.dokumen.get(d) ?? 0), 0);

/** Takes an order in. The failed pieces that it sends again are failed no longer. */
export function terapkanKirim(k: KeadaanCetak, { jenis: _, ...isi }: IsiDikirimCetak): void {
  const dikirim = new Set(isi.berkas.flatMap((b) => b.dokumen));
  for (const p of isi.ulang === undefined ? k.pesanan : k.pesanan.slice(isi.ulang - 1, isi.ulang))
    p.keadaan = p.keadaan.map((b, i) =>
      b.map((x, j) => (x === 'gagal' && dikirim.has(p.berkas[i]?.dokumen[j] ?? 0) ? 'diulang' : x)),
    );
  k.pesanan.push({ ...isi, keadaan: isi.berkas.map((b) => b.dokumen.map(() => 'menunggu' as const)) });
}

/** May these pieces be settled so? Each only once. */
export function tolakPastikan(
  k: KeadaanCetak,
  isi: Pick<IsiDipastikanCetak, 'nomor' | 'keluar' | 'gagal'>,
): SebabTolakCetak | null {
  const p = k.pesanan[isi.nomor - 1];
  const semua = [...isi.keluar, ...isi.gagal];
  if (!p || semua.length === 0) return 'CETAK_PESANAN_TIDAK_ADA';
  const beda = new Set(semua.map((x) => x.join('/')));
  const menunggu = semua.every(([i, j]) => p.keadaan[i]?.[j] === 'menunggu');
  return beda.size === semua.length && menunggu ? null : 'CETAK_PESANAN_TIDAK_ADA';
}

export function terapkanPastikan(k: KeadaanCetak, isi: IsiDipastikanCetak): void {
  const p = k.pesanan[isi.nomor - 1];
  if (!p) return;
  const tulis = (potong: readonly Potong[], kini: KeadaanPotong): void => {
    for (const [i, j] of potong) {
      const b = p.keadaan[i];
      if (b) b[j] = kini;
    }
  };
  tulis(isi.keluar, 'keluar');
  tulis(isi.gagal, 'gagal');
}

/** Pieces of an order in a given state. */
export const potongYang = (p: PesananCetak, keadaan: KeadaanPotong): Potong[] =>
  p.keadaan.flatMap((b, i) => b.flatMap((x, j): Potong[] => (x === keadaan ? [[i, j]] : [])));
