import { CsvError, parse } from 'csv-parse/sync';
import { buatTabel, MAKS_BARIS_TABEL, Penjaga, rapikanSel, type Tabel, TabelDitolak } from './tabel.ts';

const PEMISAH = [';', '\t', ',', '|'] as const;
export type Pemisah = (typeof PEMISAH)[number];

const CONTOH = 64 * 1024;
/** Longest record in characters: 2,000 columns of long names. An unclosed quote would otherwise swallow the file. */
const MAKS_REKAMAN = 1_000_000;

/** How often each separator occurs in a line, outside quotes. */
function hitungPemisah(teks: string, kutip: boolean): Map<Pemisah, number[]> {
  const hitung = new Map<Pemisah, number[]>(PEMISAH.map((p) => [p, []]));
  let kini: Record<string, number> = {};
  let dalam = false;
  const tutup = (): void => {
    for (const [p, daftar] of hitung) daftar.push(kini[p] ?? 0);
    kini = {};
  };
  for (const h of teks) {
    if (h === '"' && kutip) dalam = !dalam;
    else if (dalam) continue;
    else if (h === '\n' || h === '\r') tutup();
    else kini[h] = (kini[h] ?? 0) + 1;
  }
  if (dalam) return hitungPemisah(teks, false);
  tutup();
  return hitung;
}

/**
 * The separator that cuts most lines into the same number of fields (more fields where two do equally well): commas in
 * names and thousands points occur here and there, a separator on every line. `sep=;` on the first line, Excel's own
 * hint, is obeyed.
 */
export function kenaliPemisah(teks: string): Pemisah {
  const tanda = /^sep=([;,|\t])\r?\n?/i.exec(teks)?.[1];
  for (const p of PEMISAH) if (p === tanda) return p;
  let terbaik: { p: Pemisah; baris: number; medan: number } = { p: ',', baris: 0, medan: 0 };
  for (const [p, daftar] of hitungPemisah(teks.slice(0, CONTOH), true)) {
    const per = new Map<number, number>();
    for (const n of daftar) if (n > 0) per.set(n, (per.get(n) ?? 0) + 1);
    for (const [medan, baris] of per)
      if (baris > terbaik.baris || (baris === terbaik.baris && medan > terbaik.medan)) terbaik = { p, baris, medan };
  }
  return terbaik.p;
}

/** Text → one table. Throws `TabelDitolak` only. */
export function uraiCsv(teks: string, nama: string): Tabel {
  const pemisah = kenaliPemisah(teks);
  const penjaga = new Penjaga();
  const baris: (string | null)[][] = [];
  const terima = (rekaman: string[]): null => {
    penjaga.baris(baris.length);
    const sel: (string | null)[] = [];
    for (let c = 0; c < rekaman.length; c++) {
      const t = rapikanSel(rekaman[c] ?? '');
      if (t === null) continue;
      penjaga.sel(c);
      while (sel.length < c) sel.push(null);
      sel.push(t);
    }
    baris.push(sel);
    // Nothing is kept by the library: each record is ours as soon as it is whole.
    return null;
  };
  try {
    parse(teks, {
      delimiter: pemisah,
      record_delimiter: ['\r\n', '\n', '\r'],
      // A name such as `H. "BUDI" S.E.` in an unquoted field is text, not a mistake.
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: MAKS_REKAMAN,
      on_record: terima,
    });
  } catch (e) {
    throw e instanceof TabelDitolak ? e : new TabelDitolak('TABEL_RUSAK', sebabCsv(e, baris.length));
  }
  // The hint is a row for Excel, and stays one here so that row numbers agree; it holds nothing.
  if (/^sep=/i.test(baris[0]?.[0] ?? '')) baris[0] = [];
  while (baris.length > 0 && baris.at(-1)?.length === 0) baris.pop();
  return buatTabel(nama, baris);
}

function sebabCsv(e: unknown, terbaca: number): string {
  const kode = e instanceof CsvError ? e.code : '';
  if (kode === 'CSV_QUOTE_NOT_CLOSED' || kode === 'CSV_MAX_RECORD_SIZE')
    return `tanda kutip yang dibuka pada baris ${terbaca + 1} tidak ditutup`;
  return `baris ${Math.min(terbaca + 1, MAKS_BARIS_TABEL)} tidak dapat diurai`;
}
