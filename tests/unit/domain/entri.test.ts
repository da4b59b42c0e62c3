import { describe, expect, it } from 'vitest';
import {
  entriKeduaLengkap,
  halanganPemutus,
  type IsiJurnal,
  KOSONG,
  namaPengetik,
  type Orang,
  type SelPutusan,
  selesaiSetelah,
} from '../../../src/domain/index.ts';
import { LEMBAR } from '../../lib/kontes.ts';
import { JurnalUji, K1, larik, posisi, T1 } from './jurnal-bantu.ts';

const L1 = { kontes: 'PPWP', tps: T1 } as const;
const muat = (asal: 'ketik' | 'sirekap' = 'ketik'): IsiJurnal => ({
  jenis: 'lembar.dimuat',
  ...L1,
  asal,
  isian: larik(),
});
const kedua = (sel: [string, number | null, number | null][]): IsiJurnal => ({
  jenis: 'sumber.diketik',
  ...L1,
  sumber: 'entri2',
  panjang: 28,
  sel,
});
const putus = (sel: SelPutusan[], lain: { oleh?: number; urung?: number } = {}): IsiJurnal => ({
  jenis: 'entri.diputuskan',
  ...L1,
  oleh: lain.oleh ?? 3,
  sel,
  ...(lain.urung === undefined ? {} : { urung: lain.urung }),
});

describe('two entries of one sheet', () => {
  it('the second is whole where it has a figure in every cell of the first', () => {
    const a = Int32Array.of(1, KOSONG, 0);
    expect(entriKeduaLengkap(a, Int32Array.of(9, KOSONG, 0))).toBe(true);
    expect(entriKeduaLengkap(a, Int32Array.of(9, 5, KOSONG))).toBe(false);
    expect(entriKeduaLengkap(a, undefined)).toBe(false);
    expect(entriKeduaLengkap(Int32Array.of(KOSONG), undefined)).toBe(true);
  });

  it('what is decided is settled against what the second entry says; what was settled of other cells stays', () => {
    const lama: [string, number | null, number | null][] = [
      ['A', 1, 2],
      ['B', 3, 4],
    ];
    const sel: SelPutusan[] = [
      ['B', 3, 4, 5],
      ['C', 6, 7, 7],
      ['D', 8, null, 8],
    ];
    expect(selesaiSetelah(lama, sel, false)).toEqual([
      ['A', 1, 2],
      ['B', 5, 4],
      ['D', 8, null],
    ]);
    expect(selesaiSetelah(lama, sel, true)).toEqual([['A', 1, 2]]);
  });
});

describe('who may decide', () => {
  const o = (peran: Orang['peran'], lain: Partial<Orang> = {}): Orang => ({
    id: 1,
    nama: 'SITI',
    peran,
    aktif: true,
    ...lain,
  });
  it('somebody of the body who is active and typed none of the figures', () => {
    for (const peran of ['ketua', 'anggota', 'sekretariat'] as const)
      expect(halanganPemutus(o(peran), ['BUDI', undefined])).toBeNull();
    for (const peran of ['saksi', 'panwaslu', 'pengamat'] as const)
      expect(halanganPemutus(o(peran), [])).toBe('bukan ketua, anggota, atau sekretariat');
    expect(halanganPemutus(o('ketua', { aktif: false }), [])).toBe('sudah dinonaktifkan');
    expect(halanganPemutus(o('ketua'), [undefined, 'siti.'])).toBe('ikut mengetik angka itu');
  });

  it('an entry names who typed; the operator has no name', () => {
    expect(namaPengetik({ perangkat: 'x', orang: 'SITI', peran: 'anggota' })).toBe('SITI');
    expect(namaPengetik({ perangkat: 'x', orang: 'Operator', peran: 'operator' })).toBeUndefined();
  });
});

describe('a decision in the journal', () => {
  const orang = () => new JurnalUji().orang(1, 'ANI').orang(2, 'BUDI').orang(3, 'CITRA');
  const dua = () =>
    orang()
      .tulis(muat(), { pengetik: 'ANI' })
      .tulis(
        kedua([
          ['IV.1', null, 61],
          ['IV.2', null, 50],
        ]),
        { pengetik: 'BUDI' },
      );

  it('sets the figure, settles the difference and stands until it is taken back', () => {
    const j = dua().tulis(putus([['IV.1', 60, 61, 62]]));
    expect(j.lembar().isian[posisi('IV.1')]).toBe(62);
    expect(j.lembar()).toMatchObject({ status: 'terisi', versi: 2 });
    expect(j.keadaan.selesai.get(`${K1}/entri2`)).toEqual([['IV.1', 62, 61]]);
    expect([...j.keadaan.putusan]).toEqual([[7, { kunci: K1, sel: [['IV.1', 60, 61, 62]] }]]);
    const balik: SelPutusan[] = [['IV.1', 62, 61, 60]];
    const tolak = (n: number) => `putusan ${n} tidak diurungkan seperti dicatat`;
    j.mustahil(putus(balik, { urung: 6 }), tolak(6)).mustahil(putus([['IV.1', 62, 61, 61]], { urung: 7 }), tolak(7));
    j.tulis(putus(balik, { urung: 7 }));
    expect(j.lembar().isian[posisi('IV.1')]).toBe(60);
    expect(j.keadaan.putusan.size).toBe(0);
    expect(j.keadaan.selesai.get(`${K1}/entri2`)).toEqual([]);
    j.mustahil(putus([['IV.1', 60, 61, 62]], { urung: 7 }), tolak(7));
  });

  it('for the first entry leaves the sheet as it is', () => {
    const j = dua().tulis(putus([['IV.1', 60, 61, 60]]));
    expect(j.lembar()).toMatchObject({ versi: 1 });
    expect(j.keadaan.selesai.get(`${K1}/entri2`)).toEqual([['IV.1', 60, 61]]);
  });

  it('names a sheet, cells and both entries as they are', () => {
    orang().mustahil(putus([['IV.1', 60, 61, 62]]), `lembar ${K1} belum ada`);
    const j = dua();
    j.mustahil(putus([['IV.9', 60, 61, 62]]), 'sel IV.9 tidak dikenal');
    j.mustahil(putus([['IV.1', 59, 61, 62]]), 'entri pertama IV.1 tidak cocok');
    j.mustahil(putus([['IV.1', 60, 60, 62]]), 'entri kedua IV.1 tidak cocok');
    j.mustahil(putus([['IV.3', 36, 1, 62]]), 'entri kedua IV.3 tidak cocok');
    j.tulis(putus([['IV.3', 36, null, 37]]));
  });

  it('is of a person who is noted, of the body, and typed neither figure', () => {
    dua().mustahil(putus([['IV.1', 60, 61, 62]], { oleh: 9 }), 'orang 9 belum dicatat');
    dua().mustahil(putus([['IV.1', 60, 61, 62]], { oleh: 1 }), 'ANI ikut mengetik angka itu');
    dua().mustahil(putus([['IV.1', 60, 61, 62]], { oleh: 2 }), 'BUDI ikut mengetik angka itu');
    dua()
      .orang(4, 'PAN', 'panwaslu')
      .mustahil(putus([['IV.1', 60, 61, 62]], { oleh: 4 }), 'PAN bukan ketua, anggota, atau sekretariat');
    // Budi typed the second entry of other cells only.
    dua().tulis(putus([['IV.3', 36, null, 37]], { oleh: 2 }));
  });

  it('who typed last counts, cell by cell; the operator without a name and a file are nobody', () => {
    const ubah = (pengetik?: string) =>
      dua().tulis({ jenis: 'lembar.diubah', ...L1, sel: [['IV.1', 60, 63]] }, pengetik ? { pengetik } : {});
    ubah('CITRA').mustahil(putus([['IV.1', 63, 61, 62]]), 'CITRA ikut mengetik angka itu');
    ubah('CITRA').tulis(putus([['IV.1', 63, 61, 62]], { oleh: 1 }));
    ubah().tulis(putus([['IV.1', 63, 61, 62]], { oleh: 1 }));
    orang()
      .tulis(muat('sirekap'), { pengetik: 'ANI' })
      .tulis(putus([['IV.1', 60, null, 62]], { oleh: 1 }));
    // A decision is typed as well.
    dua()
      .tulis(putus([['IV.1', 60, 61, 62]]), { pengetik: 'CITRA' })
      .mustahil(putus([['IV.1', 62, 61, 60]]), 'CITRA ikut mengetik angka itu');
  });

  it('a second entry out of a file, or a sheet out of a package, was typed by nobody here', () => {
    const j = dua().tulis({
      jenis: 'sumber.dicatat',
      ...L1,
      sumber: 'entri2',
      isian: larik({ 'IV.1': 61 }),
      berkas: { nama: 'x', sha256: 'y' },
      impor: 1,
    });
    j.tulis(putus([['IV.1', 60, 61, 62]], { oleh: 2 }));
    // What another source says takes no name away.
    const k = dua().tulis({
      jenis: 'sumber.dicatat',
      ...L1,
      sumber: 'sirekap',
      isian: larik(),
      berkas: { nama: 'x', sha256: 'y' },
      impor: 1,
    });
    k.mustahil(putus([['IV.1', 60, 61, 62]], { oleh: 2 }), 'BUDI ikut mengetik angka itu');
  });

  it('of another source than the second entry nobody is kept as a typist', () => {
    const j = dua().tulis(
      { jenis: 'sumber.diketik', ...L1, sumber: 'panwaslu', panjang: 28, sel: [['IV.1', null, 60]] },
      { pengetik: 'CITRA' },
    );
    expect([...j.keadaan.pengetik.keys()].sort()).toEqual([K1, `${K1}/entri2`]);
    expect(j.keadaan.pengetik.get(`${K1}/entri2`)).toEqual(
      new Map([
        [posisi('IV.1'), 'BUDI'],
        [posisi('IV.2'), 'BUDI'],
      ]),
    );
    expect(j.keadaan.pengetik.get(K1)?.size).toBe(28);
    expect(new JurnalUji().tulis(muat()).keadaan.pengetik.size).toBe(0);
  });

  it('after the reading is a correction with a reason; never on an adopted sheet', () => {
    const baca = dua().bacakan();
    baca.mustahil(putus([['IV.1', 60, 61, 62]]), 'pembetulan tanpa alasan');
    baca.tulis(putus([['IV.2', 50, 50, 50]]));
    baca.tulis(putus([['IV.1', 60, 61, 62]]), { alasan: 'kertas' });
    expect(baca.lembar().status).toBe('dibacakan');
    dua()
      .bacakan()
      .sahkan()
      .mustahil(putus([['IV.1', 60, 61, 62]]), 'lembarnya sudah disahkan', { alasan: 'kertas' });
  });
});

describe('where double entry is the rule', () => {
  const wajib = () => new JurnalUji().tulis({ jenis: 'setelan.dicatat', entriGanda: true }).muat();
  const baca: IsiJurnal = { jenis: 'lembar.dibacakan', ...L1 };
  const semua = larik().map((n, i): [string, null, number | null] => [LEMBAR.sel[i] as string, null, n]);

  it('a sheet is read out with a second entry of every cell, or with a reason', () => {
    const tolak = `lembar ${K1} dibacakan tanpa entri kedua dan tanpa alasan`;
    wajib().mustahil(baca, tolak).mustahil(baca, tolak, { alasan: ' ' }).tulis(baca, { alasan: 'listrik padam' });
    wajib()
      .tulis(kedua(semua.slice(1)))
      .mustahil(baca, tolak)
      .tulis(kedua(semua.slice(0, 1)))
      .tulis(baca);
    new JurnalUji().muat().tulis(baca);
  });
});
