/** `rekap.ts FOLDER`: opens a plenary cold, and asks for the recap of every ballot at its top, each for the first time. */
import { closePleno, contestsOf, openPleno } from '../../../src/app/pleno.ts';
import { recapOf } from '../../../src/app/rekap.ts';
import { lama, laporkan, nilai } from '../lib/ukur.ts';

const [folder = ''] = process.argv.slice(2);
const mulai = performance.now();
const p = nilai(openPleno(folder, { tulis: false }));
const buka = performance.now() - mulai;
const tabel: number[] = [];
for (const k of contestsOf(p)) tabel.push(await lama(() => nilai(recapOf(p, k.kode, p.s.wilayah))));
closePleno(p);
laporkan({ buka, tabelTerlama: Math.max(...tabel), tabelSemua: tabel.reduce((a, b) => a + b, 0) });
