import type { Aplikasi } from '../../app/index.ts';
import { berhasil } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';

export const penanganKlaim = (a: Aplikasi) =>
  ({
    klaim: () => berhasil(a.rapat.klaim.daftar()),
    ambilKlaim: ({ badan }) => berhasil(a.rapat.ambilKlaim(badan.panel, badan.nama, badan.tempat)),
  }) satisfies Partial<Penangan>;
