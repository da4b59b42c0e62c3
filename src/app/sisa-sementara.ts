import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lockFolder } from '../store/index.ts';

/** Folders with files that a browser handed over; their owner holds the lock inside. */
export const AWALAN_TITIPAN = 'rekap-titipan-';
/** Copies of documents on their way to a printer (`main/documents.ts`, `printing/windows.ts`), with the owner's process id. */
const CETAK = /^rekap-cetak-(\d+)-/;
/** An owner takes its lock at once; a folder with nothing in it but that may be on its way. */
const BARU_MS = 60_000;

function hidup(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (e) {
    // Somebody else's process is alive too.
    return !(e instanceof Error && 'code' in e && e.code === 'ESRCH');
  }
}

const milikSendiri = (s: fs.Stats): boolean => process.getuid === undefined || s.uid === process.getuid();

/** Nobody holds the lock of this folder of handed-over files. */
function ditinggalkan(folder: string, s: fs.Stats): boolean {
  const isi = fs.readdirSync(folder).filter((n) => !n.startsWith('kunci.db'));
  if (isi.length === 0 && Date.now() - s.mtimeMs < BARU_MS) return false;
  const kunci = lockFolder(folder);
  if (kunci.ok) kunci.nilai.lepas();
  return kunci.ok;
}

/**
 * Clears from the system's temporary directory what programs of ours left that died: figures and papers must not lie about
 * there, and Windows clears nothing by itself. Never what somebody holds, another person's, or what only has such a name (a
 * link). Returns the names that went.
 */
export function clearTemporaryLeftovers(sementara = os.tmpdir()): string[] {
  let semua: fs.Dirent[];
  try {
    semua = fs.readdirSync(sementara, { withFileTypes: true });
  } catch {
    return [];
  }
  return semua.flatMap((d) => {
    const pid = CETAK.exec(d.name)?.[1];
    if (!d.isDirectory() || (pid === undefined && !d.name.startsWith(AWALAN_TITIPAN))) return [];
    const folder = path.join(sementara, d.name);
    try {
      const s = fs.lstatSync(folder);
      if (!milikSendiri(s)) return [];
      if (pid === undefined ? !ditinggalkan(folder, s) : hidup(Number(pid))) return [];
      fs.rmSync(folder, { recursive: true, force: true });
      return [d.name];
    } catch {
      // Gone meanwhile, or not ours to take: another start will see.
      return [];
    }
  });
}
