import { tambah } from './daftar.ts';
import { hitungTerisi, type Isian, samaIsian } from './isian.ts';
import type { IsiJurnal, JenisJurnal } from './jurnal.ts';
import type { StatusLembar } from './status.ts';

/**
 * The line of a sheet: the hashes of the journal entries that made it what it is, oldest first. Hashes are of the chain,
 * so two plenaries share one only where the entry itself came from one of them. A line that contains another one is
 * newer than it (the causal history of version vectors, kept per sheet).
 */
export type Garis = {
  readonly garis: readonly string[];
  /** Entries that were known here and left behind, when another line was taken in their place. */
  readonly gugur: readonly string[];
};

export const GARIS_AWAL: Garis = { garis: [], gugur: [] };

/** Kinds of entries that make a line longer, or put another one in its place. */
export const JENIS_GARIS = [
  'lembar.dimuat',
  'lembar.diubah',
  'lembar.dikosongkan',
  'entri.diputuskan',
  'lembar.dibacakan',
  'lembar.batal-dibacakan',
  'lembar.disahkan',
  'lembar.dibuka',
  'lembar.diterima',
  'lembar.dipertahankan',
] as const satisfies readonly JenisJurnal[];

export type IsiGaris = Extract<IsiJurnal, { jenis: (typeof JENIS_GARIS)[number] }>;

const jenisGaris: ReadonlySet<string> = new Set(JENIS_GARIS);
export const adalahIsiGaris = (isi: IsiJurnal): isi is IsiGaris => jenisGaris.has(isi.jenis);

const gabung = (...daftar: (readonly string[])[]): string[] => [...new Set(daftar.flat())];

/** The line after one more entry of the sheet, whose own hash is `hash`. */
export function garisSetelah(
  g: Garis,
  isi: { jenis: IsiGaris['jenis']; garis?: readonly string[] },
  hash: string,
): Garis {
  const datangnya = isi.garis ?? [];
  switch (isi.jenis) {
    // Theirs continues here as it is: what they add to it later is then plainly newer.
    case 'lembar.diterima': {
      const datang = new Set(datangnya);
      return { garis: datangnya, gugur: gabung(g.gugur, g.garis).filter((h) => !datang.has(h)) };
    }
    // Ours contains both from now on, and the decision.
    case 'lembar.dipertahankan':
      return { garis: gabung(g.garis, datangnya, [hash]), gugur: g.gugur };
    default:
      return { garis: tambah(g.garis, hash), gugur: g.gugur };
  }
}

export type HubunganGaris = 'sama' | 'lama' | 'lebih-baru' | 'terpisah';

/** What an arriving line is to the one here. */
export function hubunganGaris(sini: Garis, datang: readonly string[]): HubunganGaris {
  const [a, b] = [new Set(sini.garis), new Set(datang)];
  const memuat = sini.garis.every((h) => b.has(h));
  if (memuat && a.size === b.size) return 'sama';
  const dikenal = new Set([...sini.garis, ...sini.gugur]);
  if (datang.every((h) => dikenal.has(h))) return 'lama';
  return memuat ? 'lebih-baru' : 'terpisah';
}

export type LembarBergaris = { status: StatusLembar; isian: Isian; garis: Garis };
export type LembarDatangBergaris = { status: StatusLembar; isian: Isian; garis: readonly string[] };

export const NILAI_DATANG = ['baru', 'lebih-baru', 'sama', 'lama', 'bentrok'] as const;
export type NilaiDatang = (typeof NILAI_DATANG)[number];

/** What an arriving sheet means here; the rule by which it is previewed, received, and proved again by replay. */
export function nilaiDatang(sini: LembarBergaris | null, datang: LembarDatangBergaris): NilaiDatang {
  const hubungan = hubunganGaris(sini?.garis ?? GARIS_AWAL, datang.garis);
  if (hubungan === 'sama' || hubungan === 'lama') return hubungan;
  const berisi = datang.status !== 'kosong' && hitungTerisi(datang.isian) > 0;
  if (!sini || sini.status === 'kosong') return berisi ? 'baru' : 'sama';
  if (hubungan === 'lebih-baru') return 'lebih-baru';
  // Neither knows the other. A sheet that says nothing contradicts nothing, and equal figures agree.
  if (!berisi) return 'sama';
  if (samaIsian(sini.isian, datang.isian)) return sini.status === 'terisi' ? 'lebih-baru' : 'sama';
  return 'bentrok';
}
