import fs from 'node:fs';
import path from 'node:path';
import { berhasil, formulirKontes, gagal, type Hasil, type KodeKontes, type Rekap } from '../domain/index.ts';
import { buatDHasilKecamatan, CetakDibatalkan, type Kertas, type MasukanDHasil } from '../minutes/index.ts';
import {
  type BarisDokumen,
  galatSqlite,
  lastFigureChange,
  readDocuments,
  recordDocument,
  sha256Hex,
  tulis,
} from '../store/index.ts';
import { contestsOf, type Jam, kontesPleno, type Pleno, tindakan } from './pleno.ts';
import { recapOf } from './rekap.ts';
import { resourcesFolder } from './resources.ts';

export const MODEL_D_KECAMATAN = 'D.HASIL-KECAMATAN';

export type PermintaanDokumen = { model: string; kontes: KodeKontes; wilayah: string; kertas: Kertas };
export type OpsiDokumen = { kemajuan?: (selesai: number, jumlah: number) => void; batal?: () => boolean };
export type DokumenJadi = { id: number; berkas: string; halaman: number; sha256: string; draf: boolean };

const folderDokumen = (p: Pleno): string => path.join(p.s.folder, 'dokumen');

/** The PDF of a document, named by its content: two documents never share a file unless they are the same. */
export const documentFile = (p: Pleno, sha256: string): string => path.join(folderDokumen(p), `${sha256}.pdf`);

/**
 * Recap of a kecamatan and of each of its desa that vote in the contest, from one moment. Errors: KONTES_TAK_DIKENAL,
 * WILAYAH_TAK_DIKENAL.
 */
export function recapsForDocument(
  p: Pleno,
  kontes: KodeKontes,
  wilayah: string,
): Hasil<{ rekap: Rekap; lampiran: Rekap[] }> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  return p.s.db.transaction((): Hasil<{ rekap: Rekap; lampiran: Rekap[] }> => {
    const rekap = recapOf(p, kontes, wilayah);
    if (!rekap.ok) return rekap;
    const lampiran: Rekap[] = [];
    for (const d of k.nilai.peta.anak(wilayah)) {
      const r = recapOf(p, kontes, d.kode);
      if (!r.ok) return r;
      lampiran.push(r.nilai);
    }
    return berhasil({ rekap: rekap.nilai, lampiran });
  })();
}

/** Writes bytes so that a file of that name is whole or absent, and survives a power cut once this returns. */
function tulisAman(berkas: string, isi: Uint8Array): void {
  fs.mkdirSync(path.dirname(berkas), { recursive: true });
  const sementara = `${berkas}.sementara`;
  const fd = fs.openSync(sementara, 'w');
  try {
    fs.writeFileSync(fd, isi);
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
  fs.renameSync(sementara, berkas);
}

async function buatPdf(m: MasukanDHasil, opsi: OpsiDokumen): Promise<Hasil<{ pdf: Uint8Array; halaman: number }>> {
  try {
    return berhasil(await buatDHasilKecamatan(m, opsi));
  } catch (e) {
    if (e instanceof CetakDibatalkan) return gagal('DOKUMEN_DIBATALKAN');
    throw e;
  }
}

/**
 * Makes a document, keeps its file in the plenary's folder and records it in the journal. The PDF is made outside any
 * write transaction. Errors: MODEL_TAK_DIKENAL, KONTES_TAK_DIKENAL, WILAYAH_TAK_DIKENAL, and those of the disk.
 */
export async function makeDocument(
  p: Pleno,
  m: PermintaanDokumen,
  jam: Jam,
  opsi: OpsiDokumen = {},
): Promise<Hasil<DokumenJadi>> {
  const k = kontesPleno(p, m.kontes);
  if (!k.ok) return k;
  if (m.model !== MODEL_D_KECAMATAN || p.peta.cari(m.wilayah)?.tingkat !== 3)
    return gagal('MODEL_TAK_DIKENAL', { model: m.model });
  const r = recapsForDocument(p, m.kontes, m.wilayah);
  if (!r.ok) return r;
  const t = tindakan(p, jam);
  const nama = (tingkat: 1 | 2 | 3): string => p.peta.jalur(m.wilayah).find((w) => w.tingkat === tingkat)?.nama ?? '';
  const pdf = await buatPdf(
    {
      formulir: p.formulir,
      pemilihan: p.s.definisi.pemilihan,
      kontes: k.nilai.kontes,
      lembar: k.nilai.lembar,
      wilayah: { provinsi: nama(1), kabko: nama(2), kecamatan: nama(3) },
      rekap: r.nilai.rekap,
      lampiran: r.nilai.lampiran,
      kertas: m.kertas,
      waktu: t.waktu,
      simulasi: p.s.definisi.simulasi,
      font: { folder: path.join(resourcesFolder(), 'fonts') },
    },
    opsi,
  );
  if (!pdf.ok) return pdf;
  const hasil = pdf.nilai;
  const sha256 = sha256Hex(hasil.pdf);
  const draf = r.nilai.rekap.tps.disahkan < r.nilai.rekap.tps.jumlah;
  const berkas = documentFile(p, sha256);
  try {
    tulisAman(berkas, hasil.pdf);
    const id = tulis(p.s, () => recordDocument(p.s, { ...m, halaman: hasil.halaman, sha256, draf }, t));
    return berhasil({ id, berkas, halaman: hasil.halaman, sha256, draf });
  } catch (e) {
    return galatSqlite(e, p.s.folder);
  }
}

export type DokumenTerdaftar = Omit<BarisDokumen, 'draf'> & { draf: boolean; mutakhir: boolean };

/** Documents made so far; `mutakhir` is false once a figure of the contest changed after it was made. */
export function listDocuments(p: Pleno): DokumenTerdaftar[] {
  const terakhir = new Map(p.s.definisi.kontes.map((k) => [k.kode, lastFigureChange(p.s, k.kode)]));
  return readDocuments(p.s).map((d) => ({ ...d, draf: d.draf === 1, mutakhir: d.seq > (terakhir.get(d.kontes) ?? 0) }));
}

/** Documents that this plenary can make: one for each contest and kecamatan; a split kecamatan has one for each of its dapil. */
export function listModels(p: Pleno) {
  return contestsOf(p).flatMap((k) =>
    p.peta.turunan(p.s.wilayah, 3).flatMap((w) => {
      const r = recapOf(p, k.kode, w.kode);
      const kata = formulirKontes(p.formulir, k);
      if (!r.ok || !kata) return [];
      return [
        {
          model: MODEL_D_KECAMATAN,
          judul: kata.modelDKecamatan.teks,
          kontes: k.kode,
          wilayah: w.kode,
          namaWilayah: w.nama,
          dapil: k.dapil?.nama ?? null,
          tps: r.nilai.tps,
        },
      ];
    }),
  );
}

/** File of a document by its number; null where there is none. */
export function documentPath(p: Pleno, id: number): string | null {
  const d = readDocuments(p.s).find((x) => x.id === id);
  const berkas = d ? documentFile(p, d.sha256) : '';
  return d && fs.existsSync(berkas) ? berkas : null;
}
