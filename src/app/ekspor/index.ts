export { recapWorkbook } from './buku/index.ts';
export { recapToCsv, sebaris } from './rekap-csv.ts';
export { allFiguresCsv } from './semua-angka.ts';
