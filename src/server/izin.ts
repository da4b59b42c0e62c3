import type { Context, Handler, Hono, MiddlewareHandler } from 'hono';
import { type Aplikasi, asVisitor, OPERATOR, type Siapa, viewObjections, visitor, withinReach } from '../app/index.ts';
import type { Daerah, Izin } from '../contract/index.ts';
import type { Galat } from '../domain/index.ts';
import { jawabGalat } from './galat.ts';

/** `terbuka`: pages and their files, which hold no data; the way in. */
export type Aturan = { izin: Izin | 'terbuka'; daerah?: Daerah | undefined };
export type AturanRute = Aturan & { metode: string; jalur: string };

const PERINGKAT: Readonly<Record<Aturan['izin'], number>> = { terbuka: 0, penonton: 1, panel: 2, operator: 3 };

/** May this visitor call a route of that permission at all? */
const boleh = (s: Siapa, izin: Aturan['izin']): boolean => PERINGKAT[s.jenis] >= PERINGKAT[izin];

export const tolakIzin = (izin: Aturan['izin']): Galat | null =>
  boleh(visitor(), izin) ? null : { kode: 'IZIN_KURANG', konteks: {} };

type Tempat = { tps?: string; wilayah?: string; nomor?: number };

/** The place that a change concerns; null where there is none to be found: such a change is refused to a limited panel. */
function tempatUbah(a: Aplikasi, daerah: Daerah | undefined, param: Tempat, badan: Tempat): string | null {
  if (daerah === 'param') return param.tps ?? param.wilayah ?? null;
  if (daerah === 'badan') return badan.tps ?? badan.wilayah ?? null;
  if (daerah !== 'keberatan') return null;
  const p = a.pleno();
  if (!p.ok) return null;
  return viewObjections(p.nilai, p.nilai.s.wilayah).find((k) => k.nomor === param.nomor)?.wilayah ?? null;
}

/** Keeps a panel of some desa to them; reading is never asked. Errors: PANEL_LUAR_DAERAH. */
export function tolakDaerah(a: Aplikasi, daerah: Daerah | undefined, param: unknown, badan?: unknown): Galat | null {
  const s = visitor();
  if (s.jenis !== 'panel' || s.daerah === null || daerah === undefined || daerah === 'bebas') return null;
  const tempat = tempatUbah(a, daerah, Object(param) as Tempat, Object(badan) as Tempat);
  if (tempat !== null && withinReach(s, tempat)) return null;
  const p = a.pleno();
  const nama = tempat !== null && p.ok ? p.nilai.peta.nama(tempat.slice(0, 10)) : 'Tempat itu';
  return { kode: 'PANEL_LUAR_DAERAH', konteks: { tempat: nama } };
}

const terdaftar = new WeakMap<Hono, AturanRute[]>();

/** Every route of an application with who may call it, for the table that a test looks at. */
export const daftarAturan = (app: Hono): readonly AturanRute[] => terdaftar.get(app) ?? [];

/** Notes that a route exists and who may call it. Whoever puts a route on the application says so here. */
export function catatAturan(app: Hono, r: AturanRute): void {
  terdaftar.set(app, [...(terdaftar.get(app) ?? []), r]);
}

/** Routes of an application that nobody said anything about. Those for every method stand before or behind all others. */
export function tanpaAturan(app: Hono): string[] {
  const tercatat = new Set(daftarAturan(app).map((r) => `${r.metode} ${r.jalur}`));
  return app.routes
    .filter((r) => r.method !== 'ALL')
    .map((r) => `${r.method} ${r.path}`)
    .filter((r) => !tercatat.has(r) && !tercatat.has(r.replace(/ \/\*$/, ' *')));
}

/** Puts a route on the application that is not of the contract; nobody else than `aturan` says gets to its handler. */
export function rute(app: Hono, a: Aplikasi, metode: string, jalur: string, aturan: Aturan, tangani: Handler): void {
  catatAturan(app, { metode, jalur, ...aturan });
  app.on(metode, jalur, async (c, next) => {
    const galat = tolakIzin(aturan.izin) ?? tolakDaerah(a, aturan.daerah, c.req.param());
    return galat ? jawabGalat(c, galat) : tangani(c, next);
  });
}

/** Everything a request does is done for whoever came in; a door says who that is. */
export const untuk =
  (siapa: (c: Context) => Siapa): MiddlewareHandler =>
  (c, next) =>
    asVisitor(siapa(c), next);

export const untukOperator = untuk(() => OPERATOR);
