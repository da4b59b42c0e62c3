import { type Dugaan, dugaLembar } from '../domain/dugaan/index.ts';
import { type KodeKontes, type KodeTps, namaSumber } from '../domain/index.ts';
import { lembarKontes, readSheet, readSources } from '../store/index.ts';
import type { Pleno } from './pleno.ts';

/**
 * What probably went wrong on a sheet, likeliest first: with Sirekap's figures and the other ballots of the TPS as
 * evidence. Empty where no `salah` rule is broken or nothing plausible is found. Never applied without a person.
 */
export function diagnose(p: Pleno, kontes: KodeKontes, tps: KodeTps): Dugaan[] {
  const l = readSheet(p.s, kontes, tps);
  if (!l) return [];
  const kontesLain = [...p.s.lembar]
    .filter(([k]) => k !== kontes)
    .flatMap(([k, lembar]) => {
      const lain = readSheet(p.s, k, tps);
      return lain ? [{ lembar, isian: lain.isian }] : [];
    });
  return dugaLembar({
    lembar: lembarKontes(p.s, kontes),
    isian: l.isian,
    parameter: p.s.parameter,
    // A source is no second witness of figures that came from it.
    pembanding: readSources(p.s, kontes, tps)
      .filter((s) => s.sumber !== l.asal)
      .map((s) => ({
        nama: s.sumber === 'tabel' ? 'tabel' : namaSumber(s.sumber),
        isian: s.isian,
      })),
    kontesLain,
  });
}
