import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';

const SEMENTARA = '.sementara';

/** Makes names in a folder survive a power cut. Windows has no such call and keeps its directory by itself. */
async function fsyncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const f = await fs.open(folder, 'r');
  try {
    await f.sync();
  } finally {
    await f.close();
  }
}

/**
 * Writes a file so that it is whole or absent, and safely on disk once this resolves: under another name, fsync, rename,
 * fsync of the folder (made if missing).
 */
export async function writeWholeFile(tujuan: string, isi: Uint8Array): Promise<void> {
  const induk = path.dirname(tujuan);
  if (await fs.mkdir(induk, { recursive: true })) await fsyncFolder(path.dirname(induk));
  const sementara = path.join(induk, `${randomBytes(8).toString('hex')}${SEMENTARA}`);
  try {
    const f = await fs.open(sementara, 'wx');
    try {
      await f.writeFile(isi);
      await f.sync();
    } finally {
      await f.close();
    }
    await fs.rename(sementara, tujuan);
  } catch (e) {
    await fs.rm(sementara, { force: true });
    throw e;
  }
  await fsyncFolder(induk);
}

/** Where the documents of a plenary lie, by their content. */
export const documentsFolder = (folder: string): string => path.join(folder, 'dokumen');

/** Removes documents that were left half written. Only who just took the plenary's lock may call it. */
export const clearHalfDocuments = (folder: string): void => clearHalfFiles(documentsFolder(folder));

/** Removes what a program that died left half written in a folder. Only who just took the plenary's lock may call it. */
export function clearHalfFiles(induk: string): void {
  if (!existsSync(induk)) return;
  for (const n of readdirSync(induk)) if (n.endsWith(SEMENTARA)) rmSync(path.join(induk, n), { force: true });
}
