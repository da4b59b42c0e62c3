export interface Count {
  passed: number;
  failed: number;
  skips: { name: string; reason: string }[];
}
export function nothing(): Count;
export function single(passed: boolean): Count;
export function skippedStage(name: string, reason: string): Count;
export function add(a: Count, b: Count): Count;
export function countVitest(report: unknown): Count;
export function countPlaywright(report: unknown): Count;
export function judge(count: Count, exitCode: number): Count;
export function lastLine(count: Count): string;
