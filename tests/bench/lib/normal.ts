import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import Database from 'better-sqlite3';
import { KOSONG } from '../../../src/domain/index.ts';
import { closeStore, lembarKontes, openStore, readSheets } from '../../../src/store/index.ts';
import { ROOT } from '../../e2e/lib/paths.ts';
import type { Duckdb } from './duckdb-tipe.ts';
import { nilai } from './ukur.ts';

/** The same figures as one row a cell, as a database course would have them; empty cells have no row. Made once, beside the plenary. */
export function normal(folder: string): string {
  const berkas = path.join(folder, 'normal.sqlite');
  if (fs.existsSync(berkas)) return berkas;
  fs.rmSync(`${berkas}.baru`, { force: true });
  const db = new Database(`${berkas}.baru`);
  db.exec(`CREATE TABLE suara (kontes TEXT NOT NULL, tps TEXT NOT NULL, sel TEXT NOT NULL, nilai INTEGER NOT NULL,
    PRIMARY KEY (kontes, tps, sel)) WITHOUT ROWID`);
  const sisip = db.prepare('INSERT INTO suara VALUES (?, ?, ?, ?)');
  const s = nilai(openStore(folder));
  db.transaction(() => {
    for (const kontes of s.lembar.keys()) {
      const { sel } = lembarKontes(s, kontes);
      for (const l of readSheets(s, kontes))
        for (let i = 0; i < sel.length; i++) if (l.isian[i] !== KOSONG) sisip.run(kontes, l.tps, sel[i], l.isian[i]);
    }
  })();
  closeStore(s);
  db.close();
  fs.renameSync(`${berkas}.baru`, berkas);
  return berkas;
}

export const TANYA = 'SELECT kontes, sel, SUM(nilai) AS n, COUNT(*) AS c FROM suara GROUP BY kontes, sel';

/** One number out of all sums, so that the answers of two programs can be compared. */
export const ringkasan = (baris: Iterable<{ n: number | bigint }>): number => {
  let jumlah = 0;
  for (const b of baris) jumlah += Number(b.n);
  return jumlah;
};

/** DuckDB is not a dependency: fetched from npm into the cache when comparisons are asked for. Null where it cannot be had. */
export async function duckdb(): Promise<Duckdb | null> {
  const rumah = path.join(ROOT, 'node_modules', '.cache', 'rekap', 'bench', 'duckdb');
  try {
    if (!fs.existsSync(path.join(rumah, 'node_modules', '@duckdb', 'node-api'))) {
      fs.mkdirSync(rumah, { recursive: true });
      fs.writeFileSync(path.join(rumah, 'package.json'), '{"private":true}');
      execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', '@duckdb/node-api@1.5.6-r.1'], {
        cwd: rumah,
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
      });
    }
    return createRequire(path.join(rumah, 'package.json'))('@duckdb/node-api');
  } catch {
    return null;
  }
}
