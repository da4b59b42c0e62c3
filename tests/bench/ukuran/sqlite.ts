/** `sqlite.ts FOLDER`: the same sums by SQLite's GROUP BY over one row a cell, from a cold open. */
import Database from 'better-sqlite3';
import { normal, ringkasan, TANYA } from '../lib/normal.ts';
import { laporkan } from '../lib/ukur.ts';

const berkas = normal(process.argv[2] ?? '');
const mulai = performance.now();
const db = new Database(berkas, { readonly: true });
const baris = db.prepare<[], { n: number }>(TANYA).all();
const jumlah = performance.now() - mulai;
const jumlahSemua = ringkasan(baris);
db.close();
laporkan({ jumlah, jumlahSemua });
