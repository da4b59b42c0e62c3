import fs from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { closePleno, openPleno, recapOf, verifyPlenary } from '../../src/app/index.ts';
import { rekapDengan } from '../lib/cli.ts';
import { folderBerkas, isiLembar, KAB, KEC_A, KEC_B, plenoDi, plenoPenuh, tpsDari } from '../lib/paket.ts';
import { nilai } from '../lib/pleno.ts';

const { akar, hapus } = folderBerkas('paket-cli');
afterAll(hapus);
const di = (...x: string[]): string => path.join(akar, ...x);

it('two kecamatan, each with folders and keys of its own, to the kabupaten; a conflict is decided', async () => {
  for (const [nama, kec] of [
    ['a', KEC_A],
    ['b', KEC_B],
  ] as const)
    closePleno(plenoPenuh(di(nama, 'pleno'), kec));
  const kab = plenoDi(di('kab/pleno'), KAB);
  // The kabupaten had typed one sheet by itself, with other figures.
  const [t = ''] = tpsDari(kab, KEC_A);
  isiLembar(kab, t as never, { 'IV.1': 20, 'IV.2': 90 });
  closePleno(kab);
  const umum = (nama: string): string[] => ['--data', di(nama, 'pleno'), '--json'];
  const sandi = { REKAP_SANDI_PERANGKAT: 'tidung 77' };

  for (const nama of ['a', 'b']) {
    const env = nama === 'a' ? sandi : {};
    const kartu = await rekapDengan(
      env,
      'perangkat',
      'kartu',
      ...umum(nama),
      '--akar',
      di(nama),
      '--nama',
      `PPK ${nama}`,
      '--keluar',
      di(`${nama}.kartu`),
    );
    expect(kartu).toMatchObject({ kode: 0, json: { nama: `PPK ${nama}`, cara: nama === 'a' ? 'sandi' : 'polos' } });
    const tulis = await rekapDengan(
      env,
      'paket',
      'tulis',
      ...umum(nama),
      '--akar',
      di(nama),
      '--keluar',
      di(`${nama}.rekap`),
    );
    expect(tulis).toMatchObject({ kode: 0, json: { urut: 1, jumlah: { lembar: 6, disahkan: 3 } } });
    if (nama === 'a') {
      expect(await rekapDengan({}, 'paket', 'periksa', ...umum('kab'), di('a.rekap'))).toMatchObject({
        kode: 1,
        json: { penanda: 'tidak dikenal', kata: (kartu.json as { kata: string }).kata },
      });
      expect(await rekapDengan({}, 'paket', 'terima', ...umum('kab'), di('a.rekap'))).toMatchObject({
        kode: 1,
        stderr: expect.stringMatching(/^PAKET_PENANDA: .*Minta kartu perangkatnya/),
      });
    }
    const asal = nama === 'a' ? di('a.kartu') : String((kartu.json as { qr: string }).qr);
    expect(await rekapDengan({}, 'perangkat', 'percaya', ...umum('kab'), asal)).toMatchObject({ kode: 0 });
  }
  // Without its passphrase the key signs nothing.
  expect(
    await rekapDengan({}, 'paket', 'tulis', ...umum('a'), '--akar', di('a'), '--keluar', di('x.rekap')),
  ).toMatchObject({
    kode: 1,
    stderr: expect.stringMatching(/^KUNCI_PERANGKAT_TERKUNCI/),
  });
  expect(fs.existsSync(di('x.rekap'))).toBe(false);

  expect(await rekapDengan({}, 'paket', 'terima', ...umum('kab'), di('b.rekap'))).toMatchObject({
    kode: 0,
    json: { diterima: 6 },
  });
  const bentrok = await rekapDengan({}, 'paket', 'terima', '--data', di('kab/pleno'), di('a.rekap'));
  expect(bentrok).toMatchObject({ kode: 1, stdout: expect.stringContaining(`BENTROK PPWP/${t}`) });
  const putus = ['--putuskan', `PPWP/${t}=datang`, '--alasan', 'C.Hasil dibuka'];
  expect(await rekapDengan({}, 'paket', 'terima', ...umum('kab'), ...putus, di('a.rekap'))).toMatchObject({
    kode: 0,
    json: { diterima: 1, sisa: [] },
  });
  const p = nilai(openPleno(di('kab/pleno'), { tulis: false }));
  expect(nilai(recapOf(p, 'PPWP', KAB)).tps).toMatchObject({ jumlah: 6, masuk: 6, disahkan: 6 });
  expect(nilai(await verifyPlenary(p))).toMatchObject({ sah: true });
  closePleno(p);
  const id = String(
    ((await rekapDengan({}, 'perangkat', 'daftar', ...umum('kab'))).json as unknown as { id: string }[])[0]?.id,
  );
  expect(await rekapDengan({}, 'perangkat', 'cabut', ...umum('kab'), id, '--alasan', 'laptop hilang')).toMatchObject({
    kode: 0,
  });
  expect(
    await rekapDengan({}, 'paket', 'terima', ...umum('kab'), '--putuskan', 'PPWP=datang', di('a.rekap')),
  ).toMatchObject({
    kode: 2,
  });
});
