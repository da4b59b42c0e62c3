import fs from 'node:fs';
import path from 'node:path';
import {
  type Definisi,
  gagal,
  type Hasil,
  type Isian,
  isianKeBytes,
  type JenisKontes,
  KOSONG,
  type KodeKontes,
  PIN_LATIHAN,
} from '../domain/index.ts';
import {
  buatSimulasi,
  keJsonSirekap,
  type LembarSimulasi,
  orangSimulasi,
  ParameterSimulasi,
  type Simulasi,
} from '../domain/simulasi/index.ts';
import { changeSheet, lembarKontes, loadSheet, readSheet, recordSource, sha256Hex, tulis } from '../store/index.ts';
import { recordPeople } from './orang.ts';
import { savePracticePins } from './pin.ts';
import { closePleno, type Jam, jamMesin, type Pleno, tindakan } from './pleno.ts';

/**
 * Size of the practice data, `desa` and `tps` in all; one kecamatan unless more are asked for (then it is a kabupaten). The
 * ballots are PPWP alone where none are named.
 */
export type UkuranSimulasi = {
  kecamatan?: number | undefined;
  desa: number;
  tps: number;
  benih: number;
  kontes?: JenisKontes[] | undefined;
};

const keParameter = ({ kecamatan, desa, tps, benih, kontes }: UkuranSimulasi): ParameterSimulasi => ({
  ...{ desa, tps, benih },
  ...(kecamatan === undefined ? {} : { kecamatan }),
  ...(kontes ? { kontes } : {}),
});

function ukuranSah(u: UkuranSimulasi): Hasil<ParameterSimulasi> {
  const nilai = keParameter(u);
  const h = ParameterSimulasi.safeParse(nilai);
  if (h.success) return { ok: true, nilai };
  const i = h.error.issues[0];
  return gagal('PERMINTAAN_BENTUK', { sebab: `${i?.path.join('.') ?? ''}: ${i?.message ?? ''}` });
}

export type OpsiSimulasi = { kemajuan?: (selesai: number, jumlah: number) => void; batal?: () => boolean };

class Dibatalkan extends Error {}

/**
 * Creates a practice plenary and fills it, in one transaction: every sheet as its C.Hasil says (with the mistakes that
 * the seed decides), and what Sirekap would say beside it. `buat` decides where it lives. Errors: PERMINTAAN_BENTUK,
 * those of `buat`, SIMULASI_DIBATALKAN; then what `buat` made is left without a sheet, and closed.
 */
export function createPractice(
  u: UkuranSimulasi,
  buat: (d: Definisi, wilayah: string) => Hasil<Pleno>,
  jam: Jam,
  opsi: OpsiSimulasi = {},
): Hasil<Pleno> {
  const ukuran = ukuranSah(u);
  if (!ukuran.ok) return ukuran;
  const simulasi = buatSimulasi(ukuran.nilai);
  const p = buat(simulasi.definisi, simulasi.wilayah);
  if (!p.ok) return p;
  try {
    isi(p.nilai, simulasi, jam, opsi);
    return p;
  } catch (e) {
    closePleno(p.nilai);
    if (e instanceof Dibatalkan) return gagal('SIMULASI_DIBATALKAN');
    throw e;
  }
}

/** The people are there from the start, with the PIN that the screen shows, so that a training can begin at once. */
export function fillPracticePeople(p: Pleno, jam: Jam): void {
  const h = recordPeople(p, orangSimulasi(p.s.definisi), jam);
  if (!h.ok) throw new Error(`orang latihan ditolak: ${h.galat.kode}`);
  savePracticePins(p, h.nilai, PIN_LATIHAN, jam);
}

function isi(p: Pleno, simulasi: Simulasi, jam: Jam, opsi: OpsiSimulasi): void {
  const t = tindakan(p, jam);
  tulis(p.s, () => {
    fillPracticePeople(p, jam);
    let n = 0;
    for (const l of simulasi.lembar) {
      if (opsi.batal?.()) throw new Dibatalkan();
      const { kontes, tps, isian, sirekap } = l;
      const berkas = { nama: `${tps}.json`, sha256: sha256Hex(isianKeBytes(sirekap)) };
      loadSheet(p.s, { kontes, tps, asal: 'simulasi', isian }, t);
      recordSource(p.s, { kontes, tps, sumber: 'sirekap', isian: sirekap, berkas, impor: 0 }, t);
      opsi.kemajuan?.(++n, simulasi.banyak);
    }
  });
}

/** Writes sheets in the shape of Sirekap's files, one at a time: `{tps}.json`, in a folder a contest where there are several. */
function* tulisBerkas(
  { definisi, lembar }: Pick<Simulasi, 'definisi' | 'lembar'>,
  folder: string,
): Generator<LembarSimulasi> {
  const folderKontes = (kode: KodeKontes): string => (definisi.kontes.length === 1 ? folder : path.join(folder, kode));
  for (const k of definisi.kontes) fs.mkdirSync(folderKontes(k.kode), { recursive: true });
  for (const l of lembar) {
    const { kontes, tps, sirekap } = l;
    fs.writeFileSync(path.join(folderKontes(kontes), `${tps}.json`), keJsonSirekap(definisi, tps, sirekap, kontes));
    yield l;
  }
}

/** Practice data as files; returns what was written. For one kecamatan: the sheets are kept in memory. */
export function practiceFiles(
  u: UkuranSimulasi,
  folder: string,
): { definisi: Definisi; wilayah: string; lembar: LembarSimulasi[] } {
  const simulasi = buatSimulasi(keParameter(u));
  const { definisi, wilayah } = simulasi;
  return { definisi, wilayah, lembar: [...tulisBerkas(simulasi, folder)] };
}

/**
 * Creates a practice plenary without figures and writes the files to be imported into it; any size, streamed. Errors:
 * PERMINTAAN_BENTUK for a size that cannot be, FOLDER_TIDAK_KOSONG rather than mixing with other files.
 */
export function createPracticeToImport(
  u: UkuranSimulasi,
  folder: string,
  buat: (d: Definisi, wilayah: string) => Hasil<Pleno>,
  jam: Jam = jamMesin,
): Hasil<{ pleno: Pleno; berkas: number }> {
  const ukuran = ukuranSah(u);
  if (!ukuran.ok) return ukuran;
  if (fs.existsSync(folder) && fs.readdirSync(folder).length > 0) return gagal('FOLDER_TIDAK_KOSONG', { folder });
  const simulasi = buatSimulasi(ukuran.nilai);
  const p = buat(simulasi.definisi, simulasi.wilayah);
  if (!p.ok) return p;
  tulis(p.nilai.s, () => fillPracticePeople(p.nilai, jam));
  let berkas = 0;
  for (const _ of tulisBerkas(simulasi, folder)) berkas++;
  return { ok: true, nilai: { pleno: p.nilai, berkas } };
}

/**
 * Stands in for the reading of the papers in practice: enters what the C.Hasil says wherever the sheet is still empty
 * or differs, through the same act as a person's typing.
 */
export function readOutPractice(p: Pleno, lembar: readonly LembarSimulasi[], jam: Jam): Hasil<number> {
  const t = tindakan(p, jam);
  return tulis(p.s, (): Hasil<number> => {
    let sel = 0;
    for (const l of lembar) {
      const { kontes, tps } = l;
      const lama = readSheet(p.s, kontes, tps);
      const terisi = isianTerisi(lembarKontes(p.s, kontes).sel, l.isian);
      const hasil = changeSheet(p.s, { kontes, tps, versi: lama?.versi ?? 0, sel: terisi }, t);
      if (!hasil.ok) return hasil;
      sel += hasil.nilai.length;
    }
    return { ok: true, nilai: sel };
  });
}

const isianTerisi = (sel: readonly string[], isian: Isian): Record<string, number> =>
  Object.fromEntries(sel.flatMap((id, i): [string, number][] => (isian[i] === KOSONG ? [] : [[id, isian[i] ?? 0]])));
