import type { Socket } from 'node:net';

/** Which panels are there: their connections, and when they were last heard. In memory only. */
export class Kehadiran {
  readonly #soket = new Map<string, Set<Socket>>();
  readonly #terakhir = new Map<string, { waktu: Date; alamat: string }>();
  readonly #berubah: () => void;

  constructor(berubah: () => void) {
    this.#berubah = berubah;
  }

  /** A request of a panel came over this connection. */
  dengar(id: string, soket: Socket | undefined, alamat: string, kini: Date): void {
    this.#terakhir.set(id, { waktu: kini, alamat });
    const ada = this.#soket.get(id);
    if (!soket || ada?.has(soket)) return;
    const semua = ada ?? new Set<Socket>();
    this.#soket.set(id, semua.add(soket));
    soket.once('close', () => {
      semua.delete(soket);
      if (semua.size === 0) this.#berubah();
    });
    if (semua.size === 1) this.#berubah();
  }

  keadaan(id: string): { tersambung: boolean; terakhir: string | null; alamat: string | null } {
    const t = this.#terakhir.get(id);
    return {
      tersambung: (this.#soket.get(id)?.size ?? 0) > 0,
      terakhir: t?.waktu.toISOString() ?? null,
      alamat: t?.alamat ?? null,
    };
  }

  /** Ends every connection of a panel: its event stream and whatever it was asking. */
  putuskan(id: string): void {
    for (const s of this.#soket.get(id) ?? []) s.destroy();
  }
}
