import { berhasil, bolehMengesahkan, gagal, type Hasil, type KodeKontes, type StatusLembar } from '../domain/index.ts';
import { verifyPin, verifyPins } from './orang.ts';
import type { Palu } from './palu.ts';
import type { Jam, Petugas, Pleno } from './pleno.ts';
import { adoptRegion, adoptSheet, type LembarDimaksud, reopenRegion, reopenSheet } from './rapat.ts';

export type Pin = { orang: number; pin: string };

/**
 * The acts of the meeting that need a PIN. The PIN is looked at before the act and outside its transaction: the check is
 * slow on purpose.
 */
async function berhak(p: Pleno, { orang, pin }: Pin, jam: Jam): Promise<Hasil<Petugas>> {
  const o = await verifyPin(p, orang, pin, jam);
  if (!o.ok) return o;
  return bolehMengesahkan(o.nilai.peran) ? o : gagal('PERAN_TAK_BERHAK');
}

async function duaBerhak(p: Pleno, pin: readonly [Pin, Pin], jam: Jam): Promise<Hasil<readonly [Petugas, Petugas]>> {
  const o = await verifyPins(p, [pin[0], pin[1]], jam);
  if (!o.ok) return o;
  return o.nilai.every((x) => bolehMengesahkan(x.peran)) ? o : gagal('PERAN_TAK_BERHAK');
}

/** Gives the gavel to a ketua or anggota. Errors: those of `verifyPin`, PERAN_TAK_BERHAK. */
export async function takeGavel(p: Pleno, palu: Palu, pin: Pin, jam: Jam): Promise<Hasil<null>> {
  const o = await berhak(p, pin, jam);
  if (!o.ok) return o;
  palu.berikan(o.nilai);
  return berhasil(null);
}

/** Adopts a sheet in the name of whoever holds the gavel. Errors: PALU_TERKUNCI, those of `adoptSheet`. */
export function adoptWithGavel(
  p: Pleno,
  palu: Palu,
  c: LembarDimaksud & { alasan?: string | undefined },
  jam: Jam,
): Hasil<StatusLembar> {
  const pemegang = palu.pemegang();
  if (!pemegang) return gagal('PALU_TERKUNCI');
  const h = adoptSheet(p, c, pemegang.orang, jam);
  if (h.ok) palu.pakai();
  return h;
}

/** Opens an adopted sheet again with the PINs of two different persons. */
export async function reopenSheetWithPins(
  p: Pleno,
  c: LembarDimaksud & { alasan: string },
  pin: readonly [Pin, Pin],
  jam: Jam,
): Promise<Hasil<StatusLembar>> {
  const o = await duaBerhak(p, pin, jam);
  return o.ok ? reopenSheet(p, c, o.nilai, jam) : o;
}

/** Adopts the recap of a region; the PIN is asked each time. */
export async function adoptRegionWithPin(
  p: Pleno,
  c: { kontes: KodeKontes; wilayah: string; alasan?: string | undefined },
  pin: Pin,
  jam: Jam,
): Promise<Hasil<null>> {
  const o = await berhak(p, pin, jam);
  return o.ok ? adoptRegion(p, c, o.nilai, jam) : o;
}

/** Opens an adopted recap again with the PINs of two different persons. */
export async function reopenRegionWithPins(
  p: Pleno,
  c: { kontes: KodeKontes; wilayah: string; alasan: string },
  pin: readonly [Pin, Pin],
  jam: Jam,
): Promise<Hasil<null>> {
  const o = await duaBerhak(p, pin, jam);
  return o.ok ? reopenRegion(p, c, o.nilai, jam) : o;
}
