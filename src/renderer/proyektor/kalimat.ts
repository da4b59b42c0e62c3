import type { LembarJawab, TemuanJawab } from '../../contract/index.ts';
import { angka } from '../../domain/format.ts';

/** Both sides of a rule in words a hall understands: the written figure, and what it is compared with. */
const KATA: Readonly<Partial<Record<TemuanJawab['kode'], readonly [kiri: string, kanan: string]>>> = {
  S102: ['Jumlah pengguna hak pilih tertulis', 'DPT + DPTb + DPK'],
  S201: ['Surat suara diterima tertulis', 'digunakan + dikembalikan + tidak digunakan'],
  S301: ['Suara sah tertulis', 'penjumlahan perolehan suara'],
  S303: ['Suara sah dan tidak sah tertulis', 'sah + tidak sah'],
  S401: ['Surat suara digunakan', 'suara sah dan tidak sah'],
  S402: ['Pengguna hak pilih', 'suara sah dan tidak sah'],
  S403: ['Pengguna hak pilih', 'surat suara digunakan'],
};

export type Kalimat =
  | { severity: 'salah' | 'periksa'; kiri: string; a: string; kanan: string; b: string; selisih: string }
  | {
      severity: 'salah' | 'periksa';
      teks: string;
    };

/** One sentence that says what is wrong; null where nothing is. A break among the votes is told before all others. */
export function kalimatSidang(l: LembarJawab): { kalimat: Kalimat; lain: number } | null {
  const nyata = l.temuan.filter((t) => t.severity !== 'info');
  const bobot = (t: TemuanJawab): number =>
    (t.severity === 'salah' ? 0 : 2) + (t.sel.some((s) => /^(IV|V)\./.test(s)) ? 0 : 1);
  const t = [...nyata].sort((x, y) => bobot(x) - bobot(y))[0];
  if (!t || t.severity === 'info') return null;
  return { kalimat: susun(l, t, t.severity), lain: nyata.length - 1 };
}

function susun(l: LembarJawab, t: TemuanJawab, severity: 'salah' | 'periksa'): Kalimat {
  const kata = KATA[t.kode];
  const kiri = t.sel[t.sel.length - 1];
  const a = kiri === undefined ? null : (l.isian[kiri] ?? null);
  const kanan = t.sel.slice(0, -1).map((s) => l.isian[s] ?? null);
  if (!kata || a === null || kanan.includes(null)) return { severity, teks: t.pesan };
  const b = kanan.reduce<number>((n, v) => n + (v ?? 0), 0);
  return { severity, kiri: kata[0], a: angka(a), kanan: kata[1], b: angka(b), selisih: angka(Math.abs(a - b)) };
}

/** The written sum of a broken rule is ✕; the lines it is compared with are to be read again: `!`. */
export function tandaSidang(l: LembarJawab): Map<string, 'salah' | 'periksa'> {
  const tanda = new Map<string, 'salah' | 'periksa'>();
  for (const t of l.temuan) {
    if (t.severity === 'info' || t.kode === 'S506') continue;
    t.sel.forEach((s, i) => {
      const d = t.severity === 'salah' && i === t.sel.length - 1 ? 'salah' : 'periksa';
      if (tanda.get(s) !== 'salah') tanda.set(s, d);
    });
  }
  return tanda;
}
