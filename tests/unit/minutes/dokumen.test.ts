import { describe, expect, it } from 'vitest';
import { buatDHasil, CetakDibatalkan } from '../../../src/minutes/index.ts';
import { contoh } from './contoh.ts';

const KECIL = { desa: [{ nama: 'SUKAMAJU', tps: 2 }] };

describe('D.Hasil Kecamatan', () => {
  it('gives the same bytes for the same input', async () => {
    const a = await buatDHasil(contoh(KECIL));
    const b = await buatDHasil(contoh(KECIL));
    expect(Buffer.from(a.pdf).equals(Buffer.from(b.pdf))).toBe(true);
    const c = await buatDHasil(contoh({ ...KECIL, benih: 7 }));
    expect(Buffer.from(a.pdf).equals(Buffer.from(c.pdf))).toBe(false);
  });

  it('reports progress up to the number of pages', async () => {
    const maju: [number, number][] = [];
    const { halaman } = await buatDHasil(contoh(KECIL), { kemajuan: (n, m) => maju.push([n, m]) });
    expect(maju).toEqual(Array.from({ length: halaman }, (_, i) => [i + 1, halaman]));
  });

  it('stops when it is cancelled', async () => {
    let sisa = 3;
    await expect(buatDHasil(contoh(KECIL), { batal: () => sisa-- === 0 })).rejects.toThrow(CetakDibatalkan);
  });

  it('refuses a lampiran that differs from its column', async () => {
    const m = contoh(KECIL);
    const lain = contoh({ ...KECIL, benih: 7 });
    await expect(buatDHasil({ ...m, lampiran: lain.lampiran })).rejects.toThrow(/lampiran/);
  });
});
