import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildDefinition, draftDefinition } from '../../../src/app/index.ts';
import { jsonKanonik, kalimatKesalahan } from '../../../src/domain/index.ts';
import { definisiUji } from './bantu.ts';
import { TPS } from './definisi-bantu.ts';

let akar = '';
beforeEach(() => {
  akar = mkdtempSync(join(tmpdir(), 'rekap-definisi-buat-'));
});
afterEach(() => rmSync(akar, { recursive: true, force: true }));
const tulis = (nama: string, isi: string): string => {
  const jalur = join(akar, nama);
  mkdirSync(join(jalur, '..'), { recursive: true });
  writeFileSync(jalur, isi);
  return jalur;
};
const PASLON = 'Jenis;Nomor;Nama;Wakil\nPPWP;1;A;B\nPPWP;2;C;D\n';

describe('building from files', () => {
  it('a folder of lists: report, hash, and the same for its region alone', async () => {
    tulis('lama/tps.csv', TPS);
    tulis('lama/paslon.csv', PASLON);
    tulis('lama/~$paslon.xlsx', 'kunci Excel');
    tulis('lama/catatan.docx', 'bukan daftar');
    const h = await buildDefinition({ berkas: [akar], pemilihan: { tahun: 2024 } });
    if (!h.ok) throw new Error(h.galat.daftar.map(kalimatKesalahan).join('\n'));
    expect(h.nilai.laporan).toMatchObject({
      kontes: [{ kode: 'PPWP', calon: 2, tps: 4 }],
      wilayah: { kabko: 1, kecamatan: 1, desa: 2, tps: 4 },
      dpt: { l: 412, p: 416, tps: 4 },
      catatan: [],
    });
    expect(h.nilai.laporan.hash).toMatch(/^[0-9a-f]{64}$/);
    const sini = await buildDefinition({
      berkas: [join(akar, 'lama')],
      wilayah: ['320101'],
      pemilihan: { tahun: 2024 },
    });
    expect(sini.ok && jsonKanonik(sini.nilai.definisi)).toBe(jsonKanonik(h.nilai.definisi));
    const dpt = { l: 412, p: 416, tps: 4 };
    expect(h.nilai.laporan.tempat).toEqual([
      { kode: '3201', nama: 'BOGOR', induk: 'JAWA BARAT', tingkat: 2, kecamatan: 1, desa: 2, tps: 4, dpt },
      { kode: '320101', nama: 'CIBINONG', induk: 'BOGOR', tingkat: 3, kecamatan: 0, desa: 2, tps: 4, dpt },
    ]);
  });

  it('an uploaded file in our own format means itself', async () => {
    const jalur = tulis('definisi.json', JSON.stringify(definisiUji));
    const draf = await draftDefinition({ berkas: [jalur], jenis: ['PPWP'] });
    expect(draf.hasil.ok && draf.hasil.nilai.definisi).toEqual(definisiUji);
    expect(draf.laporan).toMatchObject({
      jenisAda: ['PPWP'],
      jumlahKesalahan: 0,
      siap: { wilayah: { desa: 1, tps: 3 } },
    });
  });

  it('an attempt tells what each file gave, and where its errors are, whether or not a definition comes of it', async () => {
    const daftar = [
      tulis('tps.csv', `${TPS}JAWA BARAT;BOGOR;CIBINONG;3201012002;SUKAMUNDUR;x;1;2\n`),
      tulis('paslon.csv', PASLON),
    ];
    const draf = await draftDefinition({ berkas: daftar, pemilihan: { tahun: 2024 } });
    expect(draf.hasil.ok).toBe(false);
    expect(draf.laporan).toMatchObject({
      pemilihan: { jenis: 'PEMILU', tahun: 2024 },
      jenisAda: ['PPWP'],
      berkas: [
        { ke: 0, berkas: 'tps.csv', tps: 4 },
        { ke: 1, berkas: 'paslon.csv', calon: 2 },
      ],
      kesalahan: [
        {
          kode: 'DEF_BUKAN_ANGKA',
          kalimat: 'nomor TPS "x" bukan bilangan bulat',
          berkas: 'tps.csv',
          letak: 'baris 6 kolom F',
        },
      ],
      jumlahKesalahan: 1,
      siap: null,
    });
  });

  it('the election and its year come from the lists where they tell them', async () => {
    tulis('paslon-pkwkk-3201.json', '{"3201":{"1":{"nama":"A - B","nomor_urut":1,"ts":"2024-11-21 21:55:15"}}}');
    tulis('tps.csv', TPS);
    const h = await buildDefinition({ berkas: [akar] });
    expect(h.ok && h.nilai.definisi.pemilihan).toEqual({
      jenis: 'PILKADA',
      nama: 'Pemilihan Serentak Tahun 2024',
      tahun: 2024,
    });
    tulis('paslon-pkwkk-3201.json', '{"3201":{"1":{"nama":"A - B","nomor_urut":1}}}');
    const tanpa = await buildDefinition({ berkas: [akar] });
    expect(tanpa.ok ? [] : tanpa.galat.daftar.map(kalimatKesalahan)).toEqual(['tahun pemilihan belum disebut']);
  });

  it('what cannot be opened is an error among the others', async () => {
    tulis('paslon.csv', PASLON);
    const h = await buildDefinition({
      berkas: [join(akar, 'paslon.csv'), join(akar, 'tidak-ada.csv')],
      pemilihan: { tahun: 2024 },
    });
    expect(h.ok ? [] : h.galat.daftar.map(kalimatKesalahan)).toEqual([
      'tidak-ada.csv: tidak dapat dibuka (sudah tidak ada)',
    ]);
  });
});
