import type { Context, Hono, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { z } from 'zod';
import { type Aplikasi, asVisitor } from '../../app/index.ts';
import { JawabGabung, PermintaanGabung } from '../../contract/index.ts';
import type { Hasil } from '../../domain/index.ts';
import { jawabGalat } from '../galat.ts';
import { rute } from '../izin.ts';
import { dariSini } from '../keamanan.ts';
import { bacaBadan } from '../lampiran.ts';
import { alamatJaringan } from '../publik/alamat.ts';
import { Batas } from '../publik/batas.ts';
import { alamatDari, soketDari } from '../soket.ts';
import { halaman } from '../statis.ts';
import type { Kehadiran } from './hadir.ts';

/** `__Host-`: the browser itself sees to it that it is only ever sent over TLS, and to this host alone. */
const KUE_PANEL = '__Host-rekap_panel';
const UMUR_KUE_DETIK = 30 * 86_400;
const TERBUKA = { izin: 'terbuka' } as const;

/**
 * One panel: typing sends a request for each cell that is left, a page that opens asks for some dozens at once, and what others
 * change is asked for again. An address gets more: laptops behind one router share theirs.
 */
const LAJU_PANEL = { perDetik: 60, penuh: 900 };
const LAJU_ALAMAT = { perDetik: 300, penuh: 3000 };
const LAJU_GABUNG = { perDetik: 0.5, penuh: 12 };

/** What is asked of the door (`pintu.ts`) that these stand before. */
type PintuPanel = {
  readonly port: number;
  readonly hadir: Kehadiran;
  gabung(m: z.infer<typeof PermintaanGabung>): Hasil<{ token: string; nama: string }>;
  kenali(token: string | undefined): Hasil<{ id: string; nama: string; daerah: readonly string[] | null }>;
  saatRapikan(f: () => void): void;
};

/** Addresses of this computer only, under which it is reached; writes name their Origin. */
function hanyaAlamatSini(p: PintuPanel): MiddlewareHandler {
  return async (c, next) => {
    const boleh = [...alamatJaringan(), '127.0.0.1', 'localhost'].map((a) => `${a}:${p.port}`);
    if (!dariSini(c, boleh, 'https')) return jawabGalat(c, { kode: 'ASAL_DITOLAK', konteks: {} });
    await next();
  };
}

function terlaluSering(c: Context): Response {
  c.header('Retry-After', '5');
  return jawabGalat(c, { kode: 'PANEL_TERLALU_SERING', konteks: {} });
}

const tidakTerlaluSering =
  (batas: Batas): MiddlewareHandler =>
  (c, next) =>
    batas.boleh(alamatDari(c)) ? next() : Promise.resolve(terlaluSering(c));

/** `POST /api/gabung`: a code and a name for a token, which only the browser keeps. */
async function gabung(c: Context, p: PintuPanel): Promise<Response> {
  const bentuk = (sebab: string) => jawabGalat(c, { kode: 'PERMINTAAN_BENTUK', konteks: { sebab } });
  if (!(c.req.header('content-type') ?? '').startsWith('application/json')) return bentuk('bukan JSON');
  const isi = await bacaBadan(c, 1024, () => ({
    ok: false,
    galat: { kode: 'PERMINTAAN_TERLALU_BESAR', konteks: { batas: '1 KB' } },
  }));
  if (!isi.ok) return jawabGalat(c, isi.galat);
  let minta: unknown;
  try {
    minta = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(isi.nilai));
  } catch {
    return bentuk('JSON tidak utuh');
  }
  const m = PermintaanGabung.safeParse(minta);
  if (!m.success) return bentuk('kode delapan angka dan nama panel');
  const h = p.gabung(m.data);
  if (!h.ok) return jawabGalat(c, h.galat);
  setCookie(c, KUE_PANEL, h.nilai.token, {
    ...{ httpOnly: true, secure: true, sameSite: 'Strict', path: '/', maxAge: UMUR_KUE_DETIK },
  });
  return c.json(JawabGabung.parse({ nama: h.nilai.nama }));
}

/** Whoever shows the token of a panel is that panel; all others find the page to join, and nothing else. */
function kenali(p: PintuPanel, batas: Batas): MiddlewareHandler {
  return async (c, next) => {
    const siapa = p.kenali(getCookie(c, KUE_PANEL));
    if (!siapa.ok) {
      const halamanDiminta = c.req.method === 'GET' && !c.req.path.startsWith('/api/');
      return halamanDiminta ? c.redirect('/gabung') : jawabGalat(c, siapa.galat);
    }
    if (!batas.boleh(siapa.nilai.id)) return terlaluSering(c);
    p.hadir.dengar(siapa.nilai.id, soketDari(c), alamatDari(c), new Date());
    await asVisitor({ jenis: 'panel', ...siapa.nilai }, next);
  };
}

/** What stands before every route on the door for panels. */
export const gerbangPanel =
  (a: Aplikasi, p: PintuPanel) =>
  (app: Hono): void => {
    const batas = new Batas(LAJU_ALAMAT);
    const batasPanel = new Batas(LAJU_PANEL);
    const batasGabung = new Batas(LAJU_GABUNG);
    p.saatRapikan(() => {
      batas.rapikan();
      batasPanel.rapikan();
      batasGabung.rapikan();
    });
    app.use('*', tidakTerlaluSering(batas));
    app.use('*', hanyaAlamatSini(p));
    app.use('/api/gabung', tidakTerlaluSering(batasGabung));
    rute(app, a, 'POST', '/api/gabung', TERBUKA, (c) => gabung(c, p));
    // Pages and their files: the program itself, which anybody may have. It holds no data.
    rute(app, a, 'GET', '/gabung', TERBUKA, halaman);
    rute(app, a, 'GET', '/assets/*', TERBUKA, halaman);
    app.use('*', kenali(p, batasPanel));
  };
