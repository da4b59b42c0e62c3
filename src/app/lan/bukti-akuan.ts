import { z } from 'zod';
import { Akuan, periksaAkuan } from '../../exchange/lan/akuan.ts';
import { readReceipts } from '../../store/index.ts';
import type { Pleno } from '../pleno.ts';

/** The receipt inside its journal entry. */
const DalamEntri = z.object(Akuan.shape);

/** Proves the signature of every receipt in the journal once more; `rusak`: the package of the first that does not hold. */
export function checkReceipts(p: Pleno): { jumlah: number; rusak: string | null } {
  const semua = readReceipts(p.s);
  const rusak = semua.find((a) => {
    const akuan = DalamEntri.safeParse(a);
    return !akuan.success || !periksaAkuan(akuan.data).ok;
  });
  return { jumlah: semua.length, rusak: rusak?.sidik ?? null };
}
