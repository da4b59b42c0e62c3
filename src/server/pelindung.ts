import type { PelindungKunci } from '../app/index.ts';
import type { PesanInduk, PesanInti } from '../contract/process.ts';

type Jawaban = Extract<PesanInduk, { jenis: 'terlindungi' }>;

/** The shell may ask its user to unlock a keyring; after this it is taken for silent. */
const TUNGGU_MS = 60_000;

/** Keeps the key by what the shell has (Electron's safeStorage), over the messages between the two processes. */
export class PelindungInduk implements PelindungKunci {
  readonly nama: string;
  readonly #kirim: (p: PesanInti) => void;
  readonly #tunggu = new Map<number, (j: Jawaban | null) => void>();
  #nomor = 0;

  constructor(nama: string, kirim: (p: PesanInti) => void) {
    this.nama = nama;
    this.#kirim = kirim;
  }

  /** An answer of the shell; one that nobody waits for is left. */
  terima(j: Jawaban): void {
    this.#tunggu.get(j.nomor)?.(j);
  }

  bungkus(isi: Uint8Array): Promise<Uint8Array> {
    return this.#minta('bungkus', isi);
  }

  buka(isi: Uint8Array): Promise<Uint8Array> {
    return this.#minta('buka', isi);
  }

  async #minta(arah: 'bungkus' | 'buka', isi: Uint8Array): Promise<Uint8Array> {
    const nomor = ++this.#nomor;
    const jawab = await new Promise<Jawaban | null>((selesai) => {
      const batas = setTimeout(() => selesai(null), TUNGGU_MS);
      this.#tunggu.set(nomor, (j) => {
        clearTimeout(batas);
        selesai(j);
      });
      this.#kirim({ jenis: 'lindungi', nomor, arah, isi: Buffer.from(isi).toString('base64') });
    });
    this.#tunggu.delete(nomor);
    if (jawab?.isi == null) throw new Error(`${this.nama} tidak menjawab`);
    return Buffer.from(jawab.isi, 'base64');
  }
}
