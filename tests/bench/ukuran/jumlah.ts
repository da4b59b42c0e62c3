/**
 * `jumlah.ts FOLDER`: sums per desa and of the whole, of every ballot, out of the sheets alone, from a cold open of the
 * database. That they are the kept ones to the last cell is checked.
 */
import { gabungkan, jumlahNol, KOSONG, samaIsian } from '../../../src/domain/index.ts';
import { closeStore, lembarKontes, openStore, readVillageSums, sumVillages } from '../../../src/store/index.ts';
import { laporkan, nilai } from '../lib/ukur.ts';

const [folder = ''] = process.argv.slice(2);
const s = nilai(openStore(folder));
const mulai = performance.now();
let sel = 0;
const semua = [...s.lembar.keys()].map((kontes) => {
  const jumlah = jumlahNol(lembarKontes(s, kontes).sel.length);
  for (const d of sumVillages(s, kontes)) gabungkan(jumlah, d.jumlah);
  sel += jumlah.terisi.reduce((a, b) => a + b, 0);
  return { kontes, jumlah };
});
const jumlah = performance.now() - mulai;
const benar = semua.every((x) => {
  const simpan = jumlahNol(x.jumlah.isian.length);
  for (const d of readVillageSums(s, x.kontes, '').values()) gabungkan(simpan, d.jumlah);
  return samaIsian(simpan.isian, x.jumlah.isian) && samaIsian(simpan.terisi, x.jumlah.terisi);
});
closeStore(s);
if (!benar) throw new Error('jumlah dari awal berbeda dari jumlah yang disimpan');
const jumlahSemua = semua.reduce((n, x) => n + x.jumlah.isian.reduce((a, v) => a + (v === KOSONG ? 0 : v), 0), 0);
laporkan({ jumlah, sel, jumlahSemua });
