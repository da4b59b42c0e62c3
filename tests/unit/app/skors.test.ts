import { expect, it } from 'vitest';
import { verifyJournal } from '../../../src/app/jejak.ts';
import { noteSuspension, suspended } from '../../../src/app/skors.ts';
import { journalOfKinds } from '../../../src/store/index.ts';
import { jamUji, nilai, plenoBaru } from '../../lib/pleno.ts';

it('a suspension is written once when the hall is told, and its end when a sheet is shown again', () => {
  const p = plenoBaru();
  const jam = jamUji();
  const tampil = (mode: 'lembar' | 'skors' | 'sambutan', sampai: string | null = null) =>
    noteSuspension(p, { mode, sampai }, jam);
  expect(tampil('lembar')).toBe(false);
  expect(tampil('skors', '13.30')).toBe(true);
  expect([tampil('skors', '14.00'), tampil('sambutan'), suspended(p)]).toEqual([false, false, true]);
  expect([tampil('lembar'), tampil('lembar'), suspended(p)]).toEqual([true, false, false]);
  expect(journalOfKinds(p.s.db, ['rapat.diskors', 'rapat.dilanjutkan']).map((e) => e.isi)).toEqual([
    { jenis: 'rapat.diskors', sampai: '13.30' },
    { jenis: 'rapat.dilanjutkan' },
  ]);
  expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
});
