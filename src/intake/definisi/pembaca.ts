import { statSync } from 'node:fs';
import type { z } from 'zod';
import { bahasaBentuk, berhasil, gagal, type Hasil } from '../../domain/index.ts';
import { Angka, adalahObjek, uraiJson } from '../json.ts';
import { kodeSistem, sebabSistem } from '../sumber.ts';
import { bacaBerkas } from '../sumber-berkas.ts';
import { bacaTeks } from '../teks.ts';

/** Largest file of a definition: the region list of the largest province has some 100 KB. */
const BATAS_BERKAS_DEFINISI = 32 * 1024 * 1024;

/** Bytes of a file of a definition; `sebutan` names it in an error. Errors: DEFINISI_TIDAK_ADA, DEFINISI_BENTUK. */
export function bacaBerkasDefinisi(lengkap: string, sebutan: string): Hasil<Uint8Array> {
  try {
    statSync(lengkap);
  } catch (e) {
    return ['ENOENT', 'ENOTDIR'].includes(kodeSistem(e))
      ? gagal('DEFINISI_TIDAK_ADA', { jalur: sebutan })
      : gagal('DEFINISI_BENTUK', { sebab: `${sebutan} tidak dapat dibaca (${sebabSistem(e)})` });
  }
  const isi = bacaBerkas(lengkap, BATAS_BERKAS_DEFINISI);
  if (isi.ok) return isi;
  const sebab = isi.galat.konteks.sebab ?? (isi.galat.kode === 'BERKAS_KOSONG' ? 'kosong' : 'terlalu besar');
  return gagal('DEFINISI_BENTUK', { sebab: `${sebutan} tidak dapat dibaca (${sebab})` });
}

/** Bytes → checked value. Every way to be wrong is DEFINISI_BENTUK with the file and the place in it. */
export function uraiDefinisi<S extends z.ZodType>(skema: S, isi: Uint8Array, sebutan: string): Hasil<z.infer<S>> {
  const teks = bacaTeks(isi);
  const json = teks.ok ? uraiJson(teks.nilai) : teks;
  if (!json.ok) {
    const { kode, konteks } = json.galat;
    const sebab = konteks.sebab ?? (kode === 'BERKAS_KOSONG' ? 'kosong' : `kunci ganda "${konteks.kunci ?? ''}"`);
    return gagal('DEFINISI_BENTUK', { sebab: `${sebutan}: ${sebab}` });
  }
  const hasil = skema.safeParse(denganBilangan(json.nilai), { error: bahasaBentuk });
  if (hasil.success) return berhasil(hasil.data);
  const i = hasil.error.issues[0];
  const letak = i && i.path.length > 0 ? ` pada "${i.path.join('.')}"` : '';
  return gagal('DEFINISI_BENTUK', { sebab: `${sebutan}${letak}: ${i?.message ?? 'bentuk tidak dikenal'}` });
}

/** Definitions hold small whole numbers only; the written form matters for votes, not here. */
export function denganBilangan(v: unknown): unknown {
  if (v instanceof Angka) return Number(v.teks);
  if (Array.isArray(v)) return v.map(denganBilangan);
  if (adalahObjek(v)) return Object.fromEntries(Object.entries(v).map(([k, isi]) => [k, denganBilangan(isi)]));
  return v;
}
