import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import {
  applyImport,
  baca,
  buildDefinition,
  createPleno,
  findingsOfRegion,
  makeDocument,
  recapOf,
  tindakan,
} from '../../src/app/index.ts';
import { nilaiSel, susunLembar } from '../../src/domain/index.ts';
import { bacaTabel } from '../../src/intake/index.ts';
import { BerkasBaca, type HalamanBaca } from '../../src/minutes/periksa/baca.ts';
import { cariTabel, kolomDari } from '../../src/minutes/periksa/kolom.ts';
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

  // On paper: 65 TPS are a lampiran of five sheets, whose JUMLAH AKHIR is the published sum of every calon.
  const d = nilai(
    await makeDocument(p, { model: 'D.HASIL-KECAMATAN', kontes: 'DPR', wilayah: '167104', kertas: 'F4' }, jamUji()),
  );
  const berkas = await BerkasBaca.buka(new Uint8Array(readFileSync(d.berkas)));
  const cetak = new Map<string, number>();
  const pindahan = new Map<number, (string | undefined)[][]>();
  for (let n = 1; n <= berkas.halaman; n++) {
    const hal = await berkas.baca(n);
    const lembarKe = Number(
      /Lembar (\d+)$/.exec(hal.potong.find((x) => x.teks.startsWith('Halaman '))?.teks ?? '')?.[1],
    );
    if (!hal.potong.some((x) => x.teks.startsWith('LAMPIRAN'))) continue;
    const lajur = bacaLajur(hal);
    pindahan.set(lembarKe, [...(pindahan.get(lembarKe) ?? []), ...lajur.map((b) => [b.awal, b.akhir])]);
    if (lembarKe === 5) for (const b of lajur) if (b.nama) cetak.set(b.nama, Number(b.akhir?.replaceAll('.', '')));
  }
  await berkas.tutup();
  expect([...pindahan.keys()].sort()).toEqual([1, 2, 3, 4, 5]);
  // What a sheet ends with is what the next one begins with, row by row.
  for (const l of [1, 2, 3, 4])
    expect(pindahan.get(l)?.map(([, akhir]) => akhir)).toEqual(pindahan.get(l + 1)?.map(([awal]) => awal));
  const terbit = isi.map((b) => [sel(b, 'nama').replace(/\s+/g, ''), Number(sel(b, 'JUMLAH'))] as const);
  for (const [nama, jumlah] of terbit) expect(cetak.get(nama), nama).toBe(jumlah);
}, 120_000);

/** Rows of one figure of a page: the name beside it, the first and the last column. */
function bacaLajur(hal: HalamanBaca): { nama: string; awal: string | undefined; akhir: string | undefined }[] {
  const kiri = (9 * 72) / 25.4;
  return cariTabel(hal, kiri, hal.w - kiri).flatMap((t, i, semua) => {
    if (!t) throw new Error(`tabel ${i + 1} halaman ${hal.nomor} tidak terbaca`);
    const bawah = semua[i + 1]?.y ?? Number.POSITIVE_INFINITY;
    const isi = hal.potong.filter((x) => x.y > t.y + 2 && x.y < bawah);
    const akhir = t.tepi.length - 2;
    return isi
      .filter((x) => kolomDari(t, x) === akhir && /^(\d{1,3}(\.\d{3})*|–)$/.test(x.teks))
      .sort((a, b) => a.y - b.y)
      .map((x) => {
        const baris = isi.filter((y) => Math.abs(y.y - x.y) < 1);
        const nama = baris.filter((y) => kolomDari(t, y) === 0 && !/^(\d+\.|A\.[12]|[ABC]\.)$/.test(y.teks));
        return {
          nama: nama.map((y) => y.teks.replace(/\s+/g, '')).join(''),
          awal: baris.find((y) => kolomDari(t, y) === 1)?.teks,
          akhir: x.teks,
        };
      });
  });
}
