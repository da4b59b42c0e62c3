import type { Badan } from '../../contract/index.ts';
import { idPanel } from './panel.ts';
import { panggil } from './panggil.ts';
import { padaPeristiwa } from './sambungan.ts';

/**
 * What is being typed, kept by the core a moment later, so that a power cut takes at most the last keys. Nobody waits for
 * it: typing goes on, one request a place is under way at a time, and what was typed meanwhile goes with the next one.
 */
export type KunciDraf = Pick<Badan<'simpanDraf'>, 'kontes' | 'wilayah' | 'lapis' | 'nama'>;

const JEDA_MS = 300;

type Tunda = {
  kunci: KunciDraf;
  /** What the core is to keep; undefined: nothing new. */
  baru: { teks: string | null; semula: number | null } | undefined;
  jadwal: ReturnType<typeof setTimeout> | undefined;
  jalan: boolean;
};
const semua = new Map<string, Tunda>();

const namaKunci = (k: KunciDraf): string => `${k.kontes} ${k.wilayah} ${k.lapis} ${k.nama}`;

function tunda(kunci: KunciDraf): Tunda {
  const nama = namaKunci(kunci);
  const t = semua.get(nama) ?? { kunci, baru: undefined, jadwal: undefined, jalan: false };
  semua.set(nama, t);
  return t;
}

async function kirim(t: Tunda): Promise<void> {
  clearTimeout(t.jadwal);
  t.jadwal = undefined;
  if (t.jalan || !t.baru) return;
  const bawa = t.baru;
  t.baru = undefined;
  t.jalan = true;
  try {
    await panggil('simpanDraf', { badan: { ...t.kunci, ...bawa, panel: idPanel() } });
  } catch {
    // The core is away: sent again when it is back, unless something newer was typed.
    t.baru ??= bawa;
    return;
  } finally {
    t.jalan = false;
  }
  if (t.baru) return kirim(t);
  if (!t.jadwal) semua.delete(namaKunci(t.kunci));
}

/** Notes what is typed in a cell or a dialog; `semula` is the figure that stands in the cell. */
export function catatDraf(kunci: KunciDraf, teks: string, semula: number | null = null): void {
  const t = tunda(kunci);
  t.baru = { teks, semula };
  clearTimeout(t.jadwal);
  t.jadwal = setTimeout(() => void kirim(t), JEDA_MS);
}

/** The text is on its way to be entered: it is only kept if the page goes before that is done. */
export function tahanDraf(kunci: KunciDraf): void {
  const t = semua.get(namaKunci(kunci));
  if (!t) return;
  clearTimeout(t.jadwal);
  t.jadwal = undefined;
}

/** The text was entered: what was not sent yet need not be. */
export function batalDraf(kunci: KunciDraf): void {
  const t = semua.get(namaKunci(kunci));
  if (!t) return;
  clearTimeout(t.jadwal);
  t.jadwal = undefined;
  t.baru = undefined;
  if (!t.jalan) semua.delete(namaKunci(kunci));
}

/** Keeps at once what waits to be kept, because entering it takes a while (a reason is asked for). */
export function segerakanDraf(kunci: KunciDraf): void {
  const t = semua.get(namaKunci(kunci));
  if (t) void kirim(t);
}

/** The text was given up. */
export function buangDraf(kunci: KunciDraf): void {
  const t = tunda(kunci);
  t.baru = { teks: null, semula: null };
  void kirim(t);
}

padaPeristiwa((p) => {
  if (p.jenis === 'halo') for (const t of semua.values()) void kirim(t);
});

// The desktop waits for this before it closes its window.
window.rekapDesktop?.padaTutup(async () => {
  // One more round where a request was under way while something newer was typed.
  for (let i = 0; i < 50 && [...semua.values()].some((t) => t.jalan || t.baru); i++) {
    await Promise.all([...semua.values()].map((t) => kirim(t)));
    await new Promise((r) => setTimeout(r, 20));
  }
});

// A page that is closed or loaded anew still says what was typed last.
window.addEventListener('pagehide', () => {
  for (const { kunci, baru } of semua.values()) {
    if (!baru) continue;
    const body = JSON.stringify({ ...kunci, ...baru, panel: idPanel() });
    void fetch('/api/draf', {
      method: 'PUT',
      keepalive: true,
      headers: { 'content-type': 'application/json' },
      body,
    }).catch(() => undefined);
  }
});
