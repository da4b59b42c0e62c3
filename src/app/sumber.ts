import {
  type BedaSel,
  bandingkan,
  berhasil,
  gagal,
  type Hasil,
  type KodeKontes,
  type KodeTps,
  mencakup,
  namaPengetik,
  nomorSaksi,
  type SumberLembar,
} from '../domain/index.ts';
import {
  lembarKontes,
  readSettled,
  readSheet,
  readSources,
  type SelTiga,
  settleSource,
  tulis,
  typeSource,
} from '../store/index.ts';
import { type Jam, kontesPleno, type Pleno, tindakan } from './pleno.ts';
import { blindTypist } from './putusan-entri.ts';

/** Names of those whose copies can be compared, for a contest: Panwaslu, then every contestant with saksi. */
export type PihakSalinan = { sumber: SumberLembar; nama: string; nomor: number | null };

/** Contestants as saksi are sent by them: paslon, parties, DPD candidates. */
export function copyHolders(p: Pleno, kontes: KodeKontes): Hasil<PihakSalinan[]> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  const { kontes: isi } = k.nilai;
  const semua = isi.bentuk === 'partai' ? isi.partai : isi.bentuk === 'paslon' ? isi.paslon : isi.calon;
  // The empty column of a single paslon sends no saksi.
  const peserta = semua.flatMap((x) => (x.kolomKosong ? [] : [{ nomor: x.nomor, nama: x.nama }]));
  return berhasil([
    { sumber: 'panwaslu', nama: 'Panwaslu', nomor: null },
    ...peserta.map((x) => ({ sumber: `saksi.${x.nomor}` as const, ...x })),
  ]);
}

/** Is this a source that the contest can have? A saksi is sent by one of its contestants. */
export function knownSource(p: Pleno, kontes: KodeKontes, sumber: SumberLembar): Hasil<null> {
  if (nomorSaksi(sumber) === null) return berhasil(null);
  const pihak = copyHolders(p, kontes);
  if (!pihak.ok) return pihak;
  return pihak.nilai.some((x) => x.sumber === sumber) ? berhasil(null) : gagal('SUMBER_TAK_DIKENAL', { sumber });
}

type Tempat = { kontes: KodeKontes; tps: KodeTps; sumber: SumberLembar };

function kenali(p: Pleno, { kontes, tps, sumber }: Tempat): Hasil<null> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  if (!k.nilai.peta.cari(tps) || !mencakup(k.nilai.kontes, tps)) return gagal('WILAYAH_TAK_DIKENAL', { wilayah: tps });
  return knownSource(p, kontes, sumber);
}

const selDari = (c: { sel: readonly SelTiga[] }): string[] => c.sel.map(([s]) => s);

/**
 * Types what a copy (or the second entry) says; the second entry by somebody else than the first, where both are named. Cells: [cell, semula as the person saw it, menjadi]. Errors:
 * ENTRI_ORANG_SAMA, SUMBER_TAK_DIKENAL, WILAYAH_TAK_DIKENAL, KONTES_TAK_DIKENAL and those of `typeSource`.
 */
export function writeSource(p: Pleno, c: Tempat & { sel: readonly SelTiga[] }, jam: Jam): Hasil<BedaSel[]> {
  const kenal = kenali(p, c);
  if (!kenal.ok) return kenal;
  return tulis(p.s, (): Hasil<BedaSel[]> => {
    const t = tindakan(p, jam);
    const boleh = c.sumber === 'entri2' ? blindTypist(p, c, selDari(c), namaPengetik(t.pelaku)) : berhasil(null);
    return boleh.ok ? typeSource(p.s, c, t) : boleh;
  });
}

/**
 * Settles differences between a sheet and a source: the meeting looked at the paper and the sheet stands. `sel` are
 * cells with both figures as the person saw them; what stood settled before and still does stays. Errors: ALASAN_WAJIB
 * without a reason, ENTRI_PERLU_PUTUSAN for the second entry (see `decideEntries`), LEMBAR_USANG where one of the figures is another by now, SUMBER_TAK_DIKENAL.
 */
export function settleDifferences(
  p: Pleno,
  c: Tempat & { sel: readonly SelTiga[]; alasan: string },
  jam: Jam,
): Hasil<number> {
  const kenal = kenali(p, c);
  if (!kenal.ok) return kenal;
  if (c.sumber === 'entri2') return gagal('ENTRI_PERLU_PUTUSAN');
  const alasan = c.alasan.trim();
  if (alasan === '') return gagal('ALASAN_WAJIB');
  return tulis(p.s, (): Hasil<number> => {
    const beda = bedaKini(p, c);
    const ada = (x: SelTiga): boolean => beda.some((b) => b.every((v, i) => v === x[i]));
    if (c.sel.length === 0 || !c.sel.every(ada)) return gagal('LEMBAR_USANG');
    const tetap = selesaiKini(p, c).filter((x) => ada(x) && !c.sel.some(([s]) => s === x[0]));
    settleSource(
      p.s,
      { kontes: c.kontes, tps: c.tps, sumber: c.sumber, sel: [...tetap, ...c.sel] },
      tindakan(p, jam, alasan),
    );
    return berhasil(c.sel.length);
  });
}

/** Opens settled differences of a source again. */
export function reopenDifferences(p: Pleno, c: Tempat & { alasan: string }, jam: Jam): Hasil<number> {
  const kenal = kenali(p, c);
  if (!kenal.ok) return kenal;
  const alasan = c.alasan.trim();
  if (alasan === '') return gagal('ALASAN_WAJIB');
  return tulis(p.s, (): Hasil<number> => {
    const lama = selesaiKini(p, c).length;
    if (lama > 0)
      settleSource(p.s, { kontes: c.kontes, tps: c.tps, sumber: c.sumber, sel: [] }, tindakan(p, jam, alasan));
    return berhasil(lama);
  });
}

const selesaiKini = (p: Pleno, c: Tempat): SelTiga[] =>
  readSettled(p.s, c.kontes, c.tps).find((x) => x.sumber === c.sumber)?.sel ?? [];

function bedaKini(p: Pleno, c: Tempat): SelTiga[] {
  const l = readSheet(p.s, c.kontes, c.tps);
  const s = readSources(p.s, c.kontes, c.tps).find((x) => x.sumber === c.sumber);
  if (!l || !s) return [];
  return bandingkan(lembarKontes(p.s, c.kontes), l.isian, s.isian).flatMap((b): SelTiga[] =>
    b.semula === null || b.menjadi === null ? [] : [[b.sel, b.semula, b.menjadi]],
  );
}
