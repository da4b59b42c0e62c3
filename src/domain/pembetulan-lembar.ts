import type { EntriJurnal } from './jurnal.ts';
import type { Pembetulan, Pihak } from './pembetulan.ts';

/** One corrected cell: a figure that was read out and was changed then. */
export type PembetulanSel = {
  seq: number;
  waktu: string;
  /** Who did it at the computer. */
  oleh: { orang: string; peran: string };
  sel: string;
  semula: number;
  menjadi: number | null;
  alasan: string | null;
  diminta: Pihak | null;
  disetujui: Pihak[];
  keberatan: number | null;
  /** The entry that took it back; null while it stands. */
  diurungkan: number | null;
};

/** Cells that an entry changes, as [cell, semula, menjadi]; undefined where it changes none. */
function perubahan(e: EntriJurnal): {
  sel: readonly [string, number | null, number | null][];
  pembetulan?: Pembetulan;
} {
  if (e.isi.jenis === 'entri.diputuskan' && e.isi.urung === undefined)
    return {
      sel: e.isi.sel.flatMap(([s, a, , b]): [string, number | null, number | null][] => (a === b ? [] : [[s, a, b]])),
    };
  if (e.isi.jenis !== 'lembar.diubah' || e.isi.urung !== undefined) return { sel: [] };
  return { sel: e.isi.sel, ...(e.isi.pembetulan ? { pembetulan: e.isi.pembetulan } : {}) };
}

const diurungkanOleh = (e: EntriJurnal): number | undefined =>
  e.isi.jenis === 'lembar.diubah' || e.isi.jenis === 'entri.diputuskan' ? e.isi.urung : undefined;

/** Corrections of one sheet, cell by cell, from its journal (oldest first). Those taken back are marked, not left out. */
export function pembetulanLembar(entri: readonly EntriJurnal[]): PembetulanSel[] {
  const hasil: PembetulanSel[] = [];
  let dibacakan = false;
  for (const e of entri) {
    if (e.isi.jenis === 'lembar.dibacakan') dibacakan = true;
    if (e.isi.jenis === 'lembar.batal-dibacakan') dibacakan = false;
    // What came in a package was read out where it came from; a change here corrects it.
    if (e.isi.jenis === 'lembar.diterima') dibacakan = e.isi.status !== 'kosong' && e.isi.status !== 'terisi';
    const urung = diurungkanOleh(e);
    for (const b of hasil) if (b.seq === urung) b.diurungkan = e.seq;
    if (!dibacakan) continue;
    const { sel, pembetulan } = perubahan(e);
    for (const [id, semula, menjadi] of sel)
      if (semula !== null)
        hasil.push({
          seq: e.seq,
          waktu: e.waktu,
          oleh: { orang: e.pelaku.orang, peran: e.pelaku.peran },
          ...{ sel: id, semula, menjadi },
          alasan: e.alasan,
          diminta: pembetulan?.diminta ?? null,
          disetujui: pembetulan?.disetujui ?? [],
          keberatan: e.keberatan,
          diurungkan: null,
        });
  }
  return hasil;
}
