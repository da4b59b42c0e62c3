import { crc32 } from 'node:zlib';
import { berhasil, gagal, type Hasil } from '../domain/index.ts';
import { MAKS_BERKAS_PAKET, MAKS_BYTE_PAKET } from './batas.ts';

/**
 * ZIP in one form only (PKWARE APPNOTE 6.3, without Zip64): entries stored, times 1980-01-01, no flags, extra fields,
 * comments or attributes. Every byte follows from names and contents, so a reader rebuilds the headers and compares: there
 * is no place for a symlink, a second directory, bytes between entries or a flipped bit.
 */
export type EntriZip = { nama: string; isi: Uint8Array };

const TANDA_LOKAL = 0x04034b50;
const TANDA_DAFTAR = 0x02014b50;
const TANDA_AKHIR = 0x06054b50;
const VERSI = 20;
/** 1980-01-01, the first day that the format can say. */
const TANGGAL = 0x21;
const PANJANG_LOKAL = 30;

/** Lower-case ASCII in at most one folder: nothing that any system reads as a path elsewhere. */
const POLA_NAMA = /^([a-z][a-z-]{0,30}\/)?[a-z0-9][a-z0-9-]{0,80}\.[a-z0-9]{1,8}$/;

const crc = (isi: Uint8Array): number => crc32(isi) >>> 0;

function kepalaLokal(e: EntriZip): Buffer {
  const nama = Buffer.from(e.nama, 'ascii');
  const b = Buffer.alloc(PANJANG_LOKAL + nama.length);
  b.writeUInt32LE(TANDA_LOKAL, 0);
  b.writeUInt16LE(VERSI, 4);
  b.writeUInt16LE(TANGGAL, 12);
  b.writeUInt32LE(crc(e.isi), 14);
  b.writeUInt32LE(e.isi.byteLength, 18);
  b.writeUInt32LE(e.isi.byteLength, 22);
  b.writeUInt16LE(nama.length, 26);
  nama.copy(b, PANJANG_LOKAL);
  return b;
}

/** Directory and end record, from the local headers in their order. */
function ekor(kepala: readonly Buffer[], entri: readonly EntriZip[]): Buffer {
  const potongan: Buffer[] = [];
  let letak = 0;
  let panjang = 0;
  kepala.forEach((k, i) => {
    const b = Buffer.alloc(46 + k.length - PANJANG_LOKAL);
    b.writeUInt32LE(TANDA_DAFTAR, 0);
    b.writeUInt16LE(VERSI, 4);
    k.copy(b, 6, 4, 28);
    b.writeUInt32LE(letak, 42);
    k.copy(b, 46, PANJANG_LOKAL);
    potongan.push(b);
    panjang += b.length;
    letak += k.length + (entri[i]?.isi.byteLength ?? 0);
  });
  const akhir = Buffer.alloc(22);
  akhir.writeUInt32LE(TANDA_AKHIR, 0);
  akhir.writeUInt16LE(entri.length, 8);
  akhir.writeUInt16LE(entri.length, 10);
  akhir.writeUInt32LE(panjang, 12);
  akhir.writeUInt32LE(letak, 16);
  return Buffer.concat([...potongan, akhir]);
}

/** Writes the one ZIP that these entries have. Errors: PAKET_TERLALU_BESAR. A name that is not allowed is a bug. */
export function tulisZip(entri: readonly EntriZip[]): Hasil<Uint8Array> {
  const salah = entri.find((e) => !POLA_NAMA.test(e.nama));
  if (salah) throw new Error(`nama ${salah.nama} tidak boleh ada dalam paket`);
  const besar = entri.reduce((n, e) => n + e.isi.byteLength + 2 * e.nama.length + 76, 22);
  if (besar > MAKS_BYTE_PAKET || entri.length > MAKS_BERKAS_PAKET)
    return gagal('PAKET_TERLALU_BESAR', { batas: `${MAKS_BYTE_PAKET / 1024 ** 2} MB dan ${MAKS_BERKAS_PAKET} berkas` });
  const kepala = entri.map(kepalaLokal);
  return berhasil(Buffer.concat([...entri.flatMap((e, i) => [kepala[i] ?? e.isi, e.isi]), ekor(kepala, entri)]));
}

const rusak = (sebab: string): Hasil<never> => gagal('PAKET_RUSAK', { sebab });

/** Takes one entry at `letak`; nothing it says of itself is believed before it was rebuilt and compared. */
function ambil(b: Buffer, letak: number): Hasil<{ entri: EntriZip; kepala: Buffer }> {
  if (b.length - letak < PANJANG_LOKAL) return rusak('terpotong');
  if (b.readUInt16LE(letak + 8) !== 0) return rusak('isinya dimampatkan, padahal paket tidak pernah begitu');
  const panjangNama = b.readUInt16LE(letak + 26);
  const mulai = letak + PANJANG_LOKAL + panjangNama;
  const ukuran = b.readUInt32LE(letak + 22);
  if (mulai + ukuran > b.length) return rusak('terpotong');
  const nama = b.toString('latin1', letak + PANJANG_LOKAL, mulai);
  if (!POLA_NAMA.test(nama)) return rusak('ada nama isi yang tidak boleh');
  const entri = { nama, isi: b.subarray(mulai, mulai + ukuran) };
  const kepala = kepalaLokal(entri);
  if (!kepala.equals(b.subarray(letak, mulai))) return rusak(`kepala ${nama} tidak cocok dengan isinya`);
  return berhasil({ entri, kepala });
}

/**
 * The entries of such a ZIP, in their order, none twice. The bytes are views of `isi`. Errors: PAKET_BUKAN_PAKET,
 * PAKET_TERLALU_BESAR, PAKET_RUSAK.
 */
export function bacaZip(isi: Uint8Array): Hasil<EntriZip[]> {
  const b = Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength);
  if (b.length < 4 || b.readUInt32LE(0) !== TANDA_LOKAL) return gagal('PAKET_BUKAN_PAKET');
  if (b.length > MAKS_BYTE_PAKET) return gagal('PAKET_TERLALU_BESAR', { batas: `${MAKS_BYTE_PAKET / 1024 ** 2} MB` });
  const entri: EntriZip[] = [];
  const kepala: Buffer[] = [];
  const nama = new Set<string>();
  let letak = 0;
  while (b.length - letak >= 4 && b.readUInt32LE(letak) === TANDA_LOKAL) {
    if (entri.length === MAKS_BERKAS_PAKET) return rusak('terlalu banyak berkas');
    const e = ambil(b, letak);
    if (!e.ok) return e;
    if (nama.has(e.nilai.entri.nama)) return rusak(`${e.nilai.entri.nama} ada dua kali`);
    nama.add(e.nilai.entri.nama);
    entri.push(e.nilai.entri);
    kepala.push(e.nilai.kepala);
    letak += e.nilai.kepala.length + e.nilai.entri.isi.byteLength;
  }
  const seharusnya = ekor(kepala, entri);
  const sisa = b.subarray(letak);
  if (sisa.length < seharusnya.length && seharusnya.subarray(0, sisa.length).equals(sisa)) return rusak('terpotong');
  return seharusnya.equals(sisa) ? berhasil(entri) : rusak('daftar isinya tidak seperti yang ditulis aplikasi ini');
}
