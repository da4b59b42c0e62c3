import { describe, expect, it } from 'vitest';
import { jumlahkan, jumlahNol, KOSONG, type KolomRekap, susunRekap } from '../../../src/domain/index.ts';

const KECAMATAN = { kode: '310102', nama: 'KEPULAUAN SERIBU SELATAN', tingkat: 3 } as const;
const kolom = (
  kode: string,
  lembar: number[][],
  tps: [jumlah: number, masuk: number, disahkan: number],
  diterima?: string[],
): KolomRekap => ({
  wilayah: kode,
  nama: kode,
  tps: { jumlah: tps[0], masuk: tps[1], disahkan: tps[2] },
  jumlah: jumlahkan(
    3,
    lembar.map((l) => Int32Array.from(l)),
  ),
  ...(diterima ? { diterima } : {}),
});

describe('the recap of a region', () => {
  const dua = [
    kolom(
      '3101021001',
      [
        [10, KOSONG, 0],
        [5, KOSONG, KOSONG],
      ],
      [3, 2, 1],
    ),
    kolom('3101021002', [[7, KOSONG, 4]], [2, 1, 0]),
  ];

  it('is the sum of its columns, cell by cell: figures, and how many sheets said something', () => {
    const r = susunRekap(KECAMATAN, 3, dua);
    expect([...r.jumlah.isian]).toEqual([22, KOSONG, 4]);
    expect([...r.jumlah.terisi]).toEqual([3, 0, 2]);
    expect(r).toMatchObject({ wilayah: '310102', nama: 'KEPULAUAN SERIBU SELATAN', tingkat: 3 });
    expect(r.kolom).toEqual(dua);
  });

  it('adds up how many TPS there are, have come in, and are adopted', () => {
    expect(susunRekap(KECAMATAN, 3, dua).tps).toEqual({ jumlah: 5, masuk: 3, disahkan: 1 });
  });

  it('names the regions whose totals were received, in the order of the columns; otherwise nothing', () => {
    expect(susunRekap(KECAMATAN, 3, dua)).not.toHaveProperty('diterima');
    const diterima = [
      kolom('310102', [[1, 1, 1]], [1, 1, 1], ['310102']),
      ...dua,
      kolom('310103', [], [0, 0, 0], ['3101031001', '3101031002']),
    ];
    expect(susunRekap(KECAMATAN, 3, diterima).diterima).toEqual(['310102', '3101031001', '3101031002']);
  });

  it('of nothing is empty, not 0', () => {
    const r = susunRekap(KECAMATAN, 3, []);
    expect(r.jumlah).toEqual(jumlahNol(3));
    expect(r.tps).toEqual({ jumlah: 0, masuk: 0, disahkan: 0 });
  });
});
