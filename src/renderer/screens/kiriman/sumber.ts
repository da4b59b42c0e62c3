import type { AsalBerkas } from '../../../contract/index.ts';
import { pilihDiPeramban, titipkan } from '../../lib/berkas.ts';
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

/** Text of a small file, such as a device's card; null where nothing was chosen. */
export async function bacaTeks(accept: string): Promise<string | null> {
  const [satu] = await pilihDiPeramban(false, accept);
  return satu ? satu.berkas.text() : null;
}
