import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type BudgetLine, judge, measure, record } from '../../scripts/lib/sizes.mjs';
import { temporaryFolder } from '../e2e/lib/paths.ts';

const line = (l: Pick<BudgetLine, 'apa' | 'dari'> & Partial<BudgetLine>): BudgetLine => ({
  ...{ ukur: 'byte', alasan: 'uji', batas: 0, rincian: {} },
  ...l,
});

function built(files: Record<string, string>): string {
  const { folder: dist, remove } = temporaryFolder();
  onTestFinished(remove);
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(dist, name)), { recursive: true });
    fs.writeFileSync(path.join(dist, name), text);
  }
  return dist;
}

test('a page counts what it loads before it can be used, and nothing that it loads later', () => {
  const page = `<script type="module" src="/assets/index-AbCd_-12.js"></script><link rel="stylesheet" href="/assets/index-1234abcd.css">`;
  const dist = built({
    'renderer/index.html': page,
    'renderer/assets/index-AbCd_-12.js': "import('./pdf-99999999.js')",
    'renderer/assets/index-1234abcd.css': 'a{}',
    'renderer/assets/pdf-99999999.js': 'x'.repeat(1000),
  });
  expect(measure(dist, line({ apa: 'halaman', dari: 'renderer/index.html' })).rincian).toEqual({
    'index.html': page.length,
    'index.js': 27,
    'index.css': 3,
  });
});

test('a program counts its parts however many imports away; a folder all but source maps', () => {
  const dist = built({
    'node/core.js':
      'import { a } from "./layanan-aaaaaaaa.js";\nimport "./awal-bbbbbbbb.js";\nvoid import("./nanti-cccccccc.js");',
    'node/layanan-aaaaaaaa.js': 'export { b } from "./dasar-dddddddd.js";',
    'node/awal-bbbbbbbb.js': '',
    'node/dasar-dddddddd.js': 'import "./layanan-aaaaaaaa.js";',
    'node/nanti-cccccccc.js': 'x',
    'node/core.js.map': 'xxxx',
  });
  const program = measure(dist, line({ apa: 'program', dari: 'node/core.js' }));
  expect(Object.keys(program.rincian).sort()).toEqual(['awal.js', 'core.js', 'dasar.js', 'layanan.js']);
  const folder = measure(dist, line({ apa: 'folder', dari: 'node' }));
  expect(folder.jumlah).toBe(program.jumlah + 1);
});

test('over its budget: says which part grew and by how much; a part that is missing is an error, not 0 KB', () => {
  const l = line({ apa: 'berkas', dari: 'main/main.js', batas: 2048, rincian: { 'main.js': 1024 } });
  const dist = built({ 'main/main.js': 'x'.repeat(2048) });
  expect(judge('jendela', l, measure(dist, l))).toBeNull();
  fs.appendFileSync(path.join(dist, 'main/main.js'), 'x'.repeat(1024));
  const sentence = judge('jendela', l, measure(dist, l));
  expect(sentence).toBe('jendela: 3,0 KB, batasnya 2,0 KB. Yang bertambah sejak dicatat: main.js +2,0 KB.');
  expect(() => measure(dist, line({ apa: 'berkas', dari: 'hilang.js' }))).toThrow('hilang.js');
  // Written down anew, a tenth is left and the reason stays.
  const next = record(l, measure(dist, l));
  expect(next).toMatchObject({ alasan: 'uji', batas: 4096, rincian: { 'main.js': 3072 } });
  expect(judge('jendela', next, measure(dist, next))).toBeNull();
});
