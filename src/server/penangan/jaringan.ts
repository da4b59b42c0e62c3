import { berhasil } from '../../domain/index.ts';
import type { Jaringan } from '../jaringan/jaringan.ts';
import type { Penangan } from '../rute.ts';

export const penanganJaringan = ({ sakelar }: Jaringan) =>
  ({
    jaringan: () => berhasil(sakelar.keadaan()),
    aturJaringan: ({ badan }) => sakelar.atur(badan.tanpa),
    tutupSimpul: ({ badan }) => sakelar.tutup(badan.id),
  }) satisfies Partial<Penangan>;
