import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Context } from 'hono';

/** What the adapter hands to the application beside the request. */
type Lingkungan = { incoming?: IncomingMessage };

/** The connection of a request; undefined in tests without a listener. */
export const soketDari = (c: Context): Socket | undefined => (c.env as Lingkungan | undefined)?.incoming?.socket;
export const alamatDari = (c: Context): string => soketDari(c)?.remoteAddress?.replace(/^::ffff:/, '') ?? '';
