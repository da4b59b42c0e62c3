import fs from 'node:fs';
import path from 'node:path';
import { berhasil, gagal, type Hasil } from '../../domain/index.ts';
import { appendJournal, berkasDb, galatSqlite, tulis } from '../../store/index.ts';
import { closePleno, type Jam, openPleno, tindakan } from '../pleno.ts';
import { hasPleno } from '../rak.ts';
import { verifyInThread } from '../verifikasi-utas.ts';
import { BERKAS, hashFile } from './buat.ts';
import { type Cadangan, isiFolder, readBackup } from './daftar.ts';

export type OpsiPulih = { kemajuan?: (selesai: number, jumlah: number) => void; batal?: () => boolean };
/** What a rehearsal found: everything as it was written, the journal whole, every figure what replay gives. */
export type HasilCoba = { cadangan: Cadangan; entri: number; berkas: number; lembar: number };

/** Copies a file and proves its hash; the copy is on this computer's disk when this resolves. */
async function salin(dari: string, ke: string, sha256: string): Promise<boolean> {
  if (!fs.existsSync(dari)) return false;
  fs.mkdirSync(path.dirname(ke), { recursive: true });
  await fs.promises.copyFile(dari, ke);
  const f = await fs.promises.open(ke, 'r+');
  try {
    await f.sync();
  } finally {
    await f.close();
  }
  return (await hashFile(ke)) === sha256;
}

/** Brings a backup into an empty folder and proves all of it there: hashes, then journal, figures and files. */
async function gelar(c: Cadangan, folder: string, opsi: OpsiPulih): Promise<Hasil<HasilCoba>> {
  const asal = path.dirname(c.keterangan);
  const semua = [
    {
      dari: path.join(asal, c.basisData.nama),
      ke: berkasDb(folder),
      sha256: c.basisData.sha256,
      nama: c.basisData.nama,
    },
    ...c.berkas.map((b) => ({
      dari: path.join(asal, BERKAS, b.nama),
      ke: path.join(folder, b.folder, b.nama),
      sha256: b.nama.slice(0, 64),
      nama: `${b.folder}/${b.nama}`,
    })),
  ];
  for (const [i, b] of semua.entries()) {
    if (opsi.batal?.()) return gagal('MEDIA_DIBATALKAN');
    if (!(await salin(b.dari, b.ke, b.sha256)))
      return gagal('CADANGAN_RUSAK', { sebab: `berkas ${b.nama} tidak ada atau berubah` });
    opsi.kemajuan?.(i + 1, semua.length);
  }
  const p = openPleno(folder, { tulis: true });
  if (!p.ok) return gagal('CADANGAN_RUSAK', { sebab: 'basis datanya tidak dapat dibuka' });
  try {
    // Files that were damaged before the backup are missing from it, and said to be; everything else is proved.
    const v = await verifyInThread(folder, c.rusak.length > 0).hasil;
    if (!v.ok) return v;
    if (!v.nilai.sah) return gagal('CADANGAN_RUSAK', { sebab: v.nilai.pesan });
    if (v.nilai.entri !== c.jurnal.entri || v.nilai.hash !== c.jurnal.hash || p.nilai.s.perangkat !== c.pleno)
      return gagal('CADANGAN_RUSAK', { sebab: 'jurnalnya bukan yang disebut keterangannya' });
    const lembar = Number(p.nilai.s.db.prepare('SELECT count(*) FROM lembar').pluck().get());
    return berhasil({ cadangan: c, entri: v.nilai.entri, berkas: c.berkas.length, lembar });
  } finally {
    closePleno(p.nilai);
  }
}

const SEMENTARA = 'pulih.sementara';

/** Does something with a backup laid out in a folder of its own, which is gone afterwards however it ends. */
async function dengan<T>(
  keterangan: string,
  akar: string,
  opsi: OpsiPulih,
  kerja: (h: HasilCoba, folder: string) => Hasil<T>,
): Promise<Hasil<T>> {
  const c = readBackup(keterangan);
  if (!c.ok) return c;
  let sementara = '';
  try {
    fs.mkdirSync(akar, { recursive: true });
    sementara = fs.mkdtempSync(path.join(akar, `${SEMENTARA}-`));
    // One level deeper than lists of plenaries look.
    const folder = path.join(sementara, 'pleno');
    fs.mkdirSync(folder);
    const h = await gelar(c.nilai, folder, opsi);
    return h.ok ? kerja(h.nilai, folder) : h;
  } catch (e) {
    return galatSqlite(e, akar);
  } finally {
    if (sementara !== '') fs.rmSync(sementara, { recursive: true, force: true });
  }
}

/**
 * The rehearsal: proves that a backup opens and that everything in it holds, in a folder that is taken away again.
 * Errors: CADANGAN_TIDAK_ADA, CADANGAN_RUSAK, CADANGAN_VERSI_BARU, those of the disk.
 */
export const rehearseBackup = (keterangan: string, akar: string, opsi: OpsiPulih = {}): Promise<Hasil<HasilCoba>> =>
  dengan(keterangan, akar, opsi, (h) => berhasil(h));

/**
 * Puts a plenary back from a backup, into a folder of its own on the shelf: one that is there already is never touched.
 * Everything is proved first, as in the rehearsal. The journal says that it was put back, and from how many entries.
 * Returns the folder. Errors: those of `rehearseBackup`, PLENO_SUDAH_ADA.
 */
export function restoreBackup(
  keterangan: string,
  akar: string,
  tujuan: string | ((c: Cadangan) => string),
  jam: Jam,
  opsi: OpsiPulih = {},
): Promise<Hasil<string>> {
  return dengan(keterangan, akar, opsi, ({ cadangan }, folder) => {
    const ke = typeof tujuan === 'string' ? path.resolve(tujuan) : tujuan(cadangan);
    if (hasPleno(ke)) return gagal('PLENO_SUDAH_ADA', { jalur: ke });
    const p = openPleno(folder, { tulis: true });
    if (!p.ok) return p;
    tulis(p.nilai.s, () =>
      appendJournal(p.nilai.s.db, {
        ...tindakan(p.nilai, jam),
        isi: { jenis: 'pleno.dipulihkan', entri: cadangan.jurnal.entri, dibuat: cadangan.waktu },
      }),
    );
    closePleno(p.nilai);
    fs.rmSync(path.join(folder, 'kunci.db'), { force: true });
    fs.mkdirSync(path.dirname(ke), { recursive: true });
    // A folder with anything in it is somebody's.
    if (fs.existsSync(ke) && fs.readdirSync(ke).length > 0) return gagal('PLENO_SUDAH_ADA', { jalur: ke });
    fs.rmSync(ke, { recursive: true, force: true });
    fs.renameSync(folder, ke);
    return berhasil(ke);
  });
}

const JAM_MS = 3_600_000;

/** Takes away what a program that died while restoring left on the shelf; what another one may be at right now stays. */
export function clearRestoreLeftovers(akar: string): void {
  for (const nama of isiFolder(akar)) {
    if (!nama.startsWith(`${SEMENTARA}-`)) continue;
    const folder = path.join(akar, nama);
    try {
      if (Date.now() - fs.statSync(folder).mtimeMs > JAM_MS) fs.rmSync(folder, { recursive: true, force: true });
    } catch {
      // A disk that is read-only, or held by a virus scanner: the core starts nevertheless, the next start tries again.
    }
  }
}
