import { isiTemplat } from '../../domain/index.ts';
import type { OpsiCetak } from '../cetak.ts';
import { loadLetters } from '../kit/letters.ts';
import { type PageGeometry, pageGeometry } from '../kit/page.ts';
import type { MasukanDasar } from '../masukan.ts';
import type { Blok, IsiNaskah, MasukanNaskah } from '../naskah/isi.ts';
import { barisTanda, capTanda } from '../tanda.ts';
import { type HalamanBaca, type Potong, padat, samaTeks, urutBaca } from './baca.ts';
import { denganBerkas, type HasilPeriksa, periksaData } from './berkas.ts';
import { periksaKepala, periksaNama, teksTandaTangan } from './halaman.ts';
import { cariTabel, diDalam, kolomDari, type TabelBaca } from './kolom.ts';
import type { Catatan } from './temuan.ts';

type Tempat = Potong & { hal: number };

/** The text went another way than expected; the rest of the document cannot be followed. */
class Menyimpang extends Error {}

/** Goes through the pages of a document of text, block by block, and takes off what it accounts for. */
class Penelusur {
  readonly #c: Catatan;
  readonly #hal: readonly HalamanBaca[];
  #sisa: Tempat[];
  readonly #tabel: readonly (readonly (TabelBaca | null)[])[];

  constructor(
    c: Catatan,
    hal: readonly HalamanBaca[],
    g: PageGeometry,
    atas: readonly number[],
    bawah: readonly number[],
  ) {
    this.#c = c;
    this.#hal = hal;
    const { x, w } = g.content;
    this.#tabel = hal.map((h) => cariTabel(h, x, x + w));
    this.#sisa = hal.flatMap((h, i) =>
      h.potong
        .filter((p) => p.y > (atas[i] ?? 0) && p.y < (bawah[i] ?? 0))
        .sort(urutBaca)
        .map((p) => ({ ...p, hal: i })),
    );
  }

  get sisa(): readonly Tempat[] {
    return this.#sisa;
  }

  #nomor(i: number): number {
    return this.#hal[i]?.nomor ?? 0;
  }

  #menyimpang(
    jenis: 'teks' | 'angka' | 'baris' | 'terpotong' | 'kolom',
    tempat: string,
    harap: string,
    ada: string,
    hal = 0,
  ): never {
    this.#c.lapor(jenis, this.#nomor(hal), tempat, harap, ada);
    throw new Menyimpang();
  }

  /** Running text: pieces in reading order, over page ends too. */
  teks(harap: string, tempat: string): void {
    const target = padat(harap);
    let ada = '';
    let n = 0;
    while (ada.length < target.length && n < this.#sisa.length) ada += padat(this.#sisa[n++]?.teks ?? '');
    if (!samaTeks(ada, target)) this.#menyimpang('teks', tempat, harap, ada, this.#sisa[0]?.hal);
    this.#sisa = this.#sisa.slice(n);
    this.#c.teks++;
  }

  /** Heading of a table on one page: takes it off, and finds the columns. */
  #kepala(b: Extract<Blok, { blok: 'tabel' }>): { t: TabelBaca; hal: number } {
    const [awal] = this.#sisa;
    const hal = awal?.hal ?? 0;
    const t = this.#tabel[hal]?.find((x) => x && x.y > (awal?.y ?? 0) - 2 && x.tepi.length === b.kolom.length + 1);
    if (!awal || !t) this.#menyimpang('kolom', 'kepala tabel', `${b.kolom.length} kolom`, awal?.teks ?? '', hal);
    const kepala = this.#sisa.filter((p) => p.hal === hal && p.y < t.y + 2);
    const isi = kepala.filter((p) => p.y < t.y - 2);
    const judul = padat(b.judul ?? '');
    const diKolom = b.kolom.map((k, i) => {
      const ada = isi.filter((p) => kolomDari(t, p) === i).map((p) => padat(p.teks));
      return { k, ada: ada.filter((x) => judul === '' || x !== judul).join('') };
    });
    for (const { k, ada } of diKolom)
      if (!samaTeks(ada, padat(k.judul))) this.#menyimpang('kolom', 'judul kolom', k.judul, ada, hal);
    const sudah = new Set(kepala);
    this.#sisa = this.#sisa.filter((p) => !sudah.has(p));
    this.#c.teks++;
    return { t, hal };
  }

  /** Takes the rest of a page off: what is looked for there is looked for among its own pieces, not among all that follow. */
  #ambilHalaman(hal: number): Tempat[] {
    const n = this.#sisa.findIndex((p) => p.hal !== hal);
    const milik = n < 0 ? this.#sisa : this.#sisa.slice(0, n);
    this.#sisa = n < 0 ? [] : this.#sisa.slice(n);
    return [...milik];
  }

  /** A table: every cell whole, in its column, and the cells of a row beginning on one line. */
  tabel(b: Extract<Blok, { blok: 'tabel' }>): void {
    let { t, hal } = this.#kepala(b);
    let kini = this.#ambilHalaman(hal);
    for (const [r, sel] of b.baris.entries()) {
      const ada = b.kolom.map(() => '');
      const target = b.kolom.map((_, i) => padat(sel[i] ?? ''));
      const mulai: (Tempat | undefined)[] = b.kolom.map(() => undefined);
      while (target.some((x, i) => (ada[i] ?? '').length < x.length)) {
        // The next piece of whichever column is not whole yet, on this page; then the table goes on on the next one.
        const di = kini.findIndex((x) => {
          const k = kolomDari(t, x);
          return k >= 0 && (ada[k] ?? '').length < (target[k] ?? '').length;
        });
        const p = kini[di];
        if (!p) {
          this.#sisa = [...kini, ...this.#sisa];
          const belum = target.findIndex((x, i) => (ada[i] ?? '').length < x.length);
          const lanjut = this.#sisa[0];
          if (!lanjut || lanjut.hal !== hal + 1)
            this.#menyimpang('baris', `baris ${r + 1}`, sel[belum] ?? '', ada[belum] ?? '', hal);
          ({ t, hal } = this.#kepala(b));
          kini = this.#ambilHalaman(hal);
          continue;
        }
        const k = kolomDari(t, p);
        if (!diDalam(t, p, k)) this.#menyimpang('terpotong', `baris ${r + 1}`, sel[k] ?? '', p.teks, hal);
        ada[k] += padat(p.teks);
        mulai[k] ??= p;
        kini.splice(di, 1);
      }
      this.#periksaSel(b, r, sel, ada, mulai, hal);
    }
    this.#sisa = [...kini, ...this.#sisa];
  }

  #periksaSel(
    b: Extract<Blok, { blok: 'tabel' }>,
    r: number,
    sel: readonly string[],
    ada: readonly string[],
    mulai: readonly (Tempat | undefined)[],
    hal: number,
  ): void {
    b.kolom.forEach((k, i) => {
      const harap = sel[i] ?? '';
      const angka = k.rata === 'kanan' && /^[\d.–]+$/.test(harap);
      const tempat = `baris ${r + 1}, ${k.judul}`;
      if (!samaTeks(ada[i] ?? '', padat(harap)))
        this.#menyimpang(angka ? 'angka' : 'teks', tempat, harap, ada[i] ?? '', mulai[i]?.hal ?? hal);
      if (angka) this.#c.angka++;
      else if (harap !== '') this.#c.teks++;
    });
    const awal = mulai.filter((p) => p !== undefined);
    const [pertama] = awal;
    const lain = awal.find((p) => p.hal !== pertama?.hal || Math.abs(p.y - (pertama?.y ?? 0)) > 1.5);
    if (lain) this.#menyimpang('baris', `baris ${r + 1}`, 'satu garis', lain.teks, lain.hal);
  }

  blok(b: Blok, wilayah: IsiNaskah['wilayah']): void {
    switch (b.blok) {
      case 'judul':
        for (const baris of b.baris) this.teks(baris.teks, 'judul');
        for (const [nama, isi] of wilayah) this.teks(`${nama}:${isi}`, nama);
        return;
      case 'paragraf':
        this.teks(b.teks, 'paragraf');
        return;
      case 'daftar':
        for (const [nama, isi] of b.isi) this.teks(`${nama}:${isi}`, nama);
        return;
      case 'tabel':
        this.tabel(b);
        return;
      case 'pengirim':
        this.teks(b.jabatan + b.nama, 'pengirim');
        return;
    }
  }
}

const KEPALA = 48;

/** Compares pages of text with what they must say. */
export function periksaIsiNaskah(
  c: Catatan,
  hal: readonly HalamanBaca[],
  isi: IsiNaskah,
  m: MasukanDasar,
  g: PageGeometry,
  nama: readonly string[],
): void {
  const { umum } = m.formulir;
  const tetap = { model: isi.model, tanda: barisTanda(umum, m.tanda), cap: capTanda(umum.cap, m.tanda) };
  const judulTanda = padat(isi.tandaTangan[0]?.title ?? '');
  const bawah = hal.map((h) => {
    const kaki = h.potong.find((p) =>
      padat(p.teks).startsWith(padat(umum.kaki.split('{i}')[0] ?? '').replace('{model}', padat(isi.model))),
    );
    const strip = judulTanda === '' ? undefined : h.potong.find((p) => padat(p.teks) === judulTanda);
    return (strip ?? kaki ?? { y: h.h, size: 0 }).y - 4;
  });
  hal.forEach((h, i) => {
    const label = isiTemplat(umum.labelBeritaAcara.teks, { h: i + 1, n: hal.length });
    periksaKepala(c, h, { ...tetap, label, geometri: g });
    periksaNama(c, h, bawah[i] ?? 0, nama);
  });
  const atas = hal.map(() => g.content.y + KEPALA * g.scale - 2);
  const p = new Penelusur(c, hal, g, atas, bawah);
  try {
    for (const b of isi.blok) p.blok(b, isi.wilayah);
    const [sisa] = p.sisa;
    if (sisa) c.lapor('teks', hal[sisa.hal]?.nomor ?? 0, 'teks yang tidak dikenal', '', sisa.teks);
  } catch (e) {
    if (!(e instanceof Menyimpang)) throw e;
  }
}

/** Reads a document of text back and compares every text and cell with the data. See `periksaDHasil`. */
export function periksaNaskah(m: MasukanNaskah, pdf: Uint8Array, opsi: OpsiCetak = {}): Promise<HasilPeriksa> {
  loadLetters(m.font.folder);
  return denganBerkas(pdf, async (c, berkas) => {
    await periksaData(c, berkas, m);
    const hal: HalamanBaca[] = [];
    for (let i = 1; i <= berkas.halaman; i++) {
      hal.push(await berkas.baca(i));
      opsi.kemajuan?.(i, berkas.halaman);
    }
    const nama = teksTandaTangan(m.tandaTangan);
    periksaIsiNaskah(c, hal, m, m, pageGeometry(m.kertas, m.arah), nama);
  });
}
