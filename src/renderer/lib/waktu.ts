import { useEffect, useState } from 'react';
import { BULAN, HARI } from '../../domain/format.ts';

const dua = (n: number): string => String(n).padStart(2, '0');

/** Zone abbreviations of Indonesia by offset in minutes; elsewhere (a test machine) the clock stands without one. */
const ZONA: Readonly<Record<number, string>> = { 420: 'WIB', 480: 'WITA', 540: 'WIT' };

export const zona = (d: Date): string => ZONA[-d.getTimezoneOffset()] ?? '';

/** `10.47 WIB` */
export function jam(d: Date, denganZona = true): string {
  const z = denganZona ? zona(d) : '';
  return `${dua(d.getHours())}.${dua(d.getMinutes())}${z ? ` ${z}` : ''}`;
}

/** `Rabu, 21 Februari 2024` */
export const tanggalPanjang = (d: Date): string =>
  `${HARI[d.getDay()]}, ${d.getDate()} ${BULAN[d.getMonth()]} ${d.getFullYear()}`;

/** `21 Feb 2024, 10.47` for lists; today only the time. */
export function waktuSingkat(iso: string): string {
  const d = new Date(iso);
  if (Number.isNaN(d.getTime())) return iso;
  const kini = new Date();
  if (d.toDateString() === kini.toDateString()) return jam(d, false);
  return `${d.getDate()} ${BULAN[d.getMonth()]?.slice(0, 3)} ${d.getFullYear()}, ${jam(d, false)}`;
}

/** Remaining time of long work in words; nothing while it is not known. */
export function sisaWaktu(ms: number | null): string {
  if (ms === null) return '';
  const detik = Math.max(1, Math.round(ms / 1000));
  if (detik < 60) return `sekitar ${detik} detik lagi`;
  return `sekitar ${Math.ceil(detik / 60)} menit lagi`;
}

/** The time now, renewed at the turn of every minute. */
export function useJam(): Date {
  const [kini, setKini] = useState(() => new Date());
  useEffect(() => {
    const sampaiMenit = 60_000 - (kini.getTime() % 60_000) + 20;
    const t = setTimeout(() => setKini(new Date()), sampaiMenit);
    return () => clearTimeout(t);
  }, [kini]);
  return kini;
}
