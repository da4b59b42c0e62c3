// `npm run ukuran`: how large the built application is, line by line of its budget; part of `npm test`. With `-- --catat`
// what is measured becomes the new budget (a tenth above it), which belongs in the commit that needs it.
import { readFileSync, writeFileSync } from 'node:fs';
import { ensureBuilt } from './lib/build.mjs';
import { DIST, inRoot } from './lib/paths.mjs';
import { main, say } from './lib/say.mjs';
import { ensureInstalled } from './lib/setup.mjs';
import { judge, measure, record, row } from './lib/sizes.mjs';

const BUDGET = inRoot('scripts', 'anggaran-ukuran.json');

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const lines = Object.entries(JSON.parse(readFileSync(BUDGET, 'utf8')));
  const measured = lines.map(([name, line]) => ({ name, line, now: measure(DIST, line) }));
  if (process.argv.includes('--catat')) {
    const next = Object.fromEntries(measured.map(({ name, line, now }) => [name, record(line, now)]));
    writeFileSync(BUDGET, `${JSON.stringify(next, null, 2)}\n`);
    say('Anggaran ukuran dicatat dari hasil bangun ini.');
    return 0;
  }
  for (const { name, line, now } of measured) say(row(name, line, now));
  const over = measured.map(({ name, line, now }) => judge(name, line, now)).filter((s) => s !== null);
  for (const sentence of over) say(sentence);
  if (over.length > 0) {
    say(
      'Muat dengan import() apa yang tidak perlu sejak awal, atau pakai yang sudah ada daripada paket baru. Bila memang perlu sebesar itu: npm run ukuran -- --catat, lalu sebut sebabnya dalam commit.',
    );
  }
  return over.length > 0 ? 1 : 0;
});
