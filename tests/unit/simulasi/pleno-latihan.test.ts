import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { closePleno, createPleno, createPractice, practiceFiles } from '../../../src/app/index.ts';
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
