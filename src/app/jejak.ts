import { berhasil, type Hasil, kalimatGalat } from '../domain/index.ts';
import { journalHead, journalPage, verifyStore } from '../store/index.ts';
import type { Pleno } from './pleno.ts';
import { type Riwayat, toRiwayat } from './riwayat.ts';

const BATAS = 100;

/** A page of the journal, newest first. */
export function viewJournal(p: Pleno, opsi: { sebelum?: number | undefined; cari?: string | undefined }) {
  const entri = journalPage(p.s.db, { ...opsi, batas: BATAS + 1 });
  return {
    entri: entri.slice(0, BATAS).map((e): Riwayat => toRiwayat(p, e)),
    jumlah: journalHead(p.s.db).jumlah,
    adaLagi: entri.length > BATAS,
  };
}

export type LaporanVerifikasi = { sah: boolean; entri: number; hash: string | null; pesan: string };

/** Proves the plenary and says the result in words; a broken journal is an answer, not a failure to answer. */
export function verifyJournal(p: Pleno): Hasil<LaporanVerifikasi> {
  const h = verifyStore(p.s);
  if (h.ok)
    return berhasil({
      sah: true,
      ...h.nilai,
      pesan: `Jurnal utuh: ${h.nilai.entri} entri tersambung, dan memutar ulang semuanya menghasilkan angka yang sama.`,
    });
  return berhasil({ sah: false, entri: journalHead(p.s.db).jumlah, hash: null, pesan: kalimatGalat(h.galat) });
}
