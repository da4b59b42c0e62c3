import { z } from 'zod';
import { angka, berhasil, type Hasil, kalimatGalat } from '../domain/index.ts';
import { galatSqlite, journalHead, journalPage, verifyStore } from '../store/index.ts';
import { checkSignedFiles } from './dokumen/index.ts';
import { journalSearch } from './jejak-cari.ts';
import { checkAttachments } from './lampiran.ts';
import { checkReceipts } from './lan/bukti-akuan.ts';
import { checkPackages } from './paket-bukti.ts';
import type { Pleno } from './pleno.ts';
import { type Riwayat, toRiwayat } from './riwayat.ts';

const BATAS = 100;

/** A page of the journal, newest first. */
export function viewJournal(p: Pleno, opsi: { sebelum?: number | undefined; cari?: string | undefined }) {
  const { sebelum } = opsi;
  const cari = opsi.cari ? journalSearch(p, opsi.cari) : undefined;
  const entri = journalPage(p.s.db, { sebelum, cari, batas: BATAS + 1 });
  return {
    entri: entri.slice(0, BATAS).map((e): Riwayat => toRiwayat(p, e)),
    jumlah: journalHead(p.s.db).jumlah,
    adaLagi: entri.length > BATAS,
  };
}

export const LaporanVerifikasi = z.object({
  sah: z.boolean(),
  entri: z.number().int(),
  hash: z.string().nullable(),
  pesan: z.string(),
});
export type LaporanVerifikasi = z.infer<typeof LaporanVerifikasi>;

/** Proves the plenary and says the result in words; a broken journal is an answer, not a failure to answer. */
export function verifyJournal(p: Pleno): Hasil<LaporanVerifikasi> {
  const h = provenStore(p);
  if (h.ok)
    return berhasil({
      sah: true,
      ...h.nilai,
      pesan: `Jurnal utuh: ${h.nilai.entri} entri tersambung, dan memutar ulang semuanya menghasilkan angka yang sama.`,
    });
  return berhasil({ sah: false, entri: entriTerbaca(p), hash: null, pesan: kalimatGalat(h.galat) });
}

/** A database that cannot even be read through is proved wrong, too. */
function provenStore(p: Pleno): ReturnType<typeof verifyStore> {
  try {
    return verifyStore(p.s);
  } catch (e) {
    return galatSqlite(e, p.s.folder);
  }
}

function entriTerbaca(p: Pleno): number {
  try {
    return journalHead(p.s.db).jumlah;
  } catch {
    return 0;
  }
}

/**
 * Proves everything: journal and figures, every package that was received, then every attached file against its hash. The
 * files are read one after the other, so that other requests are answered meanwhile.
 */
export async function verifyPlenary(p: Pleno): Promise<Hasil<LaporanVerifikasi>> {
  const jurnal = verifyJournal(p);
  if (!jurnal.ok || !jurnal.nilai.sah) return jurnal;
  const paket = await checkPackages(p);
  if (paket.rusak[0])
    return berhasil({
      ...jurnal.nilai,
      sah: false,
      pesan: `Jurnal dan angka utuh, tetapi: ${kalimatGalat({ kode: 'PAKET_HILANG', konteks: { ...paket.rusak[0], sidik: paket.rusak[0].sidik.slice(0, 8) } })}`,
    });
  const akuan = checkReceipts(p);
  if (akuan.rusak !== null)
    return berhasil({
      ...jurnal.nilai,
      sah: false,
      pesan: `Jurnal dan angka utuh, tetapi tanda terima paket ${akuan.rusak.slice(0, 8)} tidak ditandatangani penerima yang disebutnya.`,
    });
  const tanda = checkSignedFiles(p);
  if (tanda.rusak !== null)
    return berhasil({
      ...jurnal.nilai,
      sah: false,
      pesan: `Jurnal dan angka utuh, tetapi berkas bertanda tangan ${tanda.rusak} hilang atau berubah. Kembalikan berkasnya dari cadangan.`,
    });
  const { jumlah, rusak } = await checkAttachments(p);
  const kata = [
    jurnal.nilai.pesan,
    paket.jumlah > 0 ? `${angka(paket.jumlah)} paket diterima terbukti utuh.` : '',
    akuan.jumlah > 0 ? `${angka(akuan.jumlah)} tanda terima terbukti dari penerimanya.` : '',
    tanda.jumlah > 0 ? `${angka(tanda.jumlah)} berkas bertanda tangan digital utuh.` : '',
    jumlah > 0 ? `${angka(jumlah)} lampiran sama dengan sidik yang dicatat.` : '',
  ];
  const satu = rusak[0];
  if (!satu) return berhasil({ ...jurnal.nilai, pesan: kata.filter(Boolean).join(' ') });
  const lain = rusak.length > 1 ? ` dan ${angka(rusak.length - 1)} lampiran lain` : '';
  return berhasil({
    ...jurnal.nilai,
    sah: false,
    pesan: `Jurnal dan angka utuh, tetapi lampiran ${satu.nama} (${satu.tempat}) ${satu.sebab}${lain}. Kembalikan berkasnya dari cadangan.`,
  });
}
