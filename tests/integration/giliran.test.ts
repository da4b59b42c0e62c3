import path from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Klien } from '../lib/klien.ts';
import { layananUji } from '../lib/layanan.ts';

const uji = layananUji();
const TPS = '9901012001001';
const param = { kontes: 'PPWP', tps: TPS };
let k: Klien;
let folder = '';

beforeAll(async () => {
  ({ k } = await uji.mulai());
  ({ folder } = await k.panggil('simulasi', { badan: { desa: 1, tps: 2, benih: 5, kontes: ['PPWP'] } }));
});

/** Somebody else writes until told to stop, as a thread that imports onto a slow disk does. */
function menulis(): () => void {
  const db = new Database(path.join(folder, 'rekap.db'));
  db.exec('BEGIN IMMEDIATE');
  return () => {
    db.exec('ROLLBACK');
    db.close();
  };
}

const ubah = async (versi: number, n: number): Promise<number> =>
  (await k.minta('ubahLembar', { param, badan: { versi, sel: { 'IV.1': n }, alasan: 'salah baca' } })).status;

describe('while a thread writes', () => {
  it('acts wait for their turn in their order and are done; looks and the projector are answered meanwhile', async () => {
    const { versi } = await k.panggil('lembar', { param });
    const selesai: string[] = [];
    const berhenti = menulis();
    const satu = ubah(versi, 71).then((s) => void selesai.push(`satu ${s}`));
    await new Promise((s) => setTimeout(s, 50));
    const dua = ubah(versi + 1, 72).then((s) => void selesai.push(`dua ${s}`));
    let terlama = 0;
    for (let n = 0; n < 20; n++) {
      const mulai = performance.now();
      await k.panggil(n % 2 === 0 ? 'proyektor' : 'lembar', n % 2 === 0 ? {} : { param });
      terlama = Math.max(terlama, performance.now() - mulai);
    }
    const badan = { mode: 'lembar', kontes: 'PPWP', tps: TPS, wilayah: null, beku: false };
    await k.panggil('aturProyektor', { badan });
    expect(selesai).toEqual([]);
    // SQLite itself would have held everybody up for eight.
    expect(terlama).toBeLessThan(4000);
    berhenti();
    await Promise.all([satu, dua]);
    expect(selesai).toEqual(['satu 200', 'dua 200']);
    expect((await k.panggil('lembar', { param })).isian['IV.1']).toBe(72);
  }, 20_000);
});
