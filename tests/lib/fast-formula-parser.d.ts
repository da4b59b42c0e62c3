declare module 'fast-formula-parser' {
  type Letak = { sheet: string; row: number; col: number };
  type Nilai = string | number | boolean | null;
  export default class FormulaParser {
    constructor(opsi: {
      onCell(ref: Letak): Nilai;
      onRange(ref: { sheet: string; from: { row: number; col: number }; to: { row: number; col: number } }): Nilai[][];
    });
    parse(rumus: string, letak: Letak): unknown;
  }
}
