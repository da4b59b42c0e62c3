import { kataSidik } from '../../exchange/index.ts';
import { readReceipts, readSentPackages } from '../../store/index.ts';
import type { Pleno } from '../pleno.ts';

/** A package that a receiver acknowledged, as the journal has it. */
export type PaketSampai = {
  /** Its number; null where the package is not known by it any more. */
  urut: number | null;
  penerima: string;
  kata: string;
  ukuran: number;
  /** By the receiver's clock. */
  waktuMasuk: string;
  /** When the receipt was noted here. */
  waktu: string;
};

/** Receipts of this plenary, newest first. */
export function deliveredPackages(p: Pleno): PaketSampai[] {
  const urut = new Map(readSentPackages(p.s).map((t) => [t.sidik, t.urut]));
  return readReceipts(p.s)
    .map(({ sidik, penerima, ukuran, waktuMasuk, waktu }) => ({
      urut: urut.get(sidik) ?? null,
      penerima: penerima.nama,
      kata: kataSidik(penerima.kunci),
      ...{ ukuran, waktuMasuk, waktu },
    }))
    .reverse();
}
