import { adalahArtiLain, type IsiJurnal, NAMA_ARTI_LAIN, namaSel } from '../domain/index.ts';

const MAKS_GARIS = 12;

/** Which line was taken for what; lines left out are only counted. */
function ringkasGaris(garis: readonly { judul: string; arti: string }[]): string {
  const dipakai = garis.filter((g) => g.arti !== 'abaikan');
  const kalimat = dipakai
    .slice(0, MAKS_GARIS)
    .map((g) => `"${g.judul}" = ${adalahArtiLain(g.arti) ? NAMA_ARTI_LAIN[g.arti] : namaSel(g.arti)}`);
  if (dipakai.length > MAKS_GARIS) kalimat.push(`dan ${dipakai.length - MAKS_GARIS} lainnya`);
  if (garis.length > dipakai.length) kalimat.push(`${garis.length - dipakai.length} diabaikan`);
  return kalimat.join(', ');
}

/** The sentence of a mapping that was remembered or forgotten. */
export function sentenceOfMapping(
  isi: Extract<IsiJurnal, { jenis: 'pemetaan.dicatat' | 'pemetaan.dilupakan' }>,
): string {
  const tabel = `tabel "${isi.nama}" (${isi.kontes})`;
  if (isi.jenis === 'pemetaan.dilupakan') return `Pemetaan kolom ${tabel} dilupakan.`;
  return `Pemetaan kolom ${tabel} dicatat sebagai ${isi.tanda.slice(0, 8)}: ${ringkasGaris(isi.garis)}.`;
}

/** Which remembered mappings an import was read with; their entries stand before it, under the same signature. */
export function mappingsUsed({ pemetaan = [] }: { pemetaan?: string[] | undefined }): string {
  if (pemetaan.length === 0) return '';
  return ` Dibaca dengan pemetaan kolom ${pemetaan.map((t) => t.slice(0, 8)).join(', ')}.`;
}
