export type { Instans, Tempat } from './instans.ts';
export { type EntriKatalog, entriKatalog, KATALOG } from './katalog.ts';
export { type LembarKontes, periksaKesamaan, periksaLintasKontes } from './lintas.ts';
export {
  type HasilInstans,
  type KonteksPeriksa,
  Pemeriksa,
  type Persamaan,
  pemeriksaUntuk,
  periksaLembar,
  persamaanLembar,
  temuanDari,
  terberat,
} from './periksa.ts';
export { KODE_ATURAN, type KodeAturan, SEVERITY, type Severity, type Temuan } from './temuan.ts';
