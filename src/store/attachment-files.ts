import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, rmSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { berkasLampiran, type Lampiran } from '../domain/index.ts';

/**
 * Attachments lie as files in the plenary's folder, not in the database: a kecamatan may have thousands of 5 MB photos,
 * and a database of many gigabytes would be read whole at every opening (quick_check) and copied whole by every backup.
 * A file is named by the hash of its content and never changes; what counts is the row that names it.
 */
export const FOLDER_LAMPIRAN = 'lampiran';
const SEMENTARA = '.sementara';

type Isi = Pick<Lampiran, 'sha256' | 'tipe'>;

export const attachmentFile = (folder: string, l: Isi): string => path.join(folder, FOLDER_LAMPIRAN, berkasLampiran(l));

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
 * Writes the bytes so that the file is whole or absent, and safely on disk once this resolves. Called before the row is
 * recorded: a crash between the two leaves a file that nothing names, never a row without its file.
 */
export async function writeAttachment(folder: string, l: Isi, isi: Uint8Array): Promise<void> {
  const tujuan = attachmentFile(folder, l);
  const induk = path.dirname(tujuan);
  if (await fs.mkdir(induk, { recursive: true })) await fsyncFolder(folder);
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

/** Removes what a program that died left half written. Only who just took the plenary's lock may call it. */
export function clearHalfAttachments(folder: string): void {
  const induk = path.join(folder, FOLDER_LAMPIRAN);
  if (!existsSync(induk)) return;
  for (const n of readdirSync(induk)) if (n.endsWith(SEMENTARA)) rmSync(path.join(induk, n), { force: true });
}

/** The bytes of an attachment; null where the file is gone. What they hash to is the caller's to compare. */
export async function readAttachmentFile(folder: string, l: Isi): Promise<Uint8Array | null> {
  return fs.readFile(attachmentFile(folder, l)).catch((e: NodeJS.ErrnoException) => {
    if (e.code === 'ENOENT') return null;
    throw e;
  });
}

/** Hash of an attachment's file, read in pieces; null where the file is gone. */
export async function hashAttachmentFile(folder: string, l: Isi): Promise<string | null> {
  const sidik = createHash('sha256');
  try {
    await pipeline(createReadStream(attachmentFile(folder, l)), sidik);
  } catch (e) {
    if (e instanceof Error && 'code' in e && e.code === 'ENOENT') return null;
    throw e;
  }
  return sidik.digest('hex');
}
