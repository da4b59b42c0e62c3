/**
 * What is different where the core is on another computer: the line may die without a word, so answers are not waited for
 * for ever, and signs of life are counted.
 */
let awalan = '';

/** This page is that of a paired laptop; `a` begins the id of each of its windows. */
export function jadiPanel(a: string): void {
  awalan = a;
}
export const awalanPanel = (): string => awalan;
export const diLaptopLain = (): boolean => awalan !== '';

/** Longer than any answer takes over a weak network; a photo goes by another way. */
const TUNGGU_MS = 12_000;

/** The signal of a request: ends with its caller, and on another laptop also after a while. */
export function sinyalMinta(signal: AbortSignal | undefined): AbortSignal | null {
  if (!diLaptopLain()) return signal ?? null;
  const waktu = AbortSignal.timeout(TUNGGU_MS);
  return signal ? AbortSignal.any([signal, waktu]) : waktu;
}
