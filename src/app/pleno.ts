import { randomBytes } from 'node:crypto';
import {
  berhasil,
  cariKontes,
  type Definisi,
  type Formulir,
  type FormulirKontes,
  formulirKontes,
  gagal,
  type Hasil,
  jenisKontes,
  type KodeKontes,
  type Kontes,
  type Lembar,
  maksudKontes,
  mencakup,
  type Pelaku,
  type Tingkat,
} from '../domain/index.ts';
import {
  clearHalfAttachments,
  clearHalfBackups,
  clearHalfDocuments,
  clearHalfPackages,
  closeStore,
  createStore,
  type Kunci,
  lembarKontes,
  lockFolder,
  lockNewFolder,
  mayCreateStore,
  openStore,
  type Simpanan,
  type Tindakan,
} from '../store/index.ts';
import { namedAtKeyboard } from './papan-ketik.ts';
import { readFormulir } from './resources.ts';
import { visitor } from './siapa.ts';
import { PetaWilayah } from './wilayah.ts';

/** An open plenary: what is stored, and what follows from its definition. */
export type Pleno = {
  readonly s: Simpanan;
  readonly peta: PetaWilayah;
  readonly formulir: Formulir;
  /** Held by the one program that may write; absent when the plenary was opened for reading only. */
  readonly kunci: Kunci | null;
};

/** A contest of the open plenary with everything that belongs to it. */
export type KontesPleno = { kode: KodeKontes; kontes: Kontes; lembar: Lembar; kata: FormulirKontes; peta: PetaWilayah };

/** Clock of the application; tests hand in their own. */
export type Jam = () => Date;
export const jamMesin: Jam = () => new Date();

/** A person who has proved who they are. */
export type Petugas = { id: number; nama: string; peran: string };

const PERAN_OPERATOR = { orang: 'Operator', peran: 'operator' };

/**
 * Who acts, and when: the part of a journal entry that does not depend on the act. `oleh` has proved who they are; without
 * it whoever is named at the keyboard acts, else the operator without a name.
 */
export function tindakan(p: Pleno, jam: Jam, alasan?: string, oleh?: Petugas): Tindakan {
  const siapa = oleh ?? namedAtKeyboard(p.s);
  const pelaku = siapa
    ? { perangkat: p.s.perangkat, orang: siapa.nama, peran: siapa.peran }
    : pelakuTanpaNama(p.s.perangkat);
  return { waktu: jam().toISOString(), pelaku, ...(alasan ? { alasan } : {}) };
}

/** Nobody is named: the operator, or whoever operates the laptop of a panel. */
function pelakuTanpaNama(perangkat: string): Pelaku {
  const s = visitor();
  if (s.jenis !== 'panel') return pelakuOperator(perangkat);
  return { perangkat, orang: `Operator ${s.nama}`, peran: PERAN_OPERATOR.peran };
}

const pelakuOperator = (perangkat: string): Pelaku => ({ perangkat, ...PERAN_OPERATOR });

function lengkapi(s: Simpanan, kunci: Kunci | null): Hasil<Pleno> {
  const formulir = readFormulir(s.definisi.formulir);
  if (!formulir.ok) {
    closeStore(s);
    kunci?.lepas();
    return formulir;
  }
  return berhasil({ s, peta: new PetaWilayah(s.definisi.wilayah), formulir: formulir.nilai, kunci });
}

/** The tier that this plenary is of. */
export const plenaryTier = (p: Pleno): Tingkat => p.peta.cari(p.s.wilayah)?.tingkat ?? 3;

/** `Kecamatan KEPULAUAN SERIBU SELATAN`, as in headers. */
export function namaPleno(d: Definisi, wilayah: string): string {
  const w = d.wilayah.find((x) => x.kode === wilayah);
  const sebutan = { 1: 'Provinsi', 2: 'Kabupaten/Kota', 3: 'Kecamatan', 4: 'Desa/Kelurahan', 5: 'TPS' } as const;
  return w ? `${sebutan[w.tingkat]} ${w.nama}` : wilayah;
}

/** Creates the plenary of a region in a folder and opens it for writing. Errors: WILAYAH_TAK_DIKENAL and `createStore`'s. */
export function createPleno(folder: string, definisi: Definisi, wilayah: string, jam: Jam = jamMesin): Hasil<Pleno> {
  const boleh = mayCreateStore(folder, definisi, wilayah);
  if (!boleh.ok) return boleh;
  // The lock first: two that make one there at the same moment would build in each other's file.
  const kunci = lockNewFolder(folder);
  if (!kunci.ok) return kunci;
  const perangkat = randomBytes(8).toString('hex');
  const s = createStore(folder, definisi, {
    perangkat,
    pelaku: pelakuOperator(perangkat),
    waktu: jam().toISOString(),
    wilayah,
    nama: namaPleno(definisi, wilayah),
  });
  if (s.ok) return lengkapi(s.nilai, kunci.nilai);
  kunci.nilai.lepas();
  return s;
}

/** Opens a plenary; `tulis` takes the folder's lock, so that only one program changes it. */
export function openPleno(folder: string, opsi: { tulis: boolean }): Hasil<Pleno> {
  const s = openStore(folder);
  if (!s.ok) return s;
  if (!opsi.tulis) return lengkapi(s.nilai, null);
  const kunci = lockFolder(folder);
  if (!kunci.ok) {
    closeStore(s.nilai);
    return kunci;
  }
  clearHalfAttachments(folder);
  clearHalfBackups(folder);
  clearHalfDocuments(folder);
  clearHalfPackages(folder);
  return lengkapi(s.nilai, kunci.nilai);
}

export function closePleno(p: Pleno): void {
  closeStore(p.s);
  p.kunci?.lepas();
}

/**
 * Contests that are recapitulated here, in legal order. A definition may hold more: that of a kabupaten/kota has every
 * dapil, of which a kecamatan lies in one, or in several where it is split (`is_pecah`).
 */
export const contestsOf = (p: Pleno): Kontes[] => p.s.definisi.kontes.filter((k) => mencakup(k, p.s.wilayah));

/**
 * The contest that a person means by its code or by its kind of ballot. Errors: KONTES_TAK_DIKENAL, KONTES_RANCU where
 * the region lies in several dapil of that kind.
 */
export function intendedContest(p: Pleno, kode: KodeKontes, wilayah = p.s.wilayah): Hasil<KodeKontes> {
  const k = maksudKontes(p.s.definisi, kode, wilayah);
  if (k) return berhasil(k.kode);
  const calon = p.s.definisi.kontes.filter((x) => jenisKontes(x.kode) === kode && mencakup(x, wilayah));
  if (calon.length === 0) return gagal('KONTES_TAK_DIKENAL', { kontes: kode });
  return gagal('KONTES_RANCU', { kontes: kode, pilihan: calon.map((x) => x.kode).join(', ') });
}

/** Wording is filled into the whole form of a contest, which screens ask for again and again. */
const perPleno = new WeakMap<Pleno, Map<KodeKontes, KontesPleno>>();

/** A contest of this plenary. Errors: KONTES_TAK_DIKENAL, FORMULIR_BENTUK where its wording is missing. */
export function kontesPleno(p: Pleno, kode: KodeKontes): Hasil<KontesPleno> {
  const ada = perPleno.get(p)?.get(kode);
  if (ada) return berhasil(ada);
  const kontes = cariKontes(p.s.definisi, kode);
  if (!kontes) return gagal('KONTES_TAK_DIKENAL', { kontes: kode });
  const kata = formulirKontes(p.formulir, kontes);
  if (!kata) return gagal('FORMULIR_BENTUK', { nama: p.s.definisi.formulir, sebab: `tidak memuat ${kode}` });
  const jadi = { kode, kontes, lembar: lembarKontes(p.s, kode), kata, peta: p.peta.untuk(kontes) };
  const milik = perPleno.get(p) ?? new Map<KodeKontes, KontesPleno>();
  perPleno.set(p, milik);
  milik.set(kode, jadi);
  return berhasil(jadi);
}
