import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setDoubleEntry } from '../../../src/app/entri-ganda.ts';
import { verifyJournal } from '../../../src/app/jejak.ts';
import { editSheet, undoSheet, viewSheet } from '../../../src/app/lembar.ts';
import { recordPerson } from '../../../src/app/orang.ts';
import { atKeyboard } from '../../../src/app/papan-ketik.ts';
import { listCorrections } from '../../../src/app/pembetulan.ts';
import { type Pleno, tindakan } from '../../../src/app/pleno.ts';
import { decideEntries, differingEntries } from '../../../src/app/putusan-entri.ts';
import { adoptSheet, readOutSheet } from '../../../src/app/rapat.ts';
import { cellHistory } from '../../../src/app/riwayat-sel.ts';
import { settleDifferences, writeSource } from '../../../src/app/sumber.ts';
import { checkTps } from '../../../src/app/temuan.ts';
import { type KodeTps, nilaiId, type SelPutusan } from '../../../src/domain/index.ts';
import { decideCells, journalOfSheet, lembarKontes, readSheet, readSources, tulis } from '../../../src/store/index.ts';
import { BERES, DEFINISI, WILAYAH } from '../../lib/kontes.ts';
import { jamUji, kodeGalat, nilai, plenoBaru } from '../../lib/pleno.ts';

const jam = jamUji();
const [t1, t2] = DEFINISI.wilayah.filter((w) => w.tingkat === 5).map((w) => w.kode) as [KodeTps, KodeTps];
const di = (tps = t1) => ({ kontes: 'PPWP' as const, tps });
const versi = (p: Pleno, tps = t1): number => readSheet(p.s, 'PPWP', tps)?.versi ?? 0;
const angka = (p: Pleno, sel: string): number | null =>
  nilaiId(lembarKontes(p.s, 'PPWP'), readSheet(p.s, 'PPWP', t1)?.isian ?? new Int32Array(), sel);
const b804 = (p: Pleno): number => checkTps(p, 'PPWP', t1).temuan.filter((t) => t.kode === 'B804').length;
const jenis = (p: Pleno): string | undefined => journalOfSheet(p.s.db, 'PPWP', t1)[0]?.isi.jenis;

type Orang = { ketua: number; ani: number; budi: number; saksi: number };

/** Ani typed the sheet, Budi typed it again and read 51 for IV.2 and 5 for V.B. */
function duaEntri(): { p: Pleno; o: Orang } {
  const p = plenoBaru();
  const catat = (nama: string, peran: 'ketua' | 'sekretariat'): number =>
    nilai(recordPerson(p, { nama, peran, aktif: true }, jam)).id;
  const o = {
    ...{ ketua: catat('KETUT', 'ketua'), ani: catat('ANI', 'sekretariat'), budi: catat('Budi', 'sekretariat') },
    saksi: nilai(recordPerson(p, { nama: 'CITRA', peran: 'saksi', kontes: 'PPWP', peserta: 1, aktif: true }, jam)).id,
  };
  for (const tps of [t1, t2]) atKeyboard(o.ani, () => nilai(editSheet(p, 'PPWP', tps, { versi: 0, sel: BERES }, jam)));
  const kedua = { ...BERES, 'IV.2': 51, 'V.B': 5 };
  const sel = Object.entries(kedua).map(([s, n]): [string, null, number] => [s, null, n]);
  atKeyboard(o.budi, () => nilai(writeSource(p, { ...di(), sumber: 'entri2', sel }, jam)));
  return { p, o };
}
const putuskan = (p: Pleno, oleh: number, sel: SelPutusan[], alasan?: string) =>
  decideEntries(p, { ...di(), versi: versi(p), oleh, sel, alasan }, jam);

describe('who is at the keyboard', () => {
  it('acts in the journal; nobody, somebody unknown or a saksi acts as the operator', () => {
    const { p, o } = duaEntri();
    const oleh = (id: number | undefined): string => atKeyboard(id, () => tindakan(p, jam).pelaku.orang);
    expect([undefined, o.ani, o.ketua, 99, o.saksi].map(oleh)).toEqual([
      'Operator',
      'ANI',
      'KETUT',
      'Operator',
      'Operator',
    ]);
    expect(nilai(viewSheet(p, 'PPWP', t1)).riwayat.map((r) => r.orang)).toEqual(['Budi', 'ANI']);
  });
});

describe('double entry', () => {
  it('a third person decides: the figure is set, the difference settled, and who decided is recorded', () => {
    const { p, o } = duaEntri();
    expect(nilai(differingEntries(p, di()))).toEqual([
      { sel: 'IV.2', label: '2. Paslon 2', entri1: 50, entri2: 51, oleh1: 'ANI', oleh2: 'Budi', selesai: false },
      expect.objectContaining({ sel: 'V.B', entri1: 4, entri2: 5, selesai: false }),
    ]);
    expect(b804(p)).toBe(2);
    nilai(putuskan(p, o.ketua, [['IV.2', 50, 51, 51]]));
    expect([angka(p, 'IV.2'), b804(p), jenis(p)]).toEqual([51, 1, 'entri.diputuskan']);
    nilai(putuskan(p, o.ketua, [['V.B', 4, 5, 6]]));
    expect([angka(p, 'V.B'), b804(p)]).toEqual([6, 0]);
    expect(nilai(differingEntries(p, di()))).toMatchObject([{ sel: 'V.B', entri1: 6, entri2: 5, selesai: true }]);
    const h = nilai(cellHistory(p, 'PPWP', t1, 'V.B')).riwayat[0];
    expect(h).toMatchObject({
      kalimat: 'Diputuskan KETUT: entri pertama 4, kedua 5',
      angka: { semula: 4, menjadi: 6 },
    });
    expect(nilai(viewSheet(p, 'PPWP', t1)).riwayat[0]?.kalimat).toContain('diputuskan KETUT: V.B 6');
    expect(nilai(verifyJournal(p)).sah).toBe(true);
  });

  it('deciding for the first entry changes no figure and no version, and settles the difference', () => {
    const { p, o } = duaEntri();
    const lama = versi(p);
    nilai(
      putuskan(p, o.ketua, [
        ['IV.2', 50, 51, 50],
        ['V.B', 4, 5, 4],
      ]),
    );
    expect([angka(p, 'IV.2'), b804(p), versi(p)]).toEqual([50, 0, lama]);
    // The second person reads their own figure again: that is a new difference.
    atKeyboard(o.budi, () => nilai(writeSource(p, { ...di(), sumber: 'entri2', sel: [['IV.2', 51, 52]] }, jam)));
    expect(b804(p)).toBe(1);
    expect(nilai(verifyJournal(p)).sah).toBe(true);
  });

  it('is not decided by who typed either figure, by who is not of the body, or on figures that are others by now', () => {
    const { p, o } = duaEntri();
    const coba = (oleh: number, sel: SelPutusan) => kodeGalat(putuskan(p, oleh, [sel]));
    expect(coba(o.ani, ['IV.2', 50, 51, 51])).toBe('PEMUTUS_DITOLAK');
    expect(coba(o.budi, ['IV.2', 50, 51, 51])).toBe('PEMUTUS_DITOLAK');
    expect(coba(o.saksi, ['IV.2', 50, 51, 51])).toBe('PEMUTUS_DITOLAK');
    expect(coba(99, ['IV.2', 50, 51, 51])).toBe('ORANG_TAK_DIKENAL');
    expect(coba(o.ketua, ['IV.2', 49, 51, 51])).toBe('LEMBAR_USANG');
    expect(coba(o.ketua, ['IV.1', 60, 60, 61])).toBe('LEMBAR_USANG');
    const usang = { ...di(), versi: versi(p) - 1, oleh: o.ketua, sel: [['IV.2', 50, 51, 51]] as SelPutusan[] };
    expect(kodeGalat(decideEntries(p, usang, jam))).toBe('LEMBAR_USANG');
    nilai(recordPerson(p, { id: o.ketua, nama: 'KETUT', peran: 'ketua', aktif: false }, jam));
    expect(coba(o.ketua, ['IV.2', 50, 51, 51])).toBe('PEMUTUS_DITOLAK');
    // It cannot be settled past a third person either.
    const lewat = { ...di(), sumber: 'entri2', sel: [['IV.2', 50, 51]], alasan: 'x' } as const;
    expect(kodeGalat(settleDifferences(p, lewat as unknown as Parameters<typeof settleDifferences>[1], jam))).toBe(
      'ENTRI_PERLU_PUTUSAN',
    );
  });

  it('the second entry is not typed by who typed the first, where both are named', () => {
    const { p, o } = duaEntri();
    const ketik = (id: number | undefined) =>
      atKeyboard(id, () => writeSource(p, { ...di(t2), sumber: 'entri2', sel: [['IV.1', null, 60]] }, jam));
    expect(kodeGalat(ketik(o.ani))).toBe('ENTRI_ORANG_SAMA');
    nilai(ketik(o.budi));
  });

  it('is taken back as one step until the sheet is adopted', () => {
    const { p, o } = duaEntri();
    nilai(
      putuskan(p, o.ketua, [
        ['IV.2', 50, 51, 51],
        ['V.B', 4, 5, 4],
      ]),
    );
    expect(b804(p)).toBe(0);
    nilai(undoSheet(p, 'PPWP', t1, versi(p), jam));
    expect([angka(p, 'IV.2'), b804(p)]).toEqual([50, 2]);
    expect(kodeGalat(undoSheet(p, 'PPWP', t1, versi(p), jam))).toBe('TAK_ADA_UNTUK_DIURUNGKAN');
    nilai(putuskan(p, o.ketua, [['V.B', 4, 5, 4]]));
    nilai(putuskan(p, o.ketua, [['IV.2', 50, 51, 50]]));
    nilai(readOutSheet(p, { ...di(), versi: versi(p) }, jam));
    nilai(adoptSheet(p, { ...di(), versi: versi(p) }, { id: o.ketua, nama: 'KETUT', peran: 'ketua' }, jam));
    expect(kodeGalat(putuskan(p, o.ketua, [['IV.2', 50, 51, 51]], 'x'))).toBe('LEMBAR_DISAHKAN');
    expect(kodeGalat(undoSheet(p, 'PPWP', t1, versi(p), jam))).toBe('LEMBAR_DISAHKAN');
    expect(nilai(verifyJournal(p)).sah).toBe(true);
  });

  it('after the reading a figure is decided with a reason, and is a correction like any other', () => {
    const { p, o } = duaEntri();
    nilai(readOutSheet(p, { ...di(), versi: versi(p) }, jam));
    expect(kodeGalat(putuskan(p, o.ketua, [['IV.2', 50, 51, 51]]))).toBe('ALASAN_WAJIB');
    nilai(putuskan(p, o.ketua, [['V.B', 4, 5, 4]]));
    nilai(putuskan(p, o.ketua, [['IV.2', 50, 51, 51]], 'Plano dibuka'));
    expect(nilai(listCorrections(p, WILAYAH))).toMatchObject([
      { sel: 'IV.2', semula: 50, menjadi: 51, alasan: 'Plano dibuka', diurungkan: null },
    ]);
    nilai(undoSheet(p, 'PPWP', t1, versi(p), jam));
    expect(nilai(listCorrections(p, WILAYAH))[0]?.diurungkan).not.toBeNull();
    expect(nilai(verifyJournal(p)).sah).toBe(true);
  });

  it('a decision by a typist, on other figures, or taken back wrongly cannot be replayed', () => {
    const palsu = (ubah: (p: Pleno, o: Orang) => Parameters<typeof decideCells>[1]): boolean => {
      const { p, o } = duaEntri();
      nilai(tulis(p.s, () => decideCells(p.s, ubah(p, o), tindakan(p, jam))));
      return nilai(verifyJournal(p)).sah;
    };
    const sel: SelPutusan[] = [['IV.2', 50, 51, 51]];
    expect(palsu((p, o) => ({ ...di(), versi: versi(p), oleh: o.ketua, sel }))).toBe(true);
    expect(palsu((p, o) => ({ ...di(), versi: versi(p), oleh: o.ani, sel }))).toBe(false);
    expect(palsu((p) => ({ ...di(), versi: versi(p), oleh: 99, sel }))).toBe(false);
    expect(palsu((p, o) => ({ ...di(), versi: versi(p), oleh: o.ketua, sel, urung: 3 }))).toBe(false);
  });

  it('as a rule: a sheet that was not typed twice is read out only with a reason', () => {
    const { p } = duaEntri();
    expect(nilai(setDoubleEntry(p, true, jam))).toBe(true);
    expect(nilai(setDoubleEntry(p, true, jam))).toBe(false);
    // Typed twice, though it differs: that is B804, which holds the adoption.
    nilai(readOutSheet(p, { ...di(), versi: versi(p) }, jam));
    const kedua = { ...di(t2), versi: versi(p, t2) };
    expect(kodeGalat(readOutSheet(p, kedua, jam))).toBe('ENTRI_KEDUA_BELUM');
    expect(kodeGalat(readOutSheet(p, { ...kedua, alasan: '  ' }, jam))).toBe('ENTRI_KEDUA_BELUM');
    nilai(readOutSheet(p, { ...kedua, alasan: 'Petugas kedua sakit' }, jam));
    expect(journalOfSheet(p.s.db, 'PPWP', t2)[0]?.alasan).toBe('Petugas kedua sakit');
    expect(nilai(verifyJournal(p)).sah).toBe(true);
    p.s.db.prepare("UPDATE meta SET nilai = 'tidak' WHERE kunci = 'entri_ganda'").run();
    expect(nilai(verifyJournal(p)).sah).toBe(false);
  });

  it('any walk of typing, deciding and undoing replays to the same state', () => {
    const angkaAcak = fc.integer({ min: 0, max: 3 });
    const selAcak = fc.constantFrom('IV.2', 'V.B');
    const langkah = fc.oneof(
      fc.record({ apa: fc.constant('satu' as const), sel: selAcak, n: angkaAcak }),
      fc.record({ apa: fc.constant('dua' as const), sel: selAcak, n: angkaAcak }),
      fc.record({ apa: fc.constant('putus' as const), sel: selAcak, n: angkaAcak }),
      fc.record({ apa: fc.constant('urung' as const) }),
    );
    fc.assert(
      fc.property(fc.array(langkah, { maxLength: 18 }), (jalan) => {
        const { p, o } = duaEntri();
        for (const l of jalan) {
          const lama = b804(p);
          if (l.apa === 'satu')
            atKeyboard(o.ani, () => nilai(editSheet(p, 'PPWP', t1, { versi: versi(p), sel: { [l.sel]: l.n } }, jam)));
          else if (l.apa === 'dua') {
            const kini = readSources(p.s, 'PPWP', t1).find((x) => x.sumber === 'entri2');
            const semula = kini ? nilaiId(lembarKontes(p.s, 'PPWP'), kini.isian, l.sel) : null;
            writeSource(p, { ...di(), sumber: 'entri2', sel: [[l.sel, semula, l.n]] }, jam);
          } else if (l.apa === 'urung') undoSheet(p, 'PPWP', t1, versi(p), jam);
          else {
            const b = nilai(differingEntries(p, di())).find((x) => x.sel === l.sel);
            if (!b) continue;
            nilai(putuskan(p, o.ketua, [[b.sel, b.entri1, b.entri2, l.n]]));
            expect(b804(p)).toBe(b.selesai ? lama : lama - 1);
            expect(angka(p, l.sel)).toBe(l.n);
          }
        }
        expect(nilai(verifyJournal(p)).pesan).toContain('utuh');
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
