import { gagal, type Hasil } from '../../domain/index.ts';
import type { Pleno } from '../pleno.ts';
import { dHasilKabko, dHasilKecamatan, dHasilProv } from './d-hasil.ts';
import { daftarHadir } from './daftar-hadir.ts';
import { kejadianKhusus } from './kejadian-khusus.ts';
import type { ModelDokumen, Tempat } from './model.ts';
import { lampiranPembetulan } from './pembetulan.ts';
import { lampiranPenjelasan } from './penjelasan.ts';
import { tandaTerima } from './tanda-terima.ts';
import { undangan } from './undangan.ts';

/** Every kind of document, in the order in which a plenary hands them out. A new one is a file and a line here. */
export const MODEL: readonly ModelDokumen[] = [
  undangan,
  daftarHadir,
  dHasilProv,
  dHasilKabko,
  dHasilKecamatan,
  kejadianKhusus,
  lampiranPembetulan,
  lampiranPenjelasan,
  tandaTerima,
];

export const MODEL_D_KECAMATAN = dHasilKecamatan.kode;

/** Models that the command line names. */
export const KODE_MODEL: readonly string[] = MODEL.map((m) => m.kode);

/**
 * A model at a place of this plenary. Errors: MODEL_TAK_DIKENAL where there is no such model for the region,
 * KONTES_TAK_DIKENAL and WILAYAH_TAK_DIKENAL where the place itself is unknown or the ballot is not voted on there.
 */
export function findModel(p: Pleno, kode: string, t: Tempat): Hasil<ModelDokumen> {
  const m = MODEL.find((x) => x.kode === kode);
  const sesuai = m?.tempat(p).some((x) => x.kontes === t.kontes && x.wilayah === t.wilayah);
  if (m && sesuai) return { ok: true, nilai: m };
  // A document of figures has a ballot; one of the meeting as a whole has none.
  const tanpaKontes = t.kontes === null && m !== undefined && m.tempat(p).every((x) => x.kontes !== null);
  const kontes = t.kontes === null || p.s.definisi.kontes.some((k) => k.kode === t.kontes);
  if (!kontes || tanpaKontes) return gagal('KONTES_TAK_DIKENAL', { kontes: t.kontes ?? '(tidak disebut)' });
  if (m?.tempat(p).some((x) => x.wilayah === t.wilayah || x.kontes === t.kontes) && p.peta.cari(t.wilayah)) {
    const tingkat = new Set(m.tempat(p).map((x) => x.wilayah.length));
    if (tingkat.has(t.wilayah.length)) return gagal('WILAYAH_TAK_DIKENAL', { wilayah: t.wilayah });
  }
  return gagal('MODEL_TAK_DIKENAL', { model: kode });
}
