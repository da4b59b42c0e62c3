import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { Parser } from 'saxen';
import type yauzl from 'yauzl';
import { entriZip, type IsiZip, isiMampat } from '../sumber-zip.ts';
import { TabelDitolak } from './tabel.ts';

/** Unpacked size of everything we read of one workbook: 15,228 TPS × 360 figures are some 200 MB. */
const MAKS_TERURAI = 512 * 1024 * 1024;
/** The parts around the worksheets (their list, styles) are small; what is kept of them is bounded with them. */
const MAKS_BAGIAN_KECIL = 16 * 1024 * 1024;
/** Excel's own limit is 32,767 characters a cell; text without a single tag beyond this is no worksheet. */
const MAKS_TANPA_TANDA = 4 * 1024 * 1024;
const MAKS_ENTRI = 20_000;
const POTONGAN = 256 * 1024;

/** What a workbook's parts are read with: local names only (some writers prefix every tag with `x:`). */
export type Pendengar = {
  buka(nama: string, atribut: () => Readonly<Record<string, string>>, tutup: boolean): void;
  tutup(nama: string): void;
  teks(teks: string): void;
};

const rusak = (sebab: string): never => {
  throw new TabelDitolak('TABEL_RUSAK', sebab);
};

/** Parts of a workbook by name, unpacked and parsed as a stream, one at a time. */
export class BagianXlsx {
  readonly #isi: IsiZip;
  readonly #entri: ReadonlyMap<string, yauzl.Entry>;
  #terurai = 0;

  private constructor(isi: IsiZip, entri: ReadonlyMap<string, yauzl.Entry>) {
    this.#isi = isi;
    this.#entri = entri;
  }

  /** Reads the directory. Throws `TabelDitolak`, or whatever yauzl says of a broken one. */
  static async buka(isi: IsiZip): Promise<BagianXlsx> {
    const entri = new Map<string, yauzl.Entry>();
    for await (const e of entriZip(isi)) {
      if (typeof e === 'number') {
        if (e > MAKS_ENTRI) throw new TabelDitolak('TABEL_TERLALU_BESAR', `berisi ${e} bagian`);
        continue;
      }
      entri.set(kunci(e.fileName), e);
    }
    return new BagianXlsx(isi, entri);
  }

  ada(nama: string): boolean {
    return this.#entri.has(kunci(nama));
  }

  /** Parses one part; false where the workbook does not hold it. `besar`: a worksheet, or the texts of all of them. */
  async urai(nama: string, pendengar: Pendengar, besar = false): Promise<boolean> {
    const e = this.#entri.get(kunci(nama));
    if (!e) return false;
    const p = new PenguraiXml(nama, pendengar);
    const teks = new TextDecoder('utf-8');
    let ukuran = 0;
    for await (const potongan of this.#alir(nama, e)) {
      ukuran += potongan.byteLength;
      if (!besar && ukuran > MAKS_BAGIAN_KECIL)
        throw new TabelDitolak('TABEL_TERLALU_BESAR', `${nama} mengembang tidak wajar`);
      p.tulis(teks.decode(potongan, { stream: true }));
    }
    p.tulis(teks.decode());
    p.selesai();
    return true;
  }

  /** Unpacked bytes of a part, in pieces. The directory may lie: counted while unpacking, proved by CRC-32. */
  async *#alir(nama: string, e: yauzl.Entry): AsyncGenerator<Uint8Array> {
    if (e.isEncrypted()) rusak('terkunci kata sandi');
    if (e.compressionMethod !== 0 && e.compressionMethod !== 8) rusak(`cara pemampatan ${e.compressionMethod}`);
    const mampat = isiMampat(this.#isi, e) ?? rusak(`${nama} terpotong`);
    const asal = Readable.from(potong(mampat));
    const alir = e.compressionMethod === 0 ? asal : asal.pipe(createInflateRaw({ chunkSize: POTONGAN }));
    let panjang = 0;
    let crc = 0;
    try {
      for await (const p of alir) {
        const potongan: Uint8Array = p;
        panjang += potongan.byteLength;
        this.#terurai += potongan.byteLength;
        if (this.#terurai > MAKS_TERURAI)
          throw new TabelDitolak('TABEL_TERLALU_BESAR', 'isinya mengembang tidak wajar');
        crc = crc32(potongan, crc);
        yield potongan;
      }
    } catch (e) {
      if (e instanceof TabelDitolak) throw e;
      rusak(`${nama} tidak dapat diurai`);
    } finally {
      asal.destroy();
      alir.destroy();
    }
    if (panjang !== e.uncompressedSize || crc !== e.crc32) rusak(`${nama} berubah atau terpotong`);
  }
}

function* potong(isi: Uint8Array): Generator<Uint8Array> {
  for (let i = 0; i < isi.byteLength; i += POTONGAN) yield isi.subarray(i, i + POTONGAN);
}

/** Part names are compared without case and with one kind of slash, as Excel does. */
const kunci = (nama: string): string => nama.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

const lokal = (nama: string): string => nama.slice(nama.indexOf(':') + 1);

class PenguraiXml {
  readonly #nama: string;
  readonly #parser: Parser;
  #tanpaTanda = 0;

  constructor(nama: string, dengar: Pendengar) {
    this.#nama = nama;
    this.#parser = new Parser()
      .on('openTag', (n, atribut, _, tutup) => {
        this.#tanpaTanda = 0;
        dengar.buka(lokal(n), atribut, tutup);
      })
      .on('closeTag', (n) => {
        this.#tanpaTanda = 0;
        dengar.tutup(lokal(n));
      })
      .on('text', (t, decode) => dengar.teks(decode(t)))
      .on('cdata', (t) => dengar.teks(t))
      .on('error', (e) => {
        throw e;
      });
  }

  tulis(xml: string): void {
    this.#tanpaTanda += xml.length;
    if (this.#tanpaTanda > MAKS_TANPA_TANDA) rusak(`${this.#nama} bukan lembar kerja`);
    this.#coba(() => this.#parser.write(xml));
  }

  selesai(): void {
    this.#coba(() => this.#parser.end());
  }

  #coba(kerja: () => unknown): void {
    try {
      kerja();
    } catch (e) {
      if (e instanceof TabelDitolak) throw e;
      rusak(`${this.#nama} bukan XML yang utuh`);
    }
  }
}
