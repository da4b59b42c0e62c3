import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { closePleno } from '../../../src/app/pleno.ts';
import { LayananVerifikasi, verifyInThread } from '../../../src/app/verifikasi-utas.ts';
import { folderBerkas, KEC_A, KEC_B, plenoPenuh } from '../../lib/paket.ts';
import { kodeGalat, nilai } from '../../lib/pleno.ts';

const { akar, hapus } = folderBerkas('verifikasi');
afterAll(hapus);

it('proves a plenary beside the thread that answers; two that ask get one proof, another plenary waits', async () => {
  const [a, b] = [plenoPenuh(path.join(akar, 'a'), KEC_A), plenoPenuh(path.join(akar, 'b'), KEC_B)];
  const l = new LayananVerifikasi();
  let detak = 0;
  const jam = setInterval(() => detak++, 5);
  const tanya = [l.periksa(a.s.folder), l.periksa(a.s.folder)];
  expect(kodeGalat(await l.periksa(b.s.folder))).toBe('VERIFIKASI_BERJALAN');
  const [satu, dua] = await Promise.all(tanya);
  clearInterval(jam);
  expect(satu && nilai(satu)).toMatchObject({ sah: true, pesan: expect.stringMatching(/Jurnal utuh/) });
  expect(dua).toEqual(satu);
  expect(detak).toBeGreaterThan(5);
  expect(nilai(await l.periksa(b.s.folder)).sah).toBe(true);

  // A figure that somebody changed with a tool is found, by the journal alone as well.
  a.s.db.prepare('DELETE FROM lembar WHERE tps = (SELECT min(tps) FROM lembar)').run();
  expect(nilai(await l.periksa(a.s.folder)).sah).toBe(false);
  expect(nilai(await verifyInThread(a.s.folder, true).hasil).sah).toBe(false);
  expect(kodeGalat(await l.periksa(path.join(akar, 'tidak-ada')))).not.toBe('');
  for (const p of [a, b]) closePleno(p);
});
