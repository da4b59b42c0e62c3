import { crc32 } from 'node:zlib';
import type { Hasil } from '../domain/index.ts';
import * as bentuk from './zip-bentuk.ts';

export type { EntriZip } from './zip-bentuk.ts';

/** The ZIP of packages, with the platform's own CRC-32. */
export const tulisZip = (entri: readonly bentuk.EntriZip[]): Hasil<Uint8Array> => bentuk.tulisZip(entri, crc32);
export const bacaZip = (isi: Uint8Array): Hasil<bentuk.EntriZip[]> => bentuk.bacaZip(isi, crc32);
