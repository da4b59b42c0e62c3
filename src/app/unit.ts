import {
  type BandingKertas,
  berhasil,
  gagal,
  type Hasil,
  type KeadaanWilayah,
  type KemajuanTps,
  type KodeKontes,
  kunciLembar,
} from '../domain/index.ts';
import { readDevices, readObjections } from '../store/index.ts';
import { comparePaper } from './kertas.ts';
import { newestPackages, packageContent } from './paket-isi.ts';
import { kontesPleno, type Pleno } from './pleno.ts';
import { regionState } from './rapat-wilayah.ts';
import { recapOf } from './rekap.ts';

type PaketUnit = {
  sidik: string;
  urut: number;
  /** When it was received here. */
  waktu: string;
  perangkat: string;
  namaPerangkat: string;
  /** Is its device still trusted? */
  dipercaya: boolean;
};

/** A unit of the plenary (a kecamatan of a kabupaten/kota), for one ballot: what came of it and where it stands. */
export type UnitPleno = {
  wilayah: string;
  nama: string;
  tps: KemajuanTps;
  /** The newest package that brought its sheets, and how many plenaries sent some; null where none came. */
  paket: PaketUnit | null;
  pengirim: number;
  /** Did its recap stand adopted there when that package was written? Null where it cannot be told. */
  tetapDiSana: boolean | null;
  keadaan: KeadaanWilayah;
  /** See `comparePaper`. `sel`: cells that the paper has. */
  kertas: BandingKertas | null | undefined;
  sel: number;
  /** Objections that it passed on, and those of them that nobody took up here yet. */
  diteruskan: number;
  belumDiangkat: number;
};

/**
 * The units of the plenary one tier below it, in the order of the definition. Errors: KONTES_TAK_DIKENAL,
 * WILAYAH_TAK_DIKENAL.
 */
export async function viewUnits(p: Pleno, kontes: KodeKontes): Promise<Hasil<UnitPleno[]>> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  const hasil: UnitPleno[] = [];
  for (const w of k.nilai.peta.anak(p.s.wilayah)) {
    const paket = newestPackages(p, w.kode);
    const isi = await Promise.all(paket.map((d) => packageContent(p, d)));
    // The plenary may have been closed while files were read.
    if (!p.s.db.open) return gagal('PLENO_BELUM_DIBUKA');
    const keadaan = regionState(p, kontes, w.kode);
    const r = recapOf(p, kontes, w.kode);
    if (!keadaan.ok) return keadaan;
    if (!r.ok) return r;
    const diangkat = new Set(
      readObjections(p.s, w.kode).flatMap((o) => (o.asal ? [`${o.asal.pleno}/${o.asal.nomor}`] : [])),
    );
    const [d] = paket;
    const terbaca = isi.flatMap((h) => (h.ok ? [h.nilai] : []));
    const milik = isi.flatMap((h, i) =>
      h.ok
        ? h.nilai.diteruskan
            .filter((x) => x.wilayah.startsWith(w.kode) && (x.kontes === null || x.kontes === kontes))
            .map((x) => `${paket[i]?.pleno}/${x.nomor}`)
        : [],
    );
    hasil.push({
      wilayah: w.kode,
      nama: w.nama,
      tps: r.nilai.tps,
      paket: d
        ? {
            ...{ sidik: d.sidik, urut: d.urut, waktu: d.waktu, perangkat: d.perangkat, namaPerangkat: d.namaPerangkat },
            dipercaya: readDevices(p.s).get(d.perangkat)?.dipercaya === true,
          }
        : null,
      pengirim: paket.length,
      tetapDiSana: terbaca.length === 0 ? null : terbaca.some((i) => i.tetap.has(kunciLembar(kontes, w.kode))),
      keadaan: keadaan.nilai.keadaan,
      kertas: comparePaper(p, kontes, w.kode, r.nilai.jumlah.isian),
      sel: k.nilai.lembar.sel.length,
      diteruskan: milik.length,
      belumDiangkat: milik.filter((x) => !diangkat.has(x)).length,
    });
  }
  return berhasil(hasil);
}
