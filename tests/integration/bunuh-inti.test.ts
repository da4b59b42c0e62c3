import { type ChildProcess, fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { closePleno, openPleno } from '../../src/app/index.ts';
import { PesanInti } from '../../src/contract/index.ts';
import { buatSimulasi, keJsonSirekap } from '../../src/domain/simulasi/index.ts';
import { verifyStore } from '../../src/store/index.ts';
import { Klien } from '../lib/klien.ts';
import { nilai } from '../lib/pleno.ts';

const KUNCI = 'c'.repeat(64);
const anak: ChildProcess[] = [];
const akar = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-bunuh-'));
afterEach(() => {
  for (const a of anak) a.kill('SIGKILL');
  fs.rmSync(akar, { recursive: true, force: true });
});

async function mulaiInti(port = 0): Promise<{ proses: ChildProcess; url: string; port: number }> {
  const inti = path.join(import.meta.dirname, '../../src/server/core.ts');
  const proses = fork(inti, ['--port', String(port), '--akar', akar], { env: { ...process.env, REKAP_KUNCI: KUNCI } });
  anak.push(proses);
  return new Promise((selesai, tolak) => {
    proses.on('message', (m) => {
      const pesan = PesanInti.parse(m);
      if (pesan.jenis === 'siap') selesai({ proses, url: pesan.url, port: pesan.port });
      else if (pesan.jenis === 'gagal') tolak(new Error(pesan.pesan));
    });
    proses.on('exit', () => tolak(new Error('inti berakhir')));
  });
}

it('SIGKILL in the middle of writing an import: nothing half-written, the journal verifies, the same port comes back', async () => {
  const TPS = 3000;
  const simulasi = buatSimulasi({ desa: 20, tps: TPS, benih: 3 });
  const sumber = path.join(akar, 'sumber');
  fs.mkdirSync(sumber);
  fs.writeFileSync(path.join(akar, 'definisi.json'), JSON.stringify(simulasi.definisi));
  for (const l of simulasi.lembar)
    fs.writeFileSync(path.join(sumber, `${l.tps}.json`), keJsonSirekap(simulasi.definisi, l.tps, l.sirekap));

  const pertama = await mulaiInti();
  const k = await new Klien(pertama.url).masuk(KUNCI);
  const draf = await k.panggil('bacaDefinisi', { badan: { asal: [{ jalur: [path.join(akar, 'definisi.json')] }] } });
  const pleno = await k.panggil('buatPleno', { badan: { definisi: draf.siap?.hash, wilayah: '990101' } });
  const { id } = await k.panggil('mulaiImpor', {
    badan: { sumber: 'hasil', kontes: 'PPWP', asal: { jalur: [sumber] } },
  });
  await k.tungguImpor(id, 'siap');

  let tertulis = 0;
  const tengah = k.dengar((p) => {
    if (p.jenis !== 'impor' || p.impor.tahap !== 'menulis' || p.impor.selesai < TPS / 10) return false;
    tertulis = p.impor.selesai;
    pertama.proses.kill('SIGKILL');
    return true;
  });
  await new Promise((s) => setTimeout(s, 100));
  await k.panggil('terapkanImpor', { param: { id } });
  await tengah;
  await new Promise((s) =>
    pertama.proses.exitCode !== null || pertama.proses.signalCode ? s(null) : pertama.proses.once('exit', s),
  );
  expect(tertulis).toBeGreaterThan(0);
  expect(tertulis).toBeLessThan(TPS);

  const p = nilai(openPleno(pleno.folder, { tulis: true }));
  expect(p.s.db.prepare('SELECT count(*) FROM lembar').pluck().get()).toBe(0);
  expect(nilai(verifyStore(p.s))).toMatchObject({ entri: 1 });
  closePleno(p);

  const kedua = await mulaiInti(pertama.port);
  const k2 = await new Klien(kedua.url).masuk(KUNCI);
  await k2.panggil('bukaPleno', { badan: { folder: pleno.folder } });
  const ulang = await k2.panggil('mulaiImpor', {
    badan: { sumber: 'hasil', kontes: 'PPWP', asal: { jalur: [sumber] } },
  });
  await k2.tungguImpor(ulang.id, 'siap');
  await k2.panggil('terapkanImpor', { param: { id: ulang.id } });
  expect((await k2.tungguImpor(ulang.id, 'selesai')).pratinjau).toMatchObject({ masuk: TPS, ditolak: [] });
  expect(await k2.panggil('verifikasi', {})).toMatchObject({ sah: true });
}, 90_000);
