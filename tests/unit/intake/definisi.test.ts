import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildDefinition, createPleno } from '../../../src/app/index.ts';
import { jsonKanonik, kalimatKesalahan } from '../../../src/domain/index.ts';
import { kodeGalat } from '../../lib/pleno.ts';
import { definisiUji } from './bantu.ts';

const PPWP = {
  '100027': { ts: '2024-02-14 00:00:00', nama: 'TIGA, S.H., M.I.P. ', warna: '#fff', nomor_urut: 3 },
  '100025': { ts: '2024-02-14 00:00:00', nama: 'SATU, Ph.D.', warna: '#fff', nomor_urut: 1 },
  '100026': { ts: '2024-02-14 00:00:00', nama: 'DUA', warna: '#fff', nomor_urut: 2 },
};
const w = (kode: string, nama: string, tingkat: number) => ({ kode, nama, tingkat, id: 1 });
const BERKAS: Record<string, unknown> = {
  'ppwp.json': PPWP,
  'wilayah/0.json': [w('31', 'PROVINSI  CONTOH.', 1)],
  'wilayah/31.json': [w('3101', 'KAB. CONTOH', 2)],
  'wilayah/3101.json': [w('310102', 'SELATAN. .', 3), w('310101', 'UTARA', 3)],
  'wilayah/310102.json': [w('3101021002', 'DESA B', 4), w('3101021001', 'DESA A', 4)],
  'wilayah/3101021001.json': [w('3101021001002', 'TPS 002', 5), w('3101021001001', 'TPS 001', 5)],
  'wilayah/3101021002.json': [],
};

let akar = '';
beforeEach(() => {
  akar = mkdtempSync(join(tmpdir(), 'rekap-definisi-'));
  mkdirSync(join(akar, 'wilayah'));
  for (const [nama, isi] of Object.entries(BERKAS)) writeFileSync(join(akar, nama), JSON.stringify(isi));
});
afterEach(() => rmSync(akar, { recursive: true, force: true }));

type Minta = Parameters<typeof buildDefinition>[0];
const bangun = (lain: Partial<Minta> = {}) => buildDefinition({ berkas: [akar], wilayah: ['310102'], ...lain });
async function jadi(lain: Partial<Minta> = {}) {
  const h = await bangun(lain);
  if (!h.ok) throw new Error(h.galat.daftar.map(kalimatKesalahan).join('\n'));
  return h.nilai;
}
/** The errors as people read them. */
async function kesalahan(lain: Partial<Minta> = {}): Promise<string[]> {
  const h = await bangun(lain);
  return h.ok ? [] : h.galat.daftar.map(kalimatKesalahan);
}

describe("KPU's published folder", () => {
  it('takes the ancestors and everything below, in order, with clean names', async () => {
    const { definisi: d, laporan } = await jadi();
    expect(d.wilayah.map((x) => `${x.kode} ${x.nama}`)).toEqual([
      '31 PROVINSI CONTOH',
      '3101 KAB. CONTOH',
      '310102 SELATAN',
      '3101021001 DESA A',
      '3101021001001 TPS 001',
      '3101021001002 TPS 002',
      '3101021002 DESA B',
    ]);
    expect(d).toMatchObject({
      pemilihan: { jenis: 'PEMILU', nama: 'Pemilihan Umum Tahun 2024', tahun: 2024 },
      formulir: 'pemilu-2024',
      simulasi: false,
    });
    expect(d.kontes).toEqual([
      {
        kode: 'PPWP',
        bentuk: 'paslon',
        paslon: [
          // A contestant's name ends as the candidate's list writes it.
          { nomor: 1, nama: 'SATU, Ph.D.', idSumber: '100025' },
          { nomor: 2, nama: 'DUA', idSumber: '100026' },
          { nomor: 3, nama: 'TIGA, S.H., M.I.P.', idSumber: '100027' },
        ],
      },
    ]);
    expect(laporan.catatan.map(kalimatKesalahan)).toEqual(['1 desa/kelurahan tanpa TPS: DESA B']);
  });

  it('files picked one by one mean the same as their folder', async () => {
    const { definisi } = await jadi();
    const satuan = await jadi({ berkas: Object.keys(BERKAS).map((n) => join(akar, n)) });
    expect(jsonKanonik(satuan.definisi)).toBe(jsonKanonik(definisi));
  });

  it('a year may be said', async () => {
    const { definisi } = await jadi({ pemilihan: { tahun: 2029 } });
    expect(definisi.pemilihan.nama).toBe('Pemilihan Umum Tahun 2029');
  });

  it('the name of a province and an empty list of TPS may be missing', async () => {
    rmSync(join(akar, 'wilayah/0.json'));
    rmSync(join(akar, 'wilayah/3101021002.json'));
    const { definisi } = await jadi();
    expect(definisi.wilayah[0]).toMatchObject({ kode: '31', nama: 'DKI JAKARTA' });
    expect(definisi.wilayah).toHaveLength(7);
  });
});

describe('what is missing or wrong', () => {
  it.each([
    ['ppwp.json', 'tahun pemilihan belum disebut'],
    ['wilayah/31.json', '3101.json · kolom 0: nama wilayah 3101 (di atas 310102) tidak ada'],
    ['wilayah/3101.json', '310102.json · kolom 1: nama wilayah 310102 (di atas 3101021001) tidak ada'],
    ['wilayah/310102.json', '3101021001.json · kolom 1: nama wilayah 3101021001 (di atas 3101021001001) tidak ada'],
    ['wilayah/3101021001.json', 'tidak ada satu TPS pun dalam wilayah definisi ini'],
  ])('a file that is missing, %s, is told by what it leaves open', async (nama, sebab) => {
    rmSync(join(akar, nama));
    expect(await kesalahan()).toContain(sebab);
  });

  it.each(['310199', '32', '3299', '99', 'abc', ''])('region "%s"', async (wilayah) => {
    expect(await kesalahan({ wilayah: [wilayah] })).toContain(`wilayah ${wilayah} tidak dikenal`);
  });

  it('a ballot that the files do not have', async () => {
    expect(await kesalahan({ jenis: ['DPR'] })).toEqual(['tidak ada kontes DPR untuk wilayah ini']);
  });

  it.each([
    ['ppwp.json', '{', 'ppwp.json: Isi berkas bukan JSON yang utuh: terpotong'],
    ['ppwp.json', '', 'ppwp.json tidak dapat dibaca (kosong)'],
    ['ppwp.json', '{}', 'tahun pemilihan belum disebut'],
    ['ppwp.json', '{"1":{"nama":"A","nomor_urut":"1"}}', 'ppwp.json · kolom 1.nomor_urut'],
    ['ppwp.json', '{"1":{"nama":"A","nomor_urut":1.5}}', 'ppwp.json · kolom 1.nomor_urut'],
    ['ppwp.json', '{"1":{"nama":"A","nomor_urut":1},"1":{"nama":"B","nomor_urut":1}}', 'Kunci "1" tertulis dua kali'],
    [
      'ppwp.json',
      '{"1":{"nama":"A","nomor_urut":1},"2":{"nama":"B","nomor_urut":1}}',
      'ppwp.json · kolom 2: nomor urut 1 Presiden dan Wakil Presiden sudah dipakai A',
    ],
    ['ppwp.json', '{"1":{"nama":"A","nomor_urut":1}}', 'tahun pemilihan belum disebut'],
    ['wilayah/31.json', '{"a":1}', 'nama wilayah 3101 (di atas 310102) tidak ada'],
    ['wilayah/31.json', '[{"kode":"31x","nama":"A","tingkat":2}]', '31.json · kolom 0.kode'],
    ['wilayah/3101.json', '[{"kode":"310202","nama":"A","tingkat":3}]', 'wilayah 310102 tidak dikenal'],
    // A region that is its own child would never end.
    ['wilayah/310102.json', '[{"kode":"310102","nama":"A","tingkat":3}]', 'nama wilayah 3101021001'],
    [
      'wilayah/310102.json',
      '[{"kode":"3101021001","nama":"A","tingkat":5}]',
      '310102.json · kolom 0: tingkat 5 tidak cocok dengan kode 3101021001',
    ],
  ])('%s holding %s', async (nama, isi, sebab) => {
    writeFileSync(join(akar, nama), isi);
    expect((await kesalahan()).join('\n')).toContain(sebab);
  });

  it('a region listed twice is one region; another name for it is told', async () => {
    const dua = (nama: string): void =>
      writeFileSync(
        join(akar, 'wilayah/310102.json'),
        JSON.stringify([w('3101021001', 'DESA A', 4), w('3101021001', nama, 4)]),
      );
    dua('DESA A');
    const sama = await jadi();
    expect(sama.definisi.wilayah.filter((x) => x.kode === '3101021001')).toHaveLength(1);
    expect(sama.laporan.catatan).toEqual([]);
    dua('DESA LAIN');
    expect((await jadi()).laporan.catatan.map(kalimatKesalahan)).toEqual([
      '310102.json · kolom 1: wilayah 3101021001 ditulis "DESA LAIN"; dipakai "DESA A"',
    ]);
  });
});

describe('our own format', () => {
  const tulis = (isi: string): string => {
    writeFileSync(join(akar, 'definisi.json'), isi);
    return join(akar, 'definisi.json');
  };
  const sendiri = (): string[] => [tulis(JSON.stringify(definisiUji))];

  it('comes back as it was', async () => {
    expect((await jadi({ berkas: sendiri() })).definisi).toEqual(definisiUji);
  });
  it('is taken whole, so that every office has the same; a plenary must be of one of its regions', async () => {
    const { definisi } = await jadi({ berkas: sendiri(), wilayah: ['310101'] });
    expect(definisi).toEqual(definisiUji);
    expect(kodeGalat(createPleno(join(akar, 'pleno'), definisi, '310101'))).toBe('WILAYAH_TAK_DIKENAL');
  });
  it('must hold the wanted ballot', async () => {
    expect(await kesalahan({ berkas: sendiri(), jenis: ['DPD'] })).toEqual(['tidak ada kontes DPD untuk wilayah ini']);
  });
  it('must have its shape', async () => {
    expect((await kesalahan({ berkas: [tulis('{"format":"rekap-pleno/definisi"}')] }))[0]).toContain(
      'definisi.json · kolom versi',
    );
    expect((await kesalahan({ berkas: [tulis('{"format":"lain"}')] })).join()).toMatch(/^definisi\.json/);
  });
});
