import { angkaSel, type IsiJurnal, namaSel } from '../domain/index.ts';
import { readPerson } from '../store/index.ts';
import type { Pleno } from './pleno.ts';

const MAKS_SEL = 4;

/** Name of a person of the journal that an entry stands in; that of the open plenary, unless it came from elsewhere. */
export type NamaOrang = (id: number) => string | undefined;

/** Both entries, what was decided, and by whom. */
export function sentenceOfDecision(
  p: Pleno,
  tps: string,
  isi: Extract<IsiJurnal, { jenis: 'entri.diputuskan' }>,
  nama: NamaOrang = (id) => readPerson(p.s, id)?.nama,
): string {
  if (isi.urung !== undefined) return `Putusan atas entri ganda ${tps} diurungkan (entri ${isi.urung}).`;
  const oleh = nama(isi.oleh) ?? `orang nomor ${isi.oleh}`;
  const sel = isi.sel
    .slice(0, MAKS_SEL)
    .map(([s, a, b, n]) => `${namaSel(s)} ${angkaSel(n)} (entri pertama ${angkaSel(a)}, kedua ${angkaSel(b)})`)
    .join(', ');
  const lain = isi.sel.length > MAKS_SEL ? `, dan ${isi.sel.length - MAKS_SEL} sel lain` : '';
  return `Entri ganda ${tps} diputuskan ${oleh}: ${sel}${lain}.`;
}
