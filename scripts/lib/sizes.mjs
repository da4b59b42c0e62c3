// How large what was built is, and whether it stays within its budget (scripts/anggaran-ukuran.json).
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** The build puts a hash in names of parts; `index-D9GSc6DK.js` is `index.js`. */
const plainName = (file) => path.basename(file).replace(/-[\w-]{8}(?=\.\w+$)/, '');

const SIZE = {
  byte: (file) => statSync(file).size,
  gz: (file) => gzipSync(readFileSync(file), { level: 9 }).length,
};

/** A page and everything it loads before it can be used. */
function page(file) {
  const folder = path.dirname(file);
  const tags = readFileSync(file, 'utf8').matchAll(/(?:src|href)="\.?\/([^"]+\.(?:js|css))"/g);
  return [file, ...[...tags].map(([, name]) => path.join(folder, name))];
}

/** A program and the parts it loads at its start, however many imports away. */
function program(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, part] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)[^'"]*?["'](\.\/[^"']+)["']/gm)) {
    program(path.join(path.dirname(file), part), seen);
  }
  return seen;
}

/** Every file of a folder that is shipped. */
const folder = (from, ending = '') =>
  readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((d) => d.isFile() && d.name.endsWith(ending) && !d.name.endsWith('.map'))
    .map((d) => path.join(d.parentPath, d.name));

const FILES = {
  halaman: page,
  program: (file) => [...program(file)],
  folder,
  berkas: (file) => [file],
};

/**
 * One line of the budget, measured: `{ jumlah, rincian }` in bytes, by plain name. `ukur` is `gz` (what goes over a
 * network) or `byte` (what lies on the disk).
 */
export function measure(dist, { apa, dari, akhiran, ukur }) {
  const start = path.join(dist, dari);
  if (!existsSync(start)) throw new Error(`${dari} tidak ada dalam hasil bangun`);
  const rincian = {};
  for (const file of FILES[apa](start, akhiran)) {
    const name = plainName(file);
    rincian[name] = (rincian[name] ?? 0) + SIZE[ukur](file);
  }
  return { jumlah: Object.values(rincian).reduce((a, b) => a + b, 0), rincian };
}

const kb = (n) => `${(n / 1024).toLocaleString('id-ID', { maximumFractionDigits: 1, minimumFractionDigits: 1 })} KB`;

/** What grew since it was written down, the largest first, as `index.js +12,0 KB`. */
function grown(line, { rincian }) {
  return Object.entries(rincian)
    .map(([name, size]) => [name, size - (line.rincian[name] ?? 0)])
    .filter(([, by]) => by > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([name, by]) => `${name} +${kb(by)}${name in line.rincian ? '' : ' (baru)'}`)
    .join(', ');
}

/** A line over its budget as a sentence, or null. */
export function judge(name, line, measured) {
  if (measured.jumlah <= line.batas) return null;
  return `${name}: ${kb(measured.jumlah)}, batasnya ${kb(line.batas)}. Yang bertambah sejak dicatat: ${grown(line, measured)}.`;
}

/** The same line with what was measured as its new measure; a tenth is left for the next changes. */
export const record = (line, { jumlah, rincian }) => ({
  ...line,
  batas: Math.ceil((jumlah * 1.1) / 1024) * 1024,
  rincian,
});

export const row = (name, line, { jumlah }) =>
  `${name.padEnd(44)} ${kb(jumlah).padStart(12)} dari ${kb(line.batas).padStart(12)} (${Math.round((100 * jumlah) / line.batas)} %)`;
