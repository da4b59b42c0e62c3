import type { Aplikasi } from '../../app/index.ts';
import { AKHIRAN_EKSPOR, berhasil } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';

export const penanganEkspor = (a: Aplikasi) =>
  ({
    buatEkspor: async ({ badan }) => {
      const h = await a.ekspor.buat(badan);
      if (!h.ok) return h;
      const { id, nama, besar, berkas, hilang, rusak } = h.nilai;
      const jalur = `/api/unduh/ekspor/${id}.${AKHIRAN_EKSPOR[badan.jenis]}`;
      return berhasil({ jalur, nama, besar, berkas, hilang, rusak });
    },
    batalEkspor: () => {
      a.ekspor.batalkan();
      return berhasil({});
    },
  }) satisfies Partial<Penangan>;
