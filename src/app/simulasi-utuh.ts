import fs from 'node:fs';
import path from 'node:path';
import { berhasil, type Definisi, gagal, type Hasil, susunSkenario } from '../domain/index.ts';
import { berkasDb, galatSqlite, lockFolder } from '../store/index.ts';
import { createCourse, writeCourseFiles } from './latihan.ts';
import { closePleno, createPleno, type Jam, type Pleno } from './pleno.ts';
import { hasPleno } from './rak.ts';
import { createPractice, type OpsiSimulasi, type UkuranSimulasi } from './simulasi.ts';

/** Folder, inside that of the plenary to be, in which it is made. */
const SEMENTARA = 'simulasi.sementara';

function buang(folder: string): void {
  fs.rmSync(path.join(folder, SEMENTARA), { recursive: true, force: true });
  // A folder that held nothing else goes too; one with anything in it is somebody's and stays.
  if (fs.existsSync(folder) && fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
}

type Tempat = (d: Definisi, wilayah: string) => string;

/**
 * Makes a practice plenary in the folder that `tempat` names and leaves it closed. It is moved into place when everything
 * is in, so that neither a cancel nor a power cut leaves half a plenary on the shelf. Returns the folder.
 */
function utuh(
  buat: (baru: (d: Definisi, wilayah: string) => Hasil<Pleno>) => Hasil<Pleno>,
  tempat: Tempat,
  jam: Jam,
): Hasil<string> {
  let folder: string | undefined;
  try {
    const p = buat((d, wilayah) => {
      const tujuan = tempat(d, wilayah);
      if (hasPleno(tujuan)) return gagal('PLENO_SUDAH_ADA', { jalur: tujuan });
      folder = tujuan;
      buang(folder);
      return createPleno(path.join(folder, SEMENTARA), d, wilayah, jam);
    });
    if (!p.ok) return p;
    const sementara = p.nilai.s.folder;
    // The last connection to close writes the WAL back into the file that is moved.
    closePleno(p.nilai);
    const tujuan = path.dirname(sementara);
    fs.renameSync(berkasDb(sementara), berkasDb(tujuan));
    return berhasil(tujuan);
  } catch (e) {
    return galatSqlite(e, folder ?? '');
  } finally {
    if (folder !== undefined) buang(folder);
  }
}

/** A practice plenary with every sheet filled. Errors: those of `createPractice`, PLENO_SUDAH_ADA, and those of the disk. */
export const createPracticeWhole = (
  u: UkuranSimulasi,
  tempat: Tempat,
  jam: Jam,
  opsi: OpsiSimulasi = {},
): Hasil<string> => utuh((baru) => createPractice(u, baru, jam, opsi), tempat, jam);

/** The empty plenary of the guided course, with its files beside it. Errors: PLENO_SUDAH_ADA, and those of the disk. */
export function createCourseWhole(benih: number, tempat: Tempat, jam: Jam): Hasil<string> {
  const folder = utuh((baru) => createCourse(benih, baru, jam), tempat, jam);
  if (!folder.ok) return folder;
  try {
    writeCourseFiles(folder.nilai, susunSkenario(benih));
    return folder;
  } catch (e) {
    return galatSqlite(e, folder.nilai);
  }
}

/** Takes away what a program that died left half made on the shelf; what another one is making right now stays. */
export function clearPracticeLeftovers(akar: string): void {
  const isi = fs.existsSync(akar) ? fs.readdirSync(akar) : [];
  for (const folder of isi.map((nama) => path.join(akar, nama)))
    try {
      const sementara = path.join(folder, SEMENTARA);
      if (!fs.existsSync(sementara)) continue;
      const kunci = lockFolder(sementara);
      if (!kunci.ok) continue;
      kunci.nilai.lepas();
      buang(folder);
    } catch {
      // Held by something else, such as a virus scanner: the next start tries again.
    }
}
