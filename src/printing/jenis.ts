/** Papers of the documents. */
export type KertasCetak = 'F4' | 'A4' | 'A3';

/** A printer as the system tells it. `null` where the system does not say. */
export type Pencetak = {
  nama: string;
  uraian: string;
  utama: boolean;
  keadaan: 'siap' | 'sibuk' | 'berhenti';
  /** What is the matter, in words; '' where nothing is. */
  pesan: string;
  kertas: KertasCetak[] | null;
  duaSisi: boolean | null;
};

export type KeadaanKerja =
  | 'antre'
  | 'ditahan'
  | 'mencetak'
  | 'selesai'
  | 'gagal'
  | 'batal'
  /** Handed to a system that does not tell what became of it. */
  | 'diserahkan';

/** A job as the system tells it; `pesan` in words, '' where there is nothing to say. */
export type Kerja = { keadaan: KeadaanKerja; pesan: string };

export type Kiriman = { printer: string; judul: string; pdf: Uint8Array; kertas: KertasCetak; sisi: 'satu' | 'dua' };

/** A print service of the operating system. Every function throws `GalatCetak` where it does not answer. */
export type LayananCetakSistem = {
  jalan: 'cups' | 'windows';
  pencetak(): Promise<Pencetak[]>;
  /** Hands over one document, once. Returns the job's name, by which `keadaan` finds it. */
  kirim(k: Kiriman): Promise<string>;
  keadaan(kerja: string): Promise<Kerja>;
  batalkan(kerja: string): Promise<void>;
};

/** The print service did not answer, or refused. `message` is a clause in Indonesian without a full stop. */
export class GalatCetak extends Error {
  constructor(sebab: string) {
    super(sebab);
    this.name = 'GalatCetak';
  }
}
