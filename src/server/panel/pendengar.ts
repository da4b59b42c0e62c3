import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { getRequestListener } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import { batasiSambungan } from '../batas-sambungan.ts';

/** 32 panels with the six connections of a browser and a second window, and room for those who join. */
const MAKS_SAMBUNGAN = 512;
const MAKS_SAMBUNGAN_ALAMAT = 48;

/** What the adapter hands to the application beside the request. */
type Lingkungan = { incoming?: IncomingMessage; outgoing?: ServerResponse };
/** The connection of a request; undefined in tests without a listener. */
export const soketDari = (c: Context): Socket | undefined => (c.env as Lingkungan | undefined)?.incoming?.socket;
export const alamatDari = (c: Context): string => soketDari(c)?.remoteAddress?.replace(/^::ffff:/, '') ?? '';

/**
 * The listener: TLS 1.3, short times for those who only hold a place, few connections an address. An event stream lasts;
 * what is limited is how long a request may take to arrive (a photo of 25 MB over a weak network fits).
 */
export function buatPendengarPanel(app: Hono, tls: { kunci: string; sertifikat: string }): https.Server {
  const server = https.createServer(
    {
      key: tls.kunci,
      cert: tls.sertifikat,
      minVersion: 'TLSv1.3',
      handshakeTimeout: 8_000,
      maxHeaderSize: 16_384,
      headersTimeout: 8_000,
      requestTimeout: 120_000,
      keepAliveTimeout: 20_000,
      connectionsCheckingInterval: 3_000,
    },
    getRequestListener(app.fetch, { overrideGlobalObjects: false }),
  );
  batasiSambungan(server, { semua: MAKS_SAMBUNGAN, perAlamat: MAKS_SAMBUNGAN_ALAMAT });
  // A visitor who does not know the certificate breaks the handshake off; that is theirs to tell.
  server.on('tlsClientError', (_, s: TLSSocket) => s.destroy());
  return server;
}
