import type { FormulirJawab, TotalJawab } from '../../contract/index.ts';
import { namaSel } from '../../domain/pesan/temuan.ts';

/** One row that the paper and the package say differently. */
export type BedaKertas = { sel: string; nama: string; paket: number; kertas: number; selisih: number };

export const namaBarisSel = (f: FormulirJawab, sel: string): string => {
  const b = f.baris.find((x) => x.sel.includes(sel));
  const nama = b?.peserta ? `${b.peserta.nomor} ${b.peserta.nama}` : (b?.teks ?? '');
  return nama === '' ? namaSel(sel) : `${namaSel(sel)} · ${nama}`;
};

/** Is a paper at hand whose every sheet is in: only then do both sides speak of the same TPS. */
export const dapatDibandingkan = (t: TotalJawab): boolean =>
  t.sumber === 'ketik' && t.hitung.jumlah > 0 && t.hitung.masuk === t.hitung.jumlah;

/** Every differing row (T703), in the order of the form; a cell that one side leaves empty says nothing. */
export function bedaKertas(t: TotalJawab, f: FormulirJawab): BedaKertas[] {
  if (!dapatDibandingkan(t)) return [];
  return f.baris.flatMap((b) =>
    b.sel.flatMap((sel) => {
      const kertas = t.isian[sel] ?? null;
      const paket = t.hitung.isian[sel] ?? null;
      return kertas === null || paket === null || kertas === paket
        ? []
        : [{ sel, nama: namaBarisSel(f, sel), paket, kertas, selisih: kertas - paket }];
    }),
  );
}

/** `+3`, `−3` */
export const tulisSelisih = (n: number): string => `${n > 0 ? '+' : '−'}${Math.abs(n).toLocaleString('id-ID')}`;
