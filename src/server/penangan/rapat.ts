import { type Aplikasi, comparePaper, type Pleno, recapOf, regionState } from '../../app/index.ts';
import { berhasil, type Hasil, type KodeKontes } from '../../domain/index.ts';
import type { Keluaran, Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

function keadaan(p: Pleno, kontes: KodeKontes, wilayah: string): Hasil<Keluaran<'keadaanWilayah'>> {
  const h = regionState(p, kontes, wilayah);
  if (!h.ok) return h;
  const { jumlah, selesai } = h.nilai.bawah;
  const r = recapOf(p, kontes, wilayah);
  if (!r.ok) return r;
  const kertas = comparePaper(p, kontes, wilayah, r.nilai.jumlah.isian);
  return berhasil({
    ...{ kontes, wilayah, keadaan: h.nilai.keadaan, jumlah, selesai },
    ...(kertas === undefined ? {} : { kertas }),
  });
}

export const penanganRapat = (a: Aplikasi) =>
  ({
    palu: () => berhasil(a.rapat.palu.pemegang()),
    pegangPalu: async ({ badan }) => {
      const h = await a.rapat.pegangPalu(badan);
      return h.ok ? berhasil(a.rapat.palu.pemegang()) : h;
    },
    kunciPalu: () => {
      a.rapat.kunciPalu();
      return berhasil({});
    },
    bacakanLembar: ({ param, badan }) => a.rapat.bacakanLembar({ ...param, ...badan }),
    batalBacakan: ({ param, badan }) => a.rapat.batalBacakan({ ...param, ...badan }),
    sahkanLembar: ({ param, badan }) => a.rapat.sahkanLembar({ ...param, ...badan }),
    bukaLembar: ({ param, badan: { pin, ...b } }) => a.rapat.bukaLembar({ ...param, ...b }, pin),
    keadaanWilayah: ({ param }) => denganPleno(a, (p) => keadaan(p, param.kontes, param.wilayah)),
    tetapkanWilayah: async ({ param, badan }) => {
      const h = await a.rapat.tetapkanWilayah({ ...param, alasan: badan.alasan }, badan.pin);
      return h.ok ? denganPleno(a, (p) => keadaan(p, param.kontes, param.wilayah)) : h;
    },
    bukaWilayah: async ({ param, badan }) => {
      const h = await a.rapat.bukaWilayah({ ...param, alasan: badan.alasan }, badan.pin);
      return h.ok ? denganPleno(a, (p) => keadaan(p, param.kontes, param.wilayah)) : h;
    },
  }) satisfies Partial<Penangan>;
