export interface BudgetLine {
  apa: 'halaman' | 'program' | 'folder' | 'berkas';
  dari: string;
  akhiran?: string;
  ukur: 'gz' | 'byte';
  alasan: string;
  batas: number;
  rincian: Record<string, number>;
}
export interface Measured {
  jumlah: number;
  rincian: Record<string, number>;
}
export function measure(dist: string, line: BudgetLine): Measured;
export function judge(name: string, line: BudgetLine, measured: Measured): string | null;
export function record(line: BudgetLine, measured: Measured): BudgetLine;
export function row(name: string, line: BudgetLine, measured: Measured): string;
