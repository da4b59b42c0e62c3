// `npm test`: sets up everything, also the browser and the libraries it needs, and runs every check. A stage that fails
// does not hide the ones after it. The last line is the sum: `N passed, M failed[, K skipped]`.
// `npm test -- types unit` runs only the stages named (types, lint, sisa, build, ukuran, unit, browser, electron, kemasan).
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { below, coveredLines } from './lib/coverage.mjs';
import { findElectron } from './lib/electron.mjs';
import { packForTests } from './lib/package.mjs';
import { hasDisplay, inRoot, isRoot, NODE24, ROOT, tool } from './lib/paths.mjs';
import { run, which } from './lib/proc.mjs';
import { Failure, log, main, say } from './lib/say.mjs';
import { ensureInstalled } from './lib/setup.mjs';
import { DISPLAY_PACKAGES, ELECTRON_PACKAGES, ensurePackages, findBrowser, PRINT_PACKAGES } from './lib/system.mjs';
import {
  add,
  countPlaywright,
  countVitest,
  judge,
  lastLine,
  nothing,
  single,
  skippedStage,
} from './lib/test-count.mjs';

const REPORTS = inRoot('test-results', 'laporan');
const COVERAGE = inRoot('test-results', 'cakupan');
const report = (name) => inRoot('test-results', 'laporan', `${name}.json`);

const node = (args, env = {}) => run(NODE24, args, { output: 'inherit', env: { ...process.env, ...env } });

/** Reads a runner's report; a runner that left none has failed. */
function counted(name, code, count) {
  if (!existsSync(report(name))) return single(false);
  return judge(count(JSON.parse(readFileSync(report(name), 'utf8'))), code);
}

/** A system package that cannot be had is a skip where a person would have to install it, a failure where we tried. */
const unavailable = (name, { reason, tried }) => {
  say(`Tidak dijalankan: ${reason}`);
  return tried ? single(false) : skippedStage(name, reason);
};

async function types() {
  return single((await node([tool('typescript', 'bin', 'tsc'), '--noEmit'])).code === 0);
}

async function lint() {
  return single((await node([tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '.'])).code === 0);
}

/** Files, exports and packages that nothing uses (knip.jsonc says where programs begin). */
async function unused() {
  const { code } = await node([tool('knip', 'bin', 'knip.js'), '--no-config-hints']);
  if (code !== 0)
    say('Yang disebut di atas tidak dipakai apa pun: hapus, atau sebut di knip.jsonc dari mana ia dijalankan.');
  return single(code === 0);
}

async function unit() {
  // Texts of printed forms are read back with poppler's pdftotext; tests that need it say so where it is missing.
  const poppler = await ensurePackages(['poppler-utils']);
  if (!poppler.ok) say(poppler.reason);
  // Printing is tested against a real print service; its tests say so where it cannot be had.
  const print = await ensurePackages(PRINT_PACKAGES);
  if (!print.ok) say(print.reason);
  // A slow disk and one that refuses (tests/torture).
  const trace = await ensurePackages(['strace']);
  if (!trace.ok) say(trace.reason);
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report('vitest')}`];
  rmSync(COVERAGE, { recursive: true, force: true });
  mkdirSync(path.join(COVERAGE, 'proses'), { recursive: true });
  const { code } = await node([tool('vitest', 'vitest.mjs'), ...args], { REKAP_CAKUPAN: COVERAGE });
  return add(counted('vitest', code, countVitest), coverage());
}

/** How much of the folders that must not be wrong the tests have run. */
function coverage() {
  const report = path.join(COVERAGE, 'vitest', 'coverage-final.json');
  if (!existsSync(report)) return single(false);
  const covered = coveredLines(ROOT, report, path.join(COVERAGE, 'proses'));
  const sentences = below(covered);
  for (const sentence of sentences) say(sentence);
  return single(sentences.length === 0);
}

async function build() {
  await ensureBuilt();
  return single(true);
}

/** What was built stays within its budget (scripts/anggaran-ukuran.json). */
async function sizes() {
  return single((await node([inRoot('scripts', 'ukuran.mjs')])).code === 0);
}

/**
 * Runs one Playwright project; without a display it gets a virtual one, with `alone` no network but loopback. `part`: only
 * that part of it, as `[1, 2]`, beside the others.
 */
async function playwright(project, env, { virtualDisplay = false, alone = false, part = [1, 1] } = {}) {
  const [n, parts] = part;
  const name = parts === 1 ? project : `${project}-${n}`;
  const args = [
    tool('@playwright', 'test', 'cli.js'),
    'test',
    `--project=${project}`,
    '--reporter=list,json',
    ...(parts === 1 ? [] : [`--shard=${n}/${parts}`, `--output=${path.join('test-results', name)}`]),
  ];
  const all = { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report(name) };
  // Two that look for a free number at the same moment find the same: each begins elsewhere.
  const screen = ['-a', '-n', String(80 + 20 * n), '-s', '-screen 0 1600x900x24', NODE24];
  const command = virtualDisplay ? ['xvfb-run', ...screen, ...args] : [NODE24, ...args];
  const apart = alone ? ['unshare', '--net', 'sh', '-c', 'ip link set lo up && exec "$0" "$@"'] : [];
  const [program, ...rest] = [...apart, ...command];
  const { code } = await run(program, rest, { output: 'inherit', env: all });
  return counted(name, code, countPlaywright);
}

async function browser() {
  // The same engine without windows takes two thirds of the time; where it cannot be had, any Chromium does.
  const packages = await ensurePackages(['chromium-headless-shell']);
  const found = findBrowser();
  if (!found && !packages.ok) return unavailable('uji di peramban', packages);
  if (!found) return unavailable('uji di peramban', { reason: 'pasang Chrome, Edge, atau Chromium', tried: false });
  return playwright('browser', { REKAP_PERAMBAN_UJI: found });
}

async function electron() {
  const virtual = !hasDisplay();
  if (virtual) {
    const packages = await ensurePackages(['xvfb', 'xauth', ...ELECTRON_PACKAGES]);
    if (!packages.ok) return unavailable('uji di Electron', packages);
    if (!which('xvfb-run')) {
      return unavailable('uji di Electron', { reason: 'tidak ada layar dan xvfb-run belum ada', tried: false });
    }
  }
  // A second display that can be pulled out; the test that needs it says so where it cannot be had.
  const displays = await ensurePackages(DISPLAY_PACKAGES);
  if (!displays.ok) say(displays.reason);
  const print = await ensurePackages(PRINT_PACKAGES);
  if (!print.ok) say(print.reason);
  const found = await findElectron({ timeout: 3 * 60_000 });
  if (!('binary' in found)) {
    const reason = found.command ? `${found.reason}; jalankan: ${found.command}` : found.reason;
    return unavailable('uji di Electron', { reason, tried: false });
  }
  const env = { REKAP_ELECTRON: found.binary };
  // On a display that people look at, two applications would take each other's focus; virtual ones each have their own.
  if (!virtual) return playwright('electron', env);
  const parts = [1, 2].map((n) => playwright('electron', env, { virtualDisplay: true, part: [n, 2] }));
  return (await Promise.all(parts)).reduce(add);
}

/**
 * The application as it is packed, without any network where this machine lets us make such a place (a network namespace of
 * its own with loopback alone).
 */
async function packaged() {
  const found = await packForTests();
  if (!('program' in found)) return unavailable('uji aplikasi yang dikemas', found);
  const virtual = !hasDisplay();
  const tools = await ensurePackages(['iproute2', 'util-linux', ...(virtual ? ['xvfb', 'xauth'] : [])]);
  if (!tools.ok) return unavailable('uji aplikasi yang dikemas', tools);
  const env = { REKAP_KEMASAN: found.program };
  const alone = isRoot() && (await run('unshare', ['--net', 'ip', 'link', 'set', 'lo', 'up'])).code === 0;
  return playwright('kemasan', env, { virtualDisplay: virtual, alone });
}

const STAGES = {
  types: ['tipe (tsc)', types],
  lint: ['gaya dan format (biome)', lint],
  sisa: ['berkas dan ekspor tak terpakai (knip)', unused],
  // Before the tests: some serve the built pages.
  build: ['bangun (vite)', build],
  ukuran: ['ukuran hasil bangun', sizes],
  unit: ['unit dan integrasi (vitest)', unit],
  browser: ['peramban (Playwright)', browser],
  electron: ['Electron (Playwright)', electron],
  kemasan: ['aplikasi yang dikemas (Playwright)', packaged],
};

/** Runs one stage; whatever stops it is one failure, said in a sentence. */
async function runStage(title, work) {
  say(`\n── ${title}`);
  const start = Date.now();
  let count;
  try {
    count = await work();
  } catch (error) {
    say(error instanceof Failure ? error.message : `Tahap ini terhenti. Rincian: ${log(title, error.stack)}`);
    count = single(false);
  }
  return { title, count, seconds: (Date.now() - start) / 1000 };
}

function summary(results) {
  say('\n── ringkasan');
  for (const { title, count, seconds } of results) {
    say(`${title.padEnd(38)} ${lastLine(count).padEnd(36)} ${seconds.toFixed(1)} detik`);
  }
  for (const { name, reason } of results.flatMap(({ count }) => count.skips)) say(`Dilewati: ${name} (${reason})`);
}

await main(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in STAGES));
  if (unknown.length > 0)
    throw new Failure(`Tahap tidak dikenal: ${unknown.join(', ')}. Ada: ${Object.keys(STAGES).join(', ')}.`);
  const results = [
    await runStage('persiapan (npm ci)', async () => {
      await ensureInstalled();
      return nothing();
    }),
  ];
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const ready = results[0].count.failed === 0;
  for (const [name, [title, work]] of Object.entries(STAGES)) {
    if (ready && (wanted.length === 0 || wanted.includes(name))) results.push(await runStage(title, work));
  }
  summary(results);
  const total = results.map(({ count }) => count).reduce(add, nothing());
  say(lastLine(total));
  return total.failed > 0 ? 1 : 0;
});
