import { appendJournal } from './journal.ts';
import type { Simpanan } from './open.ts';
import type { Tindakan } from './sheets.ts';
import { stmt } from './statements.ts';

const ENTRI_GANDA = 'entri_ganda';

/** Is every sheet of this plenary typed by two persons? */
export const readDoubleEntry = (s: Simpanan): boolean =>
  stmt(s.db, 'SELECT nilai FROM meta WHERE kunci = ?').pluck().get(ENTRI_GANDA) === 'ya';

/** Records that it is so, or no longer. Must run inside `tulis`. */
export function recordDoubleEntry(s: Simpanan, entriGanda: boolean, t: Tindakan): void {
  appendJournal(s.db, { ...t, isi: { jenis: 'setelan.dicatat', entriGanda } });
  stmt(
    s.db,
    'INSERT INTO meta (kunci, nilai) VALUES (?, ?) ON CONFLICT (kunci) DO UPDATE SET nilai = excluded.nilai',
  ).run(ENTRI_GANDA, entriGanda ? 'ya' : 'tidak');
}
