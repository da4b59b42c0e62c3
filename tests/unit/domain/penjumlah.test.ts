import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isianDariLarik } from '../../../src/domain/isian.ts';
import { jumlahNol, Penjumlah, tambahkan } from '../../../src/domain/jumlah.ts';

const PANJANG = 6;
const lembar = fc.array(fc.oneof(fc.constant(null), fc.nat(999_999)), { minLength: PANJANG, maxLength: PANJANG });

describe('adding up many sheets', () => {
  it('gives what adding them one after the other gives, and begins anew afterwards', () => {
    fc.assert(
      fc.property(fc.array(lembar, { maxLength: 20 }), fc.array(lembar, { maxLength: 20 }), (satu, dua) => {
        const p = new Penjumlah(PANJANG);
        for (const kelompok of [satu, dua]) {
          const harap = jumlahNol(PANJANG);
          for (const l of kelompok) {
            p.tambah(isianDariLarik(l));
            tambahkan(harap, isianDariLarik(l));
          }
          expect(p.ambil()).toEqual(harap);
        }
      }),
    );
  });

  it('refuses a sum that does not fit 32 bits, and a sheet of another form', () => {
    const p = new Penjumlah(1);
    p.tambah(isianDariLarik([2_147_483_647]));
    expect(p.ambil().isian[0]).toBe(2_147_483_647);
    p.tambah(isianDariLarik([2_147_483_647]));
    p.tambah(isianDariLarik([1]));
    expect(() => p.ambil()).toThrow(/jumlah sel 0 melampaui batas/);
    expect(() => p.tambah(isianDariLarik([1, 2]))).toThrow(/panjang lembar 2, jumlah 1/);
  });
});
