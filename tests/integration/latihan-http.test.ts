import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Layanan } from '../../src/server/layanan.ts';
import type { Klien } from '../lib/klien.ts';
import { layananUji } from '../lib/layanan.ts';

/** A worker starts slowly on a busy machine. */
const LAMA = { timeout: 20_000 };
const uji = layananUji();
let layanan: Layanan;
let k: Klien;

beforeAll(async () => {
  ({ layanan, k } = await uji.mulai());
});

const ringkasan = (): Promise<Response> =>
  fetch(`${layanan.url}/api/unduh/ringkasan-latihan.txt`, { headers: k.tajuk });

it('without a plenary, and in any other one, there is no course', async () => {
  expect(await k.ditolak('latihan')).toEqual([409, 'PLENO_BELUM_DIBUKA']);
  expect((await ringkasan()).status).toBe(409);
  await k.panggil('simulasi', { badan: { desa: 1, tps: 1, benih: 1 } });
  expect(await k.panggil('latihan')).toEqual({ latihan: null });
  expect(await k.ditolak('berkasLatihan', { badan: { id: 'sirekap' } })).toEqual([404, 'LATIHAN_TIDAK_ADA']);
  expect((await ringkasan()).status).toBe(404);
});

it('a course is made, its files lie beside it, and are loaded by the ordinary import', async () => {
  const p = await k.panggil('buatLatihan', { badan: { benih: 5 } });
  expect(p).toMatchObject({ simulasi: true, jumlahTps: 4 });
  const { latihan } = await k.panggil('latihan');
  expect(latihan).toMatchObject({ benih: 5, selesaiPada: null, kesalahan: [] });
  const [sirekap] = latihan?.berkas ?? [];
  expect(fs.readdirSync(sirekap?.folder ?? '')).toHaveLength(4);
  // Somebody tidied up: they are written again when they are asked for.
  fs.rmSync(path.join(p.folder, 'berkas latihan'), { recursive: true });
  const { jalur } = await k.panggil('berkasLatihan', { badan: { id: 'sirekap' } });
  let impor = await k.panggil('mulaiImpor', { badan: { kontes: 'PPWP', sumber: 'hasil', asal: { jalur } } });
  const param = { id: impor.id };
  await expect
    .poll(async () => {
      impor = await k.panggil('lihatImpor', { param });
      return impor.tahap;
    }, LAMA)
    .toBe('siap');
  expect(impor.pratinjau).toMatchObject({ masuk: 4, ditolak: [] });
  // The mark of practice is no oddity here; the key `null` of Sirekap's own files is one.
  expect(impor.pratinjau?.catatan).toHaveLength(1);
  await k.panggil('terapkanImpor', { param });
  await expect.poll(async () => (await k.panggil('latihan')).latihan?.tugas[0]?.status, LAMA).toBe('selesai');
  const teks = await (await ringkasan()).text();
  expect(teks).toContain('SIMULASI');
  expect(teks).toContain('1. Muat hasil Sirekap: selesai');
}, 45_000);

it('begun again it is another plenary; the one before stays, and opens where it was', async () => {
  const lama = (await k.panggil('keadaan')).pleno?.folder ?? '';
  const p = await k.panggil('buatLatihan', { badan: { benih: 5 } });
  expect(p.folder).not.toBe(lama);
  expect((await k.panggil('latihan')).latihan?.tugas[0]?.status).toBe('belum');
  await k.panggil('bukaPleno', { badan: { folder: lama } });
  expect((await k.panggil('latihan')).latihan?.tugas[0]?.status).toBe('selesai');
  expect(await k.panggil('verifikasi')).toMatchObject({ sah: true });
});
