/** Readers of definitions: KPU's published JSON, our own format, spreadsheets of Sipol, Silon, Sidapil and TPS lists. */
export { bacaBagian, type LaporanBerkas } from './baca-bagian.ts';
export * from './berkas.ts';
export * from './muat.ts';
export * from './templat.ts';
