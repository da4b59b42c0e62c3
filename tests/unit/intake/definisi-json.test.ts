import { describe, expect, it } from 'vitest';
import { type JenisPemilihan, jsonKanonik } from '../../../src/domain/index.ts';
import { berhasilSusun, catatan, kesalahan, TPS } from './definisi-bantu.ts';

const ts = '2024-02-14 00:00:00';
const json = (v: unknown): string => JSON.stringify(v);
const PARTAI = json({
  '1': {
    ts,
    id_partai: 100001,
    id_pilihan: 1,
    is_aceh: false,
    nama: 'SATU',
    nama_lengkap: 'PARTAI SATU',
    nomor_urut: 1,
  },
  '18': {
    ts,
    id_partai: 100018,
    id_pilihan: 18,
    is_aceh: true,
    nama: 'LOKAL',
    nama_lengkap: 'PARTAI LOKAL',
    nomor_urut: 18,
  },
  '2': { ts, id_partai: 100002, id_pilihan: 2, is_aceh: false, nama: 'DUA', nama_lengkap: null, nomor_urut: 2 },
});
const CALEG = json({
  '1': {
    '100122': { nama: 'SARI', nomor_urut: 2, jenis_kelamin: 'P', tempat_tinggal: 'BOGOR' },
    '100121': { nama: 'BUDI', nomor_urut: 1, jenis_kelamin: 'L', tempat_tinggal: 'BOGOR' },
  },
  '2': {},
});
const POHON = {
  'wilayah/0.json': json([{ kode: '32', nama: 'JAWA BARAT', tingkat: 1, id: 1 }]),
  'wilayah/32.json': json([{ kode: '3201', nama: 'BOGOR', tingkat: 2, id: 1 }]),
  'wilayah/3201.json': json([{ kode: '320101', nama: 'CIBINONG', tingkat: 3, id: 1 }]),
  'wilayah/320101.json': json([{ kode: '3201012001', nama: 'SUKAMAJU', tingkat: 4, id: 1 }]),
  'wilayah/3201012001.json': json([
    { kode: '3201012001002', nama: 'TPS 002', tingkat: 5, id: 1 },
    { kode: '3201012001001', nama: 'TPS 001', tingkat: 5, id: 1 },
  ]),
};

describe("KPU's published shapes for every ballot", () => {
  it('the five ballots of Pemilu, from a folder as published', async () => {
    const h = await berhasilSusun({
      ...POHON,
      'pemilu/ppwp.json': json({
        '100025': { ts, nama: 'A', nomor_urut: 1 },
        '100026': { ts, nama: 'B', nomor_urut: 2 },
      }),
      'pemilu/partai.json': PARTAI,
      'wilayah/pemilu/pdpr/dapil_dpr.json': json([{ nama: 'JAWA BARAT V', id: 5001, kode: '3205' }]),
      'sidapil.csv': 'Jenis;Kode Dapil;Kode Wilayah\nDPR;3205;3201\nDPRD PROV;320006;3201\nDPRD KAB;320101;320101\n',
      'pemilu/caleg/partai/3205.json': CALEG,
      'pemilu/caleg/partai/320006.json': CALEG,
      'pemilu/caleg/partai/320101.json': CALEG,
      'pemilu/caleg/partai/1101.json': CALEG,
      'pemilu/caleg/dpd/32.json': json({ '200001': { nama: 'ANI', nomor_urut: 1, jenis_kelamin: 'P' } }),
      'pemilu/caleg/dpd/11.json': json({ '200002': { nama: 'LUAR', nomor_urut: 1, jenis_kelamin: 'L' } }),
    });
    expect(h.definisi.kontes.map((k) => [k.kode, k.dapil?.nama])).toEqual([
      ['PPWP', undefined],
      ['DPR', 'JAWA BARAT V'],
      ['DPD', undefined],
      ['DPRD-PROV', '320006'],
      ['DPRD-KABKO', '320101'],
    ]);
    expect(h.definisi.kontes[1]).toMatchObject({
      partai: [
        {
          nomor: 1,
          nama: 'PARTAI SATU',
          idSumber: '1',
          calon: [{ nomor: 1, nama: 'BUDI', idSumber: '100121' }, { nomor: 2 }],
        },
        { nomor: 2, nama: 'DUA', calon: [] },
      ],
    });
    expect(h.definisi.kontes[2]).toMatchObject({ calon: [{ nomor: 1, nama: 'ANI', idSumber: '200001' }] });
    expect(
      catatan(h)
        .filter((c) => c.includes('di luar'))
        .sort(),
    ).toEqual(['1 calon DPD di luar wilayah ini dilewati (11)', '2 calon DPR di luar wilayah ini dilewati (1101)']);
  });

  it('the code of a dapil tells the council where no list of dapil does', async () => {
    const h = await berhasilSusun({
      ...POHON,
      'partai.json': PARTAI,
      'caleg/partai/320101.json': CALEG,
      'caleg/partai/3205.json': CALEG,
    });
    expect(h.definisi.kontes.map((k) => k.kode)).toEqual(['DPR', 'DPRD-KABKO']);
  });

  it.each([
    ['paslon-pkwkp-32.json', { '32': { '1000023': { nama: 'A - B', nomor_urut: 1, ts } } }, 'GUBERNUR'],
    ['paslon-pkwkk-3201.json', { '3201': { '1000023': { nama: 'A - B', nomor_urut: 1, ts } } }, 'BUPATI'],
    [
      'pkwkk.json',
      { '3201': { '1000023': { nama: 'A - B', nomor_urut: 1, ts } }, '3271': { '1': { nama: 'X', nomor_urut: 1 } } },
      'BUPATI',
    ],
    ['pkwkk/3201.json', { '1000023': { nama: 'A - B', nomor_urut: 1, ts } }, 'BUPATI'],
  ])('%s: one paslon gets the empty column', async (nama, isi, kode) => {
    const jenisPemilihan: JenisPemilihan = 'PILKADA';
    const h = await berhasilSusun({ ...POHON, [nama]: json(isi) }, { jenisPemilihan });
    expect(h.definisi.kontes).toMatchObject([
      {
        kode,
        paslon: [
          { nomor: 1, idSumber: '1000023' },
          { nomor: 2, kolomKosong: true },
        ],
      },
    ]);
  });

  it('lists of objects are read like spreadsheets', async () => {
    const h = await berhasilSusun({
      'tps.csv': TPS,
      'parpol.json': json([
        { nomor_urut: 1, nama: 'Partai Satu' },
        { nomor_urut: 2, nama: 'Partai Dua' },
      ]),
      'dpr-dapil-3205.json': json([
        { kode_dapil: '3205', no_partai: 1, partai: 'Partai Satu', no_caleg: 1, nama: 'ANI', jk: 'P' },
        { kode_dapil: '3205', no_partai: 2, partai: 'Partai Duo', no_caleg: 1, nama: 'BUDI', jk: 'L' },
      ]),
      'dpd-32.json': json([{ nomor_urut: 1, nama: 'CICI', jenis_kelamin: 'P' }]),
    });
    expect(h.definisi.kontes.map((k) => k.kode)).toEqual(['DPR', 'DPD']);
    expect(catatan(h)).toContain(
      'dpr-dapil-3205.json · baris 2: partai nomor 2 ditulis "Partai Duo"; dalam daftar partai "Partai Dua"',
    );
  });

  it('regions are read like the tree of the one that came before', async () => {
    const ppwp = json({ '1': { ts, nama: 'A', nomor_urut: 1 }, '2': { ts, nama: 'B', nomor_urut: 2 } });
    const h = await berhasilSusun({ ...POHON, 'ppwp.json': ppwp });
    const balik = Object.fromEntries(Object.entries({ ...POHON, 'ppwp.json': ppwp }).reverse());
    expect(jsonKanonik((await berhasilSusun(balik)).definisi)).toBe(jsonKanonik(h.definisi));
    expect(h.definisi.wilayah.at(-1)).toEqual({ kode: '3201012001002', nama: 'TPS 002', tingkat: 5 });
  });
});

describe('errors name the file and the key', () => {
  it.each([
    [
      'ppwp.json',
      '{"1":{"nama":"A","nomor_urut":"x"},"2":{"nomor_urut":1}}',
      ['ppwp.json · kolom 1.nomor_urut', 'ppwp.json · kolom 2.nama'],
    ],
    ['partai.json', '{"1":{"id_partai":1,"nama":"","nomor_urut":1}}', ['partai.json · kolom 1.nama']],
    ['caleg/partai/3205.json', '{"1":{"100":{"nama":"A","nomor_urut":0}}}', ['3205.json · kolom 1.100.nomor_urut']],
    [
      'caleg/partai/semua.json',
      '{"1":{"100":{"nama":"A","nomor_urut":1}}}',
      ['semua.json · kolom 1.100: kode dapil pada nama berkas untuk caleg belum diisi'],
    ],
    ['siapa.json', '{"1":{"nama":"A","nomor_urut":1}}', ['siapa.json · kolom 1: jenis pemilihan tidak disebut']],
    ['wilayah/32.json', '[{"kode":"32x","nama":"A","tingkat":2}]', ['32.json · kolom 0.kode']],
    [
      'wilayah/32.json',
      '[{"kode":"3201","nama":"A","tingkat":3}]',
      ['32.json · kolom 0: tingkat 3 tidak cocok dengan kode 3201'],
    ],
    ['apa.json', '{"a":1}', ['apa.json: isinya tidak dikenali']],
    ['apa.json', '"a"', ['apa.json: isinya tidak dikenali']],
    ['apa.json', '{', ['apa.json: Isi berkas bukan JSON yang utuh']],
    ['apa.json', '[1,2]', ['apa.json · kolom 0: bukan objek']],
    ['apa.json', '[{"a":1}]', ['apa.json: isinya tidak dikenali']],
    [
      'dpr.json',
      '[{"no_partai":1,"no_caleg":"x","nama":"A","kode_dapil":"3205"}]',
      ['dpr.json · baris 1 kolom no_caleg: nomor urut "x" bukan bilangan bulat'],
    ],
    ['definisi.json', '{"format":"rekap-pleno/definisi"}', ['definisi.json · kolom versi']],
  ])('%s %s', async (nama, isi, awal) => {
    const salah = await kesalahan({ [nama]: isi });
    for (const a of awal)
      expect(
        salah.some((s) => s.startsWith(a)),
        `${a}\n${salah.join('\n')}`,
      ).toBe(true);
  });
});
