import { type Aplikasi, cellHistory, listCorrections } from '../../app/index.ts';
import type { Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

export const penanganPembetulan = (a: Aplikasi) =>
  ({
    pembetulan: ({ kueri }) => denganPleno(a, (p) => listCorrections(p, kueri.wilayah ?? p.s.wilayah, kueri.kontes)),
    riwayatSel: ({ param }) => denganPleno(a, (p) => cellHistory(p, param.kontes, param.tps, param.sel)),
  }) satisfies Partial<Penangan>;
