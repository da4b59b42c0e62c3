import type { KertasCetak } from './jenis.ts';

const UKURAN: Readonly<Record<KertasCetak, readonly [number, number]>> = {
  F4: [215, 330],
  A4: [210, 297],
  A3: [297, 420],
};
/** Names without a size of their own that printers of old queues give. */
const NAMA_LAMA: Readonly<Record<string, readonly [number, number]>> = { a4: [210, 297], a3: [297, 420] };
/** F4 is sold as 215 × 330 mm, printers call it 8.5 × 13 inches (215.9 × 330.2): less than this apart is the same paper. */
const BEDA_MM = 1.5;

/** Millimetres of a media name (PWG 5101.1: `iso_a4_210x297mm`, `na_foolscap_8.5x13in`); null where it says none. */
function ukuranMedia(nama: string): readonly [number, number] | null {
  const m = /_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)$/.exec(nama);
  if (!m) return NAMA_LAMA[nama.toLowerCase()] ?? null;
  const f = m[3] === 'in' ? 25.4 : 1;
  return [Number(m[1]) * f, Number(m[2]) * f];
}

/** The printer's own name for a paper; null where it does not list it. `custom_…` names are limits, not papers. */
export function mediaUntuk(kertas: KertasCetak, tersedia: readonly string[]): string | null {
  const [w, h] = UKURAN[kertas];
  const cocok = (nama: string): boolean => {
    const u = /^custom_m(in|ax)/.test(nama) ? null : ukuranMedia(nama);
    return u !== null && Math.abs(u[0] - w) < BEDA_MM && Math.abs(u[1] - h) < BEDA_MM;
  };
  return tersedia.find(cocok) ?? null;
}

/** Papers among a printer's media. */
export const kertasDari = (tersedia: readonly string[]): KertasCetak[] =>
  (Object.keys(UKURAN) as KertasCetak[]).filter((k) => mediaUntuk(k, tersedia) !== null);
