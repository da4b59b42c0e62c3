import {
  berhasil,
  besarBerkas,
  gagal,
  type Hasil,
  type KodeKontes,
  type KodeTps,
  kenaliLampiran,
  type Lampiran,
  MAKS_BYTE_LAMPIRAN,
  rapikanNamaLampiran,
  type TipeLampiran,
  tempatLampiran,
} from '../domain/index.ts';
import {
  galatSqlite,
  hashAttachmentFile,
  type LampiranTersimpan,
  readAllAttachments,
  readAttachmentByHash,
  readAttachmentFile,
  readAttachments,
  readScans,
  recordAttachment,
  sha256Hex,
  tulis,
  writeAttachment,
} from '../store/index.ts';
import { type Jam, kontesPleno, type Pleno, tindakan } from './pleno.ts';
import { namaTps } from './temuan.ts';

export type Tempat = { kontes: KodeKontes; tps: KodeTps };
export type BerkasDatang = { nama: string; isi: Uint8Array };

/** A TPS of this plenary that votes in the contest. Errors: KONTES_TAK_DIKENAL, WILAYAH_TAK_DIKENAL. */
export function sheetPlace(p: Pleno, { kontes, tps }: Tempat): Hasil<null> {
  const k = kontesPleno(p, kontes);
  if (!k.ok) return k;
  const ada = tps.startsWith(p.s.wilayah) && k.nilai.peta.cari(tps) !== undefined;
  return ada ? berhasil(null) : gagal('WILAYAH_TAK_DIKENAL', { wilayah: tps });
}

/** What the bytes are, and whether the sheet may have them. */
function periksaBerkas(p: Pleno, t: Tempat, isi: Uint8Array): Hasil<{ sha256: string; tipe: TipeLampiran }> {
  const ada = sheetPlace(p, t);
  if (!ada.ok) return ada;
  if (isi.length > MAKS_BYTE_LAMPIRAN)
    return gagal('LAMPIRAN_TERLALU_BESAR', {
      ukuran: besarBerkas(isi.length),
      batas: besarBerkas(MAKS_BYTE_LAMPIRAN),
    });
  const tipe = kenaliLampiran(isi);
  if (!tipe.ok) return tipe;
  const sha256 = sha256Hex(isi);
  const tempat = tempatLampiran(readAttachments(p.s, t.kontes, t.tps), sha256);
  return tempat.ok ? berhasil({ sha256, tipe: tipe.nilai }) : tempat;
}

/**
 * Puts a photo or scan beside a sheet: the file first, whole and safely on disk, then its row and journal entry. `pleno`
 * is asked again in between, because writing takes a while and the plenary may be closed meanwhile. Returns its number.
 * Errors: those of `kenaliLampiran`, `sheetPlace`, `tempatLampiran`, LAMPIRAN_TERLALU_BESAR, PLENO_BELUM_DIBUKA, and
 * those of the disk.
 */
export async function attachFile(
  pleno: () => Hasil<Pleno>,
  t: Tempat,
  b: BerkasDatang,
  jam: Jam,
): Promise<Hasil<number>> {
  const p = pleno();
  if (!p.ok) return p;
  const { folder } = p.nilai.s;
  const periksa = periksaBerkas(p.nilai, t, b.isi);
  if (!periksa.ok) return periksa;
  try {
    await writeAttachment(folder, periksa.nilai, b.isi);
    const kini = pleno();
    if (!kini.ok || kini.nilai.s.folder !== folder) return gagal('PLENO_BELUM_DIBUKA');
    const s = kini.nilai.s;
    const catat = { ...t, ...periksa.nilai, ukuran: b.isi.length, nama: rapikanNamaLampiran(b.nama) };
    return tulis(s, () => recordAttachment(s, catat, tindakan(kini.nilai, jam)));
  } catch (e) {
    return galatSqlite(e, folder);
  }
}

/** Attachments of a sheet, also those taken off, in the order of their pages. */
export function viewAttachments(p: Pleno, t: Tempat): Hasil<LampiranTersimpan[]> {
  const ada = sheetPlace(p, t);
  return ada.ok ? berhasil(readAttachments(p.s, t.kontes, t.tps)) : ada;
}

/**
 * The bytes of an attachment of a sheet or of a scan of a document, proved to be those that were attached. Errors: LAMPIRAN_TIDAK_ADA, LAMPIRAN_BERUBAH where
 * the file is gone or holds something else.
 */
export async function openAttachment(
  p: Pleno,
  sha256: string,
): Promise<Hasil<{ tipe: TipeLampiran; isi: Uint8Array }>> {
  const l = readAttachmentByHash(p.s, sha256) ?? semuaPindaian(p).find((x) => x.sha256 === sha256);
  if (!l) return gagal('LAMPIRAN_TIDAK_ADA');
  const isi = await readAttachmentFile(p.s.folder, l);
  if (isi === null) return gagal('LAMPIRAN_BERUBAH', { nama: l.nama, sebab: HILANG });
  if (sha256Hex(isi) !== sha256) return gagal('LAMPIRAN_BERUBAH', { nama: l.nama, sebab: BERUBAH });
  return berhasil({ tipe: l.tipe, isi });
}

const HILANG = 'tidak ditemukan';
const BERUBAH = 'isinya tidak sama lagi dengan yang dilampirkan';

const semuaPindaian = (p: Pleno) => [...readScans(p.s).values()].flat();

/** `tempat`: where it belongs, in words. */
export type LampiranRusak = { nama: string; tempat: string; sebab: string };

/** Every file that was ever attached, scans of documents too, compared with its hash: how many there are, and which are not whole. */
export async function checkAttachments(p: Pleno): Promise<{ jumlah: number; rusak: LampiranRusak[] }> {
  const perIsi = new Map<string, Pick<Lampiran, 'sha256' | 'tipe' | 'nama'> & { tempat: string }>();
  for (const [dokumen, milik] of readScans(p.s))
    for (const x of milik) perIsi.set(x.sha256, { ...x, tempat: `pindaian dokumen ${dokumen}` });
  for (const l of readAllAttachments(p.s)) perIsi.set(l.sha256, { ...l, tempat: `${namaTps(p, l.tps)}, ${l.kontes}` });
  const rusak: LampiranRusak[] = [];
  for (const l of perIsi.values()) {
    const sidik = await hashAttachmentFile(p.s.folder, l);
    if (sidik !== l.sha256) rusak.push({ nama: l.nama, tempat: l.tempat, sebab: sidik === null ? HILANG : BERUBAH });
  }
  return { jumlah: perIsi.size, rusak };
}
