import { appendJournal, journalOfKinds, type Simpanan, tulis } from '../store/index.ts';
import { type Jam, type Pleno, tindakan } from './pleno.ts';
import type { KeadaanProyektor } from './proyektor.ts';

/** What the hall sees while the meeting goes on. Welcome and progress may also be shown during a pause. */
const BERLANGSUNG: ReadonlySet<KeadaanProyektor['mode']> = new Set(['lembar', 'rekap', 'beda']);

const diingat = new WeakMap<Simpanan, boolean>();

/** Is the meeting suspended, as the journal says? Looked up once: the journal has no index by kind, and every sheet asks. */
export function suspended(p: Pleno): boolean {
  const kini =
    diingat.get(p.s) ??
    journalOfKinds(p.s.db, ['rapat.diskors', 'rapat.dilanjutkan']).at(-1)?.isi.jenis === 'rapat.diskors';
  diingat.set(p.s, kini);
  return kini;
}

/**
 * The chronology writes itself: the hall is told of a suspension on the projector, and that is when it begins; it ends
 * when a sheet or a recap is shown again. True where something was written.
 */
export function noteSuspension(p: Pleno, k: Pick<KeadaanProyektor, 'mode' | 'sampai'>, jam: Jam): boolean {
  const kini = suspended(p);
  const mulai = k.mode === 'skors' && !kini;
  if (!mulai && !(kini && BERLANGSUNG.has(k.mode))) return false;
  tulis(p.s, () =>
    appendJournal(p.s.db, {
      ...tindakan(p, jam),
      isi: mulai ? { jenis: 'rapat.diskors', sampai: k.sampai } : { jenis: 'rapat.dilanjutkan' },
    }),
  );
  diingat.set(p.s, mulai);
  return true;
}
