import {
  angkaSel,
  gagal,
  type Hasil,
  type IsiJurnal,
  type KodeKontes,
  type KodeTps,
  namaSumber,
} from '../domain/index.ts';
import { type EntriTersimpan, journalOfSheet, readPerson } from '../store/index.ts';
import { cellLabel } from './label-sel.ts';
import { namaAsal, noticesInForce } from './pemberitahuan.ts';
import { kontesPleno, type Pleno } from './pleno.ts';
import { namaTps } from './temuan.ts';

/** One thing that happened to a cell, or to the sheet it stands on. */
export type RiwayatSel = {
  seq: number;
  waktu: string;
  orang: string;
  peran: string;
  /** What happened, as a short sentence. */
  kalimat: string;
  /** The figure on the sheet before and after; absent where it did not change. */
  angka?: { semula: number | null; menjadi: number | null };
  alasan: string | null;
  diminta: string | null;
  disetujui: string[];
  keberatan: number | null;
};

type Perihal = Pick<RiwayatSel, 'kalimat' | 'angka'>;
type Tiga = readonly [string, number | null, number | null];

const ASAL = { sirekap: 'Diisi dari Sirekap', tabel: 'Diisi dari tabel', ketik: 'Diketik', simulasi: 'Data latihan' };

const TAHAP = {
  'lembar.dibacakan': 'Lembar dibacakan',
  'lembar.batal-dibacakan': 'Lembar dinyatakan belum dibacakan',
  'lembar.disahkan': 'Lembar disahkan',
  'lembar.dibuka': 'Lembar dibuka kembali',
} as const;

const adaDi = (sel: readonly Tiga[], id: string): Tiga | undefined => sel.find(([s]) => s === id);

/** What an entry says of the cell at place `i`; undefined where it does not concern it. `kini`: the figure before it. */
function perihal(
  isi: IsiJurnal,
  sel: string,
  i: number,
  kini: number | null,
  namaOrang: (id: number) => string,
): Perihal | undefined {
  switch (isi.jenis) {
    case 'lembar.dimuat': {
      const menjadi = isi.isian[i] ?? null;
      return menjadi === null ? undefined : { kalimat: ASAL[isi.asal], angka: { semula: null, menjadi } };
    }
    case 'lembar.diterima': {
      const menjadi = isi.isian[i] ?? null;
      const kalimat = isi.putusan ? 'Angka dari paket dipilih' : 'Diterima dari paket';
      return menjadi === kini ? { kalimat } : { kalimat, angka: { semula: kini, menjadi } };
    }
    case 'lembar.dipertahankan': {
      const datang = isi.isian[i] ?? null;
      return datang === kini ? undefined : { kalimat: `Dipertahankan; paket menyebut ${angkaSel(datang)}` };
    }
    case 'lembar.dikosongkan':
      return kini === null
        ? undefined
        : { kalimat: `Impor ${isi.impor} diurungkan`, angka: { semula: kini, menjadi: null } };
    case 'lembar.diubah': {
      const b = adaDi(isi.sel, sel);
      const kalimat = isi.urung === undefined ? 'Diubah' : `Diurungkan (entri ${isi.urung})`;
      return b && { kalimat, angka: { semula: b[1], menjadi: b[2] } };
    }
    case 'entri.diputuskan': {
      const b = isi.sel.find(([s]) => s === sel);
      if (!b) return undefined;
      const [, satu, dua, menjadi] = b;
      const kalimat =
        isi.urung === undefined
          ? `Diputuskan ${namaOrang(isi.oleh)}: entri pertama ${angkaSel(satu)}, kedua ${angkaSel(dua)}`
          : `Putusan diurungkan (entri ${isi.urung})`;
      return { kalimat, angka: { semula: satu, menjadi } };
    }
    case 'sumber.dicatat': {
      const n = isi.isian[i] ?? null;
      return n === null ? undefined : { kalimat: `${namaSumber(isi.sumber)} menyebut ${angkaSel(n)}` };
    }
    case 'sumber.diketik': {
      const b = adaDi(isi.sel, sel);
      return b && { kalimat: `${namaSumber(isi.sumber)} diketik: ${angkaSel(b[2])}` };
    }
    case 'sumber.diselesaikan': {
      const b = adaDi(isi.sel, sel);
      return b && { kalimat: `Tetap ${angkaSel(b[1])}; ${namaSumber(isi.sumber)} menyebut ${angkaSel(b[2])}` };
    }
    case 'impor.berbeda': {
      const b = adaDi(isi.sel, sel);
      return b && { kalimat: `Impor ulang membawa ${angkaSel(b[2])}; angka tercatat tidak diubah` };
    }
    case 'lembar.dibacakan':
    case 'lembar.batal-dibacakan':
    case 'lembar.disahkan':
    case 'lembar.dibuka':
      return { kalimat: TAHAP[isi.jenis] };
    default:
      return undefined;
  }
}

function keRiwayat(e: EntriTersimpan, h: Perihal): RiwayatSel {
  const pembetulan = e.isi.jenis === 'lembar.diubah' ? e.isi.pembetulan : undefined;
  return {
    ...{ seq: e.seq, waktu: e.waktu, orang: e.pelaku.orang, peran: e.pelaku.peran },
    ...h,
    alasan: e.alasan,
    diminta: pembetulan?.diminta?.sebutan ?? null,
    disetujui: pembetulan?.disetujui.map((x) => x.sebutan) ?? [],
    keberatan: e.keberatan,
  };
}

/** What tiers above told of this figure: it stays what it is here, so nothing of it counts as a change. */
function diberitahukan(p: Pleno, kontes: KodeKontes, tps: KodeTps, sel: string): RiwayatSel[] {
  return noticesInForce(p).flatMap((n) =>
    n.pembetulan
      .filter((b) => b.kontes === kontes && b.tps === tps && b.sel === sel)
      .map((b) => ({
        ...{ seq: n.seq, waktu: n.waktu, orang: namaAsal(n.dari), peran: 'pemberitahuan' },
        kalimat: `Dibetulkan di tingkat atas: ${angkaSel(b.semula)} → ${angkaSel(b.menjadi)}; angka di sini tidak berubah`,
        ...{ alasan: b.alasan, diminta: b.diminta, disetujui: b.disetujui, keberatan: null },
      })),
  );
}

/**
 * The whole history of one figure, newest first: where it came from, every change with its reason, what sources say of
 * it, and when its sheet was read out and adopted. Errors: KONTES_TAK_DIKENAL, WILAYAH_TAK_DIKENAL, SEL_TAK_DIKENAL.
 */
export function cellHistory(
  p: Pleno,
  kontes: KodeKontes,
  tps: KodeTps,
  sel: string,
): Hasil<{ sel: string; label: string; namaTps: string; riwayat: RiwayatSel[] }> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  if (!k.nilai.peta.cari(tps)) return gagal('WILAYAH_TAK_DIKENAL', { wilayah: tps });
  const i = k.nilai.lembar.indeks.get(sel);
  if (i === undefined) return gagal('SEL_TAK_DIKENAL', { sel });
  const riwayat: RiwayatSel[] = [];
  let kini: number | null = null;
  for (const e of journalOfSheet(p.s.db, kontes, tps).reverse()) {
    const h = perihal(e.isi, sel, i, kini, (id) => readPerson(p.s, id)?.nama ?? `orang nomor ${id}`);
    if (!h) continue;
    if (h.angka) kini = h.angka.menjadi;
    riwayat.push(keRiwayat(e, h));
  }
  riwayat.push(...diberitahukan(p, kontes, tps, sel));
  riwayat.sort((a, b) => b.seq - a.seq);
  return { ok: true, nilai: { sel, label: cellLabel(k.nilai, sel), namaTps: namaTps(p, tps), riwayat } };
}
