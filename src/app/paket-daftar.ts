import { journalOfKinds, readReceivedPackages, readSentPackages } from '../store/index.ts';
import type { HitungDatang } from './paket-bentuk.ts';
import type { Pleno } from './pleno.ts';

export type PaketTerkirim = { urut: number; waktu: string; cakupan: string[]; lembar: number };
export type PaketMasuk = {
  sidik: string;
  urut: number;
  waktu: string;
  wilayah: string;
  namaPerangkat: string;
  hitung: HitungDatang;
};

/** Packages that this plenary wrote, newest first. */
export function sentPackages(p: Pleno): PaketTerkirim[] {
  const waktu = new Map(journalOfKinds(p.s.db, ['paket.ditulis']).map((e) => [e.seq, e.waktu]));
  return readSentPackages(p.s)
    .map(({ urut, cakupan, lembar, seq }) => ({ urut, cakupan, lembar, waktu: waktu.get(seq) ?? '' }))
    .reverse();
}

/** Packages that were received here, newest first. */
export function receivedPackages(p: Pleno): PaketMasuk[] {
  return readReceivedPackages(p.s)
    .map(({ sidik, urut, waktu, wilayah, namaPerangkat, baru, lebihBaru, sama, lama, ditahan, bentrok }) => ({
      ...{ sidik, urut, waktu, wilayah, namaPerangkat },
      hitung: { baru, lebihBaru, sama, lama, ditahan, bentrok },
    }))
    .reverse();
}
