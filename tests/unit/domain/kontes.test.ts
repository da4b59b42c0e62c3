import { describe, expect, it } from 'vitest';
import {
  Calon,
  Dapil,
  JENIS_KONTES,
  JenisKontes,
  JenisPemilihan,
  jenisKontes,
  KodeKontes,
  Kontes,
  mencakup,
  namaKontes,
  namaKontesSingkat,
  Partai,
  parameterPemilihan,
  polaKontes,
  urutanKontes,
} from '../../../src/domain/index.ts';

const baik = (skema: { safeParse(v: unknown): { success: boolean } }, v: unknown): boolean =>
  skema.safeParse(v).success;
const calon = (nomor: number) => ({ nomor, nama: `C${nomor}`, idSumber: String(nomor) });

describe('codes of contests', () => {
  it('are a kind of ballot, and where there are several the code of a dapil', () => {
    for (const k of [...JENIS_KONTES, 'DPRD-KABKO.3', 'DPR.JABAR-3', `DPR.${'x'.repeat(20)}`]) {
      expect(baik(KodeKontes, k), k).toBe(true);
      expect(new RegExp(polaKontes).test(k)).toBe(true);
    }
    for (const k of ['', 'X', 'DPR.', 'DPR.a b', 'xDPR', 'DPRx', `DPR.${'x'.repeat(21)}`, 'DPR.1.2', ['DPR'], null])
      expect(baik(KodeKontes, k), String(k)).toBe(false);
    expect(KodeKontes.safeParse('X').error?.issues[0]?.message).toBe('kode kontes tidak dikenal');
    expect(jenisKontes('DPRD-KABKO.3')).toBe('DPRD-KABKO');
    expect(JENIS_KONTES.every((k) => jenisKontes(k) === k && baik(JenisKontes, k))).toBe(true);
  });

  it('stand in the legal order of recapitulation, dapil by their number', () => {
    const acak = ['WALIKOTA', 'DPRD-KABKO.10', 'DPD', 'DPRD-KABKO.2', 'PPWP', 'DPRD-PROV', 'DPR', 'GUBERNUR', 'BUPATI'];
    expect((acak as KodeKontes[]).sort(urutanKontes)).toEqual([
      ...['PPWP', 'DPR', 'DPD', 'DPRD-PROV', 'DPRD-KABKO.2', 'DPRD-KABKO.10', 'GUBERNUR', 'BUPATI', 'WALIKOTA'],
    ]);
    expect(urutanKontes('DPR', 'DPR')).toBe(0);
  });
});

describe('names of contests', () => {
  it('are spoken in full, with the dapil, and with the name of the body where it differs', () => {
    const dapil = { kode: '3', nama: 'Bogor 3', wilayah: ['3201'] };
    expect(JENIS_KONTES.map((kode) => namaKontes({ kode }))).toEqual([
      'Presiden dan Wakil Presiden',
      ...['DPR', 'DPD', 'DPRD Provinsi', 'DPRD Kabupaten/Kota'],
      ...['Gubernur dan Wakil Gubernur', 'Bupati dan Wakil Bupati', 'Wali Kota dan Wakil Wali Kota'],
    ]);
    expect(namaKontes({ kode: 'DPRD-KABKO.3', dapil })).toBe('DPRD Kabupaten/Kota – Bogor 3');
    expect(namaKontes({ kode: 'DPRD-KABKO.3', sebutan: 'DPRK', dapil })).toBe('DPRK – Bogor 3');
  });

  it('are short over a column', () => {
    expect(JENIS_KONTES.map((kode) => namaKontesSingkat({ kode }))).toEqual([
      ...['PPWP', 'DPR', 'DPD', 'DPRD Prov', 'DPRD Kab/Kota', 'Gubernur', 'Bupati', 'Wali Kota'],
    ]);
    expect(namaKontesSingkat({ kode: 'DPRD-PROV', sebutan: 'DPRA' })).toBe('DPRA');
  });
});

describe('who votes where', () => {
  const k = { dapil: { kode: '1', nama: 'A', wilayah: ['310101', '3101021001'] } };
  it('everybody where there is no dapil; else its regions, what lies in them, and what holds a part of them', () => {
    expect(mencakup({}, '31')).toBe(true);
    for (const w of ['310101', '3101011001', '3101011001001', '3101021001', '3101021001002', '310102', '3101', '31'])
      expect(mencakup(k, w), w).toBe(true);
    for (const w of ['310103', '3101021002', '3101021002001', '32', '3102', '1001'])
      expect(mencakup(k, w), w).toBe(false);
  });
});

describe('what a contest may hold', () => {
  it('candidates have a number from 1 to 99 and a name', () => {
    expect([-1, 0, 1, 99, 100, 1.5].filter((nomor) => baik(Calon, { ...calon(1), nomor }))).toEqual([1, 99]);
    expect(baik(Calon, { ...calon(1), nama: '' })).toBe(false);
    expect(baik(Calon, { nomor: 1, nama: 'A' })).toBe(false);
    expect([true, false, 1].map((kolomKosong) => baik(Calon, { ...calon(1), kolomKosong }))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('a party has at most twelve candidates, and may have none', () => {
    const partai = (n: number) => ({ ...calon(1), calon: Array.from({ length: n }, (_, i) => calon(i + 1)) });
    expect([0, 1, 12, 13].filter((n) => baik(Partai, partai(n)))).toEqual([0, 1, 12]);
    expect(baik(Partai, calon(1))).toBe(false);
  });

  it('a dapil has a code, a name, regions, and where known its seats', () => {
    const dapil = { kode: 'JABAR-3', nama: 'Jawa Barat 3', wilayah: ['3201'] };
    expect(baik(Dapil, dapil)).toBe(true);
    expect([0, 1, 12, 99, 100, 1.5].filter((kursi) => baik(Dapil, { ...dapil, kursi }))).toEqual([1, 12, 99]);
    for (const kode of ['', 'a b', 'x'.repeat(21), 'a.b', ' a', 'a '])
      expect(baik(Dapil, { ...dapil, kode }), kode).toBe(false);
    expect(baik(Dapil, { ...dapil, kode: 'x'.repeat(20) })).toBe(true);
    expect(baik(Dapil, { ...dapil, nama: '' })).toBe(false);
    expect(baik(Dapil, { ...dapil, wilayah: [] })).toBe(false);
    expect(baik(Dapil, { ...dapil, wilayah: ['3201', '3202'] })).toBe(true);
    expect(baik(Dapil, { ...dapil, wilayah: ['x'] })).toBe(false);
  });

  it.each([
    ['paslon', 'PPWP', 1000],
    ['calon', 'DPD', 99],
    ['partai', 'DPR', 99],
  ] as const)('a ballot of %s has somebody on it, each number once', (bentuk, kode, paling) => {
    const baris = (n: number) => ({ ...calon(n), ...(bentuk === 'partai' ? { calon: [] } : {}) });
    const kontes = (nomor: number[]) => ({ kode, bentuk, [bentuk]: nomor.map(baris) });
    expect(baik(Kontes, kontes([]))).toBe(false);
    expect(baik(Kontes, kontes([1]))).toBe(true);
    expect(baik(Kontes, kontes([3, 1, 2]))).toBe(true);
    const ganda = Kontes.safeParse(kontes([1, 2, 1]));
    expect(ganda.error?.issues.map((i) => i.message)).toEqual(['nomor urut ganda']);
    const semua = Array.from({ length: 99 }, (_, i) => i + 1);
    expect(baik(Kontes, kontes(semua))).toBe(true);
    expect(Kontes.safeParse(kontes([...semua, 1])).error?.issues.some((i) => i.code === 'too_big')).toBe(paling === 99);
    expect(
      Kontes.parse({ ...kontes([1]), sebutan: 'X', dapil: { kode: '1', nama: 'A', wilayah: ['31'] } }),
    ).toMatchObject({
      ...{ kode, bentuk, sebutan: 'X' },
      dapil: { kode: '1', nama: 'A', wilayah: ['31'] },
    });
    expect(baik(Kontes, { ...kontes([1]), kode: 'X' })).toBe(false);
    expect(baik(Kontes, { ...kontes([1]), bentuk: 'lain' })).toBe(false);
  });
});

it('figures that the law sets: spare ballots a thousand, most voters of a TPS', () => {
  expect(JenisPemilihan.options).toEqual(['PEMILU', 'PILKADA']);
  expect(parameterPemilihan('PEMILU')).toEqual({ cadanganPerMil: 20, maksPemilihTps: 300 });
  expect(parameterPemilihan('PILKADA')).toEqual({ cadanganPerMil: 25, maksPemilihTps: 600 });
});
