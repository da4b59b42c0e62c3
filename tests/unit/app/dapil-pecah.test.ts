import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recapsForDocument } from '../../../src/app/dokumen/index.ts';
import {
  compareSources,
  contestsOf,
  findingsOfRegion,
  infoPleno,
  intendedContest,
  listModels,
  listPlaces,
  MODEL_D_KECAMATAN,
  type Pleno,
  recapOf,
  recapToCsv,
  viewAgenda,
  viewHome,
  viewRecap,
  viewSheet,
} from '../../../src/app/index.ts';
import { type Isian, jumlahkan, KOSONG, type KodeKontes, type KodeTps } from '../../../src/domain/index.ts';
import { PencariTps } from '../../../src/intake/tabel/cari-tps.ts';
import { lembarKontes, loadSheet, recordSource, tulis } from '../../../src/store/index.ts';
import { desaDapil, isiSel, KEC_LAIN, KEC_PECAH, KEC_UTUH, PECAH } from '../../lib/pecah.ts';
import { kodeGalat, nilai, plenoBaru } from '../../lib/pleno.ts';

const T = { waktu: '2024-02-15T00:00:00.000Z', pelaku: { perangkat: 'x', orang: 'O', peran: 'operator' } };
const SATU: KodeKontes = 'DPRD-KABKO.1';
const DUA: KodeKontes = 'DPRD-KABKO.2';
const TIGA: KodeKontes = 'DPRD-KABKO.3';

type Muatan = [KodeKontes, KodeTps, Isian];
const muat = (p: Pleno, isi: readonly Muatan[]): void =>
  tulis(p.s, () => {
    for (const [kontes, tps, isian] of isi) loadSheet(p.s, { kontes, tps, asal: 'ketik', isian }, T);
  });

const tpsDapil = (kontes: KodeKontes, wilayah: string) => desaDapil(kontes, wilayah).flatMap((d) => d.tps);

/** Every sheet of a contest below a region holds its own small figures. */
const penuh = (p: Pleno, kontes: KodeKontes, wilayah: string): Muatan[] =>
  tpsDapil(kontes, wilayah).map((tps, n) => [kontes, tps, isiSel(lembarKontes(p.s, kontes), (i) => i + n)]);

describe('a kecamatan that two dapil share', () => {
  it('has a ballot of each dapil, and none of a dapil that lies elsewhere', () => {
    const p = plenoBaru(PECAH, KEC_PECAH);
    expect(contestsOf(p).map((k) => k.kode)).toEqual(['PPWP', SATU, DUA]);
    expect(infoPleno(p).kontes.map((k) => k.nama)).toEqual([
      'Presiden dan Wakil Presiden',
      'DPRD Kabupaten/Kota – CONTOH 1',
      'DPRD Kabupaten/Kota – CONTOH 2',
    ]);
    // Every dapil is met from the kabupaten/kota.
    expect(contestsOf(plenoBaru(PECAH, '3201'))).toHaveLength(4);
    expect(contestsOf(plenoBaru(PECAH, KEC_LAIN)).map((k) => k.kode)).toEqual(['PPWP', TIGA]);
  });

  it.each([SATU, DUA] as const)(
    '%s: agenda, recap, home, comparison and findings know its desa and no other',
    (kontes) => {
      const p = plenoBaru(PECAH, KEC_PECAH);
      const desa = desaDapil(kontes, KEC_PECAH);
      const tps = desa.flatMap((d) => d.tps);
      muat(p, penuh(p, kontes, KEC_PECAH).slice(1));
      const kode = desa.map((d) => d.kode);

      const agenda = nilai(viewAgenda(p, kontes));
      expect(agenda.desa.map((d) => d.kode)).toEqual(kode);
      expect(agenda.desa.flatMap((d) => d.tps.map((x) => x.tps))).toEqual(tps);

      const rekap = nilai(viewRecap(p, kontes, KEC_PECAH));
      expect(rekap.kolom.map((k) => k.wilayah)).toEqual(kode);
      expect(rekap.tps).toEqual({ jumlah: tps.length, masuk: tps.length - 1, disahkan: 0 });
      for (const d of desa) {
        const r = nilai(viewRecap(p, kontes, d.kode));
        expect(r.kolom.map((k) => k.wilayah)).toEqual(d.tps);
        expect(r.tps.jumlah).toBe(d.tps.length);
      }
      const rumah = nilai(viewHome(p));
      expect(rumah.kontes.map((k) => k.kode)).toEqual(['PPWP', SATU, DUA]);
      const ini = rumah.kontes.find((k) => k.kode === kontes);
      expect(ini?.desa.map((d) => d.kode)).toEqual(kode);
      expect(ini?.tps).toEqual(rekap.tps);

      expect(nilai(compareSources(p, kontes, KEC_PECAH)).unit.map((u) => u.wilayah)).toEqual(kode);
      const temuan = findingsOfRegion(p, kontes, KEC_PECAH);
      expect(temuan.length).toBeGreaterThan(0);
      expect(temuan.filter((t) => t.wilayah !== KEC_PECAH && !kode.includes(t.wilayah.slice(0, 10)))).toEqual([]);
      const [kurang] = temuan.filter((t) => t.kode === 'T702' && t.wilayah === KEC_PECAH);
      expect(kurang?.pesan).toContain(`${tps.length - 1} dari ${tps.length} TPS`);

      const judul = recapToCsv(p, kontes, rekap).split('\r\n')[0] ?? '';
      expect(judul.split(';').slice(2, -1)).toEqual(desa.map((d) => d.nama));
    },
  );

  it('refuses what lies in the other dapil, on every door', () => {
    const p = plenoBaru(PECAH, KEC_PECAH);
    const [lain] = desaDapil(DUA, KEC_PECAH);
    if (!lain) throw new Error('tanpa desa');
    expect(kodeGalat(recapOf(p, SATU, lain.kode))).toBe('WILAYAH_TAK_DIKENAL');
    expect(kodeGalat(viewSheet(p, SATU, lain.tps[0] ?? ('' as KodeTps)))).toBe('WILAYAH_TAK_DIKENAL');
    expect(kodeGalat(compareSources(p, SATU, lain.kode))).toBe('WILAYAH_TAK_DIKENAL');
    expect(findingsOfRegion(p, SATU, lain.kode)).toEqual([]);
  });

  it('a sheet shows the ballots of its own TPS only', () => {
    const p = plenoBaru(PECAH, KEC_PECAH);
    const [tps] = tpsDapil(DUA, KEC_PECAH);
    const lembar = nilai(viewSheet(p, DUA, tps ?? ('' as KodeTps)));
    expect(lembar.suratSuara.map((s) => s.kode)).toEqual(['PPWP', DUA]);
  });

  it('its kind of ballot alone does not say which: the dapil are named', () => {
    const p = plenoBaru(PECAH, KEC_PECAH);
    const h = intendedContest(p, 'DPRD-KABKO');
    expect(h.ok ? null : h.galat).toEqual({
      kode: 'KONTES_RANCU',
      konteks: { kontes: 'DPRD-KABKO', pilihan: 'DPRD-KABKO.1, DPRD-KABKO.2' },
    });
    const [desa] = desaDapil(DUA, KEC_PECAH);
    expect(nilai(intendedContest(p, 'DPRD-KABKO', desa?.kode))).toBe(DUA);
    expect(nilai(intendedContest(p, 'DPRD-KABKO', KEC_UTUH))).toBe(DUA);
    expect(kodeGalat(intendedContest(p, 'DPD'))).toBe('KONTES_TAK_DIKENAL');
  });

  it('at the kabupaten/kota it counts for each dapil with its own TPS', () => {
    const p = plenoBaru(PECAH, '3201');
    muat(p, [...penuh(p, SATU, '3201'), ...penuh(p, DUA, '3201')]);
    const satu = nilai(viewRecap(p, SATU, '3201'));
    const dua = nilai(viewRecap(p, DUA, '3201'));
    expect(satu.kolom.map((k) => [k.wilayah, k.tps.jumlah, k.tps.masuk])).toEqual([[KEC_PECAH, 6, 6]]);
    expect(dua.kolom.map((k) => [k.wilayah, k.tps.jumlah, k.tps.masuk])).toEqual([
      [KEC_PECAH, 4, 4],
      [KEC_UTUH, 2, 2],
    ]);
    expect(nilai(viewHome(p)).kontes.map((k) => k.tps.jumlah)).toEqual([14, 6, 6, 2]);
  });

  it('sources of one dapil never stand beside sheets of the other', () => {
    const p = plenoBaru(PECAH, KEC_PECAH);
    muat(p, [...penuh(p, SATU, KEC_PECAH), ...penuh(p, DUA, KEC_PECAH)]);
    const berkas = { nama: 'x.json', sha256: 'a'.repeat(64) };
    tulis(p.s, () => {
      for (const tps of tpsDapil(DUA, KEC_PECAH)) {
        const isian = isiSel(lembarKontes(p.s, DUA), () => 7);
        recordSource(p.s, { kontes: DUA, tps, sumber: 'sirekap', isian, berkas, impor: 1 }, T);
      }
    });
    expect(nilai(compareSources(p, SATU, KEC_PECAH)).sumber).toEqual([]);
    expect(nilai(compareSources(p, DUA, KEC_PECAH)).jumlahBeda).toBe(4);
  });
});

describe('documents of a split kecamatan', () => {
  it('are offered one for each dapil, with the TPS of that dapil', () => {
    const p = plenoBaru(PECAH, KEC_PECAH);
    const tps = (kontes: KodeKontes, wilayah: string): number =>
      nilai(recapsForDocument(p, kontes, wilayah)).rekap.tps.jumlah;
    expect(listModels(p, MODEL_D_KECAMATAN).map((m) => [m.kontes, tps(m.kontes, m.wilayah)])).toEqual([
      ['PPWP', 10],
      [SATU, 6],
      [DUA, 4],
    ]);
    expect(listPlaces(p).map((t) => t.dapil)).toContain('CONTOH 2');
    const kabko = listModels(plenoBaru(PECAH, '3201'), MODEL_D_KECAMATAN);
    expect(kabko.filter((m) => m.kontes === DUA)).toHaveLength(2);
  });

  /** Sheets of both dapil with some missing and some cells empty. */
  const selAcak = fc.array(fc.option(fc.array(fc.option(fc.nat(900), { nil: KOSONG }), { maxLength: 60 })), {
    minLength: 12,
    maxLength: 12,
  });

  it('add up to the flat sum of the sheets, dapil by dapil (property)', () => {
    fc.assert(
      fc.property(selAcak, (acak) => {
        const p = plenoBaru(PECAH, '3201');
        const isi = [SATU, DUA].flatMap((kontes, i) =>
          tpsDapil(kontes, '3201').flatMap((tps, n): Muatan[] => {
            const sel = acak[i * 6 + n];
            return sel ? [[kontes, tps, isiSel(lembarKontes(p.s, kontes), (c) => sel[c] ?? KOSONG)]] : [];
          }),
        );
        muat(p, isi);
        for (const kontes of [SATU, DUA]) {
          const panjang = lembarKontes(p.s, kontes).sel.length;
          const datar = jumlahkan(
            panjang,
            isi.filter(([k]) => k === kontes).map(([, , x]) => x),
          );
          const dokumen = listModels(p, MODEL_D_KECAMATAN)
            .filter((m) => m.kontes === kontes)
            .map((m) => nilai(recapsForDocument(p, kontes, m.wilayah)));
          // What the sertifikat says, and what its lampiran say, TPS by TPS.
          const sertifikat = dokumen.flatMap((d) => d.rekap.kolom.map((k) => k.jumlah));
          const lampiran = dokumen.flatMap((d) => d.lampiran.flatMap((l) => l.kolom.map((k) => k.jumlah)));
          for (const bagian of [sertifikat, lampiran, dokumen.map((d) => d.rekap.jumlah)]) {
            const jumlah = bagian.reduce(
              (a, b) => a.map((v, i) => v + Math.max(0, b.isian[i] === KOSONG ? 0 : (b.isian[i] ?? 0))),
              Array.from({ length: panjang }, () => 0),
            );
            expect(jumlah).toEqual([...datar.isian].map((v) => (v === KOSONG ? 0 : v)));
            const terisi = bagian.reduce(
              (a, b) => a.map((v, i) => v + (b.terisi[i] ?? 0)),
              Array.from({ length: panjang }, () => 0),
            );
            expect(terisi).toEqual([...datar.terisi]);
          }
          expect(dokumen.flatMap((d) => d.lampiran.flatMap((l) => l.kolom.map((k) => k.wilayah)))).toEqual(
            tpsDapil(kontes, '3201'),
          );
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

describe('a table that names TPS of the other dapil', () => {
  const kontes = PECAH.kontes.find((k) => k.kode === SATU);
  if (!kontes) throw new Error('tanpa kontes');
  const cari = new PencariTps(PECAH, kontes, KEC_PECAH);
  const sebab = (tps: string, desa: string | null): string => {
    const h = cari.cari({ tps, desa, kecamatan: null }, null);
    return 'sebab' in h ? h.sebab : h.tps;
  };
  it('is told that, and not that the place is unknown', () => {
    expect(sebab('1', 'Cikawung')).toBe('3201011003001');
    expect(sebab('1', 'Desa Bojongsari')).toBe('desa/kelurahan "Desa Bojongsari" tidak termasuk daerah pemilihan ini');
    expect(sebab('1', 'Entah')).toBe('desa/kelurahan "Entah" tidak ada di wilayah ini');
    expect(sebab('3201011002001', null)).toContain('tidak termasuk daerah pemilihan ini');
  });
  it('a code of this dapil beside a name of the other contradicts itself', () => {
    expect(sebab('3201011003001', 'BOJONGSARI')).toContain('bukan TPS di "BOJONGSARI"');
  });
});
