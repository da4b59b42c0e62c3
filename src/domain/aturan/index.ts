export { type EntriKatalog, entriKatalog, KATALOG } from './katalog.ts';
export type { KonteksPeriksa } from './konteks.ts';
export { periksaLembar, type RingkasanTemuan, ringkasTemuan, terberat } from './periksa.ts';
export { KODE_ATURAN, type KodeAturan, SEVERITY, type Severity, type Temuan } from './temuan.ts';
