import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { jumlahNol } from '../../../src/domain/index.ts';
import { catatanBelumLengkap } from '../../../src/minutes/catatan.ts';
import type { Kolom } from '../../../src/minutes/kolom.ts';
import { barisTanda, capTanda, teksQr } from '../../../src/minutes/tanda.ts';
import { formulir, tandaContoh } from './contoh.ts';

const { cap, catatan } = formulir.umum;
const teks = (o: Parameters<typeof tandaContoh>[0]) => capTanda(cap, tandaContoh(o)).map((c) => c.teks);

describe('stamps', () => {
  it('say draft with what is missing, or final', () => {
    expect(teks({ status: 'draf', kurang: '31 dari 35 TPS masuk' })).toEqual(['DRAF – 31 dari 35 TPS masuk']);
    expect(teks({})).toEqual(['FINAL']);
    expect(teks({ status: 'blangko' })).toEqual(['BLANGKO – diisi dengan tangan']);
  });

  it('name the receiver of a copy, and practice data besides', () => {
    expect(teks({ penerima: 'Saksi 02 – ANDI', simulasi: true })).toEqual([
      'FINAL',
      'SALINAN untuk Saksi 02 – ANDI',
      'SIMULASI – bukan hasil resmi',
    ]);
  });
});

describe('marks of a page', () => {
  const tanda = tandaContoh({ revisi: 3, cetakan: 2, simulasi: true, penerima: 'x' });

  it('stand at its foot: id, revision, printing, state, short hash', () => {
    expect(barisTanda(formulir.umum, tanda)).toBe(
      'D.HASIL-KECAMATAN/PPWP/999901 · Rev. 3 · Cetakan 2 · FINAL SALINAN SIMULASI · data 44136fa3',
    );
  });

  it('its code says model, region, ballot, page, totals and the whole hash, in the alphanumeric set', () => {
    const t = teksQr(tanda, 2, 14, { angka: 812, jumlah: 65512, suara: [900, 12, null] });
    expect(t).toBe(`REKAP1:DHKC:999901:PPWP:3.2:FSX:2.14:812:65512:900.12.:${tanda.data.toUpperCase()}`);
    expect(t).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
    const titik = encodeQR(t, 'raw', { ecc: 'medium', border: 4 });
    // Read back as a phone would: eight dots a module.
    const n = titik.length * 8;
    const data = new Uint8ClampedArray(n * n * 4).fill(255);
    for (let y = 0; y < n; y++)
      for (let x = 0; x < n; x++) if (titik[y >> 3]?.[x >> 3]) data.set([0, 0, 0], (y * n + x) * 4);
    expect(decodeQR({ width: n, height: n, data })).toBe(t);
  });
});

describe('footnote on sums with empty cells', () => {
  const kolom = (jenis: Kolom['jenis'], judul: string, terisi: number[], m: number): Kolom => ({
    jenis,
    judul,
    wilayah: '',
    jumlah: { isian: jumlahNol(terisi.length).isian, terisi: Int32Array.from(terisi) },
    tps: { jumlah: m, masuk: m, disahkan: 0 },
  });

  it('names the total first, and the fewest and most TPS behind its marked cells', () => {
    const k = [kolom('satuan', 'SUKAMAJU', [9, 10], 10), kolom('akhir', 'JUMLAH AKHIR', [31, 33], 35)];
    expect(catatanBelumLengkap(catatan, k, [0, 1], 8)).toMatch(
      /yaitu JUMLAH AKHIR 31–33 dari 35 TPS; SUKAMAJU 9 dari 10 TPS\.$/,
    );
    expect(catatanBelumLengkap(catatan, k, [0, 1], 1)).toMatch(/; dan 1 kolom lain\.$/);
  });

  it('is silent where every TPS, or none, filled the row in', () => {
    expect(catatanBelumLengkap(catatan, [kolom('akhir', 'JUMLAH AKHIR', [35, 0], 35)], [0, 1], 8)).toBe('');
  });
});
