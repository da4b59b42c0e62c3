import { desktop } from './desktop.ts';
import { laporGalat, laporPesan } from './lapor.tsx';
import { bacaGalat } from './panggil.ts';

/** Clicks a link that downloads; the browser puts the file among its downloads. */
function lewatPeramban(jalur: string, nama: string): void {
  const a = document.createElement('a');
  a.href = jalur;
  a.download = nama;
  document.body.append(a);
  a.click();
  a.remove();
}

/** Saves bytes that the page holds: among the downloads in a browser, where the operator says on the desktop. */
export function simpanIsi(isi: Blob, nama: string): void {
  const alamat = URL.createObjectURL(isi);
  lewatPeramban(alamat, nama);
  setTimeout(() => URL.revokeObjectURL(alamat), 60_000);
}

/**
 * Saves a file that was just made: on the desktop where the operator says, in a browser as a download of its own, which
 * goes to disk as it comes. The core answers it, or there is nothing to save.
 */
export async function unduhJadi(jalur: string, nama: string): Promise<void> {
  if (!desktop()) return lewatPeramban(jalur, nama);
  await simpanDesktop(jalur, nama);
}

async function simpanDesktop(jalur: string, nama: string): Promise<void> {
  const h = await desktop()?.simpanBerkas(jalur, nama);
  if (h?.hasil === 'disimpan') laporPesan('Berkas disimpan', h.berkas);
  if (h?.hasil === 'gagal') laporPesan('Berkas belum tersimpan', h.pesan, 'perhatian');
}

/** Saves a file of the core: where the operator says on the desktop, among the downloads in a browser. */
export async function unduh(jalur: string, nama: string): Promise<void> {
  const api = desktop();
  try {
    // A refusal must be read as a sentence here, never saved as a file.
    const ada = await fetch(jalur);
    if (!ada.ok) throw await bacaGalat(ada);
    if (!api) {
      simpanIsi(await ada.blob(), nama);
      return;
    }
    await simpanDesktop(jalur, nama);
  } catch (galat) {
    laporGalat(galat);
  }
}
