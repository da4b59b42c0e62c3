import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { batasiSambungan } from './batas-sambungan.ts';
import { ketat, type Tenggat } from './ketat.ts';

/** Windows of one computer, six connections each. A program that holds more takes them from nobody but itself and us. */
const MAKS_SAMBUNGAN = 512;

const TENGGAT: Tenggat = { kepala: 10_000, permintaan: 300_000, diam: 20_000 };

/**
 * Listens on loopback alone, for the operator's pages or the projector's. A folder of half a gigabyte is uploaded by one request,
 * so a request has time; its head has not. Rejects where the port is somebody else's.
 */
export function dengarkanSetempat(
  app: Hono,
  port: number,
  t: Tenggat = TENGGAT,
): Promise<{ server: Server; port: number }> {
  const server = createServer(
    {
      maxHeaderSize: 16_384,
      headersTimeout: t.kepala,
      requestTimeout: t.permintaan,
      keepAliveTimeout: t.diam,
      connectionsCheckingInterval: Math.ceil(t.kepala / 3),
    },
    ketat(getRequestListener(app.fetch)),
  );
  batasiSambungan(server, { semua: MAKS_SAMBUNGAN, perAlamat: MAKS_SAMBUNGAN });
  return new Promise((siap, gagal) => {
    server.once('error', gagal);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', gagal);
      const a = server.address();
      siap({ server, port: typeof a === 'object' && a ? a.port : port });
    });
  });
}
