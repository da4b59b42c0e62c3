import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { berhasil, gagal, type Hasil } from '../../domain/index.ts';
import {
  type FileForMedium,
  isGone,
  mediumFailure,
  type WriteOptions,
  type Written,
  writeToMedium,
} from '../../exchange/index.ts';
import { backupDatabase, galatSqlite, halfBackupFile } from '../../store/index.ts';
import { type Jam, namaPleno, type Pleno } from '../pleno.ts';
import {
  BerkasCadangan,
  FOLDER_CADANGAN,
  FORMAT_CADANGAN,
  folderPleno,
  type KeteranganCadangan,
  namaCadangan,
  yangDisimpan,
  yangTerlengkap,
} from './bentuk.ts';
import { type Cadangan, isiFolder, listBackups } from './daftar.ts';

const FOLDER_BERKAS = ['dokumen', 'lampiran', 'paket'] as const;
/** Where files named by their content stand, shared by all backups of a plenary. */
export const BERKAS = 'berkas';

export type OpsiCadangan = {
  kemajuan?: (selesai: number, jumlah: number) => void;
  batal?: () => boolean;
  /** Writes one file; tests put failing media in its place. */
  tulis?: (folder: string, f: FileForMedium, o: WriteOptions) => Promise<Hasil<Written>>;
};

/** `baru` is false where nothing changed since the last backup there: that one still stands. */
export type HasilCadangan = { cadangan: Cadangan; baru: boolean; berkasBaru: number };

/** Hash of a file on this computer. */
export async function hashFile(berkas: string): Promise<string> {
  const h = createHash('sha256');
  for await (const blok of fs.createReadStream(berkas)) h.update(blok);
  return h.digest('hex');
}

/** Files that belong to the plenary beside its database; half ones have other names. */
function berkasPleno(folder: string): BerkasCadangan[] {
  return FOLDER_BERKAS.flatMap((f) =>
    isiFolder(path.join(folder, f))
      .sort()
      .flatMap((nama) => {
        const b = BerkasCadangan.safeParse({ folder: f, nama, ukuran: fs.statSync(path.join(folder, f, nama)).size });
        return b.success ? [b.data] : [];
      }),
  );
}

const dariBerkas = (berkas: string, nama: string, ukuran: number, sha256: string): FileForMedium => ({
  name: nama,
  size: ukuran,
  sha256,
  content: () => fs.createReadStream(berkas, { highWaterMark: 1024 * 1024 }),
});

/**
 * Takes away what rotation no longer keeps, and files that no kept backup names. Only ever after a new one stands. Clocks jump:
 * the one that was just written stays whatever its time says, and so do those that hold most of the journal.
 */
function rotasi(folder: string, pleno: string, baru: string): void {
  const ada = listBackups(folder).filter((c) => c.pleno === pleno && path.dirname(c.keterangan) === folder);
  const simpan = yangDisimpan(ada);
  for (const c of yangTerlengkap(ada)) simpan.add(c);
  for (const c of ada) if (c.keterangan === baru) simpan.add(c);
  for (const c of ada) {
    if (simpan.has(c)) continue;
    // The manifest first: a backup without it is none.
    fs.rmSync(c.keterangan, { force: true });
    fs.rmSync(path.join(folder, c.basisData.nama), { force: true });
  }
  const dipakai = new Set([...simpan].flatMap((c) => c.berkas.map((b) => b.nama)));
  for (const nama of isiFolder(path.join(folder, BERKAS)))
    if (!dipakai.has(nama)) fs.rmSync(path.join(folder, BERKAS, nama), { force: true });
}

/**
 * Writes a backup of the plenary as it is now below a chosen folder: files that are new there, the database, and last the
 * manifest that makes them a backup. Each file is read back from the medium. Older backups stay whole whatever happens;
 * those that rotation no longer keeps go at the end. A file of the plenary that is not what its name says is left out and
 * named (`rusak`). Errors: CADANGAN_DI_PLENO, those of `writeToMedium` and of the disk.
 */
export async function makeBackup(
  p: Pleno,
  tempat: string,
  jam: Jam,
  opsi: OpsiCadangan = {},
): Promise<Hasil<HasilCadangan>> {
  const letak = path.relative(p.s.folder, path.resolve(tempat));
  if (letak === '' || !(letak.startsWith('..') || path.isAbsolute(letak)))
    return gagal('CADANGAN_DI_PLENO', { jalur: tempat });
  if (!isiFolderAda(tempat)) return gagal('MEDIA_TIDAK_ADA', { tempat });
  const tulis = opsi.tulis ?? writeToMedium;
  const lokal = halfBackupFile(p.s.folder);
  try {
    const potret = await backupDatabase(p.s, lokal);
    const pokok = { wilayah: p.s.wilayah, pleno: p.s.perangkat, simulasi: p.s.definisi.simulasi };
    const folder = path.join(tempat, FOLDER_CADANGAN, folderPleno(pokok));
    const lalu = listBackups(folder).find((c) => c.pleno === pokok.pleno && c.jurnal.hash === potret.hash);
    const berkas = berkasPleno(p.s.folder);
    if (lalu && lalu.berkas.length === berkas.length && lalu.rusak.length === 0)
      return berhasil({ cadangan: lalu, baru: false, berkasBaru: 0 });

    try {
      fs.mkdirSync(path.join(folder, BERKAS), { recursive: true });
    } catch (e) {
      // The medium's fault, not that of the folder of the plenary. Node says ENOENT also where it is read-only.
      return isGone(e) && isiFolderAda(tempat) ? gagal('MEDIA_TERKUNCI', { tempat }) : mediumFailure(e, { tempat });
    }
    const waktu = jam();
    const nama = namaCadangan(waktu, potret.entri);
    const ukuran = fs.statSync(lokal).size;
    const sha256 = await hashFile(lokal);
    const baru = berkas.filter((b) => !fs.existsSync(path.join(folder, BERKAS, b.nama)));
    const jumlah = baru.reduce((n, b) => n + b.ukuran, ukuran);
    let selesai = 0;
    const satu = async (ke: string, f: FileForMedium): Promise<Hasil<Written>> => {
      const h = await tulis(ke, f, {
        ...(opsi.batal ? { cancelled: opsi.batal } : {}),
        progress: (tahap, n) => tahap === 'menulis' && opsi.kemajuan?.(selesai + n, jumlah),
      });
      selesai += f.size;
      return h;
    };
    const rusak = new Set<BerkasCadangan>();
    for (const b of baru) {
      const asal = path.join(p.s.folder, b.folder, b.nama);
      const h = await satu(path.join(folder, BERKAS), dariBerkas(asal, b.nama, b.ukuran, b.nama.slice(0, 64)));
      // One damaged photo must not keep everything else from being saved; it is named instead.
      if (!h.ok && h.galat.kode === 'BERKAS_TAK_TERBACA') rusak.add(b);
      else if (!h.ok) return h;
    }
    const db = await satu(folder, dariBerkas(lokal, `${nama}.db`, ukuran, sha256));
    if (!db.ok) return db;
    const keterangan: KeteranganCadangan = {
      ...{ jenis: 'rekap-pleno/cadangan', format: FORMAT_CADANGAN, waktu: waktu.toISOString() },
      ...pokok,
      nama: namaPleno(p.s.definisi, p.s.wilayah),
      pemilihan: p.s.definisi.pemilihan.nama,
      jurnal: { entri: potret.entri, hash: potret.hash },
      basisData: { nama: path.basename(db.nilai.file), ukuran, sha256 },
      berkas: berkas.filter((b) => !rusak.has(b)),
      rusak: [...rusak].map((b) => `${b.folder}/${b.nama}`),
    };
    const teks = Buffer.from(`${JSON.stringify(keterangan, null, 1)}\n`);
    const k = await tulis(
      folder,
      { name: `${nama}.json`, size: teks.length, sha256: hashOf(teks), content: () => [teks] },
      {},
    );
    if (!k.ok) return k;
    rotasi(folder, pokok.pleno, k.nilai.file);
    return berhasil({ cadangan: { ...keterangan, keterangan: k.nilai.file }, baru: true, berkasBaru: baru.length });
  } catch (e) {
    if (isGone(e)) return gagal('MEDIA_DICABUT', { tempat });
    return galatSqlite(e, p.s.folder);
  } finally {
    for (const akhiran of ['', '-journal', '-wal', '-shm']) fs.rmSync(lokal + akhiran, { force: true });
  }
}

const hashOf = (b: Uint8Array): string => createHash('sha256').update(b).digest('hex');
const isiFolderAda = (f: string): boolean => fs.statSync(f, { throwIfNoEntry: false })?.isDirectory() === true;
