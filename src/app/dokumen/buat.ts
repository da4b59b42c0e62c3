import fs from 'node:fs';
import path from 'node:path';
import {
  berhasil,
  gagal,
  type Hasil,
  type IsiDokumen,
  type KodeKontes,
  nomorCetakan,
  nomorDokumen,
  type PenandaDokumen,
  type Penerima,
  type RupaDokumen,
} from '../../domain/index.ts';
import { CetakDibatalkan, type HasilCetak, type Kertas, type MasukanDasar, type Tanda } from '../../minutes/index.ts';
import {
  galatSqlite,
  journalHead,
  readDocuments,
  recordDocument,
  recordRefusedDocument,
  sha256Hex,
  tulis,
} from '../../store/index.ts';
import { type Jam, type Pleno, tindakan } from '../pleno.ts';
import { resourcesFolder } from '../resources.ts';
import { documentFile, keepDocumentFile, readLogo } from './berkas.ts';
import { findModel } from './daftar.ts';
import { dataKanonik } from './data.ts';
import type { Bahan, Kesiapan, ModelDokumen } from './model.ts';

export type PermintaanDokumen = {
  model: string;
  kontes: KodeKontes | null;
  wilayah: string;
  kertas: Kertas;
  rupa?: RupaDokumen | undefined;
  penerima?: Penerima | undefined;
};
export type OpsiDokumen = { kemajuan?: (selesai: number, jumlah: number) => void; batal?: () => boolean };
export type DokumenJadi = { id: number; berkas: string; halaman: number; sha256: string; draf: boolean };

/** A document whose file is written and checked, and which nothing registers yet. */
type DokumenSiap = Omit<IsiDokumen, 'paket'>;

type Dirakit = {
  model: ModelDokumen;
  rupa: RupaDokumen;
  bahan: Bahan;
  data: string;
  kesiapan: Kesiapan;
  sampai: number;
};

/** Everything a document says, from one moment. */
function rakit(p: Pleno, m: PermintaanDokumen): Hasil<Dirakit> {
  const model = findModel(p, m.model, m);
  if (!model.ok) return model;
  const rupa = m.rupa ?? 'asli';
  if (!model.nilai.rupa.includes(rupa) || (rupa === 'salinan') !== (m.penerima !== undefined))
    return gagal('MODEL_TAK_DIKENAL', { model: `${m.model} (${rupa})` });
  return p.s.db.transaction((): Hasil<Dirakit> => {
    const bahan = model.nilai.rakit(p, { ...m, rupa });
    if (!bahan.ok) return bahan;
    const data = dataKanonik(model.nilai, { ...m, rupa }, bahan.nilai);
    const kesiapan = model.nilai.kesiapan(p, m);
    return berhasil({
      model: model.nilai,
      rupa,
      bahan: bahan.nilai,
      data,
      kesiapan,
      sampai: journalHead(p.s.db).jumlah,
    });
  })();
}

function susunTanda(p: Pleno, m: PermintaanDokumen, d: Dirakit): Tanda {
  const id = nomorDokumen({ ...m, rupa: d.rupa });
  const data = sha256Hex(Buffer.from(d.data));
  const blangko = d.rupa === 'blangko';
  const lalu = readDocuments(p.s).find((x) => x.nomor === id);
  return {
    id,
    kode: d.model.pendek,
    wilayah: m.wilayah,
    kontes: m.kontes ?? '-',
    ...nomorCetakan(lalu, { data, draf: !d.kesiapan.final && !blangko }),
    status: blangko ? 'blangko' : d.kesiapan.final ? 'final' : 'draf',
    kurang: d.kesiapan.cap,
    ...(m.penerima ? { penerima: m.penerima.nama } : {}),
    simulasi: p.s.definisi.simulasi,
    data,
  };
}

/** Who can sign a document, and at which place of it. */
const letakPenanda = (bahan: Bahan, hasil: HasilCetak): PenandaDokumen[] =>
  (bahan.penanda ?? []).flatMap((kelompok, i) =>
    kelompok.flatMap((o, n) => {
      const kotak = o === null ? undefined : hasil.kotak(i, n);
      if (!o?.nama || !kotak) return [];
      return [{ orang: o.id, nama: o.nama, ...(o.catatan ? { catatan: o.catatan } : {}), kotak }];
    }),
  );

/** Printing is the first half of the progress, reading back the second. */
const separuh = (opsi: OpsiDokumen, bagian: 0 | 1): OpsiDokumen => ({
  ...opsi,
  ...(opsi.kemajuan ? { kemajuan: (n, m) => opsi.kemajuan?.(bagian * m + n, 2 * m) } : {}),
});

/**
 * Prints a document, checks what was printed and writes the file; registers nothing. A final one is compared with the database as it is then,
 * a draft with what was read for it. Errors: MODEL_TAK_DIKENAL, KONTES_TAK_DIKENAL, WILAYAH_TAK_DIKENAL,
 * DOKUMEN_DIBATALKAN, DOKUMEN_DATA_BERUBAH, DOKUMEN_TIDAK_COCOK (noted in the journal).
 */
async function prepareDocument(
  p: Pleno,
  m: PermintaanDokumen,
  jam: Jam,
  opsi: OpsiDokumen = {},
): Promise<Hasil<DokumenSiap>> {
  const d = rakit(p, m);
  if (!d.ok) return d;
  const t = tindakan(p, jam);
  const logo = readLogo(p);
  const dasar: MasukanDasar = {
    formulir: p.formulir,
    kertas: m.kertas,
    waktu: t.waktu,
    tanda: susunTanda(p, m, d.nilai),
    data: d.nilai.data,
    ...(logo ? { logo } : {}),
    font: { folder: path.join(resourcesFolder(), 'fonts') },
  };
  try {
    const hasil = await d.nilai.bahan.cetak(dasar, separuh(opsi, 0));
    const kini = dasar.tanda.status === 'final' ? rakit(p, m) : d;
    if (!kini.ok) return kini;
    if (kini.nilai.data !== d.nilai.data || kini.nilai.kesiapan.final !== d.nilai.kesiapan.final)
      return gagal('DOKUMEN_DATA_BERUBAH');
    const cek = await kini.nilai.bahan.periksa(dasar, hasil.pdf, separuh(opsi, 1));
    const pokok = {
      ...{ model: m.model, kontes: m.kontes, wilayah: m.wilayah, kertas: m.kertas, rupa: d.nilai.rupa },
      ...{ halaman: hasil.halaman, sha256: sha256Hex(hasil.pdf) },
    };
    const [awal] = cek.temuan;
    if (awal) {
      tulis(p.s, () =>
        recordRefusedDocument(p.s, { ...pokok, jumlah: cek.temuan.length, temuan: cek.temuan.slice(0, 20) }, t),
      );
      const { tempat, harap, ada, halaman } = awal;
      return gagal('DOKUMEN_TIDAK_COCOK', { model: m.model, jumlah: cek.temuan.length, halaman, tempat, harap, ada });
    }
    const { tanda } = dasar;
    await keepDocumentFile(p, pokok.sha256, hasil.pdf);
    return berhasil({
      ...pokok,
      draf: tanda.status === 'draf',
      ...(m.penerima ? { penerima: m.penerima } : {}),
      ...{ nomor: tanda.id, revisi: tanda.revisi, cetakan: tanda.cetakan, data: tanda.data },
      ...{ sampai: d.nilai.sampai, periksa: cek.hitung },
      ...(tanda.status === 'final' && d.nilai.bahan.penanda ? { penanda: letakPenanda(d.nilai.bahan, hasil) } : {}),
    });
  } catch (e) {
    if (e instanceof CetakDibatalkan) return gagal('DOKUMEN_DIBATALKAN');
    return galatSqlite(e, p.s.folder);
  }
}

/**
 * Registers documents whose files are on disk, all of them or none, in one transaction. Another one of the same id since
 * they were prepared refuses them (DOKUMEN_DATA_BERUBAH), because their numbers would be told twice.
 */
function keepDocuments(p: Pleno, siap: readonly DokumenSiap[], jam: Jam): Hasil<DokumenJadi[]> {
  const t = tindakan(p, jam);
  try {
    return tulis(p.s, (): Hasil<DokumenJadi[]> => {
      const ada = readDocuments(p.s);
      const paket = siap.length > 1 ? Math.max(0, ...ada.map((x) => x.paket ?? 0)) + 1 : undefined;
      const bentrok = siap.some((d) =>
        ada.some((x) => x.nomor === d.nomor && x.revisi === d.revisi && x.cetakan === d.cetakan),
      );
      if (bentrok) return gagal('DOKUMEN_DATA_BERUBAH');
      return berhasil(
        siap.map((d) => ({
          id: recordDocument(p.s, { ...d, ...(paket ? { paket } : {}) }, t),
          berkas: documentFile(p, d.sha256),
          ...{ halaman: d.halaman, sha256: d.sha256, draf: d.draf },
        })),
      );
    });
  } catch (e) {
    return galatSqlite(e, p.s.folder);
  }
}

/** Files of documents that nothing registers go again. */
function buang(p: Pleno, siap: readonly DokumenSiap[]): void {
  const dipakai = new Set(readDocuments(p.s).map((d) => d.sha256));
  for (const d of siap) if (!dipakai.has(d.sha256)) fs.rmSync(documentFile(p, d.sha256), { force: true });
}

/**
 * Makes several documents: all of them are kept, or none. A document that the print check refuses, or that cannot be made,
 * refuses the whole set. Errors: those of `prepareDocument` and of the disk.
 */
export async function makeDocuments(
  p: Pleno,
  daftar: readonly PermintaanDokumen[],
  jam: Jam,
  opsi: OpsiDokumen = {},
): Promise<Hasil<DokumenJadi[]>> {
  const siap: DokumenSiap[] = [];
  for (const [i, m] of daftar.entries()) {
    // Every document counts the same; within one, its pages.
    const kemajuan = (n: number, banyak: number): void =>
      opsi.kemajuan?.(Math.round((i + n / Math.max(1, banyak)) * BAGIAN), daftar.length * BAGIAN);
    const d = await prepareDocument(p, m, jam, {
      ...opsi,
      ...(opsi.kemajuan && daftar.length > 1 ? { kemajuan } : {}),
    });
    if (!d.ok) {
      buang(p, siap);
      return d;
    }
    siap.push(d.nilai);
  }
  const jadi = keepDocuments(p, siap, jam);
  if (!jadi.ok) buang(p, siap);
  return jadi;
}

const BAGIAN = 100;

/** Makes one document and keeps it. */
export async function makeDocument(
  p: Pleno,
  m: PermintaanDokumen,
  jam: Jam,
  opsi: OpsiDokumen = {},
): Promise<Hasil<DokumenJadi>> {
  const jadi = await makeDocuments(p, [m], jam, opsi);
  if (!jadi.ok) return jadi;
  const [satu] = jadi.nilai;
  if (!satu) throw new Error('dokumen tidak tersimpan');
  return berhasil(satu);
}
