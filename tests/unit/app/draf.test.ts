import { describe, expect, it } from 'vitest';
import { draftsAt, HANGAT_MS, keepDraft, leftTyping, type Penanya } from '../../../src/app/draf.ts';
import { verifyJournal } from '../../../src/app/jejak.ts';
import type { Klaim } from '../../../src/app/klaim.ts';
import { editSheet, undoSheet, viewSheet } from '../../../src/app/lembar.ts';
import type { Pleno } from '../../../src/app/pleno.ts';
import { adoptSheet, readOutSheet } from '../../../src/app/rapat.ts';
import { writeSource } from '../../../src/app/sumber.ts';
import type { KodeTps } from '../../../src/domain/index.ts';
import { closeStore, journalHead, openStore, readDrafts, readSheet } from '../../../src/store/index.ts';
import { BERES, DEFINISI } from '../../lib/kontes.ts';
import { jamUji, kodeGalat, nilai, plenoBaru } from '../../lib/pleno.ts';

const jam = jamUji();
const [t1] = DEFINISI.wilayah.filter((w) => w.tingkat === 5).map((w) => w.kode) as [KodeTps];
const TEMPAT = { kontes: 'PPWP', wilayah: t1 };
const PANEL = 'panelsatu';
type Draf = Parameters<typeof keepDraft>[1];
const draf = (d: Partial<Draf>): Draf => ({
  ...TEMPAT,
  ...{ lapis: 'lembar', nama: 'IV.2', panel: PANEL, semula: 50, teks: '77' },
  ...d,
});
const ketik = (p: Pleno, d: Partial<Draf> = {}) => keepDraft(p, draf(d), jam);
const siapa = (panel = 'panelbaru', klaim: Klaim[] = []): Penanya => ({ panel, klaim, jam });
const ada = (p: Pleno, s = siapa()): [string, string, string][] =>
  draftsAt(p, TEMPAT, s).map((d) => [d.lapis, d.nama, d.teks]);
const versi = (p: Pleno): number => readSheet(p.s, 'PPWP', t1)?.versi ?? 0;

function plenoIsi(): Pleno {
  const p = plenoBaru();
  nilai(editSheet(p, 'PPWP', t1, { versi: 0, sel: BERES }, jam));
  return p;
}

describe('typing that was not entered', () => {
  it('is kept, the last word of each cell, and is nowhere but where it is asked for', () => {
    const p = plenoIsi();
    const [jurnal, lembar] = [journalHead(p.s.db), JSON.stringify(nilai(viewSheet(p, 'PPWP', t1)))];
    nilai(ketik(p, { teks: '7' }));
    nilai(ketik(p));
    nilai(ketik(p, { lapis: 'panwaslu', semula: null, teks: '5' }));
    nilai(ketik(p, { lapis: 'teks', nama: 'pembetulan', semula: null, teks: 'Plano dib' }));
    expect(ada(p).sort()).toEqual([
      ['lembar', 'IV.2', '77'],
      ['panwaslu', 'IV.2', '5'],
      ['teks', 'pembetulan', 'Plano dib'],
    ]);
    expect(leftTyping(p, siapa()).map((d) => [d.namaWilayah, d.perihal])).toContainEqual([
      'TPS 001, PULAU UNTUNG JAWA',
      'IV.2',
    ]);
    expect(journalHead(p.s.db)).toEqual(jurnal);
    expect(JSON.stringify(nilai(viewSheet(p, 'PPWP', t1)))).toBe(lembar);
    expect(nilai(verifyJournal(p)).sah).toBe(true);
  });

  it('survives on disk: what another connection reads is what was typed', () => {
    const p = plenoIsi();
    nilai(ketik(p));
    const lain = nilai(openStore(p.s.folder));
    expect(readDrafts(lain, TEMPAT).map((d) => d.teks)).toEqual(['77']);
    closeStore(lain);
  });

  it('goes when the cell is saved, when it is given up, and when it says what stands there', () => {
    const p = plenoIsi();
    nilai(ketik(p));
    nilai(editSheet(p, 'PPWP', t1, { versi: versi(p), sel: { 'IV.2': 77 } }, jam));
    expect(readDrafts(p.s)).toEqual([]);
    nilai(ketik(p, { semula: 77, teks: '78' }));
    nilai(ketik(p, { semula: null, teks: null }));
    expect(readDrafts(p.s)).toEqual([]);
    nilai(ketik(p, { semula: 77, teks: '78' }));
    nilai(ketik(p, { semula: 77, teks: '77' }));
    expect(readDrafts(p.s)).toEqual([]);
    nilai(ketik(p, { lapis: 'panwaslu', semula: null, teks: '5' }));
    nilai(writeSource(p, { kontes: 'PPWP', tps: t1, sumber: 'panwaslu', sel: [['IV.2', null, 5]] }, jam));
    expect(readDrafts(p.s)).toEqual([]);
  });

  it('that comes late, or whose cell somebody else changed or adopted, is neither kept nor shown', () => {
    const p = plenoIsi();
    nilai(ketik(p));
    nilai(editSheet(p, 'PPWP', t1, { versi: versi(p), sel: { 'IV.2': 51 } }, jam));
    expect(readDrafts(p.s)).toEqual([]);
    // The request that was under way when the cell was saved.
    nilai(ketik(p));
    expect(readDrafts(p.s)).toEqual([]);
    nilai(ketik(p, { semula: 51, teks: '' }));
    expect(ada(p)).toEqual([['lembar', 'IV.2', '']]);
    nilai(undoSheet(p, 'PPWP', t1, versi(p), jam));
    expect(ada(p)).toEqual([]);
    nilai(ketik(p));
    nilai(readOutSheet(p, { kontes: 'PPWP', tps: t1, versi: versi(p) }, jam));
    nilai(adoptSheet(p, { kontes: 'PPWP', tps: t1, versi: versi(p) }, { id: 1, nama: 'Ani', peran: 'ketua' }, jam));
    expect(ada(p)).toEqual([]);
    nilai(ketik(p, { nama: 'IV.1', semula: 60 }));
    expect(ada(p)).toEqual([]);
  });

  it('is refused for a place that is not of this plenary', () => {
    const p = plenoIsi();
    expect(kodeGalat(ketik(p, { kontes: 'DPR' }))).toBe('KONTES_TAK_DIKENAL');
    expect(kodeGalat(ketik(p, { wilayah: '9999999999999' }))).toBe('WILAYAH_TAK_DIKENAL');
    nilai(ketik(p, { nama: 'IX.9', semula: null }));
    nilai(ketik(p, { lapis: 'sirekap', semula: null }));
    expect(readDrafts(p.s)).toEqual([]);
  });

  it('of a panel that is typing there right now is not shown to another one; a silent one is taken over', () => {
    const p = plenoIsi();
    let kini = jam().getTime();
    const tetap = (): Date => new Date(kini);
    nilai(keepDraft(p, draf({}), tetap));
    const klaim: Klaim[] = [{ panel: PANEL, nama: 'Panel 1', kontes: 'PPWP', tps: t1 }];
    const lain = { panel: 'panelbaru', klaim, jam: tetap };
    expect(ada(p, lain)).toEqual([]);
    expect(leftTyping(p, lain)).toEqual([]);
    expect(ada(p, { ...lain, panel: PANEL })).toHaveLength(1);
    expect(ada(p, { ...lain, klaim: [] })).toHaveLength(1);
    kini += HANGAT_MS;
    expect(ada(p, lain)).toHaveLength(1);
  });
});
