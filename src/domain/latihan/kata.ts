import { z } from 'zod';
import { angka } from '../format.ts';
import { isiTemplat } from '../formulir-teks.ts';
import { nomorTps } from '../kode.ts';
import type { IdSel } from '../lembar.ts';
import { PIN_LATIHAN } from '../orang.ts';
import { namaSel } from '../pesan/temuan.ts';
import { ID_BERKAS } from './berkas.ts';
import { daftarTps, nomorPeserta, type Skenario } from './skenario.ts';
import { BUTIR, ID_TUGAS, type IdButir, type IdTugas, type Keliru, KODE_KELIRU } from './tipe.ts';

/**
 * Wording of the course (`resources/latihan/terpandu.json`). Every text may hold places like `{tps1}`; see
 * `konteksLatihan` for the ones that every text can use, and `KONTEKS_KELIRU` for those of what went wrong.
 */
const Teks = z.string().min(1).max(400);

const KataButir = z.object({
  teks: Teks,
  /** Two hints, the second one telling nearly all; after them only the place itself is left to be shown. */
  petunjuk: z.tuple([Teks, Teks]),
});

const KataTugas = z.object({
  judul: z.string().min(1).max(40),
  /** Why it matters, in one sentence. */
  mengapa: Teks,
  butir: z.partialRecord(z.enum(Object.values(BUTIR).flat() as [IdButir, ...IdButir[]]), KataButir),
  /** What was reached. */
  selesai: Teks,
});

export const KataLatihan = z
  .object({
    format: z.literal('rekap-pleno/latihan'),
    versi: z.literal(1),
    judul: z.string().min(1).max(60),
    pembuka: Teks,
    tugas: z.record(z.enum(ID_TUGAS), KataTugas),
    keliru: z.record(z.enum(KODE_KELIRU), Teks),
    /** Put into a sentence at `{induk}` where a recap above the sheet is adopted. */
    induk: Teks,
    berkas: z.record(z.enum(ID_BERKAS), z.object({ nama: Teks, jelas: Teks })),
    /** What stands below the paper of the TPS whose sum is wrong. */
    catatanJumlah: Teks,
    kertasTertutup: Teks,
    penutup: Teks,
  })
  .superRefine((k, ctx) => {
    for (const id of ID_TUGAS)
      if (Object.keys(k.tugas[id].butir).sort().join() !== [...BUTIR[id]].sort().join())
        ctx.addIssue({ code: 'custom', message: `langkah tugas ${id} tidak cocok` });
  });
export type KataLatihan = z.infer<typeof KataLatihan>;

/** `suara paslon 02`, `V.A`: a cell as people at the table say it. */
const sebutSel = (sel: IdSel): string =>
  sel.startsWith('IV.') ? `suara paslon ${String(nomorPeserta(sel)).padStart(2, '0')}` : `baris ${namaSel(sel)}`;

/** `TPS 001 RATU ASRI` */
export function sebutTps(s: Skenario, tps: string): string {
  const desa = s.definisi.wilayah.find((w) => w.kode === tps.slice(0, 10))?.nama ?? '';
  return `TPS ${nomorTps(tps)} ${desa}`.trim();
}

type Konteks = Readonly<Record<string, string | number>>;

/** What every text of the course can name. */
export function konteksLatihan(s: Skenario): Konteks {
  const tps = Object.fromEntries(daftarTps(s).map((t, i) => [`tps${i + 1}`, sebutTps(s, t.tps)]));
  const tanam = Object.entries({
    salinan: s.salinan,
    klaim: s.klaim,
    baca: s.baca,
    jumlah: s.jumlah,
    tukarA: s.tukar[0],
    tukarB: s.tukar[1],
  }).flatMap(([nama, t]) => [
    [`${nama}Sel`, sebutSel(t.sel)],
    [`${nama}Benar`, angka(t.benar)],
    [`${nama}Lain`, angka(t.lain)],
  ]);
  const saksi = (sel: IdSel, nama: string) => {
    const n = nomorPeserta(sel);
    return { [`${nama}Saksi`]: s.saksi.get(n) ?? '', [`${nama}Nomor`]: String(n).padStart(2, '0') };
  };
  return {
    ...tps,
    ...Object.fromEntries(tanam),
    ...saksi(s.klaim.sel, 'klaim'),
    ...saksi(s.tukar[0].sel, 'tukarA'),
    ...saksi(s.tukar[1].sel, 'tukarB'),
    pin: PIN_LATIHAN,
    banyakDesa: s.desa.length,
  };
}

/** What a sentence about something wrong can name besides. */
export const KONTEKS_KELIRU = ['tps', 'sel', 'ada', 'harus', 'kosong', 'impor', 'nomor', 'induk'] as const;

export const kalimatButir = (k: KataLatihan, tugas: IdTugas, id: IdButir, umum: Konteks) => {
  const b = k.tugas[tugas].butir[id];
  return {
    teks: isiTemplat(b?.teks ?? '', umum),
    petunjuk: (b?.petunjuk ?? []).map((p) => isiTemplat(p, umum)),
  };
};

/** What went wrong, and what to look at. */
export function kalimatKeliru(kata: KataLatihan, s: Skenario, k: Keliru, umum: Konteks): string {
  const n = (v: string | number | undefined): string => (typeof v === 'number' ? angka(v) : (v ?? ''));
  const { induk, ...lain } = k.konteks;
  return isiTemplat(kata.keliru[k.kode], {
    ...umum,
    ...Object.fromEntries(Object.entries(lain).map(([kunci, v]) => [kunci, n(v)])),
    ...(k.tps ? { tps: sebutTps(s, k.tps) } : {}),
    ...(k.sel ? { sel: sebutSel(k.sel) } : {}),
    induk: induk ? `${kata.induk} ` : '',
  });
}
