export { buatDHasilKecamatan, CetakDibatalkan, type OpsiCetak } from './d-hasil-kecamatan.ts';
export { Kertas } from './kit/page.ts';
export type { MasukanDHasil } from './masukan.ts';
