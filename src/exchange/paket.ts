import type { Definisi, Lampiran } from '../domain/index.ts';
import type { GarisJurnal, LembarPaket, Manifes } from './manifes.ts';

/** A package that was proved whole: structure, signature, every hash, and its sheets against its own journal. */
export type Paket = {
  /** Fingerprint: SHA-256 of the manifest. */
  readonly sidik: string;
  /** SHA-256 of the whole file. */
  readonly sha256: string;
  readonly manifes: Manifes;
  readonly lembar: readonly LembarPaket[];
  readonly jurnal: readonly GarisJurnal[];
  /** By their hash. */
  readonly definisi: ReadonlyMap<string, Definisi>;
  readonly foto: readonly (Pick<Lampiran, 'sha256' | 'tipe'> & { isi: Uint8Array })[];
  /** On which sheets they are, as the sender's journal says. */
  readonly terpasang: readonly Lampiran[];
};
