import type { Angka } from './ukur.ts';

/** What the table says: a row of one number, with the aim where there is one. */
export type Baris = {
  judul: string;
  nilai: number;
  satuan: string;
  /** `≤ 50` in the row's own unit. */
  sasaran?: { tanda: '≤' | '≥'; batas: number } | undefined;
};

type Rumus = {
  judul: string;
  satuan: string;
  ambil: string;
  sasaran?: Baris['sasaran'];
};

const ms = (judul: string, ambil: string, batas?: number): Rumus => ({
  ...{ judul, satuan: 'ms', ambil },
  ...(batas === undefined ? {} : { sasaran: { tanda: '≤' as const, batas } }),
});
const laju = (judul: string, satuan: string, ambil: string, batas?: number): Rumus => ({
  ...{ judul, satuan, ambil },
  ...(batas === undefined ? {} : { sasaran: { tanda: '≥' as const, batas } }),
});
const mb = (judul: string, ambil: string, batas?: number): Rumus => ({
  ...{ judul, satuan: 'MB', ambil },
  ...(batas === undefined ? {} : { sasaran: { tanda: '≤' as const, batas } }),
});

/** Rows of a measurement at a size. Aims are those of a kabupaten or of the country on two cores; smaller sizes have none. */
function rumus(ukuran: string, kelompok: string): Rumus[] {
  const kab = ukuran === 'kabupaten';
  const nas = ukuran === 'nasional';
  const jika = (syarat: boolean, batas: number): number | undefined => (syarat ? batas : undefined);
  const semua: Record<string, Rumus[]> = {
    rekap: [
      ms('buka pleno', 'buka'),
      ms('tabel rekap terlama setelah dibuka', 'tabelTerlama', jika(kab, 50)),
      mb('memori puncak', 'puncakMB', jika(kab, 400)),
    ],
    jumlah: [
      ms('jumlah dari awal, dari lembar', 'jumlah', nas ? 1500 : jika(kab, 150)),
      mb('memori puncak', 'puncakMB', jika(kab, 400)),
    ],
    periksa: [
      ms('semua aturan atas semua lembar', 'semua', jika(kab, 1000)),
      mb('memori puncak', 'puncakMB', jika(kab, 400)),
    ],
    jejak: [
      laju('rantai jurnal', 'entri/detik', 'rantaiEntriPerDetik', jika(kab, 200_000)),
      laju('bukti penuh: rantai, putar ulang, semua tabel', 'entri/detik', 'buktiEntriPerDetik'),
      ms('bukti penuh', 'bukti'),
      mb('memori puncak', 'puncakMB', jika(kab, 400)),
    ],
    impor: [
      laju('baca zip Sirekap', 'berkas/detik', 'bacaPerDetik', jika(kab, 5000)),
      laju('catat ke pleno', 'lembar/detik', 'catatPerDetik'),
      mb('memori puncak', 'puncakMB', jika(kab, 400)),
    ],
    koreksi: [
      ms('rekap pertama kali diminta', 'pertama'),
      ms('simpan satu koreksi, p50', 'simpanP50'),
      ms('koreksi sampai rekap baru di proyektor, p50', 'layarP50'),
      ms('koreksi sampai rekap baru di proyektor, p99', 'layarP99', jika(kab, 50)),
      mb('memori puncak inti', 'intiMB', jika(kab, 400)),
    ],
    penonton: [
      ms('500 penonton: kabar sampai, p50', 'p50'),
      ms('500 penonton: kabar sampai, p99', 'p99'),
      mb('memori puncak inti', 'intiMB'),
    ],
    paket: [
      ms('tulis paket', 'tulis'),
      ms('buktikan dan lihat paket', 'lihat'),
      ms('terima paket', 'terima'),
      mb('besar paket', 'besarMB'),
    ],
    pdf: [
      laju('buat D.Hasil', 'halaman/detik', 'buatHalamanPerDetik'),
      laju('baca ulang D.Hasil angka demi angka', 'halaman/detik', 'bacaHalamanPerDetik'),
      mb('memori puncak', 'puncakMB'),
    ],
    xlsx: [ms('buku kerja rekap DPR', 'tulis')],
    mulai: [ms('aplikasi terkemas: dingin sampai Beranda', 'beranda', jika(ukuran === 'kecamatan', 2000))],
    besar: [mb('besar basis data', 'dbMB'), { judul: 'basis data per lembar', satuan: 'byte', ambil: 'perLembar' }],
  };
  return semua[kelompok] ?? [];
}

/** Rows of a measurement that gave numbers; one that is missing is left out. */
export const barisDari = (ukuran: string, kelompok: string, a: Angka): Baris[] =>
  rumus(ukuran, kelompok).flatMap(({ ambil, ...r }) => {
    const nilai = a[ambil];
    return nilai === undefined ? [] : [{ ...r, nilai }];
  });

const tercapai = (b: Baris): boolean | null =>
  b.sasaran ? (b.sasaran.tanda === '≤' ? b.nilai <= b.sasaran.batas : b.nilai >= b.sasaran.batas) : null;

const angka = (n: number): string => n.toLocaleString('id-ID', { maximumFractionDigits: n < 10 ? 2 : n < 100 ? 1 : 0 });

/** The table as Markdown, which is also what the terminal shows. */
export function tabel(daftar: readonly { ukuran: string; baris: readonly Baris[] }[]): string {
  const isi = daftar.flatMap(({ ukuran, baris }) =>
    baris.map((b) => {
      const t = tercapai(b);
      const sasaran = b.sasaran ? `${b.sasaran.tanda} ${angka(b.sasaran.batas)}` : '';
      return [ukuran, b.judul, `${angka(b.nilai)} ${b.satuan}`, sasaran, t === null ? '' : t ? 'ya' : '**belum**'];
    }),
  );
  const semua = [
    ['ukuran', 'yang diukur', 'hasil', 'sasaran', 'tercapai'],
    ['---', '---', '---:', '---:', '---'],
    ...isi,
  ];
  return semua.map((r) => `| ${r.join(' | ')} |`).join('\n');
}
