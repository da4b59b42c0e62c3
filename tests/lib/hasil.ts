/** A clock that moves on by one second at every look. */
export function jamUji(): () => Date {
  let n = 0;
  return () => new Date(Date.UTC(2024, 1, 15, 3, 0, n++));
}

/** The value of a result that must be good. */
export function nilai<T>(h: { ok: true; nilai: T } | { ok: false; galat: { kode: string } }): T {
  if (!h.ok) throw new Error(`ditolak: ${h.galat.kode}`);
  return h.nilai;
}

/** The code of a result that must be a refusal. */
export function kodeGalat(h: { ok: true } | { ok: false; galat: { kode: string } }): string {
  if (h.ok) throw new Error('seharusnya ditolak');
  return h.galat.kode;
}
