import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';

/**
 * Takes out of a page what browsers did not have yet that must be able to show it: Chrome and Edge 109 (the last for Windows 7
 * and 8), Safari 15.4. So every browser test also proves that nothing newer is relied on; syntax is the build target's matter.
 * Runs in the page, before anything of it. `checkVisibility` stays: the test runner itself asks for it in the page.
 */
export function sepertiDahulu(): void {
  const buang = (benda: unknown, ...nama: (string | symbol)[]): void => {
    for (const n of nama) if (benda && typeof benda !== 'string') Reflect.deleteProperty(benda as object, n);
  };
  const w = window as unknown as Record<string, unknown>;
  buang(AbortSignal, 'any', 'timeout');
  const salin = ['toSorted', 'toReversed', 'toSpliced', 'with'];
  buang(Array.prototype, ...salin);
  buang(Object.getPrototypeOf(Int8Array.prototype), ...salin);
  buang(Array, 'fromAsync');
  buang(URL, 'canParse', 'parse');
  buang(Promise, 'withResolvers', 'try');
  buang(Object, 'groupBy');
  buang(Map, 'groupBy');
  buang(RegExp, 'escape');
  buang(String.prototype, 'isWellFormed', 'toWellFormed');
  buang(Uint8Array.prototype, 'toBase64', 'toHex', 'setFromBase64', 'setFromHex');
  buang(Uint8Array, 'fromBase64', 'fromHex');
  buang(
    Set.prototype,
    ...['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
  );
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
  buang(
    iterator,
    ...['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'],
  );
  buang(window, 'Iterator', 'navigation', 'scheduler', 'requestIdleCallback', 'cancelIdleCallback');
  buang(w.ReadableStream, 'from');
  buang((w.ReadableStream as { prototype: object }).prototype, Symbol.asyncIterator);
  buang(Response, 'json');
  buang(Document.prototype, 'startViewTransition');
  buang(HTMLElement.prototype, 'showPopover', 'hidePopover', 'togglePopover', 'popover');
  buang(HTMLInputElement.prototype, 'showPicker');
  buang(Intl, 'DurationFormat');
}

/** A context of its own, as old as all the others. */
export async function konteksLama(browser: Browser, opsi: BrowserContextOptions): Promise<BrowserContext> {
  const konteks = await browser.newContext(opsi);
  await konteks.addInitScript(sepertiDahulu);
  return konteks;
}
