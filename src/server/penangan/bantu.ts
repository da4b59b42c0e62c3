import { type Aplikasi, infoPleno, type Pleno } from '../../app/index.ts';
import { berhasil, type Hasil } from '../../domain/index.ts';
import type { Keluaran } from '../rute.ts';

/** Does something with the open plenary; refuses where none is. */
export function denganPleno<T>(a: Aplikasi, kerja: (p: Pleno) => Hasil<T>): Hasil<T> {
  const p = a.pleno();
  return p.ok ? kerja(p.nilai) : p;
}

/** A plenary that was just opened, as the page knows it. */
export const info = (p: Hasil<Pleno>): Hasil<Keluaran<'buatPleno'>> => (p.ok ? berhasil(infoPleno(p.nilai)) : p);
