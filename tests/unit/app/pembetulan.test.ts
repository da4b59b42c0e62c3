import { describe, expect, it } from 'vitest';
import { verifyJournal } from '../../../src/app/jejak.ts';
import { raiseObjection } from '../../../src/app/keberatan.ts';
import { editSheet, undoSheet, viewSheet } from '../../../src/app/lembar.ts';
import { recordPerson } from '../../../src/app/orang.ts';
import { listCorrections } from '../../../src/app/pembetulan.ts';
import { type Pleno, tindakan } from '../../../src/app/pleno.ts';
import { readOutSheet, unreadSheet } from '../../../src/app/rapat.ts';
import { cellHistory } from '../../../src/app/riwayat-sel.ts';
import { IsiJurnal, type KodeTps } from '../../../src/domain/index.ts';
import { changeSheet, journalOfSheet, loadSheet, readSheet, tulis } from '../../../src/store/index.ts';
import { BERES, DEFINISI, isi, LEMBAR, WILAYAH } from '../../lib/kontes.ts';
import { jamUji, kodeGalat, nilai, plenoBaru } from '../../lib/pleno.ts';

const jam = jamUji();
const [t1, t2] = DEFINISI.wilayah.filter((w) => w.tingkat === 5).map((w) => w.kode) as [KodeTps, KodeTps];
const versi = (p: Pleno, tps = t1): number => readSheet(p.s, 'PPWP', tps)?.versi ?? 0;
type Ubah = Parameters<typeof editSheet>[3];
const ubah = (p: Pleno, sel: Ubah['sel'], sisa: Partial<Ubah> = {}, tps = t1) =>
  editSheet(p, 'PPWP', tps, { versi: versi(p, tps), sel, ...sisa }, jam);
const daftar = (p: Pleno, wilayah: string = WILAYAH) => nilai(listCorrections(p, wilayah));

/** A plenary with a figure changed before the reading; its sheet is read out then. */
function dibacakan(): Pleno {
  const p = plenoBaru();
  for (const tps of [t1, t2])
    tulis(p.s, () =>
      loadSheet(p.s, { kontes: 'PPWP', tps, asal: 'sirekap', isian: isi(LEMBAR, BERES) }, tindakan(p, jam)),
    );
  nilai(ubah(p, { 'IV.1': 59 }));
  for (const tps of [t1, t2]) nilai(readOutSheet(p, { kontes: 'PPWP', tps, versi: versi(p, tps) }, jam));
  return p;
}

function orangDan(p: Pleno): { citra: number; panwas: number } {
  const citra = nilai(
    recordPerson(p, { nama: 'CITRA', peran: 'saksi', kontes: 'PPWP', peserta: 2, aktif: true }, jam),
  ).id;
  return { citra, panwas: nilai(recordPerson(p, { nama: 'DEWI', peran: 'panwaslu', aktif: true }, jam)).id };
}

describe('a correction after the reading', () => {
  it('says who asked, who agreed and which objection led to it; a change before the reading is none', () => {
    const p = dibacakan();
    const { citra, panwas } = orangDan(p);
    const pengaju = { peran: 'saksi', nama: 'CITRA', kontes: 'PPWP', peserta: 2 } as const;
    const keberatan = nilai(
      raiseObjection(
        p,
        { jenis: 'keberatan', pengaju, wilayah: t1, kontes: 'PPWP', sel: ['IV.2'], uraian: 'Salinan 51' },
        jam,
      ),
    );
    expect(daftar(p)).toEqual([]);
    const disetujui = [{ orang: panwas }, { sebutan: ' Pak Lurah ' }, { sebutan: 'Pak Lurah' }];
    nilai(ubah(p, { 'IV.2': 51 }, { alasan: 'Plano dibuka', keberatan, diminta: { orang: citra }, disetujui }));
    expect(daftar(p)).toMatchObject([
      {
        ...{ kontes: 'PPWP', tps: t1, namaTps: 'TPS 001, PULAU UNTUNG JAWA', sel: 'IV.2', label: '2. Paslon 2' },
        ...{ semula: 50, menjadi: 51, alasan: 'Plano dibuka', diurungkan: null },
        diminta: 'CITRA (Saksi 02 PPWP)',
        disetujui: ['DEWI (Panwaslu)', 'Pak Lurah'],
        keberatan: { nomor: keberatan, uraian: 'Salinan 51' },
      },
    ]);
    // What the meeting heard stays, whatever becomes of the person.
    nilai(recordPerson(p, { id: panwas, nama: 'DEWI LESTARI', peran: 'panwaslu', aktif: false }, jam));
    expect(daftar(p)[0]?.disetujui[0]).toBe('DEWI (Panwaslu)');
    expect(nilai(viewSheet(p, 'PPWP', t1)).riwayat.find((r) => r.pembetulan)?.kalimat).toContain(
      'Diminta CITRA (Saksi 02 PPWP); disetujui DEWI (Panwaslu), Pak Lurah.',
    );
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
  });

  it('is refused without a reason, for somebody unknown, or with an objection to another sheet', () => {
    const p = dibacakan();
    const lain = nilai(
      raiseObjection(
        p,
        {
          ...{ jenis: 'keberatan', pengaju: { peran: 'panwaslu', nama: '' }, wilayah: t2, kontes: null, sel: [] },
          uraian: 'x',
        },
        jam,
      ),
    );
    const alasan = 'Salah dengar';
    expect(kodeGalat(ubah(p, { 'IV.2': 51 }, { diminta: { sebutan: 'PPK' } }))).toBe('ALASAN_WAJIB');
    expect(kodeGalat(ubah(p, { 'IV.2': 51 }, { alasan, diminta: { orang: 9 } }))).toBe('ORANG_TAK_DIKENAL');
    expect(kodeGalat(ubah(p, { 'IV.2': 51 }, { alasan, disetujui: [{ orang: 9 }] }))).toBe('ORANG_TAK_DIKENAL');
    expect(kodeGalat(ubah(p, { 'IV.2': 51 }, { alasan, keberatan: lain }))).toBe('KEBERATAN_TIDAK_ADA');
    expect(kodeGalat(ubah(p, { 'IV.2': 51 }, { alasan, keberatan: 77 }))).toBe('KEBERATAN_TIDAK_ADA');
    nilai(ubah(p, { 'IV.2': 51 }, { alasan, keberatan: lain }, t2));
    expect(daftar(p).map((b) => b.tps)).toEqual([t2]);
    expect(daftar(p, t1.slice(0, 10)).length).toBe(1);
    expect(kodeGalat(listCorrections(p, '9999'))).toBe('WILAYAH_TAK_DIKENAL');
  });

  it('that is taken back stays listed as such; the sheet shows the struck-out figures that count', () => {
    const p = dibacakan();
    nilai(ubah(p, { 'IV.2': 51 }, { alasan: 'a' }));
    nilai(ubah(p, { 'IV.2': 52 }, { alasan: 'b' }));
    expect(nilai(viewSheet(p, 'PPWP', t1)).dibetulkan).toEqual({ 'IV.2': [50, 51] });
    nilai(undoSheet(p, 'PPWP', t1, versi(p), jam));
    const seq = journalOfSheet(p.s.db, 'PPWP', t1)[0]?.seq;
    expect(daftar(p).map((b) => [b.semula, b.menjadi, b.diurungkan])).toEqual([
      [50, 51, null],
      [51, 52, seq],
    ]);
    expect(nilai(viewSheet(p, 'PPWP', t1)).dibetulkan).toEqual({ 'IV.2': [50] });
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
  });

  it('is the only thing that can be taken back then: what was changed before the reading was heard so', () => {
    const p = dibacakan();
    expect(nilai(viewSheet(p, 'PPWP', t1)).dapatUrung).toBe(false);
    expect(kodeGalat(undoSheet(p, 'PPWP', t1, versi(p), jam))).toBe('TAK_ADA_UNTUK_DIURUNGKAN');
    nilai(unreadSheet(p, { kontes: 'PPWP', tps: t1, versi: versi(p) }, jam));
    nilai(undoSheet(p, 'PPWP', t1, versi(p), jam));
    expect(daftar(p)).toEqual([]);
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
  });

  it('without a reason, or about another sheet, cannot be replayed', () => {
    for (const t of [{}, { alasan: 'x', keberatan: 3 }]) {
      const p = dibacakan();
      tulis(p.s, () =>
        changeSheet(
          p.s,
          { kontes: 'PPWP', tps: t1, versi: versi(p), sel: { 'IV.2': 51 } },
          { ...tindakan(p, jam), ...t },
        ),
      );
      expect(nilai(verifyJournal(p)).sah).toBe(false);
    }
    const p = dibacakan();
    const pembetulan = { diminta: { orang: 5, sebutan: 'x' }, disetujui: [] };
    const u = { kontes: 'PPWP' as const, tps: t1, versi: versi(p), sel: { 'IV.2': 51 }, pembetulan };
    tulis(p.s, () => changeSheet(p.s, u, { ...tindakan(p, jam), alasan: 'x' }));
    expect(nilai(verifyJournal(p)).sah).toBe(false);
  });

  it('of an older journal, which says nothing of all this, is read as before', () => {
    const lama = { jenis: 'lembar.diubah', kontes: 'PPWP', tps: t1, sel: [['IV.1', 1, 2]] };
    expect(IsiJurnal.parse(lama)).toEqual(lama);
  });
});

describe('the history of one figure', () => {
  it('tells where it came from, every change, and when its sheet was read out', () => {
    const p = dibacakan();
    nilai(ubah(p, { 'IV.1': 61 }, { alasan: 'Plano dibuka', diminta: { sebutan: 'KPPS' } }));
    const h = nilai(cellHistory(p, 'PPWP', t1, 'IV.1'));
    expect(h.label).toBe('1. Paslon 1');
    expect(h.riwayat.map((r) => [r.kalimat, r.angka?.semula, r.angka?.menjadi])).toEqual([
      ['Diubah', 59, 61],
      ['Lembar dibacakan', undefined, undefined],
      ['Diubah', 60, 59],
      ['Diisi dari Sirekap', null, 60],
    ]);
    expect(h.riwayat[0]).toMatchObject({ alasan: 'Plano dibuka', diminta: 'KPPS', disetujui: [] });
    expect(nilai(cellHistory(p, 'PPWP', t1, 'IV.2')).riwayat).toHaveLength(2);
    expect(kodeGalat(cellHistory(p, 'PPWP', t1, 'IX.9'))).toBe('SEL_TAK_DIKENAL');
  });
});
