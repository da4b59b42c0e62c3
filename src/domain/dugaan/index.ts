import { periksaLembar } from '../aturan/index.ts';
import { nilaiSel } from '../isian.ts';
import { alasan } from './alasan.ts';
import { Bukti } from './bukti.ts';
import { Keadaan } from './keadaan.ts';
import { grafUntuk } from './kendala.ts';
import { kumpulkan } from './kumpul.ts';
import { nilaiSuntingan, type Ternilai } from './nilai.ts';
import { banyakSebab, type Dugaan, type MasukanDugaan } from './tipe.ts';

export { bagianTetangga } from './tetangga.ts';
export { Dugaan, type MasukanDugaan } from './tipe.ts';

/** Where nothing else is asked for, so many suggestions at most. */
const MAKS_DUGAAN = 5;
/** Below this a suggestion would only distract. */
const SKOR_TERENDAH = 0.03;
/** Even the best of many weak suggestions must be this good, or none is given. */
const SKOR_PERTAMA_TERENDAH = 0.08;
/** From here on a suggestion is called proved; measured in `docs/dugaan.md`. */
const SKOR_TERBUKTI = 0.93;
/** Where other single slips would mend the sheet as well, only looks and witnesses decide: that takes more. */
const SKOR_TERBUKTI_SERUPA = 0.975;

/**
 * What probably went wrong on a sheet that breaks `salah` rules: the smallest plausible edits (one cell, then two, or
 * one slip that changes a whole row or section) after which every `salah` rule of the sheet holds, likeliest first.
 * Nothing that was filled in is emptied, and an empty cell is only filled where a shifted row left it empty.
 *
 * Empty where the sheet breaks no such rule and where nothing plausible is found. Pure and deterministic; never throws
 * on any figures. A few milliseconds on a ballot of 18 parties.
 */
export function dugaLembar(m: MasukanDugaan): Dugaan[] {
  if (m.isian.length !== m.lembar.sel.length) return [];
  const st = new Keadaan(grafUntuk(m.lembar), m.isian);
  if (st.beres()) return [];
  const bukti = new Bukti(m);
  const calon = kumpulkan(m, st, bukti);
  if (calon.length === 0) return [];
  const ternilai = nilaiSuntingan(m, st, bukti, calon);
  if ((ternilai[0]?.skor ?? 0) < SKOR_PERTAMA_TERENDAH) return [];
  return ternilai
    .filter((t) => t.skor >= SKOR_TERENDAH)
    .slice(0, m.maks ?? MAKS_DUGAAN)
    .filter((t) => bersih(m, t))
    .map((t) => jadikanDugaan(m, st, bukti, t, ternilai));
}

/** The rules themselves have the last word, also those that a later version adds. */
function bersih(m: MasukanDugaan, t: Ternilai): boolean {
  const isian = m.isian.slice();
  for (const [i, v] of t.ubahan) isian[i] = v;
  const { lembar, parameter, tingkat = 5, jumlahTps = 1 } = m;
  return periksaLembar({ lembar, isian, parameter, tingkat, jumlahTps }).every((f) => f.severity !== 'salah');
}

function jadikanDugaan(m: MasukanDugaan, st: Keadaan, bukti: Bukti, t: Ternilai, semua: readonly Ternilai[]): Dugaan {
  const serupa = semua.some((s) => s !== t && banyakSebab(s) <= banyakSebab(t));
  const terbukti = t === semua[0] && t.skor >= (serupa ? SKOR_TERBUKTI_SERUPA : SKOR_TERBUKTI);
  const saingan = semua.filter((s) => s !== t && s.skor >= SKOR_TERENDAH && s.skor >= t.skor / 20);
  return {
    sel: t.ubahan.map(([i, v]) => ({ sel: m.lembar.sel[i] ?? '', semula: nilaiSel(m.isian, i), menjadi: v })),
    jenis: t.jenis,
    skor: Math.round(t.skor * 1000) / 1000,
    terbukti,
    alasan: alasan({ lembar: m.lembar, st, bukti }, t, terbukti, saingan),
  };
}
