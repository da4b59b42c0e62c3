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

/**
 * A signal that ends after a while, or with another one. Written out: Chrome 109 has no `AbortSignal.any`, Safari 15 no
 * `AbortSignal.timeout`, and panels are often the oldest laptops of an office.
 */
export function habisWaktu(ms: number, ikut?: AbortSignal): AbortSignal {
  const c = new AbortController();
  const akhiri = (): void => {
    clearTimeout(jam);
    ikut?.removeEventListener('abort', putus);
  };
  const putus = (): void => {
    akhiri();
    c.abort(ikut?.reason);
  };
  const jam = setTimeout(() => {
    akhiri();
    c.abort(new DOMException('waktu habis', 'TimeoutError'));
  }, ms);
  if (ikut?.aborted) putus();
  else ikut?.addEventListener('abort', putus, { once: true });
  return c.signal;
}

/** Longer than any answer takes over a weak network; a photo goes by another way. */
const TUNGGU_MS = 12_000;

/** The signal of a request: ends with its caller, and on another laptop also after a while. */
export function sinyalMinta(signal: AbortSignal | undefined): AbortSignal | null {
  if (!diLaptopLain()) return signal ?? null;
  return habisWaktu(TUNGGU_MS, signal);
}
