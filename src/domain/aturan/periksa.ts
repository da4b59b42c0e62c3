import { KATALOG } from './katalog.ts';
import type { KonteksPeriksa } from './konteks.ts';
import { SEVERITY, type Severity, type Temuan } from './temuan.ts';

/** Runs every rule of one sheet (or one sum). Order: salah, periksa, info; within that by code. Deterministic. */
export function periksaLembar(k: KonteksPeriksa): Temuan[] {
  const temuan = KATALOG.flatMap((e) => e.periksa?.(k) ?? []);
  return temuan.sort((a, b) => SEVERITY.indexOf(a.severity) - SEVERITY.indexOf(b.severity));
}

export type RingkasanTemuan = { salah: number; periksa: number; info: number };

export function ringkasTemuan(temuan: readonly Temuan[]): RingkasanTemuan {
  const r: RingkasanTemuan = { salah: 0, periksa: 0, info: 0 };
  for (const t of temuan) r[t.severity]++;
  return r;
}

/** The worst severity among findings, or null where there is none. */
export function terberat(temuan: readonly Temuan[]): Severity | null {
  return SEVERITY.find((s) => temuan.some((t) => t.severity === s)) ?? null;
}
