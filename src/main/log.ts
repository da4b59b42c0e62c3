import { appendFileSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** One file and the four before it, a megabyte each: what an office can send by mail. */
const MAX_BYTES = 1024 * 1024;
const KEPT = 4;

/**
 * The log that people can send when something went wrong: starts, crashes and errors of the programs, never a figure of a
 * sheet, a name of a person, a PIN or a secret. What the core says is its own errors; nothing of a request is ever printed.
 * A log that cannot be written never stops anything.
 */
export class Log {
  readonly #file: string;

  constructor(folder: string) {
    this.#file = path.join(folder, 'rekap.log');
    try {
      mkdirSync(folder, { recursive: true });
    } catch {
      // Said by whatever else needs that folder.
    }
  }

  get file(): string {
    return this.#file;
  }

  /** Adds lines under the time and the name of who says it. */
  write(from: string, text: string, now = new Date()): void {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    try {
      this.#rotate();
      appendFileSync(this.#file, lines.map((line) => `${now.toISOString()} ${from}: ${clean(line)}\n`).join(''));
    } catch {
      // A full disk is said by the core, in words.
    }
  }

  #rotate(): void {
    if ((statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0) < MAX_BYTES) return;
    const old = (n: number): string => `${this.#file}.${n}`;
    rmSync(old(KEPT), { force: true });
    for (let n = KEPT - 1; n >= 1; n--) if (existsSync(old(n))) renameSync(old(n), old(n + 1));
    renameSync(this.#file, old(1));
  }

  /** Copies the newest file where a person said. */
  save(to: string): void {
    if (!existsSync(this.#file)) this.write('jendela', 'catatan masih kosong');
    copyFileSync(this.#file, to);
  }
}

/** A home folder names its owner; keys and fingerprints are long hexadecimals. */
function clean(line: string): string {
  return line
    .slice(0, 2000)
    .replace(/(\/home\/|\/Users\/|[A-Za-z]:\\Users\\)[^/\\]+/g, '$1…')
    .replace(/\b[0-9a-f]{32,}\b/gi, '…')
    .replace(/kunci=[^\s&]+/gi, 'kunci=…');
}
