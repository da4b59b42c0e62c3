import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { berhasil, gagal, type Hasil } from '../domain/index.ts';
import { type Kunci, lockFolder } from '../store/index.ts';
import { AWALAN_TITIPAN } from './sisa-sementara.ts';

/** Most bytes of a name: file systems take 255, and a letter may have four. The end stays: it says what a file is. */
const MAKS_NAMA = 200;

function pendek(nama: string): string {
  const huruf = [...nama];
  while (Buffer.byteLength(huruf.join('')) > MAKS_NAMA) huruf.splice(0, Math.ceil(huruf.length / 8));
  return huruf.join('');
}

/** Names that stand for devices on Windows, with any ending. */
const PERANTI = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?=\.|$)/i;

/** One part of a name that came from outside, as every system takes it: '' for one that only leads up or says nothing. */
function namaAman(b: string): string {
  return pendek(
    b
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}._ -]/gu, '_')
      .replace(/[. ]+$/, ''),
  )
    .trimStart()
    .replace(PERANTI, '_$1');
}

/** Takes a name that nobody has: two that became the same are two files. */
function ambilTempat(tujuan: string): string {
  const { dir, name, ext } = path.parse(tujuan);
  for (let n = 1; ; n++) {
    const calon = n === 1 ? tujuan : path.join(dir, `${name} (${n})${ext}`);
    try {
      fs.writeFileSync(calon, '', { flag: 'wx' });
      return calon;
    } catch (e) {
      // A folder of that name is another matter: what the disk says of it is the answer.
      const ada = e instanceof Error && 'code' in e && e.code === 'EEXIST' && !fs.statSync(calon).isDirectory();
      if (!ada) throw e;
    }
  }
}

/**
 * Files handed over by a browser, which has no paths: kept in a folder of the system's temporary directory, made when the
 * first one comes, until the application ends. What a program that died left is cleared by the next start
 * (`clearTemporaryLeftovers`), which knows by the lock inside that nobody holds it. Names come from outside and are never
 * trusted as paths.
 */
export class Titipan {
  readonly #sementara: string;
  #akar: { folder: string; kunci: Kunci } | null = null;
  readonly #folder = new Map<string, string>();

  /** `sementara`: the system's temporary directory; tests hand in their own. */
  constructor(sementara = os.tmpdir()) {
    this.#sementara = sementara;
  }

  #buatAkar(): string {
    if (this.#akar && fs.existsSync(this.#akar.folder)) return this.#akar.folder;
    // Systems clear their temporary directory too: what was there is gone, the next file gets a folder again.
    this.#akar?.kunci.lepas();
    const folder = fs.mkdtempSync(path.join(this.#sementara, AWALAN_TITIPAN));
    const kunci = lockFolder(folder);
    if (!kunci.ok) throw new Error(`titipan: ${kunci.galat.kode}`);
    this.#akar = { folder, kunci: kunci.nilai };
    return folder;
  }

  baru(): { id: string; folder: string } {
    const id = randomBytes(16).toString('hex');
    const folder = path.join(this.#buatAkar(), id);
    fs.mkdirSync(folder);
    this.#folder.set(id, folder);
    return { id, folder };
  }

  /** Where a handed-over file may be written, empty until it is: inside the folder, whatever its name says. */
  tempat(folder: string, nama: string): string {
    const bagian = nama
      .split(/[\\/]+/)
      .map(namaAman)
      .filter((b) => b !== '')
      .slice(-6);
    const tujuan = path.join(folder, ...(bagian.length === 0 ? ['tanpa-nama'] : bagian));
    fs.mkdirSync(path.dirname(tujuan), { recursive: true });
    return ambilTempat(tujuan);
  }

  /** Paths behind an origin of files. Errors: IMPOR_TIDAK_ADA for an upload that is gone. */
  jalur(asal: { jalur: string[] } | { titipan: string }): Hasil<string[]> {
    if ('jalur' in asal) return berhasil(asal.jalur);
    const folder = this.#folder.get(asal.titipan);
    return folder && fs.existsSync(folder) ? berhasil([folder]) : gagal('IMPOR_TIDAK_ADA');
  }

  /** The handed-over files themselves, so that names in findings and journal begin where the person's own do. */
  isi(asal: { jalur: string[] } | { titipan: string }): Hasil<string[]> {
    const j = this.jalur(asal);
    const folder = j.ok && 'titipan' in asal ? j.nilai[0] : undefined;
    return folder === undefined ? j : berhasil(fs.readdirSync(folder).map((n) => path.join(folder, n)));
  }

  /** Takes an upload back that did not arrive whole. */
  buang(id: string): void {
    const folder = this.#folder.get(id);
    this.#folder.delete(id);
    if (folder === undefined) return;
    try {
      fs.rmSync(folder, { recursive: true, force: true });
    } catch {
      // Still held open somewhere: it goes at the end, or at the next start.
    }
  }

  bersihkan(): void {
    this.#folder.clear();
    if (!this.#akar) return;
    // Windows removes no open file: the lock goes first.
    this.#akar.kunci.lepas();
    fs.rmSync(this.#akar.folder, { recursive: true, force: true });
    this.#akar = null;
  }
}
