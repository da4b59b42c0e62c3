import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closePleno,
  takeUpObjection,
  verifyPlenary,
  viewForwarded,
  viewObjections,
  viewUnits,
} from '../../../src/app/index.ts';
import { raiseObjection, settleObjection } from '../../../src/app/keberatan.ts';
import { viewSheet } from '../../../src/app/lembar.ts';
import { adoptRegion } from '../../../src/app/rapat.ts';
import {
  type IsiJurnal,
  type IsiKeberatan,
  JurnalMustahil,
  type KodeTps,
  keadaanAwal,
  terapkan,
} from '../../../src/domain/index.ts';
import { type Kabupaten, ketikKertas, kirimKe, siapkanKabupaten } from '../../lib/kabupaten.ts';
import { folderBerkas, KAB, KEC_A, KEC_B, KETUA, tpsDari } from '../../lib/paket.ts';
import { jamUji, kodeGalat, nilai } from '../../lib/pleno.ts';

const { akar, hapus } = folderBerkas('terusan');
let k: Kabupaten;
let tps: KodeTps;
const isi = (uraian: string): IsiKeberatan => ({
  jenis: 'keberatan',
  pengaju: { peran: 'saksi', nama: '<b>CITRA</b>', kontes: 'PPWP', peserta: 2 },
  wilayah: tps,
  kontes: 'PPWP',
  sel: ['IV.2'],
  uraian,
});

beforeAll(async () => {
  k = await siapkanKabupaten(akar);
  [tps] = tpsDari(k.ppkA, KEC_A) as [KodeTps];
  const jawab = (n: number, status: 'diteruskan' | 'ditolak') =>
    nilai(settleObjection(k.ppkA, n, { status, jawaban: `jawaban ${n}`, hitungUlang: null }, jamUji()));
  for (const n of [1, 2, 3]) nilai(raiseObjection(k.ppkA, isi(`uraian ${n}`), jamUji()));
  jawab(1, 'ditolak');
  jawab(2, 'diteruskan');
  // Answered otherwise at last: not passed on any more.
  jawab(3, 'diteruskan');
  jawab(3, 'ditolak');
});
afterAll(() => {
  for (const p of [k.kab, k.ppkA, k.ppkB]) closePleno(p);
  hapus();
});

describe('what the tier below passed on', () => {
  it('is read from its proved package, and is nobody’s own before it is taken up', async () => {
    expect(nilai(await viewForwarded(k.kab))).toEqual([]);
    expect(nilai(await viewUnits(k.kab, 'PPWP')).map((u) => u.paket)).toEqual([null, null]);
    const sidik = await kirimKe(k.kab, k.ppkA, k.hpA);
    const [x, ...lain] = nilai(await viewForwarded(k.kab));
    expect(lain).toEqual([]);
    expect(x).toMatchObject({
      ...{ nomor: 2, paket: sidik, uraian: 'uraian 2', jawaban: 'jawaban 2', diangkat: null, wilayah: tps },
      dari: { kode: KEC_A, nama: 'SERIBU UTARA' },
      namaPengaju: 'Saksi 02 Paslon 2 (<b>CITRA</b>)',
    });
    expect(viewObjections(k.kab, KAB)).toEqual([]);
  });

  it('shows each unit: its package, whether it was adopted there, its paper, what it passed on', async () => {
    const [a, b] = nilai(await viewUnits(k.kab, 'PPWP'));
    expect(a).toMatchObject({
      ...{
        wilayah: KEC_A,
        tetapDiSana: true,
        pengirim: 1,
        diteruskan: 1,
        belumDiangkat: 1,
        kertas: null,
        keadaan: 'selesai',
      },
      paket: { urut: 1, namaPerangkat: 'PPK Utara', dipercaya: true },
    });
    expect(b).toMatchObject({ wilayah: KEC_B, paket: null, tetapDiSana: null, kertas: undefined, keadaan: 'belum' });
    // Only the presidential recap was adopted there.
    expect(nilai(await viewUnits(k.kab, 'DPR'))[0]).toMatchObject({ tetapDiSana: false });
    ketikKertas(k.kab, KEC_A, { 'IV.1': 1 });
    expect(nilai(await viewUnits(k.kab, 'PPWP'))[0]?.kertas).toMatchObject({ beda: 1 });
    expect(nilai(viewSheet(k.kab, 'PPWP', tps)).paket).toEqual({
      ...{ nama: 'SERIBU UTARA', tingkat: 3, urut: 1, namaPerangkat: 'PPK Utara' },
    });
    expect(nilai(viewSheet(k.ppkA, 'PPWP', tps)).paket).toBeNull();
  });

  it('is taken up once, names its origin, holds the recap until it is answered, and is proved', async () => {
    const [x] = nilai(await viewForwarded(k.kab));
    const mana = { pleno: x?.pleno ?? '', nomor: 2 };
    expect(kodeGalat(await takeUpObjection(k.kab, { ...mana, nomor: 1 }, jamUji()))).toBe('KEBERATAN_TIDAK_ADA');
    expect(kodeGalat(await takeUpObjection(k.kab, { ...mana, pleno: 'lain' }, jamUji()))).toBe('KEBERATAN_TIDAK_ADA');
    expect(nilai(await takeUpObjection(k.kab, mana, jamUji()))).toBe(1);
    expect(kodeGalat(await takeUpObjection(k.kab, mana, jamUji()))).toBe('KEBERATAN_SUDAH_DIANGKAT');
    expect(nilai(await viewForwarded(k.kab))[0]?.diangkat).toBe(1);
    expect(nilai(await viewUnits(k.kab, 'PPWP'))[0]).toMatchObject({ diteruskan: 1, belumDiangkat: 0 });
    expect(viewObjections(k.kab, KAB)).toMatchObject([
      { nomor: 1, status: 'terbuka', dari: { nama: 'PPK SERIBU UTARA', nomor: 2, jawaban: 'jawaban 2' } },
    ]);
    const tetapkan = () => adoptRegion(k.kab, { kontes: 'PPWP', wilayah: KEC_A, alasan: 'x' }, KETUA, jamUji());
    expect(kodeGalat(tetapkan())).toBe('KEBERATAN_TERBUKA');
    nilai(settleObjection(k.kab, 1, { status: 'ditolak', jawaban: 'C.Hasil dibuka', hitungUlang: null }, jamUji()));
    nilai(tetapkan());
    expect(nilai(await verifyPlenary(k.kab))).toMatchObject({ sah: true });
  });

  it('says so where the package’s file is gone, and goes on without it', async () => {
    await kirimKe(k.kab, k.ppkB, k.hpB);
    const folder = path.join(k.kab.s.folder, 'paket');
    const simpan = fs.readdirSync(folder).map((n) => [n, fs.readFileSync(path.join(folder, n))] as const);
    for (const [n] of simpan) fs.writeFileSync(path.join(folder, n), 'bukan');
    // What was read before stays known; the new one was never looked at.
    expect(nilai(await viewUnits(k.kab, 'PPWP')).map((u) => u.tetapDiSana)).toEqual([true, null]);
    expect(kodeGalat(await viewForwarded(k.kab))).toBe('PAKET_HILANG');
    for (const [n, b] of simpan) fs.writeFileSync(path.join(folder, n), b);
    expect(nilai(await viewUnits(k.kab, 'PPWP')).map((u) => u.tetapDiSana)).toEqual([true, true]);
  });

  it('replay refuses one from a package that never came, and one taken up twice', () => {
    const asal = { paket: 'a'.repeat(64), pleno: 'p', nomor: 2, wilayah: KEC_A, waktu: 'w', jawaban: 'j' };
    const ajukan = (nomor: number, lain = {}) =>
      ({
        jenis: 'keberatan.diajukan',
        nomor,
        isi: { ...isi('x'), asal: { ...asal, ...lain } },
      }) as unknown as IsiJurnal;
    const keadaan = keadaanAwal();
    keadaan.paket.add(asal.paket);
    const main = (n: number, lain?: object): void => terapkan(keadaan, 9, ajukan(n, lain), () => 0);
    expect(() => main(1, { paket: 'b'.repeat(64) })).toThrow(JurnalMustahil);
    expect(() => main(1)).not.toThrow();
    expect(() => main(2)).toThrow(JurnalMustahil);
    expect(() => main(2, { nomor: 3 })).not.toThrow();
  });
});
