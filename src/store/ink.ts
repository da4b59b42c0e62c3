import { gagal, type Hasil, jenisTinta, type Pindaian, type StatusTinta, tempatPindaian } from '../domain/index.ts';
import type { DokumenTersimpan } from './documents.ts';
import { appendJournal, journalOfKinds } from './journal.ts';
import type { Simpanan } from './open.ts';
import type { Tindakan } from './sheets.ts';

/** What stands noted of one person on the paper of a document. */
export type TintaTersimpan = { status: StatusTinta; alasan: string | null; waktu: string; seq: number };
export type PindaianTersimpan = Pindaian & { waktu: string; lepas: boolean };

/**
 * What was noted of the papers, by document and person. As with digital signatures there is no table: the journal is the
 * only place that says it.
 */
export function readInk(s: Simpanan): Map<number, Map<number, TintaTersimpan>> {
  const hasil = new Map<number, Map<number, TintaTersimpan>>();
  for (const e of journalOfKinds(s.db, ['dokumen.tinta-dicatat', 'dokumen.penolakan-dicatat'])) {
    const { isi } = e;
    if (isi.jenis !== 'dokumen.tinta-dicatat' && isi.jenis !== 'dokumen.penolakan-dicatat') continue;
    const milik = hasil.get(isi.dokumen) ?? new Map<number, TintaTersimpan>();
    if (isi.status === null) milik.delete(isi.orang);
    else milik.set(isi.orang, { status: isi.status, alasan: e.alasan, waktu: e.waktu, seq: e.seq });
    hasil.set(isi.dokumen, milik);
  }
  return hasil;
}

/** Notes what one person did on paper; the same as before writes nothing. Must run inside `tulis`. */
export function recordInk(
  s: Simpanan,
  d: Pick<DokumenTersimpan, 'id' | 'kontes' | 'wilayah'>,
  c: { orang: number; status: StatusTinta | null; alasan: string | null },
  t: Omit<Tindakan, 'alasan'>,
): void {
  const lama = readInk(s).get(d.id)?.get(c.orang);
  if ((lama?.status ?? null) === c.status && (lama?.alasan ?? null) === c.alasan) return;
  const jenis = jenisTinta(lama?.status ?? null, c.status);
  const isi = { jenis, dokumen: d.id, orang: c.orang, status: c.status, kontes: d.kontes, wilayah: d.wilayah };
  appendJournal(s.db, { ...t, ...(c.alasan === null ? {} : { alasan: c.alasan }), isi });
}

/** Scans of the signed papers by document, also those taken off, in the order of their arrival. */
export function readScans(s: Simpanan): Map<number, PindaianTersimpan[]> {
  const hasil = new Map<number, PindaianTersimpan[]>();
  for (const { isi, waktu } of journalOfKinds(s.db, ['dokumen.dipindai', 'dokumen.pindaian-dilepas'])) {
    if (isi.jenis === 'dokumen.dipindai') {
      const { jenis: _, dokumen, ...p } = isi;
      hasil.set(dokumen, [...(hasil.get(dokumen) ?? []), { ...p, waktu, lepas: false }]);
    } else if (isi.jenis === 'dokumen.pindaian-dilepas') {
      const milik = hasil.get(isi.dokumen) ?? [];
      hasil.set(
        isi.dokumen,
        milik.map((p) => (p.nomor === isi.nomor ? { ...p, lepas: true } : p)),
      );
    }
  }
  return hasil;
}

const lepasDari = (milik: readonly PindaianTersimpan[]): Set<number> =>
  new Set(milik.filter((p) => p.lepas).map((p) => p.nomor));

/** Where another scan goes. Errors: those of `tempatPindaian`. */
export function scanPlace(s: Simpanan, dokumen: number, sha256: string): Hasil<number> {
  const milik = readScans(s).get(dokumen) ?? [];
  return tempatPindaian(milik, lepasDari(milik), sha256);
}

/** Notes a scan whose file is safely on disk. Errors: those of `tempatPindaian`. Must run inside `tulis`. */
export function recordScan(s: Simpanan, dokumen: number, c: Omit<Pindaian, 'nomor'>, t: Tindakan): Hasil<number> {
  const nomor = scanPlace(s, dokumen, c.sha256);
  if (!nomor.ok) return nomor;
  appendJournal(s.db, { ...t, isi: { jenis: 'dokumen.dipindai', dokumen, nomor: nomor.nilai, ...c } });
  return nomor;
}

/** Takes a scan off its document; the bytes stay. Errors: LAMPIRAN_TIDAK_ADA. Must run inside `tulis`. */
export function removeScan(s: Simpanan, dokumen: number, nomor: number, t: Tindakan): Hasil<null> {
  const ada = readScans(s)
    .get(dokumen)
    ?.some((p) => p.nomor === nomor && !p.lepas);
  if (!ada) return gagal('LAMPIRAN_TIDAK_ADA');
  appendJournal(s.db, { ...t, isi: { jenis: 'dokumen.pindaian-dilepas', dokumen, nomor } });
  return { ok: true, nilai: null };
}
