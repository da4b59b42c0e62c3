import { z } from 'zod';
import { PENGAWAS } from './badan.ts';
import { berhasil, gagal, type Hasil } from './hasil.ts';
import type { Tingkat } from './kode.ts';
import { jenisKontes, KodeKontes } from './kontes.ts';

/**
 * The people of a plenary: PPK with its secretariat, saksi with a written mandate, Panwaslu, observers (PKPU 5/2024
 * art. 14). Nobody is ever removed, because the journal names them: who no longer takes part is set inactive.
 */
export const PERAN_ORANG = ['ketua', 'anggota', 'sekretariat', 'saksi', 'panwaslu', 'pengamat'] as const;
export const PeranOrang = z.enum(PERAN_ORANG);
export type PeranOrang = z.infer<typeof PeranOrang>;

const BentukOrang = z.object({
  id: z.number().int().min(1),
  nama: z.string().trim().min(1).max(100),
  peran: PeranOrang,
  /** Saksi: the ballot, and the number on it, of the contestant that sent them. */
  kontes: KodeKontes.optional(),
  peserta: z.number().int().min(1).max(99).optional(),
  /** Number and date of the letter of mandate. */
  mandat: z.string().trim().min(1).max(120).optional(),
  aktif: z.boolean(),
});

type UtusanAtauBukan = { peran: PeranOrang; kontes?: unknown; peserta?: unknown; mandat?: unknown };
const utusanPas = (o: UtusanAtauBukan): boolean =>
  o.peran === 'saksi'
    ? o.kontes !== undefined && o.peserta !== undefined
    : o.kontes === undefined && o.peserta === undefined && o.mandat === undefined;
const UTUSAN = 'saksi, dan hanya saksi, menyebut peserta yang mengutusnya';

export const Orang = BentukOrang.refine(utusanPas, UTUSAN);
export type Orang = z.infer<typeof Orang>;

/** What a person enters of somebody; without `id` it is a new one. */
export const DataOrang = BentukOrang.omit({ id: true })
  .extend({ id: z.number().int().min(1).optional(), aktif: z.boolean().default(true) })
  .refine(utusanPas, UTUSAN);
export type DataOrang = z.input<typeof DataOrang>;

/** A calendar day, `2024-02-15`, as it is where the meeting takes place. */
export const Tanggal = z.iso.date();
export type Tanggal = z.infer<typeof Tanggal>;

/** One line of the attendance list. */
export const Hadir = z.object({ orang: z.number().int().min(1), tanggal: Tanggal, hadir: z.boolean() });
export type Hadir = z.infer<typeof Hadir>;

export const NAMA_PERAN: Readonly<Record<PeranOrang, string>> = {
  ketua: 'Ketua',
  anggota: 'Anggota',
  sekretariat: 'Sekretariat',
  saksi: 'Saksi',
  panwaslu: 'Panwaslu',
  pengamat: 'Pengamat',
};

/** A role as it is called at a tier: who supervises there is Panwaslu or Bawaslu. */
export const namaPeran = (peran: PeranOrang, tingkat: Tingkat): string =>
  peran === 'panwaslu' ? PENGAWAS[tingkat] : NAMA_PERAN[peran];

/** `Saksi 02 PPWP`, `Ketua`, at the plenary of a tier. */
export const sebutanOrang = (o: Pick<Orang, 'peran' | 'peserta' | 'kontes'>, tingkat: Tingkat): string =>
  o.peserta === undefined
    ? namaPeran(o.peran, tingkat)
    : `${NAMA_PERAN[o.peran]} ${String(o.peserta).padStart(2, '0')} ${o.kontes ?? ''}`.trim();

/** Only members of the body that recapitulates adopt results; the secretariat helps, and all others watch. */
export const bolehMengesahkan = (peran: PeranOrang): boolean => peran === 'ketua' || peran === 'anggota';

/** Members besides the ketua: PPK 4 (UU 7/2017 art. 51), KPU Kabupaten/Kota 4, KPU Provinsi at most 6 (art. 10). */
const ANGGOTA: Readonly<Record<Tingkat, number>> = { 1: 6, 2: 4, 3: 4, 4: 2, 5: 6 };
export const MAKS_SAKSI = 2;

const PARTAI = new Set(['DPR', 'DPRD-PROV', 'DPRD-KABKO']);

/** Who sent a saksi, as one text: a party is the same on all its ballots. Null for anybody else. */
export function pengutus(o: Pick<Orang, 'kontes' | 'peserta'>): string | null {
  if (o.kontes === undefined || o.peserta === undefined) return null;
  return `${PARTAI.has(jenisKontes(o.kontes)) ? 'PARTAI' : o.kontes}/${o.peserta}`;
}

/** Who may sit at the keyboard in their own name, and decide between two entries: the body with its secretariat. */
export const petugasBadan = (peran: PeranOrang): boolean => bolehMengesahkan(peran) || peran === 'sekretariat';

const kunciOrang = (nama: string): string =>
  nama
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same name, however it is written. */
export const namaSama = (a: string, b: string): boolean => kunciOrang(a) === kunciOrang(b);

/**
 * May this person stand among the others? Asked of active people only. Errors: ORANG_GANDA, ORANG_SAKSI_RANGKAP,
 * ORANG_KETUA_GANDA, ORANG_ANGGOTA_PENUH, ORANG_SAKSI_PENUH.
 */
export function periksaOrang(
  daftar: readonly Orang[],
  baru: Omit<Orang, 'id'> & { id?: number | undefined },
  tingkat: Tingkat,
): Hasil<null> {
  if (!baru.aktif) return berhasil(null);
  const lain = daftar.filter((o) => o.aktif && o.id !== baru.id);
  const { nama } = baru;
  const kembar = lain.find((o) => kunciOrang(o.nama) === kunciOrang(nama));
  // A saksi serves one contestant only.
  if (kembar?.peran === 'saksi' && baru.peran === 'saksi' && pengutus(kembar) !== pengutus(baru))
    return gagal('ORANG_SAKSI_RANGKAP', { nama, sebagai: sebutanOrang(kembar, tingkat) });
  if (kembar) return gagal('ORANG_GANDA', { nama, sebagai: sebutanOrang(kembar, tingkat) });
  const sama = lain.filter((o) => o.peran === baru.peran);
  if (baru.peran === 'ketua' && sama[0]) return gagal('ORANG_KETUA_GANDA', { nama, ketua: sama[0].nama });
  if (baru.peran === 'anggota' && sama.length >= ANGGOTA[tingkat])
    return gagal('ORANG_ANGGOTA_PENUH', { nama, batas: ANGGOTA[tingkat] });
  if (baru.peran === 'saksi' && sama.filter((o) => pengutus(o) === pengutus(baru)).length >= MAKS_SAKSI)
    return gagal('ORANG_SAKSI_PENUH', { nama, sebagai: sebutanOrang(baru, tingkat) });
  return berhasil(null);
}

/** Somebody else under the same number: their PIN must not go over to the new name or office. */
export const orangLain = (a: Orang, b: Orang): boolean =>
  kunciOrang(a.nama) !== kunciOrang(b.nama) || a.peran !== b.peran || pengutus(a) !== pengutus(b);

/** The PIN that everybody has in practice; shown on the screen, and refused where it counts. */
export const PIN_LATIHAN = '112233';
export const Pin = z.string().regex(/^\d{6}$/, 'PIN terdiri atas 6 angka');

/** A PIN that is guessed first: one digit six times, digits in a row up or down, the one of practice. */
export function pinLemah(pin: string, simulasi: boolean): boolean {
  const langkah = new Set([...pin].slice(1).map((d, i) => Number(d) - Number(pin[i])));
  const seragam = langkah.size === 1 && [...langkah].every((l) => Math.abs(l) <= 1);
  return seragam || (!simulasi && pin === PIN_LATIHAN);
}

/** Wrong tries before a PIN is locked for the first time. */
export const BATAS_PIN = 5;
const KUNCI_AWAL_MS = 30_000;
export const KUNCI_MAKS_MS = 15 * 60_000;

/** How long a PIN stays locked after so many wrong tries in a row: 30 s at the fifth, twice as long at each further one. */
export const lamaKunci = (gagalBeruntun: number): number =>
  gagalBeruntun < BATAS_PIN ? 0 : Math.min(KUNCI_AWAL_MS * 2 ** Math.min(gagalBeruntun - BATAS_PIN, 10), KUNCI_MAKS_MS);
