import { useSyncExternalStore } from 'react';
import { GalatJawab, Peristiwa } from '../../contract/index.ts';
import { diLaptopLain, habisWaktu } from './jauh.ts';

/** Whether the core is there. `pernah`: it has been there since this page was loaded. */
export type Sambungan = {
  tersambung: boolean;
  pernah: boolean;
  /** This laptop is no panel (any more): why, in words. Nothing is tried again. */
  ditolak: GalatJawab['galat'] | null;
};
type Dengar = (p: Peristiwa) => void;

const COBA_LAGI_MS = 500;
/** A dead socket is not always told: without a sign of life for this long the connection is made anew. */
const DIAM_MS = 45_000;
/** Over a network signs of life come every five seconds, and three of them missing is a dead line. */
const DIAM_JAUH_MS = 17_000;

let keadaan: Sambungan = { tersambung: false, pernah: false, ditolak: null };
const pengamat = new Set<() => void>();
const pendengar = new Set<Dengar>();
let sumber: EventSource | undefined;
let terakhir = 0;
/** Start mark of the core we talked to last. */
let mulaiInti: string | undefined;
let siapkan: () => Promise<void> = () => Promise.resolve();

function ubah(tersambung: boolean): void {
  if (keadaan.tersambung === tersambung) return;
  keadaan = { ...keadaan, tersambung, pernah: keadaan.pernah || tersambung };
  for (const f of pengamat) f();
}

/** The door said that this laptop does not belong here: the page says so and stops asking. */
export function tolakPanel(galat: GalatJawab['galat']): void {
  if (galat.kode !== 'PANEL_DIKELUARKAN' && galat.kode !== 'PANEL_BELUM_GABUNG') return;
  sumber?.close();
  sumber = undefined;
  keadaan = { ...keadaan, tersambung: false, ditolak: galat };
  for (const f of pengamat) f();
}

/** A stream that fails does not say why: a paired laptop asks whether it still belongs. */
async function tanyaMasihPanel(): Promise<void> {
  try {
    const r = await fetch('/api/saya', { signal: habisWaktu(5000) });
    if (r.status === 401) tolakPanel(GalatJawab.parse(await r.json()).galat);
  } catch {
    // Away: tried again.
  }
}

export const tampakHidup = (): boolean => keadaan.tersambung;

/** The line is dead although nobody said so: begun anew. */
export function putus(): void {
  if (!sumber || keadaan.ditolak) return;
  ubah(false);
  sambung();
}

function terima(data: string): void {
  let p: Peristiwa;
  try {
    p = Peristiwa.parse(JSON.parse(data));
  } catch {
    return; // An event of a newer core: what it changed is read again at the next one.
  }
  if (p.jenis === 'halo') void sambut(p, sumber);
  else for (const f of pendengar) f(p);
}

/** The core is there. After a restart it is first brought back to where it was; only then the page counts as connected. */
async function sambut(halo: Extract<Peristiwa, { jenis: 'halo' }>, es: EventSource | undefined): Promise<void> {
  if (keadaan.pernah && halo.mulai !== mulaiInti) await siapkan().catch(() => undefined);
  if (sumber !== es) return;
  mulaiInti = halo.mulai;
  ubah(true);
  for (const f of pendengar) f(halo);
}

/** What has to be done when the core was started anew, before anything is sent to it. */
export function saatIntiBaru(f: () => Promise<void>): void {
  siapkan = f;
}

/** Connects and stays connected. The browser's own pause before a new attempt is seconds; ours is half a second. */
function sambung(): void {
  sumber?.close();
  const es = new EventSource('/api/peristiwa');
  es.addEventListener('detak', () => {
    terakhir = Date.now();
  });
  sumber = es;
  terakhir = Date.now();
  es.onmessage = (e: MessageEvent<string>) => {
    terakhir = Date.now();
    terima(e.data);
  };
  es.onerror = () => {
    es.close();
    if (sumber !== es) return;
    ubah(false);
    if (diLaptopLain()) void tanyaMasihPanel();
    setTimeout(() => sumber === es && sambung(), COBA_LAGI_MS);
  };
}

/** Starts listening once for the whole page. */
export function mulaiSambungan(): void {
  if (sumber) return;
  sambung();
  setInterval(() => {
    const diam = Date.now() - terakhir;
    if (diLaptopLain() && diam > DIAM_JAUH_MS) putus();
    else if (keadaan.tersambung && diam > DIAM_MS && sumber?.readyState !== EventSource.OPEN) sambung();
  }, 5000);
}

/** Calls back for every event; `halo` is the first one of every connection. */
export function padaPeristiwa(dengar: Dengar): () => void {
  pendengar.add(dengar);
  return () => pendengar.delete(dengar);
}

export function useSambungan(): Sambungan {
  return useSyncExternalStore(
    (f) => {
      pengamat.add(f);
      return () => pengamat.delete(f);
    },
    () => keadaan,
  );
}
