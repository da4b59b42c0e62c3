/** Who stands beside an entry of the history: nobody where it is this computer's operator, as almost always. */
export const pelakuTampil = (r: { orang: string; peran: string }): string =>
  r.peran === 'operator' && r.orang === 'Operator' ? '' : r.orang;
