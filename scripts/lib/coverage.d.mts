export interface FileReport {
  statementMap: Record<string, { start: { line: number; column: number } }>;
  s: Record<string, number>;
}
export interface Script {
  url: string;
  functions: { ranges: { startOffset: number; endOffset: number; count: number }[] }[];
}
export type Lines = Map<number, boolean>;
export function linesOf(file: FileReport): Lines;
export function addScript(lines: Lines, file: FileReport, script: Script, text: string): void;
export function coveredLines(root: string, report: string, children: string): Map<string, Lines>;
export function missing(lines: Lines): string;
export function below(covered: Map<string, Lines>): string[];
export function table(covered: Map<string, Lines>): string[];
