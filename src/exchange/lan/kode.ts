import { randomInt, timingSafeEqual } from 'node:crypto';
import { berhasil, gagal, type Hasil } from '../../domain/index.ts';

export const UMUR_KODE_MS = 10 * 60_000;
const PERCOBAAN = 5;

export const buatKode = (): string => String(randomInt(100_000_000)).padStart(8, '0');

/** The one code that may be used now: once, for a short time, with few tries. Times are of a clock that only goes forward. */
export class LaciKode {
  #terbuka: { kode: string; sampai: number; sisa: number } | null = null;

  buka(kode: string, umurMs: number, kini = performance.now()): void {
    this.#terbuka = { kode, sampai: kini + umurMs, sisa: PERCOBAAN };
  }

  tutup(): void {
    this.#terbuka = null;
  }

  /** Is a code open that somebody could still use? */
  adaTerbuka(kini = performance.now()): boolean {
    return this.#terbuka !== null && this.#terbuka.sisa > 0 && kini < this.#terbuka.sampai;
  }

  /** Uses the code up, or counts a wrong try before saying so. Errors: LAN_KODE_KEDALUWARSA, LAN_KODE_TERKUNCI, LAN_KODE_SALAH. */
  pakai(kode: string, kini = performance.now()): Hasil<null> {
    const t = this.#terbuka;
    if (!t || kini >= t.sampai) return gagal('LAN_KODE_KEDALUWARSA');
    if (t.sisa === 0) return gagal('LAN_KODE_TERKUNCI');
    t.sisa--;
    const [a, b] = [Buffer.from(kode), Buffer.from(t.kode)];
    if (a.length !== b.length || !timingSafeEqual(a, b))
      return t.sisa === 0 ? gagal('LAN_KODE_TERKUNCI') : gagal('LAN_KODE_SALAH', { sisa: t.sisa });
    this.#terbuka = null;
    return berhasil(null);
  }
}
