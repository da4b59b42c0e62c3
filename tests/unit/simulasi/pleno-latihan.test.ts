import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  closePleno,
  createPleno,
  createPractice,
  openPleno,
  practiceFiles,
  verifyJournal,
} from '../../../src/app/index.ts';
import { listShelf } from '../../../src/app/rak.ts';
import { clearPracticeLeftovers, createPracticeWhole } from '../../../src/app/simulasi-utuh.ts';
import { buatSimulasi, JENIS_KONTES, KONTES_PEMILIHAN, samaIsian } from '../../../src/domain/index.ts';
import { readSheet, readSources } from '../../../src/store/index.ts';
import { folderSementara, jamUji, kodeGalat, nilai } from '../../lib/pleno.ts';

const KONTES = [...KONTES_PEMILIHAN.PEMILU];

it('a practice plenary of five ballots holds every sheet as made, and Sirekap beside it', () => {
  const ukuran = { desa: 2, tps: 6, benih: 9, kontes: KONTES };
  const p = nilai(createPractice(ukuran, (d, w) => createPleno(folderSementara(), d, w, jamUji()), jamUji()));
  try {
    for (const l of buatSimulasi(ukuran).lembar) {
      const lembar = readSheet(p.s, l.kontes, l.tps);
      expect(lembar && samaIsian(lembar.isian, l.isian)).toBe(true);
      const [sirekap] = readSources(p.s, l.kontes, l.tps);
      expect(sirekap && samaIsian(sirekap.isian, l.sirekap)).toBe(true);
    }
  } finally {
    closePleno(p);
  }
});

it('refuses ballots of two elections, before anything is made', () => {
  const h = createPractice(
    { desa: 1, tps: 1, benih: 1, kontes: ['PPWP', 'BUPATI'] },
    () => {
      throw new Error('tidak boleh sampai di sini');
    },
    jamUji(),
  );
  expect(kodeGalat(h)).toBe('PERMINTAAN_BENTUK');
});

it('files: one a sheet, in a folder a contest where there are several', () => {
  const satu = folderSementara();
  practiceFiles({ desa: 1, tps: 2, benih: 1 }, satu);
  expect(fs.readdirSync(satu).sort()).toEqual(['9901012001001.json', '9901012001002.json']);
  const lima = folderSementara();
  practiceFiles({ desa: 1, tps: 2, benih: 1, kontes: KONTES }, lima);
  expect(fs.readdirSync(lima).sort()).toEqual(JENIS_KONTES.slice(0, 5).sort());
  for (const k of KONTES) expect(fs.readdirSync(path.join(lima, k))).toHaveLength(2);
});

describe('a practice plenary made as a whole', () => {
  const UKURAN = { desa: 2, tps: 6, benih: 9, kontes: KONTES };

  it('stands on the shelf with every sheet, and nothing else beside it', () => {
    const akar = folderSementara();
    const maju: [number, number][] = [];
    const folder = nilai(
      createPracticeWhole(UKURAN, () => path.join(akar, 'p'), jamUji(), { kemajuan: (...m) => maju.push(m) }),
    );
    expect(fs.readdirSync(folder)).toEqual(['rekap.db']);
    expect(listShelf(akar)).toMatchObject([{ folder, tps: 6 }]);
    expect(maju).toHaveLength(30);
    expect(maju.at(-1)).toEqual([30, 30]);
    const p = nilai(openPleno(folder, { tulis: true }));
    try {
      expect(nilai(verifyJournal(p)).sah).toBe(true);
      for (const l of buatSimulasi(UKURAN).lembar) {
        const lembar = readSheet(p.s, l.kontes, l.tps);
        expect(lembar && samaIsian(lembar.isian, l.isian)).toBe(true);
      }
    } finally {
      closePleno(p);
    }
    // A plenary that is there is never written over.
    expect(kodeGalat(createPracticeWhole(UKURAN, () => folder, jamUji()))).toBe('PLENO_SUDAH_ADA');
    expect(fs.readdirSync(folder)).toContain('rekap.db');
  });

  it.each([0, 17])('cancelled at sheet %i: nothing is left', (sampai) => {
    const akar = folderSementara();
    let n = 0;
    const h = createPracticeWhole(UKURAN, () => path.join(akar, 'p'), jamUji(), { batal: () => n++ >= sampai });
    expect(kodeGalat(h)).toBe('SIMULASI_DIBATALKAN');
    expect(fs.readdirSync(akar)).toEqual([]);
  });

  it("cancelled in a folder that is somebody's: only what it made goes", () => {
    const data = folderSementara();
    fs.writeFileSync(path.join(data, 'catatan.txt'), 'milik orang');
    expect(kodeGalat(createPracticeWhole(UKURAN, () => data, jamUji(), { batal: () => true }))).toBe(
      'SIMULASI_DIBATALKAN',
    );
    expect(fs.readdirSync(data)).toEqual(['catatan.txt']);
  });

  it('what a program that died left half made is cleared at the next start; what is being made stays', () => {
    const akar = folderSementara();
    const setengah = path.join(akar, 'mati', 'simulasi.sementara');
    fs.mkdirSync(setengah, { recursive: true });
    fs.writeFileSync(path.join(setengah, 'rekap.db'), 'x');
    const { definisi, wilayah } = buatSimulasi(UKURAN);
    const sedang = nilai(createPleno(path.join(akar, 'hidup', 'simulasi.sementara'), definisi, wilayah, jamUji()));
    expect(listShelf(akar)).toEqual([]);
    clearPracticeLeftovers(akar);
    expect(fs.readdirSync(akar)).toEqual(['hidup']);
    closePleno(sedang);
    clearPracticeLeftovers(akar);
    expect(fs.readdirSync(akar)).toEqual([]);
    clearPracticeLeftovers(path.join(akar, 'tidak-ada'));
  });
});
