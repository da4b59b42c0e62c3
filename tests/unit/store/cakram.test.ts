import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { galatDisk } from '../../../src/app/galat-disk.ts';
import { verifyJournal } from '../../../src/app/jejak.ts';
import { recordPerson } from '../../../src/app/orang.ts';
import { PenjagaLog } from '../../../src/app/penjaga-log.ts';
import { closePleno, type Pleno } from '../../../src/app/pleno.ts';
import { pesanGalat } from '../../../src/domain/index.ts';
import {
  backupDatabase,
  carryOver,
  journalHead,
  leaveLog,
  lookAtLog,
  syncLog,
  tulisTanpaMenunggu,
} from '../../../src/store/index.ts';
import { folderSementara, jamUji, nilai } from '../../lib/pleno.ts';
import { rapatPenuh } from '../../lib/rapat-penuh.ts';

const galat = (code: string, lain: object = {}): Error => Object.assign(new Error('disk'), { code, ...lain });
const catat = (p: Pleno, nama: string): unknown => nilai(recordPerson(p, { nama, peran: 'pengamat' }, jamUji()));
const basisData = (p: Pleno): string => path.join(p.s.folder, 'rekap.db');

describe('what a disk says, in words for people', () => {
  it.each([
    ['SQLITE_IOERR_WRITE', 'CAKRAM_GAGAL'],
    ['SQLITE_IOERR_FSYNC', 'CAKRAM_GAGAL'],
    ['SQLITE_IOERR_READ', 'CAKRAM_GAGAL'],
    ['SQLITE_IOERR', 'CAKRAM_GAGAL'],
    ['EIO', 'CAKRAM_GAGAL'],
    ['SQLITE_IOERR_SHORT_READ', 'PLENO_RUSAK'],
    ['SQLITE_CORRUPT_VTAB', 'PLENO_RUSAK'],
    ['SQLITE_READONLY_DBMOVED', 'FOLDER_TAK_TERTULIS'],
    ['EROFS', 'FOLDER_TAK_TERTULIS'],
  ])('%s: %s', (code, kode) => {
    const g = galatDisk(galat(code));
    expect(g?.kode).toBe(kode);
    // Where no folder is known none is named.
    expect(g && pesanGalat(g).kalimat).not.toMatch(/Folder {2}|undefined/);
  });

  it('a folder that cannot be made on a read-only disk; anything else that is missing is a bug', () => {
    expect(galatDisk(galat('ENOENT', { syscall: 'mkdir' }))?.kode).toBe('FOLDER_TAK_TERTULIS');
    expect(galatDisk(galat('ENOENT', { syscall: 'open' }))).toBe(null);
  });
});

describe('the log of the database', () => {
  it('is carried over beside the saves and not in them; then it begins anew', async () => {
    const p = rapatPenuh(false);
    leaveLog(p.s);
    const semula = fs.statSync(basisData(p)).size;
    // More pages than SQLite lets wait by itself.
    for (let n = 0; lookAtLog(p.s.folder).size < 6 * 1024 * 1024; n++) catat(p, `PENGAMAT ${n} ${'X'.repeat(60)}`);
    expect(fs.statSync(basisData(p)).size).toBe(semula);
    const penuh = lookAtLog(p.s.folder);
    await carryOver(p.s.folder);
    expect(fs.statSync(basisData(p)).size).toBeGreaterThan(semula);
    catat(p, 'SESUDAHNYA');
    expect(lookAtLog(p.s.folder).size).toBeLessThan(penuh.size / 10);
    expect(nilai(verifyJournal(p)).sah).toBe(true);
    closePleno(p);
    expect(lookAtLog(p.s.folder)).toEqual({ size: 0, mark: '' });
  }, 60_000);

  it('is kept short by itself while the plenary is open, and left alone where nothing is written', async () => {
    const p = rapatPenuh(false);
    const penjaga = new PenjagaLog(() => ({ ok: true, nilai: p }), { banyak: 1, periksaMs: 10 });
    penjaga.ambil(p);
    const semula = fs.statSync(basisData(p)).mtimeMs;
    catat(p, 'SATU');
    await expect.poll(() => fs.statSync(basisData(p)).mtimeMs, { timeout: 10_000 }).toBeGreaterThan(semula);
    await penjaga.akhiri();
    expect(nilai(verifyJournal(p)).sah).toBe(true);
    closePleno(p);
  });

  it('what is being typed waits for no sync, and every act after it does', async () => {
    const p = rapatPenuh(false);
    const tingkat = (): unknown => p.s.db.pragma('synchronous', { simple: true });
    expect(tulisTanpaMenunggu(p.s, tingkat)).toBe(1);
    expect(tingkat()).toBe(2);
    expect(() =>
      tulisTanpaMenunggu(p.s, () => {
        throw new Error('x');
      }),
    ).toThrow('x');
    expect(tingkat()).toBe(2);
    await syncLog(p.s.folder);
    closePleno(p);
    await syncLog(p.s.folder);
  });
});

it('a copy is of one moment however much is written meanwhile, and stands alone', async () => {
  const p = rapatPenuh(false);
  const sebelum = journalHead(p.s.db).jumlah;
  const tujuan = path.join(folderSementara(), 'salinan.db');
  let selesai = false;
  const salinan = backupDatabase(p.s, tujuan).finally(() => {
    selesai = true;
  });
  for (let n = 0; !selesai; n++) {
    catat(p, `PENGAMAT ${n}`);
    await new Promise((s) => setImmediate(s));
  }
  const { entri, hash } = await salinan;
  expect(entri).toBeGreaterThanOrEqual(sebelum);
  expect(journalHead(p.s.db).jumlah).toBeGreaterThan(entri);
  const db = new Database(tujuan, { readonly: true });
  expect(journalHead(db)).toMatchObject({ jumlah: entri, hash });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
  expect(fs.readdirSync(path.dirname(tujuan))).toEqual(['salinan.db']);
  closePleno(p);
  const tiada = { ...p.s, folder: folderSementara() };
  await expect(backupDatabase(tiada, path.join(tiada.folder, 'salinan.db'))).rejects.toMatchObject({
    code: expect.stringMatching(/^SQLITE_/),
  });
});
