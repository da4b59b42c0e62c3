import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PenjagaCadangan } from '../../../src/app/cadangan/penjaga.ts';
import type { KonteksLayanan } from '../../../src/app/konteks.ts';
import { recordPerson } from '../../../src/app/orang.ts';
import type { Pleno } from '../../../src/app/pleno.ts';
import { gagal } from '../../../src/domain/index.ts';
import { folderSementara, jamUji, kodeGalat, nilai } from '../../lib/pleno.ts';
import { rapatPenuh } from '../../lib/rapat-penuh.ts';

// Only what waits: the files are real.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

function penjaga(buka: () => Pleno | null, akar = folderSementara()) {
  const jam = { kini: Date.parse('2024-02-15T01:00:00.000Z') };
  const kabar: string[] = [];
  const k = {
    jam: () => new Date(jam.kini),
    pleno: () => {
      const p = buka();
      return p ? { ok: true as const, nilai: p } : gagal('PLENO_BELUM_DIBUKA');
    },
    siarkan: (e: { jenis: string }) => void kabar.push(e.jenis),
  } as unknown as KonteksLayanan;
  return { c: new PenjagaCadangan(k, akar), jam, kabar };
}
const selesai = (c: PenjagaCadangan): Promise<void> => c.akhiri();
const menit = (n: number): number => n * 60_000;

it('says what keeps it from working: no plenary, no place, a place that is gone or inside the plenary', async () => {
  let p: Pleno | null = null;
  const { c } = penjaga(() => p);
  expect(kodeGalat(await c.sekarang())).toBe('PLENO_BELUM_DIBUKA');
  expect(c.keadaan()).toMatchObject({ tempat: null, terhubung: null, tertinggal: 0, terakhir: null });
  expect(c.daftar()).toEqual([]);
  p = rapatPenuh(false);
  expect(kodeGalat(await c.sekarang())).toBe('CADANGAN_BELUM_DIATUR');
  expect(c.keadaan().tertinggal).toBeGreaterThan(10);
  expect(kodeGalat(c.atur({ tempat: path.join(folderSementara(), 'tidak-ada'), tiapMenit: 10 }))).toBe(
    'MEDIA_TIDAK_ADA',
  );
  expect(kodeGalat(c.atur({ tempat: p.s.folder, tiapMenit: 10 }))).toBe('CADANGAN_DI_PLENO');
  await selesai(c);
});

it('one at a time, remembered by the computer; the next program finds the last backup by itself', async () => {
  const p = rapatPenuh(false);
  const [akar, tempat] = [folderSementara(), folderSementara()];
  const { c, kabar } = penjaga(() => p, akar);
  expect(nilai(c.atur({ tempat, tiapMenit: 5 })).sedisk).toBe(true);
  // The first one is under way since then.
  expect(kodeGalat(await c.sekarang())).toBe('CADANGAN_SEDANG_DITULIS');
  expect(kodeGalat(await c.lepas(tempat))).toBe('CADANGAN_SEDANG_DITULIS');
  await selesai(c);
  expect(c.keadaan()).toMatchObject({ tertinggal: 0, berjalan: null, galat: null });
  expect(kabar).toContain('cadangan');
  const lagi = penjaga(() => p, akar).c;
  expect(lagi.keadaan()).toMatchObject({ tempat, tiapMenit: 5, tertinggal: 0, terakhir: c.keadaan().terakhir });
  await selesai(lagi);
});

it('follows an adoption by itself, and what was typed once its time has come; not while the stick is out', async () => {
  const p = rapatPenuh(false);
  const tempat = path.join(folderSementara(), 'stik');
  fs.mkdirSync(tempat);
  const { c, jam } = penjaga(() => p);
  nilai(c.atur({ tempat, tiapMenit: 10 }));
  await vi.waitFor(() => expect(c.keadaan()).toMatchObject({ berjalan: null, tertinggal: 0 }), { timeout: 20_000 });

  // Something was recorded that is no adoption: the timer sees to it, once ten minutes are over.
  nilai(recordPerson(p, { nama: 'SITI', peran: 'pengamat' }, jamUji()));
  c.padaPerubahan();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(c.keadaan()).toMatchObject({ berjalan: null, tertinggal: 1 });
  jam.kini += menit(9);
  await vi.advanceTimersByTimeAsync(31_000);
  expect(c.keadaan().tertinggal).toBe(1);
  jam.kini += menit(2);
  fs.renameSync(tempat, `${tempat}-dicabut`);
  await vi.advanceTimersByTimeAsync(31_000);
  expect(c.keadaan()).toMatchObject({ terhubung: false, berjalan: null, tertinggal: 1 });
  fs.renameSync(`${tempat}-dicabut`, tempat);
  await vi.advanceTimersByTimeAsync(31_000);
  await vi.waitFor(() => expect(c.keadaan()).toMatchObject({ berjalan: null, tertinggal: 0 }), { timeout: 20_000 });
  await selesai(c);
});
