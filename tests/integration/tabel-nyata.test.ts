import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, type TestContext } from 'vitest';
import { z } from 'zod';
import { Definisi, jumlahkan, type Kontes, nilaiId, nilaiSel, susunLembar } from '../../src/domain/index.ts';
import { bacaTabel, bacaTabelTerbuka, bacaTotalSirekap, siapkanSirekap } from '../../src/intake/index.ts';
import { lewati } from '../lib/lewati.ts';

/** Real published files lie beside the repository, never in it. */
const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const CALEG = `${DATA}dpr-2024-tps-1671041005/tps-caleg.csv`;
const PILKADA = `${DATA}pilkada-2024-pgub-3101/`;

function berkas(context: TestContext, jalur: string): Uint8Array {
  if (!existsSync(jalur)) lewati(context, 'data nyata ../shared/data tidak ada di sebelah repositori ini');
  return new Uint8Array(readFileSync(jalur));
}

/** The table as published, and the contest built from its own rows. */
async function muat(context: TestContext) {
  const isi = berkas(context, CALEG);
  const tabel = await bacaTabel(isi, 'tps-caleg.csv');
  if (!tabel.ok) throw new Error(JSON.stringify(tabel.galat));
  const [kepala = [], ...baris] = tabel.nilai[0]?.baris ?? [];
  const kolom = (nama: string) => kepala.indexOf(nama);
  const partai = new Map<
    number,
    { nomor: number; nama: string; idSumber: string; calon: { nomor: number; nama: string; idSumber: string }[] }
  >();
  const jumlah = new Map<string, number>();
  for (const b of baris) {
    const ambil = (nama: string) => b[kolom(nama)] ?? '';
    const nomor = Number(ambil('partai_no'));
    const p = partai.get(nomor) ?? { nomor, nama: ambil('partai'), idSumber: String(nomor), calon: [] };
    p.calon.push({ nomor: Number(ambil('no_urut')), nama: ambil('nama'), idSumber: ambil('caleg_id') });
    partai.set(nomor, p);
    jumlah.set(`IV.${nomor}.A2.${Number(ambil('no_urut'))}`, Number(ambil('JUMLAH')));
  }
  const tps = kepala.filter((s): s is string => s !== null && /^\d{13}$/.test(s));
  const definisi = Definisi.parse({
    format: 'rekap-pleno/definisi',
    versi: 1,
    pemilihan: { jenis: 'PEMILU', nama: 'Pemilihan Umum Tahun 2024', tahun: 2024 },
    simulasi: false,
    formulir: 'pemilu-2024',
    kontes: [{ kode: 'DPR', bentuk: 'partai', partai: [...partai.values()] }],
    wilayah: [
      { kode: '16', nama: 'SUMATERA SELATAN', tingkat: 1 },
      { kode: '1671', nama: 'KOTA PALEMBANG', tingkat: 2 },
      { kode: '167104', nama: 'ILIR BARAT I', tingkat: 3 },
      { kode: '1671041005', nama: 'DEMANG LEBAR DAUN', tingkat: 4 },
      ...tps.map((kode) => ({ kode, nama: `TPS ${kode.slice(10)}`, tingkat: 5 })),
    ],
  });
  const { hasil } = await bacaTabelTerbuka(isi, 'tps-caleg.csv', { definisi, kontes: 'DPR', wilayah: '167104' });
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.galat));
  const [kontes] = definisi.kontes;
  if (!kontes) throw new Error('tanpa kontes');
  return { hasil: hasil.nilai, lembar: susunLembar(kontes), jumlah, kontes };
}

describe('DPR 2024 in Demang Lebar Daun: 142 candidates × 65 TPS', () => {
  it('every TPS is read and the recap is the published sum of each candidate', async (context) => {
    const { hasil, lembar, jumlah, kontes } = await muat(context);
    expect(kontes.bentuk === 'partai' && kontes.partai.length).toBe(18);
    expect(jumlah.size).toBe(142);
    expect([hasil.lembar.length, hasil.ditolak, hasil.catatan]).toEqual([65, [], []]);
    const { isian } = jumlahkan(
      lembar.sel.length,
      hasil.lembar.map((l) => l.isian),
    );
    for (const [sel, n] of jumlah) expect([sel, nilaiId(lembar, isian, sel)]).toEqual([sel, n]);
    expect([...jumlah.values()].reduce((a, b) => a + b, 0)).toBe(10_415);
  });

  it('what the table does not say stays empty: parties, totals of blocks, sections I to III and V', async (context) => {
    const { hasil, lembar, jumlah } = await muat(context);
    for (const l of hasil.lembar)
      lembar.sel.forEach((sel, i) => {
        expect([sel, nilaiSel(l.isian, i) === null]).toEqual([sel, !jumlah.has(sel)]);
      });
  });
});

const Paslon = z.record(z.string(), z.record(z.string(), z.object({ nama: z.string(), nomor_urut: z.number() })));
const Terbit = z.object({ paslon: z.record(z.string(), z.record(z.string(), z.number())) });

describe('Gubernur DKI 2024 in Kepulauan Seribu: totals of two kecamatan', () => {
  it('are the published figures, and so is their sum', (context) => {
    const json = (nama: string): unknown => JSON.parse(new TextDecoder().decode(berkas(context, PILKADA + nama)));
    const paslon = Object.entries(Paslon.parse(json('paslon-pkwkp-31.json'))['31'] ?? {})
      .map(([idSumber, p]) => ({ nomor: p.nomor_urut, nama: p.nama, idSumber }))
      .sort((a, b) => a.nomor - b.nomor);
    const kontes: Kontes = { kode: 'GUBERNUR', bentuk: 'paslon', paslon };
    const k = siapkanSirekap(kontes);
    const h = bacaTotalSirekap(k, berkas(context, `${PILKADA}pkwkp-31-3101.json`));
    if (!h.ok) throw new Error(JSON.stringify(h.galat));
    expect(h.nilai.catatan).toEqual([]);
    expect(h.nilai.total.map((t) => [t.wilayah, t.masuk, t.tps, t.catatan])).toEqual([
      ['310101', 23, 23, []],
      ['310102', 18, 18, []],
    ]);
    const terbit = Terbit.parse(json('published-d-hasil-kabko.json'));
    const { isian } = jumlahkan(
      k.lembar.sel.length,
      h.nilai.total.map((t) => t.isian),
    );
    for (const { nomor } of paslon) {
      const harap = terbit.paslon[nomor];
      for (const t of h.nilai.total) expect(nilaiId(k.lembar, t.isian, `IV.${nomor}`)).toBe(harap?.[t.wilayah]);
      expect(nilaiId(k.lembar, isian, `IV.${nomor}`)).toBe(harap?.total);
    }
    expect(k.lembar.suara.map((i) => isian[i])).toEqual([6578, 653, 7456]);
    // Sirekap's recap has votes only: the rest of the sheet is empty, not 0.
    expect(nilaiId(k.lembar, isian, 'V.A')).toBeNull();
  });
});
