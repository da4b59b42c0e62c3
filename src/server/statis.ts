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
  return (
    [path.join(sini, '..', 'renderer'), path.join(sini, '..', '..', 'dist', 'renderer')].find((f) =>
      fs.existsSync(path.join(f, 'index.html')),
    ) ?? ''
  );
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

/** A built file, or the page itself for every other address: the page routes by itself. */
export function halaman(c: Context): Response {
  const folder = folderHalaman();
  const jalur = decodeURIComponent(new URL(c.req.url).pathname);
  const berkas = jalur === `/${PEMERIKSA}` ? berkasPemeriksa() : path.normalize(path.join(folder, jalur));
  const aset =
    jalur !== '/' &&
    (berkas.startsWith(folder + path.sep) || berkas === berkasPemeriksa()) &&
    path.extname(berkas) !== '' &&
    fs.existsSync(berkas);
  if (!aset && path.extname(jalur) !== '') return c.text('Tidak ada.', 404);
  const nama = aset ? berkas : path.join(folder, namaHalaman(jalur));
  if (folder === '' || !fs.existsSync(nama)) return c.text('Halaman belum dibangun. Jalankan npm start.', 503);
  // Built file names carry a hash of their content.
  c.header('Cache-Control', jalur.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store');
  if (PEKERJA_PDF.test(jalur)) c.header('Content-Security-Policy', CSP_PEKERJA);
  c.header('Content-Type', JENIS[path.extname(nama)] ?? 'application/octet-stream');
  return c.body(fs.readFileSync(nama));
}
