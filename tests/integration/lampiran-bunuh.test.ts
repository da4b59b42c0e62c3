import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { closePleno, openPleno, verifyPlenary } from '../../src/app/index.ts';
import { PesanInti } from '../../src/contract/index.ts';
import { readAllAttachments } from '../../src/store/index.ts';
import { Klien } from '../lib/klien.ts';
import { nilai } from '../lib/pleno.ts';

const KUNCI = 'c'.repeat(64);
const akar = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-bunuh-foto-'));
afterAll(() => fs.rmSync(akar, { recursive: true, force: true }));

it('SIGKILL while photos are being written: every one that was confirmed is there whole, no half one counts', async () => {
  const inti = path.join(import.meta.dirname, '../../src/server/core.ts');
  const proses = fork(inti, ['--port', '0', '--akar', akar], { env: { ...process.env, REKAP_KUNCI: KUNCI } });
  const [siap] = await once(proses, 'message');
  const pesan = PesanInti.parse(siap);
  if (pesan.jenis !== 'siap') throw new Error(pesan.jenis);
  const k = await new Klien(pesan.url).masuk(KUNCI);
  const { folder } = await k.panggil('simulasi', { badan: { desa: 1, tps: 3, benih: 7 } });

  const diakui: number[] = [];
  /** Sends scans of 3 MB one after the other until the core is gone. */
  const kirimTerus = async (): Promise<void> => {
    for (let i = 0; i < 60; i++) {
      const isi = new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(3_000_000)]));
      const r = await fetch(`${pesan.url}/api/lampiran/PPWP/9901012001001?nama=pindai.pdf`, {
        method: 'POST',
        headers: k.tajuk,
        body: isi,
      }).catch(() => null);
      const jawab = (await r?.json().catch(() => null)) as { nomor?: number } | null;
      if (jawab?.nomor === undefined) return;
      diakui.push(jawab.nomor);
      // Without a pause for the others: the kill falls into their writing.
      if (diakui.length === 8) proses.kill('SIGKILL');
    }
  };
  await Promise.all([kirimTerus(), kirimTerus(), kirimTerus()]);
  if (proses.signalCode === null) await once(proses, 'exit');
  expect(proses.signalCode).toBe('SIGKILL');
  expect(diakui.length).toBeGreaterThanOrEqual(8);

  const p = nilai(openPleno(folder, { tulis: true }));
  const nomor = readAllAttachments(p.s).map((l) => l.nomor);
  expect(nomor).toEqual(expect.arrayContaining(diakui));
  expect(nilai(await verifyPlenary(p))).toMatchObject({ sah: true });
  const berkas = fs.readdirSync(path.join(folder, 'lampiran'));
  expect(berkas.filter((b) => !/^[0-9a-f]{64}\.pdf$/.test(b))).toEqual([]);
  closePleno(p);
}, 60_000);
