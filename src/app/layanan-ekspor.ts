import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { AKHIRAN_EKSPOR, berhasil, gagal, type Hasil, namaEkspor, type PermintaanEkspor } from '../domain/index.ts';
import type { EksporJadi } from './ekspor/index.ts';
import type { KonteksLayanan } from './konteks.ts';
import { kontesPleno, type Pleno } from './pleno.ts';
import { type Pekerja, startWorker } from './workers/jalankan.ts';

/** Folder below the plenary's own in which the newest export waits to be taken away. */
const FOLDER_EKSPOR = 'ekspor';

export type EksporSiap = EksporJadi & { id: string; nama: string; jalur: string };

/** Says at once what a worker would find out seconds later. */
function kenali(p: Pleno, m: PermintaanEkspor): Hasil<null> {
  if (!('kontes' in m)) return berhasil(null);
  const k = kontesPleno(p, m.kontes);
  if (!k.ok) return k;
  const w = k.nilai.peta.cari(m.wilayah);
  return w && w.tingkat < 5 ? berhasil(null) : gagal('WILAYAH_TAK_DIKENAL', { wilayah: m.wilayah });
}

/** Exports of the open plenary: made in a worker, one at a time; only the newest is kept, until the plenary is closed. */
export class LayananEkspor {
  readonly #k: KonteksLayanan;
  readonly #sibuk: (sibuk: boolean) => void;
  #pekerja: Pekerja | null = null;
  #siap: EksporSiap | null = null;

  constructor(k: KonteksLayanan, sibuk: (sibuk: boolean) => void) {
    this.#k = k;
    this.#sibuk = sibuk;
  }

  /** Errors: PLENO_BELUM_DIBUKA, EKSPOR_SEDANG_BERJALAN, and those of `makeExport`. */
  async buat(minta: PermintaanEkspor): Promise<Hasil<EksporSiap>> {
    const p = this.#k.pleno();
    if (!p.ok) return p;
    if (this.#pekerja) return gagal('EKSPOR_SEDANG_BERJALAN');
    const kenal = kenali(p.nilai, minta);
    if (!kenal.ok) return kenal;
    const { s } = p.nilai;
    this.kosongkan(s.folder);
    const id = randomBytes(8).toString('hex');
    const berkas = path.join(s.folder, FOLDER_EKSPOR, `${id}.${AKHIRAN_EKSPOR[minta.jenis]}`);
    const nama = namaEkspor(minta, { wilayah: s.wilayah, simulasi: s.definisi.simulasi });
    this.#sibuk(true);
    const h = await this.#jalankan(s.folder, minta, berkas);
    this.#pekerja = null;
    this.#sibuk(false);
    if (!h.ok) return h;
    this.#siap = { ...h.nilai, id, nama, jalur: berkas };
    return berhasil(this.#siap);
  }

  #jalankan(folder: string, minta: PermintaanEkspor, berkas: string): Promise<Hasil<EksporJadi>> {
    return new Promise((selesai) => {
      this.#pekerja = startWorker({ tugas: 'ekspor', folder, minta, berkas }, (k) => {
        if (k.kabar === 'kemajuan') this.#k.siarkan({ jenis: 'ekspor', selesai: k.selesai, jumlah: k.jumlah ?? 0 });
        else if (k.kabar === 'ekspor') selesai(berhasil(k.jadi));
        else if (k.kabar === 'gagal') selesai({ ok: false, galat: k.galat });
      });
    });
  }

  batalkan(): void {
    this.#pekerja?.batalkan();
  }

  /** Resolves when no worker runs. */
  get berakhir(): Promise<void> {
    return this.#pekerja?.berakhir ?? Promise.resolve();
  }

  /** The export of that name, to be taken away. Errors: EKSPOR_TIDAK_ADA. */
  ambil(id: string): Hasil<EksporSiap> {
    return this.#siap?.id === id && fs.existsSync(this.#siap.jalur) ? berhasil(this.#siap) : gagal('EKSPOR_TIDAK_ADA');
  }

  /** Throws away what waits in a plenary's folder, also what a program that died left there. */
  kosongkan(folder: string): void {
    this.#pekerja?.batalkan();
    this.#siap = null;
    try {
      fs.rmSync(path.join(folder, FOLDER_EKSPOR), { recursive: true, force: true });
    } catch {
      // Somebody reads it still (Windows); it goes the next time.
    }
  }
}
