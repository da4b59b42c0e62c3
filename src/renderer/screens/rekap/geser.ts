const LANGKAH: Readonly<Record<string, readonly [baris: number, kolom: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** Moves the focus inside the table. Only the focused cell is in the tab order. Returns whether the key was one of ours. */
export function geserSel(tabel: HTMLTableElement, dari: HTMLElement, tombol: string): boolean {
  const langkah = LANGKAH[tombol];
  if (!langkah) return false;
  const baris = Array.from(tabel.querySelectorAll('tbody tr'), (tr) =>
    Array.from(tr.querySelectorAll<HTMLElement>('td[data-sel]')),
  ).filter((r) => r.length > 0);
  const b = baris.findIndex((r) => r.includes(dari));
  const k = baris[b]?.indexOf(dari) ?? 0;
  const keBaris = baris[Math.min(Math.max(b + langkah[0], 0), baris.length - 1)] ?? [];
  const ke = keBaris[Math.min(Math.max(k + langkah[1], 0), keBaris.length - 1)];
  if (!ke) return true;
  dari.tabIndex = -1;
  ke.tabIndex = 0;
  ke.focus();
  return true;
}
