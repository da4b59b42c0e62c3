import { angka, angkaSel } from '../format.ts';
import { nilaiSel } from '../isian.ts';
import type { Lembar } from '../lembar.ts';
import { namaSel } from '../pesan/temuan.ts';
import type { Bukti } from './bukti.ts';
import type { Keadaan } from './keadaan.ts';
import type { Kendala } from './kendala.ts';
import type { Ternilai } from './nilai.ts';
import type { JenisDugaan } from './tipe.ts';

type Bahan = { lembar: Lembar; st: Keadaan; bukti: Bukti };

const nama = (b: Bahan, sel: number): string => namaSel(b.lembar.sel[sel] ?? '');

const peserta = (b: Bahan): string =>
  b.lembar.partai.length > 0 ? 'partai' : b.lembar.baris.some((r) => r.kunci === 'IV.calon') ? 'calon' : 'paslon';

/** The other side of a rule, as the reader of the sheet would say it: "V.A dan penjumlahan paslon lain". */
function pihakLain(b: Bahan, k: Kendala, sel: number): string {
  const lain = k.kanan.filter((i) => i !== sel).map((i) => nama(b, i));
  const kiri = nama(b, k.kiri);
  if (k.kode === 'S301')
    return sel === k.kiri ? 'penjumlahan perolehan suara' : `V.A dan penjumlahan ${peserta(b)} lain`;
  if (k.kode === 'S302') return sel === k.kiri ? 'penjumlahan A.1 dan A.2' : `${kiri} dan baris lain partai itu`;
  if (k.kanan.length === 1) return sel === k.kiri ? (lain[0] ?? '') : kiri;
  return sel === k.kiri ? lain.join(' + ') : `${kiri} dikurangi ${lain.join(' dan ')}`;
}

/** Everything that asks for the new figure: rules that were broken and contain the cell. */
function bukti(b: Bahan, sel: number): string[] {
  const pihak = (b.st.graf.perSel[sel] ?? [])
    .filter(({ k }) => b.st.dilanggar(k) && b.st.graf.kendala[k]?.hubungan === '=')
    .map(({ k }) => pihakLain(b, b.st.graf.kendala[k] as Kendala, sel));
  return [...new Set(pihak)].slice(0, 3);
}

const daftar = (kata: readonly string[], sambung: string): string =>
  kata.length < 2 ? (kata[0] ?? '') : `${kata.slice(0, -1).join(', ')} ${sambung} ${kata.at(-1)}`;

/** What the figures look like: one clause a kind. */
const TULISAN: Readonly<Record<JenisDugaan, (tertulis: number, benar: number) => string>> = {
  'angka-mirip': (t, n) => `${angka(t)} mirip ${angka(n)} dalam tulisan tangan`,
  'tanda-terbaca-angka': (t, n) => `tanda silang atau strip di depan ${angka(n)} dapat terbaca ${angka(t)}`,
  'digit-bertukar': (t, n) => `${angka(t)} adalah ${angka(n)} dengan dua digit bertukar tempat`,
  'digit-hilang': (t, n) => `${angka(t)} adalah ${angka(n)} dengan satu digit ${t < n ? 'hilang' : 'berlebih'}`,
  'salah-hitung': (t, n) => `selisih ${angka(Math.abs(t - n))} lazim pada salah hitung`,
  'jumlah-salah-hitung': (t, n) => `selisih ${angka(Math.abs(t - n))} lazim pada salah menjumlah`,
  'dpt-disalin': (t) => `${angka(t)} sama dengan DPT, mungkin tersalin dari baris I.A`,
  'lp-tertukar': () => 'L dan P tertukar',
  'kolom-bergeser': () => 'kolom L, P, dan jumlah bergeser',
  'bagian-nol': () => 'baris itu nol semua',
  'baris-tertukar': () => 'kedua baris tertukar',
  'baris-bergeser': () => 'baris calon bergeser satu',
  'ikut-sumber': () => 'sumber lain mencatat angka yang berbeda',
  'terbukti-sisa': (t, n) => `bentuk ${angka(t)} dan ${angka(n)} tidak mirip`,
  gabungan: () => 'dua sel keliru sekaligus',
};

/** Patterns in words: what the written cells look like, and why the sheet fits after the edit. */
const POLA: Readonly<Partial<Record<JenisDugaan, (tempat: string, sumber: string) => string>>> = {
  'lp-tertukar': (t) => `L dan P pada ${t} tampaknya tertukar`,
  'kolom-bergeser': (t) => `kolom L, P, dan jumlah pada ${t} tampaknya bergeser`,
  'dpt-disalin': (_, s) => `pengguna DPT sama dengan DPT, mungkin tersalin dari baris I.A; ${s} mencatat angka lain`,
  'bagian-nol': (t, s) => `${t} nol semua; ${s} mencatat angkanya`,
  'baris-tertukar': (t) => `${t} tampaknya tertukar`,
  'baris-bergeser': (t) => `suara calon pada ${t} tampaknya tertulis satu baris terlalu jauh`,
  'ikut-sumber': (t, s) => `${s} mencatat angka lain pada ${t}`,
};

/** Rows that an edit touches, few of them by name: `I.B.1`, `IV.3.A.1 dan IV.5.A.1`, `bagian I`. */
function tempat(b: Bahan, t: Ternilai): string {
  const baris = b.lembar.baris.filter((r) => r.sel.some((i) => t.ubahan.some(([s]) => s === i)));
  const [awal] = baris;
  const partai = awal?.peserta?.partai;
  if (partai !== undefined && baris.length > 2) return `partai ${partai}`;
  if (baris.length > 3) return `bagian ${awal?.bagian ?? ''}`;
  return daftar(
    baris.map((r) => namaSel(r.id)),
    'dan',
  );
}

const sebutSumber = (b: Bahan, n: string): string =>
  b.bukti.lain().some((l) => l.nama === n && l.jenis === 'kontes') ? `lembar ${n} TPS ini` : n;

/** Who else has the new figure, and who has the old one. */
function saksi(b: Bahan, t: Ternilai): string[] {
  const [satu] = t.ubahan;
  if (!satu || t.pola?.sumber) return [];
  const setuju = b.bukti.saksi(satu[0]).filter((s) => s.nilai === satu[1]);
  const semula = b.bukti.saksi(satu[0]).filter((s) => s.nilai === b.st.nilai(satu[0]));
  const sebut = (d: typeof setuju): string => daftar([...new Set(d.map((s) => sebutSumber(b, s.nama)))], 'dan');
  return [
    ...(setuju.length > 0 ? [`${sebut(setuju)} juga mencatat ${angka(satu[1])}`] : []),
    ...(semula.length > 0 ? [`namun ${sebut(semula)} mencatat ${angka(b.st.nilai(satu[0]))}`] : []),
  ];
}

function uraiSel(b: Bahan, t: Ternilai, terbukti: boolean): string[] {
  const kata = terbukti ? 'membuktikan' : 'menghasilkan';
  if (t.ubahan.length === 1) {
    const [sel, v] = t.ubahan[0] ?? [0, 0];
    const dasar = bukti(b, sel);
    return [
      ...(dasar.length > 0 ? [`${daftar(dasar, 'serta')} ${kata} ${angka(v)}`] : []),
      TULISAN[t.jenis](b.st.nilai(sel), v),
    ];
  }
  const perubahan = t.ubahan.map(([i, v]) => `${nama(b, i)} ${angkaSel(nilaiSel(b.st.isian, i))} → ${angka(v)}`);
  return [`${perubahan.join(' dan ')} bersama-sama memenuhi semua penjumlahan`];
}

/** Why an edit is proposed, in one Indonesian sentence without a full stop. `saingan`: cells that are about as likely. */
export function alasan(b: Bahan, t: Ternilai, terbukti: boolean, saingan: readonly Ternilai[]): string {
  const pola = t.pola && POLA[t.jenis];
  const inti = pola
    ? [pola(tempat(b, t), sebutSumber(b, t.pola?.sumber ?? '')), 'dengan itu semua penjumlahan cocok']
    : uraiSel(b, t, terbukti);
  const nama3 = saingan.slice(0, 3).map((s) =>
    daftar(
      s.ubahan.slice(0, 2).map(([i, v]) => `${nama(b, i)} = ${angka(v)}`),
      'dan',
    ),
  );
  const belum = terbukti
    ? []
    : [
        nama3.length > 0
          ? `tidak terbukti: ${daftar(nama3, 'atau')} juga mungkin`
          : 'tidak terbukti: periksa kertasnya',
      ];
  return [...inti, ...saksi(b, t), ...belum].join('; ');
}
