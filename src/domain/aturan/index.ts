export { entriKatalog, KATALOG } from './katalog.ts';
export { type LembarKontes, periksaKesamaan, periksaLintasKontes } from './lintas.ts';
export {
  type KonteksPeriksa,
  Pemeriksa,
  type Persamaan,
  periksaLembar,
  persamaanLembar,
  temuanDari,
} from './periksa.ts';
export { KODE_ATURAN, type KodeAturan, SEVERITY, type Severity, type Temuan } from './temuan.ts';
