import { type KonteksPeriksa, periksaLembar } from '../../src/domain/aturan/index.ts';
import { bagianTetangga, type Dugaan, dugaLembar, type MasukanDugaan } from '../../src/domain/dugaan/index.ts';
import { type ParameterPemilihan, parameterPemilihan } from '../../src/domain/kontes.ts';
import type { ParameterSimulasi } from '../../src/domain/simulasi/index.ts';
import { alirkanKasus, type Kasus } from './bahan.ts';

/** What the diagnosis is given besides the sheet itself. */
export const KEADAAN = ['lembar saja', '+ kontes lain, tetangga', '+ salinan saksi'] as const;
export type Keadaan = (typeof KEADAAN)[number];

/** Counts of one group of faulty sheets that break a `salah` rule. */
export type Hitungan = {
  kasus: number;
  pertama: number;
  tiga: number;
  /** No suggestion at all. */
  diam: number;
  /** The first suggestion is not the truth. */
  keliru: number;
  terbukti: number;
  terbuktiBenar: number;
};
const nol = (): Hitungan => ({ kasus: 0, pertama: 0, tiga: 0, diam: 0, keliru: 0, terbukti: 0, terbuktiBenar: 0 });

export type Aturan = {
  bersih: number;
  bersihSalah: number;
  bersihPeriksa: number;
  keliru: number;
  keliruSalah: number;
  keliruPeriksa: number;
};

export type Ukuran = {
  aturan: Aturan;
  /** Faulty sheets that break no `salah` rule, by kind: not visible on one sheet. */
  takTampak: Map<string, number>;
  /** Key: keadaan, then group ("semua", "kontes DPR", "jenis angka-mirip", "pada sirekap"). */
  dugaan: Map<Keadaan, Map<string, Hitungan>>;
  /** Sheets by tenths of the first score, all keadaan together, and how many of the first suggestions were right. */
  kalibrasi: { kasus: number; benar: number; skor: number }[];
  /** Milliseconds in the diagnosis, by ballot. */
  waktu: Map<string, number[]>;
};

export const ukuranKosong = (): Ukuran => ({
  aturan: { bersih: 0, bersihSalah: 0, bersihPeriksa: 0, keliru: 0, keliruSalah: 0, keliruPeriksa: 0 },
  takTampak: new Map(),
  dugaan: new Map(KEADAAN.map((k) => [k, new Map()])),
  kalibrasi: Array.from({ length: 10 }, () => ({ kasus: 0, benar: 0, skor: 0 })),
  waktu: new Map(),
});

/**
 * Is the edit right: does every cell it changes get its true figure? It mends every rule anyway; a second mistake that
 * breaks none (say, in a sheet with two) nobody could find on this sheet.
 */
const tepat = (k: Kasus, d: Dugaan): boolean =>
  d.sel.every((u) => k.benar[k.lembar.indeks.get(u.sel) ?? -1] === u.menjadi);

function masukan(k: Kasus, parameter: ParameterPemilihan, keadaan: Keadaan): MasukanDugaan {
  const dasar = { lembar: k.lembar, isian: k.isian, parameter };
  if (keadaan === 'lembar saja') return dasar;
  const tetangga = bagianTetangga(
    k.lembar,
    k.desa.map((d) => d.isian),
  );
  const denganTps = { ...dasar, kontesLain: k.kontesLain, tetangga };
  if (keadaan === '+ kontes lain, tetangga') return denganTps;
  return { ...denganTps, pembanding: [{ nama: 'C.Hasil Salinan saksi 01', isian: k.salinan }] };
}

function catat(u: Ukuran, keadaan: Keadaan, kelompok: readonly string[], k: Kasus, dugaan: readonly Dugaan[]): void {
  const letak = dugaan.findIndex((d) => tepat(k, d));
  for (const nama of kelompok) {
    const per = u.dugaan.get(keadaan);
    const h = per?.get(nama) ?? nol();
    per?.set(nama, h);
    h.kasus++;
    if (letak === 0) h.pertama++;
    if (letak >= 0 && letak < 3) h.tiga++;
    if (dugaan.length === 0) h.diam++;
    else if (letak !== 0) h.keliru++;
    if (dugaan[0]?.terbukti) {
      h.terbukti++;
      if (letak === 0) h.terbuktiBenar++;
    }
  }
  const [awal] = dugaan;
  const kotak = awal && u.kalibrasi[Math.min(9, Math.floor(awal.skor * 10))];
  if (kotak) {
    kotak.kasus++;
    kotak.skor += awal.skor;
    if (letak === 0) kotak.benar++;
  }
}

function aturan(u: Ukuran, k: Kasus, parameter: ParameterPemilihan): boolean {
  const konteks: KonteksPeriksa = { lembar: k.lembar, isian: k.isian, parameter, tingkat: 5, jumlahTps: 1 };
  const temuan = periksaLembar(konteks);
  const salah = temuan.some((t) => t.severity === 'salah');
  const periksa = temuan.some((t) => t.severity !== 'info');
  const a = u.aturan;
  if (k.kesalahan.length === 0) {
    a.bersih++;
    if (salah) a.bersihSalah++;
    if (periksa) a.bersihPeriksa++;
  } else {
    a.keliru++;
    if (salah) a.keliruSalah++;
    if (periksa) a.keliruPeriksa++;
  }
  return salah;
}

/** Adds one practice election to a measurement. `jam` in milliseconds. */
export function ukur(u: Ukuran, p: ParameterSimulasi, jam: () => number, keadaan: readonly Keadaan[] = KEADAAN): void {
  const parameter = parameterPemilihan(p.pemilihan ?? 'PEMILU');
  for (const k of alirkanKasus(p)) {
    const tampak = aturan(u, k, parameter);
    if (k.kesalahan.length === 0) continue;
    const jenis = [...new Set(k.kesalahan.map((x) => x.jenis))].join(' + ');
    if (!tampak) {
      u.takTampak.set(jenis, (u.takTampak.get(jenis) ?? 0) + 1);
      continue;
    }
    const ganda = jenis.includes(' + ');
    const kelompok = ['semua', `pada ${k.pada}`, `kontes ${k.jenis}`, ganda ? 'dua kesalahan' : `jenis ${jenis}`];
    for (const x of keadaan) {
      const m = masukan(k, parameter, x);
      const mulai = jam();
      const dugaan = dugaLembar(m);
      const lama = jam() - mulai;
      catat(u, x, kelompok, k, dugaan);
      const w = u.waktu.get(k.jenis) ?? [];
      w.push(lama);
      u.waktu.set(k.jenis, w);
    }
  }
}
