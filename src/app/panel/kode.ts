import { berhasil, gagal, type Hasil } from '../../domain/index.ts';
import { buatKode, LaciKode, UMUR_KODE_MS } from '../../exchange/lan/index.ts';
import type { Jam } from '../pleno.ts';

/** A code as the operator sees it; `daerah` is what the laptop that uses it may change. */
export type KodeGabung = { kode: string; sampai: string; daerah: readonly string[] | null };

/** The one code by which a laptop can join now: eight digits, once, ten minutes, five tries. Nothing of it is stored. */
export class KodePanel {
  readonly #laci = new LaciKode();
  readonly #jam: Jam;
  #kini: (KodeGabung & { habis: number }) | null = null;

  constructor(jam: Jam) {
    this.#jam = jam;
  }

  buat(daerah: readonly string[] | null, umurMs = UMUR_KODE_MS): KodeGabung {
    const kode = buatKode();
    const sampai = new Date(this.#jam().getTime() + umurMs).toISOString();
    this.#laci.buka(kode, umurMs);
    this.#kini = { kode, sampai, daerah, habis: performance.now() + umurMs };
    return { kode, sampai, daerah };
  }

  tutup(): void {
    this.#laci.tutup();
    this.#kini = null;
  }

  /** The code that can still be used. */
  kini(): KodeGabung | null {
    if (!this.#kini || !this.#laci.adaTerbuka()) return null;
    const { kode, sampai, daerah } = this.#kini;
    return { kode, sampai, daerah };
  }

  /**
   * Uses the code for something; where that is refused the code stays good, because whoever asks has shown it. Errors:
   * PANEL_KODE_SALAH, PANEL_KODE_TERKUNCI, PANEL_KODE_KEDALUWARSA, and those of `kerja`.
   */
  pakai<T>(kode: string, kerja: (daerah: readonly string[] | null) => Hasil<T>): Hasil<T> {
    const h = this.#laci.pakai(kode);
    if (!h.ok) {
      if (h.galat.kode === 'LAN_KODE_SALAH') return gagal('PANEL_KODE_SALAH', h.galat.konteks);
      return gagal(h.galat.kode === 'LAN_KODE_TERKUNCI' ? 'PANEL_KODE_TERKUNCI' : 'PANEL_KODE_KEDALUWARSA');
    }
    const k = this.#kini;
    if (!k) return gagal('PANEL_KODE_KEDALUWARSA');
    const jadi = kerja(k.daerah);
    if (jadi.ok) this.#kini = null;
    else this.#laci.buka(k.kode, k.habis - performance.now());
    return jadi.ok ? berhasil(jadi.nilai) : jadi;
  }
}
