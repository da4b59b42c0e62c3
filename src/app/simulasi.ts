import fs from 'node:fs';
import path from 'node:path';
import {
  type Definisi,
  gagal,
  type Hasil,
  type Isian,
  isianKeBytes,
  KOSONG,
  type KodeKontes,
} from '../domain/index.ts';
import {
  buatSimulasi,
  KECAMATAN_SIMULASI,
  keJsonSirekap,
  type LembarSimulasi,
  ParameterSimulasi,
} from '../domain/simulasi/index.ts';
import { changeSheet, lembarKontes, loadSheet, readSheet, recordSource, sha256Hex, tulis } from '../store/index.ts';
import { type Jam, type Pleno, tindakan } from './pleno.ts';

export type UkuranSimulasi = { desa: number; tps: number; benih: number };

const KONTES: KodeKontes = 'PPWP';

function ukuranSah(u: UkuranSimulasi): Hasil<UkuranSimulasi> {
  const h = ParameterSimulasi.safeParse(u);
  if (h.success) return { ok: true, nilai: u };
  const i = h.error.issues[0];
  return gagal('PERMINTAAN_BENTUK', { sebab: `${i?.path.join('.') ?? ''}: ${i?.message ?? ''}` });
}

/**
 * Creates a practice plenary and fills it, in one transaction: every sheet as its C.Hasil says (with the mistakes that
 * the seed decides), and what Sirekap would say beside it. `buat` decides where it lives.
 */
export function createPractice(
  u: UkuranSimulasi,
  buat: (d: Definisi, wilayah: string) => Hasil<Pleno>,
  jam: Jam,
): Hasil<Pleno> {
  const ukuran = ukuranSah(u);
  if (!ukuran.ok) return ukuran;
  const simulasi = buatSimulasi(ukuran.nilai);
  const p = buat(simulasi.definisi, KECAMATAN_SIMULASI);
  if (!p.ok) return p;
  const t = tindakan(p.nilai, jam);
  tulis(p.nilai.s, () => {
    for (const l of simulasi.lembar) {
      const berkas = { nama: `${l.tps}.json`, sha256: sha256Hex(isianKeBytes(l.sirekap)) };
      loadSheet(p.nilai.s, { kontes: KONTES, tps: l.tps, asal: 'simulasi', isian: l.isian }, t);
      recordSource(p.nilai.s, { kontes: KONTES, tps: l.tps, sumber: 'sirekap', isian: l.sirekap, berkas, impor: 0 }, t);
    }
  });
  return p;
}

/** Practice data as files in the shape of Sirekap's, one a TPS. Returns what was written. */
export function practiceFiles(
  u: UkuranSimulasi,
  folder: string,
): { definisi: Definisi; wilayah: string; lembar: LembarSimulasi[] } {
  const simulasi = buatSimulasi(u);
  fs.mkdirSync(folder, { recursive: true });
  const lembar = [...simulasi.lembar];
  for (const l of lembar)
    fs.writeFileSync(path.join(folder, `${l.tps}.json`), keJsonSirekap(simulasi.definisi, l.tps, l.sirekap));
  return { definisi: simulasi.definisi, wilayah: KECAMATAN_SIMULASI, lembar };
}

/**
 * Stands in for the reading of the papers in practice: enters what the C.Hasil says wherever the sheet is still empty
 * or differs, through the same act as a person's typing.
 */
export function readOutPractice(p: Pleno, lembar: readonly LembarSimulasi[], jam: Jam): Hasil<number> {
  const struktur = lembarKontes(p.s, KONTES);
  const t = tindakan(p, jam);
  return tulis(p.s, (): Hasil<number> => {
    let sel = 0;
    for (const l of lembar) {
      const lama = readSheet(p.s, KONTES, l.tps);
      const hasil = changeSheet(
        p.s,
        { kontes: KONTES, tps: l.tps, versi: lama?.versi ?? 0, sel: isianTerisi(struktur.sel, l.isian) },
        t,
      );
      if (!hasil.ok) return hasil;
      sel += hasil.nilai.length;
    }
    return { ok: true, nilai: sel };
  });
}

const isianTerisi = (sel: readonly string[], isian: Isian): Record<string, number> =>
  Object.fromEntries(sel.flatMap((id, i): [string, number][] => (isian[i] === KOSONG ? [] : [[id, isian[i] ?? 0]])));
