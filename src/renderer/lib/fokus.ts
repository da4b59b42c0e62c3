import { bukaBlokSel } from './blok.ts';

/**
 * Moving between cells with the keyboard, like in a spreadsheet. Cells of the sheet carry `data-sel`, those of a copy
 * being typed `data-salinan`; one moves among one's own kind.
 */
const SEL = 'input[data-sel]';
const SALINAN = 'input[data-salinan]';

const semua = (pemilih: string): HTMLInputElement[] => Array.from(document.querySelectorAll<HTMLInputElement>(pemilih));
const sejenis = (dari: HTMLInputElement): HTMLInputElement[] =>
  semua(dari.dataset.salinan === undefined ? SEL : SALINAN);

function fokuskan(el: HTMLElement | undefined, blok: ScrollLogicalPosition): boolean {
  el?.focus();
  el?.scrollIntoView({ block: blok });
  return el !== undefined;
}

/** The cell that had the focus last, also after something beside the sheet took it. */
let terakhir: HTMLInputElement | null = null;

/** Notes which cell has the focus, until the returned function is called. */
export function ikutiFokus(): () => void {
  const catat = (e: FocusEvent): void => {
    if (e.target instanceof HTMLInputElement && e.target.matches(`${SEL}, ${SALINAN}`)) terakhir = e.target;
  };
  document.addEventListener('focusin', catat);
  return () => document.removeEventListener('focusin', catat);
}

/** Back to that cell; to the first one where there was none, or it is gone. */
export function fokusTerakhir(): void {
  fokuskan(terakhir?.isConnected ? terakhir : semua(SEL)[0], 'nearest');
}

/** Goes to a cell of the sheet; a folded party block is opened first. False where the sheet has no such cell. */
export function fokusSel(sel: string): boolean {
  const cari = (): HTMLInputElement | undefined => semua(SEL).find((e) => e.dataset.sel === sel);
  if (bukaBlokSel(sel)) {
    requestAnimationFrame(() => fokuskan(cari(), 'center'));
    return true;
  }
  return fokuskan(cari(), 'center');
}

/** Goes to a cell of the copy that is being typed. */
export const fokusSalinan = (sel: string): boolean =>
  fokuskan(
    semua(SALINAN).find((e) => e.dataset.salinan === sel),
    'center',
  );

/** Next (+1) or previous (-1) cell in the order of the paper. */
export function geser(dari: HTMLInputElement, arah: 1 | -1): void {
  const daftar = sejenis(dari);
  fokuskan(daftar[daftar.indexOf(dari) + arah], 'nearest');
}

/** Cells from one on, downwards: the same column of the following rows, as a column of a spreadsheet is pasted. */
export function selKeBawah(dari: HTMLInputElement): string[] {
  const daftar = sejenis(dari);
  const sejajar = daftar.filter((e) => e.dataset.kolom === dari.dataset.kolom);
  return sejajar.slice(sejajar.indexOf(dari)).flatMap((e) => e.dataset.sel ?? e.dataset.salinan ?? []);
}

/** The cell straight above or below: the same column of the next row that has it, else its last column. */
export function geserBaris(dari: HTMLInputElement, arah: 1 | -1): void {
  const daftar = sejenis(dari);
  const baris = [...new Set(daftar.map((e) => e.dataset.baris))];
  const ke = baris[baris.indexOf(dari.dataset.baris) + arah];
  const calon = daftar.filter((e) => e.dataset.baris === ke);
  fokuskan(calon.find((e) => e.dataset.kolom === dari.dataset.kolom) ?? calon[calon.length - 1], 'nearest');
}

/** A restored text is typed on at its end; a saved figure is typed over. */
export function saatFokus(el: HTMLInputElement, pulih: boolean): void {
  if (pulih) el.setSelectionRange(el.value.length, el.value.length);
  else el.select();
}
