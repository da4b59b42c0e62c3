import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { addScript, below, coveredLines, linesOf, missing } from '../../scripts/lib/coverage.mjs';
import { temporaryFolder } from '../e2e/lib/paths.ts';

const SUMBER = ['function a(x) {', '  if (x) {', '    return 1;', '  }', '  return 2;', '}', 'a(0);', ''].join('\n');
const baris = (line: number, column: number) => ({ start: { line, column } });
const LAPORAN = {
  statementMap: { 0: baris(2, 2), 1: baris(3, 4), 2: baris(5, 2), 3: baris(7, 0) },
  s: { 0: 0, 1: 0, 2: 0, 3: 0 },
};
const rentang = (startOffset: number, endOffset: number, count: number) => ({ startOffset, endOffset, count });
/** What the engine says of a program that called `a(0)`: all ran once, but what is inside the `if` never. */
const SKRIP = {
  url: '',
  functions: [
    { ranges: [rentang(0, SUMBER.length, 1)] },
    {
      ranges: [
        rentang(0, SUMBER.indexOf('a(0)') - 1, 1),
        rentang(SUMBER.indexOf('{\n    return'), SUMBER.indexOf('\n  return 2'), 0),
      ],
    },
  ],
};

test('lines that a program of its own ran count, but not the branch it did not take', () => {
  const lines = linesOf(LAPORAN);
  expect(missing(lines)).toBe('2-7');
  addScript(lines, LAPORAN, SKRIP, SUMBER);
  expect([...lines]).toEqual([
    [2, true],
    [3, false],
    [5, true],
    [7, true],
  ]);
  expect(missing(lines)).toBe('3');
});

test('reports of killed programs and of other files are passed over; a folder below its bound is named with its lines', () => {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  const berkas = path.join(folder, 'src', 'app', 'a.ts');
  fs.mkdirSync(path.dirname(berkas), { recursive: true });
  fs.writeFileSync(berkas, SUMBER);
  const laporan = path.join(folder, 'final.json');
  fs.writeFileSync(laporan, JSON.stringify({ [berkas]: LAPORAN }));
  const proses = path.join(folder, 'proses');
  fs.mkdirSync(proses);
  fs.writeFileSync(path.join(proses, 'mati.json'), '{"result":[{"url":"file:');
  const skrip = [
    { ...SKRIP, url: pathToFileURL(berkas).href },
    { url: 'node:fs', functions: [] },
  ];
  fs.writeFileSync(path.join(proses, 'utuh.json'), JSON.stringify({ result: skrip }));
  const covered = coveredLines(folder, laporan, proses);
  expect([...covered.keys()]).toEqual(['src/app/a.ts']);
  const [kalimat, ...lain] = below(covered).filter((k) => k.includes('src/app'));
  expect(lain).toEqual([]);
  expect(kalimat).toBe(
    'Uji menjalankan 75,0 % baris src/app, paling sedikit harus 95,0 %. Yang paling kurang:\n  src/app/a.ts: 75,0 %, belum diuji baris 3',
  );
  // Silence is no success: a folder of which nothing was measured is below its bound too.
  expect(below(new Map())).toHaveLength(4);
});
