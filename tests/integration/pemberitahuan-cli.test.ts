import fs from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { closePleno, openPleno } from '../../src/app/index.ts';
import { rekap } from '../lib/cli.ts';
import { betulkan, folderBerkas, KAB, KEC_A, KEC_B, plenoDi, plenoPenuh, tpsDari } from '../lib/paket.ts';
import { nilai } from '../lib/pleno.ts';

const { akar, hapus } = folderBerkas('pemberitahuan-cli');
afterAll(hapus);
const di = (...x: string[]): string => path.join(akar, ...x);

it('a notice of corrections by command line: up as a package, down as a notice, bytes changed on the way refused', async () => {
  for (const [nama, kec] of [
    ['a', KEC_A],
    ['b', KEC_B],
  ] as const)
    closePleno(plenoPenuh(di(nama, 'pleno'), kec));
  closePleno(plenoDi(di('kab/pleno'), KAB));
  const umum = (nama: string): string[] => ['--data', di(nama, 'pleno'), '--akar', di(nama), '--json'];
  for (const [dari, ke] of [
    ['a', 'kab'],
    ['kab', 'a'],
  ] as const) {
    await rekap('perangkat', 'kartu', ...umum(dari), '--nama', dari, '--keluar', di(`${dari}.kartu`));
    if (dari === 'a')
      expect(await rekap('perangkat', 'percaya', ...umum(ke), di(`${dari}.kartu`))).toMatchObject({ kode: 0 });
  }
  await rekap('paket', 'tulis', ...umum('a'), '--keluar', di('a.rekap'));
  expect(await rekap('paket', 'terima', ...umum('kab'), di('a.rekap'))).toMatchObject({
    kode: 0,
    json: { diterima: 6 },
  });
  const tulis = (...arg: string[]) =>
    rekap('paket', 'pemberitahuan', ...umum('kab'), '--keluar', di('p.rekap'), ...arg);
  expect(await tulis('--wilayah', KEC_A)).toMatchObject({
    kode: 1,
    stderr: expect.stringMatching(/^PEMBERITAHUAN_KOSONG/),
  });

  const kab = nilai(openPleno(di('kab/pleno'), { tulis: true }));
  const [t] = tpsDari(kab, KEC_A) as [Parameters<typeof betulkan>[1]];
  betulkan(kab, t, { 'IV.1': 41, 'IV.2': 69 }, 'C.Hasil dibuka');
  closePleno(kab);
  expect(await tulis('--wilayah', KEC_A)).toMatchObject({ kode: 0, json: { urut: 1, pembetulan: 2, sudahAda: false } });
  const isi = fs.readFileSync(di('p.rekap'));
  expect(await tulis('--wilayah', KEC_A)).toMatchObject({ json: { urut: 1, sudahAda: true } });
  expect(fs.readFileSync(di('p.rekap')).equals(isi)).toBe(true);

  const terima = (nama: string) => rekap('paket', 'terima', ...umum(nama), di('p.rekap'));
  expect(await terima('b')).toMatchObject({ kode: 1, stderr: expect.stringMatching(/^PEMBERITAHUAN_WILAYAH/) });
  expect(await rekap('paket', 'periksa', ...umum('a'), di('p.rekap'))).toMatchObject({
    kode: 1,
    json: {
      penanda: 'tidak dikenal',
      pembetulan: [
        { sel: 'IV.1', menjadi: 41 },
        { sel: 'IV.2', menjadi: 69 },
      ],
    },
  });
  expect(await terima('a')).toMatchObject({ kode: 1, stderr: expect.stringMatching(/^PAKET_PENANDA/) });
  await rekap('perangkat', 'percaya', ...umum('a'), di('kab.kartu'));
  expect(await rekap('paket', 'periksa', '--data', di('a/pleno'), di('p.rekap'))).toMatchObject({
    kode: 0,
    stdout: expect.stringMatching(/Pemberitahuan nomor 1 dari KPU ADM\. KEP\. SERIBU.*TPS 001, PULAU PANGGANG.*→ 41/s),
  });
  expect(await terima('a')).toMatchObject({ kode: 0, json: { pembetulan: 2, sudahAda: false } });
  expect(await terima('a')).toMatchObject({ kode: 0, json: { sudahAda: true } });
  expect(await rekap('jejak', '--verifikasi', '--data', di('a/pleno'), '--json')).toMatchObject({ kode: 0 });
  isi[isi.length >> 1] = (isi[isi.length >> 1] ?? 0) ^ 4;
  fs.writeFileSync(di('p.rekap'), isi);
  expect(await terima('a')).toMatchObject({ kode: 1, stderr: expect.stringMatching(/^PAKET_/) });
}, 120_000);
