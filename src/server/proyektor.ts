import type { Context, Hono, MiddlewareHandler } from 'hono';
import { type Aplikasi, VIEWER } from '../app/index.ts';
import { buatAplikasiHttp } from './aplikasi-http.ts';
import { rute, untuk } from './izin.ts';
import type { Jaringan } from './jaringan/jaringan.ts';
import { hanyaDariSini, masuk, namaKueProyektor, perluKunci } from './keamanan.ts';
import { buatPenangan } from './penangan/index.ts';

const HALAMAN = '/proyektor';

/** The projector's page and its files; every other address leads to it. */
const hanyaProyektor: MiddlewareHandler = async (c, next) => {
  const { path } = c.req;
  if (path === HALAMAN || path.startsWith('/assets/') || path.startsWith('/api/')) return next();
  return c.redirect(HALAMAN);
};

/**
 * The door on loopback for the page that the hall sees: another port, so another origin, and a secret of its own. Whoever comes
 * in is a viewer: of the routes it answers those that the page reads, and none that changes anything.
 */
export function buatHttpProyektor(a: Aplikasi, opsi: { port: () => number; kunci: string; jaringan: Jaringan }): Hono {
  const kue = () => namaKueProyektor(opsi.port());
  return buatAplikasiHttp(a, buatPenangan(a, opsi.jaringan), (app) => {
    app.use('*', hanyaDariSini(opsi.port));
    rute(app, a, 'GET', '/masuk', { izin: 'terbuka' }, (c: Context) => masuk(c, kue(), opsi.kunci, HALAMAN));
    app.use('*', perluKunci(kue, opsi.kunci));
    app.use(
      '*',
      untuk(() => VIEWER),
    );
    app.use('*', hanyaProyektor);
  });
}
