import type { Definisi } from './definisi.ts';
import { cariKontes } from './definisi.ts';
import {
  type BacaKeadaan,
  bandingkanDefinisi,
  type KelasPerubahan,
  kelasTerberat,
  type Perubahan,
} from './definisi-banding.ts';
import type { KodeKontes } from './kontes.ts';
import { mencakup } from './kontes.ts';

/** A change with the TPS it concerns: `menyentuh` counts those that hold figures, whether or not they stay valid. */
type PerubahanDinilai = Perubahan & { menyentuh: number; ditolak: boolean };

/** What putting another definition under an open plenary would mean. */
export type PenilaianGanti = {
  perubahan: PerubahanDinilai[];
  kelas: KelasPerubahan;
  /** Figures would lose their meaning, or it is another election: such a definition is never applied. */
  ditolak: boolean;
  /** The region of the plenary is not in the new definition. */
  wilayahHilang: boolean;
  /** Something that holds figures is touched: a person must write why. */
  perluAlasan: boolean;
};

/**
 * Weighs a changed definition against what the plenary holds. Applied are only changes that leave every recorded
 * figure what it was: names, DPT, more TPS, more contests, wording; and changes of contests and TPS without figures.
 */
export function nilaiPenggantian(
  lama: Definisi,
  baru: Definisi,
  keadaan: BacaKeadaan,
  wilayah: string,
): PenilaianGanti {
  const berisi = hitungBerisi(lama, keadaan);
  const perubahan = bandingkanDefinisi(lama, baru, keadaan).map((p) => ({
    ...p,
    menyentuh: berisi(p.kontes, p.wilayah),
    ditolak: p.kelas === 'ditolak' || p.lembar > 0,
  }));
  const wilayahHilang = !baru.wilayah.some((w) => w.kode === wilayah);
  return {
    perubahan,
    kelas: kelasTerberat(perubahan),
    ditolak: wilayahHilang || perubahan.some((p) => p.ditolak),
    wilayahHilang,
    perluAlasan: perubahan.some((p) => p.menyentuh > 0),
  };
}

/** How many recorded TPS lie in a contest and a region; undefined means any. */
function hitungBerisi(d: Definisi, keadaan: BacaKeadaan): (kontes?: KodeKontes, wilayah?: string) => number {
  const perKontes = new Map<string, number>();
  const perWilayah = new Map<string, number>();
  let semua = 0;
  const tambah = (peta: Map<string, number>, kunci: string): void => void peta.set(kunci, (peta.get(kunci) ?? 0) + 1);
  const tps = d.wilayah.filter((w) => w.tingkat === 5).map((w) => w.kode);
  for (const k of d.kontes)
    for (const t of tps) {
      if (!mencakup(k, t) || keadaan(k.kode, t) === 'kosong') continue;
      semua++;
      tambah(perKontes, k.kode);
      for (const n of [2, 4, 6, 10, 13]) tambah(perWilayah, t.slice(0, n));
    }
  return (kontes, wilayah) => {
    if (kontes !== undefined) return cariKontes(d, kontes) ? (perKontes.get(kontes) ?? 0) : 0;
    return wilayah === undefined ? semua : (perWilayah.get(wilayah) ?? 0);
  };
}

/**
 * Which rows of sheets end with the old definition. They are without figures (else the change is refused), but their
 * history belongs to other contestants or another place, so nothing of it may be taken back onto the new form.
 */
export function penggugur(
  perubahan: readonly Pick<Perubahan, 'akibat' | 'kontes' | 'wilayah'>[],
  baru: Definisi,
): (kontes: KodeKontes, tps: string) => boolean {
  const kontesGugur = new Set(perubahan.flatMap((p) => (p.akibat === 'lembar-kontes' && p.kontes ? [p.kontes] : [])));
  const tempat = perubahan.flatMap((p) => (p.akibat === 'lembar-tps' && p.wilayah !== undefined ? [p.wilayah] : []));
  const tempatGugur = new Set(tempat);
  const ada = new Set(baru.wilayah.map((w) => w.kode));
  return (kontes, tps) => {
    const k = cariKontes(baru, kontes);
    if (!k || kontesGugur.has(kontes) || !ada.has(tps) || !mencakup(k, tps)) return true;
    return [2, 4, 6, 10, 13].some((n) => tempatGugur.has(tps.slice(0, n)));
  };
}
