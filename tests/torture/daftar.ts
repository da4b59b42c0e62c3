import type { Siksaan } from './bentuk.ts';
import { duaInti } from './dua-inti.ts';
import { halaman } from './halaman.ts';
import { hanyaBaca } from './hanya-baca.ts';
import { http } from './http.ts';
import { jalan } from './jalan.ts';
import { keberatan } from './keberatan.ts';
import { lambat } from './lambat.ts';
import { maraton } from './maraton.ts';
import { pembaca } from './pembaca.ts';
import { penuh } from './penuh.ts';
import { waktu } from './waktu.ts';

/** Every torment, in the order in which they run. */
export const SIKSAAN: readonly Siksaan[] = [
  pembaca,
  http,
  jalan,
  halaman,
  penuh,
  hanyaBaca,
  lambat,
  waktu,
  duaInti,
  keberatan,
  maraton,
];
