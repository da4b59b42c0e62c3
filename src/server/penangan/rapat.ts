import { type Aplikasi, type Pleno, regionState } from '../../app/index.ts';
import { berhasil, type Hasil, type KodeKontes } from '../../domain/index.ts';
import type { Keluaran, Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

function keadaan(p: Pleno, kontes: KodeKontes, wilayah: string): Hasil<Keluaran<'keadaanWilayah'>> {
  const h = regionState(p, kontes, wilayah);
  if (!h.ok) return h;
  const { jumlah, selesai } = h.nilai.bawah;
  return berhasil({ kontes, wilayah, keadaan: h.nilai.keadaan, jumlah, selesai });
}

export const penanganRapat = (a: Aplikasi) =>
  ({
    palu: () => berhasil(a.palu.pemegang()),
    pegangPalu: async ({ badan }) => {
      const h = await a.pegangPalu(badan);
      return h.ok ? berhasil(a.palu.pemegang()) : h;
    },
    kunciPalu: () => {
      a.kunciPalu();
      return berhasil({});
    },
    bacakanLembar: ({ param, badan }) => a.bacakanLembar({ ...param, ...badan }),
    batalBacakan: ({ param, badan }) => a.batalBacakan({ ...param, ...badan }),
    sahkanLembar: ({ param, badan }) => a.sahkanLembar({ ...param, ...badan }),
    bukaLembar: ({ param, badan: { pin, ...b } }) => a.bukaLembar({ ...param, ...b }, pin),
    keadaanWilayah: ({ param }) => denganPleno(a, (p) => keadaan(p, param.kontes, param.wilayah)),
    tetapkanWilayah: async ({ param, badan }) => {
      const h = await a.tetapkanWilayah(param, badan.pin);
      return h.ok ? denganPleno(a, (p) => keadaan(p, param.kontes, param.wilayah)) : h;
    },
    bukaWilayah: async ({ param, badan }) => {
      const h = await a.bukaWilayah({ ...param, alasan: badan.alasan }, badan.pin);
      return h.ok ? denganPleno(a, (p) => keadaan(p, param.kontes, param.wilayah)) : h;
    },
  }) satisfies Partial<Penangan>;
