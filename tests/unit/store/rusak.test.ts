import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { galatDisk } from '../../../src/app/galat-disk.ts';
import { verifyJournal } from '../../../src/app/jejak.ts';
import { raiseObjection, viewObjections } from '../../../src/app/keberatan.ts';
import { viewSheet } from '../../../src/app/lembar.ts';
import { closePleno, createPleno, openPleno, type Pleno } from '../../../src/app/pleno.ts';
import { listShelf } from '../../../src/app/rak.ts';
import { lockNewFolder, openStore } from '../../../src/store/index.ts';
import { DEFINISI, WILAYAH } from '../../lib/kontes.ts';
import { isiLembar, plenoDi, tpsDari } from '../../lib/paket.ts';
import { folderSementara, jamUji, kodeGalat, nilai } from '../../lib/pleno.ts';

let rak = '';
let folder = '';
/** A plenary, closed, in which somebody else's hand then writes. */
beforeEach(() => {
  rak = folderSementara();
  folder = path.join(rak, 'pleno');
  const p = plenoDi(folder, '310101');
  for (const t of tpsDari(p, '310101')) isiLembar(p, t);
  const [wilayah = ''] = tpsDari(p, '310101');
  nilai(
    raiseObjection(
      p,
      { jenis: 'keberatan', pengaju: { peran: 'panwaslu', nama: '' }, wilayah, kontes: null, sel: [], uraian: 'x' },
      jamUji(),
    ),
  );
  closePleno(p);
});

function tulisi(sql: string): void {
  const db = new Database(path.join(folder, 'rekap.db'));
  db.pragma('ignore_check_constraints = ON');
  for (const t of db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all())
    db.exec(`DROP TRIGGER "${String(t)}"`);
  db.exec(sql);
  db.close();
}

function dengan<T>(kerja: (p: Pleno) => T): T {
  const p = nilai(openPleno(folder, { tulis: true }));
  try {
    return kerja(p);
  } finally {
    closePleno(p);
  }
}

describe('rows that no program of ours wrote', () => {
  it.each([
    ['a figure vector too short for its form', "UPDATE lembar SET isian = zeroblob(8) WHERE kontes = 'PPWP'"],
    ['a journal that is no JSON', "UPDATE jurnal SET isi = substr(isi, 1, 20) WHERE jenis = 'lembar.dimuat'"],
    ['a journal entry of another kind', `UPDATE jurnal SET isi = '{"jenis":"x"}' WHERE jenis = 'lembar.dimuat'`],
  ])('%s: told as damage, never as an error of the program; the proof says so too', (_, sql) => {
    tulisi(sql);
    dengan((p) => {
      const [t = ''] = tpsDari(p, '310101');
      let galat: unknown;
      try {
        viewSheet(p, 'PPWP', t as Parameters<typeof viewSheet>[2]);
      } catch (e) {
        galat = e;
      }
      expect(galatDisk(galat)).toMatchObject({ kode: 'PLENO_RUSAK' });
      expect(nilai(verifyJournal(p))).toMatchObject({ sah: false });
    });
  });

  it('an objection that stands at another place than it says keeps nobody from noticing', () => {
    tulisi("UPDATE keberatan SET wilayah = '3101011002001'");
    dengan((p) => {
      expect(() => viewObjections(p, '310101')).toThrow(/tempat keberatan 1/);
      expect(nilai(verifyJournal(p))).toMatchObject({ sah: false });
    });
  });
});

describe('a database that cannot be opened', () => {
  it.each([
    ['a figure vector cut off', "UPDATE lembar SET isian = substr(isian, 1, 7) WHERE kontes = 'PPWP'", 'PLENO_RUSAK'],
    ['a state that is none', "UPDATE lembar SET status = 'disahkaM'", 'PLENO_RUSAK'],
    ['a definition that changed', `UPDATE definisi SET json = replace(json, 'PULAU', 'PuLAU')`, 'PLENO_RUSAK'],
    ['a definition that is no JSON', 'UPDATE definisi SET json = substr(json, 1, 50)', 'PLENO_RUSAK'],
    ['no definition', 'DELETE FROM definisi', 'PLENO_RUSAK'],
    ['the number of the schema is nonsense', 'PRAGMA user_version = 16777227', 'PLENO_RUSAK'],
    ['the number of the schema is that of an older one', 'PRAGMA user_version = 3', 'PLENO_RUSAK'],
    ['the number of the schema is of a newer program', 'PRAGMA user_version = 40', 'PLENO_VERSI_BARU'],
  ])('%s: %s', (_, sql, kode) => {
    tulisi(sql);
    expect(kodeGalat(openStore(folder))).toBe(kode);
  });

  it('stays in the list of plenaries, marked', () => {
    expect(listShelf(rak)).toMatchObject([{ folder, rusak: false }]);
    const b = fs.readFileSync(path.join(folder, 'rekap.db'));
    b.fill(0x41, 0, 2000);
    fs.writeFileSync(path.join(folder, 'rekap.db'), b);
    expect(kodeGalat(openStore(folder))).toBe('PLENO_BUKAN_MILIK_INI');
    expect(listShelf(rak)).toMatchObject([{ folder, nama: 'pleno', rusak: true }]);
  });
});

it('who makes a plenary holds its folder while it is made: nobody builds in the same file', () => {
  const di = path.join(folderSementara(), 'baru');
  const lain = nilai(lockNewFolder(di));
  expect(kodeGalat(createPleno(di, DEFINISI, WILAYAH, jamUji()))).toBe('PLENO_DIPAKAI');
  expect(fs.readdirSync(di).filter((n) => n.startsWith('rekap.db'))).toEqual([]);
  lain.lepas();
  const p = nilai(createPleno(di, DEFINISI, WILAYAH, jamUji()));
  expect(kodeGalat(createPleno(di, DEFINISI, WILAYAH, jamUji()))).toBe('PLENO_SUDAH_ADA');
  closePleno(p);
});
