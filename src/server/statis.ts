import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context } from 'hono';

const JENIS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
};

/** The built pages: beside this file's folder in the build, in `dist` when the source runs. */
function folderHalaman(): string {
  const sini = path.dirname(fileURLToPath(import.meta.url));
  const folder = path.join(sini, ...(import.meta.url.endsWith('.ts') ? ['..', '..', 'dist'] : ['..']), 'renderer');
  return fs.existsSync(path.join(folder, 'index.html')) ? folder : '';
}

/** The checker page, to be kept and handed on; it carries its own policy. */
const PEMERIKSA = 'periksa-dokumen.html';
const berkasPemeriksa = (): string => path.join(folderHalaman(), '..', 'verifier', PEMERIKSA);

/**
 * The worker that draws PDFs decodes JPEG 2000, which many scanners write, with WebAssembly. A worker has the policy it came
 * with: it alone may compile that, and the page may not.
 */
const PEKERJA_PDF = /^\/assets\/pdf\.worker[\w.-]*\.mjs$/;
const CSP_PEKERJA = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

const namaHalaman = (jalur: string): string => {
  if (jalur.startsWith('/proyektor')) return 'proyektor.html';
  return jalur === '/gabung' ? 'gabung.html' : 'index.html';
};

/** What was asked for, decoded once; null where that makes no text. */
function jalurDari(c: Context): string | null {
  try {
    return decodeURIComponent(new URL(c.req.url).pathname);
  } catch {
    return null;
  }
}

/**
 * The built file of an address, or null. Addresses are looked up among the names that were built and never become paths, so that
 * neither dots nor the names of devices or streams of any system lead anywhere.
 */
function berkasUntuk(folder: string, jalur: string): string | null {
  if (jalur === `/${PEMERIKSA}`) return fs.existsSync(berkasPemeriksa()) ? berkasPemeriksa() : null;
  const aset = /^\/assets\/([^/]+)$/.exec(jalur)?.[1];
  if (aset !== undefined)
    return namaDi(path.join(folder, 'assets')).includes(aset) ? path.join(folder, 'assets', aset) : null;
  return namaDi(folder).includes(jalur.slice(1)) && path.extname(jalur) !== ''
    ? path.join(folder, jalur.slice(1))
    : null;
}

function namaDi(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

/** A built file, or the page itself for every other address: the page routes by itself. */
export function halaman(c: Context): Response {
  const folder = folderHalaman();
  const jalur = jalurDari(c);
  const berkas = jalur === null ? null : berkasUntuk(folder, jalur);
  if (jalur === null || (berkas === null && path.extname(jalur) !== '')) return c.text('Tidak ada.', 404);
  const nama = berkas ?? path.join(folder, namaHalaman(jalur));
  if (folder === '' || !fs.existsSync(nama)) return c.text('Halaman belum dibangun. Jalankan npm start.', 503);
  // Built file names carry a hash of their content.
  c.header('Cache-Control', jalur.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store');
  if (PEKERJA_PDF.test(jalur)) c.header('Content-Security-Policy', CSP_PEKERJA);
  c.header('Content-Type', JENIS[path.extname(nama)] ?? 'application/octet-stream');
  return c.body(fs.readFileSync(nama));
}
