import { type Galat, kalimatGalat } from '../domain/index.ts';

/** 0 done, 1 refused or findings of severity `salah`, 2 wrong usage. */
export type KodeKeluar = 0 | 1 | 2;

/** Where a command writes: in `--json` mode stdout carries one JSON value and nothing else. */
export class Keluaran {
  readonly #json: boolean;

  constructor(json: boolean) {
    this.#json = json;
  }

  /** Result of a command: one JSON value, or its text for people. */
  hasil(nilai: unknown, teks: () => string): void {
    process.stdout.write(`${this.#json ? JSON.stringify(nilai) : teks()}\n`);
  }

  /** A long list, written while it is made: one JSON array, or lines for people with a closing one. */
  daftar(butir: Iterable<{ nilai: unknown; teks: readonly string[] }>, penutup: () => string): void {
    let awal = '[';
    for (const b of butir) {
      if (this.#json) process.stdout.write(`${awal}${JSON.stringify(b.nilai)}`);
      else for (const t of b.teks) process.stdout.write(`${t}\n`);
      awal = ',';
    }
    process.stdout.write(this.#json ? `${awal === '[' ? '[' : ''}]\n` : `${penutup()}\n`);
  }

  /** Progress of long work, only where a person looks at it. */
  kemajuan(apa: string): (selesai: number, jumlah: number) => void {
    if (!process.stderr.isTTY) return () => {};
    return (selesai, jumlah) => {
      process.stderr.write(`\r${apa} ${selesai}/${jumlah}${selesai === jumlah ? '\n' : ''}`);
    };
  }

  /** One of many errors, in the form of all of them. */
  galatDaftar(kode: string, kalimat: string): void {
    process.stderr.write(`${kode}: ${kalimat}\n`);
  }

  galat(g: Galat): KodeKeluar {
    process.stderr.write(`${g.kode}: ${kalimatGalat(g)}\n`);
    return 1;
  }
}
