import { adalahJumlah, adalahPindahan, kodeTpsTeks, nomorTpsTeks, samakan } from './judul.ts';
import type { PeranLabel } from './kenali-sel.ts';
import type { Tabel } from './tabel.ts';
import {
  barisNomorKolom,
  type Garis,
  type Kerangka,
  keteranganAtas,
  letakOleh,
  MAKS_JUDUL,
  peranTps,
  type Satuan,
  type Tampak,
} from './tampak.ts';

/** Heading of a unit in a row of headings. A bare number counts only under a heading that says TPS. */
function judulTps(tampak: Tampak, r: number, c: number): boolean {
  const t = tampak.asli(r, c);
  if (t === null) return false;
  if (kodeTpsTeks(t) !== null || /^TPS[\s.:\-_]*\d{1,3}$/i.test(t)) return true;
  return nomorTpsTeks(t) !== null && /^((NO|NOMOR|NAMA) )?TPS$/.test(samakan(tampak.sel(r - 1, c) ?? ''));
}

/** A table as on the D form: labels to the left, one TPS a column. Null where no row of headings names TPS. */
export function kerangkaD(tabel: Tabel, tampak: Tampak): Kerangka | null {
  let terbaik = { r: -1, n: 0 };
  for (let r = 0; r < Math.min(tabel.baris.length, MAKS_JUDUL); r++) {
    let n = 0;
    for (let c = 0; c < (tabel.baris[r]?.length ?? 0); c++) if (judulTps(tampak, r, c)) n++;
    if (n > terbaik.n) terbaik = { r, n };
  }
  const { r: rj, n } = terbaik;
  if (n === 0) return null;
  // A wide table has another TPS in each row; a D form repeats the same heading at each section.
  const kolomTps = (tabel.baris[rj] ?? []).findIndex((_, c) => judulTps(tampak, rj, c));
  const pertama = tampak.asli(rj, kolomTps);
  const keBawah = tabel.baris.filter(
    (b, r) => r > rj && (b[kolomTps] ?? pertama) !== pertama && judulTps(tampak, r, kolomTps),
  ).length;
  if (keBawah >= n) return null;
  // Headings such as `Kode TPS`, `Nama TPS` right above: the only row of a wide table. One `TPS` over many is a D form.
  const atasnya = tampak.asli(rj - 1, kolomTps);
  if (atasnya !== null && peranTps(atasnya) === 'tps' && (n === 1 || tampak.asli(rj - 1, kolomTps + 1) !== null))
    return null;
  const pindahan = (tabel.baris[rj] ?? []).findIndex((t) => t !== null && adalahPindahan(t));
  const kolomPertama = pindahan >= 0 && pindahan < kolomTps ? pindahan : kolomTps;
  // No room for labels to the left.
  if (kolomPertama === 0) return null;

  const atas = barisKelompok(tabel, tampak, rj, kolomPertama);
  const satuan: Satuan[] = [];
  for (let c = kolomPertama; c < (tabel.baris[rj]?.length ?? 0); c++) {
    const teks = [...atas.map((r) => keKiri(tampak, r, c, kolomPertama)), tampak.sel(rj, c)].filter((t) => t !== null);
    if (judulTps(tampak, rj, c)) satuan.push({ posisi: c, jenis: 'tps', teks });
    else if (teks.some(adalahPindahan)) satuan.push({ posisi: c, jenis: 'pindahan', teks });
    else if (teks.some(adalahJumlah)) satuan.push({ posisi: c, jenis: 'jumlah', teks });
  }
  const peran = peranLabel(tampak, rj, kolomPertama);
  const garis: Garis[] = [];
  for (let r = rj + 1; r < tabel.baris.length; r++) {
    const baris = tabel.baris[r] ?? [];
    if (baris.length === 0 || barisNomorKolom(baris)) continue;
    // A section title repeats the headings to its right (D forms of 2024).
    if (
      satuan.some(
        (s) =>
          s.jenis === 'tps' &&
          judulTps(tampak, r, s.posisi) &&
          tampak.asli(r, s.posisi) === tampak.asli(rj, s.posisi) &&
          !/^\d{1,3}$/.test(tampak.asli(r, s.posisi) ?? ''),
      )
    )
      continue;
    const label = Array.from({ length: kolomPertama }, (_, c) => tampak.sel(r, c) ?? '');
    const teks = label.filter((t, c) => t !== '' && t !== label[c - 1]);
    if (teks.length === 0 && !satuan.some((s) => baris[s.posisi] != null)) continue;
    garis.push({ posisi: r, teks, peran: peran?.(label) });
  }
  const letak = letakOleh(tabel);
  return {
    tabel,
    bentuk: 'd',
    garis,
    satuan,
    keterangan: keteranganAtas(tabel, rj),
    ambil: (g, s) => tampak.asli(g, s),
    ambilNama: (g, s) => tampak.sel(g, s),
    letak: (g, s) => letak(g, s),
  };
}

/** Text of a group heading over a column; without merges (CSV) it stands over the first column of its group only. */
function keKiri(tampak: Tampak, r: number, c: number, sampai: number): string | null {
  for (let k = c; k >= sampai; k--) {
    const t = tampak.sel(r, k);
    if (t !== null) return t;
  }
  return null;
}

/** Rows of group headings (desa names) directly above a row of headings. */
function barisKelompok(tabel: Tabel, tampak: Tampak, r: number, kolom: number): number[] {
  const atas: number[] = [];
  for (let k = r - 1; k >= Math.max(0, r - 3); k--) {
    const isi = (tabel.baris[k] ?? []).filter((s, c) => s !== null && c >= kolom);
    if (isi.length === 0 || tampak.sel(k, kolom) === null) break;
    atas.unshift(k);
  }
  return atas;
}

const PERAN_LABEL: readonly (readonly [keyof PeranLabel, RegExp])[] = [
  ['nomorPartai', /^(NO|NOMOR)( URUT)? (PARTAI|PARPOL)$|^(PARTAI|PARPOL) (NO|NOMOR)( URUT)?$/],
  ['partai', /^(NAMA )?(PARTAI|PARPOL)( POLITIK)?$/],
  ['nomorUrut', /^(NO|NOMOR)( URUT)?( CALON| CALEG)?$/],
  ['id', /^(ID|KODE)( CALEG| CALON| PASLON)?$|^(CALEG|CALON|PASLON) ID$/],
  [
    'nama',
    /^NAMA( CALEG| CALON| PASLON| PASANGAN CALON| PARTAI DAN CALON)?$|^(CALEG|CALON|PASLON|PASANGAN CALON|URAIAN)$/,
  ],
];

/** Reads labels that stand in columns of their own, where the headings say so: at least a name and a number or party. */
function peranLabel(tampak: Tampak, rj: number, sampai: number): ((label: readonly string[]) => PeranLabel) | null {
  const kolom = new Map<keyof PeranLabel, number>();
  for (let c = 0; c < sampai; c++) {
    const t = samakan(tampak.sel(rj, c) ?? '');
    const peran = PERAN_LABEL.find(([, p]) => p.test(t))?.[0];
    if (peran && !kolom.has(peran)) kolom.set(peran, c);
  }
  if (
    !kolom.has('nama') ||
    !(kolom.has('nomorPartai') || kolom.has('partai') || (kolom.has('nomorUrut') && kolom.has('id')))
  )
    return null;
  const ambil = (label: readonly string[], p: keyof PeranLabel) => label[kolom.get(p) ?? -1] ?? '';
  return (label) => ({
    nomorPartai: ambil(label, 'nomorPartai'),
    partai: ambil(label, 'partai'),
    nomorUrut: ambil(label, 'nomorUrut'),
    nama: ambil(label, 'nama'),
    id: ambil(label, 'id'),
  });
}
