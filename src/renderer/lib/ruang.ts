import { besarBerkas } from '../../domain/format.ts';

/** `7,4 GB` of a stick; what is smaller as files are. */
export const ruang = (byte: number): string =>
  byte >= 1e9 ? `${(byte / 1e9).toFixed(1).replace('.', ',')} GB` : besarBerkas(byte);
