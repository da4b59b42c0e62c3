import { type BerkasCetak, berhasil, gagal, type Hasil, potongDokumen, type RupaDokumen } from '../../domain/index.ts';
import { type DokumenTersimpan, readDocuments } from '../../store/index.ts';
import { listDocuments } from '../dokumen/index.ts';
import { tingkatPleno } from '../dokumen/wilayah.ts';
import type { Pleno } from '../pleno.ts';
import type { TugasDokumen } from '../workers/pesan.ts';
import { readPrinting } from './catatan.ts';

/** A bundle as it is asked for: documents in order, and how often the whole bundle is printed. */
export type BerkasDiminta = { dokumen: number[]; rangkap: number };

type Cetakan = Extract<TugasDokumen, { jenis: 'cetakan' }>['daftar'][number];

/** Another printing of a document, as the maker of documents is asked for it. */
const cetakanLagi = (d: DokumenTersimpan): Cetakan => ({
  ...{ model: d.model, kontes: d.kontes, wilayah: d.wilayah },
  kertas: d.kertas === 'A4' || d.kertas === 'A3' ? d.kertas : 'F4',
  rupa: d.rupa ?? ('asli' satisfies RupaDokumen),
  ...(d.penerima ? { penerima: d.penerima } : {}),
});

/**
 * Documents of which paper came out before: they go to paper again only as another printing, under the next number.
 * Errors: DOKUMEN_TIDAK_ADA, CETAK_BELUM_DIPASTIKAN, CETAK_REVISI_LAMA where its content changed since.
 */
export function needsNewPrinting(p: Pleno, id: readonly number[]): Hasil<{ id: number; minta: Cetakan }[]> {
  const { keadaan } = readPrinting(p);
  const ada = new Map(listDocuments(p).map((d) => [d.id, d]));
  const hasil: { id: number; minta: Cetakan }[] = [];
  for (const n of new Set(id)) {
    const d = ada.get(n);
    if (!d) return gagal('DOKUMEN_TIDAK_ADA');
    const potong = potongDokumen(keadaan, n);
    if (potong.includes('menunggu')) return gagal('CETAK_BELUM_DIPASTIKAN');
    if (!potong.includes('keluar')) continue;
    if (!d.mutakhir) return gagal('CETAK_REVISI_LAMA', { dokumen: `${d.model} ${d.kontes ?? ''}`.trim() });
    hasil.push({ id: n, minta: cetakanLagi(d) });
  }
  return berhasil(hasil);
}

/** For whom a bundle is: the receiver of its copies, or the file of the body itself. */
function untuk(p: Pleno, d: readonly DokumenTersimpan[]): string {
  const nama = [...new Set(d.map((x) => x.penerima?.nama ?? ''))].filter((x) => x !== '');
  if (nama.length > 0) return nama.join('; ').slice(0, 300);
  const badan = `${p.formulir.tingkat[tingkatPleno(p)].singkatan} ${p.peta.nama(p.s.wilayah)}`;
  return d.every((x) => x.rupa === 'blangko') ? `Blangko – ${badan}` : `Asli – ${badan}`;
}

/** Bundles in the order of printing: each as often as it was asked for, one whole bundle after the other. */
export function toBundles(p: Pleno, minta: readonly BerkasDiminta[]): BerkasCetak[] {
  const ada = new Map(readDocuments(p.s).map((d) => [d.id, d]));
  return minta.flatMap(({ dokumen, rangkap }) => {
    const nama = untuk(
      p,
      dokumen.flatMap((id) => ada.get(id) ?? []),
    );
    return Array.from({ length: rangkap }, (_, i) => ({
      untuk: rangkap > 1 ? `${nama} (rangkap ${i + 1} dari ${rangkap})`.slice(-300) : nama,
      dokumen,
    }));
  });
}
