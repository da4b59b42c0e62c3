/**
 * `bukti.ts FOLDER`: the whole proof (chain, replay, every table and sum) as the built program does it: in a thread of its own.
 * With the start of that thread; its memory with what holds it.
 */
import { Worker } from 'node:worker_threads';
import { BATAS_UTAS } from '../../../src/app/workers/batas.ts';
import { ROOT } from '../../e2e/lib/paths.ts';
import { laporkan } from '../lib/ukur.ts';

const [folder = ''] = process.argv.slice(2);
const mulai = performance.now();
const utas = new Worker(`${ROOT}/dist/node/worker.js`, {
  workerData: { tugas: 'verifikasi', folder, hanyaJurnal: true, batal: new SharedArrayBuffer(4) },
  resourceLimits: BATAS_UTAS.verifikasi ?? {},
});
utas.on('message', (k: { kabar: string; laporan?: { sah: boolean; entri: number } }) => {
  if (k.kabar !== 'verifikasi' || !k.laporan?.sah) throw new Error(`bukti gagal: ${JSON.stringify(k)}`);
  const bukti = performance.now() - mulai;
  const { entri } = k.laporan;
  laporkan({ bukti, entri, buktiEntriPerDetik: (entri / bukti) * 1000 });
});
