import { z } from 'zod';
import { berhasil, gagal, type Hasil } from './hasil.ts';
import { KodeWilayah } from './kode.ts';
import { KodeKontes } from './kontes.ts';
import { Lampiran, MAKS_LAMPIRAN } from './lampiran.ts';
import type { DokumenPenanda, PenandaDokumen } from './tanda-tangan.ts';

/**
 * What happened on the paper of a final document: who signed with ink, who refused and why, who was not there, and scans
 * of the signed paper. The result stays valid where somebody refuses; the refusal is written into kejadian khusus.
 */
export const STATUS_TINTA = ['tanda-tangan', 'menolak', 'tidak-hadir'] as const;
export const StatusTinta = z.enum(STATUS_TINTA);
export type StatusTinta = z.infer<typeof StatusTinta>;

/** `alasan` of a refusal, and of nothing else. */
export type TandaTinta = { status: StatusTinta; alasan: string | null };
export const AlasanTinta = z.string().trim().min(1).max(500);

const Isi = {
  dokumen: z.number().int().min(1),
  orang: z.number().int().min(1),
  /** Null takes back what was noted by mistake. The reason of a refusal is that of the entry. */
  status: StatusTinta.nullable(),
  /** Those of the document: whatever depends on refusals is looked up by them. */
  kontes: KodeKontes.nullable(),
  wilayah: KodeWilayah,
};
export const IsiTinta = z.object({ jenis: z.literal('dokumen.tinta-dicatat'), ...Isi });
/** The same where a refusal comes or goes: D.KEJADIAN KHUSUS says something else from then on. */
export const IsiPenolakan = z.object({ jenis: z.literal('dokumen.penolakan-dicatat'), ...Isi });

/** A scan or photo of the signed paper; its bytes are kept like attachments of a sheet. */
export const Pindaian = Lampiran.pick({ nomor: true, sha256: true, tipe: true, ukuran: true, nama: true });
export type Pindaian = z.infer<typeof Pindaian>;
export const IsiDipindai = z.object({
  jenis: z.literal('dokumen.dipindai'),
  dokumen: z.number().int().min(1),
  ...Pindaian.shape,
});
export const IsiPindaianDilepas = z.object({
  jenis: z.literal('dokumen.pindaian-dilepas'),
  dokumen: z.number().int().min(1),
  nomor: z.number().int().min(1),
});

/** Which of the two entries a change of somebody's state is. */
export const jenisTinta = (
  lama: StatusTinta | null,
  baru: StatusTinta | null,
): 'dokumen.penolakan-dicatat' | 'dokumen.tinta-dicatat' =>
  lama === 'menolak' || baru === 'menolak' ? 'dokumen.penolakan-dicatat' : 'dokumen.tinta-dicatat';

/** Has the document a paper to sign? Errors: TTD_BUKAN_FINAL, TTD_TANPA_LETAK. */
export function adaKertas(d: DokumenPenanda): Hasil<readonly PenandaDokumen[]> {
  if (d.draf || d.rupa === 'blangko') return gagal('TTD_BUKAN_FINAL');
  return d.penanda && d.penanda.length > 0 ? berhasil(d.penanda) : gagal('TTD_TANPA_LETAK');
}

/** Errors: those of `adaKertas`, TTD_BUKAN_PENANDA, TTD_ALASAN for a refusal without a reason. */
export function bolehTinta(
  d: DokumenPenanda,
  orang: number,
  status: StatusTinta | null,
  alasan: string | null,
): Hasil<null> {
  const penanda = adaKertas(d);
  if (!penanda.ok) return penanda;
  if (!penanda.nilai.some((x) => x.orang === orang)) return gagal('TTD_BUKAN_PENANDA', { nama: `Orang ${orang}` });
  const perlu = status === 'menolak';
  return perlu === (alasan !== null && AlasanTinta.safeParse(alasan).success) && (perlu || alasan === null)
    ? berhasil(null)
    : gagal('TTD_ALASAN');
}

/** Number of another scan of a document that has or had `semua`, of which `lepas` were taken off. */
export function tempatPindaian(semua: readonly Pindaian[], lepas: ReadonlySet<number>, sha256: string): Hasil<number> {
  const ada = semua.filter((x) => !lepas.has(x.nomor));
  const sama = ada.find((x) => x.sha256 === sha256);
  if (sama) return gagal('LAMPIRAN_SUDAH_ADA', { nama: sama.nama });
  if (ada.length >= MAKS_LAMPIRAN) return gagal('LAMPIRAN_PENUH', { batas: MAKS_LAMPIRAN });
  return berhasil(semua.length + 1);
}
