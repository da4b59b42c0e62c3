import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bacaDefinisi, bacaDefinisiKpu, pembacaMemori } from '../../../src/intake/index.ts';
import { bita, definisiUji, galatDari, nilaiDari } from './bantu.ts';

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

const baca = (lain: Partial<Parameters<typeof bacaDefinisi>[0]> = {}) =>
  bacaDefinisi({ jalur: akar, kontes: 'PPWP', wilayah: '310102', ...lain });

describe("KPU's published shapes", () => {
  it('takes the ancestors and everything below, in order, with clean names', async () => {
    const d = nilaiDari(await baca());
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
  });

  it('the path of ppwp.json means its folder; uploads mean the same', async () => {
    const d = nilaiDari(await baca());
    expect(nilaiDari(await baca({ jalur: join(akar, 'ppwp.json') }))).toEqual(d);
    for (const nama of [(n: string) => `definisi/${n}`, (n: string) => n.replace('wilayah/', '')]) {
      const berkas = Object.entries(BERKAS).map(([n, isi]) => ({ nama: nama(n), isi: bita(JSON.stringify(isi)) }));
      expect(
        nilaiDari(await bacaDefinisiKpu({ baca: pembacaMemori(berkas), kontes: 'PPWP', wilayah: '310102' })),
      ).toEqual(d);
    }
  });

  it('a year may be said', async () => {
    expect(nilaiDari(await baca({ tahun: 2029 })).pemilihan.nama).toBe('Pemilihan Umum Tahun 2029');
  });
});

describe('refusals', () => {
  it.each(['ppwp.json', 'wilayah/0.json', 'wilayah/3101.json', 'wilayah/3101021002.json'])(
    'names the file that is missing: %s',
    async (nama) => {
      rmSync(join(akar, nama));
      expect(galatDari(await baca())).toEqual({ kode: 'DEFINISI_TIDAK_ADA', konteks: { jalur: nama } });
    },
  );
  it.each(['310199', '32', '3299', '99', '3101021001001', 'abc', ''])('region "%s"', async (wilayah) => {
    expect(galatDari(await baca({ wilayah }))).toEqual({ kode: 'WILAYAH_TAK_DIKENAL', konteks: { wilayah } });
  });
  it('another contest', async () => {
    expect(galatDari(await baca({ kontes: 'DPR' })).kode).toBe('KONTES_BELUM_DIDUKUNG');
  });
  it.each([
    ['ppwp.json', '{', 'terpotong'],
    ['ppwp.json', '', 'kosong'],
    ['ppwp.json', '{}', 'tidak ada pasangan calon'],
    ['ppwp.json', '{"1":{"nama":"A","nomor_urut":"1"}}', '1.nomor_urut'],
    ['ppwp.json', '{"1":{"nama":"A","nomor_urut":1.5}}', '1.nomor_urut'],
    ['ppwp.json', '{"1":{"nama":"A","nomor_urut":1},"1":{"nama":"B","nomor_urut":1}}', 'kunci ganda "1"'],
    ['ppwp.json', '{"1":{"nama":"A","nomor_urut":1},"2":{"nama":"B","nomor_urut":1}}', 'nomor urut ganda'],
    ['ppwp.json', '{"1":{"nama":"A","nomor_urut":1}}', 'tahun'],
    ['wilayah/31.json', '{"a":1}', 'wilayah/31.json'],
    ['wilayah/31.json', '[{"kode":"31x","nama":"A","tingkat":2}]', '0.kode'],
    ['wilayah/3101.json', '[{"kode":"310202","nama":"A","tingkat":3}]', 'bukan wilayah tepat di bawah 3101'],
    // A region that is its own child would never end.
    ['wilayah/310102.json', '[{"kode":"310102","nama":"A","tingkat":3}]', 'bukan wilayah tepat di bawah 310102'],
    ['wilayah/310102.json', '[{"kode":"3101021001","nama":"A","tingkat":5}]', 'bukan wilayah tepat di bawah'],
  ])('%s holding %s', async (nama, isi, sebab) => {
    writeFileSync(join(akar, nama), isi);
    const g = galatDari(await baca());
    expect(g.kode).toBe('DEFINISI_BENTUK');
    expect(g.konteks.sebab).toContain(sebab);
    expect(g.konteks.sebab).toContain(nama);
  });
  it('a region listed twice', async () => {
    writeFileSync(
      join(akar, 'wilayah/310102.json'),
      JSON.stringify([w('3101021001', 'DESA A', 4), w('3101021001', 'DESA A', 4)]),
    );
    expect(galatDari(await baca()).konteks.sebab).toContain('tercantum dua kali');
  });
});

describe('our own format', () => {
  const tulis = (isi: string): string => {
    writeFileSync(join(akar, 'definisi.json'), isi);
    return join(akar, 'definisi.json');
  };
  it('comes back as it was', async () => {
    expect(nilaiDari(await baca({ jalur: tulis(JSON.stringify(definisiUji)) }))).toEqual(definisiUji);
  });
  it('must be for the wanted contest and region', async () => {
    const jalur = tulis(JSON.stringify(definisiUji));
    expect(galatDari(await baca({ jalur, kontes: 'DPD' })).kode).toBe('KONTES_TAK_DIKENAL');
    expect(galatDari(await baca({ jalur, wilayah: '310101' })).kode).toBe('WILAYAH_TAK_DIKENAL');
  });
  it('must have its shape', async () => {
    const g = galatDari(await baca({ jalur: tulis('{"format":"lain"}') }));
    expect(g.kode).toBe('DEFINISI_BENTUK');
    expect(g.konteks.sebab).toContain('definisi.json pada "format"');
  });
});
