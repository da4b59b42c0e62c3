import { galatDisk } from '../../app/index.ts';
import type { KeadaanJaringan, SimpulJaringan } from '../../contract/index.ts';
import { berhasil, gagal, type Hasil } from '../../domain/index.ts';
import { keepNoNetwork, readNoNetwork } from './setelan.ts';

/** Something that uses the network. It asks `boleh` before it opens anything, and says `umumkan` when it changed. */
export type Simpul = {
  id: SimpulJaringan['id'];
  /** Indonesian, as people see it. */
  nama: string;
  keadaan(): Omit<SimpulJaringan, 'id' | 'nama'>;
  /** Closes at once, also what is just being opened; resolves when nothing of it is open any more. */
  tutup(): Promise<void>;
  /** The network may be used again. Opens nothing that a person did not leave waiting. */
  bolehLagi?(): void;
};

/** The one switch over everything that uses the network. “Tanpa jaringan” stands until a person takes it back, also after a restart. */
export class Sakelar {
  readonly #akar: string;
  readonly #kabari: () => void;
  readonly #simpul: Simpul[] = [];
  #tanpa: boolean;

  constructor(akar: string, kabari: () => void) {
    this.#akar = akar;
    this.#kabari = kabari;
    this.#tanpa = readNoNetwork(akar);
  }

  /** Puts a listener or sender under the switch; the order is that of the list. */
  daftar(s: Simpul): void {
    this.#simpul.push(s);
  }

  /** May something be opened now? Errors: JARINGAN_DIMATIKAN. */
  boleh(): Hasil<null> {
    return this.#tanpa ? gagal('JARINGAN_DIMATIKAN') : berhasil(null);
  }

  /** Tells every window to look again. */
  umumkan(): void {
    this.#kabari();
  }

  keadaan(): Omit<KeadaanJaringan, 'menunggu'> {
    return {
      tanpa: this.#tanpa,
      simpul: this.#simpul.map((s) => ({ id: s.id, nama: s.nama, ...s.keadaan() })),
    };
  }

  /**
   * Without network: refuses from this moment, then closes everything; a disk that does not remember it is said
   * afterwards. With network again: nothing opens by itself. Errors: those of the disk.
   */
  async atur(tanpa: boolean): Promise<Hasil<null>> {
    if (tanpa) this.#tanpa = true;
    const ditulis = this.#ingat(tanpa);
    if (tanpa) await Promise.all(this.#simpul.map((s) => s.tutup()));
    else if (ditulis.ok) {
      this.#tanpa = false;
      for (const s of this.#simpul) s.bolehLagi?.();
    }
    this.umumkan();
    return ditulis;
  }

  #ingat(tanpa: boolean): Hasil<null> {
    try {
      keepNoNetwork(this.#akar, tanpa);
      return berhasil(null);
    } catch (e) {
      const galat = galatDisk(e, this.#akar);
      if (galat) return { ok: false, galat };
      throw e;
    }
  }

  /** Closes one of them. Errors: JARINGAN_SIMPUL_TIDAK_ADA. */
  async tutup(id: string): Promise<Hasil<null>> {
    const s = this.#simpul.find((x) => x.id === id);
    if (!s) return gagal('JARINGAN_SIMPUL_TIDAK_ADA');
    await s.tutup();
    this.umumkan();
    return berhasil(null);
  }

  /** Closes everything at the end of the program; what was chosen stays as it is. */
  async akhiri(): Promise<void> {
    await Promise.all(this.#simpul.map((s) => s.tutup()));
  }
}
