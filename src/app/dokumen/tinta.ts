import { berhasil, bolehTinta, gagal, type Hasil, type StatusTinta } from '../../domain/index.ts';
import {
  type DokumenTersimpan,
  readDocuments,
  readInk,
  recordInk,
  type TintaTersimpan,
  tulis,
} from '../../store/index.ts';
import { type Jam, type Pleno, tindakan } from '../pleno.ts';
import { BERGANTUNG_ANGKA, berubahSejak } from './bergantung.ts';
import type { Tempat } from './model.ts';

/** What somebody did on the paper; `alasan` with a refusal, null status takes a mistake back. */
export type CatatanTinta = { orang: number; status: StatusTinta | null; alasan: string | null };

/**
 * Notes for several people what happened on the paper of a final document, all of them or none. Errors:
 * DOKUMEN_TIDAK_ADA and those of `bolehTinta`.
 */
export function recordInkSignatures(p: Pleno, dokumen: number, daftar: readonly CatatanTinta[], jam: Jam): Hasil<null> {
  return tulis(p.s, (): Hasil<null> => {
    const d = readDocuments(p.s).find((x) => x.id === dokumen);
    if (!d) return gagal('DOKUMEN_TIDAK_ADA');
    for (const c of daftar) {
      const boleh = bolehTinta(d, c.orang, c.status, c.alasan);
      if (!boleh.ok) return boleh;
    }
    for (const c of daftar) recordInk(p.s, d, c, tindakan(p, jam));
    return berhasil(null);
  });
}

export type TintaBerlaku = TintaTersimpan & { orang: number; dokumen: DokumenTersimpan };

/**
 * What stands of everybody on the papers of a place: the last word of each person on each model, over all printings that
 * say the figures as they are now. After a change of figures people sign, or refuse, anew.
 */
export function inkInForce(p: Pleno, t: Tempat): TintaBerlaku[] {
  const tinta = readInk(p.s);
  if (tinta.size === 0) return [];
  const hasil = new Map<string, TintaBerlaku>();
  for (const d of readDocuments(p.s)) {
    const milik = tinta.get(d.id);
    if (!milik || d.kontes !== t.kontes || d.wilayah !== t.wilayah || berubahSejak(p, d, BERGANTUNG_ANGKA)) continue;
    for (const [orang, x] of milik) {
      const kunci = `${d.model} ${orang}`;
      if ((hasil.get(kunci)?.seq ?? 0) < x.seq) hasil.set(kunci, { ...x, orang, dokumen: d });
    }
  }
  return [...hasil.values()].sort((a, b) => a.seq - b.seq);
}

/** What is printed in the box of whoever refused to sign, or was not there, by person. */
export function catatanKotak(p: Pleno, t: Tempat & { model: string }): ReadonlyMap<number, string> {
  const { menolak, tidakHadir } = p.formulir.umum.tandaTangan;
  const kata = { 'tanda-tangan': null, menolak, 'tidak-hadir': tidakHadir } as const;
  const hasil = new Map<number, string>();
  for (const x of inkInForce(p, t)) {
    const teks = kata[x.status];
    if (x.dokumen.model === t.model && teks !== null) hasil.set(x.orang, teks);
  }
  return hasil;
}
