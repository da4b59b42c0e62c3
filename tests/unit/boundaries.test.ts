import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** The layer table of docs/architecture.md. A folder may import itself, the packages named here, and nothing else. */
const BATAS: Readonly<Record<string, { folder: string[]; paket: RegExp }>> = {
  domain: { folder: [], paket: /^zod$/ },
  contract: { folder: ['domain'], paket: /^zod$/ },
  store: { folder: ['domain'], paket: /^(zod|better-sqlite3|node:)/ },
  intake: { folder: ['domain'], paket: /^(zod|lossless-json|yauzl|csv-parse|saxen|write-excel-file\/|node:)/ },
  minutes: {
    folder: ['domain'],
    paket:
      /^(zod|pdfkit|qr$|pdfjs-dist\/|node-forge|fflate|fontkit|@cantoo\/pdf-lib|@signpdf\/|@noble\/hashes\/|node:)/,
  },
  // The checker page: runs anywhere, so of minutes and exchange only what is neither Node's nor the platform's.
  verifier: {
    folder: ['domain', 'minutes', 'exchange'],
    paket: /^(qr\/decode\.js|@noble\/(curves\/ed25519|hashes\/sha2)\.js)$/,
  },
  exchange: { folder: ['domain'], paket: /^(zod|systeminformation|yazl$|node:)/ },
  printing: { folder: ['domain'], paket: /^(zod|ipp-encoder|pdf-to-printer|node:)/ },
  app: { folder: ['domain', 'store', 'intake', 'minutes', 'exchange', 'printing'], paket: /^(zod|node:)/ },
  server: {
    folder: ['domain', 'contract', 'app'],
    paket: /^(zod|bonjour-service|hono|@hono\/node-server|@fastify\/busboy|node:)/,
  },
  cli: { folder: ['domain', 'app', 'server'], paket: /^(commander|node:)/ },
  main: { folder: ['contract'], paket: /^(zod|electron|node:)/ },
  preload: { folder: ['contract'], paket: /^(zod|electron)/ },
  renderer: {
    folder: ['domain', 'contract'],
    paket:
      /^(zod|react|react-dom|@mantine\/|@tanstack\/react-query$|@tabler\/|wouter|qr$|pdfjs-dist|source-sans|virtual:|vite\/)/,
  },
};

const AKAR = path.join(import.meta.dirname, '..', '..', 'src');
const POLA =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;

function berkasKode(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((d) => d.isFile() && /\.tsx?$/.test(d.name))
    .map((d) => path.join(d.parentPath, d.name));
}

function imporDari(berkas: string): string[] {
  return [...fs.readFileSync(berkas, 'utf8').matchAll(POLA)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
}

function pelanggaran(lapis: string, berkas: string): string[] {
  const aturan = BATAS[lapis];
  if (!aturan) return [`${lapis} tidak ada dalam tabel lapisan`];
  return imporDari(berkas).flatMap((i) => {
    const nama = path.relative(AKAR, berkas);
    if (!i.startsWith('.')) return aturan.paket.test(i) ? [] : [`${nama} → ${i}`];
    const tujuan = path.relative(AKAR, path.resolve(path.dirname(berkas), i)).split(path.sep)[0] ?? '';
    return tujuan === lapis || aturan.folder.includes(tujuan) ? [] : [`${nama} → ${i}`];
  });
}

describe('layer table', () => {
  const lapisan = fs.readdirSync(AKAR);
  it.each(lapisan)('%s imports only what its layer may', (lapis) => {
    const berkas = berkasKode(path.join(AKAR, lapis));
    expect(berkas.length).toBeGreaterThan(0);
    expect(berkas.flatMap((b) => pelanggaran(lapis, b))).toEqual([]);
  });

  it('sees an import that crosses a boundary (the check itself can fail)', () => {
    const berkas = path.join(AKAR, 'domain', 'isian.ts');
    expect(pelanggaran('preload', berkas)).not.toEqual([]);
  });

  it('domain uses neither clock nor randomness nor the process', () => {
    // Comments may speak of them.
    const kode = (b: string): string => fs.readFileSync(b, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const salah = berkasKode(path.join(AKAR, 'domain')).filter((b) =>
      /Math\.random|Date\.now|new Date\(\)|performance\.|process\.|console\./.test(kode(b)),
    );
    expect(salah).toEqual([]);
  });
});
