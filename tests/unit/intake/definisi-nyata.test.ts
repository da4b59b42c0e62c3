import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { buildDefinition } from '../../../src/app/index.ts';
import { type Definisi, jsonKanonik, kalimatKesalahan, susunLembar } from '../../../src/domain/index.ts';
import { bacaTabel } from '../../../src/intake/index.ts';
import { lewati } from '../../lib/lewati.ts';
import { nilaiDari } from './bantu.ts';

/** Real published lists lie beside the repository, never in it. */
const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const perlu = (context: TestContext, nama: string): string => {
  if (!existsSync(join(DATA, nama)))
    lewati(context, `data nyata ../shared/data/${nama} tidak ada di sebelah repositori ini`);
  return join(DATA, nama);
};

let akar = '';
beforeAll(() => {
  akar = mkdtempSync(join(tmpdir(), 'rekap-definisi-nyata-'));
});
afterAll(() => rmSync(akar, { recursive: true, force: true }));
const tulis = (nama: string, baris: readonly (readonly string[])[]): string => {
  const jalur = join(akar, nama);
  writeFileSync(jalur, `\uFEFF${baris.map((b) => b.join(';')).join('\r\n')}\r\n`);
  return jalur;
};

async function bangun(...p: Parameters<typeof buildDefinition>) {
  const h = await buildDefinition(...p);
  if (!h.ok) throw new Error(h.galat.daftar.map(kalimatKesalahan).join('\n'));
  return h.nilai;
}
const kontes = (d: Definisi, kode: string) => {
  const k = d.kontes.find((x) => x.kode === kode);
  if (!k) throw new Error(`tanpa ${kode}`);
  return k;
};

describe('real lists', () => {
  it('parties, DPR dapil 3103 and DPD of DKI go in completely, beside the regions of 3101', async (context) => {
    const h = await bangun({ berkas: [perlu(context, 'parpol-caleg'), perlu(context, 'definisi')] });
    expect(h.laporan.kontes).toMatchObject([
      { kode: 'PPWP', nama: 'Presiden dan Wakil Presiden', partai: 0, calon: 3, tps: 88 },
      { kode: 'DPR', nama: 'DPR – 3103', partai: 18, calon: 141, tps: 88 },
      { kode: 'DPD', nama: 'DPD', partai: 0, calon: 25, tps: 88 },
    ]);
    expect(h.laporan.berkas.filter((b) => b.partai + b.calon > 0).map((b) => [b.berkas, b.partai, b.calon])).toEqual([
      ['dpd-31.json', 0, 25],
      ['dpr-dapil-3103.json', 0, 141],
      ['parpol.json', 24, 0],
      ['ppwp.json', 0, 3],
    ]);
    const dpr = kontes(h.definisi, 'DPR');
    if (dpr.bentuk !== 'partai') throw new Error('bukan partai');
    expect(dpr.partai.map((p) => p.nomor)).toEqual([...Array.from({ length: 17 }, (_, i) => i + 1), 24]);
    const mentah: { no_partai: number; no_caleg: number; nama: string }[] = JSON.parse(
      readFileSync(join(DATA, 'parpol-caleg/dpr-dapil-3103.json'), 'utf8'),
    );
    for (const c of mentah) {
      const ada = dpr.partai.find((p) => p.nomor === c.no_partai)?.calon.find((x) => x.nomor === c.no_caleg);
      expect(ada?.nama).toBe(c.nama.replace(/\s+/g, ' ').trim());
    }
  });

  it('PPWP comes out byte for byte as it always did: its hash is what offices compare', async (context) => {
    const folder = perlu(context, 'definisi');
    for (const [wilayah, hash] of [
      ['310102', '301e9bc20c736ef9eecc2d7f88ed2498a90b1fc2147efc457e9c0bc7cb377b0f'],
      ['3101', '4bd3379398e4bde9ce1277d0cbc9b6bfdfc28d024c3abd0789317eadc313375c'],
    ] as const)
      expect((await bangun({ berkas: [folder], wilayah: [wilayah] })).laporan.hash).toBe(hash);
    const { tempat } = (await bangun({ berkas: [folder] })).laporan;
    expect(tempat.map((k) => [k.kode, k.desa, k.tps])).toEqual([
      ['3101', 6, 88],
      ['310101', 3, 53],
      ['310102', 3, 35],
    ]);
  });

  it('Gubernur DKI 2024', async (context) => {
    const berkas = [
      perlu(context, 'pilkada-2024-pgub-3101/paslon-pkwkp-31.json'),
      join(perlu(context, 'definisi'), 'wilayah'),
    ];
    const h = await bangun({ berkas });
    expect(h.definisi.pemilihan).toMatchObject({ jenis: 'PILKADA', tahun: 2024 });
    const k = kontes(h.definisi, 'GUBERNUR');
    expect(k.bentuk === 'paslon' ? k.paslon.map((p) => `${p.nomor} ${p.idSumber}`) : []).toEqual([
      '1 1000023',
      '2 1000024',
      '3 1000025',
    ]);
  });

  it('Sumatera Selatan I: 18 parties, 142 calon and 65 TPS of one kelurahan, through a table like those of Silon', async (context) => {
    const csv = perlu(context, 'dpr-2024-tps-1671041005/tps-caleg.csv');
    const [t] = nilaiDari(await bacaTabel(new Uint8Array(readFileSync(csv)), 'tps-caleg.csv'));
    const [kepala = [], ...isi] = t?.baris ?? [];
    const sel = (b: readonly (string | null)[], nama: string): string => b[kepala.indexOf(nama)] ?? '';
    const silon = tulis('Silon.csv', [
      ['Pemilihan', 'Dapil', 'Nomor Partai', 'Nama Partai', 'No. Urut', 'Nama Calon', 'JK', 'ID Calon'],
      ...isi.map((b) => [
        'DPR',
        ...['dapil', 'partai_no', 'partai', 'no_urut', 'nama', 'jk', 'caleg_id'].map((n) => sel(b, n)),
      ]),
    ]);
    const tps = tulis('TPS.csv', [
      ['Kab/Kota', 'Kecamatan', 'Kode Kelurahan', 'Kelurahan', 'TPS'],
      ...kepala
        .filter((k) => /^\d{13}$/.test(k ?? ''))
        .map((k) => ['KOTA PALEMBANG', 'ILIR BARAT I', '1671041005', 'DEMANG LEBAR DAUN', k?.slice(10) ?? '']),
    ]);
    const h = await bangun({ berkas: [silon, tps], pemilihan: { tahun: 2024 } });
    expect(h.laporan.kontes).toMatchObject([
      { kode: 'DPR', nama: 'DPR – SUMATERA SELATAN I', partai: 18, calon: 142, tps: 65 },
    ]);
    expect(h.definisi.wilayah.slice(0, 4).map((w) => `${w.kode} ${w.nama}`)).toEqual([
      '16 SUMATERA SELATAN',
      '1671 KOTA PALEMBANG',
      '167104 ILIR BARAT I',
      '1671041005 DEMANG LEBAR DAUN',
    ]);
    const dpr = kontes(h.definisi, 'DPR');
    // A.1 and B of each party, and every calon, beside the rows of I, II, III and V.
    expect(susunLembar(dpr).baris.filter((b) => b.bagian === 'IV')).toHaveLength(18 * 2 + 142);
    if (dpr.bentuk !== 'partai') throw new Error('bukan partai');
    for (const b of isi) {
      const calon = dpr.partai
        .find((p) => p.nomor === Number(sel(b, 'partai_no')))
        ?.calon.find((c) => c.nomor === Number(sel(b, 'no_urut')));
      expect(calon).toEqual({
        nomor: Number(sel(b, 'no_urut')),
        nama: sel(b, 'nama').replace(/\s+/g, ' '),
        idSumber: sel(b, 'caleg_id'),
      });
    }
    const lewat = await bangun({
      berkas: [akar],
      wilayah: ['1671041005'],
      jenis: ['DPR'],
      jenisBawaan: 'DPR',
      pemilihan: { tahun: 2024 },
    });
    expect(jsonKanonik(lewat.definisi)).toBe(jsonKanonik(h.definisi));
  });
});
