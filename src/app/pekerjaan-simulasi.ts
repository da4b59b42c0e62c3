import { berhasil, type Hasil } from '../domain/index.ts';
import type { UkuranSimulasi } from './simulasi.ts';
import { type Pekerja, startWorker } from './workers/jalankan.ts';

/** Where practice plenaries live: `data` where the application has just one folder. */
export type TempatSimulasi = { akar: string; data?: string | undefined };

/** The making of a practice plenary in a worker: thousands of sheets take seconds, in which the core must answer. */
export class PekerjaanSimulasi {
  #pekerja: Pekerja | null = null;

  get berjalan(): boolean {
    return this.#pekerja !== null;
  }

  /** Resolves with the folder of the plenary, whole and closed. Errors: those of `createPracticeWhole`. */
  async buat(
    { ukuran, akar, data }: TempatSimulasi & { ukuran: UkuranSimulasi },
    kemajuan: (selesai: number, jumlah: number) => void,
  ): Promise<Hasil<string>> {
    const hasil = await new Promise<Hasil<string>>((selesai) => {
      this.#pekerja = startWorker({ tugas: 'simulasi', ukuran, akar, data }, (k) => {
        if (k.kabar === 'kemajuan') kemajuan(k.selesai, k.jumlah ?? 0);
        else if (k.kabar === 'simulasi') selesai(berhasil(k.folder));
        else if (k.kabar === 'gagal') selesai({ ok: false, galat: k.galat });
      });
    });
    this.#pekerja = null;
    return hasil;
  }

  /** Asks the worker to stop; what it had made goes away again. */
  batalkan(): void {
    this.#pekerja?.batalkan();
  }

  /** Resolves when no worker runs. */
  get berakhir(): Promise<void> {
    return this.#pekerja?.berakhir ?? Promise.resolve();
  }
}
