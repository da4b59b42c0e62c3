import { type AsalPemberitahuan, BADAN, type KodeKontes, type PembetulanDiberitahukan } from '../domain/index.ts';
import { type PemberitahuanDiterima, readReceivedNotices } from '../store/index.ts';
import { cellLabel } from './label-sel.ts';
import { kontesPleno, type Pleno } from './pleno.ts';
import { namaTps } from './temuan.ts';

/** `KPU ADM. KEP. SERIBU` */
export const namaAsal = (a: AsalPemberitahuan): string => `${BADAN[a.tingkat]} ${a.nama}`;

/** A corrected cell that a tier above told of, in the words of a list or a document. */
export type PembetulanDariAtas = PembetulanDiberitahukan & {
  /** Whose decision: `KPU ADM. KEP. SERIBU`, by notice number `urut`. */
  dari: string;
  urut: number;
  namaTps: string;
  label: string;
};

/** In words; a contest or cell that is not known here keeps its code. */
export function describeNotified(
  p: Pleno,
  b: PembetulanDiberitahukan,
  n: { dari: AsalPemberitahuan; urut: number },
): PembetulanDariAtas {
  const k = kontesPleno(p, b.kontes);
  const label = k.ok ? cellLabel(k.nilai, b.sel) : b.sel;
  return { ...b, dari: namaAsal(n.dari), urut: n.urut, namaTps: namaTps(p, b.tps), label };
}

/** The newest notice of every plenary above: each tells all that stands there. */
export function noticesInForce(p: Pleno): PemberitahuanDiterima[] {
  const perPleno = new Map<string, PemberitahuanDiterima>();
  for (const n of readReceivedNotices(p.s)) perPleno.set(n.pleno, n);
  return [...perPleno.values()];
}

/**
 * What tiers above corrected in sheets of a region (a TPS, or anything above), for one ballot or all, as they told it. The
 * figures here are what they were: these stand beside them.
 */
export function notifiedCorrections(p: Pleno, wilayah: string, kontes?: KodeKontes): PembetulanDariAtas[] {
  return noticesInForce(p).flatMap((n) =>
    n.pembetulan
      .filter((b) => b.tps.startsWith(wilayah) && (kontes === undefined || b.kontes === kontes))
      .map((b) => describeNotified(p, b, n)),
  );
}
