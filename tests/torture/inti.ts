import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { jamMesin } from '../../src/app/pleno.ts';
import { createPracticeWhole } from '../../src/app/simulasi-utuh.ts';
import { PesanInti } from '../../src/contract/index.ts';
import type { KodeTps } from '../../src/domain/index.ts';
import { buatSimulasi } from '../../src/domain/simulasi/index.ts';
import { Klien } from '../lib/klien.ts';
import { hukum } from './bentuk.ts';

const KUNCI = 'd'.repeat(64);
const INTI = path.join(import.meta.dirname, '../../src/server/core.ts');

export type Inti = { proses: ChildProcess; k: Klien; galat: () => string };

/** A core in a process of its own. `env` and `execArgv` torment it; what it prints is kept: an error there is a fault. */
export async function nyalakan(
  akar: string,
  o: { env?: NodeJS.ProcessEnv; execArgv?: string[]; program?: string; data?: string; lewat?: string[] } = {},
): Promise<Inti> {
  // `lewat`: a program, and its arguments, that runs the core in its place and lets its process be ours.
  const [awalan, ...argumen] = o.lewat ?? [];
  const perintah = awalan ? { execPath: awalan, execArgv: [...argumen, process.execPath] } : { execArgv: [] };
  const proses = fork(o.program ?? INTI, ['--port', '0', '--akar', akar, ...(o.data ? ['--data', o.data] : [])], {
    env: { ...process.env, ...o.env, REKAP_KUNCI: KUNCI },
    ...perintah,
    execArgv: [...perintah.execArgv, ...(o.execArgv ?? [])],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let teks = '';
  for (const s of [proses.stdout, proses.stderr])
    s?.on('data', (b: Buffer) => {
      teks = (teks + b.toString()).slice(-20_000);
    });
  const awal = await Promise.race([once(proses, 'message'), once(proses, 'exit')]);
  const pesan = PesanInti.safeParse(awal[0]);
  hukum(pesan.success && pesan.data.jenis === 'siap', `inti tidak mulai: ${JSON.stringify(awal)} ${teks}`);
  return { proses, k: await new Klien(pesan.data.url).masuk(KUNCI), galat: () => teks };
}

export async function matikan(i: Inti, sinyal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<void> {
  if (i.proses.exitCode !== null || i.proses.signalCode !== null) return;
  const akhir = once(i.proses, 'exit');
  i.proses.kill(sinyal);
  await akhir;
}

/** Nothing that a program prints only when it is broken. */
export const hukumSunyi = (i: Inti): void => {
  const teks = i.galat();
  hukum(
    !/Error|Unhandled|at .*\.ts:\d+/.test(teks.replace(/.*(ExperimentalWarning|--trace-warnings).*/g, '')),
    `inti mencetak: ${teks.slice(0, 2000)}`,
  );
};

/** A small practice plenary (PPWP) on the shelf, closed, made without a core; its TPS in the order of their codes. */
export function plenoKecil(akar: string, benih: number, tps: number): { folder: string; tps: KodeTps[] } {
  const h = createPracticeWhole({ desa: 1, tps, benih, kontes: ['PPWP'] }, () => path.join(akar, 'pleno'), jamMesin);
  hukum(h.ok, 'pleno latihan tidak dapat dibuat');
  const kode = buatSimulasi({ desa: 1, tps, benih, kontes: ['PPWP'] }).definisi.wilayah.filter((w) => w.tingkat === 5);
  return { folder: h.nilai, tps: kode.map((w) => w.kode as KodeTps) };
}
