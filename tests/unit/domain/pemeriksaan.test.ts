import fs from 'node:fs';
import { expect, it } from 'vitest';
import { BERKAS, susunPemeriksaan } from '../../../scripts/rules-doc.ts';
import { KODE_ATURAN } from '../../../src/domain/index.ts';

it('docs/pemeriksaan.md says what the catalogue says (node scripts/rules-doc.ts writes it)', () => {
  expect(fs.readFileSync(BERKAS, 'utf8')).toBe(susunPemeriksaan());
  for (const kode of KODE_ATURAN) expect(susunPemeriksaan()).toContain(`| ${kode} |`);
});
