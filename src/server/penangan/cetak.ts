import type { Aplikasi } from '../../app/index.ts';
import { berhasil, type Hasil } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';

const kosong = (h: Hasil<unknown>) => (h.ok ? berhasil({}) : h);

export const penanganCetak = (a: Aplikasi) =>
  ({
    cetak: () => a.cetak.lihat(),
    pencetak: async () => berhasil(await a.cetak.pencetak()),
    kirimCetak: ({ badan }) => a.cetak.cetak(badan),
    ulangiCetak: ({ param, badan }) => a.cetak.ulangi(param.nomor, badan.printer),
    pastikanCetak: ({ param, badan }) => kosong(a.cetak.pastikan(param.nomor, badan.gagal, badan.alasan || undefined)),
    batalkanCetak: async ({ param }) => kosong(await a.cetak.batalkan(param.nomor)),
  }) satisfies Partial<Penangan>;
