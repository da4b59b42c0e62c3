import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allFiguresCsv,
  applyImport,
  baca,
  createPleno,
  createPractice,
  recapToCsv,
  tindakan,
  viewRecap,
} from '../../../src/app/index.ts';
import { barisCsv, medanCsv, tulisCsv } from '../../../src/domain/index.ts';
import { readSheets } from '../../../src/store/index.ts';
import { DEFINISI } from '../../lib/kontes.ts';
import { folderSementara, jamUji, kodeGalat, nilai, plenoBaru } from '../../lib/pleno.ts';

const BAHAYA = ['⁺', '₌', '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '−', '﹦', '﹢', '﹣', '﹫'];
/** Blanks and characters that nobody sees, which a spreadsheet may trim before it looks. */
const TAK_TAMPAK = ['', ' ', '\u00a0', '\u3000', '\u200b', '\ufeff', ' \u2060 ', '\u0000', '\u0001\u001f'];

const urai = (teks: string): string[][] =>
  parse(teks, { delimiter: ';', relax_column_count: true, record_delimiter: '\r\n', bom: true });

/** What a spreadsheet would take for a formula, after whatever it may trim. */
const rumus = (sel: string): boolean =>
  /^[=+\-@]/.test(
    sel
      .normalize('NFKC')
      .replace(/[\s\p{Cc}\p{Cf}]/gu, '')
      .replace('−', '-'),
  ) || /^[\s\p{Cc}\p{Cf}]*[\t\r\n]/u.test(sel);

describe('fields of CSV', () => {
  it.each(BAHAYA)('%j never begins a formula, whatever stands before it', (tanda) => {
    for (const depan of TAK_TAMPAK) {
      const [[sel] = []] = urai(barisCsv([`${depan}${tanda}1+1`]));
      expect(sel).toBe(`'${depan}${tanda}1+1`);
    }
  });

  it('any text comes back as it was, but for the mark before what could be a formula; figures are not touched', () => {
    const teks = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc
        .tuple(fc.constantFrom(...TAK_TAMPAK), fc.constantFrom(...BAHAYA), fc.string({ maxLength: 9 }))
        .map((x) => x.join('')),
      fc.string({ unit: fc.constantFrom('"', ';', ',', '\r', '\n', '\t', 'a', ' ', "'"), maxLength: 8 }),
    );
    const sel = fc.oneof(teks, fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.array(sel, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 4 }), (tabel) => {
        const balik = urai(tulisCsv(tabel));
        expect(balik.length).toBe(tabel.length);
        tabel.forEach((b, r) => {
          b.forEach((asal, c) => {
            const jadi = balik[r]?.[c] ?? '';
            if (typeof asal === 'number') expect(jadi).toBe(String(asal));
            else {
              expect(rumus(jadi)).toBe(false);
              expect([asal ?? '', `'${asal}`]).toContain(jadi);
              if (jadi !== (asal ?? '')) expect(rumus(asal ?? '')).toBe(true);
            }
          });
        });
      }),
      { numRuns: 400 },
    );
  });

  it('the codes of Kemendagri stay as they are', () => {
    expect(medanCsv('3101021001001')).toBe('3101021001001');
    expect(medanCsv(-5)).toBe('-5');
  });
});

describe('tables that leave the application', () => {
  it('every one is written by the same function', () => {
    const akar = path.join(import.meta.dirname, '../../../src');
    const semua = fs.readdirSync(akar, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f));
    const sendiri = semua.filter(
      (f) =>
        f !== path.join('domain', 'csv.ts') &&
        /join\(\s*(['"`])(;|\\t)\1\s*\)/.test(fs.readFileSync(path.join(akar, f), 'utf8')),
    );
    expect(sendiri).toEqual([]);
  });

  it('names that begin like formulas are text in all of them', () => {
    const jahat = structuredClone(DEFINISI);
    for (const w of jahat.wilayah) if (w.tingkat === 4) w.nama = ` =1+${w.kode}`;
    for (const k of jahat.kontes) if (k.bentuk === 'paslon') for (const x of k.paslon) x.nama = '@SUM(1)';
    const p = plenoBaru(jahat);
    const semua = [
      recapToCsv(p, 'PPWP', nilai(viewRecap(p, 'PPWP', '310102'))),
      [...nilai(allFiguresCsv(p, 'PPWP', '310102'))].join(''),
    ];
    for (const csv of semua) expect(urai(csv).flat().filter(rumus)).toEqual([]);
    expect(semua[1]).toContain(`;"' =1+3101021001";`.replaceAll('"', ''));
  });
});

describe('all figures of a ballot', () => {
  it('has a row a TPS in the order of the agenda, also without a sheet, and comes back as it was', async () => {
    const ukuran = { desa: 3, tps: 14, benih: 5, kontes: ['DPR'] as ['DPR'] };
    const asal = nilai(createPractice(ukuran, (d, w) => createPleno(folderSementara(), d, w, jamUji()), jamUji()));
    const csv = [...nilai(allFiguresCsv(asal, 'DPR', asal.s.wilayah))].join('');
    const [judul = [], ...baris] = urai(csv);
    expect(judul.slice(0, 6)).toEqual([
      'KODE TPS',
      'KECAMATAN',
      'DESA/KELURAHAN',
      'TPS',
      'KETERANGAN (SIMULASI)',
      'I.A.L',
    ]);
    expect(baris.map((b) => b[0])).toEqual(asal.peta.turunan(asal.s.wilayah, 5).map((w) => w.kode));
    const berkas = path.join(folderSementara(), 'semua.csv');
    fs.writeFileSync(berkas, csv);
    const ke = nilai(createPleno(folderSementara(), asal.s.definisi, asal.s.wilayah, jamUji()));
    expect([...nilai(allFiguresCsv(ke, 'DPR', ke.s.wilayah))].join('')).toContain(';belum masuk;;;;');
    const bacaan = nilai(await baca(ke, 'DPR', [berkas]));
    expect(bacaan.ditolak).toEqual([]);
    expect(nilai(applyImport(ke, 'DPR', bacaan, tindakan(ke, jamUji()))).masuk).toBe(14);
    const angka = (p: typeof ke) => [...readSheets(p.s, 'DPR')].map((l) => [l.tps, [...l.isian]]);
    expect(angka(ke)).toEqual(angka(asal));
    expect(kodeGalat(allFiguresCsv(ke, 'DPR', '11'))).toBe('WILAYAH_TAK_DIKENAL');
    ke.kunci?.lepas();
  });
});
