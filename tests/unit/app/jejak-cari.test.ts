import { afterAll, describe, expect, it } from 'vitest';
import { viewJournal } from '../../../src/app/jejak.ts';
import { raiseObjection } from '../../../src/app/keberatan.ts';
import { closePleno } from '../../../src/app/pleno.ts';
import { jamUji, nilai } from '../../lib/hasil.ts';
import { folderBerkas, KEC_A, plenoPenuh, tpsDari } from '../../lib/paket.ts';

const { akar, hapus } = folderBerkas('jejak-cari');
const p = plenoPenuh(akar, KEC_A);
afterAll(() => {
  closePleno(p);
  hapus();
});

const kalimat = (cari: string): string[] => viewJournal(p, { cari }).entri.map((e) => e.kalimat);
const [satu = '', dua = ''] = tpsDari(p, KEC_A);

describe('the search of the journal finds what its sentences say', () => {
  it('TPS by number, however it is written, and no other', () => {
    const ada = kalimat('TPS 002');
    expect(ada.length).toBeGreaterThan(1);
    for (const k of ada) expect(k).toContain('TPS 002');
    expect(kalimat('tps 2')).toEqual(ada);
    expect(kalimat('TPS 099')).toEqual([]);
  });

  it('a desa by its name, with the TPS below it, and one TPS of it', () => {
    const ada = kalimat('pulau panggang');
    expect(ada.length).toBeGreaterThan(2);
    for (const k of ada) expect(k).toContain('PULAU PANGGANG');
    const satuTps = kalimat('TPS 001, PULAU PANGGANG');
    expect(satuTps.length).toBeGreaterThan(0);
    for (const k of satuTps) expect(k).toContain('TPS 001, PULAU PANGGANG');
  });

  it('what was done there', () => {
    const ada = kalimat('TPS 001 disahkan');
    expect(ada.length).toBeGreaterThan(0);
    for (const k of ada) expect(k).toMatch(/^TPS 001, .* disahkan/);
  });

  it('an objection by the TPS it is about, and words as they stand', () => {
    const isi = {
      jenis: 'keberatan',
      pengaju: { peran: 'saksi', nama: 'CITRA', kontes: 'PPWP', peserta: 2 },
      wilayah: dua,
      kontes: 'PPWP',
      sel: ['IV.2'],
      uraian: 'Salinan 100% lain.',
    } as const;
    nilai(raiseObjection(p, isi as never, jamUji()));
    expect(kalimat('TPS 002')[0]).toContain('Salinan 100% lain.');
    expect(kalimat('TPS 001')[0]).not.toContain('Salinan 100% lain.');
    expect(kalimat('100% lain')).toHaveLength(1);
    // A sign of the search itself is only a sign.
    expect(kalimat('100_ lain')).toEqual([]);
    expect(satu).not.toBe(dua);
  });
});
