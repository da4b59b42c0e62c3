import https from 'node:https';
import type { TLSSocket } from 'node:tls';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { batasiSambungan } from '../batas-sambungan.ts';
import { ketat, type Tenggat } from '../ketat.ts';

/** 32 panels with the six connections of a browser and a second window, and room for those who join. */
const MAKS_SAMBUNGAN = 512;
const MAKS_SAMBUNGAN_ALAMAT = 48;
const TENGGAT: Tenggat = { kepala: 8_000, permintaan: 120_000, diam: 20_000 };

/**
 * The listener: TLS 1.3, short times for those who only hold a place, few connections an address. An event stream lasts;
 * what is limited is how long a request may take to arrive (a photo of 25 MB over a weak network fits).
 */
export function buatPendengarPanel(
  app: Hono,
  tls: { kunci: string; sertifikat: string },
  t: Tenggat = TENGGAT,
): https.Server {
  const server = https.createServer(
    {
      key: tls.kunci,
      cert: tls.sertifikat,
      minVersion: 'TLSv1.3',
      handshakeTimeout: t.kepala,
      maxHeaderSize: 16_384,
      headersTimeout: t.kepala,
      requestTimeout: t.permintaan,
      keepAliveTimeout: t.diam,
      connectionsCheckingInterval: Math.ceil(t.kepala / 3),
    },
    ketat(getRequestListener(app.fetch, { overrideGlobalObjects: false })),
  );
  batasiSambungan(server, { semua: MAKS_SAMBUNGAN, perAlamat: MAKS_SAMBUNGAN_ALAMAT });
  // A visitor who does not know the certificate breaks the handshake off; that is theirs to tell.
  server.on('tlsClientError', (_, s: TLSSocket) => s.destroy());
  return server;
}
