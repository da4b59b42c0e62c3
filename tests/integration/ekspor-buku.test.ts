import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  applyImport,
  baca,
  createPleno,
  createPractice,
  type Pleno,
  recapWorkbook,
  receiveTotal,
  tindakan,
} from '../../src/app/index.ts';
import { type Definisi, KodeTps } from '../../src/domain/index.ts';
import { bacaTabel } from '../../src/intake/index.ts';
import { loadSheet, readSheets, tulis } from '../../src/store/index.ts';
import { bacaBuku, bagianTeks, hitungRumus, type SelBerkas } from '../lib/buku.ts';
import { BERES, DEFINISI, DPR, isi, LEMBAR, WILAYAH } from '../lib/kontes.ts';
import { folderSementara, jamUji, nilai, plenoBaru } from '../lib/pleno.ts';

const DESA = '3101021002';

/** A plenary of 5 TPS of which one has its sheet; section I of that sheet is left empty, III.P is 0. */
function plenoSatuLembar(definisi?: Definisi, ubah: Record<string, number> = {}): Pleno {
  const p = plenoBaru(definisi);
  const terisi = Object.fromEntries(Object.entries({ ...BERES, ...ubah }).filter(([sel]) => !sel.startsWith('I.')));
  const l = { kontes: 'PPWP', tps: KodeTps.parse('3101021002002'), asal: 'ketik' } as const;
  const pelaku = { perangkat: 'x', orang: 'O', peran: 'operator' };
  tulis(p.s, () => loadSheet(p.s, { ...l, isian: isi(LEMBAR, terisi) }, { waktu: '2024-02-15T00:00:00.000Z', pelaku }));
  return p;
}

/** Cells of a worksheet by the id of their row: the columns of the units and JUMLAH AKHIR. */
async function lembar(buku: Uint8Array, nama: string | RegExp) {
  const semua = await bacaBuku(buku);
  const l = semua.find((x) => (typeof nama === 'string' ? x.nama === nama : nama.test(x.nama)));
  if (!l) throw new Error(`lembar ${nama} tidak ada: ${semua.map((x) => x.nama).join(', ')}`);
  const baris = (id: string) => [...l.sel].find(([a, s]) => /^A\d+$/.test(a) && s.nilai === id)?.[0].slice(1) ?? '';
  const di = (kolom: string, id: string): SelBerkas | undefined => l.sel.get(`${kolom}${baris(id)}`);
  return { ...l, baris, di };
}

describe('the recap as a workbook', () => {
  it('has the rows of the form, figures as numbers, sums as formulas with their results, empty cells empty', async () => {
    const buku = nilai(await recapWorkbook(plenoSatuLembar(), 'PPWP', DESA, jamUji()));
    const [ket, rekap, ...lain] = nilai(await bacaTabel(buku, 'rekap.xlsx'));
    expect([ket?.nama, rekap?.nama, lain.length]).toEqual(['Keterangan', 'Rekap', 0]);
    const judul = rekap?.baris.findIndex((b) => b[0] === 'SEL') ?? -1;
    expect(rekap?.baris[judul]).toEqual(['SEL', 'NO', 'URAIAN', 'L/P/JML', 'TPS 001', 'TPS 002', 'JUMLAH AKHIR']);
    expect(rekap?.baris[judul + 1]).toEqual([null, null, '(1)', null, '(2)', '(3)', '(4)']);
    // Every cell of the form once, in its order.
    expect(rekap?.baris.map((b) => b[0]).filter((x) => LEMBAR.indeks.has(x ?? ''))).toEqual(LEMBAR.sel);
    expect(rekap?.baris.some((b) => b[0] === 'V. DATA SUARA SAH DAN TIDAK SAH')).toBe(true);
    expect(rekap?.baris.find((b) => b[0] === 'I.B1.P')?.slice(1, 4)).toEqual([
      '1.',
      'Jumlah pengguna hak pilih dalam Daftar Pemilih Tetap (DPT)',
      'P',
    ]);
    const l = await lembar(buku, 'Rekap');
    expect([l.di('E', 'IV.1')?.nilai, l.di('F', 'IV.1')]).toMatchObject([
      null,
      { jenis: 'n', nilai: '60', rumus: null },
    ]);
    expect(l.di('G', 'III.P')).toMatchObject({ jenis: 'n', nilai: '0' });
    // Nobody filled it in: neither a figure nor a sum of 0.
    expect(l.di('F', 'I.A.J')?.nilai).toBe(null);
    const r = l.baris('I.A.J');
    expect(l.di('G', 'I.A.J')).toMatchObject({
      jenis: 'str',
      nilai: '',
      rumus: `IF(COUNT(E${r}:F${r})=0,"",SUM(E${r}:F${r}))`,
    });
    expect(l.di('A', 'IV.1')?.jenis).toBe('s');
  });

  it.each([['PPWP'], ['DPR']] as const)('%s: every formula gives what is written beside it', async (kontes) => {
    const ukuran = { desa: 3, tps: 14, benih: 11, kontes: ['PPWP', 'DPR'] as ['PPWP', 'DPR'] };
    const p = nilai(createPractice(ukuran, (d, w) => createPleno(folderSementara(), d, w, jamUji()), jamUji()));
    const buku = nilai(await recapWorkbook(p, kontes, p.s.wilayah, jamUji()));
    const { rumus, beda } = hitungRumus(await bacaBuku(buku));
    expect(beda).toEqual([]);
    expect(rumus).toBeGreaterThan(kontes === 'DPR' ? 1500 : 400);
    expect(bagianTeks(buku, 'xl/sharedStrings.xml')).toContain('SIMULASI');
  });

  it('checks the rules of the form, and sees a sum that does not come out', async () => {
    const benar = await lembar(nilai(await recapWorkbook(plenoSatuLembar(), 'PPWP', DESA, jamUji())), 'Rekap');
    const p = plenoSatuLembar(undefined, { 'V.A': 147 });
    const buku = nilai(await recapWorkbook(p, 'PPWP', DESA, jamUji()));
    const salah = await lembar(buku, 'Rekap');
    const hasil = (l: typeof salah) =>
      ['S101', 'S301', 'S303'].map((k) => [l.di('E', k), l.di('F', k)].map((s) => s?.nilai));
    expect(hasil(benar)).toEqual([
      ['belum lengkap', 'belum lengkap'],
      ['belum lengkap', 'cocok'],
      ['belum lengkap', 'cocok'],
    ]);
    expect(hasil(salah)[1]).toEqual(['belum lengkap', 'TIDAK COCOK']);
    expect([benar.sel.get('D6')?.nilai, salah.sel.get('D6')?.nilai]).toEqual(['0', '4']);
    expect(hitungRumus([salah]).beda).toEqual([]);
  });

  it('takes each column of the recap from the worksheet of its unit; a received total is a figure', async () => {
    const p = plenoSatuLembar();
    const sel = Object.fromEntries(Object.entries(BERES));
    nilai(receiveTotal(p, 'PPWP', { wilayah: '3101021001', versi: 0, tps: 3, sumber: 'ketik', sel }, jamUji()));
    const buku = nilai(await recapWorkbook(p, 'PPWP', WILAYAH, jamUji()));
    const nama = (await bacaBuku(buku)).map((x) => x.nama);
    expect(nama).toEqual(['Keterangan', 'Rekap', '1 PULAU TIDUNG']);
    const l = await lembar(buku, 'Rekap');
    expect(l.di('E', 'IV.1')).toMatchObject({ rumus: null, nilai: '60' });
    expect(l.di('F', 'IV.1')).toMatchObject({ rumus: `'1 PULAU TIDUNG'!$G${l.baris('IV.1')}`, nilai: '60' });
    expect(l.di('G', 'IV.1')?.nilai).toBe('120');
    expect(hitungRumus(await bacaBuku(buku)).beda).toEqual([]);
    expect((await bacaTabel(buku, 'x.xlsx').then(nilai))[0]?.baris.flat().join(' ')).toContain(
      'PULAU UNTUNG JAWA: diterima',
    );
  });

  it('stands alone where its worksheets below would be too many, and says so', async () => {
    const buku = nilai(await recapWorkbook(plenoSatuLembar(), 'PPWP', WILAYAH, jamUji(), { maks: 500 }));
    expect((await bacaBuku(buku)).map((x) => x.nama)).toEqual([
      'Keterangan',
      'Rekap',
      '1 PULAU UNTUNG JAWA',
      '2 PULAU TIDUNG',
    ]);
    const kecil = nilai(await recapWorkbook(plenoSatuLembar(), 'PPWP', WILAYAH, jamUji(), { maks: 100 }));
    expect((await bacaBuku(kecil)).map((x) => x.nama)).toEqual(['Keterangan', 'Rekap']);
    const l = await lembar(kecil, 'Rekap');
    expect(l.di('F', 'IV.1')).toMatchObject({ rumus: null, nilai: '60' });
    expect(hitungRumus(await bacaBuku(kecil)).beda).toEqual([]);
    expect((await bacaTabel(kecil, 'x.xlsx').then(nilai))[0]?.baris.flat().join(' ')).toContain('tidak ikut karena');
  });

  it('keeps headings in sight and on every printed page, one page wide', async () => {
    const buku = nilai(await recapWorkbook(plenoSatuLembar(), 'PPWP', WILAYAH, jamUji()));
    for (const n of [2, 3, 4]) {
      const xml = bagianTeks(buku, `xl/worksheets/sheet${n}.xml`);
      expect(xml).toMatch(/<pane ySplit="8" xSplit="4" topLeftCell="E9"[^>]*state="frozen"/);
      expect(xml).toContain('<pageSetup paperSize="14" fitToWidth="1" fitToHeight="0" orientation="landscape"/>');
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    }
    const kerja = bagianTeks(buku, 'xl/workbook.xml');
    expect(kerja).toContain(`localSheetId="2">'1 PULAU UNTUNG JAWA'!$A:$D,'1 PULAU UNTUNG JAWA'!$1:$8<`);
    expect(bagianTeks(buku, 'xl/styles.xml')).toContain('formatCode="#,##0"');
  });

  it('takes names as they come: no formula, no control character, no way out of a worksheet name', async () => {
    const jahat = structuredClone(DEFINISI);
    for (const w of jahat.wilayah) {
      if (w.kode === '3101021001') w.nama = '=HYPERLINK("http://x")';
      if (w.kode === DESA) w.nama = "A'!A1+cmd|'/c'!A1\u0001<&>[x]:*?/\\ yang sangat panjang sekali";
      if (w.kode === WILAYAH) w.nama = 'constructor';
    }
    const p = plenoSatuLembar(jahat);
    const buku = nilai(await recapWorkbook(p, 'PPWP', WILAYAH, jamUji()));
    const semua = await bacaBuku(buku);
    const nama = semua.map((x) => x.nama);
    for (const n of nama) expect(n).toMatch(/^[\p{L}\p{N} .()-]{1,31}$/u);
    expect(nama[2]).toBe('1 HYPERLINK( http x )');
    const l = await lembar(buku, 'Rekap');
    expect(l.sel.get('E7')).toMatchObject({ jenis: 's', rumus: null, nilai: '=HYPERLINK("http://x")' });
    expect(l.sel.get('F7')).toMatchObject({ jenis: 's', rumus: null });
    // Whatever a formula is made of is ours.
    const rumus = semua.flatMap((x) => [...x.sel.values()].flatMap((s) => (s.rumus === null ? [] : [s.rumus])));
    for (const r of rumus) expect(r).toMatch(/^(IF\(COUNT\(|COUNTIF\(|'[12] [\p{L}\p{N} .()-]*'!\$[A-Z]+\d+$)/u);
    expect(hitungRumus(semua).beda).toEqual([]);
  });

  it('a long contest code does no harm, and the same figures at the same time are the same bytes', async () => {
    const kode = 'DPRD-KABKO.abcdefghijklmnopqrst';
    const dapil = { kode: 'abcdefghijklmnopqrst', nama: 'ADM. KEP. SERIBU 1', kursi: 8, wilayah: ['310102'] };
    const p = plenoBaru({ ...DEFINISI, kontes: [{ ...DPR, kode, dapil }] });
    const satu = nilai(await recapWorkbook(p, kode, DESA, jamUji()));
    expect(nilai(await bacaTabel(satu, 'x.xlsx'))).toHaveLength(2);
    // What the clock of the computer says while it is written is in no part of it.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
    onTestFinished(() => void vi.useRealTimers());
    expect(Buffer.compare(satu, nilai(await recapWorkbook(p, kode, DESA, jamUji())))).toBe(0);
  });

  it.each([['PPWP'], ['DPR']] as const)('%s: read back, every sheet has the figures it had', async (kontes) => {
    const ukuran = { desa: 3, tps: 14, benih: 12, kontes: [kontes] as ['PPWP'] };
    const asal = nilai(createPractice(ukuran, (d, w) => createPleno(folderSementara(), d, w, jamUji()), jamUji()));
    const berkas = path.join(folderSementara(), 'rekap.xlsx');
    fs.writeFileSync(berkas, nilai(await recapWorkbook(asal, kontes, asal.s.wilayah, jamUji())));
    const ke = nilai(createPleno(folderSementara(), asal.s.definisi, asal.s.wilayah, jamUji()));
    const bacaan = nilai(await baca(ke, kontes, [berkas]));
    expect(bacaan.ditolak).toEqual([]);
    expect(nilai(applyImport(ke, kontes, bacaan, tindakan(ke, jamUji()))).masuk).toBe(14);
    const angka = (p: Pleno) => [...readSheets(p.s, kontes)].map((l) => [l.tps, [...l.isian]]);
    expect(angka(ke)).toEqual(angka(asal));
    ke.kunci?.lepas();
  });
});
