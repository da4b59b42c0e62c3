import { type Aplikasi, viewJournal } from '../../app/index.ts';
import { berhasil } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

export const penanganJejak = (a: Aplikasi) =>
  ({
    jejak: ({ kueri }) => denganPleno(a, (p) => berhasil(viewJournal(p, kueri))),
    verifikasi: async () => {
      const mulai = performance.now();
      const p = a.pleno();
      const h = p.ok ? await a.verifikasi.periksa(p.nilai.s.folder) : p;
      return h.ok ? berhasil({ ...h.nilai, ms: performance.now() - mulai }) : h;
    },
  }) satisfies Partial<Penangan>;
