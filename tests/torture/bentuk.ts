import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { KODE_GALAT, kalimatGalat } from '../../src/domain/index.ts';
import { type Acak, buatAcak } from '../../src/domain/simulasi/acak.ts';

export type { Acak };

/** What a torment gets: its seed, its own folder, and until when. The same seed gives the same inputs in the same order. */
export type Kerja = {
  benih: number;
  acak: Acak;
  /** An empty folder of its own, gone afterwards. */
  folder: string;
  /** Is there time for one more? */
  lanjut(): boolean;
  /** Milliseconds that are left; at least `paling`. */
  sisa(paling?: number): number;
  catat(apa: string, kali?: number): void;
};

/** What was done, counted; `lewati` where this machine does not have what it needs. */
export type Laporan = { jumlah: Record<string, number>; lewati?: string; catatan: string[] };

export type Siksaan = {
  nama: string;
  /** One line, Indonesian. */
  uraian: string;
  /** Throws at the first fault. Returns why it was left out, or notes with figures. */
  jalan(k: Kerja): Promise<{ lewati: string } | { catatan: string[] }>;
};

/** A law that was broken, in words that say where. */
export class Cela extends Error {
  override name = 'Cela';
}

export function hukum(benar: boolean, apa: string): asserts benar {
  if (!benar) throw new Cela(apa);
}

/** A part of a torment that this machine cannot do. */
export const lewat = (lewati: string): { lewati: string } => ({ lewati });

const KODE: ReadonlySet<string> = new Set(KODE_GALAT);

/** Whatever is refused says so by a known code and a whole sentence. */
export function hukumHasil(h: unknown, apa: string): 'diterima' | 'ditolak' {
  if (typeof h !== 'object' || h === null || !('ok' in h) || h.ok !== false) return 'diterima';
  const galat = (h as { galat?: { kode?: unknown; konteks?: unknown } }).galat;
  hukum(typeof galat?.kode === 'string' && KODE.has(galat.kode), `${apa}: kode galat ${String(galat?.kode)}`);
  const kalimat = kalimatGalat(galat as Parameters<typeof kalimatGalat>[0]);
  hukum(!/undefined|\[object|NaN/.test(kalimat), `${apa}: kalimat galat tidak utuh: ${kalimat.slice(0, 200)}`);
  hukum(kalimat.length < 4000, `${apa}: kalimat galat ${kalimat.length} huruf`);
  return 'ditolak';
}

/** Runs one torment for so many seconds. Never throws: a fault is in the answer. */
export async function siksa(
  s: Siksaan,
  benih: number,
  detik: number,
): Promise<{ laporan: Laporan; cela: string | null; lama: number }> {
  const mulai = Date.now();
  const sampai = mulai + detik * 1000;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `rekap-siksa-${s.nama}-`));
  const laporan: Laporan = { jumlah: {}, catatan: [] };
  let cela: string | null = null;
  try {
    const h = await s.jalan({
      benih,
      folder,
      acak: buatAcak(benih, ...Buffer.from(s.nama)),
      lanjut: () => Date.now() < sampai,
      sisa: (paling = 0) => Math.max(paling, sampai - Date.now()),
      catat: (apa, kali = 1) => {
        laporan.jumlah[apa] = (laporan.jumlah[apa] ?? 0) + kali;
      },
    });
    if ('lewati' in h) laporan.lewati = h.lewati;
    else laporan.catatan.push(...h.catatan);
  } catch (e) {
    cela = e instanceof Cela ? e.message : e instanceof Error ? (e.stack ?? e.message) : String(e);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  return { laporan, cela, lama: (Date.now() - mulai) / 1000 };
}
