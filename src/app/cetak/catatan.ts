import {
  berhasil,
  berkasGagal,
  cetakKosong,
  gagal,
  type Hasil,
  halamanBerkas,
  type IsiDikirimCetak,
  type IsiDipastikanCetak,
  type KeadaanCetak,
  terapkanKirim,
  terapkanPastikan,
  tolakKirim,
  tolakPastikan,
} from '../../domain/index.ts';
import { appendJournal, galatSqlite, journalOfKinds, readDocuments, tulis } from '../../store/index.ts';
import { type Jam, type Pleno, tindakan } from '../pleno.ts';

/** When an order was sent and by whom, and why its pieces failed where a person or the system said so. */
export type CatatanPesanan = { waktu: string; oleh: string; alasan: string | null };

/** Printing as the journal tells it; `catatan` has one for each order. */
export function readPrinting(p: Pleno): { keadaan: KeadaanCetak; catatan: CatatanPesanan[] } {
  const keadaan = cetakKosong();
  const catatan: CatatanPesanan[] = [];
  for (const d of readDocuments(p.s)) keadaan.dokumen.set(d.id, d.halaman);
  for (const e of journalOfKinds(p.s.db, ['dokumen.dikirim-cetak', 'dokumen.dipastikan-cetak'])) {
    if (e.isi.jenis === 'dokumen.dikirim-cetak') {
      terapkanKirim(keadaan, e.isi);
      catatan.push({ waktu: e.waktu, oleh: e.pelaku.orang, alasan: null });
    } else if (e.isi.jenis === 'dokumen.dipastikan-cetak') {
      terapkanPastikan(keadaan, e.isi);
      const c = catatan[e.isi.nomor - 1];
      if (c && e.alasan) c.alasan = e.alasan;
    }
  }
  return { keadaan, catatan };
}

/** Bundles that a repetition of an order's failed pieces would have. */
export function failedBundles(p: Pleno, nomor: number): Hasil<IsiDikirimCetak['berkas']> {
  const { keadaan } = readPrinting(p);
  const pesanan = keadaan.pesanan[nomor - 1];
  if (!pesanan) return gagal('CETAK_PESANAN_TIDAK_ADA');
  const berkas = berkasGagal(pesanan);
  return berkas.length > 0 ? berhasil(berkas) : gagal('CETAK_TIDAK_ADA_YANG_GAGAL');
}

/**
 * Notes an order before anything of it is sent. Errors: CETAK_BELUM_DIPASTIKAN, CETAK_SUDAH_KELUAR, DOKUMEN_TIDAK_ADA,
 * CETAK_PESANAN_TIDAK_ADA, CETAK_TIDAK_ADA_YANG_GAGAL.
 */
export function recordOrder(
  p: Pleno,
  isi: Omit<IsiDikirimCetak, 'jenis' | 'nomor' | 'halaman'>,
  jam: Jam,
): Hasil<IsiDikirimCetak> {
  try {
    return tulis(p.s, (): Hasil<IsiDikirimCetak> => {
      const { keadaan } = readPrinting(p);
      const tolak = tolakKirim(keadaan, isi);
      if (tolak) return gagal(tolak);
      const lengkap: IsiDikirimCetak = {
        jenis: 'dokumen.dikirim-cetak',
        nomor: keadaan.pesanan.length + 1,
        halaman: halamanBerkas(keadaan, isi.berkas),
        ...isi,
      };
      appendJournal(p.s.db, { ...tindakan(p, jam), isi: lengkap });
      return berhasil(lengkap);
    });
  } catch (e) {
    return galatSqlite(e, p.s.folder);
  }
}

/** Notes what came out and what did not. Errors: CETAK_PESANAN_TIDAK_ADA where a piece is not waiting for it. */
export function settlePieces(p: Pleno, isi: Omit<IsiDipastikanCetak, 'jenis'>, jam: Jam, alasan?: string): Hasil<null> {
  try {
    return tulis(p.s, (): Hasil<null> => {
      const tolak = tolakPastikan(readPrinting(p).keadaan, isi);
      if (tolak) return gagal(tolak);
      const lengkap: IsiDipastikanCetak = { jenis: 'dokumen.dipastikan-cetak', ...isi };
      appendJournal(p.s.db, { ...tindakan(p, jam, alasan), isi: lengkap });
      return berhasil(null);
    });
  } catch (e) {
    return galatSqlite(e, p.s.folder);
  }
}
