import { type Context, Hono } from 'hono';
import type { Gudang } from './gudang.ts';

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TAJUK: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CSP,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** Built files carry a hash in their names; everything else is asked again each time, and answered 304 mostly. */
const tembolok = (jalur: string): string =>
  jalur.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=2, must-revalidate';

function jawab(c: Context, gudang: Gudang): Response {
  const { pathname } = new URL(c.req.url);
  const j = gudang.ambil(pathname);
  if (!j) return c.text('Tidak ada.', 404);
  c.header('Cache-Control', tembolok(pathname));
  c.header('ETag', j.tanda);
  c.header('Vary', 'Accept-Encoding');
  if (c.req.header('if-none-match') === j.tanda) return c.body(null, 304);
  c.header('Content-Type', j.jenis);
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(new Uint8Array(j.bytes));
  c.header('Content-Encoding', 'gzip');
  return c.body(new Uint8Array(j.padat));
}

/**
 * The public's application. It is not the operator's with a filter: it has one route, which looks an address up among
 * finished answers, and nothing in it could change anything. No cookie, no key; any Host, because phones come by address.
 */
export function buatPublik(
  gudang: Gudang,
  o: { boleh?: (c: Context) => boolean; tanya?: (jalur: string) => void } = {},
): Hono {
  const app = new Hono();
  app.use('*', async (c, next) => {
    await next();
    for (const [k, v] of Object.entries(TAJUK)) c.header(k, v);
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  });
  app.use('*', async (c, next) => {
    // Another site's page may not read along or use a viewer's phone to ask.
    const asal = c.req.header('sec-fetch-site');
    if (asal === 'cross-site' && c.req.header('sec-fetch-mode') !== 'navigate') return c.text('Ditolak.', 403);
    if (o.boleh && !o.boleh(c)) return c.text('Terlalu sering.', 429, { 'Retry-After': '5' });
    await next();
  });
  app.get('*', (c) => {
    o.tanya?.(new URL(c.req.url).pathname);
    return jawab(c, gudang);
  });
  app.all('*', (c) => c.text('Hanya untuk dibaca.', 405, { Allow: 'GET, HEAD' }));
  app.onError((_, c) => c.text('Galat.', 500));
  return app;
}
