import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { PesanInti } from '../../src/contract/index.ts';
import { Klien } from '../lib/klien.ts';
import { folderBerkas } from '../lib/paket.ts';

const KUNCI = 'd'.repeat(64);
const { akar, hapus } = folderBerkas('lan-bunuh');
const semua: ChildProcess[] = [];
afterAll(() => {
  for (const p of semua) p.kill('SIGKILL');
  hapus();
});

/** A computer of its own: a core process with its folder, which can be killed and started again. */
class Komputer {
  readonly akar: string;
  k = new Klien('');
  #proses: ChildProcess | null = null;
  #port = 0;

  constructor(nama: string) {
    this.akar = path.join(akar, nama);
    fs.mkdirSync(this.akar);
  }

  async mulai(): Promise<this> {
    const inti = path.join(import.meta.dirname, '../../src/server/core.ts');
    const proses = fork(inti, ['--port', String(this.#port), '--akar', this.akar], {
      env: { ...process.env, REKAP_KUNCI: KUNCI },
    });
    semua.push(proses);
    const [m] = await once(proses, 'message');
    const pesan = PesanInti.parse(m);
    if (pesan.jenis !== 'siap') throw new Error(JSON.stringify(pesan));
    this.#proses = proses;
    this.#port = pesan.port;
    this.k = await new Klien(pesan.url).masuk(KUNCI);
    return this;
  }

  async bunuh(): Promise<void> {
    const p = this.#proses;
    if (!p) throw new Error();
    const habis = once(p, 'exit');
    p.kill('SIGKILL');
    await habis;
  }
}

const sebagian = (host: Komputer): number => {
  const folder = path.join(host.akar, 'kotak-masuk/sebagian');
  const [n] = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  // It may have gone into the inbox between the two looks.
  return n === undefined ? 0 : (fs.statSync(path.join(folder, n), { throwIfNoEntry: false })?.size ?? 0);
};

/** Waits until so many bytes arrived. */
async function sampai(host: Komputer, bita: number): Promise<void> {
  for (let i = 0; i < 20_000 && sebagian(host) < bita; i++) await new Promise((s) => setTimeout(s, 2));
}

it('SIGKILL of the receiving and of the sending core in the middle of an upload: it goes on where it stopped, one receipt', async () => {
  const [kpu, ppk] = [await new Komputer('kpu').mulai(), await new Komputer('ppk').mulai()];
  await kpu.k.panggil('simulasi', { badan: { desa: 1, tps: 3, benih: 7 } });
  const { folder } = await ppk.k.panggil('simulasi', { badan: { desa: 1, tps: 3, benih: 7 } });
  for (let i = 0; i < 16; i++) {
    const isi = new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(3_000_000)]));
    const r = await fetch(`${ppk.k.url}/api/lampiran/PPWP/9901012001001?nama=pindai.pdf`, {
      method: 'POST',
      headers: ppk.k.tajuk,
      body: isi,
    });
    expect(r.status).toBe(200);
  }
  await kpu.k.panggil('bukaPenerimaan', { badan: { port: 0, alamat: '127.0.0.1' } });
  const { pemasangan } = await kpu.k.panggil('pemasangan', { badan: { buka: true } });
  const t = await ppk.k.panggil('pasangkanTujuan', { badan: { alamat: pemasangan?.alamat[0] } });
  const p = await ppk.k.panggil('kirimJaringan', { badan: { ke: t.id, dokumen: false, foto: true } });
  expect(p.ukuran).toBeGreaterThan(40_000_000);

  await sampai(kpu, 4_000_000);
  await kpu.bunuh();
  const satu = sebagian(kpu);
  expect(satu).toBeGreaterThanOrEqual(4_000_000);
  expect(satu).toBeLessThan(p.ukuran);
  await kpu.mulai();
  // The door opens again by itself, and the sender comes back by itself; nothing that arrived is sent twice.
  const mulai: number[] = [];
  for (let ada = sebagian(kpu); ada <= satu; ada = sebagian(kpu)) {
    mulai.push(ada);
    await new Promise((s) => setTimeout(s, 2));
  }
  // None at all where the sender was back before the page was let in.
  expect(mulai.filter((ada) => ada !== satu)).toEqual([]);
  expect(await kpu.k.panggil('penerimaan')).toMatchObject({ nyala: true, terpasang: [expect.anything()] });

  await sampai(kpu, satu + 4_000_000);
  await ppk.bunuh();
  const dua = sebagian(kpu);
  expect(dua).toBeLessThan(p.ukuran);
  await ppk.mulai();
  // The page opens its plenary again; that is all it takes.
  await ppk.k.panggil('bukaPleno', { badan: { folder } });
  await expect
    .poll(async () => (await ppk.k.panggil('kotakKeluar')).akuan, { timeout: 60_000, interval: 200 })
    .toMatchObject([{ urut: 1, ukuran: p.ukuran }]);
  // The receipt stands in the journal a moment before its package leaves the outbox.
  await expect.poll(async () => (await ppk.k.panggil('kotakKeluar')).butir).toEqual([]);
  const masuk = await kpu.k.panggil('kotakMasuk');
  expect(masuk.menunggu.map((b) => b.sha256)).toEqual([p.sha256]);
  expect(fs.readdirSync(path.join(kpu.akar, 'kotak-masuk/sebagian'))).toEqual([]);
  expect(await ppk.k.panggil('verifikasi')).toMatchObject({ sah: true });
}, 180_000);
