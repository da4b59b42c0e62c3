import { z } from 'zod';
import { berhasil, gagal, type Hasil, jsonKanonik } from '../domain/index.ts';
import { MAKS_BYTE_MANIFES, MAKS_BYTE_TANDA } from './batas.ts';
import { FORMAT_PAKET, JENIS_PAKET, MANIFES, Manifes, TANDA_TANGAN, TandaTangan } from './manifes.ts';
import type { EntriZip } from './zip-bentuk.ts';

/**
 * The part of reading a package that runs anywhere: manifest, signature, and every file against the manifest. The
 * cryptography is handed in: node's own in the application, plain code in the checker page.
 */
export type Kripto = {
  /** SHA-256, hex. */
  sha256(isi: Uint8Array): string;
  /** Ed25519 over the purpose and the bytes; false for anything that is no signature. */
  periksaTanda(kunci: string, perihal: 'paket' | 'pemberitahuan', isi: Uint8Array, tanda: string): boolean;
};

const rusak = (sebab: string): Hasil<never> => gagal('PAKET_RUSAK', { sebab });

/** Strict UTF-8 to a value of that shape, which written again must give the same bytes: no key twice, nothing beside. */
export function bacaJson<S extends z.ZodType>(nama: string, isi: Uint8Array, bentuk: S): Hasil<z.output<S>> {
  try {
    const teks = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(isi);
    const n = bentuk.safeParse(JSON.parse(teks));
    if (!n.success) return rusak(`bentuk ${nama}: ${n.error.issues[0]?.path.join('.') ?? ''}`.slice(0, 120));
    return jsonKanonik(n.data) === teks ? berhasil(n.data) : rusak(`${nama} tidak dalam bentuk bakunya`);
  } catch {
    return rusak(`${nama} bukan JSON`);
  }
}

/** Enough of a manifest of any kind and version to say what it is. */
const Kepala = z.looseObject({ jenis: z.string().max(60), format: z.number().int().min(1) });

type Bertanda = { perangkat: { kunci: string } };

/**
 * The manifest of one kind of file, once its signature for that purpose is proved. Another kind and a newer format are said
 * before its shape is asked for. Errors: PAKET_RUSAK, PAKET_JENIS, PAKET_VERSI_BARU, PAKET_TANDA_TANGAN.
 */
export function bacaKepala<S extends z.ZodType<Bertanda>>(
  entri: readonly EntriZip[],
  { sha256, periksaTanda }: Kripto,
  apa: { jenis: string; format: number; perihal: 'paket' | 'pemberitahuan'; bentuk: S },
): Hasil<{ manifes: z.output<S>; sidik: string }> {
  const [m, t] = entri;
  if (m?.nama !== MANIFES || t?.nama !== TANDA_TANGAN) return rusak('manifest atau tanda tangannya tidak ada');
  if (m.isi.byteLength > MAKS_BYTE_MANIFES || t.isi.byteLength > MAKS_BYTE_TANDA)
    return rusak('manifest terlalu besar');
  const kepala = bacaJson(MANIFES, m.isi, Kepala);
  if (!kepala.ok) return kepala;
  if (kepala.nilai.jenis !== apa.jenis) return gagal('PAKET_JENIS', { jenis: kepala.nilai.jenis });
  if (kepala.nilai.format > apa.format) return gagal('PAKET_VERSI_BARU', { versi: kepala.nilai.format });
  const manifes = bacaJson(MANIFES, m.isi, apa.bentuk);
  if (!manifes.ok) return manifes;
  const tanda = bacaJson(TANDA_TANGAN, t.isi, TandaTangan);
  if (!tanda.ok) return tanda;
  const { kunci } = manifes.nilai.perangkat;
  if (tanda.nilai.kunci !== kunci || !periksaTanda(kunci, apa.perihal, m.isi, tanda.nilai.tanda))
    return gagal('PAKET_TANDA_TANGAN');
  return berhasil({ manifes: manifes.nilai, sidik: sha256(m.isi) });
}

/** The manifest of a package. Errors: those of `bacaKepala`. */
export const bacaManifes = (entri: readonly EntriZip[], kripto: Kripto): Hasil<{ manifes: Manifes; sidik: string }> =>
  bacaKepala(entri, kripto, { jenis: JENIS_PAKET, format: FORMAT_PAKET, perihal: 'paket', bentuk: Manifes });

/** Every other file is listed, in that order, with its size and hash; none is there that is not. */
export function cocokkanBerkas(
  entri: readonly EntriZip[],
  m: Pick<Manifes, 'berkas'>,
  { sha256 }: Kripto,
): string | null {
  if (entri.length !== m.berkas.length) return 'jumlah berkas di dalamnya tidak cocok';
  for (const [i, b] of m.berkas.entries()) {
    const e = entri[i];
    if (e?.nama !== b.nama || (i > 0 && (entri[i - 1]?.nama ?? '') >= e.nama)) return 'daftar berkasnya tidak cocok';
    if (e.isi.byteLength !== b.ukuran || sha256(e.isi) !== b.sha256) return `isi ${b.nama} berubah`;
  }
  return null;
}
