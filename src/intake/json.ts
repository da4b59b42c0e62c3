import { parse } from 'lossless-json';
import { berhasil, gagal, type Hasil, type KonteksGalat } from '../domain/index.ts';
import { bacaTeks } from './teks.ts';

/** A JSON number as it is written in the file: `12.5`, `1e3` and `1000000000000` stay what they are. */
export class Angka {
  readonly teks: string;
  constructor(teks: string) {
    this.teks = teks;
  }
}

/** A JSON object: string keys to values nobody has looked at yet. */
export type Objek = Readonly<Record<string, unknown>>;

export const adalahObjek = (v: unknown): v is Objek =>
  typeof v === 'object' && v !== null && !Array.isArray(v) && !(v instanceof Angka);

class KunciGanda extends Error {
  readonly kunci: string;
  constructor(kunci: string) {
    super(kunci);
    this.kunci = kunci;
  }
}

const PILIHAN = {
  parseNumber: (teks: string): Angka => new Angka(teks),
  onDuplicateKey: ({ key }: { key: string }): never => {
    throw new KunciGanda(key);
  },
};

/**
 * Bytes → JSON values, with every number as written (`Angka`). Refuses what `JSON.parse` would let pass in silence:
 * bytes that are not UTF-8, and one key with two different contents (the later one would win). A key repeated with the
 * same content loses nothing and passes. Never throws, whatever the bytes.
 */
export function bacaJson(isi: Uint8Array): Hasil<unknown> {
  const teks = bacaTeks(isi);
  return teks.ok ? uraiJson(teks.nilai) : teks;
}

/** The same from text. */
export function uraiJson(teks: string): Hasil<unknown> {
  try {
    return berhasil(parse(teks, null, PILIHAN));
  } catch (e) {
    if (e instanceof KunciGanda) return gagal('BERKAS_KUNCI_GANDA', { kunci: potong(e.kunci) });
    // Thousands of nested brackets exhaust the stack; that is the file's fault and leaves nothing behind.
    if (e instanceof RangeError) return gagal('BERKAS_BUKAN_JSON', { sebab: 'kurung bersarang terlalu dalam' });
    return gagal('BERKAS_BUKAN_JSON', { sebab: sebabRusak(teks, e instanceof Error ? e.message : '') });
  }
}

function sebabRusak(teks: string, pesan: string): string {
  const isi = teks.trim();
  if (isi === '') return 'hanya berisi spasi';
  if (!/^[{[]/.test(isi)) return `diawali "${isi.slice(0, 1)}", bukan "{"`;
  const letak = Number(/position (\d+)/.exec(pesan)?.[1] ?? 0);
  if (pesan.includes('reached end of input') || pesan.includes('End of string') || !/[}\]]$/.test(isi))
    return `terpotong setelah ${teks.length} karakter`;
  const sebelum = teks.slice(0, letak);
  const baris = sebelum.split('\n').length;
  return `salah tulis pada baris ${baris} kolom ${letak - sebelum.lastIndexOf('\n')}`;
}

/** Long input is shortened before it reaches a sentence, and control characters never reach a terminal. */
export function potong(teks: string, batas = 60): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point.
  const bersih = teks.slice(0, batas + 1).replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '·');
  return bersih.length > batas ? `${bersih.slice(0, batas)}…` : bersih;
}

/** A value as it stands in the file, short enough for a sentence. */
export function tertulis(v: unknown): string {
  if (v instanceof Angka) return potong(v.teks, 40);
  if (typeof v === 'string') return `"${potong(v, 40)}"`;
  if (Array.isArray(v)) return '[…]';
  if (adalahObjek(v)) return '{…}';
  return String(v);
}

/**
 * A count of people or votes, judged by how it is written: digits only, from 0 to `batas`. null stays null. Refusals
 * name the key and the value as written.
 */
export function bacaBilangan(v: unknown, kunci: string, batas: number): Hasil<number | null> {
  if (v === null || v === undefined) return berhasil(null);
  const konteks: KonteksGalat = { kunci: potong(kunci), nilai: tertulis(v) };
  if (!(v instanceof Angka)) return gagal('NILAI_BUKAN_ANGKA', konteks);
  if (v.teks.startsWith('-')) return gagal('NILAI_NEGATIF', konteks);
  if (/[eE]/.test(v.teks)) return gagal('NILAI_BUKAN_ANGKA', konteks);
  if (v.teks.includes('.')) return gagal('NILAI_PECAHAN', konteks);
  // JSON allows no leading zeros, so a longer text is a larger number; beyond 15 digits Number() would round.
  if (v.teks.length > 15 || Number(v.teks) > batas) return gagal('NILAI_TERLALU_BESAR', { ...konteks, batas });
  return berhasil(Number(v.teks));
}
