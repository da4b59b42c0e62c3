// `npm run audit`: asks the registry for known faults of every package in the lock file. All are asked, because what is bundled
// into the application stands among the devDependencies. Exit code 0: none, or each explained in `scripts/audit.json`;
// 1: something is not explained, or an explanation no longer holds; 2: the service could not be asked, which is no pass.
import { readdirSync, readFileSync } from 'node:fs';
import { judgeAudit, lockFaults, readAudit, shipped } from './lib/audit.mjs';
import { inRoot } from './lib/paths.mjs';
import { npm } from './lib/proc.mjs';
import { Failure, log, main, say } from './lib/say.mjs';

const NOT_ASKED = 2;
const ASK_MS = 120_000;
const json = (...name) => JSON.parse(readFileSync(inRoot(...name), 'utf8'));

/** Packages that the sources name, and those that are shipped as they are. */
function roots(manifest) {
  const named = readdirSync(inRoot('src'), { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.(ts|tsx|css)$/.test(f))
    .flatMap((f) => [
      ...readFileSync(inRoot('src', f), 'utf8').matchAll(/(?:from|import)\s*\(?['"]((?:@[\w.-]+\/)?[\w.-]+)/g),
    ]);
  const known = { ...manifest.dependencies, ...manifest.devDependencies };
  return [...new Set([...Object.keys(manifest.dependencies), ...named.map((m) => m[1])])].filter((n) => n in known);
}

await main(async () => {
  const manifest = json('package.json');
  const lock = json('package-lock.json');
  const faults = lockFaults(manifest, lock);
  for (const f of faults) say(`Berkas kunci: ${f}.`);
  const { text } = await npm(['audit', '--json'], { timeout: ASK_MS, whole: true });
  const found = readAudit(text);
  if (found === null) {
    const file = log('npm audit', text);
    say('TIDAK DIPERIKSA: layanan audit registri npm tidak dapat ditanya, jadi tidak diketahui apakah ada celah.');
    say(
      `Ini bukan hasil baik. Ulangi di komputer yang tersambung ke registry.npmjs.org.${file ? ` Rincian: ${file}` : ''}`,
    );
    return faults.length > 0 ? 1 : NOT_ASKED;
  }
  const explained = json('scripts', 'audit.json');
  if (!Array.isArray(explained)) throw new Failure('scripts/audit.json harus berisi daftar.');
  const inside = shipped(lock, roots(manifest));
  const { open, accepted, stale } = judgeAudit(found, explained, new Date().toISOString().slice(0, 10));
  const where = (a) => (inside.has(a.package) ? 'ikut dalam aplikasi' : 'alat pengembangan');
  const line = (a) => `${a.severity} ${a.id} ${a.package} (${where(a)}): ${a.title} ${a.url}`;
  for (const a of open) say(`Belum dijelaskan: ${line(a)}`);
  for (const a of accepted) say(`Dijelaskan: ${line(a)}`);
  for (const e of stale)
    say(`Penjelasan ${e.id} ${e.package} tidak berlaku lagi: hapus, atau tinjau dan beri hari baru.`);
  const bad = open.length + stale.length + faults.length;
  const { length: packages } = Object.keys(lock.packages);
  say(
    `${packages - 1} paket diperiksa: ${found.length} celah diketahui, ${accepted.length} dijelaskan, ${open.length} belum.`,
  );
  return bad > 0 ? 1 : 0;
});
