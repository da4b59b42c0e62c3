import { randomBytes } from 'node:crypto';
import { type Galat, type KodeKontes, type KodeTps, pesanGalat, type SumberLembar } from '../domain/index.ts';
import type { TabelDilihat } from '../intake/index.ts';
import { keyboardNumber } from './papan-ketik.ts';
import type { Pleno } from './pleno.ts';
import { namaTps } from './temuan.ts';
import { type Pekerja, startWorker } from './workers/jalankan.ts';
import type { KabarPekerja } from './workers/pesan.ts';

type TahapImpor = 'membaca' | 'siap' | 'menulis' | 'selesai' | 'batal' | 'gagal';
type KabarPratinjau = Extract<KabarPekerja, { kabar: 'pratinjau' }>;

/** A worksheet in short; `tabel` of the import has the whole of it. */
type TabelRingkas = Pick<
  TabelDilihat,
  'tanda' | 'nama' | 'bentuk' | 'keadaan' | 'diabaikan' | 'berkas' | 'jumlahBerkas'
> & { garis: number; belumJelas: number };

export type PratinjauTampil = Omit<KabarPratinjau, 'kabar' | 'perDesa' | 'rincianBeda' | 'tabel'> & {
  tabel: TabelRingkas[];
  rincianBeda: (KabarPratinjau['rincianBeda'][number] & { tps: KodeTps; nama: string })[];
  perDesa: { kode: string; nama: string; jumlah: number; masuk: number }[];
};

export type KeadaanImpor = {
  id: string;
  /** Whose copy is being imported; null for results. */
  sumber: SumberLembar | null;
  tahap: TahapImpor;
  selesai: number;
  jumlah: number | null;
  sisaMs: number | null;
  pratinjau: PratinjauTampil | null;
  galat: ({ kode: string } & ReturnType<typeof pesanGalat>) | null;
};

const SELESAI: readonly TahapImpor[] = ['selesai', 'batal', 'gagal'];

/** One import from reading over preview to writing, in a worker. `berubah` is called at every step a person can see. */
export class PekerjaanImpor {
  readonly #pleno: Pleno;
  readonly #pekerja: Pekerja;
  readonly #berubah: (k: KeadaanImpor) => void;
  readonly kontes: KodeKontes;
  #keadaan: KeadaanImpor;
  #tabel = new Map<string, TabelDilihat>();
  #mulaiTahap = performance.now();

  constructor(
    pleno: Pleno,
    { kontes, jalur, sumber }: { kontes: KodeKontes; jalur: string[]; sumber?: SumberLembar | undefined },
    berubah: (k: KeadaanImpor) => void,
  ) {
    this.#pleno = pleno;
    this.#berubah = berubah;
    this.kontes = kontes;
    this.#keadaan = {
      id: randomBytes(8).toString('hex'),
      sumber: sumber ?? null,
      tahap: 'membaca',
      selesai: 0,
      jumlah: null,
      sisaMs: null,
      pratinjau: null,
      galat: null,
    };
    this.#pekerja = startWorker({ tugas: 'impor', folder: pleno.s.folder, kontes, jalur, sumber }, (k) =>
      this.#dengar(k),
    );
  }

  get keadaan(): KeadaanImpor {
    return this.#keadaan;
  }

  /** Reading, waiting for a decision, or writing. */
  get berjalan(): boolean {
    return !SELESAI.includes(this.#keadaan.tahap);
  }

  /** Writes what the preview shows; only from `siap`. */
  terapkan(): void {
    if (this.#keadaan.tahap !== 'siap') return;
    this.#ganti({ tahap: 'menulis', selesai: 0, jumlah: this.#keadaan.pratinjau?.berkas ?? null, sisaMs: null });
    this.#pekerja.perintah({ perintah: 'terapkan', orang: keyboardNumber() });
  }

  /** A worksheet of what was read, by the signature of its headings. */
  tabel(tanda: string): TabelDilihat | undefined {
    return this.#tabel.get(tanda);
  }

  /** Reads everything once more, with the mappings remembered now; only from `siap`. */
  bacaUlang(): void {
    if (this.#keadaan.tahap !== 'siap') return;
    this.#ganti({ tahap: 'membaca', selesai: 0, sisaMs: null, pratinjau: null });
    this.#pekerja.perintah({ perintah: 'baca-ulang' });
  }

  batalkan(): void {
    if (this.berjalan) this.#pekerja.batalkan();
  }

  get berakhir(): Promise<void> {
    return this.#pekerja.berakhir;
  }

  #ganti(baru: Partial<KeadaanImpor>): void {
    if (baru.tahap && baru.tahap !== this.#keadaan.tahap) this.#mulaiTahap = performance.now();
    this.#keadaan = { ...this.#keadaan, ...baru };
    this.#berubah(this.#keadaan);
  }

  #dengar(k: KabarPekerja): void {
    switch (k.kabar) {
      case 'kemajuan':
        this.#ganti({ selesai: k.selesai, jumlah: k.jumlah, sisaMs: this.#sisa(k.selesai, k.jumlah) });
        break;
      case 'pratinjau':
        this.#ganti({ tahap: 'siap', sisaMs: null, pratinjau: this.#tampilkan(k) });
        break;
      case 'selesai': {
        const { kabar: _, ...angka } = k;
        const lama = this.#keadaan.pratinjau;
        this.#ganti({ tahap: 'selesai', sisaMs: null, ...(lama ? { pratinjau: { ...lama, ...angka } } : {}) });
        break;
      }
      case 'gagal':
        this.#gagalkan(k.galat);
        break;
      default:
        break;
    }
  }

  #gagalkan(galat: Galat): void {
    const tahap = galat.kode === 'IMPOR_DIBATALKAN' ? 'batal' : 'gagal';
    this.#ganti({ tahap, sisaMs: null, galat: { kode: galat.kode, ...pesanGalat(galat) } });
  }

  #sisa(selesai: number, jumlah: number | null): number | null {
    const lewat = performance.now() - this.#mulaiTahap;
    // The first second says little about the rest.
    if (jumlah === null || selesai === 0 || lewat < 1000) return null;
    return (lewat / selesai) * (jumlah - selesai);
  }

  #tampilkan({ kabar: _, tabel, ...k }: KabarPratinjau): PratinjauTampil {
    this.#tabel = new Map(tabel.map((t) => [t.tanda, t]));
    return {
      ...k,
      tabel: tabel.map((t) => ({
        tanda: t.tanda,
        nama: t.nama,
        bentuk: t.bentuk,
        keadaan: t.keadaan,
        diabaikan: t.diabaikan,
        berkas: t.berkas,
        jumlahBerkas: t.jumlahBerkas,
        garis: t.garis.length,
        belumJelas: t.takDikenal,
      })),
      rincianBeda: k.rincianBeda.map((b) => ({ ...b, nama: namaTps(this.#pleno, b.tps) })),
      perDesa: [...k.perDesa].map(([kode, h]) => ({ kode, nama: this.#pleno.peta.nama(kode), ...h })),
    };
  }
}
