import { type Aplikasi, panelsOfPleno } from '../../app/index.ts';
import { berhasil } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

export const penanganKlaim = (a: Aplikasi) =>
  ({
    klaim: () => berhasil(a.rapat.klaim.daftar()),
    ambilKlaim: ({ badan }) => berhasil(a.rapat.ambilKlaim(badan.panel, badan.nama, badan.tempat)),
    panel: () => denganPleno(a, (p) => berhasil(panelsOfPleno(p))),
    bagiPanel: ({ badan }) => {
      const h = a.rapat.bagiPanel(badan.bagian);
      return h.ok ? denganPleno(a, (p) => berhasil(panelsOfPleno(p))) : h;
    },
  }) satisfies Partial<Penangan>;
