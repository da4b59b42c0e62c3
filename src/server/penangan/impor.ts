import { type Aplikasi, lastImport } from '../../app/index.ts';
import { berhasil } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

export const penanganImpor = (a: Aplikasi) =>
  ({
    mulaiImpor: ({ badan }) =>
      a.mulaiImpor(badan.kontes, badan.asal, badan.sumber === 'hasil' ? undefined : badan.sumber),
    imporTerakhir: () => denganPleno(a, (p) => berhasil(lastImport(p))),
    urungImpor: ({ badan }) => a.urungImpor(badan.impor),
    lihatImpor: ({ param }) => a.lihatImpor(param.id),
    terapkanImpor: ({ param }) => a.terapkanImpor(param.id),
    batalImpor: ({ param }) => a.batalkanImpor(param.id),
  }) satisfies Partial<Penangan>;
