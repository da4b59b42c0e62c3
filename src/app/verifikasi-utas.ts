import { berhasil, gagal, type Hasil } from '../domain/index.ts';
import type { LaporanVerifikasi } from './jejak.ts';
import { type Pekerja, startWorker } from './workers/jalankan.ts';

/**
 * Proves the plenary in a folder in a thread of its own, from one snapshot of it: a kabupaten takes a minute, in which the
 * core must answer. `hanyaJurnal`: journal and figures, not the files. Errors: those of `openPleno`, PEKERJA_BERHENTI.
 */
export function verifyInThread(
  folder: string,
  hanyaJurnal = false,
): { hasil: Promise<Hasil<LaporanVerifikasi>>; pekerja: Pekerja } {
  let pekerja: Pekerja | undefined;
  const hasil = new Promise<Hasil<LaporanVerifikasi>>((selesai) => {
    pekerja = startWorker({ tugas: 'verifikasi', folder, hanyaJurnal }, (k) => {
      if (k.kabar === 'verifikasi') selesai(berhasil(k.laporan));
      else if (k.kabar === 'gagal') selesai({ ok: false, galat: k.galat });
    });
  });
  if (!pekerja) throw new Error('pekerja tidak dimulai');
  return { hasil, pekerja };
}

/** The proof that the page asks for; several that ask at once get the same. */
export class LayananVerifikasi {
  #kini: { folder: string; hasil: Promise<Hasil<LaporanVerifikasi>>; pekerja: Pekerja } | null = null;

  /** Errors: those of `verifyInThread`. */
  async periksa(folder: string): Promise<Hasil<LaporanVerifikasi>> {
    if (this.#kini && this.#kini.folder !== folder) return gagal('VERIFIKASI_BERJALAN');
    const kini = this.#kini ?? { folder, ...verifyInThread(folder) };
    this.#kini = kini;
    const h = await kini.hasil;
    await kini.pekerja.berakhir;
    if (this.#kini === kini) this.#kini = null;
    return h;
  }

  /** Resolves when nothing is being proved. */
  async berakhir(): Promise<void> {
    await this.#kini?.pekerja.berakhir;
  }
}
