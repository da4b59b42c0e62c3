import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BandingKertas,
  bandingkan,
  bandingkanKertas,
  hitungTerisi,
  isianDariBytes,
  isianDariLarik,
  isianKeLarik,
  isianKeObjek,
  isianKosong,
  KOSONG,
  lihatIsian,
  nilaiId,
  nilaiSel,
  perluAlasanKertas,
  samaIsian,
} from '../../../src/domain/index.ts';
import { LEMBAR } from '../../lib/kontes.ts';

const larik = fc.array(fc.option(fc.nat(999_999)), { maxLength: 30 });

describe('figures of a sheet', () => {
  it('empty is not 0: what is empty reads as null, what is not there too', () => {
    const isian = Int32Array.of(0, KOSONG, 7);
    expect([0, 1, 2, 3].map((i) => nilaiSel(isian, i))).toEqual([0, null, 7, null]);
    expect(hitungTerisi(isian)).toBe(2);
    expect(isianKosong(LEMBAR)).toHaveLength(LEMBAR.sel.length);
    expect(hitungTerisi(isianKosong(LEMBAR))).toBe(0);
  });

  it('are asked for by the id of the cell; one that this form does not have is empty', () => {
    const isian = isianKosong(LEMBAR);
    isian[0] = 4;
    expect([nilaiId(LEMBAR, isian, 'I.A.L'), nilaiId(LEMBAR, isian, 'I.A.P'), nilaiId(LEMBAR, isian, 'X')]).toEqual([
      4,
      null,
      null,
    ]);
    const objek = isianKeObjek(LEMBAR, isian);
    expect(Object.keys(objek)).toEqual(LEMBAR.sel);
    expect(objek).toMatchObject({ 'I.A.L': 4, 'I.A.P': null });
  });

  it('survive the way into the journal and back', () => {
    fc.assert(fc.property(larik, (l) => void expect(isianKeLarik(isianDariLarik(l))).toEqual(l)));
  });

  it('are the same where every cell is, and there are as many', () => {
    fc.assert(
      fc.property(larik, larik, (a, b) => {
        const [x, y] = [isianDariLarik(a), isianDariLarik(b)];
        expect(samaIsian(x, y)).toBe(JSON.stringify(a) === JSON.stringify(b));
        expect(samaIsian(x, x.slice())).toBe(true);
      }),
    );
    expect(samaIsian(Int32Array.of(1), Int32Array.of(1, 2))).toBe(false);
    expect(samaIsian(Int32Array.of(1, 2), Int32Array.of(1))).toBe(false);
  });

  it('compared: only the cells that differ, with both figures', () => {
    const a = isianKosong(LEMBAR);
    const b = a.slice();
    expect(bandingkan(LEMBAR, a, b)).toEqual([]);
    a[1] = 5;
    b[1] = 6;
    b[2] = 0;
    a[3] = b[3] = 9;
    expect(bandingkan(LEMBAR, a, b)).toEqual([
      { sel: 'I.A.P', semula: 5, menjadi: 6 },
      { sel: 'I.A.J', semula: null, menjadi: 0 },
    ]);
  });

  it('bytes that are no whole vector are refused, with their number', () => {
    expect(() => isianDariBytes(new Uint8Array(7))).toThrow('panjang vektor 7 bukan kelipatan 4');
    expect(() => lihatIsian(new Uint8Array(7))).toThrow('panjang vektor 7 bukan kelipatan 4');
    expect(() => lihatIsian(new Uint8Array(8).subarray(1))).toThrow('panjang vektor 7 bukan kelipatan 4');
    expect(isianDariBytes(new Uint8Array([1, 0, 0, 0, 0, 1, 0, 0]))).toEqual(Int32Array.of(1, 256));
  });
});

describe('figures looked at where they lie', () => {
  it('are the same wherever the bytes begin; a copy only where a vector cannot lie there', () => {
    fc.assert(
      fc.property(larik, fc.nat(12), (l, awal) => {
        const isian = isianDariLarik(l);
        const ruang = new Uint8Array(awal + isian.byteLength + 3);
        ruang.set(new Uint8Array(isian.buffer), awal);
        const bytes = ruang.subarray(awal, awal + isian.byteLength);
        expect(lihatIsian(bytes)).toEqual(isian);
        expect(isianDariBytes(bytes)).toEqual(isian);
        expect(lihatIsian(bytes).buffer === ruang.buffer).toBe(awal % 4 === 0);
        expect(isianDariBytes(bytes).buffer).not.toBe(ruang.buffer);
      }),
    );
  });
});

describe('the paper D.Hasil beside the sum of the sheets', () => {
  it('counts cells typed, and cells where both say something and not the same', () => {
    const kertas = Int32Array.of(5, 6, KOSONG, 8, KOSONG, 0);
    const hitung = Int32Array.of(5, 7, 1, KOSONG, KOSONG, 1);
    expect(bandingkanKertas(3, kertas, hitung)).toEqual({ versi: 3, diketik: 4, beda: 2 });
    expect(bandingkanKertas(1, kertas, kertas)).toEqual({ versi: 1, diketik: 4, beda: 0 });
  });

  it('needs a reason where it differs, or was not typed though it should have been', () => {
    const k = { versi: 1, diketik: 4, beda: 0 };
    expect([undefined, null, k, { ...k, beda: 1 }].map(perluAlasanKertas)).toEqual([false, true, false, true]);
  });

  it('is noted with a version and with cells that were typed', () => {
    const k = { versi: 2, diketik: 4, beda: 3 };
    expect(BandingKertas.parse(k)).toEqual(k);
    for (const salah of [{ versi: 0 }, { diketik: 0 }, { beda: -1 }, { versi: 1.5 }])
      expect(BandingKertas.safeParse({ ...k, ...salah }).success).toBe(false);
  });
});
