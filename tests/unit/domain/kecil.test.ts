// Small pieces of the domain: the meeting's place and hour, names of exports, mappings of tables, tiers of the D forms.
import { describe, expect, it } from 'vitest';
import {
  ACARA_KOSONG,
  AcaraRapat,
  AKHIRAN_EKSPOR,
  adalahArtiLain,
  artiGanda,
  Bentuk,
  GarisPemetaan,
  halanganPemetaan,
  hariTanggal,
  isiTemplat,
  NAMA_ARTI_LAIN,
  namaEkspor,
  Pemetaan,
  PermintaanEkspor,
  sebutanKabko,
  TandaJudul,
  tingkatD,
} from '../../../src/domain/index.ts';
import { LEMBAR } from '../../lib/kontes.ts';

const baik = (skema: { safeParse(v: unknown): { success: boolean } }, v: unknown): boolean =>
  skema.safeParse(v).success;

describe('the meeting', () => {
  it('has a day in Indonesian, wherever the computer stands', () => {
    expect(hariTanggal('2024-02-18')).toBe('Minggu, 18 Februari 2024');
    expect(hariTanggal('2024-01-01')).toBe('Senin, 1 Januari 2024');
    const hari = ['2024-02-19', '2024-02-20', '2024-02-21', '2024-02-22', '2024-02-23', '2024-02-24'].map(
      (t) => hariTanggal(t).split(',')[0],
    );
    expect(hari).toEqual(['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']);
    const bulan = Array.from(
      { length: 12 },
      (_, i) => hariTanggal(`2024-${String(i + 1).padStart(2, '0')}-05`).split(' ')[2],
    );
    expect(bulan).toEqual([
      ...[
        'Januari',
        'Februari',
        'Maret',
        'April',
        'Mei',
        'Juni',
        'Juli',
        'Agustus',
        'September',
        'Oktober',
        'November',
      ],
      'Desember',
    ]);
  });

  it('may leave anything open; what is said has a shape', () => {
    expect(AcaraRapat.parse(ACARA_KOSONG)).toEqual({
      ...{ tempat: null, tanggal: null, pukul: null, nomorUndangan: null, rangkap: null },
    });
    const dengan = (lain: object) => baik(AcaraRapat, { ...ACARA_KOSONG, ...lain });
    for (const pukul of ['00:00', '09:30', '19:59', '23:59']) expect(dengan({ pukul }), pukul).toBe(true);
    for (const pukul of ['24:00', '9:30', '09:60', '09:5', '09:300', ' 09:30', '0a:30', '09.30'])
      expect(dengan({ pukul }), pukul).toBe(false);
    expect([0, 1, 500, 501, 1.5].filter((rangkap) => dengan({ rangkap }))).toEqual([1, 500]);
    expect(['', '  ', 'Aula', 'x'.repeat(200), 'x'.repeat(201)].map((tempat) => dengan({ tempat }))).toEqual([
      ...[false, false, true, true, false],
    ]);
    expect(AcaraRapat.parse({ ...ACARA_KOSONG, tempat: ' Aula ' }).tempat).toBe('Aula');
    expect([dengan({ tanggal: '2024-02-18' }), dengan({ tanggal: '18-02-2024' })]).toEqual([true, false]);
  });
});

describe('exports', () => {
  const tempat = { kontes: 'PPWP', wilayah: '310102' } as const;
  const pleno = { wilayah: '310102', simulasi: false };
  it('are saved under words of ours and codes, with the mark of practice', () => {
    const nama = (m: Parameters<typeof namaEkspor>[0]) => namaEkspor(m, pleno);
    expect(nama({ jenis: 'buku', ...tempat, wilayah: '3101021001' })).toBe('rekap-PPWP-3101021001.xlsx');
    expect(nama({ jenis: 'rekap', ...tempat })).toBe('rekap-PPWP-310102.csv');
    expect(nama({ jenis: 'angka', ...tempat })).toBe('semua-angka-PPWP-310102.csv');
    expect(nama({ jenis: 'pleno' })).toBe('pleno-310102.json');
    expect(nama({ jenis: 'arsip', foto: true })).toBe('arsip-pleno-310102.zip');
    expect(namaEkspor({ jenis: 'pleno' }, { ...pleno, simulasi: true })).toBe('pleno-310102-SIMULASI.json');
  });

  it('are asked for by kind, with a place where they have one', () => {
    for (const jenis of ['buku', 'rekap', 'angka']) {
      expect(baik(PermintaanEkspor, { jenis, ...tempat })).toBe(true);
      expect(baik(PermintaanEkspor, { jenis })).toBe(false);
    }
    expect(PermintaanEkspor.parse({ jenis: 'pleno' })).toEqual({ jenis: 'pleno' });
    expect([true, false, undefined].map((foto) => baik(PermintaanEkspor, { jenis: 'arsip', foto }))).toEqual([
      true,
      true,
      false,
    ]);
    expect(baik(PermintaanEkspor, { jenis: 'lain' })).toBe(false);
    expect(Object.keys(AKHIRAN_EKSPOR)).toEqual(['buku', 'rekap', 'angka', 'pleno', 'arsip']);
  });
});

describe('mappings of tables', () => {
  const peta = (...arti: string[]): Pemetaan => ({
    versi: 1,
    tanda: 'a'.repeat(32),
    bentuk: 'lebar',
    garis: arti.map((a, i) => ({ judul: `Kolom ${i}`, arti: a })),
  });

  it('name cells of the sheet, parts of a TPS, sums that are checked, or nothing', () => {
    const lain = ['tps', 'desa', 'kecamatan', 'jumlah', 'abaikan'] as const;
    expect([...lain, 'IV.1', ''].filter(adalahArtiLain)).toEqual(lain);
    expect(lain.map((a) => NAMA_ARTI_LAIN[a])).toEqual([
      ...['nomor/kode TPS', 'desa/kelurahan', 'kecamatan', 'jumlah (hanya diperiksa)', 'abaikan'],
    ]);
  });

  it('claim a cell once; a TPS may be named twice', () => {
    expect(artiGanda(['IV.1', null, 'tps', 'IV.2', 'tps', 'jumlah', 'jumlah', null, 'IV.1', 'IV.1'])).toEqual(
      new Set(['IV.1']),
    );
    expect(artiGanda([])).toEqual(new Set());
  });

  it('are refused with the cell that this form does not have, or that two lines claim', () => {
    expect(halanganPemetaan(peta('tps', 'tps', 'IV.1', 'abaikan'), LEMBAR)).toBeNull();
    expect(halanganPemetaan(peta('tps', 'IV.9'), LEMBAR)).toBe('"IV.9" tidak ada pada lembar PPWP');
    expect(halanganPemetaan(peta('IV.1', 'IV.2', 'IV.2'), LEMBAR)).toBe('IV.2 dipakai dua kali');
  });

  it('have a signature of headings, a shape, and lines with a meaning', () => {
    expect(baik(Pemetaan, peta('tps'))).toBe(true);
    expect(baik(Pemetaan, { ...peta('tps'), versi: 2 })).toBe(false);
    expect(Bentuk.options).toEqual(['lebar', 'd']);
    for (const t of ['a'.repeat(31), 'a'.repeat(33), 'g'.repeat(32), `x${'a'.repeat(32)}`, `${'a'.repeat(32)}x`])
      expect(baik(TandaJudul, t), t).toBe(false);
    expect(['', 'x', 'x'.repeat(30), 'x'.repeat(31)].map((arti) => baik(GarisPemetaan, { judul: '', arti }))).toEqual([
      ...[false, true, true, false],
    ]);
    const banyak = (n: number) => ({ ...peta(), garis: Array(n).fill({ judul: '', arti: 'abaikan' }) });
    expect([baik(Pemetaan, banyak(200_000)), baik(Pemetaan, banyak(200_001))]).toEqual([true, false]);
  });
});

describe('wording', () => {
  it('places of a template are filled; one without a value is seen', () => {
    expect(isiTemplat('{a} dan {b}: {a}{c_1}', { a: 'X', b: 0 })).toBe('X dan 0: X{c_1}');
    expect(isiTemplat('{ a } {}', { a: 'X' })).toBe('{ a } {}');
  });

  it('the tiers of D forms are kecamatan, kabupaten/kota and provinsi', () => {
    expect(([1, 2, 3, 4, 5] as const).map(tingkatD)).toEqual(['provinsi', 'kabko', 'kecamatan', undefined, undefined]);
  });

  it('a kabupaten or kota is called what it is', () => {
    expect(
      ['KOTA PALEMBANG', 'KAB. BOGOR', 'KAB BOGOR', 'kabupaten  bogor', 'BOGOR', 'KOTABARU', 'ADM. KOTA X'].map(
        sebutanKabko,
      ),
    ).toEqual([
      ...['Kota PALEMBANG', 'Kabupaten BOGOR', 'Kabupaten BOGOR', 'Kabupaten bogor'],
      ...['Kabupaten/Kota BOGOR', 'Kabupaten/Kota KOTABARU', 'Kabupaten/Kota ADM. KOTA X'],
    ]);
  });
});
