// One installation or build at a time: two terminals must not empty the same folder under each other.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DIST } from './paths.mjs';
import { Failure, say } from './say.mjs';

// Not under node_modules, which an installation empties.
const FILE = path.join(DIST, '.kunci-skrip');
const PATIENCE_MS = 10 * 60_000;

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function acquire() {
  try {
    mkdirSync(DIST, { recursive: true });
    writeFileSync(FILE, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw new Failure(`Folder ${DIST} tidak dapat ditulisi.`, error.stack);
    const holder = existsSync(FILE) ? Number(readFileSync(FILE, 'utf8')) : 0;
    // An empty file belongs to a process that is just writing its number.
    if (holder > 0 && !alive(holder)) rmSync(FILE, { force: true });
    return false;
  }
}

/** Runs `work` while holding the lock; a lock left by a process that is gone is taken over. */
export async function withLock(work) {
  const start = Date.now();
  let told = false;
  while (!acquire()) {
    if (Date.now() - start > PATIENCE_MS)
      throw new Failure('Perintah lain masih memasang atau membangun. Coba lagi nanti.');
    if (!told && Date.now() - start > 2000) {
      told = true;
      say('Menunggu perintah lain selesai memasang atau membangun…');
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    return await work();
  } finally {
    rmSync(FILE, { force: true });
  }
}
