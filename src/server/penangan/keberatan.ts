import { type Aplikasi, viewObjections } from '../../app/index.ts';
import { berhasil } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

export const penanganKeberatan = (a: Aplikasi) =>
  ({
    keberatan: ({ kueri }) =>
      denganPleno(a, (p) => berhasil(viewObjections(p, kueri.wilayah ?? p.s.wilayah, kueri.kontes))),
    ajukanKeberatan: ({ badan }) => {
      const h = a.rapat.ajukanKeberatan(badan);
      return h.ok ? berhasil({ nomor: h.nilai }) : h;
    },
    jawabKeberatan: ({ param, badan }) => {
      const h = a.rapat.jawabKeberatan(param.nomor, badan);
      return h.ok ? berhasil({}) : h;
    },
  }) satisfies Partial<Penangan>;
