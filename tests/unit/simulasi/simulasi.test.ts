import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buatSimulasi,
  Definisi,
  hitungTerisi,
  JENIS_KESALAHAN,
  jsonKanonik,
  KOSONG,
  type Kontes,
  keJsonSirekap,
  nilaiId,
  ParameterSimulasi,
  parameterPemilihan,
  periksaLembar,
  type Simulasi,
  samaIsian,
  susunLembar,
} from '../../../src/domain/index.ts';
import { bacaImpor } from '../../../src/intake/index.ts';
import { bukaSumberMemori } from '../../lib/sumber-memori.ts';

const kontes = (s: Simulasi): Kontes => {
  const [k] = s.definisi.kontes;
  if (!k) throw new Error('tanpa kontes');
  return k;
};
const periksa = (s: Simulasi, isian: Int32Array) =>
  periksaLembar({
    lembar: susunLembar(kontes(s)),
    isian,
    parameter: parameterPemilihan('PEMILU'),
    tingkat: 5,
    jumlahTps: 1,
  });
const sidik = (s: Simulasi, denganDefinisi = true): string => {
  const h = createHash('sha256').update(denganDefinisi ? jsonKanonik(s.definisi) : '');
  for (const l of s.lembar) h.update(JSON.stringify([l.tps, [...l.isian], [...l.sirekap], l.kesalahan]));
  return h.digest('hex');
};

const contoh = buatSimulasi({ desa: 8, tps: 120, benih: 42 });
const lembarContoh = [...contoh.lembar];

describe('the same seed gives the same bytes', () => {
  it('pinned: a change here changes the practice data of everyone', () => {
    expect(sidik(contoh)).toBe('bb69fb58a4e6ed88c92e43550e61e4cb2a8d10219a82a88be2dbd11e507f35a5');
  });
  it('pinned since the first version: figures of PPWP in one kecamatan, whatever the definition says besides', () => {
    expect(sidik(contoh, false)).toBe('fd7578bfc610a68fd97b7fd52d82c444e9289dbf4a49f9bc4812169508a7e761');
  });
  it('can be gone through again', () => {
    expect(sidik(contoh)).toBe(sidik(buatSimulasi({ desa: 8, tps: 120, benih: 42 })));
  });
  it('another seed, other data; also beyond 32 bits', () => {
    const lain = [43, 42 + 2 ** 32, 42 + 2 ** 33].map((benih) => sidik(buatSimulasi({ desa: 8, tps: 120, benih })));
    expect(new Set([...lain, sidik(contoh)]).size).toBe(4);
  });
});

describe('definition', () => {
  it('is a valid one, fictional and marked as practice', () => {
    expect(Definisi.parse(contoh.definisi)).toEqual(contoh.definisi);
    expect(contoh.definisi.simulasi).toBe(true);
    expect(contoh.definisi.wilayah.every((w) => w.kode.startsWith('99'))).toBe(true);
  });
  it('has as many desa and TPS as asked, every desa at least one, unevenly, numbered from 001', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(400), fc.nat(), (desa, lebih, benih) => {
        const tps = Math.min(desa + lebih, desa * 300);
        const { wilayah } = buatSimulasi({ desa, tps, benih }).definisi;
        const kodeDesa = wilayah.filter((w) => w.tingkat === 4);
        expect(kodeDesa).toHaveLength(desa);
        expect(new Set(kodeDesa.map((w) => w.nama)).size).toBe(desa);
        expect(wilayah.filter((w) => w.tingkat === 5)).toHaveLength(tps);
        for (const d of kodeDesa) {
          const nomor = wilayah
            .filter((w) => w.tingkat === 5 && w.kode.startsWith(d.kode))
            .map((w) => w.kode.slice(10));
          expect(nomor[0]).toBe('001');
          expect(nomor.at(-1)).toBe(String(nomor.length).padStart(3, '0'));
          expect(nomor.length).toBeLessThan(901);
        }
      }),
      { numRuns: 40 },
    );
  });
  it('says what cannot be made', () => {
    for (const p of [
      { desa: 8, tps: 7, benih: 1 },
      { desa: 0, tps: 7, benih: 1 },
      { desa: 1, tps: 301, benih: 1 },
      { desa: 1, tps: 1, benih: -1 },
      { desa: 1.5, tps: 2, benih: 1 },
    ])
      expect(ParameterSimulasi.safeParse(p).success).toBe(false);
  });
});

describe('sheets', () => {
  it('without mistakes break no rule at all', () => {
    fc.assert(
      fc.property(fc.nat(), (benih) => {
        const s = buatSimulasi({ desa: 3, tps: 40, benih, tingkatSalah: 0 });
        for (const l of s.lembar) {
          expect(periksa(s, l.isian)).toEqual([]);
          expect(l.kesalahan).toEqual([]);
          expect(hitungTerisi(l.isian)).toBe(l.isian.length);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('are realistic', () => {
    const s = buatSimulasi({ desa: 10, tps: 500, benih: 7, tingkatSalah: 0 });
    const lembar = susunLembar(kontes(s));
    const n = (isian: Int32Array, id: string): number => nilaiId(lembar, isian, id) ?? Number.NaN;
    for (const { isian } of s.lembar) {
      expect(n(isian, 'I.A.J')).toBeGreaterThanOrEqual(180);
      expect(n(isian, 'I.A.J')).toBeLessThanOrEqual(300);
      const hadir = n(isian, 'I.B1.J') / n(isian, 'I.A.J');
      expect(hadir).toBeGreaterThan(0.67);
      expect(hadir).toBeLessThan(0.9);
      expect(n(isian, 'V.B') / n(isian, 'V.C')).toBeLessThan(0.035);
      expect(n(isian, 'II.1')).toBe(n(isian, 'I.A.J') + Math.ceil(n(isian, 'I.A.J') / 50));
    }
  });

  it('carry mistakes in exactly the stated share, all kinds, told cell by cell', () => {
    const s = buatSimulasi({ desa: 10, tps: 1000, benih: 5 });
    const lembar = susunLembar(kontes(s));
    const jenis = new Set<string>();
    let salah = 0;
    for (const l of s.lembar) {
      const pada = l.kesalahan.filter((k) => k.pada === 'lembar');
      if (pada.length > 0) salah++;
      for (const k of l.kesalahan) {
        jenis.add(k.jenis);
        expect(nilaiId(lembar, k.pada === 'lembar' ? l.isian : l.sirekap, k.sel)).toBe(k.menjadi);
        expect(k.menjadi).not.toBe(k.semula);
      }
      // Taking the told changes back gives a sheet without a flaw: nothing else was touched.
      const benar = l.isian.slice();
      for (const k of pada) benar[lembar.indeks.get(k.sel) ?? -1] = k.semula ?? KOSONG;
      expect(periksa(s, benar)).toEqual([]);
      const terlihat = periksa(s, l.isian).length > 0;
      // Exchanged lines leave every sum right; everything else is found by the rules.
      expect(terlihat).toBe(pada.length > 0 && pada[0]?.jenis !== 'baris-peserta-tertukar');
    }
    expect(salah).toBe(80);
    // PPWP alone keeps the ten kinds of the first version.
    expect([...jenis].sort()).toEqual(JENIS_KESALAHAN.slice(0, 10).sort());
  });

  it('Sirekap shows neither section II nor III, now and then no administration, and reads some sheets wrong', () => {
    const s = buatSimulasi({ desa: 10, tps: 1000, benih: 5 });
    const lembar = susunLembar(kontes(s));
    let tanpaAdministrasi = 0;
    let salahBaca = 0;
    for (const l of s.lembar) {
      for (const b of lembar.baris)
        if (b.bagian === 'II' || b.bagian === 'III') expect(b.sel.every((i) => l.sirekap[i] === KOSONG)).toBe(true);
      if (nilaiId(lembar, l.sirekap, 'V.C') === null) tanpaAdministrasi++;
      if (l.kesalahan.some((k) => k.pada === 'sirekap')) salahBaca++;
    }
    expect(tanpaAdministrasi).toBeGreaterThan(10);
    expect(tanpaAdministrasi).toBeLessThan(90);
    expect(salahBaca).toBeGreaterThan(10);
    expect(salahBaca).toBeLessThan(90);
  });
});

it('goes through the real reader and comes back as it was', async () => {
  const berkas = lembarContoh.map((l) => ({
    nama: `${l.tps}.json`,
    isi: keJsonSirekap(contoh.definisi, l.tps, l.sirekap),
  }));
  const h = await bacaImpor(await bukaSumberMemori(berkas), {
    definisi: contoh.definisi,
    wilayah: '990101',
    kontes: 'PPWP',
  });
  if (!h.ok) throw new Error(h.galat.kode);
  expect(h.nilai.ditolak).toEqual([]);
  expect(h.nilai.lembar).toHaveLength(120);
  h.nilai.lembar.forEach((l, i) => {
    expect(l.tps).toBe(lembarContoh[i]?.tps);
    expect(samaIsian(l.isian, lembarContoh[i]?.sirekap ?? new Int32Array())).toBe(true);
  });
});
