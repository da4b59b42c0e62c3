import { labelBaris, namaSel } from '../domain/index.ts';
import type { KontesPleno } from './pleno.ts';

/** A cell under the wording of its row, as on the form: `2. Paslon 2`, `1. Jumlah pengguna hak pilih … (L)`. */
export function cellLabel(k: Pick<KontesPleno, 'lembar' | 'kata'>, sel: string): string {
  const i = k.lembar.indeks.get(sel);
  const baris = k.lembar.baris.find((b) => i !== undefined && b.sel.includes(i));
  if (!baris) return namaSel(sel);
  const { nomor, teks } = labelBaris(k.kata, baris);
  const kolom = baris.satuan === 'LPJ' ? ` (${sel.slice(-1)})` : '';
  return `${nomor ? `${nomor}${/[.)]$/.test(nomor) ? '' : '.'} ` : ''}${teks}${kolom}`;
}
