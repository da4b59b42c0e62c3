import {
  type Aplikasi,
  contestsOf,
  diagnose,
  findingsOfRegion,
  viewAgenda,
  viewForm,
  viewSheet,
} from '../../app/index.ts';
import { berhasil } from '../../domain/index.ts';
import type { Penangan } from '../rute.ts';
import { denganPleno } from './bantu.ts';

export const penanganLembar = (a: Aplikasi) =>
  ({
    formulir: ({ param }) => denganPleno(a, (p) => viewForm(p, param.kontes)),
    agenda: ({ param }) => denganPleno(a, (p) => viewAgenda(p, param.kontes)),
    temuan: ({ kueri }) =>
      denganPleno(a, (p) => {
        const wilayah = kueri.wilayah ?? p.s.wilayah;
        const kontes = contestsOf(p)
          .map((k) => k.kode)
          .filter((k) => !kueri.kontes || k === kueri.kontes);
        return berhasil(kontes.flatMap((k) => findingsOfRegion(p, k, wilayah)));
      }),
    lembar: ({ param }) => denganPleno(a, (p) => viewSheet(p, param.kontes, param.tps)),
    dugaan: ({ param }) =>
      denganPleno(a, (p) => {
        const l = viewSheet(p, param.kontes, param.tps);
        return l.ok ? berhasil({ versi: l.nilai.versi, dugaan: diagnose(p, param.kontes, param.tps) }) : l;
      }),
    ubahLembar: ({ param, badan }) => a.lembar.ubahLembar(param.kontes, param.tps, badan),
    urungLembar: ({ param, badan }) => a.lembar.urungLembar(param.kontes, param.tps, badan.versi),
  }) satisfies Partial<Penangan>;
