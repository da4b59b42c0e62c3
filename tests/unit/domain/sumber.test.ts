import { describe, expect, it } from 'vitest';
import {
  adalahPembanding,
  adalahSalinan,
  namaSumber,
  namaSumberSingkat,
  nomorSaksi,
  polaSumber,
  SumberLembar,
  SumberPembanding,
  urutanSumber,
} from '../../../src/domain/index.ts';

const SEMUA = ['sirekap', 'tabel', 'panwaslu', 'saksi.2', 'saksi.10', 'saksi.999', 'entri2'] as SumberLembar[];

describe('sources of a sheet', () => {
  it('are files, copies in the room by their contestant, or the second entry; nothing else', () => {
    for (const s of SEMUA) {
      expect(SumberLembar.safeParse(s).success, s).toBe(true);
      expect(new RegExp(polaSumber).test(s), s).toBe(true);
    }
    for (const s of [
      '',
      'lain',
      'saksi',
      'saksi.',
      'saksi.0',
      'saksi.01',
      'saksi.1000',
      'xsaksi.1',
      'saksi.1x',
      'SIREKAP',
      ['saksi.1'],
      5,
    ]) {
      expect(SumberLembar.safeParse(s).success, String(s)).toBe(false);
      if (typeof s === 'string') expect(new RegExp(polaSumber).test(s), s).toBe(false);
    }
  });

  it('what came as files may fill a sheet; the others are only compared', () => {
    const dibandingkan = SEMUA.slice(2);
    expect(SEMUA.filter(adalahPembanding)).toEqual(dibandingkan);
    expect(SEMUA.filter((s) => SumberPembanding.safeParse(s).success)).toEqual(dibandingkan);
  });

  it('copies of the paper are those of Panwaslu and of saksi', () => {
    expect(SEMUA.filter(adalahSalinan)).toEqual(['panwaslu', 'saksi.2', 'saksi.10', 'saksi.999']);
    expect(SEMUA.map(nomorSaksi)).toEqual([null, null, null, 2, 10, 999, null]);
  });

  it('are called', () => {
    expect(SEMUA.map(namaSumber)).toEqual([
      ...['Sirekap', 'Tabel', 'Salinan Panwaslu', 'Salinan saksi 02', 'Salinan saksi 10', 'Salinan saksi 999'],
      'Entri kedua',
    ]);
    expect(SEMUA.map(namaSumberSingkat)).toEqual([
      ...['Sirekap', 'Tabel', 'Panwaslu', 'Saksi 02', 'Saksi 10', 'Saksi 999', 'Entri 2'],
    ]);
  });

  it('stand side by side in one order', () => {
    expect([...SEMUA].reverse().sort(urutanSumber)).toEqual(SEMUA);
  });
});
