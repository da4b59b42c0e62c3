import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import type { FileSystem, OpenFile } from './file-system.ts';

const CHUNK = 1024 * 1024;
/** Memory pages are 64 KiB and aligned to the system's: what reading past the cache asks of a buffer. */
const aligned = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new WebAssembly.Memory({ initial: CHUNK / 65536 }).buffer);

export type ReadBack = { bytes: number; sha256: string; direct: boolean };

async function openFor(fs: FileSystem, file: string): Promise<{ handle: OpenFile; direct: boolean }> {
  const direct = constants.O_DIRECT;
  if (direct !== undefined) {
    try {
      return { handle: await fs.open(file, constants.O_RDONLY | direct), direct: true };
    } catch (e) {
      // File systems without it answer EINVAL; whatever else is wrong shows at the next opening.
      if (!(e instanceof Error && 'code' in e && e.code === 'EINVAL')) throw e;
    }
  }
  return { handle: await fs.open(file, 'r'), direct: false };
}

/**
 * Hash of what the medium holds. Where the system can, it is read past the memory of the computer (`direct`), which
 * would otherwise answer with what was written a moment ago and prove nothing of the stick.
 */
export async function readBack(
  fs: FileSystem,
  file: string,
  step: (bytes: number) => void = () => undefined,
): Promise<ReadBack> {
  const { handle, direct } = await openFor(fs, file);
  try {
    const hash = createHash('sha256');
    const buffer = aligned();
    let bytes = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, CHUNK, bytes);
      if (bytesRead === 0) break;
      hash.update(buffer.subarray(0, bytesRead));
      bytes += bytesRead;
      step(bytes);
      // A short read ends the file; reading on from there would not be aligned.
      if (direct && bytesRead < CHUNK) break;
    }
    return { bytes, sha256: hash.digest('hex'), direct };
  } finally {
    await handle.close();
  }
}
