/** `duckdb.ts FOLDER`: the same by DuckDB over its own columns, two threads, from a cold open; nothing where it cannot be had. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { duckdb, normal, ringkasan, TANYA } from '../lib/normal.ts';
import { laporkan } from '../lib/ukur.ts';

const folder = process.argv[2] ?? '';
const d = await duckdb();
if (!d) {
  laporkan({});
  process.exit(0);
}
const berkas = path.join(folder, 'normal.duckdb');
if (!fs.existsSync(berkas)) {
  // By way of CSV: DuckDB's own reader of SQLite files is an extension that is fetched from elsewhere.
  const csv = path.join(folder, 'normal.csv');
  const db = new Database(normal(folder), { readonly: true });
  const f = fs.openSync(csv, 'w');
  let potong: string[] = [];
  for (const r of db
    .prepare<[], { kontes: string; tps: string; sel: string; nilai: number }>('SELECT * FROM suara')
    .iterate()) {
    potong.push(`${r.kontes},${r.tps},${r.sel},${r.nilai}\n`);
    if (potong.length === 10_000) {
      fs.writeSync(f, potong.join(''));
      potong = [];
    }
  }
  fs.writeSync(f, potong.join(''));
  fs.closeSync(f);
  db.close();
  const baru = await d.DuckDBInstance.create(`${berkas}.baru`);
  const c = await baru.connect();
  await c.run('CREATE TABLE suara (kontes VARCHAR, tps VARCHAR, sel VARCHAR, nilai INTEGER)');
  await c.run(`COPY suara FROM '${csv}' (HEADER false)`);
  c.closeSync();
  baru.closeSync();
  fs.renameSync(`${berkas}.baru`, berkas);
  fs.rmSync(csv);
  // A fresh process: this one has the figures in its cache.
  execFileSync(process.execPath, process.argv.slice(1), { stdio: 'inherit' });
  process.exit(0);
}
const mulai = performance.now();
const db = await d.DuckDBInstance.create(berkas, { access_mode: 'READ_ONLY', threads: '2' });
const c = await db.connect();
const baris = (await c.runAndReadAll(TANYA)).getRowObjects();
const jumlah = performance.now() - mulai;
const jumlahSemua = ringkasan(baris);
c.closeSync();
db.closeSync();
laporkan({ jumlah, jumlahSemua });
