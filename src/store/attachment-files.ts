import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { berkasLampiran, type Lampiran } from '../domain/index.ts';
import { clearHalfFiles, writeWholeFile } from './whole-files.ts';

/**
 * Attachments lie as files in the plenary's folder, not in the database: a kecamatan may have thousands of 5 MB photos,
 * and a database of many gigabytes would be read whole at every opening (quick_check) and copied whole by every backup.
 * A file is named by the hash of its content and never changes; what counts is the row that names it.
 */
export const FOLDER_LAMPIRAN = 'lampiran';

type Isi = Pick<Lampiran, 'sha256' | 'tipe'>;

const attachmentFile = (folder: string, l: Isi): string => path.join(folder, FOLDER_LAMPIRAN, berkasLampiran(l));

/**
 * Writes the bytes so that the file is whole or absent, and safely on disk once this resolves. Called before the row is
 * recorded: a crash between the two leaves a file that nothing names, never a row without its file.
 */
export const writeAttachment = (folder: string, l: Isi, isi: Uint8Array): Promise<void> =>
  writeWholeFile(attachmentFile(folder, l), isi);

/** Removes what a program that died left half written. Only who just took the plenary's lock may call it. */
export const clearHalfAttachments = (folder: string): void => clearHalfFiles(path.join(folder, FOLDER_LAMPIRAN));

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
