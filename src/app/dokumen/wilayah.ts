import { type Formulir, formulirKontes, type Kontes, type TingkatD, tingkatD } from '../../domain/index.ts';
import type { NamaWilayah } from '../../minutes/index.ts';
import { contestsOf, type Pleno } from '../pleno.ts';
import type { Tempat } from './model.ts';

/** Names of a region and those above it; '' for tiers below it. */
export function namaWilayah(p: Pleno, wilayah: string): NamaWilayah {
  const jalur = p.peta.jalur(wilayah);
  const nama = (tingkat: 1 | 2 | 3): string => jalur.find((w) => w.tingkat === tingkat)?.nama ?? '';
  return { provinsi: nama(1), kabko: nama(2), kecamatan: nama(3) };
}

/** Tier of the D forms of a region; undefined for a desa or TPS. */
function tingkatWilayah(p: Pleno, wilayah: string): TingkatD | undefined {
  const w = p.peta.cari(wilayah);
  return w ? tingkatD(w.tingkat) : undefined;
}

/** The tier at which this plenary itself recapitulates. */
export const tingkatPleno = (p: Pleno): TingkatD => tingkatWilayah(p, p.s.wilayah) ?? 'kecamatan';

/** Is this ballot recapitulated at that tier? */
export const direkapDi = (f: Formulir, k: Kontes, tingkat: TingkatD): boolean =>
  formulirKontes(f, k)?.d[tingkat] !== undefined;

/** Every ballot at the plenary's own region. */
export const tempatPerKontes = (p: Pleno): Tempat[] =>
  contestsOf(p)
    .filter((k) => direkapDi(p.formulir, k, tingkatPleno(p)))
    .map((k) => ({ kontes: k.kode, wilayah: p.s.wilayah }));

/** `Pemilihan Umum`, or `Pemilihan Serentak` …: what all ballots of the definition are together, in capitals. */
export const namaPemilihanUmum = (p: Pleno): string => p.s.definisi.pemilihan.nama.replace(/\s+tahun\s+\d{4}$/i, '');
