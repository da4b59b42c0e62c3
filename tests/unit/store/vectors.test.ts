import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isianDariLarik, isianKeBytes, isianKeLarik, type KodeTps } from '../../../src/domain/index.ts';
import {
  listSheets,
  loadSheet,
  readSheets,
  readSources,
  readSourcesOfRegion,
  recordSource,
  tulis,
} from '../../../src/store/index.ts';
import { PemotongIsian } from '../../../src/store/vectors.ts';
import { DEFINISI } from '../../lib/kontes.ts';
import { plenoBaru } from '../../lib/pleno.ts';

const t = { waktu: '2024-02-20T01:00:00.000Z', pelaku: { perangkat: 'd', orang: 'Operator', peran: 'operator' } };
const TPS = DEFINISI.wilayah.filter((w) => w.tingkat === 5).map((w) => w.kode as KodeTps);

describe('vectors that lie one behind the other', () => {
  it('come apart at their lengths; too few and too many figures are said', () => {
    const bytes = isianKeBytes(isianDariLarik([1, null, 3, 4]));
    const p = new PemotongIsian(bytes);
    expect(isianKeLarik(p.ambil(3))).toEqual([1, null, 3]);
    expect(() => p.habis()).toThrow(/lebih panjang/);
    expect(() => p.ambil(2)).toThrow(/lebih pendek/);
    expect(isianKeLarik(p.ambil(1))).toEqual([4]);
    expect(() => p.habis()).not.toThrow();
    const kosong = new PemotongIsian(null);
    expect(() => kosong.ambil(1)).toThrow(/lebih pendek/);
    expect(() => kosong.habis()).not.toThrow();
  });

  it('any bytes: what is read at once is what is read one by one, for sheets and sources', () => {
    const p0 = plenoBaru();
    const panjang = p0.s.lembar.get('PPWP')?.sel.length ?? 0;
    // Also numbers whose bytes are no text at all, are zero, or look like the end of one.
    const sel = fc.oneof(fc.constant(null), fc.constantFrom(0, 10, 128, 255, 65_533, 55_296, 65_279), fc.nat(999_999));
    const vektor = fc.array(sel, { minLength: panjang, maxLength: panjang });
    fc.assert(
      fc.property(fc.array(fc.tuple(vektor, vektor), { minLength: 1, maxLength: TPS.length }), (isi) => {
        const p = plenoBaru();
        tulis(p.s, () => {
          for (const [i, [lembar, sumber]] of isi.entries()) {
            const tps = TPS[TPS.length - 1 - i] as KodeTps;
            loadSheet(p.s, { kontes: 'PPWP', tps, asal: 'sirekap', isian: isianDariLarik(lembar) }, t);
            for (const nama of ['sirekap', 'panwaslu'] as const)
              recordSource(
                p.s,
                {
                  kontes: 'PPWP',
                  tps,
                  sumber: nama,
                  isian: isianDariLarik(sumber),
                  berkas: { nama: '"a",', sha256: 'x' },
                  impor: 1,
                },
                t,
              );
          }
        });
        for (const w of ['', TPS[0]?.slice(0, 10) ?? '', TPS[0] ?? '']) {
          expect(listSheets(p.s, 'PPWP', w)).toEqual([...readSheets(p.s, 'PPWP', w)]);
          for (const [tps, sumber] of readSourcesOfRegion(p.s, 'PPWP', w))
            expect(sumber).toEqual(
              readSources(p.s, 'PPWP', tps as KodeTps).map(({ sumber, isian }) => ({ sumber, isian })),
            );
        }
      }),
      { numRuns: 15 },
    );
  });

  it('a vector that a database tool cut off is noticed', () => {
    const p = plenoBaru();
    const [tps] = TPS;
    if (!tps) throw new Error('tidak ada TPS');
    const panjang = p.s.lembar.get('PPWP')?.sel.length ?? 0;
    tulis(p.s, () => loadSheet(p.s, { kontes: 'PPWP', tps, asal: 'sirekap', isian: new Int32Array(panjang) }, t));
    p.s.db.exec("UPDATE lembar SET isian = x'00000000'");
    expect(() => listSheets(p.s, 'PPWP', tps)).toThrow(/lebih pendek/);
  });
});
