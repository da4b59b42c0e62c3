import fs from 'node:fs';
import type { IsiDikirimCetak, Potong } from '../../domain/index.ts';
import { GalatCetak, type Kiriman, type LayananCetakSistem } from '../../printing/index.ts';
import { type DokumenTersimpan, readDocuments } from '../../store/index.ts';
import { documentPath } from '../dokumen/index.ts';
import type { Pleno } from '../pleno.ts';
import type { AntreanPesanan } from './antrean.ts';
import { makeCoverList } from './pengantar.ts';

/** What was not handed over, and why; null where everything was. */
export type SisaKirim = { potong: Potong[]; sebab: string } | null;

const judul = (d: DokumenTersimpan): string => `${d.model}${d.kontes === null ? '' : `-${d.kontes}`} ${d.wilayah}`;

/** Everything from a piece on, in the order of sending. */
function sejak(isi: IsiDikirimCetak, berkas: number, dokumen: number): Potong[] {
  return isi.berkas.flatMap((b, i) =>
    b.dokumen.flatMap((_, j): Potong[] => (i > berkas || (i === berkas && j >= dokumen) ? [[i, j]] : [])),
  );
}

/**
 * Hands an order over, bundle by bundle: its cover list, then its documents, one job each. Several documents in one job
 * would arrive as one file at a queue without a driver (seen with CUPS 2.4), and only the last of them on paper. Stops at
 * the first refusal, because what came after it would lie in another order.
 */
export async function sendOrder(
  p: Pleno,
  layanan: LayananCetakSistem,
  isi: IsiDikirimCetak,
  o: { antrean: AntreanPesanan; waktu: string; kabar: () => void; masih: () => boolean },
): Promise<SisaKirim> {
  const dokumen = new Map(readDocuments(p.s).map((d) => [d.id, d]));
  const kirim = (k: Omit<Kiriman, 'printer' | 'sisi'>): Promise<string> =>
    layanan.kirim({ ...k, printer: isi.printer ?? '', sisi: isi.sisi });
  for (const [i, b] of isi.berkas.entries()) {
    const milik = b.dokumen.flatMap((id) => dokumen.get(id) ?? []);
    let j = 0;
    try {
      if (isi.pengantar) {
        const pdf = await makeCoverList(p, {
          ...{ nomor: isi.nomor, untuk: b.untuk, ke: i + 1, dari: isi.berkas.length },
          ...{ dokumen: milik, waktu: o.waktu },
        });
        if (!o.masih()) return { potong: sejak(isi, i, 0), sebab: 'dibatalkan' };
        const id = await kirim({ pdf, judul: `Daftar pengantar ${isi.nomor}/${i + 1}`, kertas: kertas(milik[0]) });
        o.antrean.tambah(i, 'pengantar', id);
      }
      for (; j < b.dokumen.length; j++) {
        if (!o.masih()) return { potong: sejak(isi, i, j), sebab: 'dibatalkan' };
        const d = dokumen.get(b.dokumen[j] ?? 0);
        const berkas = d ? documentPath(p, d.id) : null;
        if (!d || berkas === null) throw new GalatCetak('berkas dokumen tidak ditemukan');
        const pdf = await fs.promises.readFile(berkas);
        o.antrean.tambah(i, j, await kirim({ pdf, judul: judul(d), kertas: kertas(d) }));
        o.kabar();
      }
    } catch (e) {
      return { potong: sejak(isi, i, j), sebab: e instanceof Error ? e.message : String(e) };
    }
  }
  return null;
}

const kertas = (d: DokumenTersimpan | undefined): Kiriman['kertas'] =>
  d?.kertas === 'A4' || d?.kertas === 'A3' ? d.kertas : 'F4';
