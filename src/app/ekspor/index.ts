export { writeArchive } from './arsip/index.ts';
export { type EksporJadi, makeExport } from './buat.ts';
export { recapWorkbook } from './buku/index.ts';
export { NAMA_SKEMA, PlenoJson, schemaText } from './json/skema.ts';
export { plenoJson } from './json/tulis.ts';
export { recapToCsv, sebaris } from './rekap-csv.ts';
export { allFiguresCsv } from './semua-angka.ts';
