import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { templateFile } from '../../../src/app/index.ts';
import { bagianKosong, CatatanDefinisi, jsonKanonik, kalimatKesalahan } from '../../../src/domain/index.ts';
import { bacaBagian, bacaTabel, JENIS_TEMPLAT, type JenisTemplat } from '../../../src/intake/index.ts';
import { bita, nilaiDari } from './bantu.ts';
import { berhasilSusun } from './definisi-bantu.ts';

/** What an office writes into each template, by heading. */
const ISI: Readonly<Record<JenisTemplat, readonly Record<string, string>[]>> = {
  partai: [
    { 'Nomor Urut': '1', 'Nama Partai': 'SATU', 'Nama Lengkap': 'PARTAI SATU', 'Lokal Aceh': 'tidak' },
    { 'Nomor Urut': '2', 'Nama Partai': 'DUA', 'Nama Lengkap': 'PARTAI DUA', 'Lokal Aceh': 'tidak' },
  ],
  caleg: ['DPR', 'DPRD PROV', 'DPRD KAB/KOTA'].map((jenis) => ({
    'Jenis Pemilihan': jenis,
    Dapil: 'BOGOR 1',
    'Nomor Partai': '2',
    'Nomor Urut': '1',
    'Nama Calon': `ANI ${jenis}`,
    'Jenis Kelamin': 'P',
    'ID Sirekap': '100211',
  })),
  dpd: [{ 'Jenis Pemilihan': 'DPD', Provinsi: 'JAWA BARAT', 'Nomor Urut': '1', 'Nama Calon': 'BUDI' }],
  paslon: [
    { 'Jenis Pemilihan': 'PPWP', 'Nomor Urut': '1', 'Nama Calon': 'A', 'Nama Calon Wakil': 'B' },
    { 'Jenis Pemilihan': 'PPWP', 'Nomor Urut': '2', 'Nama Calon': 'C', 'Nama Calon Wakil': 'D' },
  ],
  dapil: ['DPR', 'DPRD PROV', 'DPRD KAB/KOTA'].map((jenis) => ({
    'Jenis Pemilihan': jenis,
    'Nama Dapil': 'BOGOR 1',
    Kursi: '8',
    'Kode Wilayah': '320101',
  })),
  tps: ['1', '2'].map((n) => ({
    Provinsi: 'JAWA BARAT',
    'Kabupaten/Kota': 'BOGOR',
    Kecamatan: 'CIBINONG',
    'Kode Desa/Kelurahan': '3201012001',
    'Desa/Kelurahan': 'SUKAMAJU',
    'Nomor TPS': n,
    'DPT L': '100',
    'DPT P': '110',
  })),
};

const baris = async (jenis: JenisTemplat, format: 'csv' | 'xlsx'): Promise<(string | null)[][]> => {
  const { nama, isi } = await templateFile(jenis, format);
  const [t] = nilaiDari(await bacaTabel(isi, nama));
  return t?.baris ?? [];
};

describe('templates', () => {
  it.each(JENIS_TEMPLAT)(
    '%s: the example row is skipped, every heading is known, both formats hold the same',
    async (jenis) => {
      const csv = await baris(jenis, 'csv');
      expect(csv).toHaveLength(2);
      expect(await baris(jenis, 'xlsx')).toEqual(csv);
      for (const format of ['csv', 'xlsx'] as const) {
        const { nama, isi } = await templateFile(jenis, format);
        expect(nama).toBe(`templat-${jenis}.${format}`);
        const catat = new CatatanDefinisi();
        const { bagian } = await bacaBagian({ nama, isi }, undefined, catat);
        expect(bagian).toEqual(bagianKosong());
        expect(catat.salah.map((k) => k.kode)).toEqual(['DEF_TABEL_KOSONG']);
        expect(catat.catatan).toEqual([]);
      }
    },
  );

  it('an example that has lost its mark reads as data: every column of every template is understood', async () => {
    for (const jenis of JENIS_TEMPLAT) {
      const [kepala = [], contoh = []] = await baris(jenis, 'csv');
      const teks = [kepala, contoh.slice(0, -1)].map((b) => b.map((s) => s ?? '').join(';')).join('\n');
      const catat = new CatatanDefinisi();
      const { laporan } = await bacaBagian({ nama: `${jenis}.csv`, isi: bita(teks) }, undefined, catat);
      expect(catat.salah.map(kalimatKesalahan)).toEqual([]);
      const [l] = laporan;
      expect((l?.partai ?? 0) + (l?.calon ?? 0) + (l?.dapil ?? 0) + (l?.tps ?? 0)).toBe(1);
    }
  });

  it('filled in they are a definition, the same from CSV and XLSX', async () => {
    const csv: Record<string, string> = {};
    const xlsx: Record<string, Uint8Array> = {};
    for (const jenis of JENIS_TEMPLAT) {
      const [kepala = [], contoh = []] = await baris(jenis, 'csv');
      const isi = ISI[jenis].map((r) => kepala.map((k) => r[k ?? ''] ?? ''));
      csv[`templat-${jenis}.csv`] = [kepala, contoh, ...isi].map((b) => b.map((s) => s ?? '').join(';')).join('\r\n');
      const data = [kepala, contoh, ...isi].map((b) => b.map((s) => (s ? { value: s, type: String } : null)));
      xlsx[`templat-${jenis}.xlsx`] = new Uint8Array(await writeXlsxFile([{ sheet: 'Isian', data }]).toBuffer());
    }
    const h = await berhasilSusun(csv);
    expect(h.definisi.kontes.map((k) => k.kode)).toEqual(['PPWP', 'DPR', 'DPD', 'DPRD-PROV', 'DPRD-KABKO']);
    expect(h.definisi.kontes[1]).toMatchObject({
      dapil: { nama: 'BOGOR 1', kursi: 8, wilayah: ['320101'] },
      partai: [
        { nama: 'PARTAI SATU', calon: [] },
        { nama: 'PARTAI DUA', calon: [{ nama: 'ANI DPR', idSumber: '100211' }] },
      ],
    });
    expect(jsonKanonik((await berhasilSusun(xlsx)).definisi)).toBe(jsonKanonik(h.definisi));
  });
});
