import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PARTS, partOf, testsOf } from '../../scripts/lib/mutation/parts.mjs';
import { countFile, countReports, score, sum, table } from '../../scripts/lib/mutation/report.mjs';

const FILES = fs.globSync('src/domain/**/*.ts').map((f) => f.replaceAll('\\', '/').slice('src/domain/'.length));

describe('parts of the domain for mutation testing', () => {
  it('every file is in one, and no part is without files or without tests', () => {
    expect(FILES.length).toBeGreaterThan(100);
    expect(new Set(FILES.map(partOf))).toEqual(new Set(Object.keys(PARTS)));
    for (const part of Object.keys(PARTS))
      for (const pattern of testsOf(part)) expect(fs.globSync(pattern), `${part}: ${pattern}`).not.toEqual([]);
  });
});

describe('figures of mutation testing', () => {
  const status = (...all: string[]) => all.map((s) => ({ status: s }));

  it('what was killed or ran for ever is noticed; what survived or no test reaches is not', () => {
    const c = countFile(status('Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored', 'RuntimeError'));
    expect(c).toEqual({ mutants: 5, killed: 2, timeout: 1, survived: 1, noCoverage: 1, ignored: 1, invalid: 1 });
    expect(score(c)).toBe(60);
  });

  it('a status that nobody knows counts against the score', () => {
    expect(score(countFile(status('Killed', 'Anu')))).toBe(50);
  });

  it('what counts for nothing leaves the score alone', () => {
    expect(score(countFile(status('Ignored', 'CompileError')))).toBe(100);
  });

  it('sums go over mutants, not over percentages; the table has files, folders and everything', () => {
    const reports = [
      { files: { 'src/domain/b.ts': { mutants: status('Killed') } } },
      {
        files: {
          'src/domain/aturan/z.ts': { mutants: status('Killed', 'Killed', 'Killed', 'Survived') },
          'src/domain/aturan/a.ts': { mutants: status('NoCoverage') },
        },
      },
    ];
    const files = countReports(reports);
    expect(files.map(([path]) => path)).toEqual(['aturan/a.ts', 'aturan/z.ts', 'b.ts']);
    expect(score(sum(files.map(([, c]) => c))).toFixed(1)).toBe('66.7');
    const lines = table(files).map((l) => l.trim().split(/ {2,}/));
    expect(lines.map(([name, mutants, , , , , percent]) => [name, mutants, percent])).toEqual([
      ['berkas', 'mutan', 'skor'],
      ['./', '1', '100,0 %'],
      ['b.ts', '1', '100,0 %'],
      ['aturan/', '5', '60,0 %'],
      ['a.ts', '1', '0,0 %'],
      ['z.ts', '4', '75,0 %'],
      ['semua', '6', '66,7 %'],
    ]);
  });
});
