import { berhasil, gagal, type Hasil } from '../domain/index.ts';
import { MAKS_BERKAS_PAKET, MAKS_BYTE_PAKET } from './batas.ts';

/**
 * ZIP in one form only (PKWARE APPNOTE 6.3, without Zip64): entries stored, times 1980-01-01, no flags, extra fields,
 * comments or attributes. Every byte follows from names and contents, so a reader rebuilds the headers and compares: there
 * is no place for a symlink, a second directory, bytes between entries or a flipped bit.
 */
export type EntriZip = { nama: string; isi: Uint8Array };

/** CRC-32 of ISO 3309, as ZIP has it. Handed in: the platform's own where there is one, plain code in the checker page. */
export type Crc32 = (isi: Uint8Array) => number;

const TANDA_LOKAL = 0x04034b50;
const TANDA_DAFTAR = 0x02014b50;
const TANDA_AKHIR = 0x06054b50;
const VERSI = 20;
/** 1980-01-01, the first day that the format can say. */
const TANGGAL = 0x21;
const PANJANG_LOKAL = 30;

/** Lower-case ASCII in at most one folder: nothing that any system reads as a path elsewhere. */
const POLA_NAMA = /^([a-z][a-z-]{0,30}\/)?[a-z0-9][a-z0-9-]{0,80}\.[a-z0-9]{1,8}$/;

const tampilan = (b: Uint8Array): DataView => new DataView(b.buffer, b.byteOffset, b.byteLength);

function sama(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function gabung(potongan: readonly Uint8Array[]): Uint8Array {
  const b = new Uint8Array(potongan.reduce((n, p) => n + p.length, 0));
  let letak = 0;
  for (const p of potongan) {
    b.set(p, letak);
    letak += p.length;
  }
  return b;
}

function kepalaLokal(e: EntriZip, crc: Crc32): Uint8Array {
  // Names are ASCII: one byte a letter.
  const nama = new TextEncoder().encode(e.nama);
  const b = new Uint8Array(PANJANG_LOKAL + nama.length);
  const v = tampilan(b);
  v.setUint32(0, TANDA_LOKAL, true);
  v.setUint16(4, VERSI, true);
  v.setUint16(12, TANGGAL, true);
  v.setUint32(14, crc(e.isi) >>> 0, true);
  v.setUint32(18, e.isi.byteLength, true);
  v.setUint32(22, e.isi.byteLength, true);
  v.setUint16(26, nama.length, true);
  b.set(nama, PANJANG_LOKAL);
  return b;
}

/** Directory and end record, from the local headers in their order. */
function ekor(kepala: readonly Uint8Array[], entri: readonly EntriZip[]): Uint8Array {
  const potongan: Uint8Array[] = [];
  let letak = 0;
  let panjang = 0;
  kepala.forEach((k, i) => {
    const b = new Uint8Array(46 + k.length - PANJANG_LOKAL);
    const v = tampilan(b);
    v.setUint32(0, TANDA_DAFTAR, true);
    v.setUint16(4, VERSI, true);
    b.set(k.subarray(4, 28), 6);
    v.setUint32(42, letak, true);
    b.set(k.subarray(PANJANG_LOKAL), 46);
    potongan.push(b);
    panjang += b.length;
    letak += k.length + (entri[i]?.isi.byteLength ?? 0);
  });
  const akhir = new Uint8Array(22);
  const v = tampilan(akhir);
  v.setUint32(0, TANDA_AKHIR, true);
  v.setUint16(8, entri.length, true);
  v.setUint16(10, entri.length, true);
  v.setUint32(12, panjang, true);
  v.setUint32(16, letak, true);
  return gabung([...potongan, akhir]);
}

/** Writes the one ZIP that these entries have. Errors: PAKET_TERLALU_BESAR. A name that is not allowed is a bug. */
export function tulisZip(entri: readonly EntriZip[], crc: Crc32): Hasil<Uint8Array> {
  const salah = entri.find((e) => !POLA_NAMA.test(e.nama));
  if (salah) throw new Error(`nama ${salah.nama} tidak boleh ada dalam paket`);
  const besar = entri.reduce((n, e) => n + e.isi.byteLength + 2 * e.nama.length + 76, 22);
  if (besar > MAKS_BYTE_PAKET || entri.length > MAKS_BERKAS_PAKET)
    return gagal('PAKET_TERLALU_BESAR', { batas: `${MAKS_BYTE_PAKET / 1024 ** 2} MB dan ${MAKS_BERKAS_PAKET} berkas` });
  const kepala = entri.map((e) => kepalaLokal(e, crc));
  return berhasil(gabung([...entri.flatMap((e, i) => [kepala[i] ?? e.isi, e.isi]), ekor(kepala, entri)]));
}

const rusak = (sebab: string): Hasil<never> => gagal('PAKET_RUSAK', { sebab });

/** Takes one entry at `letak`; nothing it says of itself is believed before it was rebuilt and compared. */
function ambil(b: Uint8Array, letak: number, crc: Crc32): Hasil<{ entri: EntriZip; kepala: Uint8Array }> {
  if (b.length - letak < PANJANG_LOKAL) return rusak('terpotong');
  const v = tampilan(b);
  if (v.getUint16(letak + 8, true) !== 0) return rusak('isinya dimampatkan, padahal paket tidak pernah begitu');
  const mulai = letak + PANJANG_LOKAL + v.getUint16(letak + 26, true);
  const ukuran = v.getUint32(letak + 22, true);
  if (mulai + ukuran > b.length) return rusak('terpotong');
  const nama = String.fromCharCode(...b.subarray(letak + PANJANG_LOKAL, Math.min(mulai, letak + PANJANG_LOKAL + 300)));
  if (!POLA_NAMA.test(nama)) return rusak('ada nama isi yang tidak boleh');
  const entri = { nama, isi: b.subarray(mulai, mulai + ukuran) };
  const kepala = kepalaLokal(entri, crc);
  if (!sama(kepala, b.subarray(letak, mulai))) return rusak(`kepala ${nama} tidak cocok dengan isinya`);
  return berhasil({ entri, kepala });
}

/**
 * The entries of such a ZIP, in their order, none twice. The bytes are views of `isi`. Errors: PAKET_BUKAN_PAKET,
 * PAKET_TERLALU_BESAR, PAKET_RUSAK.
 */
export function bacaZip(b: Uint8Array, crc: Crc32): Hasil<EntriZip[]> {
  const tandaDi = (letak: number): boolean =>
    b.length - letak >= 4 && tampilan(b).getUint32(letak, true) === TANDA_LOKAL;
  if (!tandaDi(0)) return gagal('PAKET_BUKAN_PAKET');
  if (b.length > MAKS_BYTE_PAKET) return gagal('PAKET_TERLALU_BESAR', { batas: `${MAKS_BYTE_PAKET / 1024 ** 2} MB` });
  const entri: EntriZip[] = [];
  const kepala: Uint8Array[] = [];
  const nama = new Set<string>();
  let letak = 0;
  while (tandaDi(letak)) {
    if (entri.length === MAKS_BERKAS_PAKET) return rusak('terlalu banyak berkas');
    const e = ambil(b, letak, crc);
    if (!e.ok) return e;
    if (nama.has(e.nilai.entri.nama)) return rusak(`${e.nilai.entri.nama} ada dua kali`);
    nama.add(e.nilai.entri.nama);
    entri.push(e.nilai.entri);
    kepala.push(e.nilai.kepala);
    letak += e.nilai.kepala.length + e.nilai.entri.isi.byteLength;
  }
  const seharusnya = ekor(kepala, entri);
  const sisa = b.subarray(letak);
  if (sisa.length < seharusnya.length && sama(seharusnya.subarray(0, sisa.length), sisa)) return rusak('terpotong');
  return sama(seharusnya, sisa) ? berhasil(entri) : rusak('daftar isinya tidak seperti yang ditulis aplikasi ini');
}
