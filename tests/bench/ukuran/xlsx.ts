/** `xlsx.ts FOLDER [FILE]`: the workbook of a region's recap with its formulas (DPR, whole plenary); kept where FILE is named. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeExport } from '../../../src/app/ekspor/index.ts';
import { closePleno, openPleno } from '../../../src/app/pleno.ts';
import { lama, laporkan, nilai } from '../lib/ukur.ts';

const [folder = '', berkas] = process.argv.slice(2);
const tujuan = berkas ?? path.join(os.tmpdir(), `rekap-bench-${process.pid}.xlsx`);
const p = nilai(openPleno(folder, { tulis: false }));
const tulis = await lama(async () =>
  nilai(await makeExport(p, { jenis: 'buku', kontes: 'DPR', wilayah: p.s.wilayah }, tujuan)),
);
closePleno(p);
const kb = fs.statSync(tujuan).size / 1024;
if (berkas === undefined) fs.rmSync(tujuan);
laporkan({ tulis, kb });
