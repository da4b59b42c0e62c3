import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonKanonik, type KodeKontes, namaKontes } from '../../../src/domain/index.ts';
import { berhasilSusun, catatan, kesalahan, PARTAI, TPS } from '../intake/definisi-bantu.ts';

/** Two kabupaten of one province: 3201 with kecamatan 320101 and 320102, 3202 with 320201; one desa and TPS each. */
const tps = (kode: readonly string[], namaProv = 'JAWA BARAT'): string =>
  `Provinsi;Kabupaten/Kota;Kecamatan;Kode Desa;Desa;TPS\n${kode
    .map((k) => {
      const [kab, kec, desa] = [k.slice(0, 4), k.slice(0, 6), k.slice(0, 10)];
      return `${namaProv};KAB ${kab};KEC ${kec};${desa};DESA ${desa};1`;
    })
    .join('\n')}\n`;
const DESA = ['3201012001', '3201012002', '3201022001', '3202012001'];
const PAROL = 'Nomor;Partai\n1;PARTAI SATU\n2;PARTAI DUA\n';
const caleg = (...baris: string[]): string => `Jenis;Kode Dapil;Dapil;No Partai;No Urut;Nama\n${baris.join('\n')}\n`;
const dapil = (...baris: string[]): string => `Jenis;Kode Dapil;Dapil;Kursi;Kode Wilayah;Pecah\n${baris.join('\n')}\n`;
const PASLON = 'Jenis;Nomor;Nama;Wakil\nPPWP;1;A;B\nPPWP;2;C;D\n';

describe('contest codes and areas', () => {
  it('several contests of one kind carry the code of their dapil, a single one does not', async () => {
    const h = await berhasilSusun({
      'parpol.csv': PAROL,
      'tps.csv': tps(DESA),
      'dapil.csv': dapil(
        'DPR;3205;JABAR V;9;3201;',
        'DPR;3205;JABAR V;9;3202;',
        'DPRD KAB;320101;KAB 3201 1;8;320101;',
        'DPRD KAB;320102;KAB 3201 2;8;320102;',
        'DPRD KAB;320201;KAB 3202 1;8;320201;',
      ),
      'caleg.csv': caleg(
        'DPRD KAB;320102;;1;1;C2',
        'DPR;3205;;1;1;A',
        'DPRD KAB;320101;;1;1;C1',
        'DPRD KAB;320201;;2;1;C3',
      ),
    });
    expect(h.definisi.kontes.map((k) => [k.kode, namaKontes(k), k.dapil?.wilayah])).toEqual([
      ['DPR', 'DPR – JABAR V', ['3201', '3202']],
      ['DPRD-KABKO.320101', 'DPRD Kabupaten/Kota – KAB 3201 1', ['320101']],
      ['DPRD-KABKO.320102', 'DPRD Kabupaten/Kota – KAB 3201 2', ['320102']],
      ['DPRD-KABKO.320201', 'DPRD Kabupaten/Kota – KAB 3202 1', ['320201']],
    ]);
  });

  it('a definition of one kecamatan holds only the dapil that cover it, cut to its regions', async () => {
    const h = await berhasilSusun(
      {
        'parpol.csv': PAROL,
        'tps.csv': tps(DESA),
        'dapil.csv': dapil(
          'DPRD KAB;320101;SATU;8;320101;',
          'DPRD KAB;320102;DUA;8;320102;',
          'DPR;3205;JABAR V;9;3201;',
          'DPR;3205;JABAR V;9;3276;',
          'DPR;3205;;;3202;',
        ),
        'caleg.csv': caleg('DPRD KAB;320101;;1;1;A', 'DPRD KAB;320102;;1;1;B', 'DPR;3205;;1;1;C', 'DPR;3101;;1;1;LUAR'),
      },
      { lingkup: ['320101'] },
    );
    expect(h.definisi.wilayah.map((w) => w.kode)).toEqual([
      '32',
      '3201',
      '320101',
      '3201012001',
      '3201012001001',
      '3201012002',
      '3201012002001',
    ]);
    expect(h.definisi.kontes.map((k) => [k.kode, k.dapil?.wilayah])).toEqual([
      ['DPR', ['3201']],
      ['DPRD-KABKO', ['320101']],
    ]);
    expect(
      catatan(h)
        .filter((c) => c.includes('dilewati'))
        .sort(),
    ).toEqual([
      '1 calon DPR di luar wilayah ini dilewati (3101)',
      '1 calon DPRD Kabupaten/Kota di luar wilayah ini dilewati (320102)',
    ]);
  });

  it('the whole of Pemilu: DPD by province, from a national list', async () => {
    const h = await berhasilSusun({
      'paslon.csv': PASLON,
      'tps.csv': TPS,
      'dpd.csv': 'Provinsi;No Urut;Nama\nJAWA BARAT;1;ANI\nDKI JAKARTA;1;BUDI\nJawa Barat;2;CICI\n',
    });
    expect(h.definisi.kontes.map((k) => k.kode)).toEqual(['PPWP', 'DPD']);
    expect(h.definisi.kontes[1]).toMatchObject({ bentuk: 'calon', calon: [{ nama: 'ANI' }, { nama: 'CICI' }] });
    expect(h.definisi.kontes[1]?.dapil).toBeUndefined();
    expect(await kesalahan({ 'tps.csv': TPS, 'dpd.csv': 'Provinsi;No Urut;Nama\nJAWA BARAAT;1;ANI\n' })).toEqual([
      'dpd.csv · baris 2: provinsi "JAWA BARAAT" tidak dikenal',
      'tidak ada kontes untuk wilayah ini',
    ]);
  });

  it('Pilkada of two kabupaten in one definition', async () => {
    const h = await berhasilSusun(
      {
        'tps.csv': tps(DESA),
        'paslon.csv':
          'Jenis;Kabupaten/Kota;Nomor;Nama;Wakil\nBupati;KAB 3201;1;A;B\nBupati;KAB 3201;2;C;D\nBupati;KAB 3202;1;E;F\nGubernur;;1;G;H\nGubernur;;2;I;J\n',
      },
      { jenisPemilihan: 'PILKADA' },
    );
    expect(h.definisi.kontes.map((k) => [k.kode, k.dapil?.wilayah])).toEqual([
      ['GUBERNUR', undefined],
      ['BUPATI.3201', ['3201']],
      ['BUPATI.3202', ['3202']],
    ]);
    expect(h.definisi.formulir).toBe('pilkada-2024');
  });

  it('a BUPATI contest that leaves out a kota of the definition says where it is held', async () => {
    const h = await berhasilSusun(
      { 'tps.csv': tps(DESA), 'paslon.csv': 'Jenis;Kode Kab;Nomor;Nama;Wakil\nBupati;3201;1;A;B\nBupati;3201;2;C;D\n' },
      { jenisPemilihan: 'PILKADA' },
    );
    expect(h.definisi.kontes[0]).toMatchObject({ kode: 'BUPATI', dapil: { kode: '3201', wilayah: ['3201'] } });
  });
});

describe('a single paslon', () => {
  const satu = (nomor: number, lain: object = {}) =>
    berhasilSusun(
      { 'tps.csv': TPS, 'paslon.csv': `Jenis;Nomor;Nama;Wakil\nBupati;${nomor};ANI;BUDI\n` },
      { jenisPemilihan: 'PILKADA', ...lain },
    );
  it('stands against the empty column, which takes the number left over', async () => {
    const h = await satu(1);
    expect(h.definisi.kontes[0]).toMatchObject({
      paslon: [
        { nomor: 1, nama: 'ANI - BUDI' },
        { nomor: 2, nama: 'KOLOM KOSONG YANG TIDAK BERGAMBAR', kolomKosong: true },
      ],
    });
    expect(catatan(h)).toEqual([
      'Bupati dan Wakil Bupati · BOGOR: satu pasangan calon; kolom kosong ditambahkan sebagai nomor 2',
    ]);
    expect((await satu(2)).definisi.kontes[0]).toMatchObject({
      paslon: [{ nomor: 1, kolomKosong: true }, { nomor: 2 }],
    });
  });
  it('its place on the ballot can be said', async () => {
    expect((await satu(1, { nomorKolomKosong: 2 })).definisi.kontes[0]).toMatchObject({ paslon: [{}, { nomor: 2 }] });
    await expect(satu(1, { nomorKolomKosong: 1 })).rejects.toThrow('nomor urut 1');
  });
  it('a list that already holds it is left as it is', async () => {
    const h = await berhasilSusun(
      {
        'tps.csv': TPS,
        'paslon.csv': 'Jenis;Nomor;Nama;ID Sirekap\nBupati;1;KOLOM KOSONG;1000001\nBupati;2;ANI - BUDI;1000002\n',
      },
      { jenisPemilihan: 'PILKADA' },
    );
    expect(h.definisi.kontes[0]).toMatchObject({
      paslon: [
        { nomor: 1, kolomKosong: true, idSumber: '1000001' },
        { nomor: 2, idSumber: '1000002' },
      ],
    });
  });
});

describe('Aceh and Papua', () => {
  const daerah = (prov: string, nama: string) => ({
    'sipol.csv': PARTAI,
    'tps.csv': tps([`${prov}01012001`], nama),
    'dapil.csv': dapil(
      `DPR;${prov}01;I;;${prov};`,
      `DPRD PROV;${prov}0001;I;;${prov};`,
      `DPRD KAB;${prov}0101;1;;${prov}0101;`,
    ),
  });
  const semua = (prov: string, partaiProv: number) =>
    caleg(
      `DPR;${prov}01;;1;1;A`,
      `DPRD PROV;${prov}0001;;${partaiProv};1;B`,
      `DPRD KAB;${prov}0101;;${partaiProv};1;C`,
    );

  it('Aceh: DPRA and DPRK, with local parties that do not stand for DPR', async () => {
    const h = await berhasilSusun({ ...daerah('11', 'ACEH'), 'caleg.csv': semua('11', 18) });
    expect(
      h.definisi.kontes.map((k) => [k.kode, k.sebutan, k.bentuk === 'partai' ? k.partai.map((p) => p.nomor) : []]),
    ).toEqual([
      ['DPR', undefined, [1, 2]],
      ['DPRD-PROV', 'DPRA', [1, 2, 18]],
      ['DPRD-KABKO', 'DPRK', [1, 2, 18]],
    ]);
    expect(await kesalahan({ ...daerah('11', 'ACEH'), 'caleg.csv': caleg('DPR;1101;;18;1;A') })).toContain(
      'caleg.csv · baris 2: PARTAI LOKAL adalah partai lokal Aceh dan tidak mengikuti DPR · I; bila bukan partai lokal, isi kolom Lokal Aceh dengan tidak',
    );
  });

  it('the numbers of local parties are known where the list of 2024 does not say it', async () => {
    const tanpa = {
      ...daerah('32', 'JAWA BARAT'),
      'sipol.csv': 'Nomor;Partai\n1;A\n18;B\n23;C\n24;D\n',
      'caleg.csv': semua('32', 1),
    };
    const nomor = (h: Awaited<ReturnType<typeof berhasilSusun>>) =>
      h.definisi.kontes.map((k) => (k.bentuk === 'partai' ? k.partai.map((p) => p.nomor) : []));
    expect(nomor(await berhasilSusun(tanpa))).toEqual([
      [1, 24],
      [1, 24],
      [1, 24],
    ]);
    expect(nomor(await berhasilSusun(tanpa, { tahun: 2029 }))).toEqual([
      [1, 18, 23, 24],
      [1, 18, 23, 24],
      [1, 18, 23, 24],
    ]);
  });

  it.each([
    ['91', 'PAPUA', 'DPRP', false],
    ['92', 'PAPUA BARAT', 'DPRPB', false],
    ['96', 'PAPUA BARAT DAYA', 'DPRPBD', true],
  ])('%s %s: %s', async (prov, nama, sebutan, ragu) => {
    const h = await berhasilSusun({ ...daerah(prov, nama), 'caleg.csv': semua(prov, 1) });
    expect(h.definisi.kontes.map((k) => k.sebutan)).toEqual([undefined, sebutan, undefined]);
    expect(catatan(h).includes(`sebutan ${sebutan} belum pasti; periksa sebelum dicetak`)).toBe(ragu);
  });
});

describe('dapil', () => {
  const dasar = (sidapil: string) => ({
    'parpol.csv': PAROL,
    'tps.csv': tps(DESA.slice(0, 3)),
    'dapil.csv': sidapil,
    'caleg.csv': caleg('DPRD KAB;320101;;1;1;A', 'DPRD KAB;320102;;1;1;B'),
  });
  it('a split kecamatan is listed by desa', async () => {
    const h = await berhasilSusun(
      dasar(
        dapil(
          'DPRD KAB;320101;SATU;8;320101;ya',
          'DPRD KAB;320101;SATU;8;3201012001;ya',
          'DPRD KAB;320102;DUA;8;3201012002;ya',
          'DPRD KAB;320102;DUA;8;320102;tidak',
        ),
      ),
    );
    expect(h.definisi.kontes.map((k) => [k.kode, k.dapil?.wilayah])).toEqual([
      ['DPRD-KABKO.320101', ['3201012001']],
      ['DPRD-KABKO.320102', ['3201012002', '320102']],
    ]);
  });
  it.each([
    [
      'split without its desa',
      ['DPRD KAB;320101;SATU;8;320101;ya', 'DPRD KAB;320102;DUA;8;320102;'],
      'dapil.csv · baris 2: 320101 KEC 320101 bertanda pecah; tulis setiap desa/kelurahannya dengan dapilnya',
    ],
    [
      'one region twice',
      ['DPRD KAB;320101;SATU;8;320101;', 'DPRD KAB;320102;DUA;8;320101;', 'DPRD KAB;320102;DUA;8;320102;'],
      'dapil.csv · baris 3: 320101 KEC 320101 ada pada dapil SATU dan DUA; kecamatan yang dipecah ditulis per desa',
    ],
    [
      'a desa of another dapil’s kecamatan',
      ['DPRD KAB;320102;DUA;8;3201012001;', 'DPRD KAB;320101;SATU;8;320101;', 'DPRD KAB;320102;DUA;8;320102;'],
      'dapil.csv · baris 2: 3201012001 DESA 3201012001 ada pada dapil SATU dan DUA; kecamatan yang dipecah ditulis per desa',
    ],
    [
      'a hole',
      ['DPRD KAB;320101;SATU;8;3201012001;ya', 'DPRD KAB;320102;DUA;8;320102;'],
      '1 TPS tidak termasuk dapil DPRD-KABKO mana pun: 3201012002 DESA 3201012002',
    ],
    [
      'two kabupaten',
      ['DPRD KAB;320101;SATU;8;320101;', 'DPRD KAB;320101;SATU;8;320201;', 'DPRD KAB;320102;DUA;8;320102;'],
      'dapil.csv · baris 2: dapil SATU memuat lebih dari satu kabupaten/kota',
    ],
    [
      'two numbers of seats',
      ['DPRD KAB;320101;SATU;8;320101;', 'DPRD KAB;320102;DUA;8;320102;', 'DPRD KAB;320102;DUA;9;320102;'],
      'dapil.csv · baris 4: kursi dapil DUA ditulis 8 dan 9',
    ],
  ])('%s', async (_nama, baris, kalimat) => {
    expect(await kesalahan(dasar(dapil(...baris)))).toContain(kalimat);
  });
  it('names of regions serve in place of codes, several in one cell', async () => {
    const h = await berhasilSusun({
      ...dasar(
        'Jenis;Dapil;Kabupaten/Kota;Wilayah\nDPRD KAB;KOTA 1;KAB 3201;Kec 320101, KEC 320102\nDPR;JABAR V;;KAB 3201\n',
      ),
      'caleg.csv': 'Jenis;Dapil;No Partai;No Urut;Nama\nDPRD KAB;KOTA I;1;1;A\nDPR;JABAR 5;1;1;B\n',
    });
    expect(h.definisi.kontes.map((k) => [k.kode, k.dapil?.kode, k.dapil?.wilayah])).toEqual([
      ['DPR', 'JABAR-V', ['3201']],
      ['DPRD-KABKO', 'KOTA-1', ['320101', '320102']],
    ]);
  });
});

describe('deterministic', () => {
  it('any order of the lines gives the same bytes', async () => {
    const baris = [
      'DPRD KAB;320101;;1;1;A',
      'DPRD KAB;320101;;2;1;B',
      'DPRD KAB;320102;;1;1;C',
      'DPRD KAB;320102;;1;2;D',
    ];
    const peta = ['DPRD KAB;320101;SATU;8;320101;', 'DPRD KAB;320102;DUA;8;320102;'];
    const buat = async (c: string[], d: string[], t: string[]) =>
      jsonKanonik(
        (
          await berhasilSusun({
            'caleg.csv': caleg(...c),
            'parpol.csv': PAROL,
            'tps.csv': tps(t),
            'dapil.csv': dapil(...d),
          })
        ).definisi,
      );
    const harap = await buat(baris, peta, DESA.slice(0, 3));
    const acak = <T>(a: readonly T[]) => fc.shuffledSubarray([...a], { minLength: a.length });
    await fc.assert(
      fc.asyncProperty(acak(baris), acak(peta), acak(DESA.slice(0, 3)), async (c, d, t) => {
        expect(await buat(c, d, t)).toBe(harap);
      }),
      { numRuns: 25 },
    );
  });

  it('a finished definition is a list like any other: the same comes out, and a DPT can be put beside it', async () => {
    const asal = await berhasilSusun({
      'parpol.csv': PAROL,
      'tps.csv': tps(DESA),
      'paslon.csv': PASLON,
      'dapil.csv': dapil('DPR;3205;JABAR V;9;3201;', 'DPR;3205;JABAR V;9;3202;'),
      'caleg.csv': caleg('DPR;3205;;1;1;A'),
      'dpd.csv': 'Jenis;Provinsi;No Urut;Nama\nDPD;JAWA BARAT;1;ANI\n',
    });
    const teks = jsonKanonik(asal.definisi);
    expect(jsonKanonik((await berhasilSusun({ 'definisi.json': teks })).definisi)).toBe(teks);
    const dpt = await berhasilSusun({ 'definisi.json': teks, 'dpt.csv': 'Kode TPS;L;P\n3201012001001;7;8\n' });
    expect(dpt.definisi.wilayah.find((w) => w.kode === '3201012001001')?.dpt).toEqual({ l: 7, p: 8 });
    expect(dpt.definisi.kontes.map((k): KodeKontes => k.kode)).toEqual(['PPWP', 'DPR', 'DPD']);
  });
});
