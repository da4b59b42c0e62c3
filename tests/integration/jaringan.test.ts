import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Sakelar } from '../../src/server/jaringan/sakelar.ts';
import { type Layanan, mulaiLayanan } from '../../src/server/layanan.ts';
import { Klien } from '../lib/klien.ts';
import { folderSementara, kodeGalat, nilai } from '../lib/pleno.ts';

const KUNCI = 'cd'.repeat(32);
let layanan: Layanan | undefined;
afterEach(async () => {
  await layanan?.berhenti();
  layanan = undefined;
});

async function mulai(akar: string): Promise<Klien> {
  layanan = nilai(await mulaiLayanan({ akar, port: 0, portPublik: 0, kunci: KUNCI }));
  return new Klien(layanan.url).masuk(KUNCI);
}
const nyalakan = (k: Klien) => k.panggil('aturPublik', { badan: { nyala: true, alamat: '127.0.0.1' } });

describe('without network', () => {
  it('closes what is open, refuses to open it, and stays so over a restart until a person takes it back', async () => {
    const akar = folderSementara();
    let k = await mulai(akar);
    await k.panggil('simulasi', { badan: { desa: 1, tps: 2, benih: 7 } });
    const { alamat } = await nyalakan(k);
    const kini = await k.panggil('jaringan');
    expect(kini.tanpa).toBe(false);
    expect(kini.simpul.find((s) => s.id === 'publik')).toMatchObject({
      nyala: true,
      alamat,
      sejak: expect.any(String),
    });

    const mati = await k.panggil('aturJaringan', { badan: { tanpa: true } });
    expect(mati).toMatchObject({ tanpa: true });
    expect(mati.simpul.filter((s) => s.nyala)).toEqual([]);
    await expect(fetch(alamat[0] ?? '')).rejects.toThrow();
    expect(await k.ditolak('aturPublik', { badan: { nyala: true, alamat: '127.0.0.1' } })).toEqual([
      409,
      'JARINGAN_DIMATIKAN',
    ]);

    await layanan?.berhenti();
    k = await mulai(akar);
    await k.panggil('simulasi', { badan: { desa: 1, tps: 2, benih: 8 } });
    expect((await k.panggil('jaringan')).tanpa).toBe(true);
    expect((await k.ditolak('aturPublik', { badan: { nyala: true } }))[1]).toBe('JARINGAN_DIMATIKAN');
    // Taken back, nothing opens by itself.
    const lagi = await k.panggil('aturJaringan', { badan: { tanpa: false } });
    expect(lagi.simpul.filter((s) => s.nyala)).toEqual([]);
    expect((await nyalakan(k)).nyala).toBe(true);
  }, 120_000);

  it('switched in the very moment in which a door opens, leaves it closed', async () => {
    const k = await mulai(folderSementara());
    await k.panggil('simulasi', { badan: { desa: 1, tps: 2, benih: 7 } });
    const [, mati] = await Promise.all([
      k.minta('aturPublik', { badan: { nyala: true, alamat: '127.0.0.1' } }),
      k.panggil('aturJaringan', { badan: { tanpa: true } }),
    ]);
    expect(mati.simpul.filter((s) => s.nyala)).toEqual([]);
    expect((await k.panggil('publik')).nyala).toBe(false);
  }, 120_000);

  it('closes one by its name, and only the operator may', async () => {
    const k = await mulai(folderSementara());
    await k.panggil('simulasi', { badan: { desa: 1, tps: 2, benih: 7 } });
    await nyalakan(k);
    const r = await fetch(`${layanan?.url}/api/jaringan`);
    expect(r.status).toBe(401);
    expect(await k.ditolak('tutupSimpul', { badan: { id: 'lain' } })).toEqual([404, 'JARINGAN_SIMPUL_TIDAK_ADA']);
    const h = await k.panggil('tutupSimpul', { badan: { id: 'publik' } });
    expect(h.simpul.filter((s) => s.nyala)).toEqual([]);
  }, 120_000);

  it('a file that cannot be understood means no network; none at all means it may be used', () => {
    const akar = folderSementara();
    expect(new Sakelar(akar, () => undefined).boleh().ok).toBe(true);
    for (const isi of ['', '{"tanpa":false', '{"format":2,"tanpa":false}', '{"format":1,"tanpa":"tidak"}', '[]']) {
      fs.writeFileSync(path.join(akar, 'jaringan.json'), isi);
      expect(kodeGalat(new Sakelar(akar, () => undefined).boleh()), isi).toBe('JARINGAN_DIMATIKAN');
    }
  });

  it('refuses at once, also where the disk does not remember it, and while something takes its time to close', async () => {
    const akar = folderSementara();
    let selesai = (): void => undefined;
    const s = new Sakelar(path.join(akar, 'berkas', 'di-dalam'), () => undefined);
    fs.writeFileSync(path.join(akar, 'berkas'), '');
    s.daftar({
      id: 'x',
      nama: 'X',
      keadaan: () => ({ nyala: false, alamat: [], sejak: null }),
      tutup: () => new Promise((f) => (selesai = f)),
    });
    const atur = s.atur(true);
    expect(s.boleh().ok).toBe(false);
    selesai();
    expect(kodeGalat(await atur)).toBe('FOLDER_TAK_TERTULIS');
    expect(s.boleh().ok).toBe(false);
  });
});
