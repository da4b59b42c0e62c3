import type { Siksaan } from './bentuk.ts';
import { jalan } from './jalan.ts';
import { pembaca } from './pembaca.ts';

/** Every torment, in the order in which they run. */
export const SIKSAAN: readonly Siksaan[] = [pembaca, jalan];
