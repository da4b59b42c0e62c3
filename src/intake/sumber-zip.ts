import { crc32, inflateRawSync } from 'node:zlib';
import yauzl from 'yauzl';
import { berhasil, type Galat, gagal, type Hasil } from '../domain/index.ts';
import { potong } from './json.ts';
import { type ButirSumber, batasBerkas, berakhiran, galatUkuran, namaHasil, tersembunyi } from './sumber.ts';

/** Random access to the bytes of a zip: a file (through a window) or memory. */
export type IsiZip = { readonly ukuran: number; ambil(letak: number, panjang: number): Uint8Array };

/** More entries than TPS in the largest kabupaten times all ballots; a zip beyond that is not ours. */
const MAKS_ENTRI_ZIP = 250_000;
const MAKS_TERURAI = 2 * 1024 ** 3;
/** JSON of a few hundred bytes packs 2–4 times; a thousandfold is a bomb. Small files are let through: they cost nothing. */
const MAKS_NISBAH = 200;
const NISBAH_MULAI = 64 * 1024;

class PembacaZip extends yauzl.RandomAccessReader {
  readonly #isi: IsiZip;
  constructor(isi: IsiZip) {
    super();
    this.#isi = isi;
  }
  override read(
    tujuan: Buffer,
    mulai: number,
    panjang: number,
    letak: number,
    selesai: (err: Error | null, terbaca?: number) => void,
  ): void {
    // A microtask instead of a disk callback: 80,000 entries are 160,000 reads of a few bytes out of one window.
    queueMicrotask(() => {
      let potongan: Uint8Array;
      try {
        potongan = this.#isi.ambil(letak, panjang);
      } catch (e) {
        selesai(e instanceof Error ? e : new Error(String(e)));
        return;
      }
      tujuan.set(potongan, mulai);
      selesai(null, potongan.byteLength);
    });
  }
  /** Whoever opened the bytes closes them. */
  override close(selesai: (err: Error | null) => void): void {
    selesai(null);
  }
}

/** The directory of a zip: first the number of entries it claims, then each. Throws where it is broken. */
export async function* entriZip(isi: IsiZip): AsyncGenerator<yauzl.Entry | number> {
  const zip = await yauzl.fromRandomAccessReaderPromise(new PembacaZip(isi), isi.ukuran, {
    // Sizes are checked entry by entry below, so that one broken entry does not take the others with it.
    validateEntrySizes: false,
  });
  try {
    yield zip.entryCount;
    yield* zip.eachEntry();
  } finally {
    zip.close();
  }
}

function galatZip(e: unknown): Galat {
  const pesan = e instanceof Error ? e.message : '';
  if (/^(absolute path|invalid relative path|invalid characters in fileName)/.test(pesan))
    return {
      kode: 'ZIP_BERBAHAYA',
      konteks: { sebab: `nama isi menunjuk ke luar zip (${potong(pesan.replace(/^[^:]*: /, ''))})` },
    };
  if (pesan.startsWith('End of central directory'))
    return { kode: 'ZIP_RUSAK', konteks: { sebab: 'daftar isinya tidak ada' } };
  return { kode: 'ZIP_RUSAK', konteks: { sebab: 'daftar isinya tidak utuh' } };
}

/**
 * First pass over the directory of a zip, before anything is unpacked: refuses it as a whole where it is dangerous
 * (names that leave the zip, absurd counts and sizes, entries lying on top of each other), else counts what
 * `butirZip` will give. A broken directory is no refusal: what precedes the break is still read.
 */
export async function periksaZip(isi: IsiZip): Promise<Hasil<number>> {
  let jumlah = 0;
  let terurai = 0;
  let termampat = 0;
  try {
    for await (const e of entriZip(isi)) {
      if (typeof e === 'number') {
        if (e > MAKS_ENTRI_ZIP) return gagal('ZIP_BERBAHAYA', { sebab: `berisi ${e} berkas` });
        continue;
      }
      termampat += e.compressedSize;
      const nilai = nilaiEntri(e);
      if (nilai === 'lewati') continue;
      jumlah++;
      if (nilai === null) terurai += e.uncompressedSize;
    }
  } catch (e) {
    const galat = galatZip(e);
    return galat.kode === 'ZIP_BERBAHAYA' ? { ok: false, galat } : berhasil(jumlah + 1);
  }
  if (terurai > MAKS_TERURAI) return gagal('ZIP_BERBAHAYA', { sebab: 'isinya lebih dari 2 GB setelah diurai' });
  if (termampat > isi.ukuran) return gagal('ZIP_BERBAHAYA', { sebab: 'isinya saling bertumpuk' });
  return berhasil(jumlah);
}

/** The result files of a zip that passed `periksaZip`, in the order of its directory. */
export async function* butirZip(isi: IsiZip, namaZip: string): AsyncGenerator<ButirSumber> {
  try {
    for await (const e of entriZip(isi)) {
      if (typeof e === 'number') continue;
      const galat = nilaiEntri(e);
      if (galat === 'lewati') continue;
      const nama = `${namaZip}/${e.fileName}`;
      if (galat) yield { nama, galat };
      else yield { nama, ukuran: e.uncompressedSize, baca: () => Promise.resolve(bacaEntri(isi, e)) };
    }
  } catch (e) {
    yield { nama: namaZip, galat: galatZip(e) };
  }
}

function nilaiEntri(e: yauzl.Entry): Galat | 'lewati' | null {
  const nama = e.fileName;
  if (nama.endsWith('/') || tersembunyi(nama)) return 'lewati';
  const tolak = (sebab: string): Galat => ({ kode: 'ZIP_ISI_DITOLAK', konteks: { nama: potong(nama), sebab } });
  if (berakhiran(nama, '.zip')) return tolak('zip di dalam zip');
  if (!namaHasil(nama)) return 'lewati';
  // Unix mode in the upper half, when the zip was made on Unix (3) or macOS (19).
  if ([3, 19].includes(e.versionMadeBy >>> 8) && ((e.externalFileAttributes >>> 16) & 0xf000) === 0xa000)
    return tolak('tautan (symlink), bukan berkas');
  if (e.isEncrypted()) return tolak('terkunci kata sandi');
  if (e.compressionMethod !== 0 && e.compressionMethod !== 8)
    return tolak(`cara pemampatan ${e.compressionMethod} tidak dikenal`);
  const ukuran = galatUkuran(e.uncompressedSize, batasBerkas(nama));
  if (ukuran) return ukuran;
  if (e.uncompressedSize > NISBAH_MULAI && e.uncompressedSize > e.compressedSize * MAKS_NISBAH)
    return tolak('mengembang tidak wajar saat diurai');
  return null;
}

const PANJANG_KEPALA = 30;
const TANDA_KEPALA = 0x04034b50;

/** The packed bytes of one entry; null where the zip does not hold them. */
export function isiMampat(isi: IsiZip, e: yauzl.Entry): Uint8Array | null {
  const kepala = isi.ambil(e.relativeOffsetOfLocalHeader, PANJANG_KEPALA);
  if (kepala.byteLength < PANJANG_KEPALA) return null;
  const v = new DataView(kepala.buffer, kepala.byteOffset, PANJANG_KEPALA);
  if (v.getUint32(0, true) !== TANDA_KEPALA) return null;
  const mulai = e.relativeOffsetOfLocalHeader + PANJANG_KEPALA + v.getUint16(26, true) + v.getUint16(28, true);
  return e.compressedSize > isi.ukuran - mulai ? null : isi.ambil(mulai, e.compressedSize);
}

/** Unpacks one entry whose sizes were checked. Never gives more than the directory promised; proves it by CRC-32. */
function bacaEntri(isi: IsiZip, e: yauzl.Entry): Hasil<Uint8Array> {
  const rusak = (sebab: string): Hasil<never> => gagal('ZIP_RUSAK', { sebab });
  try {
    const mampat = isiMampat(isi, e);
    if (mampat === null) return rusak('isinya terpotong');
    const urai =
      e.compressionMethod === 0 ? mampat.slice() : inflateRawSync(mampat, { maxOutputLength: e.uncompressedSize });
    if (urai.byteLength !== e.uncompressedSize) return rusak('ukuran isinya tidak cocok');
    if (crc32(urai) !== e.crc32) return rusak('isinya berubah: jumlah periksa tidak cocok');
    return berhasil(urai);
  } catch {
    return rusak('isinya tidak dapat diurai');
  }
}

/** Bytes of a zip that already lie in memory (an upload). */
export const isiZipMemori = (isi: Uint8Array): IsiZip => ({
  ukuran: isi.byteLength,
  ambil: (letak, panjang) => isi.subarray(letak, Math.max(letak, letak + panjang)),
});
