import { angka, berhasil, gagal, type Hasil } from '../domain/index.ts';
import { viewCourse } from './latihan.ts';
import type { Pleno } from './pleno.ts';

const dua = (n: number): string => String(n).padStart(2, '0');
const jamMenit = (iso: string): string => {
  const d = new Date(iso);
  return `${dua(d.getDate())}-${dua(d.getMonth() + 1)}-${d.getFullYear()} ${dua(d.getHours())}.${dua(d.getMinutes())}`;
};
const menit = (ms: number): string => `${angka(Math.max(1, Math.round(ms / 60_000)))} menit`;

const KATA_STATUS = {
  belum: 'belum',
  sedang: 'sedang dikerjakan',
  selesai: 'selesai',
  keliru: 'perlu diperbaiki',
} as const;

/** The summary as plain text, for a trainer to keep. Errors: LATIHAN_TIDAK_ADA. */
export function courseSummary(p: Pleno): Hasil<string> {
  const l = viewCourse(p);
  if (!l) return gagal('LATIHAN_TIDAK_ADA');
  const baris = [
    'SIMULASI - data latihan, bukan hasil pemilihan',
    '',
    `${l.judul}: ${p.peta.nama(p.s.wilayah)} (benih ${l.benih})`,
    `Mulai: ${jamMenit(l.mulai)}`,
    l.selesaiPada === null
      ? 'Belum selesai.'
      : `Selesai: ${jamMenit(l.selesaiPada)} (${menit(l.lamaMs ?? 0)}, termasuk jeda)`,
    '',
    'Tugas',
    ...l.tugas.map((t, i) => {
      const waktu = t.selesaiPada === null ? '' : `, ${jamMenit(t.selesaiPada)} (${menit(t.lamaMs ?? 0)})`;
      return `${i + 1}. ${t.judul}: ${KATA_STATUS[t.status]}${waktu}`;
    }),
    '',
    `Kesalahan di jalan: ${l.kesalahan.length}`,
    ...l.kesalahan.map((k) => `- ${jamMenit(k.waktu)}, ${k.tugas}: ${k.kalimat}`),
  ];
  return berhasil(`${baris.join('\r\n')}\r\n`);
}
