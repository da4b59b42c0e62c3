import { describe, expect, it } from 'vitest';
import {
  berkasLatihan,
  daftarTps,
  type Isian,
  nilaiId,
  nilaiSel,
  parameterPemilihan,
  periksaLembar,
  type Skenario,
  samaIsian,
  susunSkenario,
} from '../../../src/domain/index.ts';

const temuan = (s: Skenario, isian: Isian) =>
  periksaLembar({ lembar: s.lembar, isian, parameter: parameterPemilihan('PEMILU'), tingkat: 5, jumlahTps: 1 });
const salah = (s: Skenario, isian: Isian): string[] =>
  temuan(s, isian).flatMap((t) => (t.severity === 'salah' ? [t.kode] : []));
/** What a sheet shows when Sirekap's figures stand where it has any, the paper's where it has none. */
const tampak = (sirekap: Isian, kertas: Isian): Isian =>
  sirekap.map((v, i) => (nilaiSel(sirekap, i) === null ? (kertas[i] ?? 0) : v));

const BENIH = Array.from({ length: 40 }, (_, i) => i * 97 + 42);

describe('the course, whatever its seed', () => {
  it.each(BENIH)('has every mistake where its task needs it (seed %i)', (benih) => {
    const s = susunSkenario(benih);
    expect(daftarTps(s).map((t) => t.peran)).toEqual(['jernih', 'salahBaca', 'tertukar', 'salahJumlah']);
    expect([...daftarTps(s).map((t) => t.tps)].sort()).toEqual(daftarTps(s).map((t) => t.tps));
    expect(s.desa).toHaveLength(2);
    // What stands in the end breaks no rule at all.
    for (const t of daftarTps(s)) expect(temuan(s, t.akhir)).toEqual([]);
    const { jernih, salahBaca, tertukar, salahJumlah } = s.tps;
    expect(samaIsian(tampak(jernih.sirekap, jernih.kertas), jernih.kertas)).toBe(true);
    expect(salah(s, tampak(salahBaca.sirekap, salahBaca.kertas))).toContain('S301');
    // Exchanged lines break no sum: only the paper tells.
    expect(salah(s, tampak(tertukar.sirekap, tertukar.kertas))).toEqual([]);
    expect(salah(s, salahJumlah.kertas)).toEqual(['S301', 'S303']);
    for (const t of [s.salinan, s.klaim, s.baca, s.jumlah, ...s.tukar]) expect(t.lain).not.toBe(t.benar);
    expect(s.tukar[0].benar).toBeGreaterThan(s.tukar[0].lain);
    expect(s.klaim.sel).not.toBe(s.salinan.sel);
    expect(nilaiId(s.lembar, tertukar.sirekap, s.tukar[0].sel)).toBe(s.tukar[1].benar);
    expect([...s.saksi.keys()].sort()).toEqual([1, 2, 3]);
  });

  it('comes out the same again, and otherwise for another seed', () => {
    const isi = (benih: number): string => {
      const s = susunSkenario(benih);
      const { sirekap, salinan } = berkasLatihan(s);
      return [...sirekap, ...salinan].map((b) => `${b.nama} ${new TextDecoder().decode(b.isi)}`).join('\n');
    };
    expect(isi(42)).toBe(isi(42));
    expect(isi(43)).not.toBe(isi(42));
  });

  it('every file says of itself that it is practice data', () => {
    const { sirekap, salinan } = berkasLatihan(susunSkenario(42));
    expect(sirekap).toHaveLength(4);
    for (const b of sirekap) expect(JSON.parse(new TextDecoder().decode(b.isi))).toMatchObject({ simulasi: true });
    expect(new TextDecoder().decode(salinan[0]?.isi)).toMatch(/^"?SIMULASI/);
  });
});
