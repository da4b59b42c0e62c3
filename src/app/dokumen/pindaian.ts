import {
  adaKertas,
  berhasil,
  besarBerkas,
  gagal,
  type Hasil,
  kenaliLampiran,
  MAKS_BYTE_LAMPIRAN,
  rapikanNamaLampiran,
} from '../../domain/index.ts';
import {
  galatSqlite,
  readDocuments,
  recordScan,
  removeScan,
  scanPlace,
  sha256Hex,
  tulis,
  writeAttachment,
} from '../../store/index.ts';
import { type Jam, type Pleno, tindakan } from '../pleno.ts';

/**
 * Keeps a scan or photo of the signed paper of a final document: the file first, whole and safely on disk, then its
 * entry. `pleno` is asked again in between, because writing takes a while. Returns its number. Errors: DOKUMEN_TIDAK_ADA,
 * those of `adaKertas`, `kenaliLampiran` and `tempatPindaian`, LAMPIRAN_TERLALU_BESAR, PLENO_BELUM_DIBUKA, and those of
 * the disk.
 */
export async function attachScan(
  pleno: () => Hasil<Pleno>,
  dokumen: number,
  b: { nama: string; isi: Uint8Array },
  jam: Jam,
): Promise<Hasil<number>> {
  const p = pleno();
  if (!p.ok) return p;
  const { folder } = p.nilai.s;
  const siap = periksa(p.nilai, dokumen, b.isi);
  if (!siap.ok) return siap;
  try {
    await writeAttachment(folder, siap.nilai, b.isi);
    const kini = pleno();
    if (!kini.ok || kini.nilai.s.folder !== folder) return gagal('PLENO_BELUM_DIBUKA');
    const { s } = kini.nilai;
    const catat = { ...siap.nilai, ukuran: b.isi.length, nama: rapikanNamaLampiran(b.nama) };
    return tulis(s, () => recordScan(s, dokumen, catat, tindakan(kini.nilai, jam)));
  } catch (e) {
    return galatSqlite(e, folder);
  }
}

function periksa(p: Pleno, dokumen: number, isi: Uint8Array) {
  const d = readDocuments(p.s).find((x) => x.id === dokumen);
  if (!d) return gagal('DOKUMEN_TIDAK_ADA');
  const kertas = adaKertas(d);
  if (!kertas.ok) return kertas;
  if (isi.length > MAKS_BYTE_LAMPIRAN)
    return gagal('LAMPIRAN_TERLALU_BESAR', {
      ukuran: besarBerkas(isi.length),
      batas: besarBerkas(MAKS_BYTE_LAMPIRAN),
    });
  const tipe = kenaliLampiran(isi);
  if (!tipe.ok) return tipe;
  const sha256 = sha256Hex(isi);
  const tempat = scanPlace(p.s, dokumen, sha256);
  return tempat.ok ? berhasil({ sha256, tipe: tipe.nilai }) : tempat;
}

/** Takes a scan off its document; the bytes stay. Errors: LAMPIRAN_TIDAK_ADA. */
export const detachScan = (p: Pleno, dokumen: number, nomor: number, jam: Jam): Hasil<null> =>
  tulis(p.s, () => removeScan(p.s, dokumen, nomor, tindakan(p, jam)));
