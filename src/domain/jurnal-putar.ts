import type { Definisi } from './definisi.ts';
import { namaPengetik } from './entri-pengetik.ts';
import { IsiJurnal } from './jurnal.ts';
import { type SusunanDefinisi, susunanDefinisi, terapkanDefinisi } from './jurnal-definisi.ts';
import { JurnalMustahil, type KeadaanPleno, keadaanAwal } from './jurnal-keadaan.ts';
import { terapkan } from './jurnal-ulang.ts';

/** An entry as it is stored and hashed; `isi` is the very text. Hashes are lower-case hex. */
export type EntriMentah = {
  seq: number;
  waktu: string;
  perangkat: string;
  orang: string;
  peran: string;
  jenis: string;
  isi: string;
  alasan: string | null;
  keberatan: number | null;
};

export const HASH_AWAL = '0'.repeat(64);

/**
 * The text whose SHA-256 is the hash of an entry; `sebelum` is the hash of the entry before. The list form is unambiguous:
 * no two different entries give the same text.
 */
export const teksEntri = (e: EntriMentah, sebelum: string): string =>
  JSON.stringify([
    'rekap-jurnal/1',
    e.seq,
    e.waktu,
    e.perangkat,
    e.orang,
    e.peran,
    e.jenis,
    e.isi,
    e.alasan,
    e.keberatan,
    sebelum,
  ]);

export function bacaIsiJurnal(teks: string): IsiJurnal | null {
  try {
    return IsiJurnal.parse(JSON.parse(teks));
  } catch {
    return null;
  }
}

/**
 * Goes through a journal from its first entry: the chain, and what every entry means. Used on one's own journal and on one
 * that came from elsewhere. What it needs from outside is handed in: definitions by their hash, and SHA-256 as hex.
 */
export class PemutarJurnal {
  readonly keadaan: KeadaanPleno = keadaanAwal();
  readonly #definisi: (hash: string) => Definisi | null;
  readonly #sha256: (teks: string) => string;
  #susunan: SusunanDefinisi | null = null;
  #seq = 0;
  #hash = HASH_AWAL;
  #isi: IsiJurnal | null = null;

  constructor(definisi: (hash: string) => Definisi | null, sha256: (teks: string) => string) {
    this.#definisi = definisi;
    this.#sha256 = sha256;
  }

  get entri(): number {
    return this.#seq;
  }

  /** What the last entry holds, parsed; null before the first one. */
  get isi(): IsiJurnal | null {
    return this.#isi;
  }

  /** Hash of the last entry; null before the first one. */
  get hash(): string | null {
    return this.#seq === 0 ? null : this.#hash;
  }

  /** Takes the next entry; the reason why it does not follow, or null. After a reason nothing more may be taken. */
  langkah(e: EntriMentah, hash: string): string | null {
    const seq = this.#seq + 1;
    if (e.seq !== seq) return `entri hilang; yang ada nomor ${e.seq}`;
    if (this.#sha256(teksEntri(e, this.#hash)) !== hash) return 'isi entri tidak cocok dengan sidiknya';
    const isi = bacaIsiJurnal(e.isi);
    if (isi === null || isi.jenis !== e.jenis) return 'isi entri tidak dikenal';
    try {
      if (!this.#terapkan(seq, isi, e, hash)) return 'definisi yang disebut entri tidak ada atau tidak utuh';
    } catch (x) {
      if (x instanceof JurnalMustahil) return x.message;
      throw x;
    }
    this.#seq = seq;
    this.#hash = hash;
    this.#isi = isi;
    return null;
  }

  /** Every entry is read with the definition that was in force when it was written. */
  #terapkan(seq: number, isi: IsiJurnal, e: EntriMentah, hash: string): boolean {
    const ganti = isi.jenis === 'pleno.dibuat' ? isi.definisi : isi.jenis === 'definisi.diganti' ? isi.ke : null;
    const definisi = ganti === null ? null : this.#definisi(ganti);
    if (ganti !== null && !definisi) return false;
    const baru = definisi ? susunanDefinisi(definisi) : null;
    if (isi.jenis === 'definisi.diganti' && this.#susunan && baru)
      terapkanDefinisi(this.keadaan, seq, isi, this.#susunan, baru);
    else
      terapkan(this.keadaan, seq, isi, (kontes, sel) => this.#susunan?.lembar.get(kontes)?.indeks.get(sel), {
        alasan: e.alasan ?? undefined,
        keberatan: e.keberatan ?? undefined,
        pengetik: namaPengetik(e),
        hash,
      });
    this.#susunan = baru ?? this.#susunan;
    return true;
  }
}
