import { z } from 'zod';
import { gagal, type Hasil } from './hasil.ts';
import { SidikLampiran } from './lampiran.ts';

/**
 * Digital signatures of a finished document. The paper signed in ink is the minutes; what stands here comes on top of it
 * and changes no figure.
 */

const ukuran = z.number().min(0).max(20_000);

/** Somebody who has a box in the signature strip, and where it is: page from 1, points from its lower left corner. */
export const PenandaDokumen = z.object({
  orang: z.number().int().min(1),
  /** As it is printed there. */
  nama: z.string(),
  /** What is printed in the box instead of a space to sign in: refused, not there. */
  catatan: z.string().optional(),
  kotak: z.object({ halaman: z.number().int().min(1), x: ukuran, y: ukuran, lebar: ukuran, tinggi: ukuran }),
});
export type PenandaDokumen = z.infer<typeof PenandaDokumen>;

/** What a certificate said of itself; nobody was asked whether it is true. */
export const SertifikatTercatat = z.object({
  nama: z.string(),
  organisasi: z.string(),
  penerbit: z.string(),
  nomor: z.string(),
  sejak: z.iso.datetime(),
  sampai: z.iso.datetime(),
  simulasi: z.boolean(),
});
export type SertifikatTercatat = z.infer<typeof SertifikatTercatat>;

export const TandaDigital = z.object({
  orang: z.number().int().min(1),
  /** The file that was signed, and the one that came of it. Both stay. */
  dari: SidikLampiran,
  sha256: SidikLampiran,
  sertifikat: SertifikatTercatat,
  /** The certificate names somebody else than the strip; the person said that it is theirs. */
  namaBeda: z.boolean(),
});
export type TandaDigital = z.infer<typeof TandaDigital>;

/** `dokumen` is the number of the document, by the order in which they were made. */
export const IsiDitandatangani = z.object({
  jenis: z.literal('dokumen.ditandatangani'),
  dokumen: z.number().int().min(1),
  ...TandaDigital.shape,
});

/** What signing must know of a document. */
export type DokumenPenanda = {
  sha256: string;
  draf: boolean;
  rupa?: string | undefined;
  penanda?: readonly PenandaDokumen[] | undefined;
};

/** The file that stands for a document now: the one with the last signature. */
export const berkasTerakhir = (d: Pick<DokumenPenanda, 'sha256'>, tanda: readonly TandaDigital[]): string =>
  tanda.at(-1)?.sha256 ?? d.sha256;

/**
 * May this person sign the document, which carries `tanda` already? Gives their box. Errors: TTD_BUKAN_FINAL,
 * TTD_TANPA_LETAK, TTD_BUKAN_PENANDA, TTD_TERCETAK, TTD_SUDAH.
 */
export function bolehTandaDigital(
  d: DokumenPenanda,
  tanda: readonly TandaDigital[],
  orang: { id: number; nama: string },
): Hasil<PenandaDokumen> {
  if (d.draf || d.rupa === 'blangko') return gagal('TTD_BUKAN_FINAL');
  if (!d.penanda || d.penanda.length === 0) return gagal('TTD_TANPA_LETAK');
  const milik = d.penanda.find((x) => x.orang === orang.id);
  if (!milik || kataNama(milik.nama) !== kataNama(orang.nama)) return gagal('TTD_BUKAN_PENANDA', { nama: orang.nama });
  if (milik.catatan) return gagal('TTD_TERCETAK', { nama: orang.nama, catatan: milik.catatan });
  if (tanda.some((t) => t.orang === orang.id)) return gagal('TTD_SUDAH', { nama: orang.nama });
  return { ok: true, nilai: milik };
}

/** A name without what is written around it: titles (with a full stop, or after a comma), the mark of practice. */
function kataNama(nama: string): string {
  const rapi = nama.replace(/\(SIMULASI\)/gi, ' ').toUpperCase();
  const kata = (rapi.split(',')[0] ?? '').split(/\s+/).filter((k) => k !== '' && !k.endsWith('.'));
  const isi = kata.join(' ').replace(/[^\p{L}\p{N} ]+/gu, '');
  return isi.trim() === '' ? rapi.replace(/\s+/g, ' ').trim() : isi.trim();
}

/** Does a certificate name this person, whatever titles either writes? */
export const namaSertifikatCocok = (sertifikat: string, nama: string): boolean =>
  kataNama(sertifikat) === kataNama(nama);
