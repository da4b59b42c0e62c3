// A fingerprint of everything a build depends on, by content: a checkout that changes only times builds nothing.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';

const INPUTS = [
  'src',
  'resources',
  // Help inside the application is the guide itself.
  'docs/panduan',
  ...['vite-build', 'beside', 'licences'].map((name) => `scripts/lib/${name}.mjs`),
  ...['package.json', 'package-lock.json', 'tsconfig.json'],
];

function* filesOf(relative) {
  const full = path.join(ROOT, relative);
  if (!existsSync(full)) return;
  if (statSync(full).isFile()) {
    yield relative;
    return;
  }
  for (const name of readdirSync(full).sort()) yield* filesOf(`${relative}/${name}`);
}

export function sourcesHash() {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const file of filesOf(input))
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(ROOT, file)))
        .update('\0');
  }
  return hash.digest('hex');
}
