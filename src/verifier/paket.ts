import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Hasil } from '../domain/index.ts';
import { kataDari } from '../domain/kata-sidik.ts';
import type { Manifes } from '../exchange/manifes.ts';
import { bacaManifes, cocokkanBerkas, type Kripto } from '../exchange/periksa-manifes.ts';
import { bacaZip } from '../exchange/zip-bentuk.ts';
import { type BerkasDiperiksa, hex, periksaBerkas } from '../minutes/tanda-tangan/periksa-berkas.ts';

/** What this page can say of a package; that its sheets follow from its journal only the application proves. */
export type PaketDiperiksa = {
  nama: string;
  ukuran: number;
  sha256: string;
  manifes: Manifes;
  /** Words of the device's key, to compare by voice. */
  kata: string;
  /** Its documents, checked like any other. */
  dokumen: BerkasDiperiksa[];
};

const TABEL = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 (ISO 3309), byte by byte. */
function crc32(isi: Uint8Array): number {
  let c = 0xffffffff;
  for (const b of isi) c = (TABEL[(c ^ b) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** Bytes of a base64 text; null where it is none. */
function dariBase64(teks: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(teks), (h) => h.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Cryptography in plain code: a page without a server may not have the platform's. */
const KRIPTO: Kripto = {
  sha256: (isi) => hex(sha256(isi)),
  periksaTanda(kunci, perihal, isi, tanda) {
    const k = dariBase64(kunci);
    const t = dariBase64(tanda);
    if (k?.length !== 32 || t?.length !== 64) return false;
    const awal = new TextEncoder().encode(`rekap-pleno/${perihal}/1\0`);
    const pesan = new Uint8Array(awal.length + isi.length);
    pesan.set(awal);
    pesan.set(isi, awal.length);
    try {
      return ed25519.verify(t, pesan, k, { zip215: false });
    } catch {
      return false;
    }
  },
};

/** Whether these bytes begin as a package does. */
export const miripPaket = (nama: string, b: Uint8Array): boolean =>
  /\.rekap$/i.test(nama) || (b[0] === 0x50 && b[1] === 0x4b);

/**
 * Checks a package by its bytes alone: the one ZIP that such contents have, the signature over its manifest, and every
 * file against it. Errors: those of `bacaZip` and `bacaManifes`.
 */
export function periksaPaket(nama: string, b: Uint8Array): Hasil<PaketDiperiksa> {
  const zip = bacaZip(b, crc32);
  if (!zip.ok) return zip;
  const kepala = bacaManifes(zip.nilai, KRIPTO);
  if (!kepala.ok) return kepala;
  const { manifes } = kepala.nilai;
  const entri = zip.nilai.slice(2);
  const sebab = cocokkanBerkas(entri, manifes, KRIPTO);
  if (sebab !== null) return { ok: false, galat: { kode: 'PAKET_RUSAK', konteks: { sebab } } };
  const kunci = dariBase64(manifes.perangkat.kunci) ?? new Uint8Array();
  const nomor = new Map(manifes.dokumen.map((d, i) => [`dokumen/${d.sha256}.pdf`, `${i + 1}. ${d.model}`]));
  return {
    ok: true,
    nilai: {
      nama,
      ukuran: b.length,
      sha256: hex(sha256(b)),
      manifes,
      kata: kataDari(sha256(kunci)),
      dokumen: entri.flatMap((e) => {
        const judul = nomor.get(e.nama);
        return judul === undefined ? [] : [periksaBerkas(`${nama} › ${judul}`, e.isi)];
      }),
    },
  };
}
