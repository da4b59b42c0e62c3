import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CatatanDefinisi, Definisi, kalimatKesalahan, susunDefinisi } from '../../../src/domain/index.ts';
import { bacaBagian, berkasTemplat } from '../../../src/intake/index.ts';
import { bita } from './bantu.ts';
import { FAKTA, PARTAI, TPS } from './definisi-bantu.ts';

const NAMA = fc.constantFrom(
  'a.csv',
  'a.xlsx',
  'a.json',
  'ppwp.json',
  'partai.json',
  'caleg/dpd/32.json',
  'caleg/partai/3205.json',
  'paslon-pkwkk-3201.json',
  'dapil_dpr.json',
  'wilayah/32.json',
  'berkas',
);

/** Reading and building end in a value: a definition that is valid, or errors that can be read. */
async function selamat(nama: string, isi: Uint8Array): Promise<void> {
  const catat = new CatatanDefinisi();
  const { bagian } = await bacaBagian({ nama, isi }, undefined, catat);
  const h = susunDefinisi({ pemilihan: { jenis: 'PEMILU', tahun: 2024 }, bagian, fakta: FAKTA }, catat);
  if (h.ok) expect(Definisi.safeParse(h.nilai.definisi).success).toBe(true);
  else {
    expect(h.galat.jumlah).toBeGreaterThan(0);
    for (const k of h.galat.daftar) expect(kalimatKesalahan(k)).not.toMatch(/undefined|\[object/);
  }
}

const KEPALA = [
  'Jenis Pemilihan',
  'Dapil',
  'Kode Dapil',
  'Nomor Partai',
  'Partai',
  'Nomor Urut',
  'Nama',
  'Kode Wilayah',
  'Desa',
  'Kode Desa',
  'TPS',
  'L',
  'P',
  'Provinsi',
  'Keterangan',
  'Kursi',
  'Pecah',
];
const SEL = fc.oneof(
  fc.constantFrom(
    'DPR',
    'DPD',
    'PPWP',
    'DPRD KAB',
    '1',
    '2',
    '18',
    '99',
    '0',
    '-1',
    '1.5',
    '1.234',
    '3201',
    '320101',
    '3201012001',
    '3201012001001',
    'ya',
    'CONTOH',
    'JUMLAH',
    'JAWA BARAT',
    '="x"',
    '',
    '-',
    'constructor',
    '__proto__',
  ),
  fc.string({ maxLength: 12 }).map((s) => s.replace(/[;"\r\n]/g, '')),
);

describe('readers never throw', () => {
  it('on any bytes', () =>
    fc.assert(fc.asyncProperty(NAMA, fc.uint8Array({ maxLength: 400 }), selamat), { numRuns: 400 }));

  it('on any JSON', () =>
    fc.assert(
      fc.asyncProperty(NAMA, fc.json({ maxDepth: 4 }), (nama, teks) => selamat(nama, bita(teks))),
      { numRuns: 300 },
    ));

  it('on KPU-like JSON', () => {
    const nilai = fc.oneof(
      fc.integer(),
      fc.string(),
      fc.constant(null),
      fc.boolean(),
      fc.constantFrom('3201', '1', 1, 2),
    );
    const calon = fc.record(
      { nama: nilai, nomor_urut: nilai, jenis_kelamin: nilai, id_partai: nilai, kode: nilai, tingkat: nilai },
      { requiredKeys: [] },
    );
    const kunci = fc.constantFrom('1', '2', '32', '3201', '100025', '__proto__', 'null', 'constructor');
    const objek = fc.dictionary(kunci, fc.oneof(calon, fc.dictionary(kunci, calon), nilai));
    return fc.assert(
      fc.asyncProperty(NAMA, fc.oneof(objek, fc.array(calon)), (nama, v) => selamat(nama, bita(JSON.stringify(v)))),
      { numRuns: 400 },
    );
  });

  it('on any table with our headings', () =>
    fc.assert(
      fc.asyncProperty(
        fc.subarray(KEPALA, { minLength: 2 }),
        fc.array(fc.array(SEL, { maxLength: 17 }), { maxLength: 12 }),
        (kepala, baris) => selamat('tabel.csv', bita([kepala, ...baris].map((b) => b.join(';')).join('\n'))),
      ),
      { numRuns: 400 },
    ));

  it('on a damaged file', async () => {
    const utuh = [bita(TPS), bita(PARTAI), await berkasTemplat('caleg', 'xlsx')];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...utuh),
        fc.nat(),
        fc.nat({ max: 255 }),
        fc.nat(),
        async (isi, letak, byte, potong) => {
          const rusak = isi.slice(0, isi.length - (potong % 50));
          if (rusak.length > 0) rusak[letak % rusak.length] = byte;
          await selamat('a.xlsx', rusak);
        },
      ),
      { numRuns: 150 },
    );
  });
});
