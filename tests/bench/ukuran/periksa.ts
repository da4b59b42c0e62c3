/** `periksa.ts FOLDER`: every rule over every sheet of a plenary: itself, other ballots of its TPS, its sources. */
import { boardOf, prepareBoard } from '../../../src/app/papan.ts';
import { closePleno, contestsOf, openPleno } from '../../../src/app/pleno.ts';
import { lama, laporkan, nilai } from '../lib/ukur.ts';

const [folder = ''] = process.argv.slice(2);
const p = nilai(openPleno(folder, { tulis: false }));
const semua = await lama(() => prepareBoard(p));
const temuan = contestsOf(p).reduce(
  (n, k) => n + boardOf(p, k.kode, p.s.wilayah).reduce((m, x) => m + x.temuan.length, 0),
  0,
);
closePleno(p);
laporkan({ semua, temuan });
