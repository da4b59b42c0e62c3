import {
  type AsalLembar,
  adaAlasan,
  adalahPembetulan,
  type BedaSel,
  bandingkan,
  berhasil,
  gagal,
  type Hasil,
  isianKeObjek,
  isianKosong,
  type KodeKontes,
  type KodeTps,
  namaKontes,
  namaKontesSingkat,
  namaSumber,
  nilaiId,
  nomorTps,
  pembetulanLembar,
  type StatusLembar,
  type SumberLembar,
  type Tingkat,
  type Wilayah,
} from '../domain/index.ts';
import {
  changeSheet,
  type EntriTersimpan,
  journalOfSheet,
  lembarKontes,
  readReceivedPackages,
  readSettled,
  readSheet,
  readSources,
  tulis,
} from '../store/index.ts';
import { objectionConcerns } from './keberatan.ts';
import { boardOf } from './papan.ts';
import { notifiedCorrections } from './pemberitahuan.ts';
import { correctionParties, type PihakMasuk } from './pembetulan.ts';
import { masihSelesai } from './periksa-lembar.ts';
import { type Jam, kontesPleno, type Pleno, tindakan } from './pleno.ts';
import { undoDecision } from './putusan-entri.ts';
import { type Riwayat, toRiwayat } from './riwayat.ts';
import { checkTps, describeFinding, type TemuanLengkap } from './temuan.ts';
import type { PetaWilayah } from './wilayah.ts';

export type TampilanLembar = {
  kontes: KodeKontes;
  tps: KodeTps;
  nomor: string;
  desa: Wilayah;
  status: StatusLembar;
  versi: number;
  asal: AsalLembar | null;
  isian: Record<string, number | null>;
  sumber: {
    sumber: SumberLembar;
    nama: string;
    berkas: string;
    isian: Record<string, number | null>;
    selesai: string[];
  }[];
  temuan: TemuanLengkap[];
  riwayat: Riwayat[];
  dapatUrung: boolean;
  /** Figures that were read out and corrected then, by cell, in their order; what was taken back does not count. */
  dibetulkan: Record<string, number[]>;
  suratSuara: {
    kode: KodeKontes;
    nama: string;
    singkat: string;
    status: StatusLembar;
    salah: number;
    periksa: number;
  }[];
  /** The package in which its figures came last; null where they were entered here. */
  paket: { nama: string; tingkat: Tingkat; urut: number; namaPerangkat: string } | null;
  /** Figures that a tier above corrected, by cell, in their order; those here are what they were. */
  diberitahukan: Record<string, { dari: string; semula: number; menjadi: number | null; alasan: string | null }[]>;
  sebelum: KodeTps | null;
  sesudah: KodeTps | null;
};

/** What tiers above corrected on a sheet, by cell. */
function diberitahukan(p: Pleno, kontes: KodeKontes, tps: KodeTps): TampilanLembar['diberitahukan'] {
  const hasil: TampilanLembar['diberitahukan'] = {};
  for (const { sel, dari, semula, menjadi, alasan } of notifiedCorrections(p, tps, kontes)) {
    hasil[sel] ??= [];
    hasil[sel]?.push({ dari, semula, menjadi, alasan });
  }
  return hasil;
}

/** The package in which a sheet came, by its journal (newest first); an entry that put other figures in its place ends that. */
function paketLembar(p: Pleno, jurnal: readonly EntriTersimpan[]): TampilanLembar['paket'] {
  const e = jurnal.find((x) => x.isi.jenis === 'lembar.diterima' || x.isi.jenis === 'lembar.dimuat');
  const isi = e?.isi;
  if (isi?.jenis !== 'lembar.diterima') return null;
  const d = readReceivedPackages(p.s).find((x) => x.sidik === isi.paket);
  if (!d) return null;
  const w = p.peta.cari(d.wilayah);
  return { nama: p.peta.nama(d.wilayah), tingkat: w?.tingkat ?? 3, urut: d.urut, namaPerangkat: d.namaPerangkat };
}

function kenali(p: Pleno, kontes: KodeKontes, tps: KodeTps): Hasil<{ desa: Wilayah; peta: PetaWilayah }> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  const desa = k.nilai.peta.cari(tps.slice(0, 10));
  const { peta } = k.nilai;
  return peta.cari(tps) && desa ? berhasil({ desa, peta }) : gagal('WILAYAH_TAK_DIKENAL', { wilayah: tps });
}

function angkaDicoret(jurnal: readonly EntriTersimpan[]): Record<string, number[]> {
  const hasil: Record<string, number[]> = {};
  for (const b of pembetulanLembar([...jurnal].reverse())) {
    if (b.diurungkan !== null) continue;
    hasil[b.sel] ??= [];
    hasil[b.sel]?.push(b.semula);
  }
  return hasil;
}

/** One sheet with everything beside it: sources, findings, history, neighbours in the agenda. */
export function viewSheet(p: Pleno, kontes: KodeKontes, tps: KodeTps): Hasil<TampilanLembar> {
  const kenal = kenali(p, kontes, tps);
  if (!kenal.ok) return kenal;
  const lembar = lembarKontes(p.s, kontes);
  const l = readSheet(p.s, kontes, tps);
  const isian = l?.isian ?? isianKosong(lembar);
  const jurnal = journalOfSheet(p.s.db, kontes, tps);
  const selesai = readSettled(p.s, kontes, tps);
  const urutan = kenal.nilai.peta.turunan(p.s.wilayah, 5);
  const i = urutan.findIndex((w) => w.kode === tps);
  const tetangga = (n: number): KodeTps | null => (urutan[n]?.kode as KodeTps | undefined) ?? null;
  return berhasil({
    kontes,
    tps,
    nomor: nomorTps(tps),
    desa: kenal.nilai.desa,
    status: l?.status ?? 'kosong',
    versi: l?.versi ?? 0,
    asal: l?.asal ?? null,
    isian: isianKeObjek(lembar, isian),
    sumber: readSources(p.s, kontes, tps).map((x) => ({
      sumber: x.sumber,
      nama: namaSumber(x.sumber),
      berkas: x.berkas,
      isian: isianKeObjek(lembar, x.isian),
      selesai: bandingkan(lembar, isian, x.isian)
        .filter((b) => masihSelesai(selesai, x.sumber, { sel: b.sel, lembar: b.semula, sumber: b.menjadi }))
        .map((b) => b.sel),
    })),
    temuan: checkTps(p, kontes, tps).temuan.map((t) => describeFinding(p, kontes, tps, isian, t)),
    riwayat: jurnal.map((e) => toRiwayat(p, e, true)),
    dapatUrung: l !== null && l.status !== 'disahkan' && entriUntukUrung(sejakBacaan(l.status, jurnal)) !== null,
    dibetulkan: angkaDicoret(jurnal),
    suratSuara: p.s.definisi.kontes.flatMap((k) => {
      const [s] = boardOf(p, k.kode, tps);
      if (!s) return [];
      const { status, salah, periksa } = s;
      return [{ kode: k.kode, nama: namaKontes(k), singkat: namaKontesSingkat(k), status, salah, periksa }];
    }),
    paket: paketLembar(p, jurnal),
    diberitahukan: diberitahukan(p, kontes, tps),
    sebelum: tetangga(i - 1),
    sesudah: tetangga(i + 1),
  });
}

/**
 * Changes cells of a sheet. `diminta` and `disetujui`: who asked for a correction (pembetulan) and who agreed; `keberatan`:
 * the objection that led to it. Errors: those of `changeSheet`, WILAYAH_TAK_DIKENAL, KONTES_TAK_DIKENAL, ORANG_TAK_DIKENAL,
 * KEBERATAN_TIDAK_ADA for an objection to something else, and ALASAN_WAJIB for a figure that was read out.
 */
export function editSheet(
  p: Pleno,
  kontes: KodeKontes,
  tps: KodeTps,
  ubah: {
    versi: number;
    sel: Readonly<Record<string, number | null>>;
    alasan?: string | undefined;
    keberatan?: number | undefined;
    diminta?: PihakMasuk | undefined;
    disetujui?: readonly PihakMasuk[] | undefined;
  },
  jam: Jam,
): Hasil<BedaSel[]> {
  const kenal = kenali(p, kontes, tps);
  if (!kenal.ok) return kenal;
  return tulis(p.s, () => {
    const pihak = correctionParties(p, ubah);
    if (!pihak.ok) return pihak;
    if (ubah.keberatan !== undefined && !objectionConcerns(p, ubah.keberatan, kontes, tps))
      return gagal('KEBERATAN_TIDAK_ADA');
    const l = readSheet(p.s, kontes, tps);
    const lembar = lembarKontes(p.s, kontes);
    // After the reading a figure changes by a pembetulan, which says why. Filling an empty cell corrects nothing.
    const berubah = Object.entries(ubah.sel).flatMap(([sel, n]): [string, number | null][] => {
      const lama = l && nilaiId(lembar, l.isian, sel);
      return lama === n ? [] : [[sel, lama]];
    });
    if (l && adalahPembetulan(l.status, berubah) && !adaAlasan(ubah.alasan)) return gagal('ALASAN_WAJIB');
    return changeSheet(
      p.s,
      { kontes, tps, versi: ubah.versi, sel: ubah.sel, pembetulan: pihak.nilai },
      {
        ...tindakan(p, jam, ubah.alasan),
        ...(ubah.keberatan === undefined ? {} : { keberatan: ubah.keberatan }),
      },
    );
  });
}

type EntriUbah = EntriTersimpan & {
  isi: Extract<EntriTersimpan['isi'], { jenis: 'lembar.diubah' | 'entri.diputuskan' }>;
};

/** The last change that was not taken back yet, from a sheet's journal (newest first). */
export function entriUntukUrung(jurnal: readonly EntriTersimpan[]): EntriUbah | null {
  const sudah = new Set<number>();
  for (const e of jurnal) {
    // What was changed before the sheet got these figures belongs to other ones.
    if (['lembar.dimuat', 'lembar.dikosongkan', 'lembar.diterima'].includes(e.isi.jenis)) return null;
    if (e.isi.jenis !== 'lembar.diubah' && e.isi.jenis !== 'entri.diputuskan') continue;
    if (e.isi.urung !== undefined) sudah.add(e.isi.urung);
    else if (!sudah.has(e.seq)) return { ...e, isi: e.isi };
  }
  return null;
}

/** A figure that was read out is what the hall heard: only what was changed since then can be taken back. */
function sejakBacaan(status: StatusLembar, jurnal: readonly EntriTersimpan[]): readonly EntriTersimpan[] {
  if (status !== 'dibacakan' && status !== 'dipersoalkan') return jurnal;
  const i = jurnal.findIndex((e) => e.isi.jenis === 'lembar.dibacakan' || e.isi.jenis === 'lembar.dibuka');
  return i < 0 ? jurnal : jurnal.slice(0, i);
}

/**
 * Takes back the last change of a sheet that still stands. Undo is itself an entry: the journal only grows.
 * Errors: TAK_ADA_UNTUK_DIURUNGKAN, LEMBAR_USANG, LEMBAR_DISAHKAN.
 */
export function undoSheet(p: Pleno, kontes: KodeKontes, tps: KodeTps, versi: number, jam: Jam): Hasil<BedaSel[]> {
  const kenal = kenali(p, kontes, tps);
  if (!kenal.ok) return kenal;
  return tulis(p.s, () => {
    const l = readSheet(p.s, kontes, tps);
    // Without a row its history ended with an earlier definition: it belongs to other contestants or another place.
    const e = l && entriUntukUrung(sejakBacaan(l.status, journalOfSheet(p.s.db, kontes, tps)));
    if (!e) return gagal('TAK_ADA_UNTUK_DIURUNGKAN');
    if (e.isi.jenis === 'entri.diputuskan') return undoDecision(p, { ...e.isi, seq: e.seq, versi }, jam);
    const sel = Object.fromEntries(e.isi.sel.map(([id, semula]) => [id, semula]));
    return changeSheet(p.s, { kontes, tps, versi, sel, urung: e.seq }, tindakan(p, jam));
  });
}
