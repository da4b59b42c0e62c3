import { type Aplikasi, type Pleno, viewTotal } from '../../app/index.ts';
import { berhasil, type Hasil, type KodeKontes } from '../../domain/index.ts';
import type { Keluaran, Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

function tampil(p: Pleno, kontes: KodeKontes, wilayah: string): Hasil<Keluaran<'total'>> {
  const h = viewTotal(p, kontes, wilayah);
  return h.ok ? berhasil({ ...h.nilai, jalur: p.peta.jalur(wilayah) }) : h;
}

export const penanganTotal = (a: Aplikasi) =>
  ({
    total: ({ param }) => denganPleno(a, (p) => tampil(p, param.kontes, param.wilayah)),
    terimaTotal: ({ param, badan }) => {
      const h = a.lembar.terimaTotal(param.kontes, {
        wilayah: param.wilayah,
        sumber: 'ketik',
        versi: badan.versi,
        tps: badan.tps ?? null,
        sel: badan.sel,
      });
      return h.ok ? denganPleno(a, (p) => tampil(p, param.kontes, param.wilayah)) : h;
    },
    berkasTotal: ({ param, badan }) => a.lembar.berkasTotal(param.kontes, badan.asal),
  }) satisfies Partial<Penangan>;
