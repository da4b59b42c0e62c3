import { kerangkaD } from './kerangka-d.ts';
import { kerangkaLebar } from './kerangka-lebar.ts';
import type { Tabel } from './tabel.ts';
import { type Kerangka, Tampak } from './tampak.ts';

export { type Garis, type Kerangka, peranTps, type Satuan } from './tampak.ts';

/** Takes a worksheet apart; null where neither form is to be seen in it. */
export function susunKerangka(tabel: Tabel): Kerangka | null {
  const tampak = new Tampak(tabel);
  return kerangkaD(tabel, tampak) ?? kerangkaLebar(tabel, tampak);
}
