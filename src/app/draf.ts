import {
  adalahPembanding,
  berhasil,
  gagal,
  type Hasil,
  KodeKontes,
  KodeTps,
  namaSel,
  nilaiSel,
  SumberLembar,
} from '../domain/index.ts';
import {
  type DrafTersimpan,
  dropDrafts,
  type KunciDraf,
  keepDraftRow,
  lembarKontes,
  readDrafts,
  readSheet,
  readSources,
  syncLog,
  tulisTanpaMenunggu,
} from '../store/index.ts';
import type { Klaim } from './klaim.ts';
import type { Jam, Pleno } from './pleno.ts';
import { namaTps } from './temuan.ts';

/** The text of a dialog (a reason, an objection) beside the cells of a sheet and of its copies. */
const LAPIS_TEKS = 'teks';

export type Draf = KunciDraf & { panel: string; semula: number | null; teks: string };

/**
 * The figure that stands in the cell a draft is typed over; undefined where nothing can be typed: an adopted sheet, a
 * source that is none, a cell that the form does not have.
 */
function angkaKini(p: Pleno, d: KunciDraf): number | null | undefined {
  const kontes = KodeKontes.safeParse(d.kontes);
  const tps = KodeTps.safeParse(d.wilayah);
  if (!kontes.success || !tps.success || !p.s.lembar.has(kontes.data)) return undefined;
  const i = lembarKontes(p.s, kontes.data).indeks.get(d.nama);
  if (i === undefined) return undefined;
  if (d.lapis === 'lembar') {
    const l = readSheet(p.s, kontes.data, tps.data);
    return l?.status === 'disahkan' ? undefined : l ? nilaiSel(l.isian, i) : null;
  }
  const sumber = SumberLembar.safeParse(d.lapis);
  if (!sumber.success || !adalahPembanding(sumber.data)) return undefined;
  const s = readSources(p.s, kontes.data, tps.data).find((x) => x.sumber === sumber.data);
  return s ? nilaiSel(s.isian, i) : null;
}

/** Does a draft still say something: is the cell as it was when it was typed over? */
const berlaku = (p: Pleno, d: DrafTersimpan): boolean => d.lapis === LAPIS_TEKS || angkaKini(p, d) === d.semula;

/**
 * Keeps what is being typed in a cell or a dialog, until it is entered; `teks` null drops it. A draft that comes late,
 * after its cell was saved or changed by somebody else, is not kept. Nothing is told to anybody. It is on the disk when
 * `typingOnDisk` resolves. Errors: KONTES_TAK_DIKENAL and WILAYAH_TAK_DIKENAL for a place that is not of this plenary.
 */
export function keepDraft(p: Pleno, d: Omit<Draf, 'teks'> & { teks: string | null }, jam: Jam): Hasil<null> {
  const { teks } = d;
  const kontes = KodeKontes.safeParse(d.kontes);
  if (d.lapis !== LAPIS_TEKS && !(kontes.success && p.s.lembar.has(kontes.data)))
    return gagal('KONTES_TAK_DIKENAL', { kontes: d.kontes });
  if (!p.peta.cari(d.wilayah)) return gagal('WILAYAH_TAK_DIKENAL', { wilayah: d.wilayah });
  return tulisTanpaMenunggu(p.s, (): Hasil<null> => {
    const basi = d.lapis !== LAPIS_TEKS && angkaKini(p, d) !== d.semula;
    const sama = d.lapis !== LAPIS_TEKS && teks === (d.semula === null ? '' : String(d.semula));
    if (teks === null || sama || (d.lapis === LAPIS_TEKS && teks.trim() === ''))
      dropDrafts(p.s, { ...d, nama: [d.nama] });
    else if (!basi) keepDraftRow(p.s, { ...d, teks, waktu: jam().toISOString() });
    return berhasil(null);
  });
}

/** Waits until what was kept is on the disk; nobody else waits with it. */
export const typingOnDisk = (p: Pleno): Promise<void> => syncLog(p.s.folder);

/** So long after the last key somebody else counts as typing there. */
export const HANGAT_MS = 10_000;

/** Who asks: their window, what windows have open, and the time. */
export type Penanya = { panel: string; klaim: readonly Klaim[]; jam: Jam };

/** Somebody else is typing there now, and has it on their own screen. */
const milikLain = (d: DrafTersimpan, { panel, klaim, jam }: Penanya): boolean =>
  d.panel !== panel &&
  // Either way: a clock that was set back must not leave it to a window for hours.
  Math.abs(jam().getTime() - Date.parse(d.waktu)) < HANGAT_MS &&
  klaim.some((k) => k.panel === d.panel && k.tps === d.wilayah);

/** What was left in the middle of typing at one place, for a window that opens it. */
export const draftsAt = (p: Pleno, tempat: { kontes: string; wilayah: string }, siapa: Penanya): Draf[] =>
  readDrafts(p.s, tempat).filter((d) => !milikLain(d, siapa) && berlaku(p, d));

/** A place where typing was left, in words. */
export type DrafTampil = KunciDraf & { namaWilayah: string; perihal: string };

/** Every place where typing was left, for the first screen after a power cut. */
export const leftTyping = (p: Pleno, siapa: Penanya): DrafTampil[] =>
  readDrafts(p.s)
    .filter((d) => p.peta.cari(d.wilayah) && !milikLain(d, siapa) && berlaku(p, d))
    .map(({ kontes, wilayah, lapis, nama }) => ({
      ...{ kontes, wilayah, lapis, nama },
      namaWilayah: wilayah.length === 13 ? namaTps(p, wilayah) : p.peta.nama(wilayah),
      perihal: lapis === LAPIS_TEKS ? 'uraian' : namaSel(nama),
    }));
