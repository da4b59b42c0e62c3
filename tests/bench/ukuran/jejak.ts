/** `jejak.ts FOLDER`: the chain of the journal alone: every entry read and hashed. The whole proof is `bukti.ts`. */
import { HASH_AWAL, teksEntri } from '../../../src/domain/index.ts';
import { closeStore, openStore, sha256Hex } from '../../../src/store/index.ts';
import { storedEntries } from '../../../src/store/journal.ts';
import { laporkan, nilai } from '../lib/ukur.ts';

const [folder = ''] = process.argv.slice(2);
const s = nilai(openStore(folder));
const mulai = performance.now();
let sebelum = HASH_AWAL;
let entri = 0;
for (const b of storedEntries(s.db)) {
  if (b.sebelum !== sebelum || sha256Hex(teksEntri(b, sebelum)) !== b.hash) throw new Error(`entri ${b.seq} putus`);
  sebelum = b.hash;
  entri++;
}
const rantai = performance.now() - mulai;
closeStore(s);
laporkan({ rantai, entri, rantaiEntriPerDetik: (entri / rantai) * 1000 });
