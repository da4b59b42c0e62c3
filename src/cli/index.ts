import { jalankan } from './jalankan.ts';

/** The command line: `npm run -s rekap -- <perintah>`. Exit codes: see `KodeKeluar`. */
process.exitCode = await jalankan(process.argv.slice(2));
