import type { TandaDigital } from '../domain/index.ts';
import { appendJournal, journalOfKinds } from './journal.ts';
import type { Simpanan } from './open.ts';
import type { Tindakan } from './sheets.ts';

/** A digital signature as the journal has it; `waktu` is that of this computer when it was made. */
export type TandaTersimpan = TandaDigital & { waktu: string };

/**
 * Notes a signature whose file is safely on disk. There is no table of signatures: the journal is the only place that
 * says them. Must run inside `tulis`.
 */
export function recordSignature(s: Simpanan, dokumen: number, tanda: TandaDigital, t: Tindakan): void {
  appendJournal(s.db, { ...t, isi: { jenis: 'dokumen.ditandatangani', dokumen, ...tanda } });
}

/** Digital signatures by the number of their document, in the order in which they were made. */
export function readSignatures(s: Simpanan): Map<number, TandaTersimpan[]> {
  const hasil = new Map<number, TandaTersimpan[]>();
  for (const e of journalOfKinds(s.db, ['dokumen.ditandatangani'])) {
    if (e.isi.jenis !== 'dokumen.ditandatangani') continue;
    const { jenis: _, dokumen, ...tanda } = e.isi;
    hasil.set(dokumen, [...(hasil.get(dokumen) ?? []), { ...tanda, waktu: e.waktu }]);
  }
  return hasil;
}
