import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** One finished answer: bytes, packed bytes, and the mark by which a page knows that it has them already. */
export type Jawaban = { jenis: string; bytes: Buffer; padat: Buffer; tanda: string };

const buatJawaban = (jenis: string, bytes: Buffer): Jawaban => ({
  jenis,
  bytes,
  padat: gzipSync(bytes),
  tanda: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 20)}"`,
});

/** All that the door can say, by exact address. An address that is not in it does not exist. */
export class Gudang {
  readonly #isi = new Map<string, Jawaban>();

  taruh(jalur: string, jenis: string, bytes: Buffer): void {
    this.#isi.set(jalur, buatJawaban(jenis, bytes));
  }

  buang(jalur: string): void {
    this.#isi.delete(jalur);
  }

  ambil(jalur: string): Jawaban | undefined {
    return this.#isi.get(jalur);
  }

  get jalur(): string[] {
    return [...this.#isi.keys()];
  }
}
