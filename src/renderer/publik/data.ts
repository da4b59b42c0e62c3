import type { DesaPublik, FormulirPublik, KeberatanPublik, RekapPublik, RingkasPublik } from '../../contract/publik.ts';

/** Addresses of the answers, as in `contract/publik.ts`; written again because that file brings a library with it. */
const JALUR = {
  ringkas: '/data/ringkas.json',
  keberatan: '/data/keberatan.json',
  formulir: (kontes: string) => `/data/formulir/${kontes}.json`,
  rekap: (kontes: string) => `/data/rekap/${kontes}.json`,
  desa: (kontes: string, desa: string) => `/data/desa/${kontes}/${desa}.json`,
};

/** Answers already here, with the mark under which they were got; a contest's mark changes when they are old. */
const simpan: Record<string, { tanda: string; isi: unknown }> = {};

/** Resolves with null where the answer is gone or is not JSON; rejects where nobody answers. */
function ambil<T>(jalur: string): Promise<T | null> {
  return fetch(jalur, { credentials: 'omit' }).then((r) => {
    if (r.status === 404) return null;
    if (!r.ok) throw new Error(String(r.status));
    return r.json() as Promise<T>;
  });
}

export const ringkas = (): Promise<RingkasPublik | null> => ambil<RingkasPublik>(JALUR.ringkas);

function segar<T>(jalur: string, tanda: string): Promise<T | null> {
  const ada = simpan[jalur];
  if (ada && ada.tanda === tanda) return Promise.resolve(ada.isi as T);
  return ambil<T>(jalur).then((isi) => {
    if (isi) simpan[jalur] = { tanda, isi };
    return isi;
  });
}

export const formulir = (k: string, tanda: string) => segar<FormulirPublik>(JALUR.formulir(k), tanda);
export const rekap = (k: string, tanda: string) => segar<RekapPublik>(JALUR.rekap(k), tanda);
export const desa = (k: string, d: string, tanda: string) => segar<DesaPublik>(JALUR.desa(k, d), tanda);
export const keberatan = (tanda: string) => segar<KeberatanPublik>(JALUR.keberatan, tanda);
