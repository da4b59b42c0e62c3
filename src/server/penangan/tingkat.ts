import { type Aplikasi, viewForwarded, viewUnits } from '../../app/index.ts';
import { berhasil } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';

export const penanganTingkat = (a: Aplikasi) =>
  ({
    unit: async ({ param }) => {
      const p = a.pleno();
      return p.ok ? viewUnits(p.nilai, param.kontes) : p;
    },
    terusan: async () => {
      const p = a.pleno();
      return p.ok ? viewForwarded(p.nilai) : p;
    },
    angkatKeberatan: async ({ badan }) => {
      const h = await a.rapat.angkatKeberatan(badan);
      return h.ok ? berhasil({ nomor: h.nilai }) : h;
    },
  }) satisfies Partial<Penangan>;
