// `npm run cakupan`: which lines of src/domain, store, exchange and app the last `npm test` (or `npm test -- unit`) did not
// run, file by file. With names, only files whose path has one of them: `npm run cakupan -- src/app/lan`.
import { existsSync } from 'node:fs';
import { coveredLines, table } from './lib/coverage.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { Failure, main, say } from './lib/say.mjs';

await main(async () => {
  const report = inRoot('test-results', 'cakupan', 'vitest', 'coverage-final.json');
  if (!existsSync(report)) throw new Failure('Cakupan belum diukur. Jalankan: npm test -- unit');
  const wanted = process.argv.slice(2);
  const lines = table(coveredLines(ROOT, report, inRoot('test-results', 'cakupan', 'proses')));
  for (const line of lines) if (wanted.length === 0 || wanted.some((name) => line.includes(name))) say(line);
});
