import type { TempatDokumen } from '../../../contract/index.ts';

/** Which document of a place, and in which form. */
export type Pilihan = {
  model: string;
  rupa: 'asli' | 'salinan' | 'blangko';
  penerima?: { kunci: string; nama: string };
};

export const kunciTempat = (t: Pick<TempatDokumen, 'kontes' | 'wilayah'>): string => `${t.wilayah} ${t.kontes ?? '-'}`;

/** `DPR – KECAMATAN X`; the region only where there are several. */
export function namaTempat(t: TempatDokumen, semua: readonly TempatDokumen[]): string {
  const lain = semua.some((x) => x.wilayah !== t.wilayah);
  return lain ? `${t.namaWilayah} – ${t.namaKontes}` : t.namaKontes;
}
