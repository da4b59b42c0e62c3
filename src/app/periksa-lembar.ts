import {
  adalahSalinan,
  angkaSel,
  type Isian,
  isianKosong,
  type KodeKontes,
  type Lembar,
  namaSel,
  namaSumber,
  nilaiId,
  periksaKesamaan,
  periksaLembar,
  SEVERITY,
  type Temuan,
} from '../domain/index.ts';
import {
  type BedaTersimpan,
  type KataSumber,
  type LembarTersimpan,
  lembarKontes,
  type SelesaiTersimpan,
} from '../store/index.ts';
import type { Pleno } from './pleno.ts';

/** Findings of one sheet, and how many of them count as open problems. */
export type HasilPeriksa = { readonly temuan: readonly Temuan[]; readonly salah: number; readonly periksa: number };

/** What is said of every sheet on which nothing is found. */
const BERES: HasilPeriksa = { temuan: [], salah: 0, periksa: 0 };

/** Everything beside a sheet that rules compare it with. */
export type Pembanding = {
  beda: readonly BedaTersimpan[];
  sumber: readonly KataSumber[];
  selesai: readonly SelesaiTersimpan[];
  /** What the other ballots of the TPS say against this one (X601–X603). */
  lintas: readonly Temuan[];
};

/** A recorded difference (B803) stays open while the sheet does not hold the figures that arrived. */
function temuanBeda(lembar: Lembar, isian: Isian, beda: readonly BedaTersimpan[]): Temuan[] {
  return beda
    .map((b) => ({ ...b, sel: b.sel.filter(([sel, , datang]) => nilaiId(lembar, isian, sel) !== datang) }))
    .filter((b) => b.sel.length > 0)
    .map((b) => ({
      kode: 'B803',
      severity: 'periksa',
      sel: b.sel.map(([sel]) => sel),
      konteks: {
        berkas: b.berkas,
        rincian: b.sel
          .slice(0, 6)
          .map(([sel, , datang]) => `${namaSel(sel)} ${angkaSel(nilaiId(lembar, isian, sel))} → ${angkaSel(datang)}`)
          .join(', '),
      },
    }));
}

/** What B803 already says of the same file is not said a second time as B801. */
const dikatakanB803 = (t: Temuan, lembar: Lembar, s: KataSumber, b: Pembanding): boolean =>
  b.beda.some(
    (x) =>
      x.sumber === s.sumber &&
      x.sel.some(([sel, , datang]) => sel === String(t.konteks.sel) && datang === nilaiId(lembar, s.isian, sel)),
  );

/** A settled difference stays settled while both sides say what they said then. */
export const masihSelesai = (
  selesai: readonly SelesaiTersimpan[],
  sumber: string,
  beda: { sel: string; lembar: number | null; sumber: number | null },
): boolean =>
  selesai.some(
    (x) => x.sumber === sumber && x.sel.some(([s, l, n]) => s === beda.sel && l === beda.lembar && n === beda.sumber),
  );

/**
 * Where the sources of a sheet say something else (B801, B802, B804). An office's own table only speaks when it is
 * imported (B803): what it says later than the paper is no witness.
 */
function temuanSumber(lembar: Lembar, isian: Isian, b: Pembanding): Temuan[] {
  return b.sumber.flatMap((s): Temuan[] => {
    if (s.sumber === 'tabel') return [];
    const sisi = { nama: namaSumber(s.sumber), isian: s.isian };
    const cHasil = { nama: 'C.Hasil', isian };
    if (s.sumber === 'sirekap')
      return periksaKesamaan(lembar, 'B801', 'periksa', cHasil, sisi).filter((t) => !dikatakanB803(t, lembar, s, b));
    const kode = adalahSalinan(s.sumber) ? 'B802' : 'B804';
    return periksaKesamaan(lembar, kode, 'salah', cHasil, sisi).filter((t) => {
      const sel = String(t.konteks.sel);
      const nilai = { sel, lembar: nilaiId(lembar, isian, sel), sumber: nilaiId(lembar, s.isian, sel) };
      return !masihSelesai(b.selesai, s.sumber, nilai);
    });
  });
}

/**
 * Checks one sheet. Incompleteness (S506) is shown on the sheet but does not count as a problem: after an import from
 * Sirekap every sheet still waits for its sections II and III, and a mark on all of them would hide the real ones.
 */
export function checkSheet(p: Pleno, kontes: KodeKontes, l: LembarTersimpan | null, b: Pembanding): HasilPeriksa {
  const lembar = lembarKontes(p.s, kontes);
  const isian = l?.isian ?? isianKosong(lembar);
  const sendiri = periksaLembar({ lembar, isian, parameter: p.s.parameter, tingkat: 5, jumlahTps: 1 });
  const sumber = temuanSumber(lembar, isian, b);
  // Most sheets are in order, and nothing is made for them.
  if (sendiri.length + b.lintas.length + sumber.length + b.beda.length === 0) return BERES;
  const temuan = [...sendiri, ...b.lintas, ...sumber, ...temuanBeda(lembar, isian, b.beda)].sort(
    (x, y) => SEVERITY.indexOf(x.severity) - SEVERITY.indexOf(y.severity),
  );
  const masalah = temuan.filter((t) => t.kode !== 'S506');
  return {
    temuan,
    salah: masalah.filter((t) => t.severity === 'salah').length,
    periksa: masalah.filter((t) => t.severity === 'periksa').length,
  };
}
