import { berhasil } from '../../domain/index.ts';
import type { PintuPublik } from '../publik/pintu.ts';
import type { Penangan } from '../rute.ts';

export const penanganPublik = (pintu: PintuPublik) =>
  ({
    publik: () => berhasil(pintu.keadaan()),
    alamatPublik: () => berhasil({ alamat: pintu.keadaan().alamat[0] ?? null }),
    aturPublik: ({ badan }) => pintu.atur(badan.nyala, badan.alamat),
  }) satisfies Partial<Penangan>;
