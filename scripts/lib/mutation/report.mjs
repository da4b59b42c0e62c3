// The figures of a run of Stryker, out of its JSON report: by file, by folder, in all.

export const BOUND = 80;

const EMPTY = { mutants: 0, killed: 0, timeout: 0, survived: 0, noCoverage: 0, ignored: 0, invalid: 0 };
const FIELD = {
  Killed: 'killed',
  Timeout: 'timeout',
  Survived: 'survived',
  NoCoverage: 'noCoverage',
  Ignored: 'ignored',
  // Could not even be loaded: neither for nor against the tests, as Stryker counts.
  RuntimeError: 'invalid',
  CompileError: 'invalid',
};

/** How many mutants of one file ended how. `mutants`: those that count. */
export function countFile(mutants) {
  const count = { ...EMPTY };
  for (const { status } of mutants) count[FIELD[status] ?? 'survived'] += 1;
  count.mutants = count.killed + count.timeout + count.survived + count.noCoverage;
  return count;
}

export function sum(counts) {
  const total = { ...EMPTY };
  for (const count of counts) for (const key of Object.keys(total)) total[key] += count[key];
  return total;
}

/** Of a hundred mutants so many were noticed; 100 where there were none. */
export const score = ({ mutants, killed, timeout }) => (mutants === 0 ? 100 : (100 * (killed + timeout)) / mutants);

/** Reports (as Stryker writes them) → [path below src/domain, figures], in the order of the paths. */
export function countReports(reports) {
  const files = reports.flatMap((report) => Object.entries(report.files));
  return files
    .map(([path, file]) => [path.replaceAll('\\', '/').replace(/^src\/domain\//, ''), countFile(file.mutants)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const COLUMNS = ['mutan', 'mati', 'lolos', 'tak diuji', 'terlalu lama', 'skor'];
const percent = (count) => `${score(count).toFixed(1).replace('.', ',')} %`;
const cells = (c) => [c.mutants, c.killed, c.survived, c.noCoverage, c.timeout].map(String).concat(percent(c));

/** The table for the terminal: files under the sum of their folder, everything last. */
export function table(files) {
  const folders = Map.groupBy(files, ([path]) => (path.includes('/') ? `${path.split('/')[0]}/` : './'));
  const rows = [['berkas', ...COLUMNS]];
  for (const [folder, own] of [...folders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    rows.push([folder, ...cells(sum(own.map(([, count]) => count)))]);
    for (const [path, count] of own) rows.push([`  ${path.slice(path.indexOf('/') + 1)}`, ...cells(count)]);
  }
  rows.push(['semua', ...cells(sum(files.map(([, count]) => count)))]);
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  return rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '),
  );
}
