import { describe, expect, it } from 'vitest';
import { type Bagian, formulirKontes, type Kontes, susunLembar } from '../../../src/domain/index.ts';
import { bagiHalaman, susunIsi } from '../../../src/minutes/baris.ts';
import { formulir, lembar } from './contoh.ts';

const ppwp = formulir.kontes.PPWP;
if (!ppwp) throw new Error('PPWP tidak ada');
const isi = susunIsi(ppwp, lembar);
const tinggi = (ruang: number, penutup = 0) => ({ baris: () => 10, kepala: () => 20, ruang, penutup });
const GRUP: Bagian[][] = [
  ['I', 'II', 'III'],
  ['IV', 'V'],
];

describe('row groups over pages (halaman)', () => {
  it('follows the row groups of the wording where they fit', () => {
    const h = bagiHalaman(isi, ppwp.halaman.bagian, tinggi(1000));
    expect(h.map((x) => x.bagian.map((b) => b.bagian))).toEqual(GRUP);
  });

  it.each([40, 55, 70, 95, 130])(
    'with room for %i points no row is lost, cut or doubled, and every heading has rows',
    (ruang) => {
      const h = bagiHalaman(isi, GRUP, tinggi(ruang));
      expect(h.flatMap((x) => x.bagian.flatMap((b) => b.isi))).toEqual(isi);
      for (const x of h) {
        const banyak = x.bagian.reduce((n, b) => n + 20 + b.isi.length * 10, 0);
        expect(banyak).toBeLessThanOrEqual(ruang);
        for (const b of x.bagian) expect(b.isi.length).toBeGreaterThan(0);
      }
      expect(h.map((x) => x.nomor)).toEqual(h.map((_, i) => i + 1));
    },
  );

  it('keeps room for place and date beside the last row', () => {
    const h = bagiHalaman(isi, [['I', 'II', 'III', 'IV', 'V']], tinggi(260, 30));
    expect(h).toHaveLength(2);
    expect(h[1]?.bagian.at(-1)?.isi.at(-1)?.baris.id).toBe('V.C');
  });

  it.each([200, 90, 60])('keeps a party, and section V, whole where %i points have room for it', (ruang) => {
    const par = (nomor: number, calon: number) => ({
      ...{ nomor, nama: `P${nomor}`, idSumber: `${nomor}` },
      calon: Array.from({ length: calon }, (_, i) => ({ nomor: i + 1, nama: `C${i + 1}`, idSumber: `${i}` })),
    });
    const kontes: Kontes = { kode: 'DPR', bentuk: 'partai', partai: [par(1, 3), par(2, 5), par(3, 0), par(24, 9)] };
    const f = formulirKontes(formulir, kontes);
    if (!f) throw new Error('DPR tidak ada');
    const isi = susunIsi(f, susunLembar(kontes));
    const h = bagiHalaman(isi, GRUP, tinggi(ruang, 5));
    expect(h.flatMap((x) => x.bagian.flatMap((b) => b.isi))).toEqual(isi);
    const halamanDari = (id: string) => h.findIndex((x) => x.bagian.some((b) => b.isi.some((i) => i.baris.id === id)));
    for (const p of kontes.partai) {
      const muat = 20 + (p.calon.length + 2) * 10 <= ruang;
      if (muat) expect(halamanDari(`IV.${p.nomor}.A1`)).toBe(halamanDari(`IV.${p.nomor}.B`));
    }
    if (ruang >= 55) expect(halamanDari('V.A')).toBe(halamanDari('V.C'));
  });

  it('refuses wording that puts a section on no page', () => {
    expect(() => bagiHalaman(isi, [['I', 'II', 'III', 'IV']], tinggi(1000))).toThrow(/bagian V/);
  });
});
