// Unpacks a zip with yauzl, a dependency of the application: no `unzip` program is needed.
import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

const S_IFMT = 0o170000;
const S_IFLNK = 0o120000;

const open = (file) =>
  new Promise((resolve, reject) =>
    yauzl.open(file, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip))),
  );

const contents = (zip, entry) =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
  );

async function text(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

async function unpack(zip, entry, name, folder) {
  const target = path.resolve(folder, name);
  if (target !== folder && !target.startsWith(folder + path.sep)) throw new Error(`path leaves the folder: ${name}`);
  if (name.endsWith('/')) {
    await mkdir(target, { recursive: true });
    return;
  }
  await mkdir(path.dirname(target), { recursive: true });
  const mode = entry.externalFileAttributes >>> 16;
  const stream = await contents(zip, entry);
  if ((mode & S_IFMT) === S_IFLNK) await symlink(await text(stream), target);
  else await pipeline(stream, createWriteStream(target, { mode: mode & 0o777 || 0o644 }));
}

/**
 * Unpacks a zip into a folder. `rename` maps an entry's name to the wanted one, or to undefined to leave it out.
 * @param {string} file @param {string} folder @param {(name: string) => string | undefined} rename
 */
export async function unzip(file, folder, rename) {
  const zip = await open(file);
  await new Promise((resolve, reject) => {
    zip.once('error', reject);
    zip.once('end', resolve);
    zip.on('entry', (entry) => {
      const name = rename(entry.fileName);
      const done = name ? unpack(zip, entry, name, path.resolve(folder)) : Promise.resolve();
      done.then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  }).finally(() => zip.close());
}
