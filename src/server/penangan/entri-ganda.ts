import { type Aplikasi, differingEntries, doubleEntry } from '../../app/index.ts';
import { berhasil } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

export const penanganEntriGanda = (a: Aplikasi) => {
  const setelan = () => denganPleno(a, (p) => berhasil({ entriGanda: doubleEntry(p) }));
  return {
    bedaEntri: ({ param }) => denganPleno(a, (p) => differingEntries(p, param)),
    putuskanEntri: ({ param, badan }) => a.lembar.putuskanEntri({ ...param, ...badan }),
    setelan,
    aturSetelan: ({ badan }) => {
      const h = a.rapat.aturEntriGanda(badan.entriGanda);
      return h.ok ? setelan() : h;
    },
  } satisfies Partial<Penangan>;
};
