import { z } from 'zod';

/**
 * Who says something of a sheet beside the sheet itself (C.Hasil as read).
 * - `sirekap`, `tabel`: results that came as files; the first ones fill an empty sheet.
 * - `panwaslu`, `saksi.<nomor peserta>`: the C.Hasil Salinan they hold (PKPU 5/2024; see rules B802).
 * - `entri2`: the same C.Hasil typed by a second person.
 */
const SumberTetap = z.enum(['sirekap', 'tabel', 'panwaslu', 'entri2']);
const SumberSaksi = z.custom<`saksi.${number}`>(
  (v) => typeof v === 'string' && /^saksi\.[1-9]\d{0,2}$/.test(v),
  'bukan sumber',
);
export const SumberLembar = z.union([SumberTetap, SumberSaksi]);
export type SumberLembar = z.infer<typeof SumberLembar>;
/** Their pattern, for schemas. */
export const polaSumber = `^(${SumberTetap.options.join('|')}|saksi\\.[1-9]\\d{0,2})$`;

/** Held by somebody in the room or typed a second time: only compared, never loaded as the figures of a sheet. */
export const SumberPembanding = SumberLembar.refine((s) => s !== 'sirekap' && s !== 'tabel');
export const adalahPembanding = (s: SumberLembar): boolean => s !== 'sirekap' && s !== 'tabel';

/** A copy of the paper: what differs from the C.Hasil must be settled in the meeting (B802). */
export const adalahSalinan = (s: SumberLembar): boolean => s === 'panwaslu' || s.startsWith('saksi.');

/** Number of the contestant whose saksi holds the copy. */
export const nomorSaksi = (s: SumberLembar): number | null => (s.startsWith('saksi.') ? Number(s.slice(6)) : null);

/** `Sirekap`, `Salinan saksi 02`. */
export function namaSumber(s: SumberLembar): string {
  switch (s) {
    case 'sirekap':
      return 'Sirekap';
    case 'tabel':
      return 'Tabel';
    case 'panwaslu':
      return 'Salinan Panwaslu';
    case 'entri2':
      return 'Entri kedua';
    default:
      return `Salinan saksi ${String(nomorSaksi(s)).padStart(2, '0')}`;
  }
}

/** The same over a column. */
export function namaSumberSingkat(s: SumberLembar): string {
  if (s === 'panwaslu') return 'Panwaslu';
  if (s === 'entri2') return 'Entri 2';
  const n = nomorSaksi(s);
  return n === null ? namaSumber(s) : `Saksi ${String(n).padStart(2, '0')}`;
}

/** Sirekap first, then an office's table, Panwaslu, saksi in the order of the ballot, the second entry last. */
export function urutanSumber(a: SumberLembar, b: SumberLembar): number {
  const tempat = (s: SumberLembar): number => {
    const i = ['sirekap', 'tabel', 'panwaslu'].indexOf(s);
    return i >= 0 ? i : s === 'entri2' ? 2000 : 100 + (nomorSaksi(s) ?? 0);
  };
  return tempat(a) - tempat(b);
}
