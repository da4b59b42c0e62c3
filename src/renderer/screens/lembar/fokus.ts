/** Moving between cells with the keyboard, like in a spreadsheet. Cells carry `data-sel`. */

const semua = (): HTMLInputElement[] => Array.from(document.querySelectorAll<HTMLInputElement>('input[data-sel]'));

export function fokusSel(sel: string): boolean {
  const el = semua().find((e) => e.dataset.sel === sel);
  el?.focus();
  el?.scrollIntoView({ block: 'center' });
  return el !== undefined;
}

/** Next (+1) or previous (-1) cell in the order of the paper. */
export function geser(dari: HTMLInputElement, arah: 1 | -1): void {
  const daftar = semua();
  const ke = daftar[daftar.indexOf(dari) + arah];
  ke?.focus();
  ke?.scrollIntoView({ block: 'nearest' });
}

/** The cell straight above or below: the same column of the next row that has it, else its last column. */
export function geserBaris(dari: HTMLInputElement, arah: 1 | -1): void {
  const daftar = semua();
  const baris = [...new Set(daftar.map((e) => e.dataset.baris))];
  const ke = baris[baris.indexOf(dari.dataset.baris) + arah];
  const calon = daftar.filter((e) => e.dataset.baris === ke);
  const tujuan = calon.find((e) => e.dataset.kolom === dari.dataset.kolom) ?? calon[calon.length - 1];
  tujuan?.focus();
  tujuan?.scrollIntoView({ block: 'nearest' });
}
