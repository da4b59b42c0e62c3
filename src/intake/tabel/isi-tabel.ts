import {
  angka,
  type Catatan,
  type Galat,
  type Isian,
  isianKosong,
  KOSONG,
  type KodeTps,
  type Lembar,
} from '../../domain/index.ts';
import { potong } from '../json.ts';
import { bacaAngkaSel } from './angka-sel.ts';
import type { PencariTps, SebutanTps } from './cari-tps.ts';
import { adalahJumlah, kodeTpsTeks, nomorTpsTeks } from './judul.ts';
import type { Kerangka, Satuan } from './kerangka.ts';
import { type GarisUsulan, YAKIN_CUKUP } from './usulan.ts';

const MAKS_JUMLAH = 2_000_000_000;

/** What the reader of one worksheet gives, unit by unit. */
export type TerimaSatuan = {
  lembar(letak: string, tps: KodeTps, isian: Isian): void;
  tolak(letak: string, galat: Galat): void;
  catat(c: Catatan): void;
};

/**
 * A line that gives a cell, and its running sums: over everything, and since the last subtotal. `utuh`: no cell of it
 * was unreadable so far, so that its sums mean something.
 */
type GarisSel = { posisi: number; judul: string; i: number; semua: number; bagian: number; utuh: boolean };

/**
 * Figures of one worksheet. A unit with a cell that is no count is refused whole, with the address of the first such
 * cell; sums that the table states itself are compared with its units and never taken.
 */
export class PembacaIsi {
  readonly #k: Kerangka;
  readonly #lembar: Lembar;
  readonly #pencari: PencariTps;
  readonly #terima: TerimaSatuan;
  readonly #sel: GarisSel[] = [];
  readonly #jumlah: number[] = [];
  readonly #nama: Record<'tps' | 'desa' | 'kecamatan', number[]> = { tps: [], desa: [], kecamatan: [] };
  readonly #desaTabel: string | null;
  #desaTerakhir: string | null = null;

  constructor(k: Kerangka, garis: readonly GarisUsulan[], lembar: Lembar, pencari: PencariTps, terima: TerimaSatuan) {
    this.#k = k;
    this.#lembar = lembar;
    this.#pencari = pencari;
    this.#terima = terima;
    for (const g of garis) {
      if (g.arti === null || g.arti === 'abaikan' || g.yakin < YAKIN_CUKUP) continue;
      if (g.arti === 'tps' || g.arti === 'desa' || g.arti === 'kecamatan') this.#nama[g.arti].push(g.garis.posisi);
      else if (g.arti === 'jumlah') this.#jumlah.push(g.garis.posisi);
      else {
        const i = lembar.indeks.get(g.arti);
        if (i !== undefined)
          this.#sel.push({ posisi: g.garis.posisi, judul: g.judul, i, semua: 0, bagian: 0, utuh: true });
      }
    }
    this.#desaTabel = cariDesaTabel(k, pencari);
  }

  /** Why nothing can be read here; null where something can. */
  get halangan(): string | null {
    if (this.#sel.length === 0) return 'tidak ada judul yang dikenal sebagai sel lembar';
    if (this.#k.bentuk === 'lebar' && this.#nama.tps.length === 0) return 'tidak ada kolom TPS';
    return null;
  }

  baca(): void {
    for (const s of this.#k.satuan) {
      if (s.jenis === 'tps') this.#tps(s);
      else if (s.jenis === 'pindahan') this.#pindahan(s);
      else this.#periksaJumlah(s);
    }
  }

  #letak(s: Satuan): string {
    return this.#k.letak(null, s.posisi);
  }

  #tps(s: Satuan): void {
    const isian = isianKosong(this.#lembar);
    let salah: { letak: string; judul: string; nilai: string; sebab: string } | null = null;
    let lain = 0;
    let berisi = 0;
    for (const g of this.#sel) {
      const teks = this.#k.ambil(g.posisi, s.posisi);
      if (teks === null) continue;
      const a = bacaAngkaSel(teks);
      if ('sebab' in a) {
        g.utuh = false;
        if (salah) lain++;
        else
          salah = {
            letak: this.#k.letak(g.posisi, s.posisi),
            judul: potong(g.judul),
            nilai: potong(teks, 40),
            sebab: a.sebab,
          };
      } else if (a.n !== null) {
        berisi++;
        isian[g.i] = a.n;
        g.semua += a.n;
        g.bagian += a.n;
      }
    }
    const sebutan = this.#sebutan(s);
    const bernama = sebutan.tps !== null && (kodeTpsTeks(sebutan.tps) ?? nomorTpsTeks(sebutan.tps)) !== null;
    if (!bernama && berisi === 0 && salah === null) {
      // Text without figures: the name of the desa whose TPS follow, a note, signatures.
      if (this.#k.bentuk === 'lebar') this.#barisDesa(s);
      return;
    }
    const t = this.#pencari.cari(sebutan, this.#desaTabel);
    if ('sebab' in t) {
      this.#terima.tolak(this.#letak(s), {
        kode: 'TABEL_TPS',
        konteks: {
          letak: this.#letak(s),
          sebab: sebutan.tps === null ? 'angka tanpa kode atau nomor TPS' : potong(t.sebab, 160),
        },
      });
      return;
    }
    if (salah !== null) {
      this.#terima.tolak(this.#letak(s), { kode: 'TABEL_NILAI', konteks: { ...salah, lain, tps: t.tps } });
      return;
    }
    if (berisi === 0) {
      this.#terima.catat({ kode: 'TPS_TANPA_ANGKA', kunci: this.#letak(s), nilai: t.tps });
      return;
    }
    this.#periksaGarisJumlah(s, isian);
    this.#terima.lembar(this.#letak(s), t.tps, isian);
  }

  /** How the table names the TPS of a unit. */
  #sebutan(s: Satuan): SebutanTps {
    if (this.#k.bentuk === 'd') {
      const tps = s.teks.find((t) => kodeTpsTeks(t) !== null) ?? s.teks.find((t) => nomorTpsTeks(t) !== null) ?? null;
      const desa = s.teks.find((t) => t !== tps && this.#pencari.cariDesa(t).length > 0) ?? null;
      return { tps, desa, kecamatan: null };
    }
    const ambil = (posisi: readonly number[]): string[] =>
      posisi.map((p) => this.#k.ambilNama(p, s.posisi)).filter((t) => t !== null);
    const tps = ambil(this.#nama.tps);
    const desa = ambil(this.#nama.desa);
    const tpsTerpilih = tps.find((t) => kodeTpsTeks(t) !== null) ?? tps[0] ?? null;
    // A code of ten digits says more than a name.
    const desaTerpilih = desa.find((t) => /^\d{10}$/.test(t.replace(/[\s.]/g, ''))) ?? desa[0] ?? null;
    if (desaTerpilih !== null) this.#desaTerakhir = desaTerpilih;
    // Offices write the desa once, over the TPS below it.
    return {
      tps: tpsTerpilih,
      desa: desaTerpilih ?? this.#desaTerakhir,
      kecamatan: ambil(this.#nama.kecamatan)[0] ?? null,
    };
  }

  #barisDesa(s: Satuan): void {
    const teks = this.#k.garis.map((g) => this.#k.ambil(g.posisi, s.posisi)).filter((t) => t !== null);
    const [satu] = teks;
    if (teks.length === 1 && satu !== undefined && this.#pencari.cariDesa(lepasAwalan(satu)).length === 1)
      this.#desaTerakhir = lepasAwalan(satu);
  }

  /** `JUMLAH PINDAHAN` before the first TPS of a continued sheet is what the sums start from. */
  #pindahan(s: Satuan): void {
    if (this.#sel.some((g) => g.semua !== 0)) return;
    for (const g of this.#sel) {
      const a = bacaAngkaSel(this.#k.ambil(g.posisi, s.posisi), MAKS_JUMLAH);
      if ('n' in a) g.semua = a.n ?? 0;
      else g.utuh = false;
    }
  }

  /** A total is right when it is the sum of everything so far, or since the last total (subtotals per desa). */
  #periksaJumlah(s: Satuan): void {
    for (const g of this.#sel) {
      const a = bacaAngkaSel(this.#k.ambil(g.posisi, s.posisi), MAKS_JUMLAH);
      if (!('n' in a) || a.n === null) continue;
      if (g.utuh && a.n !== g.semua && a.n !== g.bagian)
        this.#tidakCocok(this.#k.letak(g.posisi, s.posisi), a.n, g.semua);
      g.bagian = 0;
    }
  }

  /** A line `JUMLAH` among the contestants: the sum of what this table gives of section IV for the unit. */
  #periksaGarisJumlah(s: Satuan, isian: Isian): void {
    for (const posisi of this.#jumlah) {
      const a = bacaAngkaSel(this.#k.ambil(posisi, s.posisi), MAKS_JUMLAH);
      if (!('n' in a) || a.n === null) continue;
      const suara = this.#sel.filter((g) => /^IV\.\d+(\.A1|\.A2\.\d+)?$/.test(this.#lembar.sel[g.i] ?? ''));
      const jumlah = suara.reduce((n, g) => n + (isian[g.i] === KOSONG ? 0 : (isian[g.i] ?? 0)), 0);
      if (suara.length > 0 && a.n !== jumlah) this.#tidakCocok(this.#k.letak(posisi, s.posisi), a.n, jumlah);
    }
  }

  #tidakCocok(letak: string, tertulis: number, terhitung: number): void {
    this.#terima.catat({
      kode: 'JUMLAH_TIDAK_COCOK',
      kunci: letak,
      nilai: `tertulis ${angka(tertulis)}, penjumlahan ${angka(terhitung)}`,
    });
  }
}

const lepasAwalan = (t: string): string =>
  t.replace(/^\s*(DESA\s*\/\s*KELURAHAN|KELURAHAN\s*\/\s*DESA|KELURAHAN|DESA)\s*:?\s*/i, '');

/** The desa that a whole worksheet is about: the only one of the region, else named by the sheet or above the table. */
function cariDesaTabel(k: Kerangka, pencari: PencariTps): string | null {
  if (pencari.desaTunggal !== null) return pencari.desaTunggal;
  const nama = pencari.cariDesa(k.tabel.nama);
  if (nama.length === 1 && nama[0]) return nama[0];
  const disebut = new Set<string>();
  k.keterangan.forEach((t, i) => {
    if (!/DESA|KELURAHAN/i.test(t) || adalahJumlah(t)) return;
    const isi = lepasAwalan(t).trim();
    for (const d of pencari.cariDesa(isi === '' ? (k.keterangan[i + 1] ?? '').replace(/^\s*:\s*/, '') : isi))
      disebut.add(d);
  });
  const [satu] = disebut;
  return disebut.size === 1 && satu !== undefined ? satu : null;
}
