import {
  type Arti,
  berhasil,
  gagal,
  type Hasil,
  halanganPemetaan,
  isianKeLarik,
  type KodeKontes,
  type KodeTps,
  type Pemetaan,
} from '../domain/index.ts';
import { cobaPemetaan, type TabelDilihat } from '../intake/index.ts';
import { forgetMapping, lembarKontes, readMappings, recordMapping, tulis } from '../store/index.ts';
import { type Jam, type Pleno, tindakan } from './pleno.ts';
import { namaTps } from './temuan.ts';

/** A mapping, and the name of the table it was made for. */
export type PemetaanBernama = { nama: string; pemetaan: Pemetaan };

/**
 * Mappings remembered for a contest. One that no longer fits the form (the definition changed since) is not used: its
 * table asks again.
 */
export function usableMappings(p: Pleno, kontes: KodeKontes): Pemetaan[] {
  const lembar = p.s.lembar.get(kontes);
  if (!lembar) return [];
  return readMappings(p.s, kontes)
    .map((m) => m.pemetaan)
    .filter((m) => halanganPemetaan(m, lembar) === null);
}

/** Remembers mappings, all or none. Errors: KONTES_TAK_DIKENAL, PEMETAAN_BENTUK. */
export function recordMappings(
  p: Pleno,
  kontes: KodeKontes,
  daftar: readonly PemetaanBernama[],
  jam: Jam,
): Hasil<null> {
  if (!p.s.lembar.has(kontes)) return gagal('KONTES_TAK_DIKENAL', { kontes });
  for (const { nama, pemetaan } of daftar) {
    const sebab = halanganPemetaan(pemetaan, lembarKontes(p.s, kontes));
    if (sebab !== null) return gagal('PEMETAAN_BENTUK', { sebab: `${nama}: ${sebab}` });
  }
  tulis(p.s, () => {
    for (const d of daftar) recordMapping(p.s, { kontes, ...d }, tindakan(p, jam));
  });
  return berhasil(null);
}

/** Forgets the mapping of a signature; the table then asks again. False where none was remembered. */
export const forgetMappingOf = (p: Pleno, kontes: KodeKontes, tanda: string, jam: Jam): boolean =>
  tulis(p.s, () => forgetMapping(p.s, kontes, tanda, tindakan(p, jam)));

/** The mapping that gives each line of a worksheet its meaning. Errors: PEMETAAN_BENTUK where not every line has one. */
export function mappingOf(t: TabelDilihat, arti: readonly Arti[]): Hasil<PemetaanBernama> {
  if (arti.length !== t.garis.length)
    return gagal('PEMETAAN_BENTUK', { sebab: `${arti.length} arti untuk ${t.garis.length} judul` });
  const garis = t.garis.map((g, i) => ({ judul: g.judul, arti: arti[i] ?? 'abaikan' }));
  return berhasil({ nama: t.nama, pemetaan: { versi: 1, tanda: t.tanda, bentuk: t.bentuk, garis } });
}

/** One of the first units of a worksheet, read with a mapping in the making. */
export type SatuanTampil = {
  letak: string;
  tps: KodeTps | null;
  nama: string | null;
  isian: Record<string, number | null> | null;
  /** Why it would be refused; null where it would be read. */
  sebab: string | null;
};

/** The first units of a worksheet as they would be read. Errors: KONTES_TAK_DIKENAL, PEMETAAN_BENTUK. */
export function tryMapping(
  p: Pleno,
  kontes: KodeKontes,
  t: TabelDilihat,
  arti: readonly (Arti | null)[],
): Hasil<{ halangan: string | null; satuan: SatuanTampil[] }> {
  if (arti.length !== t.garis.length)
    return gagal('PEMETAAN_BENTUK', { sebab: `${arti.length} arti untuk ${t.garis.length} judul` });
  const h = cobaPemetaan(t.cuplikan, arti, { definisi: p.s.definisi, wilayah: p.s.wilayah, kontes });
  if (!h.ok) return h;
  const { sel } = lembarKontes(p.s, kontes);
  const satuan = h.nilai.satuan.map((s): SatuanTampil => {
    if ('sebab' in s) return { letak: s.letak, tps: null, nama: null, isian: null, sebab: s.sebab };
    const isian = Object.fromEntries(isianKeLarik(s.isian).map((n, i) => [sel[i] ?? '', n]));
    return { letak: s.letak, tps: s.tps, nama: namaTps(p, s.tps), isian, sebab: null };
  });
  return berhasil({ halangan: h.nilai.halangan, satuan });
}
