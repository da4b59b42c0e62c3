import { hitungTerisi, KOSONG, nilaiSel } from '../isian.ts';
import { BAGIAN, type IdSel } from '../lembar.ts';
import { bandingkanJumlah, type KonteksPeriksa, nilai } from './konteks.ts';
import type { Temuan } from './temuan.ts';

/** Rules within one sheet, S101–S507. Each is a pure function of the figures; texts and legal basis: `katalog.ts`. */
export type PeriksaAturan = (k: KonteksPeriksa) => Temuan[];

const LPJ = ['L', 'P', 'J'] as const;
const BARIS_LPJ = ['I.A', 'I.B1', 'I.B2', 'I.B3', 'I.B4', 'III'] as const;

export const s101: PeriksaAturan = (k) =>
  BARIS_LPJ.flatMap((b) =>
    bandingkanJumlah(k, { kode: 'S101', severity: 'salah', hubungan: '=' }, `${b}.J`, [`${b}.L`, `${b}.P`]),
  );

export const s102: PeriksaAturan = (k) =>
  LPJ.flatMap((x) =>
    bandingkanJumlah(k, { kode: 'S102', severity: 'salah', hubungan: '=' }, `I.B4.${x}`, [
      `I.B1.${x}`,
      `I.B2.${x}`,
      `I.B3.${x}`,
    ]),
  );

export const s201: PeriksaAturan = (k) =>
  bandingkanJumlah(k, { kode: 'S201', severity: 'salah', hubungan: '=' }, 'II.1', ['II.2', 'II.3', 'II.4']);

const idSel = (k: KonteksPeriksa, posisi: readonly number[]): IdSel[] => posisi.map((i) => k.lembar.sel[i] as IdSel);

export const s301: PeriksaAturan = (k) =>
  bandingkanJumlah(k, { kode: 'S301', severity: 'salah', hubungan: '=' }, 'V.A', idSel(k, k.lembar.suara));

export const s302: PeriksaAturan = (k) =>
  k.lembar.partai.flatMap((p) =>
    bandingkanJumlah(
      k,
      { kode: 'S302', severity: 'salah', hubungan: '=' },
      k.lembar.sel[p.b] as IdSel,
      idSel(k, [p.a1, ...p.calon]),
    ),
  );

export const s303: PeriksaAturan = (k) =>
  bandingkanJumlah(k, { kode: 'S303', severity: 'salah', hubungan: '=' }, 'V.C', ['V.A', 'V.B']);

export const s401: PeriksaAturan = (k) =>
  bandingkanJumlah(k, { kode: 'S401', severity: 'salah', hubungan: '=' }, 'II.2', ['V.C']);

export const s402: PeriksaAturan = (k) =>
  bandingkanJumlah(k, { kode: 'S402', severity: 'salah', hubungan: '=' }, 'I.B4.J', ['V.C']);

export const s403: PeriksaAturan = (k) =>
  bandingkanJumlah(k, { kode: 'S403', severity: 'salah', hubungan: '=' }, 'I.B4.J', ['II.2']);

export const s501: PeriksaAturan = (k) =>
  LPJ.flatMap((x) =>
    bandingkanJumlah(k, { kode: 'S501', severity: 'salah', hubungan: '≤' }, `I.B1.${x}`, [`I.A.${x}`]),
  );

export const s502: PeriksaAturan = (k) =>
  LPJ.flatMap((x) =>
    bandingkanJumlah(k, { kode: 'S502', severity: 'periksa', hubungan: '≤' }, `III.${x}`, [`I.B4.${x}`]),
  );

export const s503: PeriksaAturan = (k) =>
  bandingkanJumlah(k, { kode: 'S503', severity: 'salah', hubungan: '≤' }, 'V.C', ['II.1']);

/**
 * Ballots received = DPT + spare ballots, rounded up per TPS. Above the TPS only totals are known, so the spare may
 * lie anywhere between one rounding in all and one rounding a TPS.
 */
export const s504: PeriksaAturan = (k) => {
  const dpt = nilai(k, 'I.A.J');
  const diterima = nilai(k, 'II.1');
  if (dpt === null || diterima === null) return [];
  const perMil = k.parameter.cadanganPerMil;
  const min = dpt + Math.ceil((dpt * perMil) / 1000);
  const maks = k.tingkat === 5 ? min : dpt + Math.floor((dpt * perMil) / 1000) + k.jumlahTps;
  if (diterima >= min && diterima <= Math.max(min, maks)) return [];
  return [
    {
      kode: 'S504',
      severity: 'periksa',
      sel: ['I.A.J', 'II.1'],
      konteks: { dpt, diterima, min, maks: Math.max(min, maks), cadangan: diterima - dpt, persen: perMil / 10 },
    },
  ];
};

export const s505: PeriksaAturan = (k) => {
  const dpt = nilai(k, 'I.A.J');
  if (k.tingkat !== 5 || dpt === null || dpt <= k.parameter.maksPemilihTps) return [];
  return [{ kode: 'S505', severity: 'periksa', sel: ['I.A.J'], konteks: { dpt, maks: k.parameter.maksPemilihTps } }];
};

export const s506: PeriksaAturan = (k) => {
  if (k.tingkat !== 5) return [];
  const terisi = hitungTerisi(k.isian);
  const jumlah = k.isian.length;
  if (terisi === jumlah) return [];
  const kosong = k.lembar.sel.filter((_, i) => k.isian[i] === KOSONG);
  const bagian = BAGIAN.filter((b) =>
    k.lembar.baris.some((r) => r.bagian === b && r.sel.some((i) => k.isian[i] === KOSONG)),
  );
  return terisi === 0
    ? [{ kode: 'S506', severity: 'info', sel: [], konteks: { keadaan: 'kosong', terisi, jumlah } }]
    : [
        {
          kode: 'S506',
          severity: 'periksa',
          sel: kosong,
          konteks: { keadaan: 'sebagian', terisi, jumlah, bagian: bagian.join(', ') },
        },
      ];
};

/** Patterns that are lawful but rare enough to look at the paper again. One finding a pattern. */
export const s507: PeriksaAturan = (k) => {
  if (k.tingkat !== 5) return [];
  const [dpt, c, b, sah, b1] = ['I.A.J', 'V.C', 'V.B', 'V.A', 'I.B1.J'].map((id) => nilai(k, id)) as (number | null)[];
  const hasil: Temuan[] = [];
  const tambah = (pola: string, sel: IdSel[], angka: Record<string, number>): void => {
    hasil.push({ kode: 'S507', severity: 'periksa', sel, konteks: { pola, ...angka } });
  };
  if (c === 0 && dpt != null && dpt > 0) tambah('tanpa-suara', ['I.A.J', 'V.C'], { dpt });
  if (sah != null && sah >= 20) {
    const bulat = k.lembar.suara.find((i) => nilaiSel(k.isian, i) === sah);
    if (bulat !== undefined && k.lembar.suara.length > 1)
      tambah('satu-peserta', [k.lembar.sel[bulat] as IdSel], { sah });
  }
  if (dpt != null && dpt > 0 && b1 === dpt) tambah('semua-hadir', ['I.A.J', 'I.B1.J'], { dpt });
  // V.B > 20 % of V.C, in whole numbers.
  if (c != null && c > 0 && b != null && b * 5 > c)
    tambah('banyak-tidak-sah', ['V.C', 'V.B'], { tidakSah: b, semua: c });
  return hasil;
};
