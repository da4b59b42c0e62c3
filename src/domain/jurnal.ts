import { z } from 'zod';
import { hitungTerisi, type Isian, isianDariLarik, KOSONG } from './isian.ts';
import { KodeTps, KodeWilayah } from './kode.ts';
import { KodeKontes } from './kontes.ts';
import { AsalLembar, type StatusLembar, SumberLembar, setelahBerubah } from './status.ts';

/**
 * The journal: every change is one entry, written in the same transaction as the state it changes. An entry carries
 * the hash of the one before; `store/journal.ts` computes the chain, this file says what entries mean (replay).
 */
const Larik = z.array(z.number().int().nullable());
const Sel3 = z.tuple([z.string(), z.number().int().nullable(), z.number().int().nullable()]);
const KunciLembar = { kontes: KodeKontes, tps: KodeTps };
const Berkas = z.object({ nama: z.string(), sha256: z.string() });

export const IsiJurnal = z.discriminatedUnion('jenis', [
  z.object({
    jenis: z.literal('pleno.dibuat'),
    definisi: z.string(),
    nama: z.string(),
    wilayah: KodeWilayah,
    simulasi: z.boolean(),
  }),
  /** A sheet got its first figures. `sel` names the structure of the vector. */
  z.object({
    jenis: z.literal('lembar.dimuat'),
    ...KunciLembar,
    asal: AsalLembar,
    isian: Larik,
    berkas: Berkas.optional(),
    impor: z.number().int().optional(),
  }),
  /** What a source (Sirekap) says of a sheet; stands beside the figures and never replaces them. */
  z.object({
    jenis: z.literal('sumber.dicatat'),
    ...KunciLembar,
    sumber: SumberLembar,
    isian: Larik,
    berkas: Berkas,
    impor: z.number().int(),
  }),
  /** A known sheet came again with other figures: kept as a finding (B803), never an overwrite. */
  z.object({
    jenis: z.literal('impor.berbeda'),
    ...KunciLembar,
    sumber: SumberLembar,
    berkas: Berkas,
    impor: z.number().int(),
    /** [cell, recorded, arrived] */
    sel: z.array(Sel3).min(1),
  }),
  /** Cells changed by a person: [cell, semula, menjadi]. `urung` names the entry that this one takes back. */
  z.object({
    jenis: z.literal('lembar.diubah'),
    ...KunciLembar,
    sel: z.array(Sel3).min(1),
    urung: z.number().int().optional(),
  }),
  z.object({
    jenis: z.literal('impor.selesai'),
    impor: z.number().int(),
    sumber: SumberLembar,
    berkas: z.number().int(),
    masuk: z.number().int(),
    sama: z.number().int(),
    beda: z.number().int(),
    ditolak: z.array(z.object({ berkas: z.string(), kode: z.string(), pesan: z.string() })),
  }),
  /** Figures of a whole region, received without its sheets; a later entry replaces an earlier one. */
  z.object({
    jenis: z.literal('total.diterima'),
    kontes: KodeKontes,
    wilayah: KodeWilayah,
    sumber: z.enum(['ketik', 'sirekap']),
    jumlahTps: z.number().int().nullable(),
    versi: z.number().int(),
    isian: Larik,
  }),
  z.object({
    jenis: z.literal('dokumen.dibuat'),
    model: z.string(),
    kontes: KodeKontes,
    wilayah: KodeWilayah,
    kertas: z.string(),
    halaman: z.number().int(),
    sha256: z.string(),
    draf: z.boolean(),
  }),
]);
export type IsiJurnal = z.infer<typeof IsiJurnal>;
export type JenisJurnal = IsiJurnal['jenis'];

/** Who did it, in which role, at which device. */
export const Pelaku = z.object({ perangkat: z.string(), orang: z.string(), peran: z.string() });
export type Pelaku = z.infer<typeof Pelaku>;

export type EntriJurnal = {
  seq: number;
  /** ISO 8601, UTC. */
  waktu: string;
  pelaku: Pelaku;
  isi: IsiJurnal;
  /** Reason given by a person, where the act needs one. */
  alasan: string | null;
  /** Number of the objection that led to it. */
  keberatan: number | null;
};

export type KeadaanLembar = { status: StatusLembar; versi: number; asal: AsalLembar; isian: Isian };
export type KeadaanBeda = { seq: number; sel: readonly [string, number | null, number | null][] };

/** Everything that follows from the journal. Keys are `KONTES/kode TPS`. */
export type KeadaanPleno = {
  definisi: string | null;
  lembar: Map<string, KeadaanLembar>;
  /** Keys are `KONTES/kode TPS/sumber`. */
  sumber: Map<string, Isian>;
  beda: Map<string, KeadaanBeda[]>;
  total: Map<string, { sumber: string; tps: number | null; versi: number; isian: Isian }>;
  impor: number;
};

export const keadaanAwal = (): KeadaanPleno => ({
  definisi: null,
  lembar: new Map(),
  sumber: new Map(),
  beda: new Map(),
  total: new Map(),
  impor: 0,
});

export const kunciLembar = (kontes: string, tps: string): string => `${kontes}/${tps}`;

/** An entry that cannot follow from the state before it: the journal and the state do not belong together. */
export class JurnalMustahil extends Error {}

/**
 * Applies one entry to the state, in place. `posisiSel` gives the place of a cell in the vector of a contest. Checks
 * that *semula* is what the state really held, so a forged entry does not pass as a lawful one.
 */
export function terapkan(
  keadaan: KeadaanPleno,
  seq: number,
  isi: IsiJurnal,
  posisiSel: (kontes: string, sel: string) => number | undefined,
): void {
  switch (isi.jenis) {
    case 'pleno.dibuat':
      if (keadaan.definisi !== null) throw new JurnalMustahil(`entri ${seq}: pleno dibuat dua kali`);
      keadaan.definisi = isi.definisi;
      return;
    case 'lembar.dimuat': {
      const kunci = kunciLembar(isi.kontes, isi.tps);
      if (keadaan.lembar.has(kunci)) throw new JurnalMustahil(`entri ${seq}: lembar ${kunci} dimuat dua kali`);
      keadaan.lembar.set(kunci, { status: 'terisi', versi: 1, asal: isi.asal, isian: isianDariLarik(isi.isian) });
      return;
    }
    case 'sumber.dicatat':
      keadaan.sumber.set(`${kunciLembar(isi.kontes, isi.tps)}/${isi.sumber}`, isianDariLarik(isi.isian));
      return;
    case 'impor.berbeda': {
      const kunci = kunciLembar(isi.kontes, isi.tps);
      keadaan.beda.set(kunci, [...(keadaan.beda.get(kunci) ?? []), { seq, sel: isi.sel }]);
      return;
    }
    case 'lembar.diubah':
      ubahSel(keadaan, seq, isi, posisiSel);
      return;
    case 'impor.selesai':
      keadaan.impor = Math.max(keadaan.impor, isi.impor);
      return;
    case 'total.diterima': {
      const kunci = kunciLembar(isi.kontes, isi.wilayah);
      if (isi.versi !== (keadaan.total.get(kunci)?.versi ?? 0) + 1)
        throw new JurnalMustahil(`entri ${seq}: versi total ${kunci} tidak berurutan`);
      const { sumber, jumlahTps: tps, versi } = isi;
      keadaan.total.set(kunci, { sumber, tps, versi, isian: isianDariLarik(isi.isian) });
      return;
    }
    case 'dokumen.dibuat':
      return;
  }
}

function ubahSel(
  keadaan: KeadaanPleno,
  seq: number,
  isi: Extract<IsiJurnal, { jenis: 'lembar.diubah' }>,
  posisiSel: (kontes: string, sel: string) => number | undefined,
): void {
  const kunci = kunciLembar(isi.kontes, isi.tps);
  const lama = keadaan.lembar.get(kunci);
  const panjang = lama?.isian.length ?? 0;
  if (!lama) throw new JurnalMustahil(`entri ${seq}: lembar ${kunci} belum ada`);
  const isian = lama.isian.slice();
  for (const [sel, semula, menjadi] of isi.sel) {
    const i = posisiSel(isi.kontes, sel);
    if (i === undefined || i >= panjang) throw new JurnalMustahil(`entri ${seq}: sel ${sel} tidak dikenal`);
    if (isian[i] !== (semula ?? KOSONG)) throw new JurnalMustahil(`entri ${seq}: semula ${sel} tidak cocok`);
    isian[i] = menjadi ?? KOSONG;
  }
  const status = setelahBerubah(lama.status, hitungTerisi(isian) > 0);
  if (!status.ok) throw new JurnalMustahil(`entri ${seq}: lembar ${kunci} sudah disahkan`);
  keadaan.lembar.set(kunci, { ...lama, status: status.nilai, versi: lama.versi + 1, isian });
}
