import path from 'node:path';
import { InvalidArgumentError } from 'commander';
import { type FormatTemplat, JENIS_TEMPLAT, type JenisTemplat } from '../app/index.ts';
import {
  JENIS_KONTES,
  JenisKontes,
  KodeKontes,
  KodeWilayah,
  type SumberLembar,
  SumberPembanding,
} from '../domain/index.ts';

// Values of options and arguments, parsed: each takes the text and gives the value, or throws InvalidArgumentError with the
// sentence that follows the option's name. Those called `kumpul…` take one more of what may be given several times.

export const wilayahSah = (v: string): string => {
  if (!KodeWilayah.safeParse(v).success)
    throw new InvalidArgumentError('kode wilayah terdiri atas 2, 4, 6, atau 10 angka.');
  return v;
};
export const kontesSah = (v: string): KodeKontes => {
  const h = KodeKontes.safeParse(v.toUpperCase());
  if (!h.success) throw new InvalidArgumentError(`pilih ${JENIS_KONTES.join(', ')}.`);
  return h.data;
};
export const kumpulJenis = (v: string, lama: JenisKontes[] | undefined): JenisKontes[] => {
  const h = JenisKontes.safeParse(v.toUpperCase());
  if (!h.success) throw new InvalidArgumentError(`pilih ${JENIS_KONTES.join(', ')}.`);
  return [...(lama ?? []), h.data];
};
/** Whose copies the files are; undefined for results. */
export const sumberSah = (v: string): SumberLembar | undefined => {
  const h = SumberPembanding.safeParse(v);
  if (h.success) return h.data;
  if (v === 'hasil' || v === 'sirekap' || v === 'tabel') return undefined;
  throw new InvalidArgumentError('pilih hasil, panwaslu, atau saksi.<nomor peserta>.');
};
export const jenisSah = (v: string): JenisKontes => kumpulJenis(v, undefined)[0] ?? 'PPWP';
export const kumpulKontes = (v: string, lama: KodeKontes[] | undefined): KodeKontes[] => [
  ...(lama ?? []),
  kontesSah(v),
];
export const kumpulWilayah = (v: string, lama: string[] | undefined): string[] => [...(lama ?? []), wilayahSah(v)];
export const kumpulSel = (
  v: string,
  lama: Record<string, number | null> | undefined,
): Record<string, number | null> => {
  const m = /^([IV]+\.[A-Z0-9.]+|III\.[LPJ])=(\d{0,10})$/.exec(v);
  if (!m?.[1] || Number(m[2]) > 2_147_483_647) throw new InvalidArgumentError('tulis sel=nilai, misalnya I.A.J=20908.');
  return { ...lama, [m[1]]: m[2] === '' ? null : Number(m[2]) };
};
export const templatSah = (v: string): JenisTemplat => {
  const t = JENIS_TEMPLAT.find((x) => x === v.toLowerCase());
  if (!t) throw new InvalidArgumentError(`pilih ${JENIS_TEMPLAT.join(', ')}.`);
  return t;
};
export const berkasTemplatSah = (v: string): { keluar: string; format: FormatTemplat } => {
  const format = (['csv', 'xlsx'] as const).find((f) => path.extname(v).toLowerCase() === `.${f}`);
  if (!format) throw new InvalidArgumentError('nama berkas harus berakhir dengan .csv atau .xlsx.');
  return { keluar: v, format };
};
export const bulat =
  (min: number, maks: number) =>
  (v: string): number => {
    const n = Number(v);
    if (!Number.isInteger(n) || n < min || n > maks) throw new InvalidArgumentError(`bilangan bulat ${min}–${maks}.`);
    return n;
  };
