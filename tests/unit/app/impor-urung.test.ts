import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyImport, type LembarDatang } from '../../../src/app/impor.ts';
import { lastImport, undoImport, verifyJournal, viewSheet } from '../../../src/app/index.ts';
import { editSheet, undoSheet } from '../../../src/app/lembar.ts';
import { type Pleno, tindakan } from '../../../src/app/pleno.ts';
import { readOutSheet, unreadSheet } from '../../../src/app/rapat.ts';
import { type IsiDokumen, isianKeLarik, type KodeTps } from '../../../src/domain/index.ts';
import {
  readDifferences,
  readSheet,
  readSources,
  readVillageSums,
  recordDocument,
  tulis,
} from '../../../src/store/index.ts';
import { BERES, DEFINISI, isi, LEMBAR } from '../../lib/kontes.ts';
import { jamUji, kodeGalat, nilai, plenoBaru } from '../../lib/pleno.ts';

const jam = jamUji();
const TPS = DEFINISI.wilayah.filter((w) => w.tingkat === 5).map((w) => w.kode as KodeTps);

function impor(p: Pleno, lembar: Record<string, Record<string, number>>): void {
  const datang = Object.entries(lembar).map(
    ([tps, sel], i): LembarDatang => ({
      tps: tps as KodeTps,
      sumber: 'sirekap',
      isian: isi(LEMBAR, { ...BERES, ...sel }),
      berkas: { nama: `${tps}.json`, sha256: `${i}${JSON.stringify(sel)}` },
    }),
  );
  nilai(applyImport(p, 'PPWP', { berkas: datang.length, lembar: datang, ditolak: [] }, tindakan(p, jam)));
}

/** Figures, sources, differences and sums, without versions: what people see. */
function potret(p: Pleno): unknown {
  return {
    lembar: TPS.map((tps) => {
      const l = readSheet(p.s, 'PPWP', tps);
      return l && l.status !== 'kosong' ? { status: l.status, asal: l.asal, isian: isianKeLarik(l.isian) } : null;
    }),
    sumber: TPS.map((tps) => readSources(p.s, 'PPWP', tps)),
    beda: readDifferences(p.s, 'PPWP', '').map((b) => [b.tps, b.sel]),
    jumlah: [...readVillageSums(p.s, 'PPWP', '').values()].filter((j) => j.masuk > 0),
  };
}

const [t1, t2, t3] = TPS as [KodeTps, KodeTps, KodeTps];

describe('taking an import back', () => {
  it('gives the state before it, one import after the other, and the journal proves it', () => {
    const p = plenoBaru();
    const kosong = potret(p);
    impor(p, { [t1]: {}, [t2]: {} });
    const pertama = potret(p);
    impor(p, { [t1]: { 'IV.1': 61 }, [t3]: {} }); // a difference and a new sheet
    expect(lastImport(p)).toMatchObject({ impor: 2, masuk: 1, beda: 1, halangan: null });
    expect(nilai(undoImport(p, 2, jam))).toEqual({ impor: 2, lembar: 1, sumber: 2, beda: 1 });
    expect(potret(p)).toEqual(pertama);
    expect(nilai(undoImport(p, 1, jam))).toEqual({ impor: 1, lembar: 2, sumber: 2, beda: 0 });
    expect(potret(p)).toEqual(kosong);
    expect(lastImport(p)).toBeNull();
    expect(kodeGalat(undoImport(p, 1, jam))).toBe('IMPOR_TIDAK_ADA');
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
    // The same files come in again, and a page that still shows version 1 cannot write onto them.
    impor(p, { [t1]: {} });
    expect(readSheet(p.s, 'PPWP', t1)).toMatchObject({ status: 'terisi', versi: 3 });
    expect(kodeGalat(editSheet(p, 'PPWP', t1, { versi: 1, sel: { 'IV.1': 5 } }, jam))).toBe('LEMBAR_USANG');
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
  });

  it('takes back only the newest one', () => {
    const p = plenoBaru();
    impor(p, { [t1]: {} });
    impor(p, { [t2]: {} });
    expect(kodeGalat(undoImport(p, 1, jam))).toBe('IMPOR_TIDAK_ADA');
    expect(readSheet(p.s, 'PPWP', t1)?.status).toBe('terisi');
  });

  it('is refused, with the sheet named, once a figure was built on it; not when that was undone', () => {
    const p = plenoBaru();
    impor(p, { [t1]: {}, [t2]: {} });
    nilai(editSheet(p, 'PPWP', t2, { versi: 1, sel: { 'IV.1': 61 } }, jam));
    expect(lastImport(p)?.halangan).toContain('TPS 002');
    const h = undoImport(p, 1, jam);
    expect(kodeGalat(h)).toBe('IMPOR_TAK_DAPAT_DIURUNGKAN');
    expect(readSheet(p.s, 'PPWP', t1)?.status).toBe('terisi');
    nilai(undoSheet(p, 'PPWP', t2, 2, jam));
    nilai(undoImport(p, 1, jam));
    // The change of before is not offered again on the emptied sheet.
    expect(nilai(viewSheet(p, 'PPWP', t2))).toMatchObject({ status: 'kosong', dapatUrung: false });
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
  });

  it('is refused where a person emptied a sheet and began it anew: typed figures are never taken', () => {
    const p = plenoBaru();
    impor(p, { [t1]: {} });
    const kosong = Object.fromEntries(LEMBAR.sel.map((sel) => [sel, null]));
    nilai(editSheet(p, 'PPWP', t1, { versi: 1, sel: kosong }, jam));
    nilai(editSheet(p, 'PPWP', t1, { versi: 2, sel: { 'IV.1': 77 } }, jam));
    expect(lastImport(p)?.halangan).toContain('TPS 001');
    expect(kodeGalat(undoImport(p, 1, jam))).toBe('IMPOR_TAK_DAPAT_DIURUNGKAN');
    expect(nilai(viewSheet(p, 'PPWP', t1)).isian['IV.1']).toBe(77);
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
  });

  it('is refused, and not offered, once one of its sheets was read out; not when that was taken back', () => {
    const p = plenoBaru();
    impor(p, { [t1]: {}, [t2]: {} });
    const di = () => ({ kontes: 'PPWP' as const, tps: t2, versi: readSheet(p.s, 'PPWP', t2)?.versi ?? 0 });
    nilai(readOutSheet(p, di(), jam));
    expect(lastImport(p)?.halangan).toBe('ada lembarnya yang sudah dibacakan');
    expect(kodeGalat(undoImport(p, 1, jam))).toBe('IMPOR_TAK_DAPAT_DIURUNGKAN');
    nilai(unreadSheet(p, di(), jam));
    expect(lastImport(p)?.halangan).toBeNull();
    nilai(undoImport(p, 1, jam));
    expect(readSheet(p.s, 'PPWP', t2)?.status).toBe('kosong');
  });

  it('is refused after a document that is not a draft', () => {
    const p = plenoBaru();
    impor(p, { [t1]: {} });
    const dokumen = (draf: boolean, lain: Partial<IsiDokumen> = {}): void =>
      tulis(p.s, () => {
        const d = { model: 'D', kontes: 'PPWP' as const, wilayah: '310102', kertas: 'A4', halaman: 1, draf };
        recordDocument(p.s, { ...d, sha256: `${draf}`, ...lain }, tindakan(p, jam));
      });
    dokumen(true);
    // Neither an empty form nor an invitation says figures.
    dokumen(false, { rupa: 'blangko' });
    dokumen(false, { kontes: null });
    expect(lastImport(p)?.halangan).toBeNull();
    dokumen(false);
    expect(kodeGalat(undoImport(p, 1, jam))).toBe('IMPOR_TAK_DAPAT_DIURUNGKAN');
  });

  it('any walk of imports, changes and undos: taking an import back is the state before it, and replay agrees', () => {
    const langkah = fc.oneof(
      fc.record({
        jenis: fc.constant('impor' as const),
        isi: fc.dictionary(fc.constantFrom(...TPS), fc.record({ 'IV.1': fc.integer({ min: 58, max: 62 }) }), {
          minKeys: 1,
        }),
      }),
      fc.record({ jenis: fc.constant('urungImpor' as const) }),
      fc.record({
        jenis: fc.constant('ubah' as const),
        tps: fc.constantFrom(...TPS),
        n: fc.integer({ min: 0, max: 9 }),
      }),
      fc.record({ jenis: fc.constant('urung' as const), tps: fc.constantFrom(...TPS) }),
    );
    fc.assert(
      fc.property(fc.array(langkah, { maxLength: 14 }), (semua) => {
        const p = plenoBaru();
        for (const l of semua) {
          if (l.jenis === 'impor') {
            const n = lastImport(p)?.impor;
            const semula = potret(p);
            impor(p, l.isi);
            const baru = lastImport(p);
            if (!baru || baru.impor === n) continue; // it brought nothing new
            nilai(undoImport(p, baru.impor, jam));
            expect(potret(p)).toEqual(semula);
            impor(p, l.isi);
          } else if (l.jenis === 'urungImpor') {
            const terakhir = lastImport(p);
            if (!terakhir) continue;
            const semula = potret(p);
            const h = undoImport(p, terakhir.impor, jam);
            expect(h.ok).toBe(terakhir.halangan === null);
            if (!h.ok) expect(potret(p)).toEqual(semula);
          } else {
            const versi = readSheet(p.s, 'PPWP', l.tps)?.versi ?? 0;
            if (l.jenis === 'ubah') nilai(editSheet(p, 'PPWP', l.tps, { versi, sel: { 'V.B': l.n } }, jam));
            else undoSheet(p, 'PPWP', l.tps, versi, jam);
          }
          expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
        }
      }),
      { numRuns: 25 },
    );
  });
});
