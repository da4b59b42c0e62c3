import { describe, expect, it } from 'vitest';
import { KOSONG } from '../../../src/domain/index.ts';
import { DESA, JurnalUji, K1, larik, posisi, T1, T2, T3 } from './jurnal-bantu.ts';

const LEMBAR1 = { kontes: 'PPWP', tps: T1 } as const;
const berkas = { nama: 'a.json', sha256: 'f' };

describe('the beginning of a journal', () => {
  it('a plenary is made once, with its region, and says whether it is practice', () => {
    const j = new JurnalUji();
    expect(j.keadaan).toMatchObject({ definisi: 'd1', wilayah: '310102', simulasi: false });
    j.mustahil(
      { jenis: 'pleno.dibuat', definisi: 'd2', nama: 'Uji', wilayah: '310102', simulasi: true },
      'pleno dibuat dua kali',
    );
    expect(j.keadaan.definisi).toBe('d1');
  });

  it('a course is begun as the second entry of a practice plenary only', () => {
    const kursus = { jenis: 'latihan.dimulai', kursus: 'dasar', benih: 1 } as const;
    new JurnalUji().mustahil(kursus, 'bukan awal pleno latihan');
    const latihan = new JurnalUji();
    latihan.keadaan.simulasi = true;
    latihan.tulis(kursus).mustahil(kursus, 'bukan awal pleno latihan');
  });

  it('a plenary that was put back says after which entry, and it is the one before', () => {
    const j = new JurnalUji().muat();
    const pulih = (entri: number) => ({ jenis: 'pleno.dipulihkan', entri, dibuat: '2024-02-15' }) as const;
    j.mustahil(pulih(1), 'dipulihkan dari entri 1').mustahil(pulih(3), 'dipulihkan dari entri 3').tulis(pulih(2));
  });

  it('another definition is never taken without looking at both', () => {
    new JurnalUji().mustahil(
      { jenis: 'definisi.diganti', dari: 'd1', ke: 'd2', jumlah: 1, perubahan: [], gugur: [] },
      'definisi diganti tanpa definisinya',
    );
  });
});

describe('figures of a sheet', () => {
  it('are loaded once; emptied, they may be loaded again, and versions go on counting', () => {
    const j = new JurnalUji().muat(T1, 4);
    expect(j.lembar()).toMatchObject({ status: 'terisi', versi: 1, asal: 'sirekap', muatan: { impor: 4 } });
    expect(j.lembar().isian[posisi('V.C')]).toBe(150);
    j.mustahil({ jenis: 'lembar.dimuat', ...LEMBAR1, asal: 'ketik', isian: larik() }, `lembar ${K1} dimuat dua kali`);
    j.tulis({ jenis: 'lembar.dikosongkan', ...LEMBAR1, impor: 4 });
    expect(j.lembar()).toMatchObject({ status: 'kosong', versi: 2 });
    expect(j.lembar().isian.every((v) => v === KOSONG)).toBe(true);
    j.muat();
    expect(j.lembar()).toMatchObject({ status: 'terisi', versi: 3, asal: 'ketik', muatan: { impor: null } });
  });

  it('change only from what they were: a forged semula, a cell that is not there, a sheet that is not there', () => {
    const ubah = (sel: [string, number | null, number | null][]) =>
      ({ jenis: 'lembar.diubah', ...LEMBAR1, sel }) as const;
    const j = new JurnalUji().mustahil(ubah([['IV.1', 60, 61]]), `lembar ${K1} belum ada`).muat();
    j.mustahil(ubah([['IV.1', 59, 61]]), 'semula IV.1 tidak cocok');
    j.mustahil(ubah([['IV.1', null, 61]]), 'semula IV.1 tidak cocok');
    j.mustahil(ubah([['IV.9', 60, 61]]), 'sel IV.9 tidak dikenal');
    expect(j.lembar()).toMatchObject({ versi: 1 });
    j.tulis(
      ubah([
        ['IV.1', 60, 61],
        ['III.P', 0, null],
      ]),
    );
    expect(j.lembar()).toMatchObject({ status: 'terisi', versi: 2 });
    expect([j.lembar().isian[posisi('IV.1')], j.lembar().isian[posisi('III.P')]]).toEqual([61, KOSONG]);
    // What it was loaded with is kept as it was.
    expect(j.lembar().muatan.isian[posisi('IV.1')]).toBe(60);
    j.tulis(ubah([['III.P', null, 0]]));
    expect(j.lembar().isian[posisi('III.P')]).toBe(0);
  });

  it('the last one taken away, the sheet is empty', () => {
    const j = new JurnalUji().tulis({
      jenis: 'lembar.dimuat',
      ...LEMBAR1,
      asal: 'ketik',
      isian: larik().map((n, i) => (i === posisi('IV.1') ? n : null)),
    });
    j.tulis({ jenis: 'lembar.diubah', ...LEMBAR1, sel: [['IV.1', 60, null]] });
    expect(j.lembar().status).toBe('kosong');
  });

  it('of an adopted sheet never change', () => {
    new JurnalUji()
      .muat()
      .bacakan()
      .sahkan()
      .mustahil({ jenis: 'lembar.diubah', ...LEMBAR1, sel: [['IV.1', 60, 61]] }, `lembar ${K1} sudah disahkan`);
  });

  it('that were read out change with a reason; filling in an empty cell, and taking a change back, need none', () => {
    const ubah = { jenis: 'lembar.diubah', ...LEMBAR1, sel: [['IV.1', 60, 61]] } as const;
    const j = new JurnalUji().muat().bacakan();
    const isiUbah = { ...ubah, sel: [['IV.1', 60, 61]] as [string, number | null, number | null][] };
    for (const alasan of [undefined, '', '  ']) j.mustahil(isiUbah, 'pembetulan tanpa alasan', { alasan });
    j.tulis(isiUbah, { alasan: 'salah baca' });
    j.tulis({ jenis: 'lembar.diubah', ...LEMBAR1, sel: [['IV.1', 61, 60]], urung: 4 });
    expect(j.lembar()).toMatchObject({ status: 'dibacakan', versi: 4 });
  });
});

describe('what somebody else says of a sheet', () => {
  const catat = (impor: number, ubah = {}) =>
    ({ jenis: 'sumber.dicatat', ...LEMBAR1, sumber: 'sirekap', isian: larik(ubah), berkas, impor }) as const;
  const ketik = (sel: [string, number | null, number | null][], panjang = 28) =>
    ({ jenis: 'sumber.diketik', ...LEMBAR1, sumber: 'panwaslu', panjang, sel }) as const;

  it('is kept word by word; the last one stands, and a typed one starts from nothing', () => {
    const j = new JurnalUji().tulis(catat(1)).tulis(catat(2, { 'IV.1': 99 }));
    expect(j.keadaan.sumber.get(`${K1}/sirekap`)?.map((k) => [k.impor, k.isian[posisi('IV.1')]])).toEqual([
      [1, 60],
      [2, 99],
    ]);
    j.mustahil(ketik([['IV.1', 60, 61]]), 'semula IV.1 tidak cocok');
    j.tulis(ketik([['IV.1', null, 61]]));
    j.mustahil(ketik([['IV.1', 61, 62]], 27), `panjang sumber ${K1}/panwaslu tidak cocok`);
    j.tulis(ketik([['IV.1', 61, 62]]));
    const kata = j.keadaan.sumber.get(`${K1}/panwaslu`) ?? [];
    expect(kata.map((k) => [k.impor, k.isian[posisi('IV.1')]])).toEqual([
      [null, 61],
      [null, 62],
    ]);
    expect(kata[0]?.isian.filter((v) => v !== KOSONG)).toHaveLength(1);
    new JurnalUji().mustahil(ketik([['V.C', null, 1]], 5), 'sel V.C tidak dikenal');
    new JurnalUji().mustahil(ketik([['V.C', null, 1]], 27), 'sel V.C tidak dikenal');
  });

  it('differences are settled only against a source that spoke', () => {
    const selesai = { jenis: 'sumber.diselesaikan', ...LEMBAR1, sumber: 'sirekap', sel: [['IV.1', 60, 99]] } as const;
    const isi = { ...selesai, sel: [['IV.1', 60, 99]] as [string, number | null, number | null][] };
    const j = new JurnalUji().mustahil(isi, `sumber ${K1}/sirekap belum ada`).tulis(catat(1)).tulis(isi);
    expect(j.keadaan.selesai.get(`${K1}/sirekap`)).toEqual([['IV.1', 60, 99]]);
  });
});

describe('an import taken back', () => {
  const kosongkan = (impor: number) => ({ jenis: 'lembar.dikosongkan', ...LEMBAR1, impor }) as const;

  it('empties only a sheet as that import left it', () => {
    const tolak = (impor: number) => `lembar ${K1} bukan dari impor ${impor} seperti dicatat`;
    new JurnalUji().mustahil(kosongkan(1), tolak(1));
    new JurnalUji().muat(T1, 1).mustahil(kosongkan(2), tolak(2)).bacakan().mustahil(kosongkan(1), tolak(1));
    new JurnalUji().muat(T1).mustahil(kosongkan(1), tolak(1));
    new JurnalUji()
      .muat(T1, 1)
      .tulis({ jenis: 'lembar.diubah', ...LEMBAR1, sel: [['IV.1', 60, 61]] })
      .mustahil(kosongkan(1), tolak(1));
  });

  it('withdraws the last word of a source, and says what stands again', () => {
    const catat = (impor: number, n: number) =>
      ({ jenis: 'sumber.dicatat', ...LEMBAR1, sumber: 'tabel', isian: larik({ 'IV.1': n }), berkas, impor }) as const;
    const cabut = (impor: number, kembali: number | null) =>
      ({
        jenis: 'sumber.dicabut',
        ...LEMBAR1,
        sumber: 'tabel',
        impor,
        kembali: kembali === null ? null : { isian: larik({ 'IV.1': kembali }), berkas },
      }) as const;
    const tolak = (impor: number) => `sumber ${K1} bukan dari impor ${impor} seperti dicatat`;
    const j = new JurnalUji().mustahil(cabut(1, null), tolak(1)).tulis(catat(1, 60)).tulis(catat(2, 70));
    j.mustahil(cabut(1, null), tolak(1)).mustahil(cabut(2, null), tolak(2)).mustahil(cabut(2, 70), tolak(2));
    j.tulis(cabut(2, 60));
    expect(j.keadaan.sumber.get(`${K1}/tabel`)?.map((k) => k.impor)).toEqual([1]);
    j.mustahil(cabut(1, 60), tolak(1)).tulis(cabut(1, null));
    expect(j.keadaan.sumber.has(`${K1}/tabel`)).toBe(false);
  });

  it('withdraws a difference by its entry and its import', () => {
    const beda = (impor: number) =>
      ({
        jenis: 'impor.berbeda',
        ...LEMBAR1,
        sumber: 'sirekap',
        berkas,
        impor,
        sel: [['IV.1', 60, 70]] as [string, number | null, number | null][],
      }) as const;
    const cabut = (impor: number, entri: number) => ({ jenis: 'perbedaan.dicabut', ...LEMBAR1, impor, entri }) as const;
    const tolak = (impor: number) => `perbedaan ${K1} bukan dari impor ${impor} seperti dicatat`;
    const j = new JurnalUji().mustahil(cabut(1, 2), tolak(1)).tulis(beda(1)).tulis(beda(2));
    expect(j.keadaan.beda.get(K1)).toEqual([
      { seq: 2, impor: 1, sel: [['IV.1', 60, 70]] },
      { seq: 3, impor: 2, sel: [['IV.1', 60, 70]] },
    ]);
    j.mustahil(cabut(2, 2), tolak(2)).mustahil(cabut(1, 3), tolak(1)).mustahil(cabut(1, 4), tolak(1));
    j.tulis(cabut(1, 2));
    expect(j.keadaan.beda.get(K1)?.map((b) => b.seq)).toEqual([3]);
  });

  it('imports are counted by the largest number', () => {
    const selesai = (impor: number) =>
      ({
        jenis: 'impor.selesai',
        impor,
        sumber: 'sirekap',
        berkas: 1,
        masuk: 1,
        sama: 0,
        beda: 0,
        ditolak: [],
      }) as const;
    const isi = (impor: number) => ({
      ...selesai(impor),
      ditolak: [] as { berkas: string; kode: string; pesan: string }[],
    });
    const j = new JurnalUji().tulis(isi(3)).tulis(isi(2));
    expect(j.keadaan.impor).toBe(3);
    j.tulis({ jenis: 'impor.diurungkan', impor: 3, lembar: 0, sumber: 0, beda: 0 });
    expect(j.keadaan.impor).toBe(3);
  });
});

describe('totals, mappings and settings', () => {
  it('a total that was received counts its versions one by one', () => {
    const total = (versi: number, isian = [1, null]) =>
      ({
        jenis: 'total.diterima',
        kontes: 'PPWP',
        wilayah: DESA,
        sumber: 'ketik',
        jumlahTps: 3,
        versi,
        isian,
      }) as const;
    const isi = (versi: number, isian?: (number | null)[]) => ({ ...total(versi), isian: isian ?? [1, null] });
    const tolak = `versi total PPWP/${DESA} tidak berurutan`;
    const j = new JurnalUji().mustahil(isi(0), tolak).mustahil(isi(2), tolak).tulis(isi(1)).mustahil(isi(1), tolak);
    j.tulis(isi(2, [5, 0]));
    expect(j.keadaan.total.get(`PPWP/${DESA}`)).toEqual({
      sumber: 'ketik',
      tps: 3,
      versi: 2,
      isian: Int32Array.of(5, 0),
    });
  });

  it('a mapping is forgotten only where it was remembered', () => {
    const tanda = 'a'.repeat(64);
    const lupa = { jenis: 'pemetaan.dilupakan', kontes: 'PPWP', tanda, nama: 'x' } as const;
    const garis = [{ judul: 'Kolom', arti: { kind: 'abaikan' } }];
    const catat = { jenis: 'pemetaan.dicatat', kontes: 'PPWP', tanda, bentuk: 'kolom', nama: 'x', garis };
    const j = new JurnalUji().mustahil(lupa, `pemetaan PPWP/${tanda} belum ada`);
    j.tulis(catat as never);
    expect(JSON.parse(j.keadaan.pemetaan.get(`PPWP/${tanda}`) ?? '')).toEqual([
      'x',
      'kolom',
      [['Kolom', { kind: 'abaikan' }]],
    ]);
    j.tulis(lupa).mustahil(lupa, `pemetaan PPWP/${tanda} belum ada`);
  });

  it('double entry is on or off as was last said', () => {
    const j = new JurnalUji();
    expect(j.keadaan.entriGanda).toBe(false);
    expect(j.tulis({ jenis: 'setelan.dicatat', entriGanda: true }).keadaan.entriGanda).toBe(true);
    expect(j.tulis({ jenis: 'setelan.dicatat', entriGanda: false }).keadaan.entriGanda).toBe(false);
  });

  it('what changes no figure changes nothing', () => {
    const j = new JurnalUji().muat();
    const sebelum = structuredClone(j.keadaan);
    j.tulis({ jenis: 'rapat.diskors', sampai: null });
    j.tulis({ jenis: 'rapat.dilanjutkan' });
    j.tulis({ jenis: 'panel.dibagi', bagian: [[DESA, 'Panel 1']] });
    expect(j.keadaan).toEqual(sebelum);
  });
});

describe('people', () => {
  it('are numbered from 1 without gaps, may change, and are never named before they are noted', () => {
    const j = new JurnalUji();
    const catat = (id: number, nama: string) =>
      ({ jenis: 'orang.dicatat', orang: { id, nama, peran: 'anggota', aktif: true } }) as const;
    j.mustahil(catat(2, 'B'), 'nomor orang 2 tidak berurutan');
    j.mustahil({ jenis: 'orang.pin', orang: 1, ada: true }, 'orang 1 belum dicatat');
    j.mustahil({ jenis: 'hadir.dicatat', orang: 1, tanggal: '2024-02-15', hadir: true }, 'orang 1 belum dicatat');
    j.tulis(catat(1, 'A')).tulis(catat(2, 'B')).mustahil(catat(4, 'D'), 'nomor orang 4 tidak berurutan');
    j.tulis(catat(1, 'A, S.H.'));
    expect(j.keadaan.orang.get(1)?.nama).toBe('A, S.H.');
    expect(j.keadaan.orang.size).toBe(2);
    j.tulis({ jenis: 'orang.pin', orang: 2, ada: true });
    expect(j.keadaan.hadir.size).toBe(0);
    j.tulis({ jenis: 'hadir.dicatat', orang: 2, tanggal: '2024-02-15', hadir: true });
    j.tulis({ jenis: 'hadir.dicatat', orang: 2, tanggal: '2024-02-16', hadir: false });
    expect([...j.keadaan.hadir]).toEqual([
      ['2/2024-02-15', true],
      ['2/2024-02-16', false],
    ]);
  });
});

describe('lines of sheets', () => {
  it('are kept where entries come with their hash, one hash an entry of that sheet', () => {
    const j = new JurnalUji();
    const muat = (tps: typeof T1) =>
      ({ jenis: 'lembar.dimuat', kontes: 'PPWP', tps, asal: 'ketik', isian: larik() }) as const;
    j.tulis(muat(T1), { hash: 'h1' });
    j.tulis(muat(T2), { hash: 'h2' });
    j.tulis({ jenis: 'lembar.dibacakan', kontes: 'PPWP', tps: T1 }, { hash: 'h3' });
    j.tulis(muat(T3));
    j.tulis({ jenis: 'rapat.dilanjutkan' }, { hash: 'h5' });
    expect([...j.keadaan.garis]).toEqual([
      [K1, { garis: ['h1', 'h3'], gugur: [] }],
      [`PPWP/${T2}`, { garis: ['h2'], gugur: [] }],
    ]);
  });
});
