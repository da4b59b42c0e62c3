import { describe, expect, it } from 'vitest';
import { jumlahNol } from '../../../src/domain/index.ts';
import { capDokumen } from '../../../src/minutes/cap.ts';
import { catatanBelumLengkap } from '../../../src/minutes/catatan.ts';
import type { Kolom } from '../../../src/minutes/kolom.ts';
import { formulir } from './contoh.ts';

const { cap, catatan } = formulir.kecamatan;
const teks = (masuk: number, disahkan: number, simulasi = false) =>
  capDokumen(cap, { jumlah: 35, masuk, disahkan }, simulasi).map((c) => c.teks);

describe('stamps', () => {
  it('a document is final only when the sheet of every TPS is adopted', () => {
    expect(teks(35, 35)).toEqual([]);
    expect(teks(35, 34)).toEqual(['DRAF – 35 dari 35 TPS masuk, 34 disahkan']);
    expect(teks(31, 0)).toEqual(['DRAF – 31 dari 35 TPS masuk, 0 disahkan']);
    expect(capDokumen(cap, { jumlah: 0, masuk: 0, disahkan: 0 }, false)).toHaveLength(1);
  });

  it('practice data are marked besides', () => {
    expect(teks(35, 35, true)).toEqual(['SIMULASI – bukan hasil resmi']);
    expect(teks(1, 0, true)).toHaveLength(2);
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
