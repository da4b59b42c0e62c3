import {
  type Aplikasi,
  infoPleno,
  type KeadaanImpor,
  type Pleno,
  prepareBoard,
  viewHome,
  visitor,
} from '../../app/index.ts';
import { berhasil, gagal, type Hasil } from '../../domain/index.ts';
import type { Keluaran, Penangan } from '../rute.ts';
import { MULAI, VERSI } from '../versi.ts';
import { denganPleno, info } from './bantu.ts';

const tanpaPratinjau = ({ pratinjau: _, ...k }: KeadaanImpor): Omit<KeadaanImpor, 'pratinjau'> => k;

const operator = (): boolean => visitor().jenis === 'operator';

/** Others than the operator learn no path of this computer; what tells one plenary from another is its id. */
const infoUntuk = (p: Pleno) => (operator() ? infoPleno(p) : { ...infoPleno(p), folder: `pleno:${p.s.perangkat}` });

function berandaUntuk(p: Pleno): Hasil<Keluaran<'beranda'>> {
  const h = viewHome(p);
  return h.ok && !operator()
    ? berhasil({ ...h.nilai, penyimpanan: { folder: '', bebas: h.nilai.penyimpanan.bebas } })
    : h;
}

export const penanganPleno = (a: Aplikasi) =>
  ({
    keadaan: () => {
      const p = a.pleno();
      const impor = operator() ? a.imporKini() : null;
      return berhasil({
        versi: VERSI,
        mulai: MULAI,
        pleno: p.ok ? infoUntuk(p.nilai) : null,
        rak: operator() ? a.rak() : [],
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
      return denganPleno(a, berandaUntuk);
    },
  }) satisfies Partial<Penangan>;
