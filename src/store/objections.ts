import { gagal, type Hasil, IsiKeberatan, JawabanKeberatan, jawabKeberatan, type Keberatan } from '../domain/index.ts';
import { appendJournal } from './journal.ts';
import type { Simpanan } from './open.ts';
import { BarisKeberatan } from './rows.ts';
import type { Tindakan } from './sheets.ts';
import { stmt } from './statements.ts';
import { BarisRusak, urai, uraiJson } from './urai.ts';

export type KeberatanTersimpan = Keberatan & { seq: number };

function keKeberatan(x: unknown): KeberatanTersimpan {
  const b = urai(BarisKeberatan, x);
  const isi = uraiJson(IsiKeberatan, b.isi);
  // By these it is found: one that says another place would keep nothing from being adopted there.
  if (b.wilayah !== isi.wilayah || b.kontes !== isi.kontes)
    throw new BarisRusak(`tempat keberatan ${b.nomor} berbeda dari isinya`);
  return {
    ...isi,
    nomor: b.nomor,
    seq: b.seq,
    jawab: b.jawab === null ? null : uraiJson(JawabanKeberatan, b.jawab),
  };
}

/** Objections and events of a region and of everything below it, in the order of their numbers. */
export const readObjections = (s: Simpanan, wilayah = ''): KeberatanTersimpan[] =>
  stmt(s.db, 'SELECT * FROM keberatan WHERE wilayah >= ? AND wilayah < ? ORDER BY nomor')
    .all(wilayah, `${wilayah}:`)
    .map(keKeberatan);

/** Records one; returns its number. The states of sheets that follow are the caller's. Must run inside `tulis`. */
export function recordObjection(s: Simpanan, isi: IsiKeberatan, t: Tindakan): number {
  const nomor = Number(stmt(s.db, 'SELECT count(*) AS n FROM keberatan').pluck().get()) + 1;
  const seq = appendJournal(s.db, { ...t, keberatan: nomor, isi: { jenis: 'keberatan.diajukan', nomor, isi } });
  stmt(s.db, 'INSERT INTO keberatan (nomor, seq, wilayah, kontes, isi, jawab) VALUES (?, ?, ?, ?, ?, NULL)').run(
    nomor,
    seq,
    isi.wilayah,
    isi.kontes,
    JSON.stringify(isi),
  );
  return nomor;
}

/** Records the answer. Errors: KEBERATAN_TIDAK_ADA. Must run inside `tulis`. */
export function answerObjection(s: Simpanan, nomor: number, jawab: JawabanKeberatan, t: Tindakan): Hasil<Keberatan> {
  const b = stmt(s.db, 'SELECT * FROM keberatan WHERE nomor = ?').get(nomor);
  if (b === undefined) return gagal('KEBERATAN_TIDAK_ADA');
  const k = jawabKeberatan(keKeberatan(b), jawab);
  if (!k.ok) return k;
  appendJournal(s.db, { ...t, keberatan: nomor, isi: { jenis: 'keberatan.dijawab', nomor, jawab } });
  stmt(s.db, 'UPDATE keberatan SET jawab = ? WHERE nomor = ?').run(JSON.stringify(jawab), nomor);
  return k;
}
