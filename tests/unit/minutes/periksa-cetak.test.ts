import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { type Isian, Kontes, posisi } from '../../../src/domain/index.ts';
import { buatDHasil, type MasukanDHasil, periksaDHasil } from '../../../src/minutes/index.ts';
import { contoh, kontes, lembar, lembarAcak } from './contoh.ts';

const DESA = [
  { nama: 'SUKAMAJU', tps: 3 },
  { nama: 'PULAU PANJANG', tps: 1 },
];
const SEL = posisi(lembar, 'IV.2');

/** The example with its sheets changed on the way to the printer. */
const dengan = (ubah: (semua: Isian[][]) => void): MasukanDHasil => {
  // The sheets in the order in which `contoh` asks for them.
  const semua: Isian[][] = DESA.map(() => []);
  contoh({
    desa: DESA,
    isian: (r, d, t) => {
      const v = lembarAcak(r);
      (semua[d] as Isian[])[t] = v;
      return v;
    },
  });
  ubah(semua);
  return contoh({ desa: DESA, isian: (_, d, t) => semua[d]?.[t] ?? null });
};
const asli = (): MasukanDHasil => dengan(() => undefined);
const cetak = async (m: MasukanDHasil): Promise<Uint8Array> => (await buatDHasil(m)).pdf;
const jenis = async (m: MasukanDHasil, pdf: Uint8Array): Promise<Set<string>> =>
  new Set((await periksaDHasil(m, pdf)).temuan.map((t) => t.jenis));

describe('the print check reads a D.HASIL back and finds', () => {
  it('nothing on one that is right, and says how many figures it compared', async () => {
    const m = asli();
    const h = await periksaDHasil(m, await cetak(m));
    expect(h.temuan).toEqual([]);
    // Every cell of every column of sertifikat and lampiran, with their sums.
    expect(h.hitung.angka).toBe(lembar.sel.length * (2 + 1 + 3 + 1 + 1 + 1));
  });

  it('a wrong digit, and two digits changed round', async () => {
    const m = asli();
    for (const ganti of [(n: number) => n + 1, (n: number) => Number([...String(n)].reverse().join(''))]) {
      const lain = dengan((s) => {
        const v = s[0]?.[1] as Isian;
        v[SEL] = ganti(v[SEL] as number) === v[SEL] ? 12 : ganti(v[SEL] as number);
      });
      const { temuan } = await periksaDHasil(m, await cetak(lain));
      expect(temuan.some((t) => t.jenis === 'angka' && /ANDI MAPPASESSU.*, SUKAMAJU/.test(t.tempat))).toBe(true);
    }
  });

  it('figures in the wrong column, though every sum stays right', async () => {
    const m = asli();
    const tukar = dengan((s) => {
      const d = s[0] as Isian[];
      [d[0], d[1]] = [d[1] as Isian, d[0] as Isian];
    });
    expect(tukar.rekap.jumlah.isian).toEqual(m.rekap.jumlah.isian);
    expect(await jenis(m, await cetak(tukar))).toContain('angka');
  });

  it('a row that was dropped', async () => {
    if (kontes.bentuk !== 'paslon') throw new Error('PPWP diharapkan');
    const kurang = Kontes.parse({ ...kontes, paslon: kontes.paslon.slice(0, 2) });
    const m = contoh({ desa: DESA, kontes });
    expect((await jenis(m, await cetak(contoh({ desa: DESA, kontes: kurang })))).size).toBeGreaterThan(0);
  });

  it('a missing lampiran', async () => {
    const m = asli();
    const { temuan } = await periksaDHasil(m, await cetak({ ...m, lampiran: m.lampiran.slice(0, -1) }));
    expect(temuan.map((t) => t.jenis)).toContain('lampiran');
  });

  it('text that does not fit its page', async () => {
    const m = asli();
    const doc = await PDFDocument.load(await cetak(m), { updateMetadata: false });
    const hal = doc.getPages()[2];
    if (!hal) throw new Error('halaman ketiga tidak ada');
    hal.setMediaBox(0, 0, hal.getWidth() - 150, hal.getHeight());
    const h = await periksaDHasil(m, await doc.save());
    expect(h.temuan.some((t) => t.halaman === 3)).toBe(true);
  });

  it('other data attached than the pages name, and a file that is none', async () => {
    const m = asli();
    expect(await jenis({ ...m, tanda: { ...m.tanda, data: 'f'.repeat(64) } }, await cetak(m))).toContain('berkas');
    expect(await jenis(m, Buffer.from('%PDF-1.7 rusak'))).toContain('berkas');
  });
});
