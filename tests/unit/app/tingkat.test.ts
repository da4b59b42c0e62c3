import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closePleno, listCorrections, type Pleno, verifyPlenary, viewUnits } from '../../../src/app/index.ts';
import { nextStep } from '../../../src/app/langkah.ts';
import { editSheet, undoSheet } from '../../../src/app/lembar.ts';
import { recordPeople } from '../../../src/app/orang.ts';
import { deviceCard, trustDevice } from '../../../src/app/perangkat.ts';
import { createPleno } from '../../../src/app/pleno.ts';
import { adoptRegion, adoptSheet, reopenRegion, reopenSheet } from '../../../src/app/rapat.ts';
import { regionState } from '../../../src/app/rapat-wilayah.ts';
import { recapOf } from '../../../src/app/rekap.ts';
import { receiveTotal } from '../../../src/app/total.ts';
import {
  type IsiJurnal,
  isianDariLarik,
  JurnalMustahil,
  type KeadaanPleno,
  keadaanAwal,
  terapkan,
} from '../../../src/domain/index.ts';
import { journalOfKinds } from '../../../src/store/index.ts';
import { type Kabupaten, ketikKertas, kirimKe, siapkanKabupaten } from '../../lib/kabupaten.ts';
import { betulkan, DEFINISI_KAB, folderBerkas, KAB, KEC_A, KEC_B, KETUA, tpsDari, versiDi } from '../../lib/paket.ts';
import { jamUji, kodeGalat, nilai } from '../../lib/pleno.ts';

const { akar, hapus } = folderBerkas('tingkat');
let k: Kabupaten;
afterAll(() => {
  for (const p of [k.kab, k.ppkA, k.ppkB]) closePleno(p);
  hapus();
});
beforeAll(async () => {
  k = await siapkanKabupaten(akar);
  await kirimKe(k.kab, k.ppkA, k.hpA);
  await kirimKe(k.kab, k.ppkB, k.hpB);
});

const tetapkan = (p: Pleno, wilayah: string, alasan?: string) =>
  adoptRegion(p, { kontes: 'PPWP', wilayah, alasan }, KETUA, jamUji());
const terakhir = (p: Pleno) => journalOfKinds(p.s.db, ['wilayah.ditetapkan']).at(-1);

describe('the plenary of a kabupaten/kota', () => {
  it('adopts kecamatan whose sheets came adopted, without adopting each desa again', () => {
    expect(nilai(regionState(k.kab, 'PPWP', KEC_A))).toMatchObject({ keadaan: 'selesai', bawah: { selesai: 2 } });
    expect(nextStep(k.kab)).toMatchObject({ langkah: 'periksa' });
    // The kabupaten itself needs its kecamatan adopted, not only done.
    expect(kodeGalat(tetapkan(k.kab, KAB))).toBe('WILAYAH_BELUM_SELESAI');
  });

  it('asks for the paper: nothing typed needs a reason, a difference needs a reason, equal figures need none', async () => {
    expect(kodeGalat(tetapkan(k.kab, KEC_A))).toBe('KERTAS_BELUM');
    expect(kodeGalat(tetapkan(k.kab, KEC_A, '  '))).toBe('KERTAS_BELUM');
    const jumlah = nilai(recapOf(k.kab, 'PPWP', KEC_A)).jumlah.isian;
    const i = k.kab.s.lembar.get('PPWP')?.indeks.get('IV.1') ?? 0;
    ketikKertas(k.kab, KEC_A, { 'IV.1': (jumlah[i] ?? 0) + 3 });
    expect(kodeGalat(tetapkan(k.kab, KEC_A))).toBe('KERTAS_BERBEDA');
    nilai(tetapkan(k.kab, KEC_A, 'Salah tulis pada kertas, disaksikan Bawaslu'));
    expect(terakhir(k.kab)).toMatchObject({
      alasan: 'Salah tulis pada kertas, disaksikan Bawaslu',
      isi: { kertas: { versi: 1, diketik: jumlah.length, beda: 1 } },
    });
    nilai(
      reopenRegion(
        k.kab,
        { kontes: 'PPWP', wilayah: KEC_A, alasan: 'kertas dibaca lagi' },
        [KETUA, { ...KETUA, id: 2 }],
        jamUji(),
      ),
    );
    ketikKertas(k.kab, KEC_A);
    nilai(tetapkan(k.kab, KEC_A));
    expect(terakhir(k.kab)).toMatchObject({ alasan: null, isi: { kertas: { versi: 2, beda: 0 } } });
    nilai(tetapkan(k.kab, KEC_B, 'Dibacakan dan dicocokkan tanpa diketik'));
    expect(terakhir(k.kab)).toMatchObject({ isi: { kertas: null } });
    // A paper that was taken back says nothing.
    const kosong = Object.fromEntries((k.kab.s.lembar.get('DPR')?.sel ?? []).map((s) => [s, null]));
    nilai(receiveTotal(k.kab, 'DPR', { wilayah: KEC_A, sumber: 'ketik', tps: null, sel: kosong }, jamUji()));
    nilai(tetapkan(k.kab, KAB));
    expect(nilai(await verifyPlenary(k.kab))).toMatchObject({ sah: true });
  });

  it('counts a change of an adopted sheet that came in a package as a correction of this tier', async () => {
    const [t] = tpsDari(k.kab, KEC_B) as [ReturnType<typeof tpsDari>[number]];
    const dua = [KETUA, { ...KETUA, id: 2 }] as const;
    const alasan = 'C.Hasil dibuka, salah baca';
    for (const wilayah of [KAB, KEC_B]) nilai(reopenRegion(k.kab, { kontes: 'PPWP', wilayah, alasan }, dua, jamUji()));
    nilai(reopenSheet(k.kab, { kontes: 'PPWP', tps: t, versi: versiDi(k.kab, t), alasan }, dua, jamUji()));
    expect(kodeGalat(undoSheet(k.kab, 'PPWP', t, versiDi(k.kab, t), jamUji()))).toBe('TAK_ADA_UNTUK_DIURUNGKAN');
    const ubah = { versi: versiDi(k.kab, t), sel: { 'IV.1': 41, 'IV.2': 69 } };
    expect(kodeGalat(editSheet(k.kab, 'PPWP', t, ubah, jamUji()))).toBe('ALASAN_WAJIB');
    nilai(editSheet(k.kab, 'PPWP', t, { ...ubah, alasan }, jamUji()));
    expect(nilai(listCorrections(k.kab, KAB)).map((x) => [x.tps, x.sel, x.menjadi, x.alasan])).toEqual([
      [t, 'IV.1', 41, alasan],
      [t, 'IV.2', 69, alasan],
    ]);
    expect(nilai(await verifyPlenary(k.kab))).toMatchObject({ sah: true });
  });

  it('does not count changes before a sheet that was not read out came', async () => {
    // A correction at the kecamatan belongs to its own list.
    expect(nilai(listCorrections(k.ppkA, KEC_A))).toEqual([]);
    const [t] = tpsDari(k.ppkA, KEC_A) as [ReturnType<typeof tpsDari>[number]];
    for (const wilayah of [KEC_A, t.slice(0, 10)])
      nilai(reopenRegion(k.ppkA, { kontes: 'PPWP', wilayah, alasan: 'x' }, [KETUA, { ...KETUA, id: 2 }], jamUji()));
    betulkan(k.ppkA, t, { 'IV.1': 30, 'IV.2': 80 });
    expect(nilai(listCorrections(k.ppkA, KEC_A))).toHaveLength(2);
  });
});

describe('the plenary of a province', () => {
  it('adopts the kabupaten/kota; its kecamatan and desa were adopted below', async () => {
    const prov = nilai(createPleno(path.join(akar, 'prov'), DEFINISI_KAB, '31', jamUji()));
    nilai(recordPeople(prov, [{ nama: 'SITI', peran: 'ketua' }], jamUji()));
    nilai(trustDevice(prov, deviceCard(k.hpKab).kartu, jamUji()));
    const alasan = 'Dibacakan tanpa diketik';
    const [t] = tpsDari(k.kab, KEC_B) as [ReturnType<typeof tpsDari>[number]];
    nilai(adoptSheet(k.kab, { kontes: 'PPWP', tps: t, versi: versiDi(k.kab, t), alasan }, KETUA, jamUji()));
    for (const w of [KEC_B, KAB]) nilai(tetapkan(k.kab, w, alasan));
    await kirimKe(prov, k.kab, k.hpKab);
    expect(nilai(await viewUnits(prov, 'PPWP'))).toMatchObject([
      { wilayah: KAB, tetapDiSana: true, keadaan: 'selesai', kertas: null },
    ]);
    expect(kodeGalat(tetapkan(prov, KAB))).toBe('KERTAS_BELUM');
    nilai(tetapkan(prov, KAB, alasan));
    nilai(tetapkan(prov, '31'));
    expect(nilai(await verifyPlenary(prov))).toMatchObject({ sah: true });
    closePleno(prov);
  });
});

describe('replay of an adoption with its paper', () => {
  const sel = ['a', 'b', 'c'];
  function siap(): KeadaanPleno {
    const keadaan = keadaanAwal();
    keadaan.total.set('PPWP/310101', { sumber: 'ketik', tps: null, versi: 2, isian: isianDariLarik([5, null, 7]) });
    return keadaan;
  }
  const main = (kertas: unknown, alasan?: string): void => {
    const isi = {
      jenis: 'wilayah.ditetapkan',
      kontes: 'PPWP',
      wilayah: '310101',
      oleh: 1,
      jumlahTps: 1,
      isian: [5, 6, 8],
      kertas,
    };
    terapkan(siap(), 9, isi as unknown as IsiJurnal, (_, s) => sel.indexOf(s), { alasan });
  };

  it('accepts what is so, and refuses a wrong count, another version, and a missing reason', () => {
    expect(() => main({ versi: 2, diketik: 2, beda: 1 }, 'dibacakan')).not.toThrow();
    expect(() => main(null, 'tidak diketik')).not.toThrow();
    for (const [kertas, alasan] of [
      [{ versi: 2, diketik: 2, beda: 1 }, undefined],
      [{ versi: 2, diketik: 2, beda: 1 }, ' '],
      [{ versi: 2, diketik: 2, beda: 0 }, 'x'],
      [{ versi: 2, diketik: 3, beda: 1 }, 'x'],
      [{ versi: 1, diketik: 2, beda: 1 }, 'x'],
      [null, undefined],
    ] as const)
      expect(() => main(kertas, alasan), JSON.stringify([kertas, alasan])).toThrow(JurnalMustahil);
  });
});
