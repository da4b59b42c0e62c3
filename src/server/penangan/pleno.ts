import { type Aplikasi, infoPleno, type KeadaanImpor, prepareBoard, viewHome } from '../../app/index.ts';
import { berhasil, gagal } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';
import { MULAI, VERSI } from '../versi.ts';
import { denganPleno, info } from './bantu.ts';

const tanpaPratinjau = ({ pratinjau: _, ...k }: KeadaanImpor): Omit<KeadaanImpor, 'pratinjau'> => k;

export const penanganPleno = (a: Aplikasi) =>
  ({
    keadaan: () => {
      const p = a.pleno();
      const impor = a.imporKini();
      return berhasil({
        versi: VERSI,
        mulai: MULAI,
        pleno: p.ok ? infoPleno(p.nilai) : null,
        rak: a.rak(),
        impor: impor ? tanpaPratinjau(impor) : null,
      });
    },
    simulasi: async ({ badan }) => {
      if (badan.tps < badan.desa)
        return gagal('PERMINTAAN_BENTUK', { sebab: 'jumlah TPS lebih kecil dari jumlah desa' });
      return info(await a.buatSimulasi(badan));
    },
    batalSimulasi: () => {
      a.batalkanSimulasi();
      return berhasil({});
    },
    bukaPleno: ({ badan }) => info(a.buka(badan.folder)),
    tutupPleno: () => {
      const h = a.tutup();
      return h.ok ? berhasil({}) : h;
    },
    beranda: async () => {
      const p = a.pleno();
      if (p.ok) await prepareBoard(p.nilai);
      return denganPleno(a, viewHome);
    },
  }) satisfies Partial<Penangan>;
