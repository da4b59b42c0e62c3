import { type BerkasDiperiksa, verifyDocument } from '../app/index.ts';
import type { KodeKeluar } from './keluaran.ts';
import type { Umum } from './perintah.ts';

const KALIMAT = {
  utuh: 'tidak berubah sejak ditandatangani',
  ditambah: 'ADA YANG DITAMBAHKAN setelah tanda tangan terakhir',
  rusak: 'BERUBAH, atau tanda tangannya tidak sah',
  'tanpa-tanda': 'tanpa tanda tangan digital',
} as const;

/**
 * Says of each document whether it is as it was signed and by whom. Ends with 1 unless every one of them is signed and
 * whole.
 */
export function verifikasi({ keluaran }: Pick<Umum, 'keluaran'>, jalur: string[]): KodeKeluar {
  const hasil: BerkasDiperiksa[] = [];
  let kode: KodeKeluar = 0;
  for (const j of jalur) {
    const h = verifyDocument(j);
    if (!h.ok) {
      kode = keluaran.galat(h.galat);
      continue;
    }
    if (h.nilai.tanda.keadaan !== 'utuh') kode = 1;
    hasil.push(h.nilai);
  }
  if (hasil.length === 0) return kode;
  keluaran.hasil(hasil, () =>
    hasil
      .flatMap((b) => [
        `${b.nama}: ${b.pdf ? KALIMAT[b.tanda.keadaan] : 'bukan berkas PDF'}`,
        ...b.tanda.tanda.map((t, i) => {
          const siapa = t.sertifikat?.nama ?? 'tidak terbaca';
          const saat = t.waktu ? `, ${t.waktu.toISOString()} menurut jam komputernya` : '';
          return `  ${i + 1}. ${siapa}: ${t.sebab ?? 'tanda tangan cocok'}${saat}`;
        }),
        `  SHA-256 ${b.sha256}`,
        ...(b.isi ? [`  data ${b.isi.data} (${b.isi.model} ${b.isi.kontes ?? ''} ${b.isi.wilayah})`] : []),
      ])
      .join('\n'),
  );
  return kode;
}
