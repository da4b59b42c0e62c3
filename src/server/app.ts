import type { Hono } from 'hono';
import type { Aplikasi } from '../app/index.ts';
import { buatAplikasiHttp } from './aplikasi-http.ts';
import { rute, untukOperator } from './izin.ts';
import type { Jaringan } from './jaringan/jaringan.ts';
import { hanyaDariSini, masuk, perluKunci } from './keamanan.ts';
import { buatPenangan } from './penangan/index.ts';

/** The door on loopback, for the operator. `port` is asked late, because it is known only once the server listens. */
export function buatHttp(a: Aplikasi, opsi: { port: () => number; kunci: string; jaringan: Jaringan }): Hono {
  return buatAplikasiHttp(a, buatPenangan(a, opsi.jaringan), (app) => {
    app.use('*', hanyaDariSini(opsi.port));
    rute(app, a, 'GET', '/masuk', { izin: 'terbuka' }, (c) => masuk(c, opsi.port(), opsi.kunci));
    app.use('*', perluKunci(opsi.port, opsi.kunci));
    app.use('*', untukOperator);
  });
}
