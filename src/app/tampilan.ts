import { statfsSync } from 'node:fs';
import {
  berhasil,
  gagal,
  type Hasil,
  type KemajuanTps,
  type KodeKontes,
  type Lembar,
  labelBaris,
  namaKontes,
  nilaiId,
  nilaiSel,
  nomorTps,
  posisi,
  type Rekap,
} from '../domain/index.ts';
import { countAttachments, journalHead, lembarKontes, readSheets } from '../store/index.ts';
import { nextStep } from './langkah.ts';
import { boardOf, boardSummary } from './papan.ts';
import {
  gabungTanda,
  type Hitung,
  jumlahBermasalah,
  type RingkasanPetak,
  ringkasPetak,
  type TandaSel,
} from './petak.ts';
import { contestsOf, kontesPleno, type Pleno } from './pleno.ts';
import { recapOf } from './rekap.ts';

type KolomTampil = {
  wilayah: string;
  nama: string;
  tps: KemajuanTps;
  isian: Record<string, number | null>;
  terisi: Record<string, number>;
  tanda: TandaSel;
  bermasalah: Hitung;
  /** Regions whose figures were received as totals; absent where all come from sheets. */
  diterima?: string[];
};

function kolomTampil(
  lembar: Lembar,
  k: Pick<Rekap, 'wilayah' | 'nama' | 'tps' | 'jumlah' | 'diterima'>,
  milik: readonly RingkasanPetak[],
): KolomTampil {
  return {
    wilayah: k.wilayah,
    nama: k.nama,
    tps: k.tps,
    isian: Object.fromEntries(lembar.sel.map((id, i) => [id, nilaiSel(k.jumlah.isian, i)])),
    terisi: Object.fromEntries(lembar.sel.map((id, i) => [id, k.jumlah.terisi[i] ?? 0])),
    tanda: gabungTanda(milik),
    bermasalah: jumlahBermasalah(milik.map((r) => r.bermasalah)),
    ...(k.diterima ? { diterima: k.diterima } : {}),
  };
}

export type RekapTampil = KolomTampil & { kontes: KodeKontes; tingkat: Rekap['tingkat']; kolom: KolomTampil[] };

/** A recap, and what the findings of the sheets behind each of its columns and behind all of it come to. */
type RekapDiperiksa = { rekap: Rekap; semua: RingkasanPetak[]; milik: (kolom: string) => RingkasanPetak[] };

function rekapDiperiksa(p: Pleno, kontes: KodeKontes, wilayah: string): Hasil<RekapDiperiksa> {
  const r = recapOf(p, kontes, wilayah);
  if (!r.ok) return r;
  // The columns of a desa are its TPS; those of every other region are some desa together.
  const bagian =
    r.nilai.tingkat === 4
      ? boardOf(p, kontes, wilayah).map((d) => ({ kode: d.tps as string, r: ringkasPetak([d]) }))
      : boardSummary(p, kontes, wilayah).map((d) => ({ kode: d.desa, r: d.r }));
  const panjang = r.nilai.kolom[0]?.wilayah.length ?? 0;
  const perKolom = Map.groupBy(bagian, (d) => d.kode.slice(0, panjang));
  return berhasil({
    rekap: r.nilai,
    semua: bagian.map((x) => x.r),
    milik: (kolom) => perKolom.get(kolom)?.map((x) => x.r) ?? [],
  });
}

/** A recap with the marks of the findings behind every cell. */
export function viewRecap(p: Pleno, kontes: KodeKontes, wilayah: string): Hasil<RekapTampil> {
  const h = rekapDiperiksa(p, kontes, wilayah);
  if (!h.ok) return h;
  const { rekap, semua, milik } = h.nilai;
  const lembar = lembarKontes(p.s, kontes);
  return berhasil({
    ...kolomTampil(lembar, rekap, semua),
    kontes,
    tingkat: rekap.tingkat,
    kolom: rekap.kolom.map((k) => kolomTampil(lembar, k, milik(k.wilayah))),
  });
}

/** The sheets behind one cell of a recap. */
export function viewCell(p: Pleno, kontes: KodeKontes, wilayah: string, sel: string) {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  if (!k.nilai.peta.cari(wilayah)) return gagal('WILAYAH_TAK_DIKENAL', { wilayah });
  const i = k.nilai.lembar.indeks.get(sel);
  if (i === undefined) return gagal('SEL_TAK_DIKENAL', { sel });
  const nilai = new Map([...readSheets(p.s, kontes, wilayah)].map((l) => [l.tps, nilaiSel(l.isian, i)]));
  const lembar = boardOf(p, kontes, wilayah).map((d) => ({
    tps: d.tps,
    nomor: nomorTps(d.tps),
    desa: p.peta.nama(d.tps.slice(0, 10)),
    nilai: nilai.get(d.tps) ?? null,
    salah: d.salah,
    periksa: d.periksa,
    temuan: d.temuan.filter((t) => t.sel.includes(sel)).map((t) => t.kode),
  }));
  const terisi = lembar.filter((l) => l.nilai !== null);
  const jumlah = terisi.length === 0 ? null : terisi.reduce((a, l) => a + (l.nilai ?? 0), 0);
  return berhasil({ sel, jumlah, lembar });
}

/** Desa and their TPS in the order of the plenary, each with its state and open problems. */
export function viewAgenda(p: Pleno, kontes: KodeKontes) {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  const foto = countAttachments(p.s, kontes);
  const perDesa = Map.groupBy(boardOf(p, kontes, p.s.wilayah), (x) => x.tps.slice(0, 10));
  return berhasil({
    kontes,
    desa: k.nilai.peta.turunan(p.s.wilayah, 4).map((d) => ({
      kode: d.kode,
      nama: d.nama,
      tps: (perDesa.get(d.kode) ?? []).map(({ temuan: _, ...x }) => ({
        ...x,
        nomor: nomorTps(x.tps),
        foto: foto.get(x.tps) ?? 0,
      })),
    })),
  });
}

/** Where are we: per ballot and desa, the next step, storage and journal. */
export function viewHome(p: Pleno) {
  const wilayah = p.s.wilayah;
  const kontes = [];
  for (const k of contestsOf(p)) {
    const h = rekapDiperiksa(p, k.kode, wilayah);
    if (!h.ok) return h;
    const { rekap, semua, milik } = h.nilai;
    const lembar = lembarKontes(p.s, k.kode);
    const bermasalah = (r: readonly RingkasanPetak[]): Hitung => jumlahBermasalah(r.map((x) => x.bermasalah));
    kontes.push({
      kode: k.kode,
      nama: namaKontes(k),
      tps: rekap.tps,
      bermasalah: bermasalah(semua),
      suara: lembar.baris
        .filter((b) => b.peserta && lembar.suara.includes(b.sel[0] ?? -1))
        .map((b) => ({
          sel: lembar.sel[posisi(lembar, b.id)] ?? b.id,
          nomor: b.peserta?.nomor ?? 0,
          nama: b.peserta?.nama ?? '',
          suara: nilaiId(lembar, rekap.jumlah.isian, b.id),
        })),
      desa: rekap.kolom.map((d) => ({
        ...{ kode: d.wilayah, nama: d.nama, tps: d.tps },
        bermasalah: bermasalah(milik(d.wilayah)),
      })),
    });
  }
  const disk = statfsSync(p.s.folder);
  const jurnal = journalHead(p.s.db);
  return berhasil({
    kontes,
    langkah: nextStep(p),
    penyimpanan: { folder: p.s.folder, bebas: disk.bavail * disk.bsize },
    jurnal: { entri: jurnal.jumlah, terakhir: jurnal.waktu },
  });
}

/** The rows of a contest's form with their wording, for screens. */
export function viewForm(p: Pleno, kode: KodeKontes) {
  const k = kontesPleno(p, kode);
  if (!k.ok) return k;
  const { lembar, kata } = k.nilai;
  return berhasil({
    kontes: kode,
    nama: namaKontes(k.nilai.kontes),
    judulBagian: kata.judulBagian,
    baris: lembar.baris.map((b) => {
      const label = labelBaris(kata, b);
      return {
        id: b.id,
        bagian: b.bagian,
        satuan: b.satuan,
        sel: b.sel.map((i) => lembar.sel[i] ?? ''),
        jumlah: b.jumlah,
        nomor: label.nomor,
        teks: label.teks,
        ...(label.catatan ? { catatan: label.catatan } : {}),
        ...(label.subjudul ? { subjudul: label.subjudul } : {}),
        ...(b.peserta ? { peserta: b.peserta } : {}),
      };
    }),
    suara: lembar.suara.map((i) => lembar.sel[i] ?? ''),
  });
}
