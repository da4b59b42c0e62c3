import { ACARA_KOSONG, AcaraRapat, berhasil, type Hasil } from '../../domain/index.ts';
import { appendJournal, journalOfKinds, tulis } from '../../store/index.ts';
import { type Jam, type Pleno, tindakan } from '../pleno.ts';

/** What was said of the meeting's place and time; the last word stands. */
export function readEvent(p: Pleno): AcaraRapat {
  const isi = journalOfKinds(p.s.db, ['acara.dicatat']).at(-1)?.isi;
  return isi?.jenis === 'acara.dicatat' ? AcaraRapat.parse(isi) : ACARA_KOSONG;
}

/** Records it; the same again changes nothing. */
export function recordEvent(p: Pleno, acara: AcaraRapat, jam: Jam): Hasil<AcaraRapat> {
  const baru = AcaraRapat.parse(acara);
  if (JSON.stringify(baru) === JSON.stringify(readEvent(p))) return berhasil(baru);
  return tulis(p.s, () => {
    appendJournal(p.s.db, { ...tindakan(p, jam), isi: { jenis: 'acara.dicatat', ...baru } });
    return berhasil(baru);
  });
}
