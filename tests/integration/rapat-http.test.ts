import { beforeAll, expect, it } from 'vitest';
import type { PinOrang } from '../../src/contract/index.ts';
import type { KodeTps } from '../../src/domain/index.ts';
import type { Klien } from '../lib/klien.ts';
import { layananUji } from '../lib/layanan.ts';

const PIN = '112233';
const uji = layananUji();
let k: Klien;
let tps: KodeTps;
const orang = new Map<string, number>();

beforeAll(async () => {
  ({ k } = await uji.mulai());
  await k.panggil('simulasi', { badan: { desa: 1, tps: 2, benih: 5 } });
  for (const o of (await k.panggil('orang')).orang) if (!orang.has(o.peran)) orang.set(o.peran, o.id);
  tps = (await k.panggil('agenda', { param: { kontes: 'PPWP' } })).desa[0]?.tps[0]?.tps ?? tps;
});

const pin = (peran: string, p = PIN): PinOrang => ({ orang: orang.get(peran) ?? 0, pin: p });
const param = () => ({ kontes: 'PPWP' as const, tps });
const versi = async (): Promise<number> => (await k.panggil('lembar', { param: param() })).versi;

it('a sheet is adopted only by whoever holds the gavel, and only a ketua or anggota can take it', async () => {
  await k.panggil('bacakanLembar', { param: param(), badan: { versi: await versi() } });
  const sahkan = async () => k.ditolak('sahkanLembar', { param: param(), badan: { versi: await versi() } });
  expect((await sahkan())[1]).toBe('PALU_TERKUNCI');
  expect((await k.ditolak('pegangPalu', { badan: pin('ketua', '999888') }))[1]).toBe('PIN_SALAH');
  expect((await k.ditolak('pegangPalu', { badan: pin('saksi') }))[1]).toBe('PERAN_TAK_BERHAK');
  expect((await sahkan())[1]).toBe('PALU_TERKUNCI');
  expect(await k.panggil('palu')).toBeNull();
  expect((await k.panggil('pegangPalu', { badan: pin('anggota') }))?.orang.peran).toBe('anggota');
  const l = await k.panggil('sahkanLembar', { param: param(), badan: { versi: await versi() } });
  expect(l.status).toBe('disahkan');
  expect(l.riwayat[0]).toMatchObject({ jenis: 'lembar.disahkan', peran: 'anggota' });
  await k.panggil('kunciPalu');
  expect(await k.panggil('palu')).toBeNull();
});

it('opening again needs a reason and two different ketua or anggota', async () => {
  const buka = async (dua: [PinOrang, PinOrang], alasan = 'Salah baca') =>
    (await k.ditolak('bukaLembar', { param: param(), badan: { versi: await versi(), alasan, pin: dua } }))[1];
  expect(await buka([pin('ketua'), pin('ketua')])).toBe('ORANG_SAMA');
  expect(await buka([pin('ketua'), pin('anggota', '999888')])).toBe('PIN_SALAH');
  expect(await buka([pin('ketua'), pin('panwaslu')])).toBe('PERAN_TAK_BERHAK');
  expect(await buka([pin('ketua'), pin('anggota')], '  ')).toBe('PERMINTAAN_BENTUK');
  const badan = {
    versi: await versi(),
    alasan: 'Salah baca',
    pin: [pin('ketua'), pin('anggota')] as [PinOrang, PinOrang],
  };
  const l = await k.panggil('bukaLembar', { param: param(), badan });
  expect([l.status, l.riwayat[0]?.alasan]).toEqual(['dibacakan', 'Salah baca']);
});

it('a region is adopted with a PIN of its own, and no PIN is ever in an answer or in the trail', async () => {
  const di = { kontes: 'PPWP' as const, wilayah: tps.slice(0, 10) };
  expect((await k.ditolak('tetapkanWilayah', { param: di, badan: { pin: pin('ketua') } }))[1]).toBe(
    'WILAYAH_BELUM_SELESAI',
  );
  expect((await k.ditolak('tetapkanWilayah', { param: di, badan: { pin: pin('saksi') } }))[1]).toBe('PERAN_TAK_BERHAK');
  const jejak = JSON.stringify(await k.panggil('jejak', { kueri: {} }));
  expect(jejak).not.toContain('999888');
  expect((await k.panggil('verifikasi')).sah).toBe(true);
});
