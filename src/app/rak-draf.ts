import { berhasil, Definisi, type Galat, gagal, type Hasil } from '../domain/index.ts';
import type { LaporanDraf, PermintaanBuatDefinisi } from './definisi-draf.ts';
import { startWorker } from './workers/jalankan.ts';

/** Drafts that pages may still come back to: the last ones, as canonical JSON. */
const MAKS_DRAF = 8;

/**
 * Definitions that were read and not used yet, by their hash: what a person saw in the summary is, byte for byte, what
 * a plenary is then made of. Reading runs in a worker, one at a time.
 */
export class RakDraf {
  readonly #draf = new Map<string, string>();
  #giliran: Promise<unknown> = Promise.resolve();

  /** Reads files into a draft. What is wrong with them is part of the answer. */
  baca(
    minta: PermintaanBuatDefinisi,
    kemajuan: (selesai: number, jumlah: number) => void,
  ): Promise<Hasil<LaporanDraf>> {
    const hasil = this.#giliran.then(() => this.#kerjakan(minta, kemajuan));
    this.#giliran = hasil.catch(() => undefined);
    return hasil;
  }

  #kerjakan(
    minta: PermintaanBuatDefinisi,
    kemajuan: (selesai: number, jumlah: number) => void,
  ): Promise<Hasil<LaporanDraf>> {
    return new Promise((selesai) => {
      startWorker({ tugas: 'definisi', minta }, (k) => {
        if (k.kabar === 'kemajuan') kemajuan(k.selesai, k.jumlah ?? 0);
        else if (k.kabar === 'gagal') selesai({ ok: false, galat: k.galat as Galat });
        else if (k.kabar === 'definisi') {
          if (k.json !== null && k.laporan.siap) this.#simpan(k.laporan.siap.hash, k.json);
          selesai(berhasil(k.laporan));
        }
      });
    });
  }

  #simpan(hash: string, json: string): void {
    this.#draf.delete(hash);
    this.#draf.set(hash, json);
    for (const lama of this.#draf.keys()) if (this.#draf.size > MAKS_DRAF) this.#draf.delete(lama);
  }

  /** The draft of that hash. Errors: DEFINISI_DRAF_HILANG. */
  ambil(hash: string): Hasil<Definisi> {
    const json = this.#draf.get(hash);
    if (json === undefined) return gagal('DEFINISI_DRAF_HILANG');
    return berhasil(Definisi.parse(JSON.parse(json)));
  }
}
