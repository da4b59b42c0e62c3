import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gulungKe,
  langkahZoom,
  PANDANG_AWAL,
  type Pandang,
  putarkan,
  titikDi,
  ukuranTampil,
  zoomKini,
} from '../../../src/renderer/screens/lembar/foto/pandang.ts';

const FOTO = { lebar: 3000, tinggi: 4000 };
const BINGKAI = { lebar: 450, tinggi: 500 };

describe('a picture in its frame', () => {
  it('is as wide as the frame at first, also after a quarter turn', () => {
    expect(ukuranTampil(PANDANG_AWAL, FOTO, BINGKAI)).toEqual({ lebar: 450, tinggi: 600 });
    expect(ukuranTampil(putarkan(PANDANG_AWAL, 1), FOTO, BINGKAI)).toEqual({ lebar: 450, tinggi: 337.5 });
  });

  it('fits whole into the frame where that is asked for, and is never wider than the frame then', () => {
    const penuh: Pandang = { ...PANDANG_AWAL, zoom: 'penuh' };
    expect(ukuranTampil(penuh, FOTO, BINGKAI)).toEqual({ lebar: 375, tinggi: 500 });
    expect(zoomKini(putarkan(penuh, -1), FOTO, BINGKAI)).toBe(1);
  });

  it('grows and shrinks in steps that meet the width of the frame, within bounds', () => {
    expect(langkahZoom(1, 1)).toBeCloseTo(1.4);
    expect(langkahZoom(0.8, 1)).toBe(1);
    expect(langkahZoom(1.2, -1)).toBe(1);
    expect(langkahZoom(16, 1)).toBe(16);
    expect(langkahZoom(0.25, -1)).toBe(0.25);
  });

  it('four turns either way, or one and one back, leave it as it was', () => {
    const letak = fc.record({
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(letak, fc.constantFrom(1 as const, -1 as const), (tengah, arah) => {
        const awal: Pandang = { zoom: 2, putar: 90, tengah };
        const empat = [0, 1, 2, 3].reduce((p) => putarkan(p, arah), awal);
        for (const p of [empat, putarkan(putarkan(awal, 1), -1)]) {
          expect(p.putar).toBe(90);
          expect(p.tengah.x).toBeCloseTo(tengah.x);
          expect(p.tengah.y).toBeCloseTo(tengah.y);
        }
      }),
    );
  });

  it('the point that is to lie at a place of the frame lies there, unless the edge of the picture forbids it', () => {
    const sisi = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        sisi,
        sisi,
        fc.integer({ min: 0, max: 5000 }),
        (t, isi, bingkai, d) => {
          const di = Math.min(d, bingkai);
          const gulung = gulungKe(t, isi, bingkai, di);
          expect(gulung).toBeGreaterThanOrEqual(0);
          expect(gulung).toBeLessThanOrEqual(Math.max(0, isi - bingkai));
          if (gulung > 0 && gulung < isi - bingkai) expect(titikDi(gulung, isi, bingkai, di)).toBeCloseTo(t);
        },
      ),
    );
    expect(titikDi(0, 100, 300)).toBe(0.5);
  });
});
