import fs from 'node:fs';
import path from 'node:path';
import { berhasil, gagal, type Hasil } from '../domain/index.ts';
import { bacaPaket, kataSidik, MAKS_BYTE_PAKET, type Manifes, miripPemberitahuan } from '../exchange/index.ts';
import { galatDisk } from './galat-disk.ts';

/** Reads a package's file into memory, never more than a package may have. Errors: BERKAS_TIDAK_ADA, PAKET_TERLALU_BESAR, BERKAS_TAK_TERBACA. */
export function loadPackage(jalur: string): Hasil<Uint8Array> {
  try {
    const s = fs.statSync(jalur, { throwIfNoEntry: false });
    if (!s?.isFile()) return gagal('BERKAS_TIDAK_ADA', { jalur });
    if (s.size > MAKS_BYTE_PAKET) return gagal('PAKET_TERLALU_BESAR', { batas: `${MAKS_BYTE_PAKET / 1024 ** 2} MB` });
    return berhasil(fs.readFileSync(jalur));
  } catch (e) {
    return gagal('BERKAS_TAK_TERBACA', { sebab: e instanceof Error ? e.message : String(e) });
  }
}

/**
 * Writes a package where a person said: under another name, fsync, read back and compared, then renamed, so that a file of
 * that name is whole or was there before. Errors: PAKET_RUSAK where the medium gives back something else; those of the disk.
 */
export function savePackage(jalur: string, isi: Uint8Array): Hasil<null> {
  const tujuan = path.resolve(jalur);
  const sementara = `${tujuan}.sementara`;
  try {
    fs.mkdirSync(path.dirname(tujuan), { recursive: true });
    const fd = fs.openSync(sementara, 'w');
    try {
      fs.writeFileSync(fd, isi);
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
    if (!fs.readFileSync(sementara).equals(isi)) {
      fs.rmSync(sementara, { force: true });
      return gagal('PAKET_RUSAK', { sebab: 'media menyimpan isi yang lain' });
    }
    fs.renameSync(sementara, tujuan);
    return berhasil(null);
  } catch (e) {
    try {
      fs.rmSync(sementara, { force: true });
    } catch {
      // Where nothing can be written, there is nothing to remove; what went wrong before is what the person is told.
    }
    const galat = galatDisk(e, path.dirname(tujuan));
    if (galat) return { ok: false, galat };
    throw e;
  }
}

/** Is this file a notice of corrections, by what it says it is? */
export const isNotice = (isi: Uint8Array): boolean => miripPemberitahuan(isi);

/** What a package says of itself, proved, where there is no plenary to compare it with. Errors: those of `bacaPaket`. */
export function inspectPackage(isi: Uint8Array): Hasil<{ sidik: string; manifes: Manifes; kata: string }> {
  const p = bacaPaket(isi);
  if (!p.ok) return p;
  const { sidik, manifes } = p.nilai;
  return berhasil({ sidik, manifes, kata: kataSidik(manifes.perangkat.kunci) });
}

/** The text of a card: a file, or what was scanned. Errors: BERKAS_TAK_TERBACA. */
export function loadCardText(jalurAtauTeks: string): Hasil<string> {
  if (jalurAtauTeks.startsWith('REKAP1:')) return berhasil(jalurAtauTeks);
  try {
    const s = fs.statSync(jalurAtauTeks, { throwIfNoEntry: false });
    if (!s?.isFile()) return gagal('BERKAS_TIDAK_ADA', { jalur: jalurAtauTeks });
    if (s.size > 4096) return gagal('KARTU_RUSAK', { sebab: 'terlalu besar' });
    return berhasil(fs.readFileSync(jalurAtauTeks, 'utf8'));
  } catch (e) {
    return gagal('BERKAS_TAK_TERBACA', { sebab: e instanceof Error ? e.message : String(e) });
  }
}
