/** The table of contents: docs/panduan/README.md, as GitHub shows it too. */
export const DAFTAR_ISI = 'README';
export const KARTU = 'kartu-cepat';

/** First part of a screen's address → page of the guide. Every screen of App.tsx stands here (tested). */
export const BANTUAN_LAYAR: Readonly<Record<string, string>> = {
  '': 'beranda',
  mulai: 'mulai',
  buat: 'mulai',
  definisi: 'mulai',
  impor: 'muat',
  lembar: 'lembar',
  rekap: 'rekap',
  banding: 'banding',
  total: 'rekap',
  keberatan: 'keberatan',
  dokumen: 'dokumen',
  orang: 'orang',
  latihan: 'latihan',
  cadangan: 'cadangan',
  kiriman: 'kirim',
  jaringan: 'jaringan',
  jejak: 'jejak',
};

/** The page for a screen; the table of contents where there is none. Without a plenary every address shows Mulai. */
export function halamanLayar(jalur: string, adaPleno: boolean): string {
  const layar = jalur.split('/')[1] ?? '';
  if (layar === '' && !adaPleno) return 'mulai';
  return BANTUAN_LAYAR[layar] ?? DAFTAR_ISI;
}
