import type {
  Hasil,
  HasilPeriksaCetak,
  JenisJurnal,
  KodeKontes,
  Penerima,
  RupaDokumen,
  TemuanCetak,
} from '../../domain/index.ts';
import type { HasilCetak, MasukanDasar, OpsiCetak, PenandaTangan } from '../../minutes/index.ts';
import type { Pleno } from '../pleno.ts';

/** Where a document belongs: a region, and one ballot or (null) all of them. */
export type Tempat = { kontes: KodeKontes | null; wilayah: string };

/** Somebody in a box of the signature strip: their number, and what is printed. */
export type PenandaKotak = PenandaTangan & { id: number };

/** May it be final now, and if not, what is missing, in sentences without a full stop. */
export type Kesiapan = {
  final: boolean;
  kurang: string[];
  /** The first of them as the stamp says it. */
  cap: string;
};

export type PermintaanRakit = Tempat & { rupa: RupaDokumen; penerima?: Penerima | undefined };

/** A document before it is printed: what it says, and how it is printed and checked. Read in one transaction. */
export type Bahan = {
  /** Everything the document says, as plain data; its canonical JSON is hashed and attached to the file. */
  data: unknown;
  /** Who stands in the boxes of the signature strip, group by group; absent where nobody is named. */
  penanda?: readonly (readonly (PenandaKotak | null)[])[];
  cetak(d: MasukanDasar, opsi: OpsiCetak): Promise<HasilCetak>;
  /** Reads the file again with another library and compares it with these data. */
  periksa(
    d: MasukanDasar,
    pdf: Uint8Array,
    opsi: OpsiCetak,
  ): Promise<{ hitung: HasilPeriksaCetak; temuan: TemuanCetak[] }>;
};

/**
 * One kind of document. To add one, write a file that exports such a value and name it in `daftar.ts`.
 */
export type ModelDokumen = {
  /** As requests, the journal and files name it; never changes once published. */
  kode: string;
  /** Four capitals for the QR. */
  pendek: string;
  rupa: readonly RupaDokumen[];
  /** Journal entries after which it may say something else. */
  bergantung: readonly JenisJurnal[];
  /** Where this plenary can make it, in the order in which people look for it. */
  tempat(p: Pleno): Tempat[];
  /** The model's name as it stands on the paper. */
  judul(p: Pleno, t: Tempat): string;
  kesiapan(p: Pleno, t: Tempat): Kesiapan;
  rakit(p: Pleno, m: PermintaanRakit): Hasil<Bahan>;
};

export const FINAL: Kesiapan = { final: true, kurang: [], cap: '' };
