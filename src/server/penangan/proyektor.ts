import type { Aplikasi } from '../../app/index.ts';
import { berhasil } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';

export const penanganProyektor = (a: Aplikasi) =>
  ({
    proyektor: () => berhasil(a.proyektor),
    aturProyektor: ({ badan }) => berhasil(a.aturProyektor(badan)),
    rupaProyektor: () => berhasil(a.rupaProyektor()),
    aturRupaProyektor: ({ badan }) => berhasil(a.aturRupaProyektor(badan)),
  }) satisfies Partial<Penangan>;
