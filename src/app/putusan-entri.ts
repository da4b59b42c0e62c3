import {
  adaAlasan,
  adalahPembetulan,
  type BedaSel,
  berhasil,
  catatPengetik,
  gagal,
  type Hasil,
  halanganPemutus,
  type KodeKontes,
  type KodeTps,
  namaPengetik,
  namaSama,
  nilaiSel,
  type Pengetik,
  type SelPutusan,
} from '../domain/index.ts';
import {
  decideCells,
  journalOfSheet,
  lembarKontes,
  readPerson,
  readSettled,
  readSheet,
  readSources,
  tulis,
} from '../store/index.ts';
import { cellLabel } from './label-sel.ts';
import { masihSelesai } from './periksa-lembar.ts';
import { type Jam, kontesPleno, type Pleno, tindakan } from './pleno.ts';

type Tempat = { kontes: KodeKontes; tps: KodeTps };

/** Who typed the figures of a sheet and of its second entry, by place in the vector; only who was named at the keyboard. */
function typistsOf(p: Pleno, { kontes, tps }: Tempat): { lembar: Pengetik; entri2: Pengetik } {
  const hasil = { lembar: new Map<number, string>(), entri2: new Map<number, string>() };
  const { indeks } = lembarKontes(p.s, kontes);
  for (const e of journalOfSheet(p.s.db, kontes, tps).reverse())
    catatPengetik(
      e.isi,
      namaPengetik(e.pelaku),
      (_, sel) => indeks.get(sel),
      (lapis) => hasil[lapis],
    );
  return hasil;
}

/** One cell that the two entries say differently, and who typed each. */
export type SelEntri = {
  sel: string;
  label: string;
  entri1: number;
  entri2: number;
  oleh1: string | null;
  oleh2: string | null;
  /** Decided, and both entries still say what they said then. */
  selesai: boolean;
};

/** Where first and second entry differ, cell by cell in the order of the paper. Errors: KONTES_TAK_DIKENAL, WILAYAH_TAK_DIKENAL. */
export function differingEntries(p: Pleno, t: Tempat): Hasil<SelEntri[]> {
  const k = kontesPleno(p, t.kontes);
  if (!k.ok) return k;
  if (!k.nilai.peta.cari(t.tps)) return gagal('WILAYAH_TAK_DIKENAL', { wilayah: t.tps });
  const l = readSheet(p.s, t.kontes, t.tps);
  const kedua = readSources(p.s, t.kontes, t.tps).find((x) => x.sumber === 'entri2');
  if (!l || !kedua) return berhasil([]);
  const oleh = typistsOf(p, t);
  const selesai = readSettled(p.s, t.kontes, t.tps);
  return berhasil(
    k.nilai.lembar.sel.flatMap((sel, i): SelEntri[] => {
      const [entri1, entri2] = [nilaiSel(l.isian, i), nilaiSel(kedua.isian, i)];
      if (entri1 === null || entri2 === null || entri1 === entri2) return [];
      return [
        {
          ...{ sel, label: cellLabel(k.nilai, sel), entri1, entri2 },
          ...{ oleh1: oleh.lembar.get(i) ?? null, oleh2: oleh.entri2.get(i) ?? null },
          selesai: masihSelesai(selesai, 'entri2', { sel, lembar: entri1, sumber: entri2 }),
        },
      ];
    }),
  );
}

/**
 * A third person decides cells in which first and second entry differ: [cell, first entry, second entry, figure], as they
 * saw them. Sets the figures and settles the differences in one entry. Errors: ORANG_TAK_DIKENAL, PEMUTUS_DITOLAK where the
 * person is not of the body or typed one of the figures, ALASAN_WAJIB for a figure that was read out, LEMBAR_USANG,
 * LEMBAR_DISAHKAN.
 */
export function decideEntries(
  p: Pleno,
  c: Tempat & { versi: number; oleh: number; sel: readonly SelPutusan[]; alasan?: string | undefined },
  jam: Jam,
): Hasil<null> {
  const { alasan, ...putusan } = c;
  return tulis(p.s, (): Hasil<null> => {
    const beda = differingEntries(p, c);
    if (!beda.ok) return beda;
    const milik = c.sel.map(([sel, satu, dua]) =>
      beda.nilai.find((b) => b.sel === sel && b.entri1 === satu && b.entri2 === dua),
    );
    if (milik.length === 0 || milik.includes(undefined)) return gagal('LEMBAR_USANG');
    const o = readPerson(p.s, c.oleh);
    if (!o) return gagal('ORANG_TAK_DIKENAL');
    const sebab = halanganPemutus(
      o,
      milik.flatMap((b) => [b?.oleh1 ?? undefined, b?.oleh2 ?? undefined]),
    );
    if (sebab !== null) return gagal('PEMUTUS_DITOLAK', { nama: o.nama, sebab });
    const berubah = c.sel.flatMap(([s, a, , b]): [string, number | null][] => (a === b ? [] : [[s, a]]));
    const status = readSheet(p.s, c.kontes, c.tps)?.status ?? 'kosong';
    if (adalahPembetulan(status, berubah) && !adaAlasan(alasan)) return gagal('ALASAN_WAJIB');
    return decideCells(p.s, putusan, tindakan(p, jam, alasan?.trim()));
  });
}

/** Takes a decision back: the first entry stands again, and the differences are open. Must run inside `tulis`. */
export function undoDecision(
  p: Pleno,
  c: Tempat & { seq: number; versi: number; oleh: number; sel: readonly SelPutusan[] },
  jam: Jam,
): Hasil<BedaSel[]> {
  const { kontes, tps, versi, oleh } = c;
  const sel = c.sel.map(([s, satu, dua, menjadi]): SelPutusan => [s, menjadi, dua, satu]);
  const h = decideCells(p.s, { kontes, tps, versi, oleh, sel, urung: c.seq }, tindakan(p, jam));
  if (!h.ok) return h;
  return berhasil(sel.map(([s, semula, , menjadi]) => ({ sel: s, semula, menjadi })));
}

/** May whoever is at the keyboard type these cells of the second entry? Errors: ENTRI_ORANG_SAMA where they typed the first. */
export function blindTypist(p: Pleno, t: Tempat, sel: readonly string[], nama: string | undefined): Hasil<null> {
  if (nama === undefined) return berhasil(null);
  const { indeks } = lembarKontes(p.s, t.kontes);
  const pertama = typistsOf(p, t).lembar;
  const sama = sel.some((s) => {
    const n = pertama.get(indeks.get(s) ?? -1);
    return n !== undefined && namaSama(n, nama);
  });
  return sama ? gagal('ENTRI_ORANG_SAMA', { nama }) : berhasil(null);
}
