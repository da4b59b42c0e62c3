import { angka, angkaSel, type Baris, type FormulirKontes, labelBaris, terbilang } from '../../domain/index.ts';
import { type Potong, padat, samaTeks, sambung, urutBaca } from './baca.ts';
import { diDalam, kolomDari, type TabelBaca } from './kolom.ts';
import type { Catatan } from './temuan.ts';

/** A column as the database says it: heading, and figures by the place of their cell. */
export type KolomHarap = { judul: string; isian: (number | null)[]; akhir: boolean };

/** What one table of a page holds, and where the check stands in it. */
export type BidangTabel = {
  halaman: number;
  tabel: TabelBaca;
  /** Pieces of the first column that nobody has accounted for, in reading order. */
  kiri: Potong[];
  /** All other pieces of the table. */
  kanan: Potong[];
  /** Lowest baseline that belongs to a row so far. */
  bawah: number;
  /** Width of the strip with L, P, JML at the right edge of the first column. */
  lpj: number;
};

const TANDA = ['L', 'P', 'JML'] as const;
/** Baselines of one line differ by less than this: the marks of a row are set a little smaller than its figures. */
const SEBARIS = 2;
const MAKS_TERBILANG = 999_999_999;

export type HarapBaris = {
  formulir: FormulirKontes;
  tanda: readonly [string, string, string];
  catatanHuruf: string;
  kolom: readonly KolomHarap[];
  /** JUMLAH AKHIR stands on this sheet, so rows of the wording's list are written in words. */
  huruf: boolean;
  kosong: boolean;
};

/** The wording of a row as it stands in the first column, without blanks. */
function labelPadat(f: FormulirKontes, b: Baris, awalKelompok: boolean): string {
  const l = labelBaris(f, b);
  const sub = l.subjudul ? l.subjudul.nomor + l.subjudul.teks : '';
  const teks = b.kunci === 'IV.paslon' ? l.teks.replace(/\s+-\s+/, '') : l.teks;
  return padat(sub + (awalKelompok ? (l.kelompok ?? '') : '') + l.nomor + teks + (l.catatan ?? ''));
}

/** Takes the pieces of a row's wording off the list; null where what stands there is something else. */
function ambilLabel(
  t: BidangTabel,
  harap: string,
): { potong: Potong[]; tanda: Potong[]; pertama: Potong | undefined } | null {
  const tepi = (t.tabel.tepi[1] ?? 0) - t.lpj - 1;
  const potong: Potong[] = [];
  const tanda: Potong[] = [];
  let ada = '';
  for (const p of t.kiri) {
    if (p.x0 > tepi && TANDA.some((x) => x === p.teks.trim())) {
      if (tanda.length < 3) tanda.push(p);
      continue;
    }
    if (ada.length >= harap.length) break;
    ada += padat(p.teks);
    potong.push(p);
  }
  if (!samaTeks(ada, harap)) return null;
  return { potong, tanda, pertama: potong[0] };
}

/** One figure of a row against the column it must stand in. */
function periksaAngka(c: Catatan, t: BidangTabel, h: HarapBaris, sel: number, y: number, nama: string): Potong[] {
  const diBaris = t.kanan.filter((p) => Math.abs(p.y - y) < SEBARIS);
  h.kolom.forEach((k, i) => {
    const harap = h.kosong ? '' : angkaSel(k.isian[sel] ?? null);
    const ada = diBaris.filter((p) => kolomDari(t.tabel, p) === i + 1);
    const teks = sambung(ada);
    const tempat = `${nama}, ${k.judul}`;
    if (teks === harap && ada.length <= 1) {
      const [p] = ada;
      if (p && !diDalam(t.tabel, p, i + 1)) c.lapor('terpotong', t.halaman, tempat, harap, 'keluar dari kolomnya');
      else if (harap !== '') c.angka++;
      return;
    }
    const dekat = diBaris.find((p) => padat(p.teks) === harap && Math.abs(kolomDari(t.tabel, p) - i - 1) === 1);
    c.lapor(teks === '' && dekat ? 'kolom' : 'angka', t.halaman, tempat, harap, teks);
  });
  return diBaris;
}

/** JUMLAH AKHIR in words on the line below the figures. */
function periksaHuruf(c: Catatan, t: BidangTabel, h: HarapBaris, sel: number, y: number, nama: string): Potong[] {
  const akhir = h.kolom.find((k) => k.akhir);
  const nilai = akhir?.isian[sel] ?? null;
  const bawah = t.kanan.filter((p) => p.y > y + SEBARIS);
  const yHuruf = Math.min(...bawah.map((p) => p.y));
  const baris = bawah.filter((p) => p.y < yHuruf + 12).sort(urutBaca);
  const xCatatan = baris.find((p) => p.teks.startsWith('('))?.x0 ?? Number.POSITIVE_INFINITY;
  const harap = h.kosong ? '' : nilai === null ? '–' : nilai > MAKS_TERBILANG ? angka(nilai) : terbilang(nilai);
  const kata = baris.filter((p) => p.x0 < xCatatan);
  if (sambung(kata) === padat(harap) && sambung(baris.filter((p) => p.x0 >= xCatatan)) === padat(h.catatanHuruf))
    c.teks++;
  else c.lapor('teks', t.halaman, `${nama} dengan huruf`, harap, kata.map((p) => p.teks).join(' '));
  return baris;
}

/**
 * Checks one row: its wording comes out whole below what was read so far, and every figure stands on its line inside its
 * column. What was accounted for is taken off. False where the wording is not there: then the row is on another page, or
 * dropped.
 */
export function periksaBaris(c: Catatan, t: BidangTabel, h: HarapBaris, b: Baris, awalKelompok: boolean): boolean {
  const label = ambilLabel(t, labelPadat(h.formulir, b, awalKelompok));
  if (!label) return false;
  const lpj = b.satuan === 'LPJ';
  const l = labelBaris(h.formulir, b);
  // A sub-heading stands on a line of its own above the row.
  const awal = l.subjudul ? padat(l.subjudul.nomor + l.subjudul.teks).length : 0;
  let panjang = 0;
  const pertama = label.potong.find((p) => {
    const mulai = panjang;
    panjang += padat(p.teks).length;
    return mulai >= awal;
  });
  const nama = `${l.nomor} ${l.teks}`.trim();
  if (lpj && label.tanda.map((p) => p.teks.trim()).join() !== h.tanda.join()) {
    c.lapor('baris', t.halaman, nama, h.tanda.join(' '), label.tanda.map((p) => p.teks).join(' '));
    return true;
  }
  const yBaris = lpj ? label.tanda.map((p) => p.y) : [pertama?.y ?? 0];
  const dipakai = new Set<Potong>([...label.potong, ...(lpj ? label.tanda : [])]);
  b.sel.forEach((sel, i) => {
    for (const p of periksaAngka(c, t, h, sel, yBaris[i] ?? 0, lpj ? `${nama} ${h.tanda[i]}` : nama)) dipakai.add(p);
  });
  const denganHuruf = h.huruf && h.formulir.terbilang.baris.includes(b.kunci);
  if (denganHuruf) for (const p of periksaHuruf(c, t, h, b.sel[0] ?? 0, yBaris[0] ?? 0, nama)) dipakai.add(p);
  t.bawah = Math.max(t.bawah, ...[...dipakai].map((p) => p.y));
  t.kiri = t.kiri.filter((p) => !dipakai.has(p));
  t.kanan = t.kanan.filter((p) => !dipakai.has(p));
  return true;
}
