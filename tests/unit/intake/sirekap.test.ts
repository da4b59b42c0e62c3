import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitungTerisi, kalimatGalat, pesanCatatan } from '../../../src/domain/index.ts';
import { bacaSirekap, siapkanSirekap, tpsDariNama } from '../../../src/intake/index.ts';
import { bita, denganSuara, galatDari, kontesUji, NAMA, nilaiDari, sel, sirekap } from './bantu.ts';

const konteks = siapkanSirekap(kontesUji);
const baca = (isi: Uint8Array, nama = NAMA) => bacaSirekap(konteks, nama, isi);
const catatan = (isi: Uint8Array) => nilaiDari(baca(isi)).catatan;

describe('mapping', () => {
  it('puts every key into its cell; II and III stay empty', () => {
    const kunci = ['pemilih_dpt', 'pengguna_dpt', 'pengguna_dptb', 'pengguna_non_dpt', 'pengguna_total'];
    const adm = Object.fromEntries([
      ...kunci.flatMap((k, i) => ['l', 'p', 'j'].map((x, n) => [`${k}_${x}`, 10 * (i + 1) + n])),
      ['suara_sah', 1],
      ['suara_tidak_sah', 2],
      ['suara_total', 3],
    ]);
    const { tps, isian, catatan } = nilaiDari(baca(sirekap({ administrasi: adm })));
    expect(tps).toBe('3101021001001');
    ['I.A', 'I.B1', 'I.B2', 'I.B3', 'I.B4'].forEach((b, i) => {
      expect(['L', 'P', 'J'].map((x) => sel(isian, `${b}.${x}`))).toEqual([0, 1, 2].map((n) => 10 * (i + 1) + n));
    });
    expect(['V.A', 'V.B', 'V.C', 'IV.1', 'IV.2'].map((id) => sel(isian, id))).toEqual([1, 2, 3, 107, 101]);
    expect(['II.1', 'II.2', 'II.3', 'II.4', 'III.L', 'III.P', 'III.J'].every((id) => sel(isian, id) === null)).toBe(
      true,
    );
    expect(catatan.map((c) => c.kode)).toEqual(['KUNCI_NULL']);
  });

  it('null, missing and an absent part are empty, never 0', () => {
    const { isian } = nilaiDari(baca(sirekap({ chart: { '100025': null }, administrasi: null })));
    expect(hitungTerisi(isian)).toBe(0);
    expect(hitungTerisi(nilaiDari(baca(sirekap({ chart: [], administrasi: [] }))).isian)).toBe(0);
    expect(sel(nilaiDari(baca(sirekap({ chart: { '100025': 0 } }))).isian, 'IV.1')).toBe(0);
  });
});

describe('refusals', () => {
  it.each(['tps.json', '310102100100.json', '31010210010011.json', '3101021001001 (1).json', '3101021001001.txt', ''])(
    'file name "%s"',
    (nama) => expect(galatDari(baca(sirekap(), nama)).kode).toBe('BERKAS_NAMA'),
  );
  it('takes the code out of a path of either kind', () => {
    expect(nilaiDari(tpsDariNama('a/b/3101021001001.json'))).toBe('3101021001001');
    expect(nilaiDari(tpsDariNama('C:\\data\\3101021001001.JSON'))).toBe('3101021001001');
  });
  it.each([
    ['12.5', 'NILAI_PECAHAN'],
    ['-3', 'NILAI_NEGATIF'],
    ['1e3', 'NILAI_BUKAN_ANGKA'],
    ['1000000000000', 'NILAI_TERLALU_BESAR'],
    ['"107"', 'NILAI_BUKAN_ANGKA'],
  ])('votes written %s', (tertulis, kode) => {
    const g = galatDari(baca(denganSuara(tertulis)));
    expect(g).toMatchObject({ kode, konteks: { kunci: 'chart.100025', nilai: tertulis } });
    expect(kalimatGalat(g)).toContain(tertulis);
  });
  it('names the administrative key too', () => {
    const g = galatDari(baca(sirekap({ administrasi: { suara_sah: -1 } })));
    expect(g).toMatchObject({ kode: 'NILAI_NEGATIF', konteks: { kunci: 'administrasi.suara_sah', nilai: '-1' } });
  });
  it('a contestant of another election', () => {
    expect(galatDari(baca(sirekap({ chart: { '100099': 1 } })))).toEqual({
      kode: 'PESERTA_TAK_DIKENAL',
      konteks: { kunci: 'chart.100099' },
    });
  });
  it.each([
    ['[1]', 'akar'],
    ['{"nama":"x"}', 'chart'],
    ['{"chart":5}', 'chart'],
    ['{"chart":[1]}', 'chart'],
    ['{"chart":null,"administrasi":"x"}', 'administrasi'],
    ['{"chart":null,"mode":"hhcd"}', 'mode'],
  ])('shape %s', (teks, kunci) => {
    expect(galatDari(baca(bita(teks)))).toMatchObject({ kode: 'BERKAS_BENTUK', konteks: { kunci } });
  });
  it.each([
    ['{"tungsura":5}', 'tungsura'],
    ['{"tungsura":{}}', 'tungsura.chart'],
    ['{"tungsura":{"chart":{},"table":{}}}', 'tungsura.table'],
    ['{"chart":{},"table":{}}', 'table'],
  ])('shape %s', (teks, kunci) => {
    expect(galatDari(baca(bita(teks)))).toMatchObject({ kode: 'BERKAS_BENTUK', konteks: { kunci } });
  });
});

describe('oddities that do not refuse the file', () => {
  it.each([
    ['an unknown key', { versi: 3 }, 'KUNCI_TAK_DIKENAL', 'versi'],
    ['an unknown administrative key', { administrasi: { asing: 1 } }, 'KUNCI_TAK_DIKENAL', 'administrasi.asing'],
    ['votes without a contestant', { chart: { null: 5 } }, 'SUARA_TANPA_PESERTA', 'chart.null'],
    ['a contestant left out', { chart: { '100025': 1 } }, 'NILAI_TIDAK_ADA', 'chart.100026'],
    ['a contestant without figure', { chart: { '100025': null } }, 'NILAI_TIDAK_ADA', 'chart.100025'],
    ['no votes', { chart: null }, 'SUARA_TIDAK_ADA', 'chart'],
    ['no administration', { administrasi: null }, 'ADMINISTRASI_TIDAK_ADA', 'administrasi'],
    ['an administrative figure left out', { administrasi: {} }, 'NILAI_TIDAK_ADA', 'administrasi.pengguna_total_j'],
    ['unfinished votes', { status_suara: false }, 'STATUS_BELUM', 'status_suara'],
    ['unfinished administration', { status_adm: false }, 'STATUS_BELUM', 'status_adm'],
    ['a strange status', { status_adm: 'ya' }, 'ISI_TAK_LAZIM', 'status_adm'],
    ['no time stamp', { ts: undefined }, 'KUNCI_TIDAK_ADA', 'ts'],
    ['a strange time stamp', { ts: 17 }, 'ISI_TAK_LAZIM', 'ts'],
    ['a repeated vote (PSU)', { psu: 'ya' }, 'PSU', 'psu'],
  ])('%s', (_, ganti, kode, kunci) => {
    const c = catatan(sirekap(ganti)).find((x) => x.kode === kode && x.kunci === kunci);
    expect(c).toBeDefined();
    if (c) expect(pesanCatatan(c)).toContain(kunci);
  });
});

describe('never throws', () => {
  it('on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (isi) => void baca(isi)));
  });
  it('on any JSON', () => {
    fc.assert(fc.property(fc.json(), (teks) => void baca(bita(teks))));
  });
  it('on any JSON inside the parts that count', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), fc.string(), (a, b, k) => {
        baca(bita(`{"chart":${a},"administrasi":{${JSON.stringify(k)}:${b},"suara_sah":${b}}}`));
      }),
    );
  });
  it('on a real file with any byte changed or its end cut off', () => {
    const asli = sirekap();
    fc.assert(
      fc.property(fc.nat(asli.length - 1), fc.nat(255), fc.nat(asli.length), (i, b, akhir) => {
        const isi = asli.slice(0, akhir);
        isi[i] = b;
        const h = baca(isi);
        if (akhir < asli.length - 1) expect(h.ok).toBe(false);
      }),
    );
  });
  it('accepts every count and gives it back', () => {
    fc.assert(
      fc.property(fc.nat(999_999), (n) => {
        expect(sel(nilaiDari(baca(denganSuara(String(n)))).isian, 'IV.1')).toBe(n);
      }),
    );
  });
});
