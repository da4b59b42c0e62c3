import type { DokumenJawab, PenandaJawab } from '../../../../contract/index.ts';
import { angka } from '../../../../domain/format.ts';
import type { StatusTinta } from '../../../../domain/tinta.ts';

export const KATA_TINTA: Readonly<Record<StatusTinta, string>> = {
  'tanda-tangan': 'Tanda tangan',
  menolak: 'Menolak',
  'tidak-hadir': 'Tidak hadir',
};

const hitung = (penanda: readonly PenandaJawab[], s: StatusTinta): string =>
  angka(penanda.filter((x) => x.tinta?.status === s).length);

/** `4 tanda tangan, 1 menolak, 0 tidak hadir, pindaian 1`; null where nothing was noted. */
export function ringkasTinta({ penanda, pindaian }: Pick<DokumenJawab, 'penanda' | 'pindaian'>): string | null {
  if (pindaian.length === 0 && penanda.every((x) => x.tinta === null)) return null;
  return `${hitung(penanda, 'tanda-tangan')} tanda tangan, ${hitung(penanda, 'menolak')} menolak, ${hitung(penanda, 'tidak-hadir')} tidak hadir, pindaian ${angka(pindaian.length)}`;
}
