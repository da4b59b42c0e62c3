import type { JalanCetak, KeadaanPotong, SisiCetak } from '../../domain/index.ts';
import type { Kerja } from '../../printing/index.ts';
import { readDocuments } from '../../store/index.ts';
import type { Pleno } from '../pleno.ts';
import { readPrinting } from './catatan.ts';

type PotongTampil = {
  /** Number of the document. */
  dokumen: number;
  sebutan: string;
  halaman: number;
  cetakan: number | null;
  keadaan: KeadaanPotong;
  /** What the printer's queue says; null where it says nothing, or nothing any more. */
  kerja: Kerja | null;
};

export type PesananTampil = {
  nomor: number;
  waktu: string;
  oleh: string;
  jalan: JalanCetak;
  printer: string | null;
  sisi: SisiCetak;
  halaman: number;
  ulang: number | null;
  alasan: string | null;
  /** Still being handed to the printer. */
  dikirim: boolean;
  berkas: { untuk: string; pengantar: Kerja | null; dokumen: PotongTampil[] }[];
};

/** What is known of an order's jobs since this program started. */
export type KerjaPesanan = {
  dikirim: boolean;
  kerja(berkas: number, dokumen: number | 'pengantar'): Kerja | null;
};

/** Settled orders that are still shown. */
const MAKS_SELESAI = 30;

/** Orders, newest first: all that wait for a person to say what came out, and the last ones that do not. */
export function viewOrders(p: Pleno, kerja: (nomor: number) => KerjaPesanan | undefined): PesananTampil[] {
  const { keadaan, catatan } = readPrinting(p);
  const dokumen = new Map(readDocuments(p.s).map((d) => [d.id, d]));
  let selesai = 0;
  return keadaan.pesanan.toReversed().flatMap((x): PesananTampil[] => {
    const menunggu = x.keadaan.some((b) => b.includes('menunggu'));
    if (!menunggu && selesai++ >= MAKS_SELESAI) return [];
    const k = kerja(x.nomor);
    const c = catatan[x.nomor - 1];
    return [
      {
        ...{ nomor: x.nomor, jalan: x.jalan, printer: x.printer, sisi: x.sisi, halaman: x.halaman },
        ...{ waktu: c?.waktu ?? '', oleh: c?.oleh ?? '', alasan: c?.alasan ?? null },
        ulang: x.ulang ?? null,
        dikirim: k?.dikirim ?? false,
        berkas: x.berkas.map((b, i) => ({
          untuk: b.untuk,
          pengantar: k?.kerja(i, 'pengantar') ?? null,
          dokumen: b.dokumen.map((id, j): PotongTampil => {
            const d = dokumen.get(id);
            return {
              dokumen: id,
              sebutan: d ? `${d.model}${d.kontes === null ? '' : `-${d.kontes}`} ${p.peta.nama(d.wilayah)}` : `${id}`,
              halaman: d?.halaman ?? 0,
              cetakan: d?.cetakan ?? null,
              keadaan: x.keadaan[i]?.[j] ?? 'menunggu',
              kerja: k?.kerja(i, j) ?? null,
            };
          }),
        })),
      },
    ];
  });
}

export type DicetakTampil = { dokumen: number; keluar: number; menunggu: number; gagal: number };

/** How often each document was sent, and what came of it; documents that never were are left out. */
export function viewPrinted(p: Pleno): DicetakTampil[] {
  const hitung = new Map<number, DicetakTampil>();
  for (const x of readPrinting(p).keadaan.pesanan)
    x.berkas.forEach((b, i) => {
      b.dokumen.forEach((id, j) => {
        const h = hitung.get(id) ?? { dokumen: id, keluar: 0, menunggu: 0, gagal: 0 };
        const k = x.keadaan[i]?.[j] ?? 'menunggu';
        if (k !== 'diulang') h[k]++;
        hitung.set(id, h);
      });
    });
  return [...hitung.values()];
}
