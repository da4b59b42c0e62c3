import { beforeAll, describe, expect, it } from 'vitest';
import { scriptRuns } from '../../../src/minutes/kit/fonts.ts';
import { loadLetters, printable } from '../../../src/minutes/kit/letters.ts';
import { FONT } from './contoh.ts';

describe('letters on paper', () => {
  beforeAll(() => loadLetters(FONT));

  it('what the fonts have is printed as it is: accents, apostrophes, signs, Arabic', () => {
    for (const s of ["D'ENTRÉE & <MATOA>", 'NUR‘AINI ʼ’', '≥ 5 → 6 – …', 'محمد علي، ١٢']) expect(printable(s)).toBe(s);
  });

  it('what they lack becomes a box, so that it neither vanishes nor keeps a document from being made', () => {
    expect(printable('padam 😀 投票')).toBe('padam □ □□');
  });

  it('marks without a shape go, pasted line ends and tabs are plain, an accent joins its letter', () => {
    expect(printable('lunak\u00adsekali\r\nbaru\tkolom e\u0301\u200b')).toBe('lunaksekali\nbaru kolom é');
  });

  it('a stretch of Arabic is one run from the right, with the words of it in their order', () => {
    expect(scriptRuns('Hj. محمد علي, S.Pd.', 'tebal')).toEqual([
      { text: 'Hj. ', font: 'tebal', rtl: false },
      { text: 'محمد علي', font: 'arab-tebal', rtl: true },
      { text: ', S.Pd.', font: 'tebal', rtl: false },
    ]);
  });

  it('figures of Arabic script keep their order: each is a run of its own, from the left', () => {
    expect(scriptRuns('نص ١٢', 'biasa').map((r) => [r.text, r.rtl])).toEqual([
      ['نص', true],
      [' ', false],
      ['١', false],
      ['٢', false],
    ]);
  });
});
