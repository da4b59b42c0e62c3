import { gagal, type Hasil, type KodeKontes } from '../../domain/index.ts';
import type { Kertas } from '../../minutes/index.ts';
import { type Jam, kontesPleno, type Pleno } from '../pleno.ts';
import { type DokumenJadi, makeDocuments, type OpsiDokumen, type PermintaanDokumen } from './buat.ts';
import { MODEL } from './daftar.ts';
import type { Tempat } from './model.ts';
import { penerimaSalinan } from './orang.ts';

export type PermintaanPaket = Tempat & {
  kertas: Kertas;
  /** The originals, or the blank forms for working on paper. */
  rupa: 'asli' | 'blangko';
  /** Also a copy for every receiver, of the documents that are handed out. */
  salinan: boolean;
};

/** Models of a place. */
export const modelDi = (p: Pleno, t: Tempat) =>
  MODEL.filter((m) => m.tempat(p).some((x) => x.kontes === t.kontes && x.wilayah === t.wilayah));

/** Who gets copies at a place; nobody where the documents concern all ballots. */
export function penerimaDi(p: Pleno, kontes: KodeKontes | null) {
  if (kontes === null) return [];
  const k = kontesPleno(p, kontes);
  return k.ok ? penerimaSalinan(p, k.nilai.kontes) : [];
}

/** The documents of a set, in the order in which they are made. */
function packageRequests(p: Pleno, m: PermintaanPaket): PermintaanDokumen[] {
  const dasar = { kontes: m.kontes, wilayah: m.wilayah, kertas: m.kertas };
  const model = modelDi(p, m).filter((x) => x.rupa.includes(m.rupa));
  const asli = model.map((x): PermintaanDokumen => ({ ...dasar, model: x.kode, rupa: m.rupa }));
  if (!m.salinan || m.rupa !== 'asli') return asli;
  const salinan = penerimaDi(p, m.kontes).flatMap(({ kunci, nama }) =>
    model
      .filter((x) => x.rupa.includes('salinan'))
      .map((x): PermintaanDokumen => ({ ...dasar, model: x.kode, rupa: 'salinan', penerima: { kunci, nama } })),
  );
  return [...asli, ...salinan];
}

/** Makes the whole set of a place, or nothing. Errors: MODEL_TAK_DIKENAL where a place has none, those of `makeDocuments`. */
export function makePackage(
  p: Pleno,
  m: PermintaanPaket,
  jam: Jam,
  opsi: OpsiDokumen = {},
): Promise<Hasil<DokumenJadi[]>> {
  const daftar = packageRequests(p, m);
  if (daftar.length === 0) return Promise.resolve(gagal('MODEL_TAK_DIKENAL', { model: m.wilayah }));
  return makeDocuments(p, daftar, jam, opsi);
}
