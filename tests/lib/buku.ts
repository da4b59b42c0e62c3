import FormulaParser from 'fast-formula-parser';
import { strFromU8, unzipSync } from 'fflate';
import { isiZipMemori } from '../../src/intake/sumber-zip.ts';
import { uraiAlamat } from '../../src/intake/tabel/tabel.ts';
import { BagianXlsx } from '../../src/intake/tabel/xlsx-isi.ts';

/** A cell as it stands in the file: type, style, formula, and the value written beside it. */
export type SelBerkas = { jenis: string; gaya: string; rumus: string | null; nilai: string | null };
export type LembarBerkas = { nama: string; sel: Map<string, SelBerkas> };

type Tanda = { nama: string; atribut: Record<string, string> };

/** Tags of one part of a workbook with their attributes, and the texts within. */
async function urai(
  buku: Uint8Array,
  bagian: string,
  f: { buka?: (t: Tanda) => void; tutup?: (nama: string) => void; teks?: (t: string) => void },
): Promise<void> {
  const zip = await BagianXlsx.buka(isiZipMemori(buku));
  const ada = await zip.urai(bagian, {
    buka: (nama, atribut, tutup) => {
      f.buka?.({ nama, atribut: { ...atribut() } });
      if (tutup) f.tutup?.(nama);
    },
    tutup: (nama) => f.tutup?.(nama),
    teks: (t) => f.teks?.(t),
  });
  if (!ada) throw new Error(`${bagian} tidak ada`);
}

/** One part of a workbook as text. */
export const bagianTeks = (buku: Uint8Array, nama: string): string =>
  strFromU8(unzipSync(buku)[nama] ?? new Uint8Array());

async function bacaLembar(buku: Uint8Array, nomor: number, bersama: readonly string[]): Promise<LembarBerkas['sel']> {
  const sel = new Map<string, SelBerkas>();
  let kini: SelBerkas | undefined;
  let di = '';
  await urai(buku, `xl/worksheets/sheet${nomor}.xml`, {
    buka: ({ nama, atribut: a }) => {
      di = nama;
      if (nama !== 'c') return;
      kini = { jenis: a.t ?? 'n', gaya: a.s ?? '', rumus: null, nilai: null };
      sel.set(a.r ?? '', kini);
    },
    tutup: (nama) => {
      if (nama === 'v' && kini) kini.nilai ??= '';
      di = '';
    },
    teks: (t) => {
      if (kini && di === 'f') kini.rumus = (kini.rumus ?? '') + t;
      if (kini && di === 'v') kini.nilai = (kini.nilai ?? '') + t;
    },
  });
  for (const s of sel.values()) if (s.jenis === 's') s.nilai = bersama[Number(s.nilai)] ?? null;
  return sel;
}

/** Every worksheet of a workbook, cell by cell. */
export async function bacaBuku(buku: Uint8Array): Promise<LembarBerkas[]> {
  const nama: string[] = [];
  await urai(buku, 'xl/workbook.xml', {
    buka: (t) => {
      if (t.nama === 'sheet') nama.push(t.atribut.name ?? '');
    },
  });
  const bersama: string[] = [];
  await urai(buku, 'xl/sharedStrings.xml', {
    buka: (t) => {
      if (t.nama === 'si') bersama.push('');
    },
    teks: (t) => {
      bersama[bersama.length - 1] += t;
    },
  });
  return Promise.all(nama.map(async (n, i) => ({ nama: n, sel: await bacaLembar(buku, i + 1, bersama) })));
}

/** Computes every formula of a workbook with another program than the one that wrote it: [where, written, computed]. */
export function hitungRumus(lembar: readonly LembarBerkas[]): { rumus: number; beda: [string, unknown, unknown][] } {
  const isi = new Map(
    lembar.map((l) => [
      l.nama,
      new Map(
        [...l.sel].flatMap(([a, s]) => {
          const di = uraiAlamat(a);
          return di ? [[`${di.r + 1}:${di.c + 1}`, s] as const] : [];
        }),
      ),
    ]),
  );
  const jadi = new Map<SelBerkas, string | number | null>();
  const nilai = (nama: string, row: number, col: number): string | number | null => {
    const s = isi.get(nama)?.get(`${row}:${col}`);
    if (!s) return null;
    const ada = jadi.get(s);
    if (ada !== undefined) return ada;
    let n: string | number | null = s.nilai === null ? null : s.jenis === 'n' ? Number(s.nilai) : s.nilai;
    // Formulas see what other formulas give, never what was written beside those.
    if (s.rumus !== null) {
      const h = pengurai(dalam++).parse(s.rumus, { sheet: nama, row, col });
      dalam--;
      n = typeof h === 'number' || typeof h === 'string' ? h : String(h);
    }
    jadi.set(s, n);
    return n;
  };
  // A parser that is busy with one formula cannot take another: one for each depth.
  const perDalam: FormulaParser[] = [];
  let dalam = 0;
  const pengurai = (n: number): FormulaParser => {
    perDalam[n] ??= new FormulaParser({
      onCell: ({ sheet, row, col }) => nilai(sheet, row, col),
      onRange: ({ sheet, from, to }) =>
        Array.from({ length: to.row - from.row + 1 }, (_, r) =>
          Array.from({ length: to.col - from.col + 1 }, (_, c) => nilai(sheet, from.row + r, from.col + c)),
        ),
    });
    return perDalam[n];
  };
  const beda: [string, unknown, unknown][] = [];
  let rumus = 0;
  for (const l of lembar)
    for (const [a, s] of l.sel) {
      if (s.rumus === null) continue;
      rumus++;
      const di = uraiAlamat(a);
      const hitung = di && nilai(l.nama, di.r + 1, di.c + 1);
      const tertulis = s.jenis === 'n' ? Number(s.nilai) : s.nilai;
      if (hitung !== tertulis) beda.push([`${l.nama}!${a} ${s.rumus}`, tertulis, hitung]);
    }
  return { rumus, beda };
}
