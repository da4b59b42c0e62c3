import { type Aplikasi, compareSources, copyHolders } from '../../app/index.ts';
import { berhasil } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

/** A screen shows no more differing sheets at once; the counts say how many there are. */
const MAKS_BEDA = 500;

export const penanganBanding = (a: Aplikasi) =>
  ({
    banding: ({ param }) =>
      denganPleno(a, (p) => {
        const h = compareSources(p, param.kontes, param.wilayah, MAKS_BEDA);
        if (!h.ok) return h;
        const { sumber, unit, beda, jumlahBeda } = h.nilai;
        return berhasil({
          kontes: param.kontes,
          jalur: p.peta.jalur(param.wilayah),
          sumber,
          unit: unit.map(({ sumber: per, ...u }) => ({
            ...u,
            hitung: sumber.map((s) => per[s.sumber] ?? null),
          })),
          beda,
          jumlahBeda,
        });
      }),
    pihakSalinan: ({ param }) => denganPleno(a, (p) => copyHolders(p, param.kontes)),
    ketikSumber: ({ param, badan }) => a.lembar.ketikSumber({ ...param, ...badan }),
    selesaikanBeda: ({ param, badan }) => a.lembar.selesaikanBeda({ ...param, ...badan }),
    bukaBeda: ({ param, badan }) => a.lembar.bukaBeda({ ...param, ...badan }),
  }) satisfies Partial<Penangan>;
