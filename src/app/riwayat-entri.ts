import { angkaSel, type IsiJurnal, namaSel } from '../domain/index.ts';
import { readPerson } from '../store/index.ts';
import type { Pleno } from './pleno.ts';

const MAKS_SEL = 4;

/** Both entries, what was decided, and by whom. */
export function sentenceOfDecision(
  p: Pleno,
  tps: string,
  isi: Extract<IsiJurnal, { jenis: 'entri.diputuskan' }>,
): string {
  if (isi.urung !== undefined) return `Putusan atas entri ganda ${tps} diurungkan (entri ${isi.urung}).`;
  const oleh = readPerson(p.s, isi.oleh)?.nama ?? `orang nomor ${isi.oleh}`;
  const sel = isi.sel
    .slice(0, MAKS_SEL)
    .map(([s, a, b, n]) => `${namaSel(s)} ${angkaSel(n)} (entri pertama ${angkaSel(a)}, kedua ${angkaSel(b)})`)
    .join(', ');
  const lain = isi.sel.length > MAKS_SEL ? `, dan ${isi.sel.length - MAKS_SEL} sel lain` : '';
  return `Entri ganda ${tps} diputuskan ${oleh}: ${sel}${lain}.`;
}
