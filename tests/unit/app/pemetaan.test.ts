import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  Aplikasi,
  forgetMappingInImport,
  type KeadaanImpor,
  recordMappings,
  tableOfImport,
  tryMappingInImport,
  useMappings,
  verifyJournal,
  viewJournal,
} from '../../../src/app/index.ts';
import { forgetMappingOf, usableMappings } from '../../../src/app/pemetaan.ts';
import type { Pemetaan } from '../../../src/domain/index.ts';
import { readMappings } from '../../../src/store/index.ts';
import { DEFINISI, WILAYAH } from '../../lib/kontes.ts';
import { folderSementara, jamUji, kodeGalat, nilai, plenoBaru } from '../../lib/pleno.ts';

const jam = jamUji();
const TANDA = '0123456789abcdef0123456789abcdef';
const peta = (...arti: string[]): Pemetaan => ({
  versi: 1,
  tanda: TANDA,
  bentuk: 'lebar',
  garis: arti.map((a, i) => ({ judul: `Kolom ${i + 1}`, arti: a })),
});
const ingat = (p: ReturnType<typeof plenoBaru>, pemetaan: Pemetaan, nama = 'rekap.csv') =>
  recordMappings(p, 'PPWP', [{ nama, pemetaan }], jam);

describe('remembered mappings', () => {
  it('are recorded, replaced and forgotten, each with its entry; the journal proves them', () => {
    const p = plenoBaru();
    nilai(ingat(p, peta('tps', 'IV.1', 'abaikan')));
    nilai(ingat(p, peta('tps', 'IV.1', 'abaikan')));
    nilai(ingat(p, peta('tps', 'IV.2', 'abaikan')));
    expect(usableMappings(p, 'PPWP')).toEqual([peta('tps', 'IV.2', 'abaikan')]);
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
    expect(forgetMappingOf(p, 'PPWP', TANDA, jam)).toBe(true);
    expect(forgetMappingOf(p, 'PPWP', TANDA, jam)).toBe(false);
    expect(readMappings(p.s)).toEqual([]);
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
    // The same mapping twice is one entry.
    expect(
      viewJournal(p, {})
        .entri.map((e) => e.kalimat)
        .slice(0, 3),
    ).toEqual([
      'Pemetaan kolom tabel "rekap.csv" (PPWP) dilupakan.',
      'Pemetaan kolom tabel "rekap.csv" (PPWP) dicatat sebagai 01234567: "Kolom 1" = nomor/kode TPS, "Kolom 2" = IV.2, 1 diabaikan.',
      'Pemetaan kolom tabel "rekap.csv" (PPWP) dicatat sebagai 01234567: "Kolom 1" = nomor/kode TPS, "Kolom 2" = IV.1, 1 diabaikan.',
    ]);
  });

  it('a mapping changed behind the journal’s back is noticed', () => {
    const p = plenoBaru();
    nilai(ingat(p, peta('tps', 'IV.1')));
    p.s.db.prepare('UPDATE pemetaan SET isi = ?').run(JSON.stringify(peta('tps', 'IV.2')));
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: false, pesan: expect.stringContaining('pemetaan PPWP/') });
  });

  it('one that does not fit the form is refused; none of several is then remembered', () => {
    const p = plenoBaru();
    const daftar = [peta('tps', 'IV.1'), peta('IV.9')].map((pemetaan) => ({ nama: 'x', pemetaan }));
    expect(kodeGalat(recordMappings(p, 'PPWP', daftar, jam))).toBe('PEMETAAN_BENTUK');
    expect(kodeGalat(ingat(p, peta('IV.1', 'IV.1')))).toBe('PEMETAAN_BENTUK');
    expect(kodeGalat(recordMappings(p, 'DPR', [], jam))).toBe('KONTES_TAK_DIKENAL');
    expect(readMappings(p.s)).toEqual([]);
  });
});

const berhenti: Aplikasi[] = [];
afterEach(async () => {
  for (const a of berhenti.splice(0)) await a.berhenti();
});

function aplikasi(): Aplikasi {
  const a = new Aplikasi({ akar: folderSementara(), jam: jamUji() });
  berhenti.push(a);
  nilai(a.buat(DEFINISI, WILAYAH));
  return a;
}

/** Resolves when the import has come to this state. */
const sampai = (a: Aplikasi, tahap: KeadaanImpor['tahap']): Promise<KeadaanImpor> =>
  new Promise((selesai, gagal) => {
    const lihat = (): void => {
      const k = a.imporKini();
      if (k?.tahap === tahap) selesai(k);
      else if (k?.tahap === 'gagal') gagal(new Error(k.galat?.kalimat));
      else setTimeout(lihat, 10);
    };
    lihat();
  });

function tulis(nama: string, ...baris: string[]): string {
  const jalur = path.join(folderSementara(), nama);
  fs.writeFileSync(jalur, ['Desanya;No TPS;Si Merah;Si Putih;Si Biru;Suara Sah', ...baris].join('\r\n'));
  return jalur;
}
const ARTI = ['desa', 'tps', 'IV.1', 'IV.2', 'IV.3', 'V.A'];

describe('an import with a table of unknown headings', () => {
  it('waits, is read again with the mapping, and the next file is not asked about', async () => {
    const a = aplikasi();
    const { id } = nilai(a.mulaiImpor('PPWP', { jalur: [tulis('a.csv', 'PULAU TIDUNG;1;60;50;36;146')] }));
    const awal = await sampai(a, 'siap');
    const [tabel] = awal.pratinjau?.tabel ?? [];
    expect(tabel).toMatchObject({ nama: 'a.csv', keadaan: 'perlu', garis: 6, belumJelas: 4, berkas: ['a.csv'] });
    const tanda = tabel?.tanda ?? '';
    expect(nilai(tableOfImport(a, id, tanda)).tabel.garis[2]).toMatchObject({ judul: 'Si Merah', arti: null });
    expect(nilai(tryMappingInImport(a, id, tanda, ARTI))).toMatchObject({
      halangan: null,
      satuan: [{ tps: '3101021002001', isian: { 'IV.1': 60, 'V.A': 146, 'V.B': null }, sebab: null }],
    });
    expect(kodeGalat(tryMappingInImport(a, id, tanda, ['tps']))).toBe('PEMETAAN_BENTUK');
    expect(kodeGalat(useMappings(a, id, [{ tanda, arti: [...ARTI.slice(0, 5), 'IV.1'] }]))).toBe('PEMETAAN_BENTUK');

    expect(nilai(useMappings(a, id, [{ tanda, arti: ARTI }])).tahap).toBe('membaca');
    const kedua = await sampai(a, 'siap');
    expect(kedua.pratinjau).toMatchObject({ masuk: 1, catatan: [], tabel: [{ keadaan: 'diingat' }] });
    a.terapkanImpor(id);
    await sampai(a, 'selesai');

    nilai(a.mulaiImpor('PPWP', { jalur: [tulis('b.csv', 'PULAU TIDUNG;2;61;50;36;147')] }));
    const lain = await sampai(a, 'siap');
    expect(lain.pratinjau).toMatchObject({ masuk: 1, tabel: [{ nama: 'b.csv', keadaan: 'diingat' }] });

    // Forgotten, the same headings ask again.
    nilai(forgetMappingInImport(a, lain.id, tanda));
    expect((await sampai(a, 'siap')).pratinjau?.tabel[0]?.keadaan).toBe('perlu');
    await a.batalkanImpor(lain.id);

    const p = nilai(a.pleno());
    expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
    const selesai = p.s.db.prepare("SELECT isi FROM jurnal WHERE jenis = 'impor.selesai'").pluck().get();
    expect(JSON.parse(String(selesai))).toMatchObject({ pemetaan: [tanda] });
    expect(viewJournal(p, { cari: 'impor.selesai' }).entri[0]?.kalimat).toContain(
      `Dibaca dengan pemetaan kolom ${tanda.slice(0, 8)}.`,
    );
    expect(kodeGalat(useMappings(a, lain.id, [{ tanda, arti: ARTI }]))).toBe('IMPOR_TIDAK_ADA');
  });
});
