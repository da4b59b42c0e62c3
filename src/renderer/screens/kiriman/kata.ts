import type { HitungDatangJawab, PaketJawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';

/** What a package would change, in one line; what is nought is left out. */
export function kataHitung(h: HitungDatangJawab): string {
  const bagian: [number, string][] = [
    [h.bentrok, 'bentrok'],
    [h.ditahan, 'ditahan'],
    [h.baru, 'lembar baru'],
    [h.lebihBaru, 'lebih baru'],
    [h.sama + h.lama, 'sudah ada'],
  ];
  return (
    bagian
      .filter(([n]) => n > 0)
      .map(([n, kata]) => `${angka(n)} ${kata}`)
      .join(', ') || 'tidak ada lembar'
  );
}

export const PENANDA: Readonly<Record<PaketJawab['penanda'], string>> = {
  dipercaya: 'Perangkat pengirim dipercaya',
  dicabut: 'Kepercayaan perangkat pengirim sudah dicabut',
  'tidak dikenal': 'Perangkat pengirim belum dikenal',
};
