import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Formulir, labelBaris } from '../../../src/domain/index.ts';
import { formulir, lembar } from './contoh.ts';

const FOLDER = new URL('../../../resources/formulir/', import.meta.url);

describe('form wording', () => {
  it.each(readdirSync(FOLDER))('%s parses, and is named after its version', (nama) => {
    const f = Formulir.parse(JSON.parse(readFileSync(new URL(nama, FOLDER), 'utf8')));
    expect(`${f.versi}.json`).toBe(nama);
  });

  it('names every row of the PPWP sheet', () => {
    const ppwp = formulir.kontes.PPWP;
    if (!ppwp) throw new Error('PPWP tidak ada');
    const label = lembar.baris.map((b) => labelBaris(ppwp, b));
    expect(label.map((l) => l.nomor)).toEqual([
      '',
      '1.',
      '2.',
      '3.',
      '4.',
      '1.',
      '2.',
      '3.',
      '4.',
      '',
      '1.',
      '2.',
      '3.',
      'A.',
      'B.',
      'C.',
    ]);
    expect(label[10]?.teks).toBe('Dr. H. BUDI PRAKOSO, S.E., M.M. - Hj. SITI RAHMAWATI, S.H.');
    expect(label.some((l) => /[{}]/.test(l.nomor + l.teks))).toBe(false);
  });

  it('refuses a row without wording', () => {
    const ppwp = formulir.kontes.PPWP;
    const baris = lembar.baris[0];
    if (!ppwp || !baris) throw new Error('PPWP tidak ada');
    expect(() => labelBaris({ ...ppwp, label: {} }, baris)).toThrow(/I\.A tidak ada/);
  });
});
