import { describe, expect, it } from 'vitest';
import { type IsiJurnal, indukTetap, isianKeLarik, jumlahkan, KOSONG } from '../../../src/domain/index.ts';
import { DESA, JurnalUji, K1, larik, posisi, sidik, T1, T2, T3 } from './jurnal-bantu.ts';

const LEMBAR1 = { kontes: 'PPWP', tps: T1 } as const;
const sah = (lain: { salah?: number; kosong?: number } = {}, tps = T1): IsiJurnal => ({
  jenis: 'lembar.disahkan',
  kontes: 'PPWP',
  tps,
  oleh: 1,
  salah: 0,
  kosong: 0,
  ...lain,
});
const tetap = (
  isian: (number | null)[],
  lain: Partial<Extract<IsiJurnal, { jenis: 'wilayah.ditetapkan' }>> = {},
): IsiJurnal => ({
  jenis: 'wilayah.ditetapkan',
  kontes: 'PPWP',
  wilayah: DESA,
  oleh: 1,
  jumlahTps: 3,
  isian,
  ...lain,
});
const bukaW = (wilayah: string): IsiJurnal => ({ jenis: 'wilayah.dibuka', kontes: 'PPWP', wilayah, oleh: [1, 2] });
const bukaL: IsiJurnal = { jenis: 'lembar.dibuka', ...LEMBAR1, oleh: [1, 2] };
const batal: IsiJurnal = { jenis: 'lembar.batal-dibacakan', ...LEMBAR1 };
/** The sum of so many equal sheets, as an adoption writes it. */
const jumlah = (n: number): (number | null)[] => larik().map((v) => (v === null ? null : v * n));

describe('a sheet moves on in the journal as it does in the meeting', () => {
  it('read out, taken back, adopted, opened again; versions count every step', () => {
    const j = new JurnalUji();
    j.mustahil({ jenis: 'lembar.dibacakan', ...LEMBAR1 }, `lembar ${K1} belum ada`).muat();
    j.mustahil(batal, `lembar ${K1} LEMBAR_BELUM_DIBACAKAN`).mustahil(sah(), `lembar ${K1} LEMBAR_BELUM_DIBACAKAN`);
    j.bacakan().mustahil({ jenis: 'lembar.dibacakan', ...LEMBAR1 }, `lembar ${K1} LEMBAR_SUDAH_DIBACAKAN`);
    j.tulis(batal);
    expect(j.lembar()).toMatchObject({ status: 'terisi', versi: 3 });
    j.bacakan().mustahil(bukaL, `lembar ${K1} LEMBAR_BELUM_DISAHKAN`, { alasan: 'keliru' }).sahkan();
    expect(j.lembar()).toMatchObject({ status: 'disahkan', versi: 5 });
    j.mustahil(bukaL, `lembar ${K1} ALASAN_WAJIB`).tulis(bukaL, { alasan: 'keliru' });
    expect(j.lembar()).toMatchObject({ status: 'dibacakan', versi: 6 });
  });

  it('what is open on it is counted right, and has a reason', () => {
    const j = new JurnalUji().tulis({
      jenis: 'lembar.dimuat',
      ...LEMBAR1,
      asal: 'ketik',
      isian: larik().map((v, i) => (i === posisi('III.P') ? null : v)),
    });
    j.bacakan();
    j.mustahil(sah({ kosong: 1 }), `lembar ${K1} LEMBAR_BERMASALAH`);
    j.mustahil(sah({ salah: 1 }), `lembar ${K1} LEMBAR_BERMASALAH`, { alasan: ' ' });
    j.mustahil(sah(), `jumlah sel kosong lembar ${K1} tidak cocok`);
    j.mustahil(sah({ kosong: 2 }), `jumlah sel kosong lembar ${K1} tidak cocok`, { alasan: 'ada' });
    j.tulis(sah({ kosong: 1 }), { alasan: 'kertasnya kosong' });
    expect(j.lembar().status).toBe('disahkan');
  });
});

describe('adopting a desa', () => {
  const sampaiSah = (...tps: (typeof T1)[]) => {
    const j = new JurnalUji();
    for (const t of tps) j.muat(t).bacakan(t).sahkan(t);
    return j;
  };

  it('is the sum of its sheets and nothing else, once', () => {
    const j = sampaiSah(T1, T2);
    const beda = jumlah(2);
    beda[posisi('IV.1')] = 121;
    j.mustahil(tetap(beda), `angka PPWP/${DESA} bukan jumlah lembarnya`);
    beda[posisi('IV.1')] = null;
    j.mustahil(tetap(beda), `angka PPWP/${DESA} bukan jumlah lembarnya`);
    j.tulis(tetap(jumlah(2)));
    expect(isianKeLarik(j.keadaan.tetap.get(`PPWP/${DESA}`) as Int32Array)).toEqual(jumlah(2));
    j.mustahil(tetap(jumlah(2)), `PPWP/${DESA} ditetapkan dua kali`);
  });

  it('a cell that no sheet filled in stays empty in the sum', () => {
    const kosong = posisi('III.P');
    const isian = larik().map((v, i) => (i === kosong ? null : v));
    const j = new JurnalUji().tulis({ jenis: 'lembar.dimuat', ...LEMBAR1, asal: 'ketik', isian });
    j.bacakan().tulis(sah({ kosong: 1 }), { alasan: 'kosong' });
    const nol = isian.map((v, i) => (i === kosong ? 0 : v));
    j.mustahil(tetap(nol), `angka PPWP/${DESA} bukan jumlah lembarnya`).tulis(tetap(isian));
  });

  it('waits for every sheet that holds figures; an emptied one holds nobody up, another ballot or desa neither', () => {
    const j = sampaiSah(T1).muat(T2, 7);
    j.mustahil(tetap(jumlah(2)), `PPWP/${DESA} ditetapkan sebelum semua lembarnya disahkan`).bacakan(T2);
    j.mustahil(tetap(jumlah(2)), `PPWP/${DESA} ditetapkan sebelum semua lembarnya disahkan`);
    j.tulis({ jenis: 'lembar.batal-dibacakan', kontes: 'PPWP', tps: T2 });
    j.tulis({ jenis: 'lembar.dikosongkan', kontes: 'PPWP', tps: T2, impor: 7 });
    j.muat('3101021002001' as typeof T1);
    j.keadaan.lembar.set(`DPR/${T3}`, { ...j.lembar(), status: 'terisi' });
    j.tulis(tetap(jumlah(1)));
  });

  it('freezes what lies below: sheets neither move nor open while any region above is adopted', () => {
    const j = sampaiSah(T1).tulis(tetap(jumlah(1)));
    const atas = `rekap di atas lembar ${K1} sudah ditetapkan`;
    j.mustahil(bukaL, atas, { alasan: 'keliru' });
    j.tulis(tetap(jumlah(1), { wilayah: '310102' }));
    j.mustahil(bukaW(DESA), `wilayah di atas PPWP/${DESA} masih ditetapkan`, { alasan: 'keliru' });
    // Refused where it cannot be; the region above first.
    const k = sampaiSah(T1)
      .tulis(tetap(jumlah(1)))
      .tulis(tetap(jumlah(1), { wilayah: '310102' }));
    k.tulis(bukaW('310102'), { alasan: 'keliru' }).tulis(bukaW(DESA), { alasan: 'keliru' });
    k.tulis(bukaL, { alasan: 'keliru' });
    expect(k.keadaan.tetap.size).toBe(0);
  });

  it('is opened again only where it stands, and with a reason', () => {
    const tolak = `penetapan PPWP/${DESA} tidak dapat dibuka`;
    sampaiSah(T1).mustahil(bukaW(DESA), tolak, { alasan: 'keliru' });
    for (const alasan of [undefined, '', ' '])
      sampaiSah(T1)
        .tulis(tetap(jumlah(1)))
        .mustahil(bukaW(DESA), tolak, { alasan });
  });

  it('above a desa received totals may take part: the figures are not the sum of sheets', () => {
    const j = sampaiSah(T1).tulis(tetap([9, null], { wilayah: '310102' }));
    expect([...(j.keadaan.tetap.get('PPWP/310102') ?? [])]).toEqual([9, KOSONG]);
  });
});

describe('the region above a place', () => {
  it('is of the same ballot and truly above', () => {
    const tetapkan = (kode: string) => new Map([[`PPWP/${kode}`, true]]);
    for (const kode of ['31', '3101', '310102', DESA]) {
      expect(indukTetap(tetapkan(kode), 'PPWP', T1)).toBe(true);
      expect(indukTetap(tetapkan(kode), 'DPR', T1)).toBe(false);
    }
    expect(indukTetap(tetapkan(DESA), 'PPWP', DESA)).toBe(false);
    expect(indukTetap(tetapkan('310102'), 'PPWP', DESA)).toBe(true);
    expect(indukTetap(tetapkan(T1), 'PPWP', T1)).toBe(false);
    expect(indukTetap(tetapkan('3101021002'), 'PPWP', T1)).toBe(false);
  });
});

describe('the paper D.Hasil beside an adoption', () => {
  const kertas = (ubah: Record<number, number | null> = {}): IsiJurnal => ({
    jenis: 'total.diterima',
    kontes: 'PPWP',
    wilayah: '310102',
    sumber: 'ketik',
    jumlahTps: 1,
    versi: 1,
    isian: [5, 6, null].map((v, i) => (i in ubah ? (ubah[i] ?? null) : v)),
  });
  const adopsi = (k: { versi: number; diketik: number; beda: number } | null) =>
    tetap([5, 6, 7], { wilayah: '310102', kertas: k });
  const tolak = (sebab: string) => `penetapan PPWP/310102 ${sebab}`;

  it('not typed where the figures came in a package, or saying something else: a reason is written', () => {
    new JurnalUji().mustahil(adopsi(null), tolak('tanpa alasan')).tulis(adopsi(null), { alasan: 'belum diterima' });
    const j = new JurnalUji().tulis(kertas({ 1: 7 }));
    j.mustahil(adopsi({ versi: 1, diketik: 2, beda: 1 }), tolak('tanpa alasan'), { alasan: ' ' });
    j.tulis(adopsi({ versi: 1, diketik: 2, beda: 1 }), { alasan: 'salah tulis' });
    new JurnalUji().tulis(tetap([5], { wilayah: '310102' }));
  });

  it('is what was typed of it: that version, so many cells, so many that differ', () => {
    const j = new JurnalUji();
    const diketik = tolak('menyebut D.Hasil kertas yang tidak diketik');
    const beda = tolak('salah menghitung beda D.Hasil kertas');
    j.mustahil(adopsi({ versi: 1, diketik: 2, beda: 0 }), diketik);
    j.tulis({ ...kertas(), sumber: 'sirekap' } as IsiJurnal);
    j.mustahil(adopsi({ versi: 1, diketik: 2, beda: 0 }), diketik);
    j.tulis({ ...kertas(), versi: 2 } as IsiJurnal);
    j.mustahil(adopsi({ versi: 1, diketik: 2, beda: 0 }), diketik);
    j.mustahil(adopsi({ versi: 2, diketik: 3, beda: 0 }), beda);
    j.mustahil(adopsi({ versi: 2, diketik: 2, beda: 1 }), beda, { alasan: 'beda' });
    j.tulis(adopsi({ versi: 2, diketik: 2, beda: 0 }));
  });
});

describe('objections', () => {
  const aju = (nomor: number, lain: object = {}): IsiJurnal => ({
    jenis: 'keberatan.diajukan',
    nomor,
    isi: {
      jenis: 'keberatan',
      pengaju: { peran: 'panwaslu', nama: 'P' },
      wilayah: T1,
      kontes: 'PPWP',
      sel: [],
      uraian: 'Angka berbeda',
      ...lain,
    },
  });
  const jawab = (nomor: number): IsiJurnal => ({
    jenis: 'keberatan.dijawab',
    nomor,
    jawab: { status: 'ditolak', jawaban: 'Sesuai', hitungUlang: null },
  });

  it('are numbered one by one, and answered only where they were raised', () => {
    const j = new JurnalUji();
    j.mustahil(aju(2), 'nomor keberatan tidak berurutan').mustahil(jawab(1), 'keberatan 1 belum ada');
    j.tulis(aju(1)).mustahil(aju(1), 'nomor keberatan tidak berurutan').tulis(jawab(1));
    expect(j.keadaan.keberatan.get(1)).toMatchObject({
      nomor: 1,
      uraian: 'Angka berbeda',
      jawab: { status: 'ditolak' },
    });
  });

  it('contest what was read out until they are answered, and only that sheet', () => {
    const j = new JurnalUji().muat().muat(T2).bacakan().bacakan(T2).tulis(aju(1));
    expect([j.lembar().status, j.lembar(T2).status]).toEqual(['dipersoalkan', 'dibacakan']);
    expect([j.lembar().versi, j.lembar(T2).versi]).toEqual([3, 2]);
    j.mustahil(sah(), `lembar ${K1} LEMBAR_DIPERSOALKAN`).tulis(aju(2)).tulis(jawab(1));
    expect(j.lembar()).toMatchObject({ status: 'dipersoalkan', versi: 3 });
    j.tulis(jawab(2));
    expect(j.lembar()).toMatchObject({ status: 'dibacakan', versi: 4 });
  });

  it('an event, another ballot and a whole desa contest no sheet; all ballots do', () => {
    const j = new JurnalUji().muat().bacakan();
    j.tulis(aju(1, { jenis: 'kejadian' }))
      .tulis(aju(2, { kontes: 'DPR' }))
      .tulis(aju(3, { wilayah: DESA }));
    expect(j.lembar()).toMatchObject({ status: 'dibacakan', versi: 2 });
    expect(j.tulis(aju(4, { kontes: null })).lembar().status).toBe('dipersoalkan');
  });

  it('raised before the reading, they contest the sheet as soon as it is read out, and again when it is opened', () => {
    const j = new JurnalUji().muat().tulis(aju(1));
    expect(j.lembar()).toMatchObject({ status: 'terisi', versi: 1 });
    expect(j.bacakan().lembar().status).toBe('dipersoalkan');
    j.tulis(jawab(1)).sahkan().tulis(aju(2));
    expect(j.lembar().status).toBe('disahkan');
    expect(j.tulis(bukaL, { alasan: 'keberatan' }).lembar().status).toBe('dipersoalkan');
  });

  it('passed on from below: out of a package that was received, and taken up once', () => {
    const asal = (lain = {}) => ({
      asal: {
        paket: sidik('a'),
        pleno: 'bawah',
        nomor: 1,
        wilayah: '310102',
        waktu: 'w',
        jawaban: 'diteruskan',
        ...lain,
      },
    });
    const j = new JurnalUji().mustahil(aju(1, asal()), 'keberatan dari paket yang belum diterima');
    j.keadaan.paket.add(sidik('a')).add(sidik('b'));
    j.tulis(aju(1, asal()));
    j.mustahil(aju(2, asal({ paket: sidik('b') })), 'keberatan dari tingkat di bawah diangkat dua kali');
    j.tulis(aju(2, asal({ nomor: 2 }))).tulis(aju(3, asal({ pleno: 'lain' })));
    j.tulis(aju(4));
  });

  it('named by a correction: one about this sheet', () => {
    const ubah: IsiJurnal = { jenis: 'lembar.diubah', ...LEMBAR1, sel: [['IV.1', 60, 61]] };
    const j = new JurnalUji()
      .muat()
      .bacakan()
      .tulis(aju(1, { wilayah: T2 }))
      .tulis(aju(2, { wilayah: DESA, kontes: null }));
    const dengan = (keberatan: number) => ({ alasan: 'keliru', keberatan });
    j.mustahil(ubah, 'keberatan 1 bukan tentang lembar ini', dengan(1));
    j.mustahil(ubah, 'keberatan 3 bukan tentang lembar ini', dengan(3));
    j.tulis(ubah, dengan(2));
  });

  it('who asked for a correction and who agreed are people of the plenary, or named in words', () => {
    const oleh = (diminta: number | undefined, setuju: number | undefined): IsiJurnal => ({
      jenis: 'lembar.diubah',
      ...LEMBAR1,
      sel: [['IV.1', 60, 61]],
      pembetulan: {
        diminta: diminta === undefined ? null : { orang: diminta, sebutan: 'A' },
        disetujui: [{ sebutan: 'Saksi 02' }, ...(setuju === undefined ? [] : [{ orang: setuju, sebutan: 'B' }])],
      },
    });
    const alasan = { alasan: 'keliru' };
    const j = new JurnalUji().orang(1, 'A').muat().bacakan();
    j.mustahil(oleh(2, undefined), 'orang 2 belum dicatat', alasan).mustahil(
      oleh(1, 3),
      'orang 3 belum dicatat',
      alasan,
    );
    j.tulis(oleh(1, undefined), alasan);
  });
});

it('sums of sheets as the journal writes them are those of the recap', () => {
  const lembar = Int32Array.from(larik(), (v) => v ?? KOSONG);
  expect(isianKeLarik(jumlahkan(lembar.length, [lembar, lembar]).isian)).toEqual(jumlah(2));
});
