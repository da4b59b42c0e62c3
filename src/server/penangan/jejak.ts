import { type Aplikasi, verifyJournal, viewJournal } from '../../app/index.ts';
import { berhasil } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

export const penanganJejak = (a: Aplikasi) =>
  ({
    jejak: ({ kueri }) => denganPleno(a, (p) => berhasil(viewJournal(p, kueri))),
    verifikasi: () =>
      denganPleno(a, (p) => {
        const mulai = performance.now();
        const h = verifyJournal(p);
        return h.ok ? berhasil({ ...h.nilai, ms: performance.now() - mulai }) : h;
      }),
  }) satisfies Partial<Penangan>;
