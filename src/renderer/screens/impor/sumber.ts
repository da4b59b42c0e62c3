import { type BerkasPilih, jalurDijatuhkan, pilihDiPeramban } from '../../lib/berkas.ts';
import { desktop } from '../../lib/desktop.ts';

/** What a person chose: paths on disk (desktop) or the files themselves (browser). */
export type Pilihan = { jalur: string[] } | { berkas: BerkasPilih[] };

export async function pilihFolder(): Promise<Pilihan | null> {
  const d = desktop();
  if (d) {
    const folder = await d.pilihFolder({ judul: 'Pilih folder hasil TPS' });
    return folder === null ? null : { jalur: [folder] };
  }
  const berkas = await pilihDiPeramban(true);
  return berkas.length === 0 ? null : { berkas };
}

export async function pilihBerkas(): Promise<Pilihan | null> {
  const d = desktop();
  if (d) {
    const jalur = await d.pilihBerkas({
      judul: 'Pilih berkas hasil TPS',
      banyak: true,
      saringan: [{ nama: 'Hasil TPS (JSON, zip, Excel, CSV)', ekstensi: ['json', 'zip', 'xlsx', 'csv'] }],
    });
    return jalur.length === 0 ? null : { jalur };
  }
  const berkas = await pilihDiPeramban(false, '.json,.zip,.xlsx,.csv');
  return berkas.length === 0 ? null : { berkas };
}

/** Files dropped somewhere on the window, waiting for the import screen to take them. */
let menunggu: Pilihan | null = null;
const pengamat = new Set<() => void>();

export function titipJatuhan(berkas: BerkasPilih[], asli: readonly File[]): void {
  const jalur = jalurDijatuhkan(asli);
  menunggu = jalur ? { jalur } : berkas.length > 0 ? { berkas } : null;
  for (const f of pengamat) f();
}

export function ambilJatuhan(): Pilihan | null {
  const p = menunggu;
  menunggu = null;
  return p;
}

export function padaJatuhan(dengar: () => void): () => void {
  pengamat.add(dengar);
  return () => pengamat.delete(dengar);
}
