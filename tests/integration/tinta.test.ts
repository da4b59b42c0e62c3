import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeDocument, recordInkSignatures, signDocument } from '../../src/app/dokumen/index.ts';
import { attachScan, detachScan } from '../../src/app/dokumen/pindaian.ts';
import { listDocuments } from '../../src/app/dokumen/tampil.ts';
import { documentPath, verifyJournal, verifyPlenary } from '../../src/app/index.ts';
import { openAttachment } from '../../src/app/lampiran.ts';
import { type Pleno, tindakan } from '../../src/app/pleno.ts';
import type { IsiJurnal } from '../../src/domain/index.ts';
import { appendJournal, readDocuments, readInk, tulis } from '../../src/store/index.ts';
import { jpegKepala } from '../lib/foto.ts';
import { WILAYAH } from '../lib/kontes.ts';
import { jamUji, nilai } from '../lib/pleno.ts';
import { rapatPenuh } from '../lib/rapat-penuh.ts';
import { teksTata } from './bbox.ts';

const SAKSI = 4;
const ALASAN = 'Meminta C.Hasil TPS 003 dihitung ulang; <tidak dikabulkan> & dicatat. '.repeat(6).trim();

async function buat(p: Pleno, model: string): Promise<number> {
  return nilai(await makeDocument(p, { kontes: 'PPWP', wilayah: WILAYAH, model, kertas: 'F4' }, jamUji())).id;
}
const teks = (p: Pleno, id: number): string =>
  teksTata(fs.readFileSync(documentPath(p, id) ?? '')).replace(/\s+/g, ' ');
const catat = (p: Pleno, id: number, ...c: Parameters<typeof recordInkSignatures>[2]) =>
  recordInkSignatures(p, id, c, jamUji());
const kode = (h: { ok: boolean; galat?: { kode: string } }): string => (h.ok ? 'diterima' : (h.galat?.kode ?? ''));

/** Puts a forged entry into the journal, chained as it should be, and says whether replay still believes it. */
function palsukan(p: Pleno, isi: IsiJurnal, alasan?: string): boolean {
  const batal = new Error('batal');
  let sah = true;
  try {
    tulis(p.s, () => {
      appendJournal(p.s.db, { ...tindakan(p, jamUji(), alasan), isi });
      sah = nilai(verifyJournal(p)).sah;
      throw batal;
    });
  } catch (e) {
    if (e !== batal) throw e;
  }
  return sah;
}

describe('what happened on the paper of a document', () => {
  it('signed, refused with a reason, not there: noted, printed on what is made afterwards, proved by replay', async () => {
    const p = rapatPenuh();
    const id = await buat(p, 'D.HASIL-KECAMATAN');
    expect(kode(catat(p, id, { orang: SAKSI, status: 'menolak', alasan: null }))).toBe('TTD_ALASAN');
    expect(kode(catat(p, id, { orang: 1, status: 'tanda-tangan', alasan: 'karena' }))).toBe('TTD_ALASAN');
    expect(kode(catat(p, id, { orang: 5, status: 'tanda-tangan', alasan: null }))).toBe('TTD_BUKAN_PENANDA');
    // All of them or none.
    const salah = catat(
      p,
      id,
      { orang: 1, status: 'tanda-tangan', alasan: null },
      { orang: 9, status: null, alasan: null },
    );
    expect(salah.ok).toBe(false);
    expect(readInk(p.s).size).toBe(0);
    nilai(
      catat(
        p,
        id,
        { orang: 1, status: 'tanda-tangan', alasan: null },
        { orang: 2, status: 'menolak', alasan: 'Keliru' },
        { orang: 3, status: 'tidak-hadir', alasan: null },
        { orang: SAKSI, status: 'menolak', alasan: ALASAN },
      ),
    );
    nilai(catat(p, id, { orang: 2, status: 'tanda-tangan', alasan: null }));
    expect(listDocuments(p)[0]?.penandaTangan.map((x) => x.tinta?.status)).toEqual([
      'tanda-tangan',
      'tanda-tangan',
      'tidak-hadir',
      'menolak',
    ]);
    const lama = readDocuments(p.s)[0];

    const baru = await buat(p, 'D.HASIL-KECAMATAN');
    expect(teks(p, baru)).toMatch(/MENOLAK.*TIDAK HADIR|TIDAK HADIR.*MENOLAK/);
    expect(readDocuments(p.s)[0]).toMatchObject({ revisi: 2, penanda: [{}, {}, { catatan: 'TIDAK HADIR' }, {}] });
    expect(readDocuments(p.s)[1]).toEqual(lama);
    // The reason, as long as it is, stands in kejadian khusus.
    const kejadian = teks(p, await buat(p, 'D.KEJADIAN-KHUSUS'));
    expect(kejadian).toContain('Tidak bersedia menandatangani D.HASIL-KECAMATAN PPWP.');
    expect(kejadian.replace(/\s/g, '')).toContain('TPS003dihitungulang');
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });

    const pokok = { dokumen: id, kontes: 'PPWP' as const, wilayah: WILAYAH as never };
    expect(palsukan(p, { jenis: 'dokumen.tinta-dicatat', orang: 3, status: 'tanda-tangan', ...pokok })).toBe(true);
    expect(palsukan(p, { jenis: 'dokumen.tinta-dicatat', orang: 3, status: 'menolak', ...pokok }, 'x')).toBe(false);
    expect(palsukan(p, { jenis: 'dokumen.penolakan-dicatat', orang: 3, status: 'menolak', ...pokok })).toBe(false);
    expect(palsukan(p, { jenis: 'dokumen.tinta-dicatat', orang: 5, status: 'tanda-tangan', ...pokok })).toBe(false);
    expect(palsukan(p, { jenis: 'dokumen.pindaian-dilepas', dokumen: id, nomor: 1 })).toBe(false);
    const sertifikat = { nama: 'BUDI', organisasi: '', penerbit: 'X', nomor: '1', simulasi: false };
    const masa = { sejak: '2024-01-01T00:00:00.000Z', sampai: '2025-01-01T00:00:00.000Z' };
    const tanda = {
      ...{ jenis: 'dokumen.ditandatangani' as const, dokumen: id, orang: 3, dari: lama?.sha256 ?? '' },
      ...{ sha256: 'a'.repeat(64), namaBeda: false, sertifikat: { ...sertifikat, ...masa } },
    };
    expect(palsukan(p, tanda)).toBe(true);
    expect(palsukan(p, { ...tanda, dari: 'b'.repeat(64) })).toBe(false);
    expect(palsukan(p, { ...tanda, orang: 5 })).toBe(false);
    expect(palsukan(p, { ...tanda, namaBeda: true })).toBe(false);
    expect(palsukan(p, { ...tanda, sertifikat: { ...tanda.sertifikat, simulasi: true } })).toBe(false);

    // Printed as not there: no digital signature goes on top of it.
    const minta = { dokumen: baru, orang: 3, p12: Buffer.from(''), sandi: '', namaDisetujui: false };
    expect(kode(await signDocument(() => ({ ok: true, nilai: p }), minta, jamUji()))).toBe('TTD_TERCETAK');
    // A refusal that was a mistake is taken back and printed no more.
    nilai(catat(p, id, { orang: SAKSI, status: null, alasan: null }, { orang: 3, status: null, alasan: null }));
    expect(teks(p, await buat(p, 'D.HASIL-KECAMATAN'))).not.toMatch(/MENOLAK|TIDAK HADIR/);
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
  }, 120_000);

  it('keeps scans of the signed paper by their hash, and sees when one is not what it was', async () => {
    const p = rapatPenuh();
    const id = await buat(p, 'D.HASIL-KECAMATAN');
    const pleno = () => ({ ok: true as const, nilai: p });
    const foto = jpegKepala(1200, 1600);
    expect(nilai(await attachScan(pleno, id, { nama: 'C:\\foto\\hal 1.jpg', isi: foto }, jamUji()))).toBe(1);
    expect(kode(await attachScan(pleno, id, { nama: 'lagi.jpg', isi: foto }, jamUji()))).toBe('LAMPIRAN_SUDAH_ADA');
    expect(kode(await attachScan(pleno, id, { nama: 'x.txt', isi: Buffer.from('teks') }, jamUji()))).toBe(
      'LAMPIRAN_JENIS',
    );
    expect(kode(await attachScan(pleno, 99, { nama: 'x.jpg', isi: foto }, jamUji()))).toBe('DOKUMEN_TIDAK_ADA');
    const [satu] = listDocuments(p)[0]?.pindaian ?? [];
    expect(satu).toMatchObject({ nomor: 1, nama: 'hal 1.jpg', tipe: 'image/jpeg' });
    expect(nilai(await openAttachment(p, satu?.sha256 ?? '')).isi.length).toBe(foto.length);
    nilai(detachScan(p, id, 1, jamUji()));
    expect(kode(detachScan(p, id, 1, jamUji()))).toBe('LAMPIRAN_TIDAK_ADA');
    expect(listDocuments(p)[0]?.pindaian).toEqual([]);
    expect(nilai(await attachScan(pleno, id, { nama: 'hal 1.jpg', isi: foto }, jamUji()))).toBe(2);
    expect(nilai(await verifyPlenary(p))).toMatchObject({ sah: true });
    fs.appendFileSync(`${p.s.folder}/lampiran/${satu?.sha256}.jpg`, 'x');
    const rusak = nilai(await verifyPlenary(p));
    expect(rusak.sah).toBe(false);
    expect(rusak.pesan).toContain(`pindaian dokumen ${id}`);
  }, 60_000);
});
