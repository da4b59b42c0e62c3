import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { angka, KODE_GALAT, namaSel, pesanGalat, rapikanNama, terbilang } from '../../../src/domain/index.ts';

describe('terbilang', () => {
  it.each([
    [0, 'NOL'],
    [10, 'SEPULUH'],
    [11, 'SEBELAS'],
    [15, 'LIMA BELAS'],
    [19, 'SEMBILAN BELAS'],
    [20, 'DUA PULUH'],
    [21, 'DUA PULUH SATU'],
    [99, 'SEMBILAN PULUH SEMBILAN'],
    [100, 'SERATUS'],
    [111, 'SERATUS SEBELAS'],
    [199, 'SERATUS SEMBILAN PULUH SEMBILAN'],
    [200, 'DUA RATUS'],
    [235, 'DUA RATUS TIGA PULUH LIMA'],
    [1000, 'SERIBU'],
    [1001, 'SERIBU SATU'],
    [2000, 'DUA RIBU'],
    [11_000, 'SEBELAS RIBU'],
    [100_100, 'SERATUS RIBU SERATUS'],
    [1_000_000, 'SATU JUTA'],
    [1_001_000, 'SATU JUTA SERIBU'],
    [
      999_999_999,
      'SEMBILAN RATUS SEMBILAN PULUH SEMBILAN JUTA SEMBILAN RATUS SEMBILAN PULUH SEMBILAN RIBU SEMBILAN RATUS SEMBILAN PULUH SEMBILAN',
    ],
  ])('%i', (n, kata) => expect(terbilang(n)).toBe(kata));

  it.each([-1, 1.5, 1_000_000_000, Number.NaN])('refuses %d', (n) =>
    expect(() => terbilang(n)).toThrow(`terbilang hanya untuk 0–999.999.999: ${n}`),
  );

  const BALIK: Record<string, number> = {
    NOL: 0,
    SATU: 1,
    DUA: 2,
    TIGA: 3,
    EMPAT: 4,
    LIMA: 5,
    ENAM: 6,
    TUJUH: 7,
    DELAPAN: 8,
    SEMBILAN: 9,
  };
  /** Reads the words back, by an independent way. */
  function baca(kata: string): number {
    let jumlah = 0;
    let bagian = 0;
    let satuan = 0;
    for (const k of kata
      .replace(/SEPULUH/g, 'SATU PULUH')
      .replace(/SEBELAS/g, 'SATU BELAS')
      .replace(/SERATUS/g, 'SATU RATUS')
      .replace(/SERIBU/g, 'SATU RIBU')
      .split(' ')) {
      if (k === 'BELAS') {
        bagian += satuan + 10;
        satuan = 0;
      } else if (k === 'PULUH') {
        bagian += satuan * 10;
        satuan = 0;
      } else if (k === 'RATUS') {
        bagian += satuan * 100;
        satuan = 0;
      } else if (k === 'RIBU') {
        jumlah += (bagian + satuan) * 1000;
        bagian = 0;
        satuan = 0;
      } else if (k === 'JUTA') {
        jumlah += (bagian + satuan) * 1_000_000;
        bagian = 0;
        satuan = 0;
      } else satuan = BALIK[k] ?? Number.NaN;
    }
    return jumlah + bagian + satuan;
  }
  it('reads back to the same number, for any number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => baca(terbilang(n)) === n),
      { numRuns: 2000 },
    );
  });
});

it('thousands points', () => {
  expect([0, 999, 1234, 1234567, -1000].map(angka)).toEqual(['0', '999', '1.234', '1.234.567', '-1.000']);
});

it('cell names as people say them', () => {
  expect(['I.A.L', 'I.B1.J', 'IV.1.A2.3', 'V.C'].map(namaSel)).toEqual([
    'I.A (L)',
    'I.B.1 (jumlah)',
    'IV.1.A.2.3',
    'V.C',
  ]);
});

it('region names lose trailing dots and double spaces, nothing else', () => {
  expect(rapikanNama('KEPULAUAN  SERIBU SELATAN.')).toBe('KEPULAUAN SERIBU SELATAN');
  expect(rapikanNama('ADM. KEP. SERIBU')).toBe('ADM. KEP. SERIBU');
});

it('every error code says what happened, what was kept and what to do', () => {
  for (const kode of KODE_GALAT) {
    // Whatever facts a sentence asks for, it gets one: names come first in some.
    const p = pesanGalat({ kode, konteks: new Proxy({}, { get: () => 'Anu' }) });
    for (const t of [p.kalimat, p.tersimpan, p.langkah]) expect(t, kode).toMatch(/^[A-Z].*[.]$/);
  }
});
