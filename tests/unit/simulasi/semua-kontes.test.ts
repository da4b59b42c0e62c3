import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buatSimulasi,
  Definisi,
  type Isian,
  JENIS_KESALAHAN,
  JENIS_KONTES,
  type JenisKontes,
  jenisKontes,
  jsonKanonik,
  KONTES_PEMILIHAN,
  KOSONG,
  type KodeKontes,
  keJsonSirekap,
  type Lembar,
  type LembarKontes,
  type LembarSimulasi,
  mencakup,
  nilaiId,
  ParameterSimulasi,
  parameterPemilihan,
  periksaLembar,
  periksaLintasKontes,
  type Simulasi,
  susunLembar,
  tampakKesalahan,
} from '../../../src/domain/index.ts';

const susunSemua = (s: Simulasi): Map<KodeKontes, Lembar> =>
  new Map(s.definisi.kontes.map((k) => [k.kode, susunLembar(k)]));
function lembarDari(semua: ReadonlyMap<KodeKontes, Lembar>, kode: KodeKontes): Lembar {
  const l = semua.get(kode);
  if (!l) throw new Error(`tanpa ${kode}`);
  return l;
}
const periksa = (s: Simulasi, lembar: Lembar, isian: Isian) =>
  periksaLembar({
    ...{ lembar, isian, tingkat: 5, jumlahTps: 1 },
    parameter: parameterPemilihan(s.definisi.pemilihan.jenis),
  });

/** Sheets by TPS, as they come. */
function perTps(s: Simulasi): LembarSimulasi[][] {
  const hasil: LembarSimulasi[][] = [];
  for (const l of s.lembar) {
    const akhir = hasil.at(-1);
    if (akhir?.[0]?.tps === l.tps) akhir.push(l);
    else hasil.push([l]);
  }
  return hasil;
}
const lintas = (semua: ReadonlyMap<KodeKontes, Lembar>, tps: readonly LembarSimulasi[]) =>
  periksaLintasKontes(
    tps.map((l): LembarKontes => ({ kontes: l.kontes, lembar: lembarDari(semua, l.kontes), isian: l.isian })),
  );
/** The sheet before any mistake on it: changes taken back, the last one first. */
function kembalikan(lembar: Lembar, l: LembarSimulasi): Isian {
  const benar = l.isian.slice();
  for (const k of l.kesalahan.filter((x) => x.pada === 'lembar').reverse())
    benar[lembar.indeks.get(k.sel) ?? -1] = k.semula ?? KOSONG;
  return benar;
}

const WAKIL: [string, ParameterSimulasi][] = [
  ['Pemilu, one kecamatan', { pemilihan: 'PEMILU', desa: 4, tps: 12, benih: 1 }],
  ['Pemilu, a kabupaten', { pemilihan: 'PEMILU', kecamatan: 7, desa: 30, tps: 60, benih: 2 }],
  ['Pemilu, a provinsi', { pemilihan: 'PEMILU', kabupaten: 5, kecamatan: 20, desa: 50, tps: 60, benih: 3 }],
  ['Pemilu, one kecamatan split', { pemilihan: 'PEMILU', desa: 5, tps: 20, benih: 4, dapil: 2 }],
  ['Pilkada', { pemilihan: 'PILKADA', desa: 3, tps: 12, benih: 5 }],
  ['Pilkada, kolom kosong', { kontes: ['GUBERNUR', 'WALIKOTA'], desa: 3, tps: 12, benih: 6, kolomKosong: true }],
  [
    'Pilkada, a provinsi',
    { kontes: ['GUBERNUR', 'BUPATI', 'WALIKOTA'], kabupaten: 5, kecamatan: 12, desa: 30, tps: 60, benih: 7 },
  ],
  ['DPD alone', { kontes: ['DPD'], desa: 3, tps: 12, benih: 8 }],
];

describe.each(WAKIL)('%s', (_, p) => {
  const s = buatSimulasi(p);
  const semua = susunSemua(s);

  it('has a valid definition; every TPS votes once on every kind of ballot of its region', () => {
    expect(Definisi.parse(s.definisi)).toEqual(s.definisi);
    expect(s.definisi.wilayah.filter((w) => w.tingkat === 5)).toHaveLength(p.tps);
    expect(s.definisi.wilayah.filter((w) => w.tingkat === 4)).toHaveLength(p.desa);
    expect(s.definisi.wilayah.filter((w) => w.tingkat === 3)).toHaveLength(p.kecamatan ?? 1);
    for (const w of s.definisi.wilayah) {
      expect(w.kode.startsWith('99')).toBe(true);
      expect(w.dpt !== undefined).toBe(w.tingkat === 5);
      if (w.tingkat === 4 || w.tingkat === 5)
        for (const j of new Set(s.definisi.kontes.map((k) => jenisKontes(k.kode)))) {
          const milik = s.definisi.kontes.filter((k) => jenisKontes(k.kode) === j && mencakup(k, w.kode));
          expect(milik.length).toBeLessThanOrEqual(1);
        }
    }
    const banyak = new Set(perTps(s).map((t) => t.length));
    expect(banyak.size).toBe(1);
    expect(s.banyak).toBe([...s.lembar].length);
  });

  it('clean sheets break no rule, alone or beside the other ballots; DPT is that of the definition', () => {
    const bersih = buatSimulasi({ ...p, tingkatSalah: 0 });
    const dpt = new Map(bersih.definisi.wilayah.map((w) => [w.kode as string, w.dpt]));
    for (const tps of perTps(bersih)) {
      for (const l of tps) {
        const lembar = lembarDari(semua, l.kontes);
        expect(periksa(bersih, lembar, l.isian), `${l.tps} ${l.kontes}`).toEqual([]);
        expect(l.kesalahan).toEqual([]);
        expect(nilaiId(lembar, l.isian, 'I.A.L')).toBe(dpt.get(l.tps)?.l);
        expect(nilaiId(lembar, l.isian, 'I.A.P')).toBe(dpt.get(l.tps)?.p);
      }
      expect([...lintas(semua, tps)]).toEqual([]);
    }
  });

  it('gives the same bytes again', () => {
    const sidik = (x: Simulasi): string => {
      const h = createHash('sha256').update(jsonKanonik(x.definisi));
      for (const l of x.lembar) h.update(JSON.stringify([l.kontes, l.tps, [...l.isian], [...l.sirekap], l.kesalahan]));
      return h.digest('hex');
    };
    expect(sidik(s)).toBe(sidik(buatSimulasi(p)));
    expect(sidik(s)).toBe(sidik(s));
    expect(sidik(s)).not.toBe(sidik(buatSimulasi({ ...p, benih: p.benih + 1 })));
  });
});

it('any size within bounds makes a valid definition and the ballots asked for', () => {
  const parameter = fc
    .record({
      kontes: fc.option(fc.constantFrom<JenisKontes[]>(['DPR', 'DPD'], ['DPRD-KABKO'], ['GUBERNUR', 'BUPATI']), {
        nil: undefined,
      }),
      kabupaten: fc.integer({ min: 1, max: 6 }),
      kecamatan: fc.nat(12),
      desa: fc.nat(20),
      tps: fc.nat(20),
      benih: fc.nat(),
      dapil: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
    })
    .map(({ kontes, dapil, ...n }): ParameterSimulasi => {
      const kecamatan = n.kabupaten + n.kecamatan;
      const desa = kecamatan + n.desa;
      return {
        ...{ ...n, kecamatan, desa, tps: desa + n.tps },
        ...(kontes ? { kontes } : {}),
        ...(dapil ? { dapil } : {}),
      };
    });
  fc.assert(
    fc.property(parameter, (p) => {
      const s = buatSimulasi(p);
      expect(Definisi.safeParse(s.definisi).success).toBe(true);
      expect([...s.lembar]).toHaveLength(s.banyak);
      expect(s.banyak).toBe(p.tps * (p.kontes?.length ?? 1));
    }),
    { numRuns: 40 },
  );
});

it('says what cannot be made', () => {
  const dasar = { desa: 4, tps: 8, benih: 1 };
  for (const p of [
    { ...dasar, kecamatan: 5 },
    { ...dasar, kabupaten: 2 },
    { ...dasar, kontes: ['PPWP', 'BUPATI'] },
    { ...dasar, pemilihan: 'PILKADA', kontes: ['DPR'] },
    { ...dasar, kontes: ['BUPATI', 'WALIKOTA'] },
    { ...dasar, kontes: [] },
    { desa: 1000, tps: 2000, benih: 1 },
  ])
    expect(ParameterSimulasi.safeParse(p).success).toBe(false);
});

describe('contests', () => {
  it('legal number of parties, candidates and dapil; a kecamatan split by desa between two dapil', () => {
    const { kontes } = buatSimulasi({ pemilihan: 'PEMILU', kecamatan: 9, desa: 40, tps: 60, benih: 11 }).definisi;
    for (const k of kontes) {
      if (k.bentuk === 'partai') {
        expect(k.partai.map((x) => x.nomor)).toEqual([...Array.from({ length: 17 }, (_, i) => i + 1), 24]);
        for (const x of k.partai) {
          expect(x.calon.length).toBeGreaterThanOrEqual(3);
          expect(x.calon.length).toBeLessThanOrEqual(k.dapil?.kursi ?? 0);
        }
        const nama = k.partai.flatMap((x) => x.calon.map((c) => c.nama));
        expect(new Set(nama).size).toBe(nama.length);
      }
      if (k.bentuk === 'calon') expect(k.calon.length).toBeGreaterThanOrEqual(10);
    }
    const kabko = kontes.filter((k) => jenisKontes(k.kode) === 'DPRD-KABKO');
    expect(kabko.length).toBeGreaterThan(1);
    const terpecah = kabko.filter((k) => k.dapil?.wilayah.some((w) => w.length === 10));
    expect(terpecah).toHaveLength(2);
    const id = kontes.flatMap((k) =>
      k.bentuk === 'partai' ? k.partai.flatMap((x) => x.calon.map((c) => c.idSumber)) : [],
    );
    expect(new Set(id).size).toBe(id.length);
  });

  it('kolom kosong: one paslon and the empty column', () => {
    const { kontes } = buatSimulasi({ pemilihan: 'PILKADA', desa: 1, tps: 1, benih: 1, kolomKosong: true }).definisi;
    const bupati = kontes.find((k) => k.kode === 'BUPATI');
    expect(bupati?.bentuk === 'paslon' && bupati.paslon.map((p) => p.kolomKosong ?? false)).toEqual([false, true]);
  });
});

describe('sheets are realistic', () => {
  const rata = (n: readonly number[]): number => n.reduce((a, b) => a + b, 0) / n.length;

  it('DPR: many zeros, one vote in four for the party alone, a few strong parties, areas that lean', () => {
    const s = buatSimulasi({ kontes: ['DPR'], desa: 10, tps: 200, benih: 7, tingkatSalah: 0 });
    const lembar = lembarDari(susunSemua(s), 'DPR');
    const calon = lembar.partai.flatMap((p) => p.calon);
    const nol: number[] = [];
    const perPartai = lembar.partai.map(() => 0);
    const perDesa = new Map<string, number[]>();
    let partaiSaja = 0;
    let semua = 0;
    for (const { isian, tps } of s.lembar) {
      nol.push(calon.filter((i) => isian[i] === 0).length / calon.length);
      const desa = perDesa.get(tps.slice(0, 10)) ?? lembar.partai.map(() => 0);
      lembar.partai.forEach((p, i) => {
        partaiSaja += isian[p.a1] ?? 0;
        semua += isian[p.b] ?? 0;
        perPartai[i] = (perPartai[i] ?? 0) + (isian[p.b] ?? 0);
        desa[i] = (desa[i] ?? 0) + (isian[p.b] ?? 0);
      });
      perDesa.set(tps.slice(0, 10), desa);
    }
    expect(rata(nol)).toBeGreaterThan(0.3);
    expect(rata(nol)).toBeLessThan(0.85);
    expect(partaiSaja / semua).toBeGreaterThan(0.15);
    expect(partaiSaja / semua).toBeLessThan(0.4);
    const urut = [...perPartai].sort((a, b) => b - a);
    expect(urut.slice(0, 8).reduce((a, b) => a + b, 0) / semua).toBeGreaterThan(0.75);
    const pemenang = [...perDesa.values()].map((d) => d.indexOf(Math.max(...d)));
    expect(new Set(pemenang).size).toBeGreaterThan(1);
  });

  it('moved voters: PPWP has them all, narrower ballots fewer; Pilkada TPS are larger, turnout is lower', () => {
    const s = buatSimulasi({ pemilihan: 'PEMILU', desa: 2, tps: 100, benih: 7, tingkatSalah: 0 });
    const semua = susunSemua(s);
    const dptb = new Map<KodeKontes, number>();
    for (const l of s.lembar)
      dptb.set(l.kontes, (dptb.get(l.kontes) ?? 0) + (nilaiId(lembarDari(semua, l.kontes), l.isian, 'I.B2.J') ?? 0));
    const n = (k: KodeKontes): number => dptb.get(k) ?? 0;
    expect(n('PPWP')).toBeGreaterThan(n('DPD'));
    expect(n('DPD')).toBeGreaterThan(n('DPRD-KABKO'));
    expect(n('DPRD-KABKO')).toBeGreaterThan(0);
    const pilkada = buatSimulasi({ pemilihan: 'PILKADA', desa: 2, tps: 50, benih: 7 }).definisi.wilayah;
    for (const { dpt } of pilkada) {
      if (dpt) expect(dpt.l + dpt.p).toBeGreaterThanOrEqual(350);
      if (dpt) expect(dpt.l + dpt.p).toBeLessThanOrEqual(600);
    }
  });
});

describe('mistakes', () => {
  const s = buatSimulasi({ pemilihan: 'PEMILU', desa: 10, tps: 400, benih: 5, tingkatSalah: 0.25 });
  const semua = susunSemua(s);

  it('exactly the stated share, all kinds; told cell by cell; each shows where its kind says', () => {
    const jenis = new Set<string>();
    let salah = 0;
    for (const tps of perTps(s)) {
      const benar = tps.map((l) => ({ ...l, isian: kembalikan(lembarDari(semua, l.kontes), l) }));
      expect([...lintas(semua, benar)]).toEqual([]);
      for (const [i, l] of tps.entries()) {
        const lembar = lembarDari(semua, l.kontes);
        const pada = l.kesalahan.filter((k) => k.pada === 'lembar');
        for (const k of l.kesalahan) {
          expect(nilaiId(lembar, k.pada === 'lembar' ? l.isian : l.sirekap, k.sel)).toBe(k.menjadi);
          expect(k.menjadi).not.toBe(k.semula);
          if (k.menjadi !== null) expect(k.menjadi).toBeGreaterThanOrEqual(0);
        }
        expect(periksa(s, lembar, benar[i]?.isian ?? l.isian)).toEqual([]);
        const [k] = pada;
        if (!k) {
          expect(periksa(s, lembar, l.isian)).toEqual([]);
          continue;
        }
        salah++;
        jenis.add(k.jenis);
        const tampak = tampakKesalahan(k.jenis, lembar);
        const temuan = periksa(s, lembar, l.isian).length;
        if (tampak === 'lembar') expect(temuan, k.jenis).toBeGreaterThan(0);
        if (tampak === 'lintas' || tampak === 'sumber') expect(temuan, k.jenis).toBe(0);
        // Beside right sheets of the other ballots.
        const sebelah = benar.map((b, j) => (j === i ? l : b));
        if (tampak === 'lintas' || k.jenis === 'dpt-beda-kontes')
          expect(lintas(semua, sebelah).size, k.jenis).toBeGreaterThan(0);
      }
    }
    expect(salah).toBe(500);
    expect([...jenis].sort()).toEqual([...JENIS_KESALAHAN].sort());
  });

  it('two mistakes on a sheet touch different cells', () => {
    const g = buatSimulasi({ kontes: ['DPR'], desa: 2, tps: 200, benih: 5, tingkatSalah: 0.5, ganda: 1 });
    const lembar = lembarDari(susunSemua(g), 'DPR');
    let dua = 0;
    for (const l of g.lembar) {
      const sel = l.kesalahan.filter((k) => k.pada === 'lembar').map((k) => k.sel);
      expect(new Set(sel).size).toBe(sel.length);
      if (new Set(l.kesalahan.map((k) => k.jenis)).size > 1) dua++;
      expect(periksa(g, lembar, kembalikan(lembar, l))).toEqual([]);
    }
    expect(dua).toBeGreaterThan(50);
  });
});

describe('Sirekap-shaped files', () => {
  it('parties by their block total, DPD by calon, Pilkada under tungsura; no surat suara, no disabilitas', () => {
    for (const pemilihan of ['PEMILU', 'PILKADA'] as const) {
      const s = buatSimulasi({ pemilihan, desa: 1, tps: 3, benih: 2, tingkatSalah: 0 });
      const semua = susunSemua(s);
      for (const l of s.lembar) {
        const lembar = lembarDari(semua, l.kontes);
        const kontes = s.definisi.kontes.find((k) => k.kode === l.kontes);
        const json = JSON.parse(new TextDecoder().decode(keJsonSirekap(s.definisi, l.tps, l.sirekap, l.kontes)));
        const isi = pemilihan === 'PEMILU' ? json : json.tungsura;
        expect(isi.administrasi.suara_total).toBe(nilaiId(lembar, l.isian, 'V.C'));
        expect(JSON.stringify(json)).not.toMatch(/surat_suara|disabilitas/);
        const { null: _, ...chart } = isi.chart;
        const harap =
          kontes?.bentuk === 'partai'
            ? kontes.partai.map((p) => [p.idSumber, nilaiId(lembar, l.isian, `IV.${p.nomor}.B`)])
            : (kontes?.bentuk === 'paslon' ? kontes.paslon : (kontes?.calon ?? [])).map((p) => [
                p.idSumber,
                nilaiId(lembar, l.isian, `IV.${p.nomor}`),
              ]);
        expect(chart).toEqual(Object.fromEntries(harap));
        expect(Object.keys(json)).toContain('status_suara');
      }
    }
  });
});

describe('streaming', () => {
  it('sheets of a kabupaten of 15,228 TPS × 5 ballots are made only when asked for', () => {
    const s = buatSimulasi({ pemilihan: 'PEMILU', kecamatan: 40, desa: 430, tps: 15_228, benih: 1 });
    expect(s.wilayah).toBe('9901');
    expect(s.banyak).toBe(76_140);
    const awal = process.memoryUsage().arrayBuffers;
    let n = 0;
    for (const l of s.lembar) {
      n += l.isian.length > 0 ? 1 : 0;
      if (n === 6000) break;
    }
    expect(n).toBe(6000);
    // 6,000 sheets with their Sirekap copies would be 6–8 MB of vectors.
    globalThis.gc?.();
    expect(process.memoryUsage().arrayBuffers - awal).toBeLessThan(64e6);
  });

  it.each(JENIS_KONTES)('%s alone can be made', (jenis) => {
    const s = buatSimulasi({ kontes: [jenis], desa: 1, tps: 2, benih: 3 });
    expect([...s.lembar].map((l) => jenisKontes(l.kontes))).toEqual([jenis, jenis]);
    expect(s.definisi.pemilihan.jenis).toBe(KONTES_PEMILIHAN.PEMILU.includes(jenis) ? 'PEMILU' : 'PILKADA');
  });
});
