import type { AsalBerkas } from '../../../contract/index.ts';
import { jalurDijatuhkan, pilihDiPeramban, titipkan } from '../../lib/berkas.ts';
import { desktop } from '../../lib/desktop.ts';

/** Asks for one package, in the desktop's way or the browser's; null where nothing was chosen. */
export async function pilihPaket(): Promise<AsalBerkas | null> {
  const d = desktop();
  if (d) {
    const jalur = await d.pilihBerkas({
      judul: 'Pilih paket',
      banyak: false,
      saringan: [{ nama: 'Paket Rekap Pleno', ekstensi: ['rekap'] }],
    });
    return jalur.length > 0 ? { jalur } : null;
  }
  const [satu] = await pilihDiPeramban(false, '.rekap');
  return satu ? titipkan([satu], () => undefined) : null;
}

/** A package that was dropped on the page; null where none of the files is one. */
export async function paketDijatuhkan(berkas: readonly File[]): Promise<AsalBerkas | null> {
  const paket = berkas.filter((b) => /\.rekap$/i.test(b.name)).slice(0, 1);
  const [satu] = paket;
  if (!satu) return null;
  const jalur = jalurDijatuhkan(paket);
  return jalur ? { jalur } : titipkan([{ berkas: satu, jalur: satu.name }], () => undefined);
}

/** Text of a small file, such as a device's card; null where nothing was chosen. */
export async function bacaTeks(accept: string): Promise<string | null> {
  const [satu] = await pilihDiPeramban(false, accept);
  return satu ? satu.berkas.text() : null;
}
