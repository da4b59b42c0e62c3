import { expect, it } from 'vitest';
import { PenghitungSibuk } from '../../../src/app/sibuk.ts';

it('says busy at the first piece of work and free only after the last', () => {
  const kata: boolean[] = [];
  const p = new PenghitungSibuk((s) => kata.push(s));
  p.tandai(true);
  p.tandai(true);
  p.tandai(false);
  expect(kata).toEqual([true]);
  p.tandai(false);
  p.tandai(false);
  p.tandai(true);
  expect(kata).toEqual([true, false, true]);
});
