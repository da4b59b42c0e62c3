import type { Catatan, Galat, Isian, Kontes, Lembar } from '../domain/index.ts';
import { posisi } from '../domain/index.ts';
import { adalahObjek, bacaBilangan, type Objek, potong, tertulis } from './json.ts';

/** Where the votes of one key of a chart go: one cell, or the block of a party. */
export type Tujuan =
  | { jenis: 'sel'; i: number }
  | { jenis: 'partai'; a1: number; b: number; calon: ReadonlyMap<string, number> };

/** KPU's ids → cells. Contestants without an id (lists typed by hand) cannot be met in Sirekap's files. */
export function petaPeserta(kontes: Kontes, lembar: Lembar): Map<string, Tujuan> {
  if (kontes.bentuk !== 'partai') {
    const daftar = kontes.bentuk === 'paslon' ? kontes.paslon : kontes.calon;
    return new Map(
      daftar
        .filter((p) => p.idSumber !== '')
        .map((p) => [p.idSumber, { jenis: 'sel', i: posisi(lembar, `IV.${p.nomor}`) }]),
    );
  }
  return new Map(
    kontes.partai.map((p) => [
      // The keys of parties are their numbers on the ballot.
      p.idSumber || String(p.nomor),
      {
        jenis: 'partai',
        a1: posisi(lembar, `IV.${p.nomor}.A1`),
        b: posisi(lembar, `IV.${p.nomor}.B`),
        calon: new Map(
          p.calon
            .filter((c) => c.idSumber !== '')
            .map((c) => [c.idSumber, posisi(lembar, `IV.${p.nomor}.A2.${c.nomor}`)]),
        ),
      },
    ]),
  );
}

/** Keys of a chart or a row of a table that are no votes. */
const BUKAN_SUARA: ReadonlySet<string> = new Set(['progres', 'psu', 'persen', 'status_progress', 'status_progres']);

export type TujuanMuat = { isian: Isian; batas: number; catatan: Catatan[] };

/**
 * Votes by KPU's ids into cells. A party is either one figure, which is the total of its block (own votes and
 * candidates: `IV.n.B`; the votes for the party alone are not told), or an object with `jml_suara_partai` (A.1),
 * `jml_suara_total` (B) and the votes of its candidates by id.
 */
export function muatSuara(
  peserta: ReadonlyMap<string, Tujuan>,
  chart: Objek,
  letak: string,
  ke: TujuanMuat,
): Galat | null {
  for (const [kunci, nilai] of Object.entries(chart)) {
    const jalur = `${letak}.${potong(kunci)}`;
    if (kunci === 'null') {
      ke.catatan.push(
        nilai === null
          ? { kode: 'KUNCI_NULL', kunci: jalur }
          : { kode: 'SUARA_TANPA_PESERTA', kunci: jalur, nilai: tertulis(nilai) },
      );
      continue;
    }
    const t = peserta.get(kunci);
    if (t === undefined) {
      if (BUKAN_SUARA.has(kunci)) continue;
      return { kode: 'PESERTA_TAK_DIKENAL', konteks: { kunci: jalur } };
    }
    const galat =
      t.jenis === 'sel'
        ? muatSel(t.i, nilai, jalur, ke)
        : adalahObjek(nilai)
          ? muatPartai(t, nilai, jalur, ke)
          : muatSel(t.b, nilai, jalur, ke);
    if (galat) return galat;
  }
  for (const id of peserta.keys())
    if (!Object.hasOwn(chart, id)) ke.catatan.push({ kode: 'NILAI_TIDAK_ADA', kunci: `${letak}.${potong(id)}` });
  return null;
}

function muatPartai(
  t: Extract<Tujuan, { jenis: 'partai' }>,
  partai: Objek,
  letak: string,
  ke: TujuanMuat,
): Galat | null {
  for (const [kunci, nilai] of Object.entries(partai)) {
    const jalur = `${letak}.${potong(kunci)}`;
    const i = kunci === 'jml_suara_total' ? t.b : kunci === 'jml_suara_partai' ? t.a1 : t.calon.get(kunci);
    if (i === undefined) {
      if (BUKAN_SUARA.has(kunci)) continue;
      if (kunci !== 'null') return { kode: 'PESERTA_TAK_DIKENAL', konteks: { kunci: jalur } };
      ke.catatan.push(
        nilai === null
          ? { kode: 'KUNCI_NULL', kunci: jalur }
          : { kode: 'SUARA_TANPA_PESERTA', kunci: jalur, nilai: tertulis(nilai) },
      );
      continue;
    }
    const galat = muatSel(i, nilai, jalur, ke);
    if (galat) return galat;
  }
  return null;
}

/** One figure into one cell; null and missing leave it empty and are said. */
export function muatSel(i: number, nilai: unknown, kunci: string, ke: TujuanMuat): Galat | null {
  const n = bacaBilangan(nilai, kunci, ke.batas);
  if (!n.ok) return n.galat;
  if (n.nilai === null) ke.catatan.push({ kode: 'NILAI_TIDAK_ADA', kunci });
  else ke.isian[i] = n.nilai;
  return null;
}
