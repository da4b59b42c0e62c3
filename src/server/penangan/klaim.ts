import { type Aplikasi, panelsOfPleno, visitor } from '../../app/index.ts';
import { berhasil, gagal } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

export const penanganKlaim = (a: Aplikasi) =>
  ({
    klaim: () => berhasil(a.rapat.klaim.daftar()),
    ambilKlaim: ({ badan }) => {
      // A paired laptop speaks in its own name: its windows' ids begin with its id, and it is called what it was paired as.
      const s = visitor();
      if (s.jenis !== 'panel') return berhasil(a.rapat.ambilKlaim(badan.panel, badan.nama, badan.tempat));
      if (!badan.panel.startsWith(s.id)) return gagal('PERMINTAAN_BENTUK', { sebab: 'panel lain' });
      return berhasil(a.rapat.ambilKlaim(badan.panel, s.nama, badan.tempat));
    },
    panel: () => denganPleno(a, (p) => berhasil(panelsOfPleno(p))),
    bagiPanel: ({ badan }) => {
      const h = a.rapat.bagiPanel(badan.bagian);
      return h.ok ? denganPleno(a, (p) => berhasil(panelsOfPleno(p))) : h;
    },
  }) satisfies Partial<Penangan>;
