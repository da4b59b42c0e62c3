import { statSync } from 'node:fs';
import path from 'node:path';

/** Packages that the system asked to open (double click, `Buka dengan`), until the page has taken them. */
const waiting: string[] = [];
let notify: () => void = () => undefined;

/**
 * Packages among the arguments of a start: files that exist and are called `.rekap`. What Chromium and Electron pass besides
 * is left alone. `folder`: where the one who started it was.
 */
export function packageArguments(argv: readonly string[], folder: string): string[] {
  return argv
    .slice(1)
    .filter((arg) => !arg.startsWith('-') && /\.rekap$/i.test(arg))
    .map((arg) => path.resolve(folder, arg))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false);
}

/** Takes files in and tells the page, where there is one. */
export function fileOpened(files: readonly string[]): void {
  if (files.length === 0) return;
  waiting.push(...files.filter((file) => !waiting.includes(file)));
  notify();
}

/** The page asks when it is there, and again when it is told. */
export const takeOpenedFiles = (): string[] => waiting.splice(0);

export function onFileOpened(listen: () => void): void {
  notify = listen;
}
