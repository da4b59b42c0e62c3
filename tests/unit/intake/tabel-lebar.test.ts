import { describe, expect, it } from 'vitest';
import { Definisi, type Kontes, nilaiId, susunLembar } from '../../../src/domain/index.ts';
import type { PilihanTabel } from '../../../src/intake/tabel/hasil-tabel.ts';
import { Pemetaan } from '../../../src/intake/tabel/pemetaan.ts';
import { DEFINISI, DPR, PPWP, WILAYAH } from '../../lib/kontes.ts';
import { bacaTabelHasil, bita, galatDari, lihatTabel, nilaiDari } from './bantu.ts';
import { bukuKerja } from './buku-kerja.ts';

const definisi = (kontes: Kontes, lain: readonly { kode: string; nama: string; tingkat: 3 | 4 | 5 }[] = []): Definisi =>
  Definisi.parse({ ...DEFINISI, kontes: [kontes], wilayah: [...DEFINISI.wilayah, ...lain] });
const GUBERNUR: Kontes = { ...PPWP, kode: 'GUBERNUR' };

const pilih = (kontes: Kontes = PPWP, lain: Partial<PilihanTabel> = {}): PilihanTabel => ({
  definisi: definisi(kontes),
  kontes: kontes.kode,
  wilayah: WILAYAH,
  ...lain,
});
const csv = (...baris: string[]): Uint8Array => bita(`${baris.join('\n')}\n`);
const baca = async (isi: Uint8Array, p = pilih()) => nilaiDari(await bacaTabelHasil(isi, 'rekap.csv', p));
const lihat = async (isi: Uint8Array, p = pilih()) => {
  const [l] = await lihatTabel(isi, 'rekap.csv', p);
  if (!l) throw new Error('tanpa tabel');
  return l;
};
/** Heading → meaning, of the lines used without a person's word. */
const arti = async (judul: string, kontes: Kontes = PPWP) => {
  const l = await lihat(csv(`TPS;${judul}`, `3101021001001;${judul.replace(/[^;]+/g, '1')}`), pilih(kontes));
  return l.garis.slice(1).map((g) => (g.dipakai ? g.arti : null));
};
const sel = (kontes: Kontes, isian: Int32Array | undefined, id: string) =>
  isian ? nilaiId(susunLembar(kontes), isian, id) : undefined;

describe('headings', () => {
  it.each([
    ['I.A.L;i.a.p;IV.1;V.C', ['I.A.L', 'I.A.P', 'IV.1', 'V.C']],
    ['DPT L;DPT P;DPT JML', ['I.A.L', 'I.A.P', 'I.A.J']],
    ['DPT;Pengguna DPT;DPTb;DPK;Disabilitas', ['I.A.J', 'I.B1.J', 'I.B2.J', 'I.B3.J', 'III.J']],
    ['Pengguna DPT Laki-laki;Pengguna DPT Perempuan;Pengguna Hak Pilih L+P', ['I.B1.L', 'I.B1.P', 'I.B4.J']],
    ['Surat suara diterima;Digunakan;Rusak/keliru coblos;Sisa surat suara', ['II.1', null, null, 'II.4']],
    ['Surat Suara digunakan;Surat suara dikembalikan;SS tidak digunakan', ['II.2', 'II.3', 'II.4']],
    ['Suara sah;Suara tidak sah;Jumlah suara sah dan tidak sah', ['V.A', 'V.B', 'V.C']],
    // Sirekap's own keys.
    [
      'pemilih_dpt_l;pengguna_dpt_p;pengguna_dptb_j;pengguna_non_dpt_j;pengguna_total_j;suara_sah;suara_tidak_sah',
      ['I.A.L', 'I.B1.P', 'I.B2.J', 'I.B3.J', 'I.B4.J', 'V.A', 'V.B'],
    ],
    // The form's own wording.
    [
      'Jumlah surat suara yang diterima, termasuk surat suara cadangan 2% dari DPT (2+3+4);Jumlah Pemilih dalam Daftar Pemilih Tetap (DPT);Jumlah pengguna hak pilih dalam Daftar Pemilih Tambahan (DPTb);Jumlah seluruh Pemilih disabilitas yang menggunakan hak pilih;JUMLAH SELURUH SUARA SAH DAN SUARA TIDAK SAH',
      ['II.1', 'I.A.J', 'I.B2.J', 'III.J', 'V.C'],
    ],
    ['Paslon 1;02 PASLON 2;100027', ['IV.1', 'IV.2', 'IV.3']],
    ['Kolom ajaib;1;2', [null, null, null]],
  ])('%s', async (judul, harapan) => expect(await arti(judul)).toEqual(harapan));

  it('contestants by number, name, part of a name; a number that contradicts the name is unknown', async () => {
    const k: Kontes = {
      kode: 'PPWP',
      bentuk: 'paslon',
      paslon: [
        { nomor: 1, nama: 'H. ANIES RASYID BASWEDAN, Ph.D. - MUHAIMIN ISKANDAR', idSumber: '100025' },
        { nomor: 2, nama: 'H. PRABOWO SUBIANTO - GIBRAN RAKABUMING RAKA', idSumber: '100026' },
      ],
    };
    expect(await arti('01 ANIES - MUHAIMIN;Prabowo', k)).toEqual(['IV.1', 'IV.2']);
    expect(await arti('02 ANIES;no urut 2', k)).toEqual([null, 'IV.2']);
  });

  it('Pilkada: DPPh are those who moved, DPTb those without DPT', async () => {
    expect(await arti('Pengguna DPPh;Pengguna DPTb', GUBERNUR)).toEqual(['I.B2.J', 'I.B3.J']);
  });

  it('two columns for one cell: neither is taken, unless one is surer', async () => {
    expect(await arti('Suara sah;Jumlah suara sah')).toEqual([null, null]);
    expect(await arti('V.A;Jumlah suara sah')).toEqual(['V.A', null]);
  });

  it('party blocks', async () => {
    expect(await arti('IV.1.A1;IV.1.A2.3;IV.24.B', DPR)).toEqual(['IV.1.A1', 'IV.1.A2.3', 'IV.24.B']);
    expect(await arti('1. PARTAI A;1. A1;2. A2;3. A3;Jumlah suara sah partai politik dan calon', DPR)).toEqual([
      'IV.1.A1',
      'IV.1.A2.1',
      'IV.1.A2.2',
      'IV.1.A2.3',
      'IV.1.B',
    ]);
  });

  it('a party alone may be its own votes or its total: a person must say', async () => {
    const l = await lihat(csv('TPS;1. PARTAI A;24. PARTAI X', '3101021001001;1;2'), pilih(DPR));
    expect(l.garis.map((g) => [g.arti, g.dipakai])).toEqual([
      ['tps', true],
      ['IV.1.B', false],
      ['IV.24.B', false],
    ]);
  });
});

describe('rows', () => {
  it('one row of headings, desa and number', async () => {
    const h = await baca(
      csv(
        'REKAP KECAMATAN SELATAN',
        '',
        'No;Desa/Kelurahan;TPS;DPT L;DPT P;Paslon 1;Paslon 2;Paslon 3;Suara sah',
        '1;Pulau Untung Jawa;TPS 001;1.100;90;10;20;30;60',
        '2;;002;100;-;;0;30;',
        '3;PULAU  TIDUNG.;1;5;6;1;1;1;3',
        'JUMLAH;;;1.205;96;11;21;61;63',
      ),
    );
    expect(h.ditolak).toEqual([]);
    expect(h.catatan).toEqual([]);
    expect(h.lembar.map((l) => [l.tps, l.berkas.nama])).toEqual([
      ['3101021001001', 'rekap.csv, baris 4'],
      ['3101021001002', 'rekap.csv, baris 5'],
      ['3101021002001', 'rekap.csv, baris 6'],
    ]);
    const [a, b] = h.lembar;
    expect(['I.A.L', 'I.A.P', 'I.A.J', 'IV.1', 'V.A', 'V.C'].map((id) => sel(PPWP, a?.isian, id))).toEqual([
      1100,
      90,
      null,
      10,
      60,
      null,
    ]);
    expect(['I.A.P', 'IV.1', 'IV.2', 'V.A'].map((id) => sel(PPWP, b?.isian, id))).toEqual([null, null, 0, null]);
  });

  it('lists bad rows with sheet, row and column and takes the others', async () => {
    const h = await baca(
      csv(
        'Kode TPS;DPT L;Paslon 1;Paslon 2',
        '3101021001001;1;2;3',
        '3101021001002;12,5;-3;3',
        '3101021001003;1;dua;3',
        '3101021001009;1;2;3',
        '3199991001001;1;2;3',
        ';1;2;3',
        'abc;1;2;3',
        '3101021002001;1;2;3',
        '3101021002001;1;2;4',
        '3101021001001;1;2;3',
        '3101021002002;;;',
      ),
    );
    expect(h.lembar.map((l) => l.tps)).toEqual(['3101021001001', '3101021002001']);
    expect(h.kembar).toBe(1);
    expect(h.lembar.length + h.ditolak.length + h.kembar).toBe(h.berkas);
    expect(h.ditolak.map((d) => [d.berkas, d.kode])).toEqual([
      ['rekap.csv, baris 3', 'TABEL_NILAI'],
      ['rekap.csv, baris 4', 'TABEL_NILAI'],
      ['rekap.csv, baris 5', 'TABEL_TPS'],
      ['rekap.csv, baris 6', 'TABEL_TPS'],
      ['rekap.csv, baris 7', 'TABEL_TPS'],
      ['rekap.csv, baris 8', 'TABEL_TPS'],
      ['rekap.csv, baris 10', 'BERKAS_KEMBAR'],
    ]);
    expect(h.ditolak[0]?.pesan).toMatch(
      /^rekap\.csv baris 3 kolom B \("DPT L"\) berisi "12,5": bukan bilangan bulat; dan 1 sel lain pada TPS itu\./,
    );
    expect(h.ditolak[1]?.konteks).toMatchObject({ letak: 'rekap.csv baris 4 kolom C', nilai: 'dua', lain: 0 });
    expect(h.catatan.map((c) => [c.kode, c.kunci])).toEqual([['TPS_TANPA_ANGKA', 'rekap.csv baris 12']]);
  });

  it('totals are checked, never taken', async () => {
    const h = await baca(
      csv(
        'Desa;TPS;Paslon 1;Paslon 2;Paslon 3;Jumlah',
        'Pulau Untung Jawa;1;10;20;30;60',
        'Pulau Untung Jawa;2;1;2;3;7',
        'JUMLAH;2;11;22;34;',
        'Pulau Tidung;1;5;5;5;15',
        'JUMLAH;1;5;5;5;',
        'TOTAL;3;16;27;38;',
      ),
    );
    expect(h.lembar).toHaveLength(3);
    expect(h.catatan.map((c) => c.pesan)).toEqual([
      'rekap.csv baris 3 kolom F: tertulis 7, penjumlahan 6; jumlah yang tertulis itu tidak dipakai.',
      'rekap.csv baris 4 kolom E: tertulis 34, penjumlahan 33; jumlah yang tertulis itu tidak dipakai.',
    ]);
    expect(sel(PPWP, h.lembar[0]?.isian, 'V.A')).toBeNull();
  });

  it('the desa by the title, by a row between the rows, by the name of the worksheet', async () => {
    expect((await baca(csv('KELURAHAN : PULAU TIDUNG', '', 'TPS;Paslon 1', '1;4'))).lembar[0]?.tps).toBe(
      '3101021002001',
    );
    const h = await baca(csv('TPS;Paslon 1', 'KELURAHAN PULAU TIDUNG;', '1;4', 'Pulau Untung Jawa;', '1;5'));
    expect(h.lembar.map((l) => l.tps)).toEqual(['3101021002001', '3101021001001']);
    const isi = await bukuKerja({
      'Pulau Tidung': [
        [{ value: 'TPS' }, { value: 'Paslon 1' }],
        [{ value: 2 }, { value: 9 }],
      ],
    });
    expect((await baca(isi)).lembar[0]).toMatchObject({
      tps: '3101021002002',
      berkas: { nama: 'rekap.csv, Pulau Tidung baris 2' },
    });
  });

  it('two desa of one name need their kecamatan; a code that contradicts the desa is refused', async () => {
    const kembar = definisi(PPWP, [
      { kode: '310103', nama: 'UTARA', tingkat: 3 },
      { kode: '3101031001', nama: 'PULAU TIDUNG', tingkat: 4 },
      { kode: '3101031001001', nama: 'TPS 001', tingkat: 5 },
    ]);
    const p = { ...pilih(), definisi: kembar, wilayah: '3101' };
    const h = await baca(csv('Kecamatan;Desa;TPS;Paslon 1', 'Utara;Pulau Tidung;1;4', ';Pulau Tidung;1;4'), p);
    expect(h.lembar.map((l) => l.tps)).toEqual(['3101031001001']);
    expect(h.ditolak[0]?.pesan).toContain('desa/kelurahan "Pulau Tidung" ada 2; sebutkan kecamatan atau kodenya');
    const s = await baca(csv('Desa;TPS;Paslon 1', 'Pulau Tidung;3101021001001;4'));
    expect(s.ditolak[0]?.pesan).toContain('kode 3101021001001 bukan TPS di "Pulau Tidung"');
  });

  it('worksheets for voters and for votes complete each other', async () => {
    const v = (...x: (string | number)[]) => x.map((value) => ({ value }));
    const isi = await bukuKerja({
      Pemilih: [v('Kode TPS', 'DPT L'), v('3101021001001', 5)],
      Suara: [v('Kode TPS', 'Paslon 1'), v('3101021001001', 6)],
      Catatan: [v('apa saja')],
    });
    const h = await baca(isi);
    expect(h.lembar).toHaveLength(1);
    expect([sel(PPWP, h.lembar[0]?.isian, 'I.A.L'), sel(PPWP, h.lembar[0]?.isian, 'IV.1')]).toEqual([5, 6]);
    expect(h.catatan.map((c) => [c.kode, c.kunci])).toEqual([['LEMBAR_KERJA_DILEWATI', 'Catatan']]);
  });
});

describe('two rows of headings', () => {
  const KELOMPOK = [
    'TPS',
    'DPT',
    null,
    null,
    'Pengguna DPT',
    null,
    null,
    'Surat suara diterima',
    'Perolehan suara',
    null,
    null,
  ];
  const BAWAH = [null, 'L', 'P', 'JML', 'L', 'P', 'JML', null, '1', '2', '3'];
  const HARAPAN = ['tps', 'I.A.L', 'I.A.P', 'I.A.J', 'I.B1.L', 'I.B1.P', 'I.B1.J', 'II.1', 'IV.1', 'IV.2', 'IV.3'];

  it('merged cells in a workbook, with a row of column numbers below', async () => {
    const isi = await bukuKerja({
      Rekap: [
        [{ value: 'REKAPITULASI', columnSpan: 11 }],
        KELOMPOK.map((value, c) =>
          value === null
            ? null
            : { value, ...(BAWAH[c] === null ? { rowSpan: 2 } : { columnSpan: value === 'DPT' || c > 3 ? 3 : 1 }) },
        ),
        BAWAH.map((value) => (value === null ? null : { value })),
        BAWAH.map((_, i) => ({ value: `(${i + 1})` })),
        ['3101021001001', 100, 90, '190', 70, 80, 150, '1.204', 1, 2, 3].map((value) => ({ value })),
      ],
    });
    const l = await lihat(isi);
    expect(l.garis.map((g) => g.arti)).toEqual(HARAPAN);
    expect(l.garis[1]?.judul).toBe('DPT / L');
    const h = await baca(isi);
    expect(h.catatan).toEqual([]);
    expect([h.lembar[0]?.berkas.nama, sel(PPWP, h.lembar[0]?.isian, 'II.1')]).toEqual([
      'rekap.csv, Rekap baris 5',
      1204,
    ]);
  });

  it('the same saved as CSV, where nothing is merged', async () => {
    const baris = (b: (string | null)[]) => b.map((s) => s ?? '').join(';');
    const l = await lihat(csv(baris(KELOMPOK), baris(BAWAH), '3101021001001;1;2;3;4;5;6;7;8;9;10'));
    expect(l.garis.map((g) => g.arti)).toEqual(HARAPAN);
  });

  it('parties over their candidates', async () => {
    const l = await lihat(
      csv(
        'TPS;1. PARTAI A;;;;;24. PARTAI X;;;;Suara sah',
        ';Suara partai;1;2;3;Jumlah;A.1;X1;X2;B;',
        '3101021001001;1;2;3;4;10;1;2;3;6;16',
      ),
      pilih(DPR),
    );
    expect(l.garis.slice(1).map((g) => g.arti)).toEqual([
      'IV.1.A1',
      'IV.1.A2.1',
      'IV.1.A2.2',
      'IV.1.A2.3',
      'IV.1.B',
      'IV.24.A1',
      'IV.24.A2.1',
      'IV.24.A2.2',
      'IV.24.B',
      'V.A',
    ]);
  });
});

describe('mapping', () => {
  const isi = csv('TPS;Si Merah;Si Putih;Lain', '3101021001001;5;6;x');
  const peta = async (arti: string[]): Promise<Pemetaan> => {
    const l = await lihat(isi);
    return Pemetaan.parse({
      versi: 1,
      tanda: l.tanda,
      bentuk: l.bentuk,
      garis: l.garis.map((g, i) => ({ judul: g.judul, arti: arti[i] ?? 'abaikan' })),
    });
  };

  it('unknown headings are reported with their column and an example', async () => {
    const l = await lihat(isi);
    expect(l.takDikenal).toBe(3);
    expect(l.garis[1]).toMatchObject({ judul: 'Si Merah', letak: 'rekap.csv kolom B', arti: null, contoh: ['5'] });
    expect(galatDari(await bacaTabelHasil(isi, 'rekap.csv', pilih())).kode).toBe('TABEL_TAK_DIKENAL');
  });

  it('given once, it is used for every table with the same headings, and only for those', async () => {
    const p = await peta(['tps', 'IV.1', 'IV.2', 'abaikan']);
    const lain = csv('TPS;Si Merah;Si Putih;Lain', '3101021001002;7;8;y', '3101021001003;9;10;');
    const h = await baca(lain, pilih(PPWP, { pemetaan: [p] }));
    expect(h.lembar.map((l) => [l.tps, sel(PPWP, l.isian, 'IV.1'), sel(PPWP, l.isian, 'IV.2')])).toEqual([
      ['3101021001002', 7, 8],
      ['3101021001003', 9, 10],
    ]);
    expect(h.catatan).toEqual([]);
    expect((await lihat(lain, pilih(PPWP, { pemetaan: [p] }))).dariPemetaan).toBe(true);
    const beda = csv('TPS;Si Merah;Si Biru;Lain', '3101021001002;7;8;y');
    expect(galatDari(await bacaTabelHasil(beda, 'x.csv', pilih(PPWP, { pemetaan: [p] }))).kode).toBe(
      'TABEL_TAK_DIKENAL',
    );
  });

  it('overrides what was recognised', async () => {
    const t = csv('TPS;Paslon 1;Paslon 2', '3101021001001;5;6');
    const l = await lihat(t);
    const p = Pemetaan.parse({
      versi: 1,
      tanda: l.tanda,
      bentuk: 'lebar',
      garis: [
        { judul: 'TPS', arti: 'tps' },
        { judul: 'Paslon 1', arti: 'IV.2' },
        { judul: 'Paslon 2', arti: 'IV.1' },
      ],
    });
    const h = await baca(t, pilih(PPWP, { pemetaan: [p] }));
    expect([sel(PPWP, h.lembar[0]?.isian, 'IV.1'), sel(PPWP, h.lembar[0]?.isian, 'IV.2')]).toEqual([6, 5]);
  });

  it('a column of TPS codes needs no heading; a column of numbers can be mapped', async () => {
    const kode = csv('x;Paslon 1;Paslon 2', '3101021001001;5;6', '3101021001002;7;8');
    expect((await baca(kode)).lembar.map((l) => l.tps)).toEqual(['3101021001001', '3101021001002']);
    const t = csv('KELURAHAN PULAU TIDUNG', 'Tempat;Merah;Putih', '1;5;6');
    expect(galatDari(await bacaTabelHasil(t, 'x.csv', pilih())).kode).toBe('TABEL_TAK_DIKENAL');
    const l = await lihat(t);
    const p: Pemetaan = {
      versi: 1,
      tanda: l.tanda,
      bentuk: l.bentuk,
      garis: l.garis.map((g, i) => ({ judul: g.judul, arti: ['tps', 'IV.1', 'IV.2'][i] ?? 'abaikan' })),
    };
    expect((await baca(t, pilih(PPWP, { pemetaan: [p] }))).lembar[0]?.tps).toBe('3101021002001');
  });

  it.each([
    [['tps', 'IV.9'], '"IV.9" tidak ada'],
    [['tps', 'IV.1', 'IV.1'], 'IV.1 dipakai dua kali'],
  ])('%j is refused', async (arti, sebab) => {
    const g = galatDari(await bacaTabelHasil(isi, 'x.csv', pilih(PPWP, { pemetaan: [await peta(arti)] })));
    expect([g.kode, String(g.konteks.sebab)]).toEqual(['PEMETAAN_BENTUK', expect.stringContaining(sebab)]);
  });
});
