import { createHash } from 'node:crypto';
import path from 'node:path';
import { berhasil, besarBerkas, gagal, type Hasil } from '../../domain/index.ts';
import { MediumCancelled, mediumFailure, SourceUnreadable } from './failure.ts';
import { type FileSystem, REAL_FILES } from './file-system.ts';
import { FAT_LIMIT, isPortableName, numberedName } from './filename.ts';
import { readBack } from './read-back.ts';

export type FileForMedium = {
  name: string;
  /** Bytes that `content` gives. */
  size: number;
  /** SHA-256 of them, hex; what is read back from the medium must have it. */
  sha256: string;
  content: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
};

type StageOfWriting = 'menulis' | 'memeriksa' | 'menutup';
export type WriteOptions = {
  progress?: (stage: StageOfWriting, done: number, size: number) => void;
  cancelled?: () => boolean;
  files?: FileSystem;
};

export type Written = {
  /** Where it stands now. */
  file: string;
  size: number;
  sha256: string;
  /** The same file was there already; nothing was written. */
  existed: boolean;
  /** Read back past the computer's own memory. */
  direct: boolean;
};

/** Room that is left free: folders grow too, and a full stick makes the next person's work fail. */
const MARGIN = 1024 * 1024;
const PART = '.sebagian';
const MAX_NUMBER = 99;

/** Where the file may stand: its name, or with a number where another file has it. `existed`: the very file is there. */
async function findPlace(
  fs: FileSystem,
  folder: string,
  f: FileForMedium,
): Promise<{ file: string; existed: boolean; direct: boolean } | null> {
  for (let n = 1; n <= MAX_NUMBER; n++) {
    const file = path.join(folder, n === 1 ? f.name : numberedName(f.name, n));
    const there = await fs.stat(file);
    if (!there) return { file, existed: false, direct: false };
    if (!there.isFile || there.size !== f.size) continue;
    const back = await readBack(fs, file);
    if (back.sha256 === f.sha256) return { file, existed: true, direct: back.direct };
  }
  return null;
}

/** The content, its own failures told from those of the medium. */
async function* guarded(f: FileForMedium): AsyncIterable<Uint8Array> {
  try {
    yield* f.content();
  } catch (e) {
    throw new SourceUnreadable(e instanceof Error ? e.message : String(e));
  }
}

async function writePart(fs: FileSystem, part: string, f: FileForMedium, o: WriteOptions): Promise<void> {
  const handle = await fs.open(part, 'w');
  const hash = createHash('sha256');
  let done = 0;
  try {
    for await (const block of guarded(f)) {
      if (o.cancelled?.()) throw new MediumCancelled();
      hash.update(block);
      for (let at = 0; at < block.length; ) {
        const { bytesWritten } = await handle.write(at === 0 ? block : block.subarray(at));
        at += bytesWritten;
      }
      done += block.length;
      o.progress?.('menulis', done, f.size);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (done !== f.size || hash.digest('hex') !== f.sha256)
    throw new SourceUnreadable(`${f.name} berubah selagi ditulis`);
}

/** Folders are made lasting too, where the system lets one (Windows does it by itself). */
async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  let handle: Awaited<ReturnType<FileSystem['open']>>;
  try {
    handle = await fs.open(folder, 'r');
  } catch (e) {
    if (e instanceof Error && 'code' in e && ['EISDIR', 'EPERM', 'EACCES'].includes(String(e.code))) return;
    throw e;
  }
  try {
    await handle.sync();
  } catch (e) {
    // FUSE and some network folders do not know it; the file itself was synced.
    if (!(e instanceof Error && 'code' in e && ['EINVAL', 'ENOSYS', 'EPERM'].includes(String(e.code)))) throw e;
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file to a stick or any folder so that under its name there is the whole file or none: written under another
 * name, synced, read back and compared, renamed, folder synced. Nothing that is there is overwritten: the same file is
 * left as it is, another one of the same name keeps it and this one gets a number. Only when this returns without an
 * error is everything on the medium. Errors: MEDIA_NAMA, MEDIA_TIDAK_ADA, MEDIA_PENUH, MEDIA_BATAS_FAT, MEDIA_TERKUNCI,
 * MEDIA_DICABUT, MEDIA_RUSAK, MEDIA_DIBATALKAN, BERKAS_TAK_TERBACA (the source); after each of them an older file is as it was.
 */
export async function writeToMedium(folder: string, f: FileForMedium, o: WriteOptions = {}): Promise<Hasil<Written>> {
  const fs = o.files ?? REAL_FILES;
  const tempat = folder;
  if (!isPortableName(f.name)) return gagal('MEDIA_NAMA', { nama: f.name });
  let part: string | null = null;
  try {
    if (!(await fs.stat(folder))?.isFolder) return gagal('MEDIA_TIDAK_ADA', { tempat });
    const place = await findPlace(fs, folder, f);
    if (!place) return gagal('MEDIA_NAMA', { nama: f.name });
    const { file } = place;
    const done = { file, size: f.size, sha256: f.sha256 };
    if (place.existed) return berhasil({ ...done, existed: true, direct: place.direct });

    const { free, fat } = await fs.space(folder);
    if (fat && f.size > FAT_LIMIT) return gagal('MEDIA_BATAS_FAT', { nama: f.name, ukuran: besarBerkas(f.size) });
    if (free < f.size + MARGIN)
      return gagal('MEDIA_PENUH', { tempat, butuh: besarBerkas(f.size + MARGIN), ada: besarBerkas(free) });

    part = file + PART;
    await writePart(fs, part, f, o);
    const back = await readBack(fs, part, (n) => {
      if (o.cancelled?.()) throw new MediumCancelled();
      o.progress?.('memeriksa', n, f.size);
    });
    if (back.bytes !== f.size || back.sha256 !== f.sha256) {
      await fs.rm(part);
      return gagal('MEDIA_RUSAK', { tempat });
    }
    o.progress?.('menutup', f.size, f.size);
    await fs.rename(part, file);
    part = null;
    await syncFolder(fs, folder);
    return berhasil({ ...done, existed: false, direct: back.direct });
  } catch (e) {
    // A half file under its own name harms nobody; a stick that is gone cannot be tidied.
    if (part !== null) await fs.rm(part).catch(() => undefined);
    return mediumFailure(e, { tempat, nama: f.name, butuh: besarBerkas(f.size), ukuran: besarBerkas(f.size) });
  }
}
