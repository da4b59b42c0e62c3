export type Count = {
  mutants: number;
  killed: number;
  timeout: number;
  survived: number;
  noCoverage: number;
  ignored: number;
  invalid: number;
};
type Report = { files: Record<string, { mutants: { status: string }[] }> };
export const BOUND: number;
export function countFile(mutants: { status: string }[]): Count;
export function sum(counts: Count[]): Count;
export function score(count: Count): number;
export function countReports(reports: Report[]): [path: string, count: Count][];
export function table(files: [path: string, count: Count][]): string[];
