import {
  adalahPembanding,
  berhasil,
  gagal,
  type Hasil,
  type Isian,
  isianDariLarik,
  KOSONG,
  type KodeKontes,
  type KodeTps,
  type SumberLembar,
} from '../domain/index.ts';
import {
  appendJournal,
  clearLoadedSheet,
  type EntriTersimpan,
  journalBackwards,
  journalOfKinds,
  journalOfSheet,
  lembarKontes,
  readSheet,
  tulis,
  withdrawDifference,
  withdrawSource,
} from '../store/index.ts';
import { entriUntukUrung } from './lembar.ts';
import { type Jam, type Pleno, tindakan } from './pleno.ts';
import { namaTps } from './temuan.ts';

type Entri<J extends EntriTersimpan['isi']['jenis']> = EntriTersimpan & {
  isi: Extract<EntriTersimpan['isi'], { jenis: J }>;
};
type EntriImpor = Entri<'lembar.dimuat' | 'sumber.dicatat' | 'impor.berbeda'>;

export type ImporTerakhir = {
  impor: number;
  /** ISO 8601, UTC. */
  waktu: string;
  orang: string;
  sumber: SumberLembar;
  berkas: number;
  masuk: number;
  sama: number;
  beda: number;
  /** Copies that agree with their sheet, where the import brought copies. */
  pembanding: number;
  /** Why it can no longer be taken back, as a part of a sentence; null while it can. */
  halangan: string | null;
};
type Berkas = { nama: string; sha256: string };
export type ImporDiurungkan = { impor: number; lembar: number; sumber: number; beda: number };

const adalah = <J extends EntriTersimpan['isi']['jenis']>(e: EntriTersimpan, ...jenis: J[]): e is Entri<J> =>
  (jenis as string[]).includes(e.isi.jenis);

/** The newest import that still stands; undefined when there is none. */
function imporBerlaku(p: Pleno): Entri<'impor.selesai'> | undefined {
  const tumpukan: Entri<'impor.selesai'>[] = [];
  for (const e of journalOfKinds(p.s.db, ['impor.selesai', 'impor.diurungkan'])) {
    if (adalah(e, 'impor.selesai')) tumpukan.push(e);
    else tumpukan.pop(); // Only the newest standing one can be taken back.
  }
  return tumpukan.at(-1);
}

/** What an import wrote: one transaction, so its entries stand directly before its closing one. Newest first. */
function entriDari(p: Pleno, selesai: Entri<'impor.selesai'>): EntriImpor[] {
  const hasil: EntriImpor[] = [];
  for (const e of journalBackwards(p.s.db, selesai.seq)) {
    const miliknya = adalah(e, 'lembar.dimuat', 'sumber.dicatat', 'impor.berbeda') && e.isi.impor === selesai.isi.impor;
    if (!miliknya) break;
    hasil.push(e);
  }
  return hasil;
}

/** What has been built on an import since: a figure changed on one of its sheets, a reading, a final document. */
function halangan(p: Pleno, selesai: Entri<'impor.selesai'>): string | null {
  const final = journalOfKinds(p.s.db, ['dokumen.dibuat'], selesai.seq).some(
    // Blank forms, invitations and lists of attendance say no figures.
    (e) => adalah(e, 'dokumen.dibuat') && !e.isi.draf && e.isi.kontes !== null && e.isi.rupa !== 'blangko',
  );
  if (final) return 'sesudahnya dibuat dokumen yang bukan draf';
  const jenis = ['lembar.diubah', 'entri.diputuskan', 'lembar.dimuat', 'lembar.diterima'] as const;
  const diubah = new Map<string, Entri<(typeof jenis)[number]>>();
  for (const e of journalOfKinds(p.s.db, jenis, selesai.seq))
    if (adalah(e, ...jenis)) diubah.set(`${e.isi.kontes}/${e.isi.tps}`, e);
  const masih = [...diubah.values()]
    .map((e) => e.isi)
    .filter((i) => {
      const jurnal = journalOfSheet(p.s.db, i.kontes, i.tps);
      // A copy that is only compared says nothing about the figures of the sheet.
      const tersentuh = jurnal.some(
        ({ isi }) =>
          'impor' in isi &&
          isi.impor === selesai.isi.impor &&
          !(isi.jenis === 'sumber.dicatat' && adalahPembanding(isi.sumber)),
      );
      // Emptied by a person and begun anew, or replaced by a package: those figures are not of this import.
      const dimulaiLagi = jurnal.some((e) => e.seq > selesai.seq && adalah(e, 'lembar.dimuat', 'lembar.diterima'));
      return tersentuh && (dimulaiLagi || (entriUntukUrung(jurnal)?.seq ?? 0) > selesai.seq);
    });
  return (
    sebut(p, masih, 'sudah diubah sesudahnya') ??
    sebut(p, salinanDipakai(p, selesai), 'sudah dicocokkan') ??
    (adaDibacakan(p, selesai) ? 'ada lembarnya yang sudah dibacakan' : null)
  );
}

/** A sheet that this import filled has been read out, and still counts as such. */
function adaDibacakan(p: Pleno, selesai: Entri<'impor.selesai'>): boolean {
  const dibacakan = new Map<string, Tempat>();
  for (const { isi } of journalOfKinds(p.s.db, ['lembar.dibacakan'], selesai.seq))
    if (isi.jenis === 'lembar.dibacakan') dibacakan.set(`${isi.kontes}/${isi.tps}`, isi);
  return [...dibacakan.values()].some(
    ({ kontes, tps }) =>
      readSheet(p.s, kontes, tps)?.status !== 'terisi' &&
      journalOfSheet(p.s.db, kontes, tps).some((e) => adalah(e, 'lembar.dimuat') && e.isi.impor === selesai.isi.impor),
  );
}

/** Copies of this import that were typed on, or whose differences were settled or decided. */
const salinanDipakai = (p: Pleno, selesai: Entri<'impor.selesai'>): Tempat[] =>
  journalOfKinds(p.s.db, ['sumber.diketik', 'sumber.diselesaikan', 'entri.diputuskan'], selesai.seq).flatMap(
    ({ isi }) => {
      if (isi.jenis !== 'sumber.diketik' && isi.jenis !== 'sumber.diselesaikan' && isi.jenis !== 'entri.diputuskan')
        return [];
      const sumber = 'sumber' in isi ? isi.sumber : 'entri2';
      const miliknya = journalOfSheet(p.s.db, isi.kontes, isi.tps).some(
        (e) => adalah(e, 'sumber.dicatat') && e.isi.impor === selesai.isi.impor && e.isi.sumber === sumber,
      );
      return miliknya ? [isi] : [];
    },
  );

type Tempat = { kontes: KodeKontes; tps: KodeTps };

function sebut(p: Pleno, tempat: readonly Tempat[], kata: string): string | null {
  const satu = tempat[0];
  if (!satu) return null;
  const semua = new Set(tempat.map((t) => `${t.kontes}/${t.tps}`)).size;
  const lain = semua > 1 ? ` dan ${semua - 1} lembar lain` : '';
  return `${namaTps(p, satu.tps)} (${satu.kontes})${lain} ${kata}`;
}

/** The import one could take back now, or why not. null when no import stands. */
export function lastImport(p: Pleno): ImporTerakhir | null {
  const selesai = imporBerlaku(p);
  if (!selesai) return null;
  const { impor, sumber, berkas, masuk, sama, beda } = selesai.isi;
  const { waktu, pelaku } = selesai;
  return {
    ...{ impor, waktu, orang: pelaku.orang, sumber, berkas, masuk, sama, beda },
    pembanding: selesai.isi.pembanding ?? 0,
    halangan: halangan(p, selesai),
  };
}

/** What the same source had said of a sheet before the statement that stands now: from a file, typed, or both. */
function kataSebelumnya(p: Pleno, i: Entri<'sumber.dicatat'>['isi']): { isian: Isian; berkas: Berkas } | null {
  const tumpukan: { isian: Isian; berkas: Berkas }[] = [];
  const { indeks } = lembarKontes(p.s, i.kontes);
  for (const { isi } of journalOfSheet(p.s.db, i.kontes, i.tps).reverse()) {
    if (!('sumber' in isi) || isi.sumber !== i.sumber) continue;
    if (isi.jenis === 'sumber.dicatat') tumpukan.push({ isian: isianDariLarik(isi.isian), berkas: isi.berkas });
    if (isi.jenis === 'sumber.dicabut') tumpukan.pop();
    if (isi.jenis !== 'sumber.diketik') continue;
    const atas = tumpukan.at(-1);
    const isian = atas?.isian.slice() ?? new Int32Array(isi.panjang).fill(KOSONG);
    for (const [sel, , n] of isi.sel) isian[indeks.get(sel) ?? -1] = n ?? KOSONG;
    tumpukan.push({ isian, berkas: atas?.berkas ?? { nama: '', sha256: '' } });
  }
  return tumpukan.at(-2) ?? null;
}

/**
 * Takes the newest standing import back as one step, in one transaction: its sheets are empty again, its sources and
 * differences are withdrawn, an earlier word of the same source stands again. The journal only grows. `impor` is the
 * number the person saw. Errors: IMPOR_TIDAK_ADA when that is not the newest standing import,
 * IMPOR_TAK_DAPAT_DIURUNGKAN when something was built on it.
 */
export function undoImport(p: Pleno, impor: number, jam: Jam): Hasil<ImporDiurungkan> {
  return tulis(p.s, () => {
    const selesai = imporBerlaku(p);
    if (selesai?.isi.impor !== impor) return gagal('IMPOR_TIDAK_ADA');
    const entri = entriDari(p, selesai);
    const sebab = halangan(p, selesai);
    if (sebab !== null) return gagal('IMPOR_TAK_DAPAT_DIURUNGKAN', { sebab });
    const t = tindakan(p, jam);
    const hitung: ImporDiurungkan = { impor, lembar: 0, sumber: 0, beda: 0 };
    for (const { seq, isi } of entri) {
      const { kontes, tps } = isi;
      if (isi.jenis === 'lembar.dimuat') {
        clearLoadedSheet(p.s, kontes, tps, impor, t);
        hitung.lembar++;
      } else if (isi.jenis === 'sumber.dicatat') {
        const kembali = kataSebelumnya(p, isi);
        withdrawSource(p.s, { kontes, tps, sumber: isi.sumber, impor, kembali }, t);
        hitung.sumber++;
      } else {
        withdrawDifference(p.s, { kontes, tps, impor, entri: seq }, t);
        hitung.beda++;
      }
    }
    appendJournal(p.s.db, { ...t, isi: { jenis: 'impor.diurungkan', ...hitung } });
    return berhasil(hitung);
  });
}
