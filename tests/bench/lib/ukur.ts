import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { z } from 'zod';
import { NODE24 } from '../../e2e/lib/paths.ts';

/** Numbers by name: what one measurement says. Milliseconds unless the name says otherwise. */
export type Angka = Record<string, number>;
const Angka = z.record(z.string(), z.number());

const urut = (d: readonly number[]): number[] => [...d].sort((a, b) => a - b);
/** The p-th part of the values (0…1) lies at or below the answer; NaN of nothing. */
export const persentil = (d: readonly number[], p: number): number =>
  urut(d)[Math.min(d.length - 1, Math.floor(d.length * p))] ?? Number.NaN;
export const median = (d: readonly number[]): number => persentil(d, 0.5);

/** Median by name of several rounds of one measurement. */
export const medianAngka = (putaran: readonly Angka[]): Angka =>
  Object.fromEntries(Object.keys(putaran[0] ?? {}).map((k) => [k, median(putaran.map((p) => p[k] ?? Number.NaN))]));

/** How time grows with size between two sizes: 1 is linear, 2 quadratic. */
export const eksponen = (a: { n: number; t: number }, b: { n: number; t: number }): number =>
  Math.log(b.t / a.t) / Math.log(b.n / a.n);

/** Wall-clock milliseconds of something. */
export async function lama(kerja: () => unknown): Promise<number> {
  const mulai = performance.now();
  await kerja();
  return performance.now() - mulai;
}

/**
 * One round of a measurement in a process of its own, so that it begins cold and its memory is its own; `puncakMB` is the
 * largest memory that it ever had.
 */
export async function sekali(ukuran: string, argumen: readonly string[]): Promise<Angka> {
  const berkas = path.join(import.meta.dirname, '..', 'ukuran', `${ukuran}.ts`);
  const anak = spawn(NODE24, [berkas, ...argumen], { stdio: ['ignore', 'pipe', 'inherit'] });
  let keluar = '';
  anak.stdout.setEncoding('utf8').on('data', (t: string) => {
    keluar += t;
  });
  const [kode] = await once(anak, 'close');
  if (kode !== 0) throw new Error(`pengukuran ${ukuran} ${argumen.join(' ')} berakhir dengan ${kode}`);
  return Angka.parse(JSON.parse(keluar.trim().split('\n').at(-1) ?? ''));
}

/** What a measurement says at its end; its process's peak of memory goes with it. */
export function laporkan(angka: Angka): void {
  console.log(JSON.stringify({ ...angka, puncakMB: process.resourceUsage().maxRSS / 1024 }));
}

/** The value of a result; a refusal ends the measurement. */
export function nilai<T>(h: { ok: true; nilai: T } | { ok: false; galat: { kode: string } }): T {
  if (!h.ok) throw new Error(JSON.stringify(h.galat));
  return h.nilai;
}
