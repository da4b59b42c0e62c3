import { type Aplikasi, courseFiles, viewCourse } from '../../app/index.ts';
import { berhasil } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';
import { denganPleno, info } from './bantu.ts';

export const penanganLatihan = (a: Aplikasi) =>
  ({
    latihan: () => denganPleno(a, (p) => berhasil({ latihan: viewCourse(p) })),
    buatLatihan: ({ badan }) => info(a.buatLatihan(badan.benih)),
    berkasLatihan: ({ badan }) =>
      denganPleno(a, (p) => {
        const h = courseFiles(p, badan.id);
        return h.ok ? berhasil({ jalur: h.nilai }) : h;
      }),
  }) satisfies Partial<Penangan>;
