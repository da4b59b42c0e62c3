import type { Hono } from 'hono';
import type { Aplikasi } from '../app/index.ts';
import { buatAplikasiHttp } from './aplikasi-http.ts';
import { rute, untukOperator } from './izin.ts';
import type { Jaringan } from './jaringan/jaringan.ts';
import { hanyaDariSini, masuk, namaKue, perluKunci } from './keamanan.ts';
import { buatPenangan } from './penangan/index.ts';

/**
 * The door on loopback, for the operator. `port` is asked late, because it is known only once the server listens; `proyektor` is
 * the address that lets the projector's page in by its own door.
 */
export function buatHttp(
  a: Aplikasi,
  opsi: { port: () => number; kunci: string; proyektor: () => string; jaringan: Jaringan },
): Hono {
  const kue = () => namaKue(opsi.port());
  return buatAplikasiHttp(a, buatPenangan(a, opsi.jaringan), (app) => {
    app.use('*', hanyaDariSini(opsi.port));
    rute(app, a, 'GET', '/masuk', { izin: 'terbuka' }, (c) => masuk(c, kue(), opsi.kunci));
    app.use('*', perluKunci(kue, opsi.kunci));
    app.use('*', untukOperator);
    // The hall's page is shown with the viewer's rights, never with those of the operator who opened it.
    rute(app, a, 'GET', '/proyektor', { izin: 'operator' }, (c) => c.redirect(opsi.proyektor()));
  });
}
