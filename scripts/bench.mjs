// `npm run bench`: how fast, how large, how it grows; `npm run bench -- rekap impor` measures only those groups,
// `-- --banding` also runs the comparisons (SQLite, DuckDB, LibreOffice, Chromium) in the same run, `-- --putaran N`,
// `-- --ukuran kecamatan,kabupaten,nasional`. Writes test-results/bench.json and bench.md. See docs/kinerja.md.
import { mkdirSync } from 'node:fs';
import { ensureBuilt } from './lib/build.mjs';
import { packForTests } from './lib/package.mjs';
import { hasDisplay, inRoot, NODE24 } from './lib/paths.mjs';
import { run, which } from './lib/proc.mjs';
import { main, say } from './lib/say.mjs';
import { ensureInstalled } from './lib/setup.mjs';
import { findBrowser } from './lib/system.mjs';

/** The packed application for the group `mulai`; without it that group says why it is missing. */
async function packed() {
  if (!hasDisplay() && !which('xvfb-run')) return { reason: 'tidak ada layar dan xvfb-run belum ada' };
  return packForTests();
}

await main(async () => {
  const args = process.argv.slice(2);
  await ensureInstalled();
  await ensureBuilt();
  mkdirSync(inRoot('test-results'), { recursive: true });
  const groups = args.filter((arg, i) => !arg.startsWith('--') && !args[i - 1]?.startsWith('--'));
  const wanted = groups.length === 0 || groups.includes('mulai');
  const program = wanted ? await packed() : { reason: 'tidak diminta' };
  if (wanted && !('program' in program)) say(`Waktu mulai tidak diukur: ${program.reason}`);
  const env = {
    ...process.env,
    REKAP_KEMASAN: program.program ?? '',
    REKAP_PERAMBAN_UJI: findBrowser() ?? '',
  };
  const script = [inRoot('tests', 'bench', 'index.ts'), ...args];
  const bare = hasDisplay() || !which('xvfb-run');
  const [command, ...rest] = bare
    ? [NODE24, ...script]
    : ['xvfb-run', '-a', '-s', '-screen 0 1366x768x24', NODE24, ...script];
  return (await run(command, rest, { output: 'inherit', env })).code;
});
