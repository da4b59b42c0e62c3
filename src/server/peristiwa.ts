import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { type Aplikasi, visitor } from '../app/index.ts';
import type { Peristiwa } from '../contract/index.ts';
import { soketDari } from './soket.ts';
import { MULAI, VERSI } from './versi.ts';

const DETAK_MS = 15_000;
/** On another laptop the page counts beats: a network that fails does so without a word. */
const DETAK_JAUH_MS = 5_000;

/**
 * So much may wait for a page that does not read; then its line is cut. A page that lives connects again and asks for everything,
 * and a page that does not costs no memory of the core.
 */
const MAKS_MENUNGGU = 2000;

/** What a panel or a viewer hears of: the meeting, not what the operator does beside it. */
const UNTUK_SEMUA: ReadonlySet<Peristiwa['jenis']> = new Set<Peristiwa['jenis']>([
  'halo',
  'pleno',
  'lembar',
  'lampiran',
  'rekap',
  'klaim',
  'palu',
  'proyektor',
  'rupaProyektor',
  'orang',
  'panelJauh',
  'publik',
]);

/** `GET /api/peristiwa`: what changed, to every open window, until it closes. */
export function aliranPeristiwa(c: Context, a: Aplikasi): Response {
  c.header('X-Accel-Buffering', 'no');
  const semua = visitor().jenis === 'operator';
  return streamSSE(c, async (aliran) => {
    let menunggu = 0;
    const tulis = (janji: () => Promise<unknown>): void => {
      if (menunggu >= MAKS_MENUNGGU) return void soketDari(c)?.destroy();
      menunggu++;
      void janji().finally(() => menunggu--);
    };
    const kirim = (p: Peristiwa): void => {
      if (semua || UNTUK_SEMUA.has(p.jenis)) tulis(() => aliran.writeSSE({ data: JSON.stringify(p) }));
    };
    kirim({ jenis: 'halo', versi: VERSI, mulai: MULAI });
    const lepas = a.dengar(kirim);
    // A beat tells a window that the line is alive, and tells us when a window is gone.
    const detak = setInterval(
      () => tulis(() => aliran.write(semua ? ': detak\n\n' : 'event: detak\ndata: 1\n\n')),
      semua ? DETAK_MS : DETAK_JAUH_MS,
    );
    await new Promise<void>((selesai) => aliran.onAbort(selesai));
    clearInterval(detak);
    lepas();
  });
}
