import type { ResourceLimits } from 'node:worker_threads';
import type { Tugas } from './pesan.ts';

/**
 * Memory of a thread where the usual is not right. The proof keeps nearly all that it makes, so room for what is young is room
 * for copies of it: with 24 MB of it instead of what V8 takes by itself a kabupaten's proof needs 320 MB instead of 433, and as
 * much processor time.
 */
export const BATAS_UTAS: Partial<Record<Tugas['tugas'], ResourceLimits>> = {
  verifikasi: { maxYoungGenerationSizeMb: 24 },
};
