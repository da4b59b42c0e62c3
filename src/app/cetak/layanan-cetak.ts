import {
  type BerkasCetak,
  berhasil,
  gagal,
  type Hasil,
  type IsiDikirimCetak,
  type JalanCetak,
  type Potong,
  potongYang,
  type SisiCetak,
} from '../../domain/index.ts';
import { GalatCetak, type LayananCetakSistem, layananCetak, type Pencetak } from '../../printing/index.ts';
import type { KonteksLayanan } from '../konteks.ts';
import type { Pleno } from '../pleno.ts';
import type { TugasDokumen } from '../workers/pesan.ts';
import { AntreanPesanan } from './antrean.ts';
import { failedBundles, readPrinting, recordOrder, settlePieces } from './catatan.ts';
import { sendOrder } from './kirim.ts';
import { type BerkasDiminta, needsNewPrinting, toBundles } from './susun.ts';
import { type DicetakTampil, type PesananTampil, viewOrders, viewPrinted } from './tampil.ts';

/** `printer` null: through the system's own dialog, which tells nothing. */
export type PermintaanCetak = {
  printer: string | null;
  sisi: SisiCetak;
  pengantar: boolean;
  berkas: BerkasDiminta[];
};
export type PencetakTampil = { ada: boolean; sebab: string; printer: Pencetak[] };

const JEDA_MS = 1200;

/** Printing through the open plenary: what goes to which printer, how far it is, and what a person saw come out. */
export class LayananCetak {
  readonly #k: KonteksLayanan;
  readonly #buat: (t: TugasDokumen) => Promise<Hasil<number[]>>;
  readonly #sistem: LayananCetakSistem;
  readonly #antrean = new Map<number, AntreanPesanan>();
  #pantau: NodeJS.Timeout | null = null;

  constructor(
    k: KonteksLayanan,
    buat: (t: TugasDokumen) => Promise<Hasil<number[]>>,
    sistem: LayananCetakSistem = layananCetak(),
  ) {
    this.#k = k;
    this.#buat = buat;
    this.#sistem = sistem;
  }

  /** Another plenary, or none: nothing more is handed over, and queues are no longer looked at. */
  kosongkan(): void {
    for (const a of this.#antrean.values()) a.batal = true;
    this.#antrean.clear();
    if (this.#pantau) clearTimeout(this.#pantau);
    this.#pantau = null;
  }

  #kabar(): void {
    this.#k.siarkan({ jenis: 'cetak' });
  }

  /** Printers of this computer; `ada` false where no print service answers, with what it says. */
  async pencetak(): Promise<PencetakTampil> {
    try {
      return { ada: true, sebab: '', printer: await this.#sistem.pencetak() };
    } catch (e) {
      return { ada: false, sebab: e instanceof GalatCetak ? e.message : String(e), printer: [] };
    }
  }

  lihat(): Hasil<{ pesanan: PesananTampil[]; dicetak: DicetakTampil[] }> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    const pesanan = viewOrders(p.nilai, (n) => this.#antrean.get(n));
    return berhasil({ pesanan, dicetak: viewPrinted(p.nilai) });
  }

  /** The printer must be one that the system lists now: its name is never taken from the page unseen. */
  async #jalan(printer: string | null): Promise<Hasil<JalanCetak>> {
    if (printer === null) return berhasil('dialog');
    const { ada, sebab, printer: semua } = await this.pencetak();
    if (!ada) return gagal('CETAK_LAYANAN', { sebab });
    return semua.some((x) => x.nama === printer)
      ? berhasil(this.#sistem.jalan)
      : gagal('CETAK_PENCETAK_HILANG', { printer });
  }

  /**
   * Prints bundles. What came out before is made anew first, so that its paper says the next printing. Resolves when the
   * order is noted; handing over goes on by itself. Errors: CETAK_LAYANAN, CETAK_PENCETAK_HILANG, CETAK_SEDANG_DIKIRIM,
   * CETAK_BELUM_DIPASTIKAN, CETAK_REVISI_LAMA, DOKUMEN_TIDAK_ADA, and those of making documents.
   */
  async cetak(m: PermintaanCetak): Promise<Hasil<{ nomor: number; dokumen: number[] }>> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    if (this.#sedangDikirim()) return gagal('CETAK_SEDANG_DIKIRIM');
    const jalan = await this.#jalan(m.printer);
    if (!jalan.ok) return jalan;
    const lagi = needsNewPrinting(
      p.nilai,
      m.berkas.flatMap((b) => b.dokumen),
    );
    if (!lagi.ok) return lagi;
    const ganti = new Map<number, number>();
    if (lagi.nilai.length > 0) {
      const baru = await this.#buat({ jenis: 'cetakan', daftar: lagi.nilai.map((x) => x.minta) });
      if (!baru.ok) return baru;
      lagi.nilai.forEach((x, i) => {
        ganti.set(x.id, baru.nilai[i] ?? x.id);
      });
    }
    const berkas = m.berkas.map((b) => ({ ...b, dokumen: b.dokumen.map((d) => ganti.get(d) ?? d) }));
    const susunan = toBundles(p.nilai, berkas);
    return this.#mulai(
      p.nilai,
      { jalan: jalan.nilai, printer: m.printer, sisi: m.sisi, pengantar: m.pengantar },
      susunan,
    );
  }

  /** Sends what failed in an order once more: the same printing, because no paper of it came out. */
  async ulangi(nomor: number, printer: string | null): Promise<Hasil<{ nomor: number; dokumen: number[] }>> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    if (this.#sedangDikirim()) return gagal('CETAK_SEDANG_DIKIRIM');
    const jalan = await this.#jalan(printer);
    if (!jalan.ok) return jalan;
    const berkas = failedBundles(p.nilai, nomor);
    if (!berkas.ok) return berkas;
    const lama = readPrinting(p.nilai).keadaan.pesanan[nomor - 1];
    if (!lama) return gagal('CETAK_PESANAN_TIDAK_ADA');
    const { sisi, pengantar } = lama;
    return this.#mulai(p.nilai, { jalan: jalan.nilai, printer, sisi, pengantar }, berkas.nilai, nomor);
  }

  #sedangDikirim(): boolean {
    return [...this.#antrean.values()].some((a) => a.dikirim);
  }

  #mulai(
    p: Pleno,
    isi: Pick<IsiDikirimCetak, 'jalan' | 'printer' | 'sisi' | 'pengantar'>,
    berkas: BerkasCetak[],
    ulang?: number,
  ): Hasil<{ nomor: number; dokumen: number[] }> {
    const dialog = isi.jalan === 'dialog';
    const pengantar = isi.pengantar && !dialog;
    const h = recordOrder(p, { ...isi, pengantar, berkas, ...(ulang ? { ulang } : {}) }, this.#k.jam);
    if (!h.ok) return h;
    if (!dialog) void this.#kirim(p, h.nilai);
    this.#kabar();
    return berhasil({ nomor: h.nilai.nomor, dokumen: [...new Set(berkas.flatMap((b) => b.dokumen))] });
  }

  async #kirim(p: Pleno, isi: IsiDikirimCetak): Promise<void> {
    const antrean = new AntreanPesanan();
    this.#antrean.set(isi.nomor, antrean);
    this.#awasi();
    const sisa = await sendOrder(p, this.#sistem, isi, {
      antrean,
      waktu: this.#k.jam().toISOString(),
      kabar: () => this.#kabar(),
      masih: () => !antrean.batal,
    }).catch((e: unknown) => ({ potong: [] as Potong[], sebab: String(e) }));
    antrean.dikirim = false;
    const kini = this.#k.pleno();
    // Closed meanwhile: the order waits for a person, who is asked when it is opened again.
    if (!kini.ok || kini.nilai !== p) return;
    if (sisa && sisa.potong.length > 0)
      settlePieces(p, { nomor: isi.nomor, oleh: 'sistem', keluar: [], gagal: sisa.potong }, this.#k.jam, sisa.sebab);
    this.#kabar();
  }

  /** Looks at the queues until nothing in them can change any more. */
  #awasi(): void {
    if (this.#pantau) return;
    const lagi = (): void => {
      this.#pantau = setTimeout(() => void sekali(), JEDA_MS).unref();
    };
    const sekali = async (): Promise<void> => {
      let berubah = false;
      for (const a of this.#antrean.values()) berubah = (await a.lihat(this.#sistem)) || berubah;
      if (!this.#pantau) return;
      this.#pantau = null;
      if (berubah) this.#kabar();
      if ([...this.#antrean.values()].some((a) => a.hidup)) lagi();
    };
    lagi();
  }

  /** Stops handing over, and takes from the printer's queue what did not come out yet. A person still says what did. */
  async batalkan(nomor: number): Promise<Hasil<null>> {
    const a = this.#antrean.get(nomor);
    if (!a) return gagal('CETAK_PESANAN_TIDAK_ADA');
    a.batal = true;
    await a.batalkan(this.#sistem);
    await a.lihat(this.#sistem);
    this.#kabar();
    return berhasil(null);
  }

  /** A person says what came out; `gagal` are the pieces that did not, everything else that waits did. */
  pastikan(nomor: number, tidak: readonly Potong[], alasan?: string): Hasil<null> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    const pesanan = readPrinting(p.nilai).keadaan.pesanan[nomor - 1];
    if (!pesanan) return gagal('CETAK_PESANAN_TIDAK_ADA');
    if (this.#antrean.get(nomor)?.dikirim) return gagal('CETAK_SEDANG_DIKIRIM');
    const kunci = new Set(tidak.map((x) => x.join('/')));
    const keluar = potongYang(pesanan, 'menunggu').filter((x) => !kunci.has(x.join('/')));
    const isi = { nomor, oleh: 'operator' as const, keluar, gagal: [...tidak] };
    const h = settlePieces(p.nilai, isi, this.#k.jam, alasan);
    if (h.ok) this.#kabar();
    return h;
  }
}
