import { z } from 'zod';
import { GARIS_AWAL, type Garis, GarisLembar, garisSetelah, JENIS_GARIS, kunciLembar } from '../domain/index.ts';
import type { Simpanan } from './open.ts';
import { urai, uraiJson } from './urai.ts';

const Baris = z.object({
  jenis: z.enum(JENIS_GARIS),
  kontes: z.string(),
  wilayah: z.string(),
  hash: z.custom<Uint8Array>((v) => v instanceof Uint8Array, 'bukan BLOB'),
  garis: z.string().nullable(),
});

/** Lines of all sheets (`domain/garis.ts`), by `KONTES/kode TPS`, as the journal gives them; one walk through it. */
export function readLineages(s: Simpanan): Map<string, Garis> {
  const hasil = new Map<string, Garis>();
  const q = s.db.prepare(
    `SELECT jenis, kontes, wilayah, hash, json_extract(isi, '$.garis') AS garis FROM jurnal
       WHERE jenis IN (SELECT value FROM json_each(?)) ORDER BY seq`,
  );
  for (const x of q.iterate(JSON.stringify(JENIS_GARIS))) {
    const b = urai(Baris, x);
    const kunci = kunciLembar(b.kontes, b.wilayah);
    const garis = b.garis === null ? [] : uraiJson(GarisLembar, b.garis);
    const hash = Buffer.from(b.hash).toString('hex');
    hasil.set(kunci, garisSetelah(hasil.get(kunci) ?? GARIS_AWAL, { jenis: b.jenis, garis }, hash));
  }
  return hasil;
}
