import fs from 'node:fs/promises';
import path from 'node:path';
import { clearHalfFiles, writeWholeFile } from './whole-files.ts';

/**
 * Packages that were received, as they came: what explains a received sheet is its sender's journal, and that is in there.
 * A file is named by the hash of its content and never changes; what counts is the journal entry that names it.
 */
const FOLDER_PAKET = 'paket';

const packageFile = (folder: string, sha256: string): string => path.join(folder, FOLDER_PAKET, `${sha256}.rekap`);

/** Keeps a package; called before its entry is written, so a crash leaves at most a file that nothing names. */
export const writePackageFile = (folder: string, sha256: string, isi: Uint8Array): Promise<void> =>
  writeWholeFile(packageFile(folder, sha256), isi);

/** Removes what a program that died left half written. Only who just took the plenary's lock may call it. */
export const clearHalfPackages = (folder: string): void => clearHalfFiles(path.join(folder, FOLDER_PAKET));

/** The bytes of a received package; null where the file is gone. What they hash to is the caller's to compare. */
export async function readPackageFile(folder: string, sha256: string): Promise<Uint8Array | null> {
  return fs.readFile(packageFile(folder, sha256)).catch((e: NodeJS.ErrnoException) => {
    if (e.code === 'ENOENT') return null;
    throw e;
  });
}
