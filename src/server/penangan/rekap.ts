import { type Aplikasi, viewCell, viewRecap } from '../../app/index.ts';
import { berhasil } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

export const penanganRekap = (a: Aplikasi) =>
  ({
    rekap: ({ param }) =>
      denganPleno(a, (p) => {
        const r = viewRecap(p, param.kontes, param.wilayah);
        return r.ok ? berhasil({ ...r.nilai, jalur: p.peta.jalur(param.wilayah) }) : r;
      }),
    rincian: ({ param }) => denganPleno(a, (p) => viewCell(p, param.kontes, param.wilayah, param.sel)),
  }) satisfies Partial<Penangan>;
