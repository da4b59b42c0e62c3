/** The part of saxen (which ships no types) that we use. */
declare module 'saxen' {
  type Pengurai = (teks: string) => string;
  export class Parser {
    on(
      nama: 'openTag',
      cb: (nama: string, atribut: () => Record<string, string>, decode: Pengurai, tutup: boolean) => void,
    ): this;
    on(nama: 'closeTag', cb: (nama: string, decode: Pengurai, tutup: boolean) => void): this;
    on(nama: 'text', cb: (teks: string, decode: Pengurai) => void): this;
    on(nama: 'cdata', cb: (teks: string) => void): this;
    on(nama: 'error', cb: (e: Error) => void): this;
    write(xml: string): this;
    end(): Error | null;
  }
  export function decode(teks: string): string;
}
