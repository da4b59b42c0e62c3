import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { BATAS_KESALAHAN, CatatanDefinisi, cariKontes } from '../../../src/domain/index.ts';
import { muatBagian } from '../../../src/intake/index.ts';
import { berhasilSusun, catatan, kesalahan, PARTAI, susun, TPS } from './definisi-bantu.ts';

const SILON = `Jenis Pemilihan;Dapil;Nomor Partai;Nomor Urut;Nama Calon;Jenis Kelamin
DPR;JAWA BARAT V;1;2;SARI;P
DPR;JAWA BARAT V;1;1;BUDI;L
DPR;JAWA BARAT V;2;1;TONO;L
`;
const SIDAPIL = `Jenis Pemilihan;Kode Dapil;Nama Dapil;Kursi;Kode Wilayah;Nama Wilayah;Kecamatan Pecah
DPR;3205;JAWA BARAT V;9;3201;BOGOR;tidak
`;
const xlsx = async (lembar: Record<string, (string | number | null)[][]>): Promise<Uint8Array> =>
  new Uint8Array(
    await writeXlsxFile(
      Object.entries(lembar).map(([sheet, baris]) => ({
        sheet,
        data: baris.map((b) =>
          b.map((v) => (v === null ? null : { value: v, type: typeof v === 'number' ? Number : String })),
        ),
      })),
    ).toBuffer(),
  );

describe('Sipol, Silon, Sidapil and a TPS list', () => {
  it('together are a definition', async () => {
    const h = await berhasilSusun({ 'sipol.csv': PARTAI, 'silon.csv': SILON, 'sidapil.csv': SIDAPIL, 'tps.csv': TPS });
    expect(h.definisi.kontes).toEqual([
      {
        kode: 'DPR',
        bentuk: 'partai',
        dapil: { kode: '3205', nama: 'JAWA BARAT V', kursi: 9, wilayah: ['3201'] },
        partai: [
          {
            nomor: 1,
            nama: 'PARTAI SATU',
            idSumber: '1',
            calon: [
              { nomor: 1, nama: 'BUDI', idSumber: '' },
              { nomor: 2, nama: 'SARI', idSumber: '' },
            ],
          },
          { nomor: 2, nama: 'PARTAI DUA', idSumber: '2', calon: [{ nomor: 1, nama: 'TONO', idSumber: '' }] },
        ],
      },
    ]);
    expect(h.definisi.wilayah.slice(0, 5)).toEqual([
      { kode: '32', nama: 'JAWA BARAT', tingkat: 1 },
      { kode: '3201', nama: 'BOGOR', tingkat: 2 },
      { kode: '320101', nama: 'CIBINONG', tingkat: 3 },
      { kode: '3201012001', nama: 'SUKAMAJU', tingkat: 4 },
      { kode: '3201012001001', nama: 'TPS 001', tingkat: 5, dpt: { l: 100, p: 101 } },
    ]);
    expect(h.definisi.wilayah.at(-1)).toEqual({
      kode: '3201012002901',
      nama: 'TPS 901',
      tingkat: 5,
      dpt: { l: 106, p: 107 },
    });
    expect(catatan(h)).toEqual([]);
  });

  it('say the same in any order of files, columns and rows, and as a workbook', async () => {
    const dasar = await berhasilSusun({
      'sipol.csv': PARTAI,
      'silon.csv': SILON,
      'sidapil.csv': SIDAPIL,
      'tps.csv': TPS,
    });
    const acak = await berhasilSusun({
      'TPS.csv':
        'No TPS,DPT P,DPT L,Nama Kelurahan,Kd Kel,Kec,Kab/Kota,Prov\n' +
        '901,107,106,SUKAMUNDUR,32.01.01.2002,CIBINONG,BOGOR,JAWA BARAT\n' +
        '1,105,104,SUKAMUNDUR,32.01.01.2002,CIBINONG,BOGOR,JAWA BARAT\n' +
        'TPS 002,103,102,SUKAMAJU,32.01.01.2001,CIBINONG,BOGOR,JAWA BARAT\n' +
        '001,101,100,SUKAMAJU,32.01.01.2001,CIBINONG,BOGOR,JAWA BARAT\n',
      'Buku.xlsx': await xlsx({
        Caleg: [
          ['DAFTAR CALON TETAP ANGGOTA DPR'],
          [],
          ['No', 'Parpol', 'Nama Lengkap', 'JK', 'No. Partai', 'No. Urut', 'Daerah Pemilihan', 'Pemilu'],
          [1, 'PARTAI DUA', 'TONO', 'Laki-laki', 2, 1, 'Dapil Jawa Barat 5', 'DPR RI'],
          [2, 'PARTAI SATU', 'BUDI', 'L', 1, 1, 'Jawa Barat V', 'DPR RI'],
          [3, 'PARTAI SATU', 'SARI', 'perempuan', 1, 2, 'JAWA BARAT V', 'DPR RI'],
        ],
        Sidapil: [
          ['Wilayah', 'Kursi', 'Dapil', 'Kode Dapil', 'Dewan'],
          ['KAB. BOGOR', 9, 'JAWA BARAT V', '3205', 'DPR'],
        ],
        Sipol: [
          ['Partai Lokal', 'Nama Parpol', 'Nomor Urut'],
          [null, 'PARTAI DUA', 2],
          ['Ya', 'PARTAI LOKAL', 18],
          ['-', 'PARTAI SATU', 1],
        ],
        Petunjuk: [['apa saja']],
      }),
    });
    expect(acak.definisi).toEqual(dasar.definisi);
  });

  it('headings may stand in two rows, names in merged cells, and sums and column numbers between the data', async () => {
    const h = await berhasilSusun({
      'paslon.csv': 'Jenis Pemilihan;Nomor;Nama Calon;Nama Calon Wakil\nPPWP;1;ANI;BUDI\nPPWP;2;CICI;DEDI\n',
      'dpt.xlsx': await xlsx({
        Rekap: [
          ['REKAPITULASI DPT'],
          ['Kode Kel', 'Kelurahan', 'Kec', 'Kab', 'TPS', 'Pemilih DPT', null, null],
          [null, null, null, null, null, 'L', 'P', 'L+P'],
          ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
          ['3201012001', 'SUKAMAJU', 'CIBINONG', 'BOGOR', 1, 10, 11, 21],
          ['3201012001', 'SUKAMAJU', 'CIBINONG', 'BOGOR', 2, 12, 13, 25],
          ['JUMLAH', null, null, null, null, 22, 24, 46],
        ],
      }),
    });
    expect(h.definisi.wilayah.filter((w) => w.dpt)).toEqual([
      { kode: '3201012001001', nama: 'TPS 001', tingkat: 5, dpt: { l: 10, p: 11 } },
      { kode: '3201012001002', nama: 'TPS 002', tingkat: 5, dpt: { l: 12, p: 13 } },
    ]);
    // The province's name is not in the list: it is known.
    expect(h.definisi.wilayah[0]).toEqual({ kode: '32', nama: 'JAWA BARAT', tingkat: 1 });
    expect(h.definisi.kontes[0]).toMatchObject({
      kode: 'PPWP',
      paslon: [{ nama: 'ANI - BUDI' }, { nama: 'CICI - DEDI' }],
    });
  });

  it('a TPS list without codes finds its desa by name; one name for two desa asks for the code', async () => {
    const wilayah =
      'Kode;Nama\n32;JAWA BARAT\n3201;BOGOR\n3271;KOTA BOGOR\n320101;CIBINONG\n327101;TENGAH\n3201012001;PASIR\n3271011001;PASIR\n3271011002;KEBON\n';
    const paslon = 'Jenis;Nomor;Nama;Wakil\nPPWP;1;A;B\nPPWP;2;C;D\n';
    const h = await berhasilSusun({
      'wilayah.csv': wilayah,
      'paslon.csv': paslon,
      'tps.csv': 'Kab/Kota;Desa;TPS\nKAB. BOGOR;Desa Pasir;1\nKota Bogor;Kel. Pasir;1\n;KEBON;2\n',
    });
    expect(h.definisi.wilayah.filter((w) => w.tingkat === 5).map((w) => w.kode)).toEqual([
      '3201012001001',
      '3271011001001',
      '3271011002002',
    ]);
    expect(
      await kesalahan({ 'wilayah.csv': wilayah, 'paslon.csv': paslon, 'tps.csv': 'Desa;TPS\nPASIR;1\nLAUT;2\n' }),
    ).toEqual([
      'tps.csv · baris 2: wilayah PASIR ada 2 (3201012001, 3271011001); tulis kodenya',
      'tps.csv · baris 3: wilayah LAUT tidak dikenal',
      'tidak ada satu TPS pun dalam wilayah definisi ini',
    ]);
  });

  it('candidates name their parties where there is no list of parties', async () => {
    const h = await berhasilSusun({
      'silon.csv': 'Jenis;Dapil;Partai;No Urut;Nama\nDPR;X 1;3. PARTAI TIGA;1;ANI\nDPR;X 1;PARTAI TIGA;2;BUDI\n',
      'tps.csv': TPS,
    });
    expect(h.definisi.kontes[0]).toMatchObject({ partai: [{ nomor: 3, nama: 'PARTAI TIGA', calon: [{}, {}] }] });
    expect(catatan(h)).toEqual([
      'daftar partai (Sipol) tidak ada; 1 partai diambil dari daftar calon',
      'daftar dapil DPR tidak ada; X 1 dianggap meliputi seluruh wilayah definisi ini',
    ]);
  });
});

describe('errors', () => {
  it('are all listed, each with file, sheet, row and column', async () => {
    const h = await susun({
      'Silon.xlsx': await xlsx({
        Sheet1: [
          ['Jenis Pemilihan', 'Dapil', 'Nomor Partai', 'Nomor Urut', 'Nama Calon', 'JK'],
          ['DPR', 'JAWA BARAT V', 1, 1, 'BUDI', 'L'],
          ['DPRX', 'JAWA BARAT V', 1, 2, 'SARI', 'P'],
          ['DPR', 'JAWA BARAT V', 'dua', 1, 'TONO', 'L'],
          ['DPR', 'JAWA BARAT V', 1, 'x', 'ANI', 'Q'],
          ['DPR', 'JAWA BARAT V', 1, 100, null, 'L'],
          ['DPR', 'JAWA BARAT V', 1, 1, 'WATI', 'P'],
          [null, 'JAWA BARAT V', 1, 2.5, 'SITI', 'P'],
          ['DPR', 'JAWA BARAT V', 1, 3, 'A'.repeat(300), 'P'],
        ],
      }),
      'sipol.csv': PARTAI,
      'sidapil.csv': SIDAPIL,
      'tps.csv': TPS,
    });
    if (h.ok) throw new Error('seharusnya ditolak');
    const baris = h.galat.daftar.map((k) => `${k.kode} ${k.asal?.lembar} ${k.asal?.baris}${k.asal?.kolom ?? ''}`);
    expect(baris).toEqual([
      'DEF_JENIS_TAK_DIKENAL Sheet1 3A',
      'DEF_BUKAN_ANGKA Sheet1 4C',
      'DEF_BUKAN_ANGKA Sheet1 5D',
      'DEF_PILIHAN Sheet1 5F',
      'DEF_LUAR_BATAS Sheet1 6D',
      'DEF_SEL_KOSONG Sheet1 6E',
      'DEF_BUKAN_ANGKA Sheet1 8D',
      'DEF_SEL_KOSONG Sheet1 8A',
      'DEF_NAMA_PANJANG Sheet1 9E',
      'DEF_CALON_GANDA Sheet1 7',
    ]);
    expect(h.galat.jumlah).toBe(10);
  });

  it('read as sentences', async () => {
    expect(
      await kesalahan({
        'Silon.xlsx': await xlsx({
          Sheet1: [
            ['Jenis Pemilihan', 'Dapil', 'Nomor Partai', 'Nomor Urut', 'Nama Calon'],
            ...[1, 2, 3, 4, 5].map((n) => ['DPR', 'X', 1, n, `CALON ${n}`]),
            ['DPR', 'X', 1, 'x', 'ANI'],
          ],
        }),
        'tps.csv': TPS,
      }),
    ).toEqual(['Silon.xlsx · Sheet1 baris 7 kolom D: nomor urut "x" bukan bilangan bulat']);
  });

  it.each([
    [
      'a code that is too short',
      'Kode Desa;Desa;Kec;Kab;TPS\n320101;A;B;C;1\n',
      'tps.csv · baris 2 kolom A: kode wilayah "320101" tidak terdiri atas 10 angka',
    ],
    ['a TPS without desa', 'Kode Desa;Desa;TPS\n;;1\n', 'tps.csv · baris 2 kolom B: desa/kelurahan belum diisi'],
    [
      'a TPS number',
      'Kode Desa;Desa;TPS\n3201012001;A;TPS X\n',
      'tps.csv · baris 2 kolom C: nomor TPS "TPS X" bukan bilangan bulat',
    ],
    ['TPS 0', 'Kode Desa;Desa;TPS\n3201012001;A;0\n', 'tps.csv · baris 2 kolom C: nomor TPS 0 di luar 1 sampai 999'],
    ['half a DPT', 'Kode Desa;Desa;TPS;L;P\n3201012001;A;1;10;\n', 'tps.csv · baris 2 kolom E: DPT P belum diisi'],
    [
      'a wrong sum',
      'Kode Desa;Desa;TPS;L;P;Jumlah\n3201012001;A;1;10;11;22\n',
      'tps.csv · baris 2 kolom F: DPT L 10 + P 11 tidak sama dengan jumlahnya 22',
    ],
    ['no data', 'Kode Desa;Desa;TPS;L;P\n', 'tps.csv · baris 1: tidak ada satu baris data pun di bawah judul kolom'],
    [
      'a missing column',
      'Provinsi;Kecamatan;Desa;DPT L;DPT P\nA;B;C;1;2\n',
      'tps.csv · baris 1: kolom kode TPS atau nomor TPS tidak ada',
    ],
    [
      'headings that stand twice',
      'Kode Desa;Desa;Desa;TPS\n3201012001;A;B;1\n',
      'tps.csv · baris 1 kolom C: kolom desa/kelurahan ada dua kali (juga pada kolom B)',
    ],
    [
      'something else',
      'Halo;Dunia\n1;2\n',
      'tps.csv: isinya tidak dikenali sebagai partai, calon, dapil, TPS, atau wilayah (judul kolom: Halo, Dunia); pakai judul kolom dari templat',
    ],
    ['nothing', '', 'tps.csv: Berkas kosong (0 byte).'],
  ])('%s', async (_nama, isi, kalimat) => {
    expect((await kesalahan({ 'tps.csv': isi }))[0]).toBe(kalimat);
  });

  it('of the parts: doubles, unknown parties, dapil, too many', async () => {
    const dasar = { 'sipol.csv': PARTAI, 'sidapil.csv': SIDAPIL, 'tps.csv': TPS };
    const silon = (baris: string) => ({ ...dasar, 'silon.csv': `Jenis;Dapil;Nomor Partai;No Urut;Nama\n${baris}` });
    expect(await kesalahan(silon('DPR;JAWA BARAT V;7;1;ANI\n'))).toEqual([
      'silon.csv · baris 2: partai 7 tidak ada dalam daftar partai',
    ]);
    expect(await kesalahan(silon('DPR;JAWA BARAT V;;1;ANI\n'))).toEqual([
      'silon.csv · baris 2: partai calon belum diisi',
    ]);
    expect(await kesalahan(silon('DPR;JAWA BARAT V;1;1;ANI\nDPR;JAWA BARAT V;1;1;BUDI\n'))).toEqual([
      'silon.csv · baris 3: nomor urut 1 PARTAI SATU · DPR · JAWA BARAT V sudah dipakai ANI (silon.csv · baris 2)',
    ]);
    expect(await kesalahan(silon('DPR;JAWA BARAT VI;1;1;ANI\nDPR;JAWA BARAT VI;1;2;BUDI\n'))).toEqual([
      'silon.csv · baris 2: dapil DPR "JAWA BARAT VI" (2 calon) tidak ada dalam daftar dapil',
      'tidak ada kontes untuk wilayah ini',
    ]);
    const tigaBelas = Array.from({ length: 13 }, (_, i) => `DPR;JAWA BARAT V;1;${i + 1};C${i + 1}\n`).join('');
    expect(await kesalahan(silon(tigaBelas))).toContain(
      'silon.csv · baris 14: PARTAI SATU · DPR · JAWA BARAT V mempunyai 13 calon; paling banyak 12',
    );
    expect(await kesalahan(silon('DPR;JAWA BARAT V;18;1;ANI\n'))).toEqual([
      'silon.csv · baris 2: PARTAI LOKAL adalah partai lokal Aceh dan tidak mengikuti DPR · JAWA BARAT V; bila bukan partai lokal, isi kolom Lokal Aceh dengan tidak',
    ]);
    expect(await kesalahan(silon('GUBERNUR;;;1;ANI\n'))).toContain(
      'silon.csv · baris 2: Gubernur dan Wakil Gubernur bukan bagian dari PEMILU',
    );
    expect(await kesalahan({ ...silon('DPR;JAWA BARAT V;1;1;ANI\n'), 'tps2.csv': TPS })).toHaveLength(4);
    expect(
      await kesalahan({ ...silon('DPR;JAWA BARAT V;1;1;ANI\n'), 'sipol2.csv': 'No Urut;Partai\n1;LAIN\n' }),
    ).toEqual(['sipol2.csv · baris 2: partai nomor 1 tercantum dua kali: PARTAI SATU dan LAIN']);
  });

  it('are bounded, and counted beyond the bound', async () => {
    const h = await susun({ 'tps.csv': `Kode Desa;Desa;TPS\n${'3201;A;1\n'.repeat(2000)}` });
    if (h.ok) throw new Error('seharusnya ditolak');
    expect(h.galat.daftar).toHaveLength(BATAS_KESALAHAN);
    expect(h.galat.jumlah).toBe(2000);
  });

  it('a file that was not picked itself may hold other things', async () => {
    const catat = new CatatanDefinisi();
    const akar = mkdtempSync(join(tmpdir(), 'rekap-definisi-lain-'));
    writeFileSync(join(akar, 'hasil.json'), '{"chart":{"1":2},"ts":"x"}');
    const jalur = join(akar, 'hasil.json');
    await muatBagian({ jalur: [akar] }, catat);
    expect([...catat.salah, ...catat.catatan].map((k) => k.kode)).toEqual(['DEF_BERKAS_DILEWATI']);
    await muatBagian({ jalur: [jalur] }, catat);
    expect(catat.salah.map((k) => k.kode)).toEqual(['DEF_BERKAS_TAK_DIKENAL']);
    rmSync(akar, { recursive: true });
  });

  it('an unknown sheet beside known ones is only noted', async () => {
    const h = await berhasilSusun({
      'buku.xlsx': await xlsx({
        TPS: [
          ['Kode Desa', 'Desa', 'Kec', 'Kab', 'TPS'],
          ['3201012001', 'A', 'B', 'C', 1],
        ],
        Lain: [
          ['Halo', 'Dunia'],
          [1, 2],
        ],
        Paslon: [
          ['Jenis', 'Nomor', 'Nama', 'Wakil'],
          ['PPWP', 1, 'A', 'B'],
        ],
      }),
    });
    expect(catatan(h)).toEqual(['buku.xlsx · Lain: lembar ini dilewati karena judul kolomnya tidak dikenali']);
    expect(cariKontes(h.definisi, 'PPWP')).toBeDefined();
  });
});
