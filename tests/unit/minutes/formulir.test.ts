import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  buatSimulasi,
  Formulir,
  formulirKontes,
  JENIS_KONTES,
  type JenisKontes,
  type Kontes,
  labelBaris,
  sebutanKabko,
  susunLembar,
  type TingkatD,
} from '../../../src/domain/index.ts';
import { formulir, lembar } from './contoh.ts';

const FOLDER = new URL('../../../resources/formulir/', import.meta.url);

describe('form wording', () => {
  it.each(readdirSync(FOLDER))('%s parses, and is named after its version', (nama) => {
    const f = Formulir.parse(JSON.parse(readFileSync(new URL(nama, FOLDER), 'utf8')));
    expect(`${f.versi}.json`).toBe(nama);
  });

  it('names every row of the PPWP sheet', () => {
    const ppwp = formulir.kontes.PPWP;
    if (!ppwp) throw new Error('PPWP tidak ada');
    const label = lembar.baris.map((b) => labelBaris(ppwp, b));
    expect(label.map((l) => l.nomor)).toEqual([
      '',
      '1.',
      '2.',
      '3.',
      '4.',
      '1.',
      '2.',
      '3.',
      '4.',
      '',
      '1.',
      '2.',
      '3.',
      'A.',
      'B.',
      'C.',
    ]);
    expect(label[10]?.teks).toBe('Dr. H. BUDI PRAKOSO, S.E., M.M. - Hj. SITI RAHMAWATI, S.H.');
    expect(label.some((l) => /[{}]/.test(l.nomor + l.teks))).toBe(false);
  });

  it('refuses a row without wording', () => {
    const ppwp = formulir.kontes.PPWP;
    const baris = lembar.baris[0];
    if (!ppwp || !baris) throw new Error('PPWP tidak ada');
    expect(() => labelBaris({ ...ppwp, label: {} }, baris)).toThrow(/I\.A tidak ada/);
  });
});

const baca = (nama: string): Formulir =>
  Formulir.parse(JSON.parse(readFileSync(new URL(`${nama}.json`, FOLDER), 'utf8')));

/** A contest of practice data, with the wording that its definition names. */
function contohKontes(jenis: JenisKontes, kolomKosong = false): { kontes: Kontes; formulir: Formulir } {
  const { definisi } = buatSimulasi({ kontes: [jenis], desa: 1, tps: 1, benih: 5, kolomKosong });
  const [kontes] = definisi.kontes;
  if (!kontes) throw new Error('tanpa kontes');
  return { kontes, formulir: baca(definisi.formulir) };
}

describe('wording of the tiers', () => {
  const TEMPAT = new Set(
    'provinsi kabko KABKO kecamatan satuan hari tanggal bulan tahunAcara namaPemilihan tahun tempat rangkap'.split(' '),
  );
  it.each(['pemilu-2024', 'pilkada-2024'])('%s: templates have no place that nobody fills', (nama) => {
    const f = baca(nama);
    for (const t of Object.values(f.tingkat))
      for (const teks of [
        t.pembuka.teks,
        t.penutup.teks,
        t.sertifikat.teks,
        t.lampiran.teks,
        t.daftarSertifikat,
        t.daftarLampiran,
      ])
        for (const [, tempat] of teks.matchAll(/\{(\w+)\}/g)) expect(TEMPAT.has(tempat ?? ''), teks).toBe(true);
  });
});

describe('names of a kabupaten/kota', () => {
  it('say which it is only where the name does', () => {
    expect(['BOGOR', 'KOTA PALEMBANG', 'KABUPATEN BOGOR', 'KAB. BOGOR', 'ADM. KEP. SERIBU'].map(sebutanKabko)).toEqual([
      'Kabupaten/Kota BOGOR',
      'Kota PALEMBANG',
      'Kabupaten BOGOR',
      'Kabupaten BOGOR',
      'Kabupaten/Kota ADM. KEP. SERIBU',
    ]);
  });
});

describe('every kind of ballot', () => {
  it.each(JENIS_KONTES)('%s: has wording, and a label for every row, without a place left open', (jenis) => {
    const { kontes, formulir } = contohKontes(jenis);
    const f = formulirKontes(formulir, kontes);
    if (!f) throw new Error(`${jenis} tidak ada`);
    const { d, ...tanpaJudul } = f;
    const ISI = /\{(kecamatan|tahun|provinsi|KABKO)\}/g;
    for (const b of susunLembar(kontes).baris) {
      const l = labelBaris(f, b);
      expect(l.teks, b.id).not.toBe('');
      expect(l.nomor + l.teks + (l.catatan ?? ''), b.id).not.toMatch(/[{}]/);
      if (b.peserta) expect(l.teks, b.id).toContain(b.kunci === 'IV.B' ? 'PARTAI POLITIK' : b.peserta.nama);
    }
    for (const t of [
      ...[d.kecamatan, d.kabko, ...(d.provinsi ? [d.provinsi] : [])].flatMap((x) => [
        x.model.teks,
        ...x.judul.map((j) => j.teks.replace(ISI, '')),
      ]),
      ...Object.values(tanpaJudul.judulBagian),
      ...Object.values(tanpaJudul.kepalaUraian),
      ...[f.namaPemilihan, f.judulSaksi],
    ])
      expect(t).not.toMatch(/[{}]/);
    // Every section is printed on some page, every row in words exists.
    expect(f.halaman.bagian.flat().sort()).toEqual(['I', 'II', 'III', 'IV', 'V']);
    for (const k of f.terbilang.baris) expect(f.label[k], k).toBeDefined();
  });

  it('models as named by the forms of 2024', () => {
    const model = (j: JenisKontes, sebutan?: string, tingkat: TingkatD = 'kecamatan') => {
      const { kontes, formulir } = contohKontes(j);
      return formulirKontes(formulir, sebutan ? { ...kontes, sebutan } : kontes)?.d[tingkat]?.model.teks;
    };
    expect(JENIS_KONTES.map((j) => model(j))).toEqual([
      'D.HASIL KECAMATAN-PPWP',
      'D.HASIL KECAMATAN-DPR',
      'D.HASIL KECAMATAN-DPD',
      'D.HASIL KECAMATAN-DPRD PROV',
      'D.HASIL KECAMATAN-DPRD KAB/KOTA',
      'D.HASIL KECAMATAN-KWK-GUBERNUR',
      'D.HASIL KECAMATAN-KWK-BUPATI',
      'D.HASIL KECAMATAN-KWK-WALIKOTA',
    ]);
    expect(JENIS_KONTES.map((j) => model(j, undefined, 'kabko'))).toEqual([
      'D.HASIL KABKO-PPWP',
      'D.HASIL KABKO-DPR',
      'D.HASIL KABKO-DPD',
      'D.HASIL KABKO-DPRD-PROV',
      'D.HASIL KABKO-DPRD-KAB/KOTA',
      'D.HASIL KABKO-KWK-GUBERNUR',
      'D.HASIL KABKO-KWK-BUPATI',
      'D.HASIL KABKO-KWK-WALIKOTA',
    ]);
    // What a kabupaten/kota elects ends there.
    expect(JENIS_KONTES.map((j) => model(j, undefined, 'provinsi'))).toEqual([
      'D.HASIL PROV-PPWP',
      'D.HASIL PROV-DPR',
      'D.HASIL PROV-DPD',
      'D.HASIL PROV-DPRD-PROV',
      undefined,
      'D.HASIL PROV-KWK-GUBERNUR',
      undefined,
      undefined,
    ]);
    expect(model('DPRD-PROV', 'DPRA')).toBe('D.HASIL KECAMATAN-DPRA');
    expect(model('DPRD-PROV', 'DPRP', 'provinsi')).toBe('D.HASIL PROV-DPRP');
    expect(model('DPRD-KABKO', 'DPRK')).toBe('D.HASIL KECAMATAN-DPRK');
  });

  it('names the body of Aceh and Papua; one it does not know keeps the name the definition gives', () => {
    const { kontes, formulir } = contohKontes('DPRD-PROV');
    const judul = (sebutan?: string) =>
      formulirKontes(formulir, sebutan ? { ...kontes, sebutan } : kontes)?.d.kecamatan.judul[3]?.teks;
    expect(judul()).toBe('ANGGOTA DEWAN PERWAKILAN RAKYAT DAERAH PROVINSI');
    expect(judul('DPRA')).toBe('ANGGOTA DEWAN PERWAKILAN RAKYAT ACEH');
    expect(judul('DPRPT')).toBe('ANGGOTA DEWAN PERWAKILAN RAKYAT PAPUA TENGAH');
    expect(judul('DPRX')).toBe('ANGGOTA DPRX');
  });

  it('writes the formula of V.A for any number of contestants', () => {
    const rumus = (kontes: Kontes, formulir: Formulir): string | undefined => {
      const f = formulirKontes(formulir, kontes);
      const va = susunLembar(kontes).baris.find((b) => b.id === 'V.A');
      return f && va && labelBaris(f, va).catatan;
    };
    const paslon = (n: number): Kontes => ({
      kode: 'PPWP',
      bentuk: 'paslon',
      paslon: Array.from({ length: n }, (_, i) => ({ nomor: i + 1, nama: `P${i + 1}`, idSumber: `${i}` })),
    });
    expect(rumus(paslon(2), formulir)).toBe('(IV.1 + IV.2)');
    expect(rumus(paslon(3), formulir)).toBe('(IV.1 + IV.2 + IV.3)');
    expect(rumus(paslon(12), formulir)).toBe('(IV.1 + … + IV.12)');
    const dpr = contohKontes('DPR');
    expect(rumus(dpr.kontes, dpr.formulir)).toBe('(IV.1.B + … + IV.24.B)');
  });

  it('labels kolom kosong by the wording, whatever the definition calls it', () => {
    const { kontes, formulir } = contohKontes('BUPATI', true);
    if (kontes.bentuk !== 'paslon') throw new Error('bukan paslon');
    const lain: Kontes = { ...kontes, paslon: kontes.paslon.map((p) => (p.kolomKosong ? { ...p, nama: 'x' } : p)) };
    const f = formulirKontes(formulir, lain);
    const baris = susunLembar(lain).baris.filter((b) => b.peserta);
    expect(f && baris.map((b) => labelBaris(f, b).teks)).toEqual([lain.paslon[0]?.nama, 'KOLOM KOSONG']);
  });

  it('leaves the formula out where only the kind of ballot is known', () => {
    const va = lembar.baris.find((b) => b.id === 'V.A');
    const ppwp = formulir.kontes.PPWP;
    expect(va && ppwp && labelBaris(ppwp, va)).toEqual({ nomor: 'A.', teks: 'JUMLAH SELURUH SUARA SAH', tebal: true });
  });
});
