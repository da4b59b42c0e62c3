import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closePleno, openPleno, type Pleno, recapOf } from '../../../src/app/index.ts';
import { editSheet, undoSheet } from '../../../src/app/lembar.ts';
import { type KodeTps, nilaiId } from '../../../src/domain/index.ts';
import { berkasDb, loadSheet, readSheet, tulis, verifyStore } from '../../../src/store/index.ts';
import { BERES, DEFINISI, isi, LEMBAR, WILAYAH } from '../../lib/kontes.ts';
import { folderSementara, jamUji, kodeGalat, nilai, plenoBaru } from '../../lib/pleno.ts';

const TPS = '3101021001001' as KodeTps;
const jam = jamUji();
const t = (p: Pleno) => ({
  waktu: jam().toISOString(),
  pelaku: { perangkat: p.s.perangkat, orang: 'Operator', peran: 'operator' },
});
const muat = (p: Pleno, tps = TPS, sel = BERES): void =>
  tulis(p.s, () => loadSheet(p.s, { kontes: 'PPWP', tps, asal: 'sirekap', isian: isi(LEMBAR, sel) }, t(p)));
const ubah = (p: Pleno, versi: number, sel: Record<string, number | null>) =>
  editSheet(p, 'PPWP', TPS, { versi, sel }, jam);
const sel = (p: Pleno, id: string): number | null => {
  const l = readSheet(p.s, 'PPWP', TPS);
  return l && nilaiId(LEMBAR, l.isian, id);
};
const sebab = (p: Pleno): string => {
  const h = verifyStore(p.s);
  return h.ok ? 'utuh' : String(h.galat.konteks.sebab);
};
/** Someone with a database tool, not our program. */
function utakAtik(p: Pleno, sql: string): void {
  const db = new Database(berkasDb(p.s.folder));
  db.exec(sql);
  db.close();
}

describe('a sheet in the store', () => {
  it('changes cell by cell, with semula and menjadi in the journal, and verifies', () => {
    const p = plenoBaru();
    muat(p);
    expect(nilai(ubah(p, 1, { 'V.B': 5, 'V.C': 151 }))).toEqual([
      { sel: 'V.B', semula: 4, menjadi: 5 },
      { sel: 'V.C', semula: 150, menjadi: 151 },
    ]);
    expect(sel(p, 'V.B')).toBe(5);
    expect(sebab(p)).toBe('utuh');
  });

  it('refuses a change made on an older look, and an unknown cell', () => {
    const p = plenoBaru();
    muat(p);
    nilai(ubah(p, 1, { 'V.B': 5 }));
    expect(kodeGalat(ubah(p, 1, { 'V.B': 6 }))).toBe('LEMBAR_USANG');
    expect(kodeGalat(ubah(p, 2, { 'V.Z': 6 }))).toBe('SEL_TAK_DIKENAL');
    expect(sel(p, 'V.B')).toBe(5);
  });

  it('can be emptied again: empty is not zero, and the recap knows', () => {
    const p = plenoBaru();
    muat(p);
    nilai(ubah(p, 1, { 'III.P': null }));
    const r = nilai(recapOf(p, 'PPWP', '310102'));
    const i = LEMBAR.indeks.get('III.P') ?? -1;
    expect([nilaiId(LEMBAR, r.jumlah.isian, 'III.P'), r.jumlah.terisi[i]]).toEqual([null, 0]);
  });

  it('undo takes back change after change, and is itself recorded', () => {
    const p = plenoBaru();
    muat(p);
    nilai(ubah(p, 1, { 'V.B': 5 }));
    nilai(ubah(p, 2, { 'V.B': 6 }));
    nilai(undoSheet(p, 'PPWP', TPS, 3, jam));
    expect(sel(p, 'V.B')).toBe(5);
    nilai(undoSheet(p, 'PPWP', TPS, 4, jam));
    expect(sel(p, 'V.B')).toBe(4);
    expect(kodeGalat(undoSheet(p, 'PPWP', TPS, 5, jam))).toBe('TAK_ADA_UNTUK_DIURUNGKAN');
    expect(sebab(p)).toBe('utuh');
  });

  it('any walk of changes, first entries and undos keeps sums, journal and replay in agreement', () => {
    const langkah = fc.record({
      tps: fc.constantFrom('3101021001001', '3101021001002', '3101021002001'),
      sel: fc.constantFrom('IV.1', 'IV.2', 'V.A', 'I.A.L'),
      nilai: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 999 })),
      urung: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(langkah, { maxLength: 25 }), (jalan) => {
        const p = plenoBaru();
        for (const l of jalan) {
          const tps = l.tps as KodeTps;
          const versi = readSheet(p.s, 'PPWP', tps)?.versi ?? 0;
          if (l.urung) undoSheet(p, 'PPWP', tps, versi, jam);
          else nilai(editSheet(p, 'PPWP', tps, { versi, sel: { [l.sel]: l.nilai } }, jam));
        }
        const utuh = sebab(p);
        closePleno(p);
        expect(utuh).toBe('utuh');
      }),
      { numRuns: 25 },
    );
  });
});

describe('verification finds what a database tool changed', () => {
  it.each([
    ['a figure of a sheet', 'UPDATE lembar SET isian = zeroblob(length(isian))', /berbeda dari yang dicatat jurnal/],
    ['a sheet removed', 'DELETE FROM lembar', /tidak ada di basis data/],
    ['a kept sum', 'UPDATE jumlah_desa SET masuk = masuk + 1', /tidak sama dengan jumlah lembarnya/],
    [
      'an entry rewritten',
      "DROP TRIGGER jurnal_tak_diubah; UPDATE jurnal SET isi = replace(isi, '146', '147') WHERE seq = 2",
      /tidak cocok dengan sidiknya/,
    ],
    ['an entry removed', 'DROP TRIGGER jurnal_tak_dihapus; DELETE FROM jurnal WHERE seq = 2', /entri hilang/],
    [
      'the person of an entry',
      "DROP TRIGGER jurnal_tak_diubah; UPDATE jurnal SET orang = 'Lain' WHERE seq = 3",
      /tidak cocok dengan sidiknya/,
    ],
    [
      'the object of an entry',
      "DROP TRIGGER jurnal_tak_diubah; UPDATE jurnal SET wilayah = '3101021001002' WHERE seq = 2",
      /objek entri/,
    ],
  ])('%s', (_, sql, pola) => {
    const p = plenoBaru();
    muat(p);
    nilai(ubah(p, 1, { 'V.B': 5 }));
    expect(sebab(p)).toBe('utuh');
    utakAtik(p, sql);
    expect(sebab(p)).toMatch(pola);
  });

  it('the database itself refuses to change or delete a journal entry', () => {
    const p = plenoBaru();
    expect(() => utakAtik(p, "UPDATE jurnal SET orang = 'x'")).toThrow(/hanya bertambah/);
    expect(() => utakAtik(p, 'DELETE FROM jurnal')).toThrow(/hanya bertambah/);
  });
});

describe('opening', () => {
  it('a folder without a plenary, a foreign file, a newer one, a damaged one: each its own words', () => {
    const f = folderSementara();
    expect(kodeGalat(openPleno(f, { tulis: true }))).toBe('PLENO_BELUM_ADA');
    fs.writeFileSync(berkasDb(f), 'bukan basis data, hanya teks yang cukup panjang untuk dibaca sebagai kepala berkas');
    expect(kodeGalat(openPleno(f, { tulis: true }))).toBe('PLENO_BUKAN_MILIK_INI');
    const p = plenoBaru();
    p.s.db.pragma('user_version = 999');
    closePleno(p);
    expect(kodeGalat(openPleno(p.s.folder, { tulis: true }))).toBe('PLENO_VERSI_BARU');
  });

  it('a page of the file overwritten is noticed at open', () => {
    const p = plenoBaru();
    muat(p);
    closePleno(p);
    const fd = fs.openSync(berkasDb(p.s.folder), 'r+');
    for (let halaman = 2; halaman < 8; halaman++) fs.writeSync(fd, Buffer.alloc(512, 0xa5), 0, 512, halaman * 4096);
    fs.closeSync(fd);
    expect(kodeGalat(openPleno(p.s.folder, { tulis: true }))).toBe('PLENO_RUSAK');
  });

  it('a second writer is refused, a reader is not; after closing the next may write', () => {
    const p = plenoBaru();
    expect(kodeGalat(openPleno(p.s.folder, { tulis: true }))).toBe('PLENO_DIPAKAI');
    closePleno(nilai(openPleno(p.s.folder, { tulis: false })));
    closePleno(p);
    closePleno(nilai(openPleno(p.s.folder, { tulis: true })));
  });

  it('never creates over an existing plenary, and leaves no half one behind', async () => {
    const { createPleno } = await import('../../../src/app/index.ts');
    const p = plenoBaru();
    expect(kodeGalat(createPleno(p.s.folder, DEFINISI, WILAYAH))).toBe('PLENO_SUDAH_ADA');
    const f = path.join(folderSementara(), 'a');
    fs.mkdirSync(f);
    fs.writeFileSync(path.join(f, 'rekap.db.baru'), 'sisa listrik padam');
    closePleno(nilai(createPleno(f, DEFINISI, WILAYAH)));
    expect(fs.existsSync(path.join(f, 'rekap.db.baru'))).toBe(false);
  });
});
