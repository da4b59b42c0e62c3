// `npm run mutasi`: mutation testing of src/domain. Stryker changes the code in one place after another and looks whether a
// test notices (CONTRIBUTING.md says how to read it). `npm run mutasi -- aturan dugaan` does only those parts. With
// `--sambung` what was measured before and has not changed since is taken from there: quick, but only a full run is a figure.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { PARTS } from './lib/mutation/parts.mjs';
import { BOUND, countReports, score, sum, table } from './lib/mutation/report.mjs';
import { CACHE, inRoot, NODE24, tool } from './lib/paths.mjs';
import { run } from './lib/proc.mjs';
import { Failure, main, say } from './lib/say.mjs';
import { ensureInstalled } from './lib/setup.mjs';

const RESULTS = inRoot('test-results', 'mutasi');
const report = (part) => inRoot('test-results', 'mutasi', `${part}.json`);
const minutes = (start) => ((Date.now() - start) / 60_000).toFixed(1).replace('.', ',');

function chosen(args) {
  const names = args
    .filter((arg) => arg !== '--sambung')
    .map((arg) => arg.replace(/^src\/domain\//, '').replace(/\/.*$/, ''));
  const unknown = names.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    throw new Failure(`Bagian tidak dikenal: ${unknown.join(', ')}. Ada: ${Object.keys(PARTS).join(', ')}.`);
  }
  return names.length > 0 ? Object.keys(PARTS).filter((name) => names.includes(name)) : Object.keys(PARTS);
}

async function measure(part, anew) {
  const start = Date.now();
  say(`\n── ${part}`);
  rmSync(report(part), { force: true });
  const args = [tool('@stryker-mutator', 'core', 'bin', 'stryker.js'), 'run', ...(anew ? ['--force'] : [])];
  const { code } = await run(NODE24, args, { output: 'inherit', env: { ...process.env, REKAP_MUTASI: part } });
  rmSync(inRoot('test-results', 'mutasi', `kerja-${part}`), { recursive: true, force: true });
  if (code !== 0 || !existsSync(report(part))) {
    throw new Failure(
      `Bagian "${part}" tidak selesai diukur; sebabnya tertulis di atas. Bagian lain yang sudah selesai tetap tersimpan.`,
    );
  }
  say(`Selesai dalam ${minutes(start)} menit; rinciannya test-results/mutasi/${part}.html`);
  return JSON.parse(readFileSync(report(part), 'utf8'));
}

await main(async () => {
  const args = process.argv.slice(2);
  const parts = chosen(args);
  await ensureInstalled();
  mkdirSync(CACHE, { recursive: true });
  mkdirSync(RESULTS, { recursive: true });
  const start = Date.now();
  const reports = [];
  for (const part of parts) reports.push(await measure(part, !args.includes('--sambung')));
  const files = countReports(reports);
  const all = sum(files.map(([, count]) => count));
  say(`\n${table(files).join('\n')}\n`);
  if (all.ignored > 0) say(`${all.ignored} mutan pada kalimat (pesan/) tidak diuji, dan tidak dihitung.`);
  if (all.invalid > 0) say(`${all.invalid} mutan tidak dapat dimuat sama sekali, dan tidak dihitung.`);
  const reached = score(all);
  say(
    `${all.mutants} mutan, ${all.killed + all.timeout} ketahuan, skor ${reached.toFixed(1).replace('.', ',')} %, ${minutes(start)} menit.`,
  );
  if (reached >= BOUND) return 0;
  say(`Di bawah ${BOUND} %: tambahkan uji untuk mutan yang lolos.`);
  return 1;
});
