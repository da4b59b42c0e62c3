import fs from 'node:fs';
import path from 'node:path';
import {
  compareDefinition,
  createPleno,
  definitionFile,
  draftDefinition,
  type FormatTemplat,
  type HasilBuatDefinisi,
  type JenisTemplat,
  jamMesin,
  likeCurrent,
  type PermintaanBuatDefinisi,
  type Pleno,
  replaceOpenDefinition,
  sebabDitolak,
  templateFile,
} from '../app/index.ts';
import {
  angka,
  gagal,
  type JenisKontes,
  type JenisPemilihan,
  jenisKontes,
  type KodeKontes,
  kalimatKesalahan,
  kalimatPerubahan,
  maksudKontes,
  type PenilaianGanti,
} from '../domain/index.ts';
import type { KodeKeluar } from './keluaran.ts';
import { denganPleno, laporPleno, tulisBerkas, type Umum } from './perintah.ts';

/** What both commands read definitions from. */
export type OpsiDefinisi = {
  definisi: string[];
  kontes?: KodeKontes[];
  bawaan?: JenisKontes;
  tahun?: number;
  nama?: string;
  pemilihan?: JenisPemilihan;
};

function permintaan(o: OpsiDefinisi, lingkup?: string[]): PermintaanBuatDefinisi {
  const jenis = o.kontes && [...new Set(o.kontes.map(jenisKontes))];
  const satu = jenis?.length === 1 ? jenis[0] : undefined;
  const bawaan = o.bawaan ?? satu;
  return {
    berkas: o.definisi,
    pemilihan: {
      ...(o.pemilihan ? { jenis: o.pemilihan } : {}),
      ...(o.tahun === undefined ? {} : { tahun: o.tahun }),
      ...(o.nama === undefined ? {} : { nama: o.nama }),
    },
    ...(jenis ? { jenis } : {}),
    ...(bawaan ? { jenisBawaan: bawaan } : {}),
    ...(lingkup ? { wilayah: lingkup } : {}),
  };
}

/** Reads and builds; null after every error went to stderr with its address. */
async function bangun(u: Umum, minta: PermintaanBuatDefinisi): Promise<HasilBuatDefinisi | null> {
  const hilang = minta.berkas.find((b) => !fs.existsSync(b));
  if (hilang !== undefined) {
    u.keluaran.galat(gagal('DEFINISI_TIDAK_ADA', { jalur: hilang }).galat);
    return null;
  }
  const { hasil } = await draftDefinition(minta, u.keluaran.kemajuan('Membaca'));
  if (hasil.ok) return hasil.nilai;
  const { daftar, jumlah } = hasil.galat;
  const lain = jumlah > daftar.length ? `, ${angka(daftar.length)} yang pertama ditulis` : '';
  u.keluaran.galat(gagal('DEFINISI_BENTUK', { sebab: `${angka(jumlah)} kesalahan${lain}` }).galat);
  for (const k of daftar) u.keluaran.galatDaftar(k.kode, kalimatKesalahan(k));
  return null;
}

export async function buat(
  u: Umum,
  o: OpsiDefinisi & { wilayah: string; lingkup?: string[]; simpan?: string },
): Promise<KodeKeluar> {
  if (o.simpan !== undefined && fs.existsSync(o.simpan))
    return u.keluaran.galat(gagal('BERKAS_SUDAH_ADA', { jalur: o.simpan }).galat);
  const h = await bangun(u, permintaan(o, o.lingkup ?? [o.wilayah]));
  if (!h) return 1;
  const { definisi, laporan } = h;
  const asing = o.kontes?.find(
    (k) => !maksudKontes(definisi, k, o.wilayah) && !definisi.kontes.some((x) => jenisKontes(x.kode) === k),
  );
  if (asing) return u.keluaran.galat(gagal('KONTES_TAK_DIKENAL', { kontes: asing }).galat);
  const p = createPleno(u.data, definisi, o.wilayah);
  if (!p.ok) return u.keluaran.galat(p.galat);
  const gagalTulis = o.simpan === undefined ? null : tulisBerkas(o.simpan, definitionFile(definisi));
  if (gagalTulis) u.keluaran.galat(gagalTulis);
  const catatan = laporan.catatan.map(kalimatKesalahan);
  const kode = laporPleno(u, p, { catatan, ...(o.simpan === undefined ? {} : { simpan: path.resolve(o.simpan) }) }, [
    ...laporan.kontes.map(
      (k) => `  ${k.nama}: ${k.partai > 0 ? `${k.partai} partai, ` : ''}${angka(k.calon)} calon, ${angka(k.tps)} TPS`,
    ),
    ...catatan.map((c) => `  periksa: ${c}`),
    ...(o.simpan === undefined ? [] : [`Definisi ditulis ke ${o.simpan}.`]),
  ]);
  return gagalTulis ? 1 : kode;
}

/** What a definition would change, and, without `coba`, the change itself. */
export function gantiDefinisi(u: Umum, o: OpsiDefinisi & { coba?: boolean; alasan?: string }): Promise<KodeKeluar> {
  return denganPleno(u, o.coba !== true, async (p) => {
    const h = await bangun(u, likeCurrent(p, permintaan(o)));
    if (!h) return 1;
    const { definisi, laporan } = h;
    const ke = laporan.hash;
    if (ke === p.s.definisiHash) return u.keluaran.galat(gagal('DEFINISI_SAMA').galat);
    const n = compareDefinition(p, definisi);
    if (o.coba) {
      laporGanti(u, p, ke, n, false);
      return n.ditolak ? 1 : 0;
    }
    if (n.ditolak) return u.keluaran.galat(gagal('DEFINISI_DITOLAK', { sebab: sebabDitolak(n) }).galat);
    const jadi = replaceOpenDefinition(p, { baru: definisi, berlaku: p.s.definisiHash, alasan: o.alasan }, jamMesin);
    if (!jadi.ok) return u.keluaran.galat(jadi.galat);
    laporGanti(u, p, ke, n, true);
    return 0;
  });
}

function laporGanti(u: Umum, p: Pleno, ke: string, n: PenilaianGanti, diganti: boolean): void {
  const perubahan = n.perubahan.map((x) => ({
    kode: x.kode,
    kalimat: kalimatPerubahan({ ...x, lembar: 0 }),
    batal: x.lembar,
    menyentuh: x.menyentuh,
    ditolak: x.ditolak,
  }));
  const { ditolak, wilayahHilang, perluAlasan } = n;
  const nilai = { diganti, dari: p.s.definisiHash, ke, ditolak, wilayahHilang, perluAlasan, perubahan };
  u.keluaran.hasil(nilai, () =>
    [
      ...perubahan.map(
        (x) =>
          `  ${x.kalimat}${x.ditolak ? ` – DITOLAK${x.batal > 0 ? `: ${angka(x.batal)} lembar kehilangan arti` : ''}` : x.menyentuh > 0 ? ` – ${angka(x.menyentuh)} lembar tetap berlaku` : ''}`,
      ),
      diganti
        ? `Definisi diganti: ${angka(perubahan.length)} perubahan.`
        : ditolak
          ? `Tidak dapat diganti: ${sebabDitolak(n)}. Belum ada yang berubah.`
          : `Dapat diganti${perluAlasan ? ' dengan --alasan' : ''}: ${angka(perubahan.length)} perubahan. Belum ada yang berubah.`,
    ].join('\n'),
  );
}

/** A template for an office's list; never over a file that is there, which may be one that the office filled in. */
export async function templat(
  u: Umum,
  o: { templat: JenisTemplat; format: FormatTemplat; keluar: string },
): Promise<KodeKeluar> {
  const { isi } = await templateFile(o.templat, o.format);
  const gagalTulis = fs.existsSync(o.keluar)
    ? gagal('BERKAS_SUDAH_ADA', { jalur: o.keluar }).galat
    : tulisBerkas(o.keluar, isi);
  if (gagalTulis) return u.keluaran.galat(gagalTulis);
  u.keluaran.hasil({ ...o, keluar: path.resolve(o.keluar) }, () => `Templat ${o.templat} ditulis ke ${o.keluar}.`);
  return 0;
}
