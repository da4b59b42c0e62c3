// The licences of everything in a release: of the packages whose code was bundled, and of those that lie beside it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BESIDE } from './beside.mjs';
import { ROOT } from './paths.mjs';

/** Folder of the package that a file belongs to; undefined for our own. */
export function packageFolder(file) {
  const clean = file.replace(/^\0+/, '').split('?')[0];
  const at = clean.lastIndexOf(`node_modules${path.sep}`);
  if (at < 0 || !clean.startsWith(ROOT)) return undefined;
  const rest = clean.slice(at + 'node_modules/'.length).split(path.sep);
  return path.join(clean.slice(0, at + 'node_modules'.length), ...rest.slice(0, rest[0].startsWith('@') ? 2 : 1));
}

const read = (folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

/** A package beside the programs, and whatever it needs, where it is installed. */
function withNeeded(name, from, into) {
  for (let at = from; ; at = path.dirname(at)) {
    const folder = path.join(at, 'node_modules', name);
    if (existsSync(path.join(folder, 'package.json'))) {
      if (into.has(folder)) return;
      into.add(folder);
      for (const needed of Object.keys(read(folder).dependencies ?? {})) withNeeded(needed, folder, into);
      return;
    }
    if (at === ROOT || at === path.dirname(at)) return;
  }
}

const licenceText = (folder) => {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|-|$)/i.test(name));
  return file ? readFileSync(path.join(folder, file), 'utf8').trim() : '';
};

const licenceName = ({ license, licenses }) =>
  typeof license === 'string' ? license : (license?.type ?? licenses?.map?.((l) => l.type).join(', ') ?? '');

/**
 * One text for people: each package with version, licence and the licence's words. Throws where a package has none:
 * such a one may not be given on.
 * @param {Iterable<string>} bundled folders of the packages whose code is in dist
 */
export function licenceList(bundled) {
  const folders = new Set(bundled);
  for (const name of BESIDE) withNeeded(name, ROOT, folders);
  const entries = [...folders].map((folder) => {
    const about = read(folder);
    const [licence, text] = [licenceName(about), licenceText(folder)];
    if (!licence && !text) throw new Error(`${about.name}: tanpa lisensi`);
    return { title: `${about.name} ${about.version} (${licence || 'lihat di bawah'})`, text };
  });
  entries.sort((a, b) => (a.title < b.title ? -1 : 1));
  const unique = entries.filter((e, i) => e.title !== entries[i - 1]?.title);
  const head = [
    'Pustaka pihak lain di dalam Rekap Pleno, dengan lisensinya.',
    'Electron dan Chromium: lihat LICENSE.electron.txt dan LICENSES.chromium.html di folder program.',
    `${unique.length} pustaka.`,
  ].join('\n');
  const body = unique.map(({ title, text }) => `${'='.repeat(80)}\n${title}\n\n${text}`.trim());
  return `${[head, ...body].join('\n\n')}\n`;
}
