// Which lines the tests run. Vitest knows what its own threads ran; programs and worker threads that tests start leave a
// report of their own (NODE_V8_COVERAGE), which is added here: their sources run as they are, so an offset in the report is
// one in the file.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Share of lines that the tests must run, in each of these folders of src. */
const BOUND = 0.95;
const FOLDERS = ['domain', 'store', 'exchange', 'app'];

/** Ranges of one script in one report, as [start, end, count]; those of functions lie in those of the script. */
const rangesOf = ({ functions }) =>
  functions.flatMap((f) => f.ranges.map((r) => [r.startOffset, r.endOffset, r.count]));

/** Was that place run? The smallest range around it says so. */
function ran(ranges, offset) {
  let length = Number.POSITIVE_INFINITY;
  let count = 0;
  for (const [start, end, n] of ranges) {
    if (start <= offset && offset < end && end - start <= length) {
      length = end - start;
      count = n;
    }
  }
  return count > 0;
}

/** Offset of the beginning of each line, by its number from 1. */
function lineStarts(text) {
  const starts = [0, 0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

/** Lines with code of one file, by number: was it run? `file` is an entry of Vitest's JSON report. */
export function linesOf(file) {
  const lines = new Map();
  for (const [id, { start }] of Object.entries(file.statementMap))
    lines.set(start.line, (lines.get(start.line) ?? false) || file.s[id] > 0);
  return lines;
}

/** Adds what one program ran of a file to its lines, in place. `script`: that file's entry in the program's report. */
export function addScript(lines, file, script, text) {
  const ranges = rangesOf(script);
  const starts = lineStarts(text);
  for (const { start } of Object.values(file.statementMap)) {
    if (!lines.get(start.line) && ran(ranges, starts[start.line] + start.column)) lines.set(start.line, true);
  }
}

/**
 * Lines of every file, by its path in the project: `report` is Vitest's, `children` the folder with reports of programs.
 */
export function coveredLines(root, report, children) {
  const files = JSON.parse(readFileSync(report, 'utf8'));
  const covered = new Map(Object.entries(files).map(([name, file]) => [name, linesOf(file)]));
  const texts = new Map();
  const text = (name) => texts.get(name) ?? texts.set(name, readFileSync(name, 'utf8')).get(name);
  for (const name of readdirSync(children)) {
    let scripts;
    try {
      scripts = JSON.parse(readFileSync(path.join(children, name), 'utf8')).result;
    } catch {
      continue; // Of a program that was killed while it wrote.
    }
    for (const script of scripts) {
      if (!script.url.startsWith('file:')) continue;
      const file = fileURLToPath(script.url);
      const lines = covered.get(file);
      if (lines) addScript(lines, files[file], script, text(file));
    }
  }
  return new Map([...covered].map(([name, lines]) => [path.relative(root, name).replaceAll('\\', '/'), lines]));
}

const share = (run, all) => (all === 0 ? 0 : run / all);
const percent = (n) => `${(Math.floor(n * 1000) / 10).toLocaleString('id-ID', { minimumFractionDigits: 1 })} %`;

/** Lines that were not run, as `12-19, 40`; blank lines and comments between two of them do not part them. */
export function missing(lines) {
  const groups = [];
  let open = false;
  for (const [n, run] of [...lines].sort(([a], [b]) => a - b)) {
    if (!run && open) groups.at(-1)[1] = n;
    else if (!run) groups.push([n, n]);
    open = !run;
  }
  return groups.map(([a, b]) => (a === b ? `${a}` : `${a}-${b}`)).join(', ');
}

/** One folder: its share, and its files with lines that were not run, the most first. */
function summarize(covered, folder) {
  const files = [...covered].filter(([name]) => name.startsWith(`src/${folder}/`));
  const counted = files.map(([name, lines]) => {
    const run = [...lines.values()].filter(Boolean).length;
    return { name, run, all: lines.size, share: share(run, lines.size), missing: missing(lines) };
  });
  const sum = (key) => counted.reduce((n, f) => n + f[key], 0);
  return {
    share: share(sum('run'), sum('all')),
    run: sum('run'),
    all: sum('all'),
    files: counted.filter((f) => f.run < f.all).sort((a, b) => b.all - b.run - (a.all - a.run)),
  };
}

const inWords = (f) => `  ${f.name}: ${percent(f.share)}, belum diuji baris ${f.missing}`;

/** A folder as one line, and every file of it that has lines left. */
export function table(covered) {
  return FOLDERS.flatMap((folder) => {
    const s = summarize(covered, folder);
    return [`src/${folder}: ${percent(s.share)} (${s.run} dari ${s.all} baris)`, ...s.files.map(inWords)];
  });
}

/** Folders below their bound, each as a sentence with the files that lack most. */
export function below(covered) {
  return FOLDERS.flatMap((folder) => {
    const s = summarize(covered, folder);
    if (s.all > 0 && s.share >= BOUND) return [];
    const files = s.files.slice(0, 10).map((f) => `\n${inWords(f)}`);
    return [
      `Uji menjalankan ${percent(s.share)} baris src/${folder}, paling sedikit harus ${percent(BOUND)}. Yang paling kurang:${files.join('')}`,
    ];
  });
}
