import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { PesanInti } from '../../src/contract/index.ts';
import { Klien } from './klien.ts';

const KUNCI = 'c'.repeat(64);

/** A core in a process of its own, to be killed, and a page that is let in. */
export async function mulaiInti(akar: string): Promise<{ proses: ChildProcess; k: Klien }> {
  const inti = path.join(import.meta.dirname, '../../src/server/core.ts');
  const proses = fork(inti, ['--port', '0', '--akar', akar], { env: { ...process.env, REKAP_KUNCI: KUNCI } });
  const [siap] = await once(proses, 'message');
  const pesan = PesanInti.parse(siap);
  if (pesan.jenis !== 'siap') throw new Error(pesan.jenis);
  return { proses, k: await new Klien(pesan.url).masuk(KUNCI) };
}
