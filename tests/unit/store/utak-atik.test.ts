import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { closePleno } from '../../../src/app/index.ts';
import { closeStore, verifyStore } from '../../../src/store/index.ts';
import { berkasDb, createStore, openStore, peekStore } from '../../../src/store/open.ts';
import { clearHalfFiles, writeWholeFile } from '../../../src/store/whole-files.ts';
import { DEFINISI, WILAYAH } from '../../lib/kontes.ts';
import { folderSementara, kodeGalat, plenoBaru } from '../../lib/pleno.ts';
import { rapatPenuh } from '../../lib/rapat-penuh.ts';

const TPS = '3101021001001';
const NOL = '0'.repeat(64);
const dari = (kolom: string): string => `(SELECT ${kolom} FROM lembar WHERE tps = '${TPS}')`;
const TANDA = 'a'.repeat(32);
const BENTUK = '"lebar"';

/** What somebody with a database tool does to a whole plenary, and what the proof says of it. */
const UTAK_ATIK: [string, string, RegExp][] = [
  [
    'a sheet that was never loaded',
    `INSERT INTO lembar (kontes, tps, desa, status, versi, asal, struktur, isian)
       SELECT kontes, '3101021001999', desa, status, versi, asal, struktur, isian FROM lembar WHERE tps = '${TPS}'`,
    /3101021001999 tidak berasal dari jurnal/,
  ],
  ['an objection removed', 'DELETE FROM keberatan WHERE nomor = 1', /jumlah keberatan/],
  ['the words of an objection', "UPDATE keberatan SET isi = replace(isi, 'Salinan', 'salinan')", /keberatan 1 berbeda/],
  ['an adopted recap removed', `DELETE FROM tetap WHERE wilayah = '${WILAYAH}'`, /jumlah penetapan/],
  [
    'the figures of an adopted recap',
    `UPDATE tetap SET isian = ${dari('isian')} WHERE wilayah = '${WILAYAH}'`,
    new RegExp(`penetapan PPWP/${WILAYAH} berbeda`),
  ],
  ['a person removed', 'DELETE FROM hadir WHERE orang = 5; DELETE FROM orang WHERE id = 5', /jumlah orang/],
  ['the name of a person', "UPDATE orang SET nama = 'TOTO' WHERE id = 5", /orang 5 berbeda/],
  ['who was there', 'UPDATE hadir SET hadir = 0 WHERE orang = 1', /kehadiran orang 1/],
  ['a line of the attendance list removed', 'DELETE FROM hadir WHERE orang = 1', /daftar hadir/],
  [
    'a source that nobody recorded',
    `INSERT INTO sumber (kontes, tps, sumber, struktur, isian, berkas, sha256)
       VALUES ('PPWP', '${TPS}', 'sirekap', ${dari('struktur')}, ${dari('isian')}, 'x.json', '${NOL}')`,
    new RegExp(`sumber PPWP/${TPS} berbeda`),
  ],
  [
    'a difference that no import found',
    `INSERT INTO beda (seq, kontes, tps, sha256, berkas, sel)
       VALUES (1, 'PPWP', '${TPS}', '${NOL}', 'x.json', '[["V.B",4,5]]')`,
    /perbedaan 1 berbeda/,
  ],
  [
    'a difference settled by nobody',
    `INSERT INTO selesai (kontes, tps, sumber, seq, sel) VALUES ('PPWP', '${TPS}', 'sirekap', 1, '[["V.B",4,5]]')`,
    new RegExp(`penyelesaian PPWP/${TPS} berbeda`),
  ],
  [
    'a total that nobody received',
    `INSERT INTO total (kontes, wilayah, sumber, tps, versi, struktur, isian)
       VALUES ('PPWP', '${WILAYAH}', 'ketik', 3, 1, ${dari('struktur')}, ${dari('isian')})`,
    new RegExp(`total PPWP/${WILAYAH} berbeda`),
  ],
  [
    'a mapping that nobody confirmed',
    `INSERT INTO pemetaan (kontes, tanda, seq, nama, waktu, isi) VALUES ('PPWP', '${TANDA}', 1, 'Sheet1', '2024-02-15T00:00:00.000Z',
       '{"versi":1,"tanda":"${TANDA}","bentuk":${BENTUK},"garis":[]}')`,
    new RegExp(`pemetaan PPWP/${TANDA} berbeda`),
  ],
  [
    'a photo that nobody attached',
    `INSERT INTO lampiran VALUES (1, 1, 'PPWP', '${TPS}', '${NOL}', 'image/png', 10, 'a.png', '', 1, 0, '2024-02-15T00:00:00.000Z')`,
    /lampiran 1 berbeda/,
  ],
  ['a kept sum removed', "DELETE FROM jumlah_desa WHERE desa = '3101021001'", /jumlah desa PPWP tidak lengkap/],
  [
    'an entry that names another one before it',
    `DROP TRIGGER jurnal_tak_diubah; UPDATE jurnal SET sebelum = zeroblob(32) WHERE seq = 3`,
    /sidik entri sebelumnya tidak cocok/,
  ],
];

describe('after a whole meeting, verification finds what a database tool changed', () => {
  it('table by table', () => {
    const p = rapatPenuh();
    expect(verifyStore(p.s).ok).toBe(true);
    for (const [apa, sql, pola] of UTAK_ATIK) {
      p.s.db.exec('BEGIN');
      p.s.db.exec(sql);
      const h = verifyStore(p.s);
      expect(h.ok ? 'utuh' : String(h.galat.konteks.sebab), apa).toMatch(pola);
      p.s.db.exec('ROLLBACK');
    }
    expect(verifyStore(p.s).ok).toBe(true);
  });
});

describe('what is no plenary of ours', () => {
  const buka = (folder: string): string => {
    const h = openStore(folder);
    if (h.ok) closeStore(h.nilai);
    return h.ok ? 'terbuka' : h.galat.kode;
  };

  it('is refused by what is wrong with it, and left out of a list', () => {
    const folder = folderSementara();
    expect(buka(folder)).toBe('PLENO_BELUM_ADA');
    const asing = new Database(berkasDb(folder));
    asing.exec('CREATE TABLE t (a)');
    asing.close();
    const sebelum = fs.readFileSync(berkasDb(folder));
    expect(buka(folder)).toBe('PLENO_BUKAN_MILIK_INI');
    expect(peekStore(folder)).toBeNull();
    // Another program's database stays what it was.
    expect(fs.readFileSync(berkasDb(folder))).toEqual(sebelum);
    fs.writeFileSync(berkasDb(folder), 'bukan basis data sama sekali'.repeat(100));
    expect(buka(folder)).toBe('PLENO_BUKAN_MILIK_INI');
    expect(peekStore(folder)).toBeNull();
  });

  it('a definition that was changed where it lies is refused when the plenary is opened', () => {
    const p = plenoBaru();
    const { folder } = p.s;
    closePleno(p);
    expect(peekStore(folder)?.tps).toBe(DEFINISI.wilayah.filter((w) => w.tingkat === 5).length);
    const db = new Database(berkasDb(folder));
    db.exec("UPDATE definisi SET json = replace(json, 'TPS 001', 'TPS 00l')");
    db.close();
    expect(buka(folder)).toBe('PLENO_RUSAK');
  });

  it('a place that cannot be written, and a region that is not there, make no plenary', () => {
    const folder = folderSementara();
    const opsi = {
      ...{ perangkat: 'a', waktu: '2024-02-15T00:00:00.000Z', nama: 'X' },
      pelaku: { perangkat: 'a', orang: 'Operator', peran: 'operator' },
    };
    expect(kodeGalat(createStore(folder, DEFINISI, { ...opsi, wilayah: '999999' }))).toBe('WILAYAH_TAK_DIKENAL');
    const berkas = path.join(folder, 'berkas');
    fs.writeFileSync(berkas, '');
    expect(kodeGalat(createStore(path.join(berkas, 'pleno'), DEFINISI, { ...opsi, wilayah: WILAYAH }))).not.toBe('');
    expect(fs.readdirSync(folder)).toEqual(['berkas']);
  });
});

describe('a file that is written whole', () => {
  it('is there with all its bytes, or not at all; leftovers of a program that died go', async () => {
    const folder = path.join(folderSementara(), 'a', 'b');
    await writeWholeFile(path.join(folder, 'isi'), Buffer.from('isi'));
    expect(fs.readFileSync(path.join(folder, 'isi'), 'utf8')).toBe('isi');
    // A folder that is not empty cannot be replaced by a file.
    fs.mkdirSync(path.join(folder, 'penuh', 'x'), { recursive: true });
    await expect(writeWholeFile(path.join(folder, 'penuh'), Buffer.from('isi'))).rejects.toThrow();
    expect(fs.readdirSync(folder).sort()).toEqual(['isi', 'penuh']);
    const setengah = fs.readdirSync(folder).length;
    clearHalfFiles(folder);
    expect(fs.readdirSync(folder)).toHaveLength(setengah);
    clearHalfFiles(path.join(folder, 'tidak-ada'));
  });
});
