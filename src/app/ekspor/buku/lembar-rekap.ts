import { nilaiSel, type Rekap, rapikanNama, samaIsian } from '../../../domain/index.ts';
import type { GayaSel, LembarRumus, SelRumus } from '../../../intake/index.ts';
import type { GarisBuku, Kisi } from './kisi.ts';
import { alamat, hasilPeriksa, rumusJumlah, rumusPeriksa, TIDAK_COCOK } from './rumus.ts';

/** Columns before those of the units: id of the cell, number, wording, L/P/JML. */
const KOLOM_LABEL = 4;
const GARIS: GayaSel = { borderStyle: 'thin', borderColor: '#8a8a8a' };
const TEBAL: GayaSel = { ...GARIS, fontWeight: 'bold' };
const REDUP: GayaSel = { ...GARIS, textColor: '#6b6b6b', fontSize: 9 };
const KEPALA: GayaSel = { ...TEBAL, backgroundColor: '#d9e2ef', align: 'center', alignVertical: 'center', wrap: true };
const BAGIAN: GayaSel = { ...TEBAL, backgroundColor: '#eef2f7' };
const JUMLAH: GayaSel = { ...TEBAL, backgroundColor: '#f3f3f3' };
const PARTAI: GayaSel = { ...TEBAL, backgroundColor: '#c9c9c9' };

const teks = (t: string, gaya: GayaSel): SelRumus => ({ teks: t, gaya });

export type LembarRekap = {
  nama: string;
  rekap: Rekap;
  /** Lines above the table: title, election, region …, each a row of cells. */
  kepala: readonly (readonly string[])[];
  judul: { uraian: string; akhir: string };
  /** Worksheets of the units, by region: their column is taken from there by formula. */
  rujukan: ReadonlyMap<string, { nama: string; rekap: Rekap }>;
};

/** Column of JUMLAH AKHIR of a recap, from 0. */
const kolomAkhir = (r: Rekap): number => KOLOM_LABEL + r.kolom.length;

function labelGaris(g: GarisBuku & { jenis: 'sel' }, id: string): SelRumus[] {
  const gaya = g.partai ? PARTAI : g.tebal ? TEBAL : GARIS;
  const atas = { ...gaya, alignVertical: 'top' as const };
  return [
    teks(id, g.partai ? { ...PARTAI, fontSize: 9 } : REDUP),
    teks(g.nomor, atas),
    teks(g.teks, { ...atas, wrap: true }),
    teks(g.satuan, { ...gaya, align: 'center' }),
  ];
}

function barisAngka(l: LembarRekap, kisi: Kisi, g: GarisBuku & { jenis: 'sel' }, id: string): SelRumus[] {
  const baris = kisi.baris[g.sel] ?? 0;
  const gaya = g.partai ? PARTAI : g.tebal ? TEBAL : GARIS;
  const unit = l.rekap.kolom.map((k): SelRumus => {
    const nilai = nilaiSel(k.jumlah.isian, g.sel);
    const asal = l.rujukan.get(k.wilayah);
    if (!asal) return { angka: nilai, gaya };
    return { rumus: `'${asal.nama}'!$${alamat(kolomAkhir(asal.rekap), baris)}`, hasil: nilai ?? '', gaya };
  });
  const hasil = nilaiSel(l.rekap.jumlah.isian, g.sel) ?? '';
  const akhir = kolomAkhir(l.rekap);
  const jumlah: SelRumus =
    unit.length === 0
      ? { angka: null, gaya: JUMLAH }
      : { rumus: rumusJumlah(baris, KOLOM_LABEL, akhir - 1), hasil, gaya: g.partai ? PARTAI : JUMLAH };
  return [...labelGaris(g, id), ...unit, jumlah];
}

const pita = (t: string, lebar: number, gaya: GayaSel): SelRumus[] => [
  teks(t, gaya),
  ...Array.from({ length: lebar - 1 }, () => teks('', gaya)),
];

/** The checks below the form; the first line counts what does not agree. */
function barisPeriksa(l: LembarRekap, kisi: Kisi): { baris: (SelRumus | null)[][]; salah: number } {
  const kolom = [...l.rekap.kolom.map((k) => k.jumlah.isian), l.rekap.jumlah.isian];
  let salah = 0;
  const baris = kisi.periksa.map((g): SelRumus[] => [
    teks(g.kode, REDUP),
    teks('', GARIS),
    teks(g.teks, GARIS),
    teks('', GARIS),
    ...kolom.map((isian, i): SelRumus => {
      const hasil = hasilPeriksa(g, isian);
      if (hasil === TIDAK_COCOK) salah++;
      return { rumus: rumusPeriksa(kisi, g, KOLOM_LABEL + i), hasil, gaya: { ...GARIS, align: 'right', fontSize: 9 } };
    }),
  ]);
  return { baris, salah };
}

function periksaRujukan(l: LembarRekap): void {
  for (const k of l.rekap.kolom) {
    const asal = l.rujukan.get(k.wilayah);
    // A workbook must never disagree with itself.
    if (asal && !samaIsian(asal.rekap.jumlah.isian, k.jumlah.isian))
      throw new RangeError(`lembar ${k.wilayah} tidak sama dengan kolomnya`);
  }
}

/** One recap as a worksheet: the form with its sums, then the rules, all as formulas. */
export function lembarRekap(l: LembarRekap, kisi: Kisi, sel: readonly string[]): LembarRumus {
  periksaRujukan(l);
  const akhir = kolomAkhir(l.rekap);
  const lebar = akhir + 1;
  const { baris: periksa, salah } = barisPeriksa(l, kisi);
  const tpsDi = (kode: string): boolean => kode.length === 13;
  const judul = [
    ...['SEL', 'NO', l.judul.uraian, 'L/P/JML'],
    ...l.rekap.kolom.map((k) => (tpsDi(k.wilayah) ? k.nama : rapikanNama(k.nama))),
    l.judul.akhir,
  ];
  const tempat = `${alamat(KOLOM_LABEL, kisi.awalPeriksa)}:${alamat(akhir, kisi.awalPeriksa + periksa.length - 1)}`;
  const baris: (SelRumus | null)[][] = [
    ...l.kepala.map((b, i) => b.map((t) => teks(t, i < 2 ? { fontWeight: 'bold', fontSize: 13 } : {}))),
    [
      teks('Pemeriksaan yang tidak cocok', {}),
      null,
      null,
      { rumus: `COUNTIF(${tempat},"${TIDAK_COCOK}")`, hasil: salah, gaya: { fontWeight: 'bold' } },
    ],
    judul.map((t) => teks(t, KEPALA)),
    judul.map((_, i) => teks(i < KOLOM_LABEL ? (i === 2 ? '(1)' : '') : `(${i - KOLOM_LABEL + 2})`, KEPALA)),
    ...kisi.garis.map((g) =>
      g.jenis === 'sel'
        ? barisAngka(l, kisi, g, sel[g.sel] ?? '')
        : pita(g.teks, lebar, g.jenis === 'bagian' ? BAGIAN : TEBAL),
    ),
    [],
    pita('PEMERIKSAAN (aturan formulir, dihitung di sini)', lebar, BAGIAN),
    ...periksa,
  ];
  return {
    nama: l.nama,
    baris,
    lebar: [12, 6, 58, 8, ...l.rekap.kolom.map((k) => (tpsDi(k.wilayah) ? 11 : 15)), 14],
    beku: { baris: kisi.awal, kolom: KOLOM_LABEL },
    tandai: { teks: TIDAK_COCOK, dari: kisi.awalPeriksa, sampai: kisi.awalPeriksa + periksa.length - 1 },
  };
}
