import { describe, expect, it } from 'vitest';
import { angka, buatSimulasi, type JenisKontes, KOSONG, type Kontes } from '../../src/domain/index.ts';
import { buatDHasil, type MasukanDHasil, periksaDHasil } from '../../src/minutes/index.ts';
import { contoh, lembarAcak, type OpsiContoh } from '../unit/minutes/contoh.ts';
import { periksaDokumen } from './baca-d-hasil.ts';
import { gabung, type HalamanKata, sebabTanpaPoppler, teksTata } from './bbox.ts';

const sebab = sebabTanpaPoppler();
if (sebab) console.log(`dilewati: tests/integration/d-hasil.test.ts – ${sebab}`);

/** Makes the document and checks every page of it; returns the pages. */
async function periksa(o: OpsiContoh): Promise<{ m: MasukanDHasil; hal: HalamanKata[]; pdf: Uint8Array }> {
  const m = contoh(o);
  const { pdf, halaman } = await buatDHasil(m);
  const hal = periksaDokumen(m, pdf);
  expect(hal).toHaveLength(halaman);
  // The print check of the product, with its own reader, comes to the same.
  const cek = await periksaDHasil(m, pdf);
  expect(cek.temuan).toEqual([]);
  expect(cek.hitung.halaman).toBe(halaman);
  return { m, hal, pdf };
}

const NAMA_PANJANG = "TANJUNG D'ENTRÉE & MU'ARA <BARU> KE'TAPANG RAYA HILIR SEBERANG ULU SELATAN DAYA LAUTAN PERMAI X";

describe.skipIf(sebab !== null)('D.Hasil Kecamatan on paper', () => {
  it.each(['F4', 'A4', 'A3'] as const)(
    '%s: every figure stands in its row and column, also on continuation sheets',
    async (kertas) => {
      const { hal } = await periksa({ kertas });
      for (const h of hal) {
        const teks = gabung(h.kata);
        expect(teks).toContain('MODEL');
        expect(teks).toContain('D.HASIL KECAMATAN-PPWP');
        expect(teks).toContain('NAMA DAN TANDA TANGAN PANITIA PEMILIHAN KECAMATAN');
        expect(teks).toContain('KETUA');
        expect(teks).not.toMatch(/DRAF|SIMULASI/);
      }
    },
    60_000,
  );

  it('partial recap: DRAF on every page, dashes for what was not filled in, a note on sums', async () => {
    const { hal, pdf } = await periksa({
      desa: [
        { nama: 'SUKAMAJU', tps: 17 },
        { nama: 'WATES', tps: 3 },
      ],
      disahkan: false,
      tanda: { status: 'draf', kurang: '19 dari 20 TPS masuk, 0 disahkan, rekap belum ditetapkan', simulasi: true },
      isian: (r, d, t) => {
        const v = lembarAcak(r);
        if (d === 1 && t === 2) return null;
        if (t === 4) v.fill(KOSONG, 0, 15);
        return v;
      },
    });
    for (const h of hal) {
      const teks = gabung(h.kata);
      expect(teks).toContain('DRAF – 19 dari 20 TPS');
      expect(teks).toContain('SIMULASI');
    }
    expect(teksTata(pdf)).toMatch(/belum semua TPS mengisi baris itu, yaitu JUMLAH AKHIR 18–19 dari 20 TPS/);
  }, 60_000);

  it('60 desa, one TPS each, very long names, figures up to 9.999.999', async () => {
    expect([...NAMA_PANJANG].length).toBeGreaterThanOrEqual(90);
    const desa = Array.from({ length: 60 }, (_, i) => ({ nama: i % 7 === 0 ? NAMA_PANJANG : `DESA ${i + 1}`, tps: 1 }));
    const { m, hal } = await periksa({
      desa,
      kecamatan: NAMA_PANJANG,
      isian: (r) => lembarAcak(r).map((_, i) => (i % 5 === 0 ? 9_999_999 : r(9_999_999))),
    });
    const akhir = m.rekap.jumlah.isian[0] ?? 0;
    expect(hal.some((h) => h.kata.some((k) => k.teks === angka(akhir)))).toBe(true);
  }, 120_000);

  it('sheets without a single figure print as dashes, not as zeros', async () => {
    const { hal } = await periksa({ desa: [{ nama: 'KOSONG', tps: 2 }], isian: () => null, disahkan: false });
    const angkaNol = hal.slice(1).flatMap((h) => h.kata.filter((k) => k.teks === '0' && k.yt > 90));
    expect(angkaNol).toEqual([]);
  }, 60_000);

  it('writes JUMLAH AKHIR of sections IV and V in words', async () => {
    const m = contoh({
      desa: [{ nama: 'SUKAMAJU', tps: 1 }],
      isian: (r) => lembarAcak(r).map((v, i) => (i === 22 ? 235 : v)),
    });
    expect(m.lembar.sel[22]).toBe('IV.1');
    const { pdf } = await buatDHasil(m);
    expect(teksTata(pdf).match(/DUA RATUS TIGA PULUH LIMA/g)).toHaveLength(2);
  });

  /** Contests of practice data, with 18 parties or as many candidates as there may be. */
  const kontesSimulasi = (jenis: JenisKontes, benih: number, kolomKosong = false): Kontes => {
    const [k] = buatSimulasi({ kontes: [jenis], desa: 1, tps: 1, benih, kolomKosong }).definisi.kontes;
    if (!k) throw new Error('tanpa kontes');
    return k;
  };
  const partaiTerbesar = (): Kontes => ({
    kode: 'DPRD-KABKO.990101',
    bentuk: 'partai',
    dapil: { kode: '990101', nama: 'CONTOH 1', wilayah: ['999901'] },
    partai: Array.from({ length: 24 }, (_, i) => ({
      nomor: i + 1,
      nama: i % 5 === 0 ? 'PARTAI GUGUSAN PULAU NUSANTARA RAYA BERSATU MAJU' : `PARTAI CONTOH ${i + 1}`,
      idSumber: `${i + 1}`,
      calon: Array.from({ length: i % 7 === 3 ? 0 : 12 }, (_, j) => ({
        nomor: j + 1,
        nama:
          j % 4 === 0 ? 'Prof. Dr. Ir. H. RADEN MAS BASKARA CAKRAWALA KHATULISTIWA, S.H., M.Hum.' : `CALON ${j + 1}`,
        idSumber: `${i}-${j}`,
      })),
    })),
  });

  it.each(['F4', 'A4', 'A3'] as const)(
    'DPR on %s: 18 parties, blocks whole on a page, figures in their rows and columns',
    async (kertas) => {
      const kontes = kontesSimulasi('DPR', 5);
      const { m, hal } = await periksa({
        ...{ kertas, kontes },
        desa: [
          { nama: 'SUKAMAJU', tps: 17 },
          { nama: 'WATES', tps: 2 },
        ],
      });
      expect(m.lembar.partai).toHaveLength(18);
      for (const h of hal) {
        const teks = gabung(h.kata);
        expect(teks).toContain('D.HASIL KECAMATAN-DPR');
        expect(teks).toContain('SAKSI PARTAI POLITIK');
        if (h.w > h.h) expect(teks).toContain('Daerah Pemilihan');
        // A page with a party's own row also holds its total.
        const hitung = (s: string): number => h.kata.filter((k) => k.teks === s && k.x0 < 45).length;
        if (h.w > h.h) expect(hitung('A.1')).toBe(gabung(h.kata).split('(A.1+A.2)').length - 1);
      }
    },
    120_000,
  );

  it('24 parties × 12 candidates with long names; a party without candidates', async () => {
    await periksa({ kontes: partaiTerbesar(), desa: [{ nama: 'SUKAMAJU', tps: 2 }], kertas: 'A4' });
  }, 120_000);

  it.each(['F4', 'A4', 'A3'] as const)(
    'DPD on %s: 60 candidates',
    async (kertas) => {
      const calon = Array.from({ length: 60 }, (_, i) => ({
        nomor: i + 1,
        nama:
          i % 9 === 0 ? 'Prof. Dr. H. RADEN BASKARA CAKRAWALA KHATULISTIWA, S.H., M.Hum.' : `CALON ANGGOTA ${i + 1}`,
        idSumber: `${i}`,
      }));
      const { hal } = await periksa({
        ...{ kontes: { kode: 'DPD', bentuk: 'calon', calon }, kertas },
        desa: Array.from({ length: 17 }, (_, i) => ({ nama: `DESA ${i + 1}`, tps: 1 })),
      });
      for (const h of hal) expect(gabung(h.kata)).toContain('60.');
    },
    120_000,
  );

  it('Pilkada: one paslon against kolom kosong', async () => {
    const kontes = kontesSimulasi('BUPATI', 3, true);
    const { hal } = await periksa({ kontes, desa: [{ nama: 'SUKAMAJU', tps: 3 }] });
    const teks = gabung(hal.flatMap((h) => h.kata));
    expect(teks).toContain('KOLOM KOSONG');
    expect(teks).toContain('2,5%');
    expect(teks).toContain('D.HASIL KECAMATAN-KWK-BUPATI');
  }, 60_000);
});
