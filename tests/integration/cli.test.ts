import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Jawab, rekap } from '../lib/cli.ts';
import { lewati } from '../lib/lewati.ts';
import { folderSementara } from '../lib/pleno.ts';

const AKAR = path.join(import.meta.dirname, '..', '..');
const NYATA = path.join(AKAR, '..', 'shared', 'data');
const adaNyata = fs.existsSync(NYATA);

describe('Kecamatan Kepulauan Seribu Selatan, PPWP 2024, as published', () => {
  const data = path.join(folderSementara(), 'pleno');
  const tps = path.join(NYATA, 'pemilu-2024-ppwp-310102', 'tps');
  const umum = ['--data', data, '--json'];
  const wilayah = ['--kontes', 'PPWP', '--wilayah'];

  it('buat, impor (twice), rekap, periksa, cetak, jejak', async (konteks) => {
    if (!adaNyata) lewati(konteks, 'data nyata ../shared/data tidak ada di sebelah repositori ini');
    expect(
      await rekap('buat', ...umum, '--definisi', path.join(NYATA, 'definisi'), ...wilayah, '310102'),
    ).toMatchObject({
      kode: 0,
      json: { wilayah: '310102', nama: 'KEPULAUAN SERIBU SELATAN', desa: 3, tps: 35, simulasi: false },
    });
    expect(await rekap('impor', ...umum, '--sumber', 'sirekap', tps)).toMatchObject({
      kode: 0,
      json: { berkas: 35, masuk: 35, sama: 0, beda: 0, pembanding: 0, ditolak: [] },
    });
    expect((await rekap('impor', ...umum, tps)).json).toEqual({
      berkas: 35,
      masuk: 0,
      sama: 35,
      beda: 0,
      pembanding: 0,
      ditolak: [],
    });

    const harapan = JSON.parse(fs.readFileSync(path.join(tps, '..', 'expected.json'), 'utf8'));
    const r = (await rekap('rekap', ...umum, ...wilayah, '310102')).json as {
      tps: object;
      isian: Record<string, number | null>;
      terisi: Record<string, number>;
      kolom: { wilayah: string; isian: Record<string, number | null> }[];
    };
    const suara = (isian: Record<string, number | null>) => [isian['IV.1'], isian['IV.2'], isian['IV.3']];
    expect(suara(r.isian)).toEqual([3081, 3453, 759]);
    expect(suara(r.isian)).toEqual(harapan.suara);
    expect(Object.fromEntries(r.kolom.map((k) => [k.wilayah, suara(k.isian)]))).toEqual(harapan.suara_per_kelurahan);
    expect(r.tps).toEqual({ jumlah: 35, masuk: 35, disahkan: 0 });
    // Four TPS have no administrasi: sections I and V are counted over 31, II and III over none.
    expect([r.terisi['IV.1'], r.terisi['I.A.L'], r.terisi['V.C'], r.terisi['II.1']]).toEqual([35, 31, 31, 0]);
    expect([r.isian['II.1'], r.isian['III.J']]).toEqual([null, null]);

    const desa = (await rekap('rekap', ...umum, ...wilayah, '3101021002')).json as typeof r;
    const tps007 = desa.kolom.find((k) => k.wilayah === '3101021002007');
    expect([tps007?.isian['IV.1'], tps007?.isian['I.A.J'], tps007?.isian['V.A']]).toEqual([83, null, null]);

    const periksa = await rekap('periksa', ...umum);
    expect(periksa.kode).toBe(1);
    const salah = (
      periksa.json as { kode: string; severity: string; wilayah: string; nilai: Record<string, number> }[]
    ).filter((t) => t.severity === 'salah');
    expect(salah.map((t) => `${t.kode} ${t.wilayah.slice(6)}`).sort()).toEqual(
      [
        ...['S501 1002001', 'S501 1002001', 'S501 1002001', 'S301 1002004'],
        ...['S101 1002012', 'S101 1002012', 'S102 1002012', 'S102 1002012'],
        ...['S301 1003001', 'S402 1003001', 'S101 1003002', 'S101 1003002'],
      ].sort(),
    );
    expect(salah.find((t) => t.wilayah === '3101021002004')?.nilai).toEqual({
      'IV.1': 105,
      'IV.2': 81,
      'IV.3': 11,
      'V.A': 207,
    });

    const pdf = path.join(data, '..', 'd.pdf');
    expect(
      await rekap('cetak', ...umum, '--model', 'D.HASIL-KECAMATAN', ...wilayah, '310102', '--keluar', pdf),
    ).toMatchObject({ kode: 0, json: { draf: true, keluar: pdf } });
    expect(fs.readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await rekap('jejak', '--verifikasi', ...umum)).toMatchObject({ kode: 0, json: { sah: true } });
  }, 60_000);
});

describe('the command line', () => {
  it('urung-impor: shown first, then taken back as one step', async () => {
    const folder = folderSementara();
    const data = path.join(folder, 'p');
    const berkas = path.join(folder, 'berkas');
    expect((await rekap('simulasi', '--data', data, '--desa', '2', '--tps', '6', '--berkas', berkas)).kode).toBe(0);
    expect((await rekap('urung-impor', '--data', data)).stdout).toContain('Tidak ada impor yang berlaku.');
    expect((await rekap('impor', '--data', data, berkas)).kode).toBe(0);
    expect((await rekap('urung-impor', '--data', data)).stdout).toContain('6 lembar masuk');
    expect((await rekap('urung-impor', '--data', data, '--impor', '1')).stdout).toContain('6 lembar dikosongkan');
    expect((await rekap('urung-impor', '--data', data, '--impor', '1')).kode).not.toBe(0);
    expect((await rekap('jejak', '--data', data, '--verifikasi')).kode).toBe(0);
  }, 120_000);

  it('practice data: the same seed gives the same plenary; checks end with 1 where something is wrong', async () => {
    const f = folderSementara();
    const buat = (nama: string) =>
      rekap('simulasi', '--data', path.join(f, nama), '--desa', '4', '--tps', '40', '--benih', '42', '--json');
    const [a, b]: [Jawab, Jawab] = [await buat('a'), await buat('b')];
    expect(a).toMatchObject({ kode: 0, json: { simulasi: true, desa: 4, tps: 40 } });
    expect((a.json as { definisi: string }).definisi).toBe((b.json as { definisi: string }).definisi);
    const r = async (nama: string) =>
      (await rekap('rekap', '--data', path.join(f, nama), '--kontes', 'PPWP', '--wilayah', '990101', '--json')).stdout;
    expect(await r('a')).toBe(await r('b'));
    expect((await rekap('periksa', '--data', path.join(f, 'a'))).kode).toBe(1);
    const salah = (await rekap('periksa', '--data', path.join(f, 'a'), '--json')).json as {
      severity: string;
      dugaan?: { sel: string }[];
    }[];
    expect(salah.filter((t) => t.severity === 'salah').every((t) => Array.isArray(t.dugaan))).toBe(true);
    expect(salah.some((t) => t.dugaan?.some((d) => d.sel.length > 0))).toBe(true);
    const banding = await rekap('bandingkan', '--data', path.join(f, 'a'), '--kontes', 'PPWP', '--json');
    expect(banding.kode).toBe(1);
    expect(banding.json).toMatchObject({
      unit: [{ lembar: expect.any(Number), sumber: { sirekap: { dibandingkan: expect.any(Number) } } }, {}, {}, {}],
      beda: [{ sumber: 'sirekap', sel: [{ selesai: false }] }],
    });
  }, 120_000);

  it.each([
    [2, 'PEMAKAIAN: ', ['rekap', '--kontes', 'PPWP']],
    [2, 'PEMAKAIAN: ', ['rekap', '--kontes', 'PPWP', '--wilayah', 'abc']],
    [2, 'PEMAKAIAN: ', ['terbang']],
    [1, 'PLENO_BELUM_ADA: ', ['rekap', '--data', '/tidak/ada', '--kontes', 'PPWP', '--wilayah', '310102']],
    [
      1,
      'DEFINISI_TIDAK_ADA: ',
      ['buat', '--data', '/tidak/ada', '--definisi', '/tidak/ada', '--kontes', 'PPWP', '--wilayah', '310102'],
    ],
  ])('ends with %i and says %s…', (kode, awal, arg) => {
    // As a program of its own, as people start it.
    const h = spawnSync(process.execPath, [path.join(AKAR, 'src/cli/index.ts'), ...arg, '--json'], {
      encoding: 'utf8',
    });
    expect(h).toMatchObject({ status: kode, stdout: '' });
    expect(h.stderr.startsWith(awal), h.stderr).toBe(true);
    expect(h.stderr).not.toMatch(/\n\s+at /);
  });

  it('a refused file is named with its code, and the rest still comes in', async () => {
    const f = folderSementara();
    const data = path.join(f, 'p');
    await rekap('simulasi', '--data', data, '--desa', '1', '--tps', '1');
    const sumber = path.join(f, 'sumber');
    fs.mkdirSync(sumber);
    fs.writeFileSync(path.join(sumber, '3101021001001.json'), '{}');
    fs.writeFileSync(path.join(sumber, 'x.json'), '{}');
    const h = await rekap('impor', '--data', data, '--json', sumber);
    expect(h.kode).toBe(1);
    expect((h.json as { ditolak: { kode: string }[] }).ditolak.map((d) => d.kode).sort()).toEqual([
      'BERKAS_NAMA',
      'TPS_LUAR_WILAYAH',
    ]);
  });
});
