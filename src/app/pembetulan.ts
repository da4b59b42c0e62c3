import {
  berhasil,
  cariKontes,
  gagal,
  type Hasil,
  type KodeKontes,
  type KodeTps,
  type Pembetulan,
  type PembetulanSel,
  type Pihak,
  pembetulanLembar,
  sebutanOrang,
} from '../domain/index.ts';
import { correctedSheets, journalOfSheet, readPerson } from '../store/index.ts';
import { viewObjections } from './keberatan.ts';
import { cellLabel } from './label-sel.ts';
import { contestsOf, kontesPleno, type Pleno, plenaryTier } from './pleno.ts';
import { namaTps } from './temuan.ts';

/** Somebody as a screen names them: a person of the plenary by number, anybody else by their own words. */
export type PihakMasuk = { orang: number } | { sebutan: string };

function kenaliPihak(p: Pleno, m: PihakMasuk): Hasil<Pihak> {
  if (!('orang' in m)) return berhasil({ sebutan: m.sebutan.trim() });
  const o = readPerson(p.s, m.orang);
  if (!o) return gagal('ORANG_TAK_DIKENAL');
  // Their name as it is now goes into the entry: it stays what the meeting heard, whatever is changed of the person later.
  return berhasil({ orang: o.id, sebutan: `${o.nama} (${sebutanOrang(o, plenaryTier(p))})` });
}

/** Who asked and who agreed, for the journal; undefined where nothing was said. Errors: ORANG_TAK_DIKENAL. */
export function correctionParties(
  p: Pleno,
  m: { diminta?: PihakMasuk | undefined; disetujui?: readonly PihakMasuk[] | undefined },
): Hasil<Pembetulan | undefined> {
  const diminta = m.diminta ? kenaliPihak(p, m.diminta) : berhasil(null);
  if (!diminta.ok) return diminta;
  const disetujui: Pihak[] = [];
  for (const x of m.disetujui ?? []) {
    const h = kenaliPihak(p, x);
    if (!h.ok) return h;
    if (!disetujui.some((d) => d.sebutan === h.nilai.sebutan)) disetujui.push(h.nilai);
  }
  return berhasil(diminta.nilai || disetujui.length > 0 ? { diminta: diminta.nilai, disetujui } : undefined);
}

/** One corrected cell, in the words of a list or a document. */
export type PembetulanTampil = Omit<PembetulanSel, 'diminta' | 'disetujui' | 'keberatan'> & {
  kontes: KodeKontes;
  tps: KodeTps;
  /** `TPS 004, PULAU TIDUNG` */
  namaTps: string;
  /** Wording of the row on the form, with the column where there are three. */
  label: string;
  diminta: string | null;
  disetujui: string[];
  /** The objection that led to it. */
  keberatan: { nomor: number; pengaju: string; uraian: string } | null;
};

/**
 * Every figure that was read out and corrected then, in a region (a TPS, desa, or anything above) and for one ballot or
 * all of this plenary: sheets in the order of the agenda, ballot by ballot, each one's corrections in their order.
 * `semula` and `menjadi` are whole figures of one cell (`menjadi` null: emptied). Corrections that were taken back stay in
 * the list with the entry that did (`diurungkan`); a document prints those where it is null. Errors: WILAYAH_TAK_DIKENAL,
 * KONTES_TAK_DIKENAL.
 */
export function listCorrections(p: Pleno, wilayah: string, kontes?: KodeKontes): Hasil<PembetulanTampil[]> {
  if (!p.peta.cari(wilayah)) return gagal('WILAYAH_TAK_DIKENAL', { wilayah });
  if (kontes !== undefined && !cariKontes(p.s.definisi, kontes)) return gagal('KONTES_TAK_DIKENAL', { kontes });
  const keberatan = new Map(viewObjections(p, p.s.wilayah).map((k) => [k.nomor, k]));
  const hasil: PembetulanTampil[] = [];
  for (const { kode } of contestsOf(p).filter((k) => kontes === undefined || k.kode === kontes)) {
    const k = kontesPleno(p, kode);
    if (!k.ok) return k;
    for (const tps of correctedSheets(p.s.db, kode, wilayah))
      for (const b of pembetulanLembar(journalOfSheet(p.s.db, kode, tps).reverse())) {
        const asal = b.keberatan === null ? undefined : keberatan.get(b.keberatan);
        hasil.push({
          ...b,
          ...{ kontes: kode, tps, namaTps: namaTps(p, tps), label: cellLabel(k.nilai, b.sel) },
          diminta: b.diminta?.sebutan ?? null,
          disetujui: b.disetujui.map((x) => x.sebutan),
          keberatan: asal ? { nomor: asal.nomor, pengaju: asal.namaPengaju, uraian: asal.uraian } : null,
        });
      }
  }
  return berhasil(hasil);
}
