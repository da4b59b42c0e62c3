import {
  type Aplikasi,
  forgetMappingInImport,
  tableOfImport,
  tryMappingInImport,
  useMappings,
} from '../../app/index.ts';
import { berhasil } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';

export const penanganPemetaan = (a: Aplikasi) =>
  ({
    tabelImpor: ({ param }) => {
      const t = tableOfImport(a, param.id, param.tanda);
      return t.ok ? berhasil({ ...t.nilai.tabel, kontes: t.nilai.impor.kontes }) : t;
    },
    cobaPemetaan: ({ param, badan }) => tryMappingInImport(a, param.id, param.tanda, badan.arti),
    pakaiPemetaan: ({ param, badan }) => useMappings(a, param.id, badan.pemetaan),
    lupakanPemetaan: ({ param }) => forgetMappingInImport(a, param.id, param.tanda),
  }) satisfies Partial<Penangan>;
