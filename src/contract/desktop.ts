import { z } from 'zod';

/**
 * What only a desktop can do, offered to the page as `window.rekapDesktop`. In a browser the object is absent and the
 * page offers the browser's own way (download, new tab). Every argument is parsed again in the main process: the page
 * is trusted with words, never with file names or URLs.
 */
export interface DesktopApi {
  /** Versions for the "Tentang" box and for reports of trouble. */
  versi(): Promise<VersiDesktop>;
  /**
   * Shows a document in a print window and opens the system's print dialog. `jalur` is the path of a PDF on the core's
   * own origin, e.g. `/api/dokumen/12/pdf`. Resolves when the dialog opens: whether paper came out is something only
   * the operator can see, so nothing may be recorded as printed from this answer.
   */
  cetakPdf(jalur: string): Promise<HasilCetak>;
  /** Saves a document where the operator says. `nama` is the proposed file name, ending in `.pdf`. */
  simpanPdf(jalur: string, nama: string): Promise<HasilSimpan>;
  /** Saves another file of the core (a template, a definition, an export) where the operator says. */
  simpanBerkas(jalur: string, nama: string): Promise<HasilSimpan>;
  /** Lets the operator choose files; the empty list means cancelled. Paths are absolute. */
  pilihBerkas(pilihan: PilihBerkas): Promise<string[]>;
  /** Lets the operator choose a folder; null means cancelled. */
  pilihFolder(pilihan: PilihFolder): Promise<string | null>;
  /** The path on disk of a file dropped on the page; the empty string for a file that has none. */
  jalurBerkas(berkas: File): string;
  /** Paths of packages that the system asked to open since this was asked last. */
  ambilBerkas(): Promise<string[]>;
  /** Calls back when there are new ones. Returns the function that ends the subscription. */
  padaBerkas(dengar: () => void): () => void;
  bukaProyektor(): Promise<KeadaanProyektor>;
  tutupProyektor(): Promise<KeadaanProyektor>;
  keadaanProyektor(): Promise<KeadaanProyektor>;
  /** Looks who answers at an address on the network; nothing is said to them but hello. */
  periksaPanel(alamat: string): Promise<HasilPeriksaPanel>;
  /** Opens the window of a panel of another computer, whose certificate was compared by a person. */
  bukaPanel(panel: BukaPanel): Promise<void>;
  /** Calls back whenever the projector window opens, closes or moves. Returns the function that ends the subscription. */
  padaProyektor(dengar: (keadaan: KeadaanProyektor) => void): () => void;
  /**
   * Called when the application ends, before its window closes; it waits a moment for the promise. What was typed and is not
   * sent yet goes to the core then. Returns the function that ends the subscription.
   */
  padaTutup(kerja: () => Promise<void>): () => void;
  /** Calls back when the operator chose a menu item the page carries out (Ctrl+P). Returns the unsubscriber. */
  padaPerintah(dengar: (perintah: PerintahMenu) => void): () => void;
}

declare global {
  interface Window {
    /** Present only inside the desktop application. */
    readonly rekapDesktop?: DesktopApi;
  }
}

/** Path of a document on the core's own origin: nothing else is ever fetched, printed or saved by the shell. */
export const JalurDokumen = z
  .string()
  .max(500)
  .regex(/^\/api\/dokumen\/[A-Za-z0-9._~%\-/]+(\?[A-Za-z0-9._~%\-&=+,]*)?$/)
  .refine((jalur) => !/(^|\/)\.\.?(\/|$|\?)|%2e|%2f|%5c|\/\//i.test(jalur), 'jalur dokumen tidak sah');

/** A proposed file name: no folder, no characters Windows refuses. */
export const NamaPdf = z
  .string()
  .min(5)
  .max(150)
  .regex(/^[^\\/:*?"<>|\p{Cc}]+\.pdf$/u);

/** Path of a file to take away, on the core's own origin. */
export const JalurUnduh = z
  .string()
  .max(200)
  .regex(/^\/api\/unduh\/[a-z]+\/[a-z0-9-]+\.(json|csv|xlsx|zip)$/);

/** Its proposed name. */
export const NamaUnduh = z
  .string()
  .min(5)
  .max(150)
  .regex(/^[^\\/:*?"<>|\p{Cc}]+\.(json|csv|xlsx|zip)$/u);

/** One kind of files in the picker, extensions without a dot: `{ nama: 'Sirekap', ekstensi: ['json', 'zip'] }`. */
const SaringanBerkas = z.strictObject({
  nama: z.string().min(1).max(80),
  ekstensi: z
    .array(z.string().regex(/^[A-Za-z0-9]{1,8}$|^\*$/))
    .min(1)
    .max(10),
});

export const PilihBerkas = z.strictObject({
  judul: z.string().min(1).max(120),
  banyak: z.boolean(),
  saringan: z.array(SaringanBerkas).max(10).optional(),
});
export type PilihBerkas = z.infer<typeof PilihBerkas>;

export const PilihFolder = z.strictObject({ judul: z.string().min(1).max(120) });
export type PilihFolder = z.infer<typeof PilihFolder>;

/** `pesan` is an Indonesian sentence that can be shown as it is. */
export const HasilCetak = z.discriminatedUnion('hasil', [
  z.object({ hasil: z.literal('dibuka') }),
  z.object({ hasil: z.literal('gagal'), pesan: z.string() }),
]);
export type HasilCetak = z.infer<typeof HasilCetak>;

export const HasilSimpan = z.discriminatedUnion('hasil', [
  z.object({ hasil: z.literal('disimpan'), berkas: z.string() }),
  z.object({ hasil: z.literal('dibatalkan') }),
  z.object({ hasil: z.literal('gagal'), pesan: z.string() }),
]);
export type HasilSimpan = z.infer<typeof HasilSimpan>;

export const KeadaanProyektor = z.discriminatedUnion('terbuka', [
  z.object({ terbuka: z.literal(false), layarLuar: z.boolean() }),
  /** `diLayarLuar`: full screen on an external display; otherwise an ordinary window on the operator's own. */
  z.object({ terbuka: z.literal(true), layarLuar: z.boolean(), diLayarLuar: z.boolean() }),
]);
export type KeadaanProyektor = z.infer<typeof KeadaanProyektor>;

/** SHA-256 of a certificate, lower-case hex. */
export const SidikPanel = z.string().regex(/^[0-9a-f]{64}$/);
export const AlamatPanel = z.string().min(1).max(200);

/** `pesan` is an Indonesian sentence that can be shown as it is. */
export const HasilPeriksaPanel = z.discriminatedUnion('hasil', [
  z.object({ hasil: z.literal('ada'), alamat: z.url(), sidik: SidikPanel }),
  z.object({ hasil: z.literal('gagal'), pesan: z.string() }),
]);
export type HasilPeriksaPanel = z.infer<typeof HasilPeriksaPanel>;

export const BukaPanel = z.strictObject({
  alamat: z.url({ protocol: /^https$/ }).max(200),
  sidik: SidikPanel,
  /** The code to join with; absent where this laptop joined before. */
  kode: z
    .string()
    .regex(/^\d{8}$/)
    .optional(),
});
export type BukaPanel = z.infer<typeof BukaPanel>;

export const PerintahMenu = z.enum(['kotakMasuk', 'cetak', 'gabungPanel', 'bantuan']);
export type PerintahMenu = z.infer<typeof PerintahMenu>;

export const VersiDesktop = z.object({
  aplikasi: z.string(),
  electron: z.string(),
  chrome: z.string(),
  node: z.string(),
});
export type VersiDesktop = z.infer<typeof VersiDesktop>;
