import type { DokumenJawab } from '../../../../contract/index.ts';

/** Documents for one receiver, as they are bundled. */
export type BerkasPilihan = { kunci: string; nama: string; dokumen: DokumenJawab[] };

const ASLI = 'asli';

/** Newest revision and printing of every document of a place: of the same kind of paper as the one that is shown. */
function paket(semua: readonly DokumenJawab[], d: DokumenJawab): DokumenJawab[] {
  const blangko = d.rupa === 'blangko';
  const sudah = new Set<string>();
  // Newest first as they come; handed out in the order in which they were made.
  return semua
    .filter((x) => x.wilayah === d.wilayah && x.kontes === d.kontes && (x.rupa === 'blangko') === blangko)
    .filter((x) => {
      const kunci = x.nomor ?? x.id;
      if (sudah.has(kunci)) return false;
      sudah.add(kunci);
      return true;
    })
    .reverse();
}

/** What is printed, by receiver: the originals first. */
export function susunBerkas(
  semua: readonly DokumenJawab[],
  d: DokumenJawab,
  lingkup: 'dokumen' | 'paket',
): BerkasPilihan[] {
  const hasil = new Map<string, BerkasPilihan>();
  for (const x of lingkup === 'paket' ? paket(semua, d) : [d]) {
    const kunci = x.penerima?.kunci ?? ASLI;
    const nama = x.penerima?.nama ?? (x.rupa === 'blangko' ? 'Blangko' : 'Asli (arsip)');
    const b = hasil.get(kunci) ?? { kunci, nama, dokumen: [] };
    b.dokumen.push(x);
    hasil.set(kunci, b);
  }
  return [...hasil.values()].sort((a, b) => Number(b.kunci === ASLI) - Number(a.kunci === ASLI));
}

/** Documents and pages of bundles, each counted as often as it is printed. */
export function hitungBerkas(berkas: readonly { dokumen: readonly DokumenJawab[]; rangkap: number }[]): {
  dokumen: number;
  halaman: number;
} {
  let dokumen = 0;
  let halaman = 0;
  for (const b of berkas) {
    dokumen += b.dokumen.length * b.rangkap;
    halaman += b.rangkap * b.dokumen.reduce((n, d) => n + d.halaman, 0);
  }
  return { dokumen, halaman };
}
