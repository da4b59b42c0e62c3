import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { PesanInti } from '../../../src/contract/process.ts';
import { NODE24, ROOT } from '../../e2e/lib/paths.ts';
import { Klien } from '../../lib/klien.ts';

export type IntiBench = { anak: ChildProcess; k: Klien; mulaiMs: number; berhenti: () => Promise<void> };

/** The built core as a process of its own with a plenary open; `mulaiMs` from its start until it can be asked. */
export async function inti(folder: string): Promise<IntiBench> {
  const kunci = randomBytes(32).toString('hex');
  const mulai = performance.now();
  const args = [`${ROOT}/dist/node/core.js`, '--port', '0', '--akar', path.dirname(folder), '--data', folder];
  const anak = spawn(NODE24, args, {
    env: { ...process.env, REKAP_KUNCI: kunci },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [mentah] = await once(anak, 'message');
  const pesan = PesanInti.parse(mentah);
  if (pesan.jenis !== 'siap') throw new Error(`inti tidak mulai: ${pesan.jenis}`);
  const k = await new Klien(pesan.url).masuk(kunci);
  const mulaiMs = performance.now() - mulai;
  const berhenti = async (): Promise<void> => {
    anak.kill('SIGTERM');
    if (anak.exitCode === null) await once(anak, 'exit');
  };
  return { anak, k, mulaiMs, berhenti };
}

/** Largest memory that a process has had so far, MB (Linux; 0 elsewhere). */
export function puncakMB(pid: number | undefined): number {
  const berkas = `/proc/${pid}/status`;
  if (!fs.existsSync(berkas)) return 0;
  return Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(berkas, 'utf8'))?.[1] ?? 0) / 1024;
}

/** A window or projector that hears events, on a connection of its own; `terima` gets each as text, when it arrives. */
export function pendengar(k: Klien, terima: (data: string) => void): Promise<() => void> {
  return new Promise((selesai, gagal) => {
    const agent = new http.Agent({ keepAlive: false });
    const r = http.get(`${k.url}/api/peristiwa`, { agent, headers: k.tajuk }, (j) => {
      let sisa = '';
      j.setEncoding('utf8').on('data', (t: string) => {
        const pesan = (sisa + t).split('\n\n');
        sisa = pesan.pop() ?? '';
        for (const p of pesan) {
          const data = /^data: (.*)$/m.exec(p)?.[1];
          if (data) terima(data);
        }
      });
      j.on('error', () => undefined);
      selesai(() => r.destroy());
    });
    r.on('error', gagal);
  });
}
