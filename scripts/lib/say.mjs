// What a person reads. Messages are Indonesian; technical detail goes to a log file, never to the screen.
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { CACHE, ROOT } from './paths.mjs';

/** An expected failure: `message` is an Indonesian sentence that says what happened and what to do. */
export class Failure extends Error {
  /** @param {string} message @param {string} [detail] technical detail for the log */
  constructor(message, detail = '') {
    super(message);
    this.detail = detail;
  }
}

let out = process.stdout;

/** Commands whose output another program reads keep stdout for themselves: everything said here goes to stderr. */
export function sayOnStderr() {
  out = process.stderr;
}

export const say = (line = '') => out.write(`${line}\n`);

/** Appends technical detail to the log of the tools and returns its path relative to the project, '' if it cannot. */
export function log(title, detail) {
  try {
    mkdirSync(CACHE, { recursive: true });
    const file = path.join(CACHE, 'skrip.log');
    appendFileSync(file, `[${new Date().toISOString()}] ${title}\n${detail}\n\n`);
    return path.relative(ROOT, file);
  } catch {
    return '';
  }
}

/** Runs a script's main function; whatever goes wrong ends as one Indonesian sentence and an exit code. */
export async function main(run) {
  try {
    process.exitCode = (await run()) ?? 0;
  } catch (error) {
    const expected = error instanceof Failure;
    const detail = expected ? error.detail : (error?.stack ?? String(error));
    const file = detail ? log(String(error?.message ?? error), detail) : '';
    process.stderr.write(expected ? `${error.message}\n` : 'Terjadi kesalahan yang tidak diperkirakan.\n');
    if (file) process.stderr.write(`Rincian teknis: ${file}\n`);
    process.exitCode = 1;
  }
}
