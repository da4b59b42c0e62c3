import { type Baris, isiTemplat, KOSONG, nomorTps, type Rekap, rapikanNama, tingkatKode } from '../../domain/index.ts';
import type { Box } from '../kit/page.ts';
import { type HalamanBaca, padat, samaTeks, sambung, urutBaca } from './baca.ts';
import { type BidangTabel, type HarapBaris, type KolomHarap, periksaBaris } from './baris.ts';
import { cariTabel, kolomDari } from './kolom.ts';
import type { Catatan } from './temuan.ts';

/**
 * Columns that the sheets of a recap must have, straight from the rule and from nothing of the writer: as many units as
 * a sheet holds, JUMLAH PINDAHAN carried over, JUMLAH AKHIR at the end.
 */
export function kolomHarap(
  r: Rekap,
  perLembar: number,
  kata: { pindahan: string; akhir: string; tps: string },
): KolomHarap[][] {
  const isian = (v: Int32Array): (number | null)[] => Array.from(v, (n) => (n === KOSONG ? null : n));
  const lembar: KolomHarap[][] = [];
  let jumlah: (number | null)[] = [];
  const banyak = Math.max(1, Math.ceil(r.kolom.length / perLembar));
  for (let i = 0; i < banyak; i++) {
    const kolom: KolomHarap[] = i === 0 ? [] : [{ judul: kata.pindahan, isian: jumlah, akhir: false }];
    for (const k of r.kolom.slice(i * perLembar, (i + 1) * perLembar)) {
      const v = isian(k.jumlah.isian);
      const tps = tingkatKode(k.wilayah) === 5;
      const judul = tps ? isiTemplat(kata.tps, { nomor: nomorTps(k.wilayah) }) : rapikanNama(k.nama);
      kolom.push({ judul, isian: v, akhir: false });
      jumlah = v.map((n, j) => (n === null ? (jumlah[j] ?? null) : n + (jumlah[j] ?? 0)));
    }
    const akhir = i === banyak - 1;
    kolom.push({ judul: akhir ? kata.akhir : kata.pindahan, isian: jumlah, akhir });
    lembar.push(kolom);
  }
  return lembar;
}

export type HarapLembar = Omit<HarapBaris, 'kolom' | 'huruf'> & {
  content: Box;
  lpj: number;
  /** Texts under the tables: place and date, heading of the signature strip. */
  penutup: readonly string[];
};

/** Where the tables of a page end. */
function batasBawah(hal: HalamanBaca, penutup: readonly string[]): number {
  const awal = penutup.map((s) => padat(s));
  const y = hal.potong.filter((p) => padat(p.teks).length > 4 && awal.some((a) => a.startsWith(padat(p.teks))));
  return Math.min(hal.h, ...y.map((p) => p.y - p.size));
}

/** Heading of one table: its section at the left, the columns' names over their columns. */
function periksaKepalaTabel(c: Catatan, hal: HalamanBaca, t: BidangTabel, h: HarapBaris, atas: number, b: Baris): void {
  const kepala = hal.potong.filter((p) => p.y > atas && p.y < t.tabel.y - 3).sort(urutBaca);
  h.kolom.forEach((k, i) => {
    const ada = sambung(kepala.filter((p) => kolomDari(t.tabel, p) === i + 1));
    if (samaTeks(ada, padat(k.judul))) c.teks++;
    else c.lapor('judul', hal.nomor, `judul kolom ${i + 2}`, k.judul, ada);
  });
  const kiri = sambung(kepala.filter((p) => kolomDari(t.tabel, p) === 0));
  const harap = h.formulir.judulBagian[b.bagian] + h.formulir.kepalaUraian[b.bagian];
  if (samaTeks(kiri, padat(harap))) c.teks++;
  else c.lapor('judul', hal.nomor, `judul bagian ${b.bagian}`, harap, kiri);
}

/**
 * Checks the tables of a page against the rows that are still to come. Returns how many of them stand on it. Anything in a
 * table that belongs to no expected row is a finding.
 */
export function periksaTabelHalaman(
  c: Catatan,
  hal: HalamanBaca,
  lembar: HarapLembar,
  kolom: readonly KolomHarap[],
  baris: readonly Baris[],
): number {
  const { content } = lembar;
  const tabel = cariTabel(hal, content.x, content.x + content.w);
  const bawah = batasBawah(hal, lembar.penutup);
  const h: HarapBaris = { ...lembar, kolom, huruf: kolom.some((k) => k.akhir) };
  let n = 0;
  let atas = content.y + 49 * (content.h > 600 ? 1.3 : 1);
  const kepalaAwal = tabel[0] ? tabel[0].y : 0;
  atas = Math.min(atas, kepalaAwal - 12);
  for (const [i, t] of tabel.entries()) {
    const awal = baris[n];
    if (!t || t.tepi.length !== kolom.length + 2) {
      c.lapor(
        'kolom',
        hal.nomor,
        `baris nomor kolom ${i + 1}`,
        `${kolom.length + 1} kolom`,
        `${(t?.tepi.length ?? 1) - 1} kolom`,
      );
      return n;
    }
    if (!awal) {
      c.lapor('baris', hal.nomor, 'tabel yang tidak dikenal', '', `${i + 1}`);
      return n;
    }
    const berikut = tabel[i + 1];
    // The heading of the next table stands above its row of numbers; it begins with the section's title.
    const judul = hal.potong.filter(
      (p) => berikut && p.y > t.y && p.y < berikut.y && p.x0 < content.x + 12 && /^(I|II|III|IV|V)\. /.test(p.teks),
    );
    // Columns' headings may begin above that title: what stands below the last row is the next table's own.
    const batas = Math.min(bawah, ...judul.map((p) => p.y - p.size));
    const isi = hal.potong.filter((p) => p.y > t.y + 2 && p.y < Math.min(bawah, berikut?.y ?? bawah)).sort(urutBaca);
    const bidang: BidangTabel = {
      halaman: hal.nomor,
      tabel: t,
      kiri: isi.filter((p) => kolomDari(t, p) === 0 && p.y < batas),
      kanan: isi.filter((p) => kolomDari(t, p) !== 0),
      bawah: t.y,
      lpj: lembar.lpj,
    };
    periksaKepalaTabel(c, hal, bidang, h, atas, awal);
    const mulai = n;
    for (let b = baris[n]; b && b.bagian === awal.bagian && bidang.kiri.length > 0; b = baris[n]) {
      const awalKelompok = n === mulai || baris[n - 1]?.kunci !== b.kunci;
      if (!periksaBaris(c, bidang, h, b, awalKelompok)) break;
      n++;
    }
    const milikBerikut = (p: { y: number }): boolean => berikut !== undefined && p.y > bidang.bawah + 2;
    const [sisa] = [...bidang.kiri, ...bidang.kanan.filter((p) => !milikBerikut(p))];
    if (sisa) {
      const harap = baris[n];
      c.lapor('baris', hal.nomor, harap ? `baris ${harap.id}` : 'setelah baris terakhir', harap?.id ?? '', sisa.teks);
      return n;
    }
    atas = Math.max(atas, bidang.bawah + 1);
  }
  return n;
}
