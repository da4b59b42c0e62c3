export { type ArsipJadi, writeArchive } from './arsip/index.ts';
export { type EksporJadi, makeExport } from './buat.ts';
export { recapWorkbook } from './buku/index.ts';
export { NAMA_SKEMA, PlenoJson, plenoJsonSchema, schemaText, VERSI_PLENO } from './json/skema.ts';
export { plenoJson } from './json/tulis.ts';
export { recapCsv, recapToCsv, sebaris } from './rekap-csv.ts';
export { allFiguresCsv } from './semua-angka.ts';
