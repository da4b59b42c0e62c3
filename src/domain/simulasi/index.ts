import { z } from 'zod';
import { cariKontes, type Definisi } from '../definisi.ts';
import type { Isian } from '../isian.ts';
import { KodeTps } from '../kode.ts';
import { type Lembar, susunLembar } from '../lembar.ts';
import { buatAcak, undi } from './acak.ts';
import { JENIS_KESALAHAN, type JenisKesalahan, type Kesalahan, sisipkanKesalahan } from './kesalahan.ts';
import { kekuatanDesa, lembarBenar } from './lembar-benar.ts';
import { pandanganSirekap } from './sirekap.ts';
import { buatDefinisiSimulasi } from './wilayah.ts';

export { JENIS_KESALAHAN, type JenisKesalahan, type Kesalahan } from './kesalahan.ts';
export { keJsonSirekap } from './sirekap.ts';
export { KECAMATAN_SIMULASI } from './wilayah.ts';

/** Share of sheets with a mistake where nothing else is asked for. */
export const TINGKAT_SALAH = 0.08;
/** Mean TPS a desa at most, so that no desa reaches the numbers of lokasi khusus (901 and above). */
const MAKS_TPS_PER_DESA = 300;

export const ParameterSimulasi = z
  .object({
    desa: z.int().min(1).max(999),
    tps: z.int().min(1).max(300_000),
    benih: z.int().min(0),
    tingkatSalah: z.number().min(0).max(1).default(TINGKAT_SALAH),
  })
  .refine((p) => p.tps >= p.desa, { path: ['tps'], message: 'setiap desa memerlukan sedikitnya satu TPS' })
  .refine((p) => p.tps <= p.desa * MAKS_TPS_PER_DESA, {
    path: ['tps'],
    message: `paling banyak ${MAKS_TPS_PER_DESA} TPS untuk setiap desa`,
  });
export type ParameterSimulasi = z.input<typeof ParameterSimulasi>;

export type LembarSimulasi = {
  tps: KodeTps;
  /** The C.Hasil as written, sections I–V, with its mistakes. */
  isian: Isian;
  /** What Sirekap publishes of it, sometimes read differently. */
  sirekap: Isian;
  kesalahan: Kesalahan[];
};

export type Simulasi = {
  definisi: Definisi;
  /** Can be gone through more than once; sheets are made as they are asked for, never all held in memory. */
  lembar: Iterable<LembarSimulasi>;
};

/**
 * Practice data of one fictional kecamatan. The same parameters give the same bytes everywhere. Exactly the stated
 * share of sheets carries one mistake, the kinds taken in turn; half that share each is misread by Sirekap alone or
 * published by it without its administrative part. Throws ZodError on parameters out of range: check with
 * `ParameterSimulasi` first where they come from a person.
 */
export function buatSimulasi(parameter: ParameterSimulasi): Simulasi {
  const { desa, tps, benih, tingkatSalah } = ParameterSimulasi.parse(parameter);
  const definisi = buatDefinisiSimulasi(benih, desa, tps);
  const kontes = cariKontes(definisi, 'PPWP');
  if (!kontes) throw new RangeError('definisi simulasi tanpa PPWP');
  const lembar = susunLembar(kontes);
  const daftar = definisi.wilayah.filter((w) => w.tingkat === 5).map((w) => KodeTps.parse(w.kode));
  const salah = new Map(undi(buatAcak(benih, 2), tps, Math.round(tps * tingkatSalah)).map((i, urut) => [i, urut]));
  return {
    definisi,
    lembar: {
      *[Symbol.iterator]() {
        for (const [i, kode] of daftar.entries())
          yield buatLembar({ benih, lembar, tingkatSalah, kode, i, jenis: salah.get(i) ?? null });
      },
    },
  };
}

type Bahan = {
  benih: number;
  lembar: Lembar;
  tingkatSalah: number;
  kode: KodeTps;
  i: number;
  /** Which kind of mistake this sheet starts with; null for none. */
  jenis: number | null;
};

/** Mistakes a machine makes when it reads a sheet that is right. */
const SALAH_BACA: readonly JenisKesalahan[] = ['tanda-terbaca-angka', 'angka-mirip', 'digit-bertukar'];

function buatLembar({ benih, lembar, tingkatSalah, kode, i, jenis }: Bahan): LembarSimulasi {
  const kekuatan = kekuatanDesa(buatAcak(benih, 3, Number(kode.slice(6, 10))), lembar.suara.length);
  const acak = buatAcak(benih, 4, i);
  const isian = lembarBenar(acak, lembar, kekuatan);
  const benar = isian.slice();
  const kesalahan =
    jenis === null ? [] : sisipkanKesalahan({ acak, lembar, isian }, 'lembar', jenis % JENIS_KESALAHAN.length);
  // Exchanged lines are a slip of the writer that Sirekap, reading the photo of the plano, does not share.
  const dibaca = kesalahan.some((k) => k.jenis === 'baris-peserta-tertukar') ? benar : isian;
  const sirekap = pandanganSirekap(lembar, dibaca, !acak.peluang(tingkatSalah / 2));
  if (jenis === null && acak.peluang(tingkatSalah / 2))
    kesalahan.push(...sisipkanKesalahan({ acak, lembar, isian: sirekap }, 'sirekap', acak.bulat(0, 2), SALAH_BACA));
  return { tps: kode, isian, sirekap, kesalahan };
}
