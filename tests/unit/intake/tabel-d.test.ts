import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Definisi, type Kontes, nilaiId, susunLembar } from '../../../src/domain/index.ts';
import { bacaImpor } from '../../../src/intake/baca-impor.ts';
import type { PilihanTabel } from '../../../src/intake/tabel/hasil-tabel.ts';
import { Pemetaan } from '../../../src/intake/tabel/pemetaan.ts';
import { DEFINISI, DPR, PPWP, WILAYAH } from '../../lib/kontes.ts';
import { bukaSumberMemori } from '../../lib/sumber-memori.ts';
import { bacaTabelHasil, bita, lihatTabel, nilaiDari } from './bantu.ts';
import { bukuKerja } from './buku-kerja.ts';

const pilih = (kontes: Kontes = PPWP, lain: Partial<PilihanTabel> = {}): PilihanTabel => ({
  definisi: Definisi.parse({ ...DEFINISI, kontes: [kontes] }),
  kontes: kontes.kode,
  wilayah: WILAYAH,
  ...lain,
});
const csv = (...baris: string[]): Uint8Array => bita(`${baris.join('\n')}\n`);
const sel = (kontes: Kontes, isian: Int32Array | undefined, id: string) =>
  isian ? nilaiId(susunLembar(kontes), isian, id) : undefined;
const terisi = (kontes: Kontes, isian: Int32Array | undefined) =>
  susunLembar(kontes).sel.filter((id) => sel(kontes, isian, id) !== null);

describe('a D form: rows of the form, a column a TPS', () => {
  it('stacked L, P, JML, section titles that repeat the headings, the row of column numbers', async () => {
    const v = (...x: (string | number | null)[]) => x.map((value) => (value === null ? null : { value }));
    const isi = await bukuKerja({
      'Pulau Untung Jawa': [
        v('LAMPIRAN MODEL D.HASIL KECAMATAN-PPWP'),
        v('I', 'DATA PEMILIH DAN PENGGUNA HAK PILIH', null, 'TPS 001', 'TPS 002', 'JUMLAH AKHIR'),
        v('(1)', '(2)', '(3)', '(4)', '(5)', '(6)'),
        [
          { value: 'A' },
          { value: 'Jumlah Pemilih dalam Daftar Pemilih Tetap (DPT)', rowSpan: 3 },
          ...v('L', 100, 90, 190),
        ],
        v(null, null, 'P', 110, 95, 205),
        v(null, null, 'JML', 210, 185, 396),
        v('B', 'PENGGUNA HAK PILIH'),
        v('1', 'Jumlah pengguna hak pilih dalam Daftar Pemilih Tetap (DPT)', 'L', 80, '-', 80),
        v(null, null, 'P', 81, null, 81),
        v('II', 'DATA PENGGUNAAN SURAT SUARA', null, 'TPS 001', 'TPS 002', 'JUMLAH AKHIR'),
        v(
          '1',
          'Jumlah surat suara yang diterima, termasuk surat suara cadangan 2% dari DPT',
          null,
          '1.214',
          189,
          '1.403',
        ),
        v('IV', 'DATA PEROLEHAN SUARA PASANGAN CALON', null, 'TPS 001', 'TPS 002', 'JUMLAH AKHIR'),
        v('1', 'Paslon 1', null, 50, 0, 50),
        v('2', 'Paslon 2', null, 60, null, 60),
        v('V', 'DATA SUARA SAH DAN TIDAK SAH', null, 'TPS 001', 'TPS 002', 'JUMLAH AKHIR'),
        v('A', 'JUMLAH SELURUH SUARA SAH', null, 110, 100, 210),
        v('B', 'JUMLAH SUARA TIDAK SAH', null, 3, 4, 7),
        v('C', 'JUMLAH SELURUH SUARA SAH DAN SUARA TIDAK SAH', null, 113, 104, 217),
      ],
    });
    const h = nilaiDari(await bacaTabelHasil(isi, 'd.xlsx', pilih()));
    expect(h.ditolak).toEqual([]);
    expect(h.lembar.map((l) => l.tps)).toEqual(['3101021001001', '3101021001002']);
    expect(terisi(PPWP, h.lembar[0]?.isian)).toEqual([
      'I.A.L',
      'I.A.P',
      'I.A.J',
      'I.B1.L',
      'I.B1.P',
      'II.1',
      'IV.1',
      'IV.2',
      'V.A',
      'V.B',
      'V.C',
    ]);
    expect(terisi(PPWP, h.lembar[1]?.isian)).toEqual(['I.A.L', 'I.A.P', 'I.A.J', 'II.1', 'IV.1', 'V.A', 'V.B', 'V.C']);
    expect(sel(PPWP, h.lembar[0]?.isian, 'II.1')).toBe(1214);
    // Wrong by one on purpose: a finding with its address, not an error.
    expect(h.catatan.map((c) => c.pesan)).toEqual([
      'Pulau Untung Jawa baris 6 kolom F: tertulis 396, penjumlahan 395; jumlah yang tertulis itu tidak dipakai.',
    ]);
  });

  it('legislative blocks: own votes, candidates, block total', async () => {
    const h = nilaiDari(
      await bacaTabelHasil(
        csv(
          ';NOMOR, NAMA PARTAI DAN CALON;3101021001001;3101021001002;JUMLAH AKHIR',
          'A.1;1. PARTAI A;1;2;3',
          '1;A1;3;0;3',
          '2;A2;;;',
          '3;A3;5;5;10',
          'B.;JUMLAH SUARA SAH PARTAI POLITIK DAN CALON (A.1+A.2);9;7;16',
          'A.1;24. PARTAI X;0;0;0',
          '1;X1;1;1;2',
          '2;X2;0;0;0',
          'B.;JUMLAH SUARA SAH PARTAI POLITIK DAN CALON (A.1+A.2);1;1;2',
          'A;JUMLAH SELURUH SUARA SAH (IV.1.B + IV.24.B);10;8;18',
        ),
        'd.csv',
        pilih(DPR),
      ),
    );
    expect(h.catatan).toEqual([]);
    const l = susunLembar(DPR);
    expect(
      l.sel.filter((id) => id.startsWith('IV') || id === 'V.A').map((id) => sel(DPR, h.lembar[0]?.isian, id)),
    ).toEqual([1, 3, null, 5, 9, 0, 1, 0, 1, 10]);
  });

  it('continued sheets: the sum carried over is where the sums start', async () => {
    const h = nilaiDari(
      await bacaTabelHasil(
        csv('Uraian;JUMLAH PINDAHAN;TPS 003;JUMLAH AKHIR', 'Paslon 1;20;5;25', 'Paslon 2;1;1;3'),
        'd.csv',
        pilih(PPWP, { wilayah: '3101021001' }),
      ),
    );
    expect(h.lembar.map((l) => l.tps)).toEqual(['3101021001003']);
    expect(h.catatan.map((c) => c.kunci)).toEqual(['d.csv baris 3 kolom D']);
  });

  it('the desa over its TPS', async () => {
    const h = nilaiDari(
      await bacaTabelHasil(
        csv(';Pulau Untung Jawa;;Pulau Tidung', 'Uraian;TPS 001;TPS 002;TPS 001', 'IV.1;1;2;3'),
        'd.csv',
        pilih(),
      ),
    );
    expect(h.lembar.map((l) => [l.tps, sel(PPWP, l.isian, 'IV.1')])).toEqual([
      ['3101021001001', 1],
      ['3101021001002', 2],
      ['3101021002001', 3],
    ]);
  });

  it('a bad column is refused with its cell; the others are taken', async () => {
    const h = nilaiDari(
      await bacaTabelHasil(
        csv('Uraian;3101021001001;3101021001002;3101021009001', 'Paslon 1;1;x;3', 'Paslon 2;1;2;3'),
        'd.csv',
        pilih(),
      ),
    );
    expect(h.lembar.map((l) => l.tps)).toEqual(['3101021001001']);
    expect(h.ditolak.map((d) => [d.kode, d.konteks.letak])).toEqual([
      ['TABEL_NILAI', 'd.csv baris 2 kolom C'],
      ['TABEL_TPS', 'd.csv kolom D'],
    ]);
  });
});

describe('a list of candidates with columns of their own', () => {
  const KEPALA = 'dapil,partai_no,partai,no_urut,caleg_id,nama,jk,3101021001001,3101021001002,JUMLAH';
  it('number and name must agree', async () => {
    const h = nilaiDari(
      await bacaTabelHasil(
        csv(
          KEPALA,
          'X,1,PARTAI A,1,11,A1,L,1,2,3',
          'X,1,PARTAI A,2,12,A9,L,1,2,3',
          'X,2,PARTAI LAIN,1,21,L1,L,1,2,3',
          'X,24,Partai X,2,242,x2,L,4,5,9',
        ),
        'c.csv',
        pilih(DPR),
      ),
    );
    expect(terisi(DPR, h.lembar[0]?.isian)).toEqual(['IV.1.A2.1', 'IV.24.A2.2']);
    expect(h.catatan.map((c) => [c.kode, c.kunci])).toEqual([
      ['JUDUL_TAK_DIKENAL', 'c.csv baris 3'],
      ['JUDUL_TAK_DIKENAL', 'c.csv baris 4'],
    ]);
  });

  it('a mapping by signature, rows instead of columns', async () => {
    const isi = csv('Baris;3101021001001', 'Si Merah;5', 'Si Putih;6');
    const [l] = await lihatTabel(isi, 'c.csv', pilih());
    expect([l?.bentuk, l?.takDikenal, l?.garis.map((g) => g.letak)]).toEqual([
      'd',
      2,
      ['c.csv baris 2', 'c.csv baris 3'],
    ]);
    const p = Pemetaan.parse({
      versi: 1,
      tanda: l?.tanda,
      bentuk: 'd',
      garis: [
        { judul: 'Si Putih', arti: 'IV.1' },
        { judul: 'Si Merah', arti: 'IV.2' },
      ],
    });
    const h = nilaiDari(await bacaTabelHasil(isi, 'c.csv', pilih(PPWP, { pemetaan: [p] })));
    expect([sel(PPWP, h.lembar[0]?.isian, 'IV.1'), sel(PPWP, h.lembar[0]?.isian, 'IV.2')]).toEqual([6, 5]);
  });
});

describe('never throws, and loses no TPS without saying so', () => {
  const KATA = [
    '',
    'TPS',
    'Kode TPS',
    'Desa',
    'DPT',
    'L',
    'P',
    'JML',
    'JUMLAH',
    'JUMLAH PINDAHAN',
    'TPS 001',
    'TPS 002',
    '1',
    '2',
    'Paslon 1',
    'IV.1',
    'IV.1.A1',
    '1. PARTAI A',
    'A.1',
    'B.',
    'Suara sah',
    'Pulau Tidung',
    'partai_no',
    'nama',
    '3101021001001',
    '3101021002001',
    '-',
    '12,5',
    '999999',
    'x',
  ];
  it('on any arrangement of headings, names and figures', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.constantFrom(...KATA), { maxLength: 7 }), { maxLength: 8 }),
        fc.constantFrom<Kontes>(PPWP, DPR),
        async (baris, kontes) => {
          const isi = csv(...baris.map((b) => b.join(';')));
          await lihatTabel(isi, 'x.csv', pilih(kontes));
          const h = await bacaTabelHasil(isi, 'x.csv', pilih(kontes));
          if (!h.ok) return;
          expect(h.nilai.lembar.length + h.nilai.ditolak.length + h.nilai.kembar).toBe(h.nilai.berkas);
          for (const l of h.nilai.lembar) expect(terisi(kontes, l.isian).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('in one batch with other files', () => {
  it('a table counts its TPS, and repeats of them in other files are seen', async () => {
    const { definisi } = pilih();
    const sumber = await bukaSumberMemori([
      { nama: 'rekap.csv', isi: csv('Kode TPS;Paslon 1', '3101021001001;5', '3101021001002;6', 'x;7') },
      { nama: '3101021001001.json', isi: bita('{"chart":{"100025":9}}') },
      { nama: 'apa.xlsx', isi: bita('bukan tabel') },
    ]);
    const h = nilaiDari(await bacaImpor(sumber, { definisi, kontes: 'PPWP', wilayah: WILAYAH }));
    expect(h.lembar.map((l) => l.tps)).toEqual(['3101021001001', '3101021001002']);
    expect(h.ditolak.map((d) => [d.berkas, d.kode])).toEqual([
      ['rekap.csv, baris 4', 'TABEL_TPS'],
      ['3101021001001.json', 'BERKAS_KEMBAR'],
      ['apa.xlsx', 'TABEL_TAK_DIKENAL'],
    ]);
    expect(h.lembar.length + h.ditolak.length + h.kembar).toBe(h.berkas);
  });
});
