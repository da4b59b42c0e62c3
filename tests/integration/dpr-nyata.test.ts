import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import {
  applyImport,
  baca,
  buildDefinition,
  createPleno,
  findingsOfRegion,
  recapOf,
  tindakan,
} from '../../src/app/index.ts';
import { nilaiSel, susunLembar } from '../../src/domain/index.ts';
import { bacaTabel } from '../../src/intake/index.ts';
import { verifyStore } from '../../src/store/index.ts';
import { lewati } from '../lib/lewati.ts';
import { folderSementara, jamUji, nilai } from '../lib/pleno.ts';

const CSV = path.join(import.meta.dirname, '../../../shared/data/dpr-2024-tps-1671041005/tps-caleg.csv');

it('DPR 2024, Demang Lebar Daun: lists → definition → table → recap equals the published sum of all 142 calon', async (context) => {
  if (!existsSync(CSV)) lewati(context, 'data nyata ../shared/data tidak ada di sebelah repositori ini');
  const [t] = nilai(await bacaTabel(new Uint8Array(readFileSync(CSV)), 'tps-caleg.csv'));
  const [kepala = [], ...isi] = t?.baris ?? [];
  const sel = (b: readonly (string | null)[], nama: string): string => b[kepala.indexOf(nama)] ?? '';
  const folder = folderSementara();
  const tulis = (nama: string, baris: string[][]): void =>
    writeFileSync(
      path.join(folder, nama),
      baris.map((b) => b.map((x) => `"${x.replace(/"/g, '""')}"`).join(';')).join('\n'),
    );
  tulis('Silon.csv', [
    ['Pemilihan', 'Dapil', 'Nomor Partai', 'Nama Partai', 'No. Urut', 'Nama Calon', 'JK', 'ID Calon'],
    ...isi.map((b) => [
      'DPR',
      ...['dapil', 'partai_no', 'partai', 'no_urut', 'nama', 'jk', 'caleg_id'].map((n) => sel(b, n)),
    ]),
  ]);
  tulis('TPS.csv', [
    ['Kab/Kota', 'Kecamatan', 'Kode Kelurahan', 'Kelurahan', 'TPS'],
    ...kepala
      .filter((k) => /^\d{13}$/.test(k ?? ''))
      .map((k) => ['KOTA PALEMBANG', 'ILIR BARAT I', '1671041005', 'DEMANG LEBAR DAUN', k?.slice(10) ?? '']),
  ]);

  const susun = await buildDefinition({
    berkas: [folder],
    wilayah: ['167104'],
    jenis: ['DPR'],
    jenisBawaan: 'DPR',
    pemilihan: { tahun: 2024 },
  });
  if (!susun.ok) throw new Error(susun.galat.daftar.map((k) => k.kode).join(' '));
  const { definisi } = susun.nilai;
  const p = nilai(createPleno(path.join(folder, 'pleno'), definisi, '167104', jamUji()));
  const bacaan = nilai(await baca(p, 'DPR', [CSV]));
  expect(nilai(applyImport(p, 'DPR', bacaan, tindakan(p, jamUji())))).toMatchObject({
    masuk: 65,
    beda: 0,
    ditolak: [],
  });

  const r = nilai(recapOf(p, 'DPR', '1671041005'));
  const kontes = definisi.kontes[0];
  if (!kontes) throw new Error('tanpa kontes');
  const lembar = susunLembar(kontes);
  const harapan = new Map(
    isi.map((b) => [`IV.${Number(sel(b, 'partai_no'))}.A2.${Number(sel(b, 'no_urut'))}`, Number(sel(b, 'JUMLAH'))]),
  );
  expect(harapan.size).toBe(142);
  const terisi = lembar.sel.flatMap((id, i) =>
    nilaiSel(r.jumlah.isian, i) === null ? [] : [[id, nilaiSel(r.jumlah.isian, i)] as const],
  );
  // Exactly the calon have figures: party-only votes, sections I–III and V stay empty, never 0.
  expect(new Map(terisi)).toEqual(harapan);
  expect([...harapan.values()].reduce((a, b) => a + b, 0)).toBe(10_415);
  const s506 = findingsOfRegion(p, 'DPR', '167104').filter((x) => x.kode === 'S506');
  expect(s506).toHaveLength(65);
  expect(s506[0]?.pesan).toMatch(/bagian I, II, III, IV, V/);
  expect(verifyStore(p.s).ok).toBe(true);
});
