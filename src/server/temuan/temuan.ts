import { Worker } from 'node:worker_threads';
import type { Sakelar } from '../jaringan/sakelar.ts';
import { type Ditemukan, KabarTemuan, type MulaiTemuan, type PerintahTemuan } from './pesan.ts';

/** A screen that does not ask for so long is closed: then nobody searches. */
const DIAM_MS = 20_000;
/** After a failure it is left alone for a while. */
const ISTIRAHAT_MS = 30_000;

const berkasPekerja = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './pekerja.ts' : './temuan.js', import.meta.url);

/** Announces while the package door is open, searches while somebody looks; nothing else, and nothing without network. */
export class Temuan {
  readonly #sakelar: Sakelar;
  readonly #mulai: MulaiTemuan;
  readonly #jam: () => Date;
  #worker: Worker | null = null;
  #sejak: string | null = null;
  #umum: { id: string; port: number } | null = null;
  #mencari = false;
  #daftar: Ditemukan[] = [];
  #sebab: string | null = null;
  #gagalPada = Number.NEGATIVE_INFINITY;
  #diam: NodeJS.Timeout | undefined;

  constructor(sakelar: Sakelar, jam: () => Date, mulai: MulaiTemuan = {}) {
    this.#sakelar = sakelar;
    this.#jam = jam;
    this.#mulai = mulai;
    sakelar.daftar({
      id: 'temuan',
      nama: 'Pencarian di jaringan',
      keadaan: () => ({ nyala: this.#worker !== null, alamat: this.#apa(), sejak: this.#sejak }),
      tutup: () => this.#tutup(),
    });
  }

  #apa(): string[] {
    if (!this.#worker) return [];
    return [...(this.#umum ? ['mengumumkan penerimaan paket'] : []), ...(this.#mencari ? ['mencari penerima'] : [])];
  }

  /** Says to the network that a receiver is here; null: no longer. */
  umumkan(apa: { id: string; port: number } | null): void {
    this.#umum = apa;
    if (apa) this.#bangun();
    this.#perintah({ perintah: 'umumkan', apa });
    this.#cukup();
  }

  /** Who is found; asked again and again while somebody looks. */
  cari(): { daftar: readonly Ditemukan[]; sebab: string | null } {
    clearTimeout(this.#diam);
    this.#diam = setTimeout(() => {
      this.#mencari = false;
      this.#perintah({ perintah: 'cari', ya: false });
      this.#cukup();
    }, DIAM_MS);
    this.#diam.unref();
    if (!this.#mencari || !this.#worker) {
      this.#mencari = this.#bangun();
      this.#perintah({ perintah: 'cari', ya: true });
      this.#sakelar.umumkan();
    }
    return { daftar: this.#daftar, sebab: this.#sebab };
  }

  /** Starts the thread where it may be; says whether it runs. */
  #bangun(): boolean {
    if (this.#worker) return true;
    if (!this.#sakelar.boleh().ok || performance.now() - this.#gagalPada < ISTIRAHAT_MS) return false;
    const w = new Worker(berkasPekerja(), { workerData: this.#mulai, env: {}, argv: [] });
    this.#worker = w;
    this.#sejak = this.#jam().toISOString();
    this.#sebab = null;
    w.on('message', (m: unknown) => {
      const k = KabarTemuan.parse(m);
      if (k.kabar === 'ditemukan') this.#daftar = k.daftar;
      else this.#sebab = k.sebab;
    });
    w.on('error', (e) => {
      this.#gagalPada = performance.now();
      this.#sebab = 'code' in e ? String(e.code) : e.message;
    });
    w.on('exit', () => {
      if (this.#worker === w) this.#lupakan();
    });
    if (this.#umum) this.#perintah({ perintah: 'umumkan', apa: this.#umum });
    return true;
  }

  #perintah(p: PerintahTemuan): void {
    this.#worker?.postMessage(p);
  }

  /** Nothing to say and nobody who asks: the thread goes, after its goodbye. */
  #cukup(): void {
    if (this.#worker && !this.#umum && !this.#mencari) {
      const w = this.#worker;
      this.#lupakan();
      setTimeout(() => void w.terminate(), 500);
    } else this.#sakelar.umumkan();
  }

  #lupakan(): void {
    this.#worker = null;
    this.#sejak = null;
    this.#mencari = false;
    this.#daftar = [];
    this.#sakelar.umumkan();
  }

  async #tutup(): Promise<void> {
    const w = this.#worker;
    this.#umum = null;
    clearTimeout(this.#diam);
    if (!w) return;
    this.#lupakan();
    await w.terminate();
  }
}
