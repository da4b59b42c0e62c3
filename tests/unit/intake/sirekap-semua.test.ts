import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Kontes, nilaiId } from '../../../src/domain/index.ts';
import { bacaSirekap, siapkanSirekap } from '../../../src/intake/sirekap.ts';
import { bacaTotalSirekap } from '../../../src/intake/sirekap-total.ts';
import { DPR, PPWP } from '../../lib/kontes.ts';
import { bita, galatDari, NAMA, nilaiDari } from './bantu.ts';

const DPD: Kontes = {
  kode: 'DPD',
  bentuk: 'calon',
  calon: [1, 2, 3].map((n) => ({ nomor: n, nama: `CALON ${n}`, idSumber: `31000${n}` })),
};
const GUBERNUR: Kontes = {
  kode: 'GUBERNUR',
  bentuk: 'paslon',
  paslon: [
    { nomor: 1, nama: 'SATU', idSumber: '1000023' },
    { nomor: 2, nama: 'KOLOM KOSONG', idSumber: '1000024', kolomKosong: true },
  ],
};

/** Cells that are filled in, out of a file of a TPS. */
const baca = (kontes: Kontes, isi: unknown) => {
  const k = siapkanSirekap(kontes);
  const h = nilaiDari(bacaSirekap(k, NAMA, bita(JSON.stringify(isi))));
  const sel = k.lembar.sel.flatMap((id) => {
    const n = nilaiId(k.lembar, h.isian, id);
    return n === null ? [] : [[id, n] as const];
  });
  return { sel: Object.fromEntries(sel), catatan: h.catatan };
};
const AKHIR = { ts: '2024-02-15 17:30:25', status_suara: true, status_adm: true };

describe('one TPS', () => {
  it('DPD: by id of the candidate', () => {
    const { sel } = baca(DPD, {
      chart: { null: null, '310001': 5, '310003': 0 },
      administrasi: { suara_sah: 5 },
      ...AKHIR,
    });
    expect(sel).toEqual({ 'IV.1': 5, 'IV.3': 0, 'V.A': 5 });
  });

  it('parties: one figure is the total of the block, not the votes for the party alone', () => {
    const { sel, catatan } = baca(DPR, { chart: { '1': 7, '24': 0 }, administrasi: null, ...AKHIR });
    expect(sel).toEqual({ 'IV.1.B': 7, 'IV.24.B': 0 });
    expect(catatan.map((c) => c.kode)).toEqual(['ADMINISTRASI_TIDAK_ADA']);
  });

  it('parties with their candidates where they are told', () => {
    const { sel } = baca(DPR, {
      chart: { '1': { '11': 3, '13': 1, jml_suara_partai: 2, jml_suara_total: 6 }, '24': null },
      administrasi: null,
      ...AKHIR,
    });
    expect(sel).toEqual({ 'IV.1.A1': 2, 'IV.1.A2.1': 3, 'IV.1.A2.3': 1, 'IV.1.B': 6 });
  });

  it.each([
    [{ '99': 1 }, 'chart.99'],
    [{ '1': { '241': 1 } }, 'chart.1.241'],
  ])('a party or candidate we do not know: %j', (chart, kunci) => {
    const h = bacaSirekap(siapkanSirekap(DPR), NAMA, bita(JSON.stringify({ chart })));
    expect(galatDari(h)).toEqual({ kode: 'PESERTA_TAK_DIKENAL', konteks: { kunci } });
  });

  it('Pilkada: inside tungsura; "Reguler" is no repeated vote', () => {
    const { sel, catatan } = baca(GUBERNUR, {
      mode: 'hhcw',
      tungsura: {
        chart: { '1000023': 10, '1000024': 4 },
        administrasi: { suara_sah: 14, suara_tidak_sah: 1, suara_total: 15, pengguna_dptb_j: 2, pengguna_non_dpt_j: 3 },
      },
      psu: 'Reguler',
      images: [],
      ...AKHIR,
    });
    expect(sel).toEqual({ 'IV.1': 10, 'IV.2': 4, 'V.A': 14, 'V.B': 1, 'V.C': 15, 'I.B2.J': 2, 'I.B3.J': 3 });
    expect(catatan.filter((c) => c.kode !== 'NILAI_TIDAK_ADA')).toEqual([]);
    expect(catatan[0]?.kunci).toMatch(/^tungsura\.administrasi\./);
  });

  it('Pilkada in the words of its form: DPPh moved, DPTb without DPT', () => {
    const { sel } = baca(GUBERNUR, {
      tungsura: { chart: null, administrasi: { pengguna_dpph_j: 2, pengguna_dptb_j: 3 } },
    });
    expect(sel).toEqual({ 'I.B2.J': 2, 'I.B3.J': 3 });
  });

  it('a part that is null is empty', () => {
    expect(baca(GUBERNUR, { tungsura: null, ...AKHIR }).sel).toEqual({});
    expect(baca(GUBERNUR, { tungsura: { chart: [], administrasi: null }, ...AKHIR }).sel).toEqual({});
  });
});

describe('totals of regions', () => {
  const total = (kontes: Kontes, isi: unknown) => bacaTotalSirekap(siapkanSirekap(kontes), bita(JSON.stringify(isi)));
  const baris = (a: number, b: number) => ({
    '1000023': a,
    '1000024': b,
    psu: 'Reguler',
    progres: { total: 23, persen: 100.0, progres: 22 },
    status_progress: true,
  });

  it('Pilkada: a row a region, progress apart from votes', () => {
    const h = nilaiDari(
      total(GUBERNUR, {
        mode: 'hhcw',
        tungsura: {
          chart: { ...baris(30, 3), progres: { total: 46 } },
          table: { '310101': baris(10, 1), '310102': baris(20, 2) },
        },
      }),
    );
    const k = siapkanSirekap(GUBERNUR).lembar;
    expect(h.catatan).toEqual([]);
    expect(
      h.total.map((t) => [t.wilayah, nilaiId(k, t.isian, 'IV.1'), nilaiId(k, t.isian, 'V.A'), t.masuk, t.tps]),
    ).toEqual([
      ['310101', 10, null, 22, 23],
      ['310102', 20, null, 22, 23],
    ]);
  });

  it('Pemilu: parties with candidates, own votes and total; beyond what one TPS can hold', () => {
    const h = nilaiDari(
      total(DPR, {
        mode: 'hhcd',
        table: {
          '31': { '1': { '11': 66_269, jml_suara_total: 1_313_650, jml_suara_partai: 10_031 }, '24': 5, persen: 99.1 },
        },
      }),
    );
    const k = siapkanSirekap(DPR).lembar;
    const [t] = h.total;
    expect(t && ['IV.1.A1', 'IV.1.A2.1', 'IV.1.B', 'IV.24.B'].map((id) => nilaiId(k, t.isian, id))).toEqual([
      10_031, 66_269, 1_313_650, 5,
    ]);
    expect(t).toMatchObject({ tps: null, masuk: null });
  });

  it('says where the rows are not the chart, and where a vote was repeated', () => {
    const h = nilaiDari(
      total(GUBERNUR, {
        tungsura: { chart: baris(31, 3), table: { '310101': baris(10, 1), '310102': { ...baris(20, 2), psu: 'PSU' } } },
      }),
    );
    expect(h.catatan).toMatchObject([
      { kode: 'JUMLAH_TIDAK_COCOK', kunci: 'tungsura.chart (IV.1)', nilai: 'tertulis 31, penjumlahan 30' },
    ]);
    expect(h.total[1]?.catatan.map((c) => c.kode)).toEqual(['PSU']);
  });

  it.each([
    [{}, 'BERKAS_BENTUK'],
    [[], 'BERKAS_BENTUK'],
    [{ table: { x: {} } }, 'BERKAS_BENTUK'],
    [{ table: { '31': 5 } }, 'BERKAS_BENTUK'],
    [{ table: { '31': { '100099': 1 } } }, 'PESERTA_TAK_DIKENAL'],
    [{ table: { '31': { '100025': -1 } } }, 'NILAI_NEGATIF'],
    [{ table: { '31': { '100025': 300_000_001 } } }, 'NILAI_TERLALU_BESAR'],
  ])('refuses %j', (isi, kode) => expect(galatDari(total(PPWP, isi)).kode).toBe(kode));
});

describe('never throws', () => {
  const kontes = [PPWP, DPD, DPR, GUBERNUR].map(siapkanSirekap);
  it('on any JSON in the parts that count, for any ballot', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), fc.constantFrom('1', '31', 'progres', 'null'), (a, b, k) => {
        for (const x of kontes) {
          bacaSirekap(x, NAMA, bita(`{"tungsura":{"chart":{"${k}":${a}},"administrasi":${b}}}`));
          bacaTotalSirekap(x, bita(`{"tungsura":{"chart":${b},"table":{"31":{"${k}":${a}}}}}`));
          bacaTotalSirekap(x, bita(`{"table":{"${k}":${a}}}`));
        }
      }),
    );
  });
  it('on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (isi) => kontes.forEach((x) => void bacaTotalSirekap(x, isi))),
    );
  });
});
