import type { IncomingMessage, RequestListener } from 'node:http';

/** Milliseconds: for handshake and headers, for a whole request, and for a connection on which nothing is asked. */
export type Tenggat = { kepala: number; permintaan: number; diam: number };

/** Heads of which a request has at most one. Where two disagree, who reads which is what an attack lives on. */
const SEKALI = [
  'host',
  'content-length',
  'content-type',
  'origin',
  'authorization',
  'sec-fetch-site',
  'sec-fetch-mode',
];

/** Whether a request has the shape that every honest client gives it: a path, exactly one Host, nothing said twice. */
function wajar(r: IncomingMessage): boolean {
  if (!r.url?.startsWith('/')) return false;
  const jumlah = new Map<string, number>();
  for (let i = 0; i < r.rawHeaders.length; i += 2) {
    const nama = r.rawHeaders[i]?.toLowerCase() ?? '';
    jumlah.set(nama, (jumlah.get(nama) ?? 0) + 1);
  }
  return jumlah.get('host') === 1 && SEKALI.every((n) => (jumlah.get(n) ?? 0) <= 1);
}

/** Heads of an answer that is for no page: nothing runs, nothing is framed, kept or read from elsewhere. */
export const TAJUK_TERTUTUP = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** Stands before the application of a door: what no honest client sends ends here, with its connection. */
export function ketat(layani: RequestListener): RequestListener {
  return (r, s) => {
    if (wajar(r)) return layani(r, s);
    s.writeHead(400, { ...TAJUK_TERTUTUP, 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
    s.end('Permintaan tidak wajar.');
  };
}
