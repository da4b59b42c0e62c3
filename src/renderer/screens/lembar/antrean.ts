import type { KodeKontes } from '../../../domain/kontes.ts';
import { belumSampai, cakramMenolak } from '../../lib/galat.ts';
import { laporGalat } from '../../lib/lapor.tsx';
import { panggil } from '../../lib/panggil.ts';

/** Typed cells of one sheet that the core has not confirmed yet. */
type Antrean = Map<string, number | null>;
type Milik = { folder: string; kontes: KodeKontes; tps: string; antrean: Antrean; versi: number; terbuka: boolean };

/** Outside the screen, so that leaving a sheet while the core is away loses nothing. */
const semua = new Map<string, Milik>();

/**
 * The queue of a sheet of the plenary in `folder`; the same one again when the sheet is opened again. Another plenary has
 * sheets of the same TPS, which are none of its business.
 */
export function antreanLembar(folder: string, kontes: KodeKontes, tps: string): Milik {
  const kunci = `${kontes} ${tps} ${folder}`;
  const milik = semua.get(kunci) ?? { folder, kontes, tps, antrean: new Map(), versi: 0, terbuka: false };
  semua.set(kunci, milik);
  return milik;
}

/** Is anything typed that the core does not have yet? */
export const adaTertinggal = (): boolean => [...semua.values()].some((m) => m.antrean.size > 0);

/**
 * Sends what waits for sheets of the open plenary that are no longer on the screen. With the version the person looked at: where somebody
 * else saved meanwhile the core refuses, and the refusal is told. What did not arrive, or what the disk did not take, waits on.
 */
export async function kirimTertinggal(folder: string): Promise<void> {
  for (const m of semua.values()) {
    if (m.folder !== folder || m.terbuka || m.antrean.size === 0) continue;
    const kirim = new Map(m.antrean);
    m.antrean.clear();
    await panggil('ubahLembar', {
      param: { kontes: m.kontes, tps: m.tps },
      badan: { versi: m.versi, sel: Object.fromEntries(kirim) },
    }).catch((galat: unknown) => {
      if (cakramMenolak(galat) || belumSampai(galat))
        for (const [s, v] of kirim) if (!m.antrean.has(s)) m.antrean.set(s, v);
      laporGalat(galat);
    });
  }
}
