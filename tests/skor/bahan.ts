import { type Isian, KOSONG } from '../../src/domain/isian.ts';
import { type JenisKontes, jenisKontes, type Kontes } from '../../src/domain/kontes.ts';
import { type Lembar, susunLembar } from '../../src/domain/lembar.ts';
import { buatAcak } from '../../src/domain/simulasi/acak.ts';
import {
  buatSimulasi,
  type Kesalahan,
  type LembarSimulasi,
  type ParameterSimulasi,
} from '../../src/domain/simulasi/index.ts';

/** One sheet of practice data with its recorded truth and everything that lies around it. */
export type Kasus = {
  jenis: JenisKontes;
  lembar: Lembar;
  /** The figures as an office has them: C.Hasil as written, or what Sirekap publishes of it. */
  isian: Isian;
  benar: Isian;
  pada: Kesalahan['pada'];
  kesalahan: Kesalahan[];
  kontesLain: { lembar: Lembar; isian: Isian }[];
  /** A saksi's copy of the same sheet; see `salinan`. */
  salinan: Isian;
  /** Sheets of the same contest in the same desa, as written. */
  desa: { isian: Isian }[];
};

/** A saksi's copy repeats the mistake of the plano now and then, and now and then has one of its own. */
const SALINAN_SAMA = 0.15;
const SALINAN_KELIRU = 0.1;

function salinan(benih: number, n: number, benar: Isian, isian: Isian): Isian {
  const acak = buatAcak(benih, 900, n);
  const hasil = acak.peluang(SALINAN_SAMA) ? isian.slice() : benar.slice();
  if (acak.peluang(SALINAN_KELIRU)) {
    const i = acak.bulat(0, hasil.length - 1);
    if (hasil[i] !== KOSONG) hasil[i] = Math.max(0, (hasil[i] as number) + acak.bulat(-9, 9));
  }
  return hasil;
}

/** Takes recorded mistakes back. */
function pulihkan(lembar: Lembar, isian: Isian, kesalahan: readonly Kesalahan[]): Isian {
  const benar = isian.slice();
  for (const k of kesalahan.toReversed()) benar[lembar.indeks.get(k.sel) ?? -1] = k.semula ?? KOSONG;
  return benar;
}

type Satu = LembarSimulasi & { kontesPenuh: Kontes; susunan: Lembar };

function kasusDari(benih: number, n: number, l: Satu, tps: readonly Satu[], desa: readonly Satu[]): Kasus {
  const pada = l.kesalahan.some((k) => k.pada === 'sirekap') ? 'sirekap' : 'lembar';
  const isian = pada === 'sirekap' ? l.sirekap : l.isian;
  const benar = pulihkan(l.susunan, isian, l.kesalahan);
  return {
    ...{ jenis: jenisKontes(l.kontes), lembar: l.susunan, isian, benar, pada, kesalahan: l.kesalahan },
    kontesLain: tps.filter((x) => x !== l).map((x) => ({ lembar: x.susunan, isian: x.isian })),
    salinan: salinan(benih, n, pada === 'sirekap' ? l.isian : benar, isian),
    desa: desa.filter((x) => x.kontes === l.kontes && x !== l),
  };
}

/** Every sheet of a practice election, desa by desa. */
export function* alirkanKasus(parameter: ParameterSimulasi): Generator<Kasus> {
  const s = buatSimulasi(parameter);
  const susunan = new Map(s.definisi.kontes.map((k) => [k.kode, { kontesPenuh: k, susunan: susunLembar(k) }]));
  let n = 0;
  let desa: Satu[] = [];
  const selesai = function* (): Generator<Kasus> {
    const perTps = new Map<string, Satu[]>();
    for (const l of desa) perTps.set(l.tps, [...(perTps.get(l.tps) ?? []), l]);
    for (const l of desa) yield kasusDari(parameter.benih, n++, l, perTps.get(l.tps) ?? [], desa);
  };
  for (const l of s.lembar) {
    if (desa[0] && !l.tps.startsWith(desa[0].tps.slice(0, 10))) {
      yield* selesai();
      desa = [];
    }
    const k = susunan.get(l.kontes);
    if (k) desa.push({ ...l, ...k });
  }
  yield* selesai();
}
