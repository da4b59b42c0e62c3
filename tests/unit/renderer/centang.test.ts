import { expect, it } from 'vitest';
import { denganCentang } from '../../../src/renderer/screens/orang/centang.ts';

it('a tick on its way stands over what the list says, for its person and day alone', () => {
  const hadir = [
    { orang: 1, tanggal: '2024-02-20', hadir: true },
    { orang: 2, tanggal: '2024-02-20', hadir: true },
    { orang: 1, tanggal: '2024-02-19', hadir: true },
  ];
  const d = { hadir } as Parameters<typeof denganCentang>[0];
  expect(denganCentang(d, [])).toBe(d);
  const lepas = { orang: 1, tanggal: '2024-02-20', hadir: false };
  expect(denganCentang(d, [lepas]).hadir).toEqual([hadir[1], hadir[2], lepas]);
});
