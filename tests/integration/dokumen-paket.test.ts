import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  documentFile,
  listPlaces,
  makeDocument,
  makePackage,
  recordEvent,
  viewPlace,
} from '../../src/app/dokumen/index.ts';
import { verifyJournal } from '../../src/app/index.ts';
import { readDocuments, sha256Hex } from '../../src/store/index.ts';
import { WILAYAH } from '../lib/kontes.ts';
import { jamUji, nilai } from '../lib/pleno.ts';
import { NAMA, rapatPenuh } from '../lib/rapat-penuh.ts';

const PPWP = { kontes: 'PPWP' as const, wilayah: WILAYAH };
const UMUM = { kontes: null, wilayah: WILAYAH };
const ACARA = { tempat: 'Aula', tanggal: '2024-02-15', pukul: '09:00', nomorUndangan: '12/PPK/II/2024', rangkap: 9 };

describe('the documents of a plenary', () => {
  it('after adoption: the whole set is final, read back, kept, with a copy for every receiver', async () => {
    const p = rapatPenuh();
    const jam = jamUji();
    expect(listPlaces(p).map((t) => t.kontes)).toEqual([null, 'PPWP']);
    expect(nilai(viewPlace(p, PPWP))).toMatchObject({ final: true, kurang: [] });
    const jadi = nilai(await makePackage(p, { ...PPWP, kertas: 'F4', rupa: 'asli', salinan: true }, jam));
    const dokumen = readDocuments(p.s);
    expect(dokumen).toHaveLength(jadi.length);
    expect(new Set(dokumen.map((d) => d.model))).toEqual(
      new Set([
        'D.HASIL-KECAMATAN',
        'D.KEJADIAN-KHUSUS',
        'LAMPIRAN-PEMBETULAN',
        'LAMPIRAN-PENJELASAN',
        'D.TANDA-TERIMA',
      ]),
    );
    for (const d of dokumen) {
      expect(d, d.model).toMatchObject({ draf: false, revisi: 1, cetakan: 1, paket: 1 });
      expect(d.periksa?.halaman).toBe(d.halaman);
      expect(d.periksa?.alat).toMatch(/^pdfjs-dist/);
      expect(sha256Hex(readFileSync(documentFile(p, d.sha256)))).toBe(d.sha256);
    }
    // Three saksi and Panwaslu, of the four documents that are handed out; copies say the same as their original.
    const salinan = dokumen.filter((d) => d.rupa === 'salinan');
    expect(salinan).toHaveLength(4 * 4);
    expect(salinan.find((d) => d.penerima?.kunci === 'saksi.2')?.penerima?.nama).toContain(NAMA.saksi);
    for (const m of new Set(salinan.map((d) => d.model)))
      expect(new Set(dokumen.filter((d) => d.model === m).map((d) => d.data)).size, m).toBe(1);
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
  }, 120_000);

  it('for all ballots: invitations once place and time are said, attendance day by day', async () => {
    const p = rapatPenuh();
    const jam = jamUji();
    expect(nilai(viewPlace(p, UMUM)).kurang).toEqual(['tempat rapat belum diisi', 'waktu rapat belum diisi']);
    nilai(recordEvent(p, ACARA, jam));
    expect(nilai(viewPlace(p, UMUM)).final).toBe(true);
    const [undangan, hadir] = nilai(await makePackage(p, { ...UMUM, kertas: 'A4', rupa: 'asli', salinan: false }, jam));
    // Three paslon, Panwaslu, three desa: a letter each.
    expect(undangan?.halaman).toBe(7);
    expect(hadir?.halaman).toBe(1);
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
  }, 60_000);

  it('blank forms of every document that has one', async () => {
    const p = rapatPenuh(false);
    const jam = jamUji();
    const jadi = nilai(await makePackage(p, { ...PPWP, kertas: 'A3', rupa: 'blangko', salinan: false }, jam));
    expect(jadi).toHaveLength(4);
    for (const d of readDocuments(p.s)) expect(d).toMatchObject({ rupa: 'blangko', draf: false });
    expect(nilai(await makePackage(p, { ...UMUM, kertas: 'F4', rupa: 'blangko', salinan: false }, jam))).toHaveLength(
      2,
    );
  }, 60_000);

  it('before adoption everything is a draft; printing again counts, and adoption makes a new revision', async () => {
    const p = rapatPenuh(false);
    const jam = jamUji();
    const m = { ...PPWP, model: 'D.HASIL-KECAMATAN', kertas: 'F4' as const };
    expect(nilai(viewPlace(p, PPWP)).kurang).toEqual([
      '3 dari 3 desa/kelurahan belum ditetapkan',
      'rekap belum ditetapkan',
    ]);
    const satu = nilai(await makeDocument(p, m, jam));
    expect(satu.draf).toBe(true);
    nilai(await makeDocument(p, { ...m, kertas: 'A4' }, jam));
    expect(readDocuments(p.s).map((d) => [d.revisi, d.cetakan])).toEqual([
      [1, 2],
      [1, 1],
    ]);
    // The same data and the same state, on the same paper at the same time: the same bytes but for the count.
    expect(readDocuments(p.s).map((d) => d.data)[0]).toBe(readDocuments(p.s).map((d) => d.data)[1]);
  }, 60_000);
});
