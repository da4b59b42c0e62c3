import { layananCups } from './cups.ts';
import type { LayananCetakSistem } from './jenis.ts';
import { layananWindows } from './windows.ts';

export type { KeadaanKerja, Kerja, Kiriman, LayananCetakSistem, Pencetak } from './jenis.ts';
export { GalatCetak } from './jenis.ts';

/** The print service of this operating system. */
export const layananCetak = (): LayananCetakSistem => (process.platform === 'win32' ? layananWindows() : layananCups());
