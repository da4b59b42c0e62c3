import { describe, expect, it } from 'vitest';
import { findingsOfRegion, recapOf, receiveTotal } from '../../../src/app/index.ts';
import { type Definisi, KodeTps, nilaiId, susunLembar } from '../../../src/domain/index.ts';
import { loadSheet, tulis, verifyStore } from '../../../src/store/index.ts';
import { BERES, isi, LEMBAR, PPWP } from '../../lib/kontes.ts';
import { jamUji, kodeGalat, nilai, plenoBaru } from '../../lib/pleno.ts';

/** Gubernur DKI Jakarta 2024 in Kab. Adm. Kepulauan Seribu: figures read out in its plenary on 1 December 2024. */
const PGUB: Definisi = {
  format: 'rekap-pleno/definisi',
  versi: 1,
  pemilihan: { jenis: 'PILKADA', nama: 'Pemilihan Gubernur Tahun 2024', tahun: 2024 },
  simulasi: false,
  formulir: 'pilkada-2024',
  kontes: [
    {
      kode: 'GUBERNUR',
      bentuk: 'paslon',
      paslon: [1, 2, 3].map((nomor) => ({ nomor, nama: `Paslon ${nomor}`, idSumber: String(nomor) })),
    },
  ],
  wilayah: [
    { kode: '31', nama: 'DKI JAKARTA', tingkat: 1 },
    { kode: '3101', nama: 'ADM. KEP. SERIBU', tingkat: 2 },
    { kode: '310101', nama: 'KEPULAUAN SERIBU UTARA', tingkat: 3 },
    { kode: '310102', nama: 'KEPULAUAN SERIBU SELATAN', tingkat: 3 },
  ],
};
const jam = jamUji();

describe('a kabupaten recapitulated from received totals', () => {
  const terima = (p: ReturnType<typeof plenoBaru>, wilayah: string, tps: number | null, sel: Record<string, number>) =>
    receiveTotal(p, 'GUBERNUR', { wilayah, sumber: 'ketik', tps, sel }, jam);

  it('the two kecamatan give the published figures to the last vote, marked as received; S504 sees received ≠ DPT + 2.5 %', () => {
    const p = plenoBaru(PGUB, '3101');
    nilai(terima(p, '310101', 23, { 'IV.1': 3985, 'IV.2': 257, 'IV.3': 4284 }));
    nilai(terima(p, '310102', 18, { 'IV.1': 2593, 'IV.2': 396, 'IV.3': 3172 }));
    const r = nilai(recapOf(p, 'GUBERNUR', '3101'));
    const l = susunLembar(PGUB.kontes[0] ?? PPWP);
    expect(['IV.1', 'IV.2', 'IV.3', 'V.A'].map((s) => nilaiId(l, r.jumlah.isian, s))).toEqual([6578, 653, 7456, null]);
    expect(r.diterima).toEqual(['310101', '310102']);

    const kab = {
      'I.A.L': 10497,
      'I.A.P': 10411,
      'I.A.J': 20908,
      'I.B4.J': 15161,
      'II.1': 21474,
      'II.2': 15161,
      'II.3': 11,
      'II.4': 6302,
      'V.A': 14687,
      'V.B': 474,
      'V.C': 15161,
      'IV.1': 6578,
      'IV.2': 653,
      'IV.3': 7456,
    };
    nilai(terima(p, '3101', 41, kab));
    const temuan = findingsOfRegion(p, 'GUBERNUR', '3101').filter((t) => t.severity !== 'info');
    expect(temuan.map((t) => [t.kode, t.wilayah, t.pesan])).toEqual([
      ['S504', '3101', 'Surat suara diterima 21.474; DPT 20.908 ditambah cadangan 2,5 % = 21.431 sampai 21.471.'],
    ]);
    expect(verifyStore(p.s).ok).toBe(true);
  });

  it('refuses unknown regions and cells, and replaces with a trace', () => {
    const p = plenoBaru(PGUB, '3101');
    expect(kodeGalat(terima(p, '310199', null, { 'IV.1': 1 }))).toBe('WILAYAH_TAK_DIKENAL');
    expect(kodeGalat(terima(p, '310101', null, { 'IV.9': 1 }))).toBe('SEL_TAK_DIKENAL');
    nilai(terima(p, '310101', null, { 'IV.1': 1 }));
    expect(nilai(terima(p, '310101', null, { 'IV.2': 5 }))).toBe(2);
    expect(verifyStore(p.s).ok).toBe(true);
  });
});

it('T703: a received total is compared with its sheets once they are all in, and the sheets are what the recap shows', () => {
  const p = plenoBaru();
  const t = { waktu: '2024-02-15T00:00:00.000Z', pelaku: { perangkat: 'x', orang: 'O', peran: 'operator' } };
  nilai(
    receiveTotal(p, 'PPWP', { wilayah: '3101021002', sumber: 'ketik', tps: 2, sel: { 'IV.1': 121, 'IV.2': 100 } }, jam),
  );
  expect(nilai(recapOf(p, 'PPWP', '310102')).diterima).toEqual(['3101021002']);
  tulis(p.s, () => {
    for (const n of ['001', '002'])
      loadSheet(
        p.s,
        { kontes: 'PPWP', tps: KodeTps.parse(`3101021002${n}`), asal: 'ketik', isian: isi(LEMBAR, BERES) },
        t,
      );
  });
  const r = nilai(recapOf(p, 'PPWP', '310102'));
  expect([r.diterima, nilaiId(LEMBAR, r.jumlah.isian, 'IV.1')]).toEqual([undefined, 120]);
  const t703 = findingsOfRegion(p, 'PPWP', '310102').filter((x) => x.kode === 'T703');
  expect(t703.map((x) => x.pesan)).toEqual(['IV.1: D.Hasil diterima 121, jumlah lembar 120 (selisih 1).']);
});
