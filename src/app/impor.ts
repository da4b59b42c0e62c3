import {
  adalahPembanding,
  bandingkan,
  berhasil,
  gagal,
  type Hasil,
  type Isian,
  KOSONG,
  type KodeKontes,
  type KodeTps,
  nilaiId,
  type SumberLembar,
  samaIsian,
} from '../domain/index.ts';
import {
  appendJournal,
  lembarKontes,
  loadSheet,
  readSheet,
  readSources,
  recordDifference,
  recordSource,
  type Tindakan,
  tulis,
} from '../store/index.ts';
import type { Pleno } from './pleno.ts';

export type Ditolak = { berkas: string; kode: string; pesan: string };

/** One sheet that a reader brings. */
export type LembarDatang = {
  tps: KodeTps;
  sumber: SumberLembar;
  isian: Isian;
  berkas: { nama: string; sha256: string };
};

/** Everything that a reader brings of one import. */
export type Bacaan = {
  berkas: number;
  lembar: readonly LembarDatang[];
  ditolak: readonly Ditolak[];
  /** Signatures of the remembered mappings that its tables were read with. */
  pemetaan?: readonly string[];
};

type SelBerbeda = [string, number | null, number | null];

/**
 * What an arriving sheet means here.
 * - `masuk`: the TPS has no figures yet; it gets these.
 * - `sama`: nothing new.
 * - `sumber`: the figures were recorded before and agree; the source is now shown beside them.
 * - `beda`: other figures than this source said before (`sel`), or than recorded where it said nothing. They are kept as
 *   a finding (B803) and beside the sheet as what the source says now; the sheet is never overwritten. `lain`: where
 *   they are not those of the sheet; none once Sirekap was corrected after the paper and is loaded again.
 * - `pembanding`: a copy that is only compared (`sel`: where it differs from the sheet, B802); it never fills a sheet.
 */
type Penilaian =
  | { hasil: 'masuk' }
  | { hasil: 'sama' }
  | { hasil: 'sumber' }
  | { hasil: 'beda'; sel: SelBerbeda[]; lain: SelBerbeda[]; isian: Isian }
  | { hasil: 'pembanding'; sel: SelBerbeda[]; isian: Isian };

const RINGKASAN_AWAL = { masuk: 0, sama: 0, beda: 0, pembanding: 0 };
export type RingkasanImpor = typeof RINGKASAN_AWAL & { berkas: number; ditolak: Ditolak[] };

/** What a source says now: what it leaves empty stays as it had said before. */
const lengkapi = (isian: Isian, semula: Isian | undefined): Isian =>
  semula ? isian.map((v, i) => (v === KOSONG ? (semula[i] ?? KOSONG) : v)) : isian;

/** Judges one arriving sheet against the store as it is now. */
function judgeSheet(p: Pleno, kontes: KodeKontes, d: LembarDatang): Penilaian {
  const lama = readSheet(p.s, kontes, d.tps);
  const sumber = readSources(p.s, kontes, d.tps).find((s) => s.sumber === d.sumber);
  if (adalahPembanding(d.sumber)) return judgeCopy(p, kontes, d, lama?.isian, sumber?.isian);
  if (!lama || lama.status === 'kosong') return { hasil: 'masuk' };
  // A table may bring some columns now and others then.
  const isian = d.sumber === 'tabel' ? lengkapi(d.isian, sumber?.isian) : d.isian;
  if (sumber && samaIsian(sumber.isian, isian)) return { hasil: 'sama' };
  const lembar = lembarKontes(p.s, kontes);
  // A cell that the arriving file leaves empty says nothing; against an earlier file of Sirekap it does.
  const beda = sumber
    ? bandingkan(lembar, sumber.isian, isian)
    : bandingkan(lembar, lama.isian, isian).filter((b) => b.menjadi !== null);
  if (beda.length === 0) return { hasil: 'sumber' };
  const sel = beda.map((b): SelBerbeda => [b.sel, b.semula, b.menjadi]);
  const lain = sel
    .map(([s, , datang]): SelBerbeda => [s, nilaiId(lembar, lama.isian, s), datang])
    .filter(([, tercatat, datang]) => tercatat !== datang);
  return { hasil: 'beda', sel, lain, isian };
}

/** A copy that comes again completes and corrects what was held of it; cells it leaves empty keep what they had. */
function judgeCopy(p: Pleno, kontes: KodeKontes, d: LembarDatang, tercatat?: Isian, semula?: Isian): Penilaian {
  const lembar = lembarKontes(p.s, kontes);
  const isian = lengkapi(d.isian, semula);
  if (semula && samaIsian(semula, isian)) return { hasil: 'sama' };
  const beda = tercatat ? bandingkan(lembar, tercatat, isian) : [];
  const sel = beda.flatMap((b): SelBerbeda[] =>
    b.semula === null || b.menjadi === null ? [] : [[b.sel, b.semula, b.menjadi]],
  );
  return { hasil: 'pembanding', sel, isian };
}

/** Counts a sheet under the one thing that people are told of it. */
function hitungSatu(hitung: typeof RINGKASAN_AWAL, n: Penilaian): void {
  if (n.hasil === 'pembanding') hitung[n.sel.length > 0 ? 'beda' : 'pembanding']++;
  else if (n.hasil === 'beda') hitung[n.lain.length > 0 ? 'beda' : 'pembanding']++;
  else hitung[n.hasil === 'sumber' ? 'pembanding' : n.hasil]++;
}

function applySheet(p: Pleno, kontes: KodeKontes, impor: number, d: LembarDatang, n: Penilaian, t: Tindakan): void {
  const { tps, sumber: asal, isian, berkas } = d;
  const sumber = (isi = isian) => recordSource(p.s, { kontes, tps, sumber: asal, isian: isi, berkas, impor }, t);
  switch (n.hasil) {
    case 'pembanding':
      sumber(n.isian);
      return;
    case 'masuk':
      if (asal !== 'sirekap' && asal !== 'tabel') throw new Error(`${asal} tidak mengisi lembar`);
      loadSheet(p.s, { kontes, tps, asal, isian, berkas, impor }, t);
      sumber();
      return;
    case 'sumber':
      sumber();
      return;
    case 'beda':
      recordDifference(p.s, { kontes, tps, sumber: asal, berkas, impor, sel: n.sel }, t);
      sumber(n.isian);
      return;
    case 'sama':
      return;
  }
}

class Dibatalkan extends Error {}

export type OpsiImpor = {
  kemajuan?: (selesai: number, jumlah: number) => void;
  batal?: () => boolean;
};

/**
 * Writes an import in one transaction: all of it or, when cancelled or interrupted, nothing. Every sheet is judged
 * again inside the transaction, because the store may have changed since the preview. An import that changes nothing
 * writes nothing. Errors: IMPOR_DIBATALKAN and those of the disk.
 */
export function applyImport(
  p: Pleno,
  kontes: KodeKontes,
  b: Bacaan,
  t: Tindakan,
  opsi: OpsiImpor = {},
): Hasil<RingkasanImpor> {
  try {
    return berhasil(
      tulis(p.s, () => {
        const hitung = { ...RINGKASAN_AWAL };
        const impor = nomorImporBerikut(p);
        let menulis = false;
        b.lembar.forEach((d, i) => {
          if (opsi.batal?.()) throw new Dibatalkan();
          const n = judgeSheet(p, kontes, d);
          applySheet(p, kontes, impor, d, n, t);
          menulis ||= n.hasil !== 'sama';
          hitungSatu(hitung, n);
          opsi.kemajuan?.(i + 1, b.lembar.length);
        });
        const ringkasan: RingkasanImpor = { berkas: b.berkas, ...hitung, ditolak: [...b.ditolak] };
        const pemetaan = b.pemetaan?.length ? { pemetaan: [...b.pemetaan] } : {};
        if (menulis)
          appendJournal(p.s.db, {
            ...t,
            isi: { jenis: 'impor.selesai', impor, sumber: b.lembar[0]?.sumber ?? 'sirekap', ...ringkasan, ...pemetaan },
          });
        return ringkasan;
      }),
    );
  } catch (e) {
    if (e instanceof Dibatalkan) return gagal('IMPOR_DIBATALKAN');
    throw e;
  }
}

function nomorImporBerikut(p: Pleno): number {
  const q = p.s.db.prepare("SELECT count(*) FROM jurnal WHERE jenis = 'impor.selesai'");
  return Number(q.pluck().get()) + 1;
}

export type Pratinjau = {
  berkas: number;
  masuk: number;
  sama: number;
  beda: number;
  pembanding: number;
  rincianBeda: {
    tps: KodeTps;
    berkas: string;
    sel: { sel: string; tercatat: number | null; datang: number | null }[];
  }[];
  perDesa: Map<string, { jumlah: number; masuk: number }>;
};

/** What an import would change, without changing anything. */
export function previewImport(p: Pleno, kontes: KodeKontes, b: Bacaan): Pratinjau {
  const hasil: Pratinjau = { berkas: b.berkas, ...RINGKASAN_AWAL, rincianBeda: [], perDesa: new Map() };
  for (const d of b.lembar) {
    const n = judgeSheet(p, kontes, d);
    hitungSatu(hasil, n);
    const desa = d.tps.slice(0, 10);
    const hitung = hasil.perDesa.get(desa) ?? { jumlah: 0, masuk: 0 };
    hitung.jumlah++;
    if (n.hasil === 'masuk') hitung.masuk++;
    hasil.perDesa.set(desa, hitung);
    const lain = n.hasil === 'beda' ? n.lain : n.hasil === 'pembanding' ? n.sel : [];
    if (lain.length > 0)
      hasil.rincianBeda.push({
        tps: d.tps,
        berkas: d.berkas.nama,
        sel: lain.map(([sel, tercatat, datang]) => ({ sel, tercatat, datang })),
      });
  }
  return hasil;
}
