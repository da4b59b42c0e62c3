import { beforeAll, expect, it } from 'vitest';
import { TAJUK_ORANG } from '../../src/contract/index.ts';
import type { KodeTps } from '../../src/domain/index.ts';
import type { Klien } from '../lib/klien.ts';
import { layananUji } from '../lib/layanan.ts';

const uji = layananUji();
let k: Klien;
let tps: KodeTps;
let petugas: { id: number; nama: string }[] = [];

beforeAll(async () => {
  ({ k } = await uji.mulai());
  await k.panggil('simulasi', { badan: { desa: 1, tps: 2, benih: 5 } });
  petugas = (await k.panggil('orang')).orang.filter((o) => o.peran === 'anggota');
  tps = (await k.panggil('agenda', { param: { kontes: 'PPWP' } })).desa[0]?.tps[0]?.tps ?? tps;
});

const param = () => ({ kontes: 'PPWP' as const, tps });
const lembar = () => k.panggil('lembar', { param: param() });

/** The same page with somebody named at its keyboard. */
function sebagai(orang: number | string): Klien {
  const lain = Object.create(k) as Klien;
  Object.defineProperty(lain, 'tajuk', { value: { ...k.tajuk, [TAJUK_ORANG]: String(orang) } });
  return lain;
}

it('whoever is named at the keyboard stands in the journal; a number that is none is refused, nobody is the operator', async () => {
  const [satu] = petugas;
  const ubah = async (s: Klien, n: number) =>
    s.panggil('ubahLembar', { param: param(), badan: { versi: (await lembar()).versi, sel: { 'IV.1': n } } });
  expect((await ubah(sebagai(satu?.id ?? 0), 1)).riwayat[0]).toMatchObject({ orang: satu?.nama, peran: 'anggota' });
  expect((await ubah(k, 2)).riwayat[0]).toMatchObject({ orang: 'Operator', peran: 'operator' });
  expect((await ubah(sebagai(999), 3)).riwayat[0]).toMatchObject({ peran: 'operator' });
  expect(await sebagai('x').ditolak('orang')).toEqual([400, 'PERMINTAAN_BENTUK']);
});

it('two type, a third decides, over HTTP; with double entry on, a reading without it needs a reason', async () => {
  const [ani, budi, citra] = petugas;
  const { versi } = await lembar();
  await sebagai(ani?.id ?? 0).panggil('ubahLembar', { param: param(), badan: { versi, sel: { 'IV.1': 50 } } });
  const kedua = { sumber: 'entri2', sel: [['IV.1', null, 51]] };
  expect((await sebagai(ani?.id ?? 0).ditolak('ketikSumber', { param: param(), badan: kedua }))[1]).toBe(
    'ENTRI_ORANG_SAMA',
  );
  await sebagai(budi?.id ?? 0).panggil('ketikSumber', { param: param(), badan: kedua });
  const beda = await k.panggil('bedaEntri', { param: param() });
  expect(beda).toMatchObject([{ sel: 'IV.1', entri1: 50, entri2: 51, oleh1: ani?.nama, oleh2: budi?.nama }]);
  const putus = async (oleh: number | undefined) => ({
    param: param(),
    badan: { versi: (await lembar()).versi, oleh, sel: [['IV.1', 50, 51, 52]] },
  });
  expect((await k.ditolak('putuskanEntri', await putus(budi?.id)))[1]).toBe('PEMUTUS_DITOLAK');
  const l = await k.panggil('putuskanEntri', await putus(citra?.id));
  expect([l.isian['IV.1'], l.riwayat[0]?.kalimat.includes(`diputuskan ${citra?.nama}`)]).toEqual([52, true]);

  expect(await k.panggil('setelan')).toEqual({ entriGanda: false });
  expect(await k.panggil('aturSetelan', { badan: { entriGanda: true } })).toEqual({ entriGanda: true });
  const badan = { versi: l.versi };
  expect((await k.ditolak('bacakanLembar', { param: param(), badan }))[1]).toBe('ENTRI_KEDUA_BELUM');
  const dibaca = await k.panggil('bacakanLembar', { param: param(), badan: { ...badan, alasan: 'Petugas sakit' } });
  expect([dibaca.status, dibaca.riwayat[0]?.alasan]).toEqual(['dibacakan', 'Petugas sakit']);
  expect((await k.panggil('verifikasi')).sah).toBe(true);
});

it('typing in the middle is kept for the operator, figures only in a cell, and is in no other answer', async () => {
  const di = { kontes: 'PPWP', wilayah: tps, lapis: 'lembar', nama: 'IV.2', panel: 'panelsatu' };
  const semula = (await lembar()).isian['IV.2'] ?? null;
  const simpan = (badan: Record<string, unknown>) => ({ badan: { ...di, semula, ...badan } });
  await k.panggil('simpanDraf', simpan({ teks: '77' }));
  for (const teks of ['7a', '-7', '1234567890']) {
    expect(await k.ditolak('simpanDraf', simpan({ teks }))).toEqual([400, 'PERMINTAAN_BENTUK']);
  }
  expect((await k.ditolak('simpanDraf', simpan({ teks: '1', lapis: 'LAIN' })))[1]).toBe('PERMINTAAN_BENTUK');
  const param = { kontes: 'PPWP', wilayah: tps };
  const kueri = { panel: 'panellain' };
  expect(await k.panggil('drafTempat', { param, kueri })).toMatchObject([{ nama: 'IV.2', teks: '77' }]);
  expect(await k.panggil('draf', { kueri })).toMatchObject([{ nama: 'IV.2', perihal: 'IV.2' }]);
  expect((await lembar()).isian['IV.2']).toBe(semula);
  expect((await k.panggil('verifikasi')).sah).toBe(true);
  await k.panggil('simpanDraf', simpan({ teks: null }));
  expect(await k.panggil('draf', { kueri })).toEqual([]);
});
