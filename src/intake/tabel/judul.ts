/** Text of a heading for comparison: capitals, no accents, letters and digits only, one space between words. */
export const samakan = (teks: string): string =>
  teks
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();

export const kata = (teks: string): string[] => {
  const t = samakan(teks);
  return t === '' ? [] : t.split(' ');
};

export type BagianLpj = 'L' | 'P' | 'J';

const LPJ: readonly (readonly [BagianLpj, RegExp])[] = [
  ['J', /(?:^| )(?:L P|LP|J|JML|JUMLAH|TOTAL)$/],
  ['L', /(?:^| )(?:L|LK|LAKI LAKI|LAKI|PRIA)$/],
  ['P', /(?:^| )(?:P|PR|PEREMPUAN|WANITA)$/],
];

/** `DPT L`, `Pengguna DPT (laki-laki)`, `JML` → the rest and which of L, P, J it ends with; null where it tells none. */
export function pisahLpj(sama: string): { dasar: string; lpj: BagianLpj } | null {
  for (const [lpj, pola] of LPJ) {
    const m = pola.exec(sama);
    if (m) return { dasar: sama.slice(0, m.index).trim(), lpj };
  }
  return null;
}

/** Asked of every cell of a table: most hold figures, and are done with at a glance. */
const MUNGKIN_JUMLAH = /jml|jumlah|total|pindahan/i;

/** The line is a sum of the lines or units beside it: `JUMLAH`, `TOTAL`, `JUMLAH AKHIR`, `SUB TOTAL`. */
export const adalahJumlah = (teks: string): boolean =>
  MUNGKIN_JUMLAH.test(teks) &&
  /^(SUB ?|GRAND )?(JUMLAH|JML|TOTAL)( AKHIR| SELURUH(NYA)?| KESELURUHAN| SEMUA)?$/.test(samakan(teks));

/** Running subtotal of a continued sheet. */
export const adalahPindahan = (teks: string): boolean =>
  MUNGKIN_JUMLAH.test(teks) && /^(JUMLAH |JML )?PINDAHAN$/.test(samakan(teks));

/** Number of a TPS written as `TPS 001`, `001`, `1`, `TPS-12`; null where it is none. */
export function nomorTpsTeks(teks: string): number | null {
  const m = /^(?:TPS)?[\s.:\-_]*(\d{1,3})$/i.exec(teks.trim());
  const n = Number(m?.[1]);
  return m && n >= 1 ? n : null;
}

/** Thirteen digits, also with the points of Kemendagri's codes; null where it is no TPS code. */
export function kodeTpsTeks(teks: string): string | null {
  const t = teks.replace(/[\s.'-]/g, '');
  return /^\d{13}$/.test(t) ? t : null;
}
