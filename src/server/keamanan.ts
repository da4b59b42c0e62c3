import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { jawabGalat } from './galat.ts';

/** Names of the session cookies. The port keeps two applications on one computer apart. */
export const namaKue = (port: number): string => `rekap_${port}`;
export const namaKueProyektor = (port: number): string => `rekap_proyektor_${port}`;

/** Secret of the projector's door: made of the one of this start, which it does not tell, so that it outlives a restarted core. */
export const kunciProyektor = (kunci: string): string =>
  createHmac('sha256', kunci).update('rekap-pleno proyektor').digest('hex');

const sidik = (teks: string): Buffer => createHash('sha256').update(teks).digest();

/** Compares without telling by its duration how much of the secret was right. */
const kunciCocok = (diberi: string | undefined, kunci: string): boolean =>
  diberi !== undefined && timingSafeEqual(sidik(diberi), sidik(kunci));

const CSP = [
  "default-src 'self'",
  "script-src 'self'",
  // Mantine writes style attributes; scripts never are inline.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** Headers of every answer. */
export const tajuk: MiddlewareHandler = async (c, next) => {
  await next();
  // A file that was attached has a narrower one of its own.
  if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', CSP);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
  c.header('Cross-Origin-Resource-Policy', 'same-origin');
  c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), usb=(), serial=()');
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
};

/**
 * Only pages of this origin, reached under a loopback name, may talk to the core: a foreign Host header is DNS
 * rebinding, a foreign Origin is another page. Writes must name their Origin (every browser does).
 */
export function hanyaDariSini(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    const boleh = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    if (!dariSini(c, boleh, 'http')) return jawabGalat(c, { kode: 'ASAL_DITOLAK', konteks: {} });
    await next();
  };
}

/**
 * Whether a request comes from a page of this door: under a Host that is its own, from its Origin, and, where the browser says it
 * (Sec-Fetch-Site), from no other site. Following a link to a page is allowed: nothing is changed by it, and no other page sees it.
 */
export function dariSini(c: Context, host: readonly string[], skema: 'http' | 'https'): boolean {
  const ini = c.req.header('host') ?? '';
  const asal = c.req.header('origin');
  const membaca = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (!host.includes(ini) || (asal === undefined ? !membaca : asal !== `${skema}://${ini}`)) return false;
  const situs = c.req.header('sec-fetch-site') ?? 'none';
  if (situs === 'none' || situs === 'same-origin') return true;
  return membaca && c.req.header('sec-fetch-mode') === 'navigate' && c.req.header('sec-fetch-dest') === 'document';
}

/** Requires the session cookie that `/masuk` set. */
export function perluKunci(kue: () => string, kunci: string): MiddlewareHandler {
  return async (c, next) => {
    if (!kunciCocok(getCookie(c, kue()), kunci)) return jawabGalat(c, { kode: 'KUNCI_SALAH', konteks: {} });
    await next();
  };
}

/** `GET /masuk?kunci=…&ke=/rekap`: sets the cookie and goes on to a page of our own. */
export function masuk(c: Context, kue: string, kunci: string, rumah = '/'): Response {
  if (!kunciCocok(c.req.query('kunci'), kunci)) return jawabGalat(c, { kode: 'KUNCI_SALAH', konteks: {} });
  setCookie(c, kue, kunci, { httpOnly: true, sameSite: 'Strict', path: '/' });
  const ke = c.req.query('ke') ?? rumah;
  return c.redirect(/^\/[A-Za-z0-9/_-]*$/.test(ke) && !ke.startsWith('//') ? ke : rumah);
}
