import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Slows system calls down and makes them fail. Without it, or without the right to trace, this is left out. */
const STRACE = 'strace';

/** Why a core cannot be run under strace here; null where it can. */
export function tanpaStrace(): string | null {
  if (process.platform !== 'linux') return 'perlu Linux dan strace';
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rekap-strace-'));
  try {
    const catatan = path.join(folder, 'catatan');
    const r = spawnSync(STRACE, ['-D', '-f', '--seccomp-bpf', '-e', 'trace=exit_group', '-o', catatan, 'true']);
    if (r.error) return 'strace belum dipasang (paket strace)';
    if (r.status === 0 && fs.readFileSync(catatan, 'utf8').includes('exit_group')) return null;
    return `strace tidak boleh melacak di sini: ${String(r.stderr).slice(0, 200)}`;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What runs a core with its disk tampered with: `suntik` are strace's own rules (`fsync:delay_enter=…`), `catatan` the file in
 * which every write, sync and answer stands in its order. The core stays the process that was started (-D).
 */
export const lewatStrace = (suntik: readonly string[], catatan: string): string[] => [
  ...[STRACE, '-D', '-f', '--seccomp-bpf', '-qq', '-y', '-s', '24', '-o', catatan],
  ...['-e', 'trace=fsync,fdatasync,pwrite64,write,writev', '-e', 'signal=none'],
  ...suntik.flatMap((s) => ['-e', `inject=${s}`]),
];

/** What the log of a core says of its disk: as told by the kernel, in the order in which it happened. */
export type IsiCatatan = {
  /** Answers 200 that left while something stood in the log of the database that was not on the disk. */
  terlaluDini: string[];
  /** Syncs and writes of the thread that answers. */
  sync: number;
  tulis: number;
  jawaban: number;
};

const PANGGILAN = /^(\d+) +(?:(\w+)\((\d+)<([^>]*)>(.*)|<\.\.\. (\w+) resumed>(.*))$/;

/** Reads it; `pid` is the core's, whose first thread answers and writes. Lines before `dari` are left out. */
export function bacaCatatan(berkas: string, pid: number, dari = 0): IsiCatatan {
  const hasil: IsiCatatan = { terlaluDini: [], sync: 0, tulis: 0, jawaban: 0 };
  let kotor = false;
  let menunggu = '';
  for (const baris of fs.readFileSync(berkas, 'latin1').slice(dari).split('\n')) {
    const m = PANGGILAN.exec(baris);
    if (!m || Number(m[1]) !== pid) continue;
    const [, , panggil = m[6] ?? '', , jalur = menunggu, ekor = m[7] ?? ''] = m;
    const selesai = !ekor.includes('<unfinished');
    menunggu = selesai ? '' : jalur;
    if (panggil === 'fsync' || panggil === 'fdatasync') {
      if (!selesai) continue;
      hasil.sync++;
      if (jalur.endsWith('-wal') && / = 0\b/.test(ekor)) kotor = false;
    } else if (panggil === 'pwrite64') {
      if (selesai) hasil.tulis++;
      if (jalur.endsWith('-wal')) kotor = true;
    } else if (/HTTP\/1\.1 200/.test(ekor)) {
      hasil.jawaban++;
      if (kotor) hasil.terlaluDini.push(baris.slice(0, 160));
    }
  }
  return hasil;
}

/** Where the log ends now. */
export const ujungCatatan = (berkas: string): number => fs.statSync(berkas).size;
