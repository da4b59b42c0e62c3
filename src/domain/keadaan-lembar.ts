import { gagal, type Hasil } from './hasil.ts';
import { hitungTerisi, type Isian } from './isian.ts';
import type { StatusLembar } from './status.ts';

/**
 * The sheet in the meeting: `kosong → terisi → dibacakan → disahkan`, `dipersoalkan` while an objection is open. Every
 * state holds only its own data, so what is not lawful does not typecheck or is a typed refusal. Pure; the journal keeps
 * who did it, when and why.
 */
type Kosong = { status: 'kosong' };
/** Loaded or typed, and not read out yet. */
export type Terisi = { status: 'terisi'; isian: Isian };
/** Read out from the C.Hasil and compared. */
export type Dibacakan = { status: 'dibacakan'; isian: Isian };
/** Read out, with at least one objection that nobody has answered. */
type Dipersoalkan = { status: 'dipersoalkan'; isian: Isian };
/** Adopted: no figure changes until it is opened again. */
export type Disahkan = { status: 'disahkan'; isian: Isian };
export type LembarRapat = Kosong | Terisi | Dibacakan | Dipersoalkan | Disahkan;

/** What is open on a sheet when somebody wants to adopt it. */
export type Terbuka = { salah: number; kosong: number };

export function lembarRapat(status: StatusLembar, isian: Isian): LembarRapat {
  return status === 'kosong' || hitungTerisi(isian) === 0 ? { status: 'kosong' } : { status, isian };
}

/** The figures were read out and are those of the C.Hasil. Errors: LEMBAR_KOSONG, LEMBAR_SUDAH_DIBACAKAN, LEMBAR_DISAHKAN. */
export function bacakan(l: LembarRapat): Hasil<Dibacakan> {
  switch (l.status) {
    case 'kosong':
      return gagal('LEMBAR_KOSONG');
    case 'terisi':
      return { ok: true, nilai: { status: 'dibacakan', isian: l.isian } };
    case 'dibacakan':
    case 'dipersoalkan':
      return gagal('LEMBAR_SUDAH_DIBACAKAN');
    case 'disahkan':
      return gagal('LEMBAR_DISAHKAN');
  }
}

/** Takes a reading back that was noted by mistake. Errors: LEMBAR_BELUM_DIBACAKAN, LEMBAR_DIPERSOALKAN, LEMBAR_DISAHKAN. */
export function batalBacakan(l: LembarRapat): Hasil<Terisi> {
  switch (l.status) {
    case 'kosong':
    case 'terisi':
      return gagal('LEMBAR_BELUM_DIBACAKAN');
    case 'dibacakan':
      return { ok: true, nilai: { status: 'terisi', isian: l.isian } };
    case 'dipersoalkan':
      return gagal('LEMBAR_DIPERSOALKAN');
    case 'disahkan':
      return gagal('LEMBAR_DISAHKAN');
  }
}

/**
 * Adopts a sheet. What is open on it (a broken rule, an empty cell) needs a written reason. Errors:
 * LEMBAR_BELUM_DIBACAKAN, LEMBAR_DIPERSOALKAN, LEMBAR_DISAHKAN, LEMBAR_BERMASALAH.
 */
export function sahkan(l: LembarRapat, terbuka: Terbuka, alasan: string | undefined): Hasil<Disahkan> {
  switch (l.status) {
    case 'kosong':
    case 'terisi':
      return gagal('LEMBAR_BELUM_DIBACAKAN');
    case 'dipersoalkan':
      return gagal('LEMBAR_DIPERSOALKAN');
    case 'disahkan':
      return gagal('LEMBAR_DISAHKAN');
    case 'dibacakan':
      if (terbuka.salah + terbuka.kosong > 0 && !adaAlasan(alasan)) return gagal('LEMBAR_BERMASALAH', { ...terbuka });
      return { ok: true, nilai: { status: 'disahkan', isian: l.isian } };
  }
}

/** Opens an adopted sheet again; it is then as it was when it had been read out. Errors: LEMBAR_BELUM_DISAHKAN, ALASAN_WAJIB. */
export function bukaKembali(l: LembarRapat, alasan: string | undefined): Hasil<Dibacakan> {
  if (l.status !== 'disahkan') return gagal('LEMBAR_BELUM_DISAHKAN');
  if (!adaAlasan(alasan)) return gagal('ALASAN_WAJIB');
  return { ok: true, nilai: { status: 'dibacakan', isian: l.isian } };
}

/**
 * An objection was raised, or the last open one was answered. A sheet that was not read out yet keeps its state; an
 * adopted one too: the objection then stands against the recap above it.
 */
export function denganKeberatan(l: LembarRapat, terbuka: number): LembarRapat {
  if (l.status === 'dibacakan' && terbuka > 0) return { status: 'dipersoalkan', isian: l.isian };
  if (l.status === 'dipersoalkan' && terbuka === 0) return { status: 'dibacakan', isian: l.isian };
  return l;
}

export const adaAlasan = (alasan: string | undefined): alasan is string => (alasan ?? '').trim() !== '';
