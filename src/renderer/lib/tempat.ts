import type { KeadaanProyektor } from '../../contract/index.ts';
import { KodeKontes, KodeTps, KodeWilayah } from '../../domain/index.ts';

/** Addresses of the screens, written in one place. */
export const alamat = {
  lembar: (kontes: string, tps: string, sel?: string) =>
    `/lembar/${kontes}/${tps}${sel ? `?sel=${encodeURIComponent(sel)}` : ''}`,
  rekap: (kontes: string, wilayah: string) => `/rekap/${kontes}/${wilayah}`,
  total: (kontes: string, wilayah: string) => `/total/${kontes}/${wilayah}`,
  banding: (kontes: string, wilayah: string) => `/banding/${kontes}/${wilayah}`,
} as const;

/** A picture as an address means it. */
type Tempat = Omit<KeadaanProyektor, 'beku' | 'partai' | 'sampai'>;
export type TempatProyektor = Tempat & { mode: 'lembar' | 'rekap' | 'kertas' };

/** What of the operator's screen a hall may look at; null where the screen has nothing for it. */
export function tempatDariAlamat(jalur: string): TempatProyektor | null {
  const [, layar, k, w] = jalur.split('/');
  const kontes = KodeKontes.safeParse(k);
  if (!kontes.success) return null;
  if (layar === 'lembar') {
    const tps = KodeTps.safeParse(w);
    return tps.success ? { mode: 'lembar', kontes: kontes.data, tps: tps.data, wilayah: null } : null;
  }
  if (layar === 'rekap' || layar === 'total') {
    const wilayah = KodeWilayah.safeParse(w);
    const mode = layar === 'rekap' ? 'rekap' : 'kertas';
    return wilayah.success ? { mode, kontes: kontes.data, tps: null, wilayah: wilayah.data } : null;
  }
  return null;
}

export const samaTempat = (a: Tempat, b: Tempat): boolean =>
  a.mode === b.mode && a.kontes === b.kontes && a.tps === b.tps && a.wilayah === b.wilayah;

/** Before the core has answered. */
export const PROYEKTOR_AWAL: KeadaanProyektor = {
  mode: 'sambutan',
  kontes: null,
  tps: null,
  wilayah: null,
  partai: null,
  sampai: null,
  beku: false,
};

/** Ballot and region that a screen is about (the desa of a sheet); null where it is about the whole plenary. */
export function wilayahDariAlamat(jalur: string): Pick<KeadaanProyektor, 'kontes' | 'wilayah'> {
  const [, , k, w] = jalur.split('/');
  const kontes = KodeKontes.safeParse(k);
  const wilayah = KodeWilayah.safeParse(w?.slice(0, 10));
  return { kontes: kontes.success ? kontes.data : null, wilayah: wilayah.success ? wilayah.data : null };
}
