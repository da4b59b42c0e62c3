import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { closePleno, type Pleno, recapToXlsx, viewRecap } from '../../src/app/index.ts';
import { type Definisi, KodeTps } from '../../src/domain/index.ts';
import { bacaTabel, type Tabel } from '../../src/intake/index.ts';
import { isiZipMemori } from '../../src/intake/sumber-zip.ts';
import { BagianXlsx } from '../../src/intake/tabel/xlsx-isi.ts';
import { loadSheet, tulis } from '../../src/store/index.ts';
import { BERES, DEFINISI, DPR, isi, LEMBAR } from '../lib/kontes.ts';
import { folderSementara, nilai, plenoBaru } from '../lib/pleno.ts';

const CLI = path.join(import.meta.dirname, '..', '..', 'src', 'cli', 'index.ts');
const rekap = (...arg: string[]) => spawnSync(process.execPath, [CLI, ...arg], { encoding: 'utf8' });
const PPWP = ['--kontes', 'PPWP', '--wilayah'];

/** A plenary of 5 TPS of which one has its sheet; section I of that sheet is left empty, III.P is 0. */
function plenoSatuLembar(definisi?: Definisi): Pleno {
  const p = plenoBaru(definisi);
  const pelaku = { perangkat: 'x', orang: 'O', peran: 'operator' };
  const terisi = Object.fromEntries(Object.entries(BERES).filter(([sel]) => !sel.startsWith('I.')));
  const tps = KodeTps.parse('3101021002002');
  tulis(p.s, () =>
    loadSheet(
      p.s,
      { kontes: 'PPWP', tps, asal: 'ketik', isian: isi(LEMBAR, terisi) },
      { waktu: '2024-02-15T00:00:00.000Z', pelaku },
    ),
  );
  return p;
}

async function lembarKerja(buku: Uint8Array): Promise<Tabel> {
  const [t, ...lain] = nilai(await bacaTabel(buku, 'rekap.xlsx'));
  if (!t || lain.length > 0) throw new Error('harus satu lembar kerja');
  return t;
}

/** Attributes of every tag of one part of a workbook: what a reader of texts does not tell. */
async function tanda(buku: Uint8Array, bagian: string): Promise<{ nama: string; atribut: Record<string, string> }[]> {
  const hasil: { nama: string; atribut: Record<string, string> }[] = [];
  const zip = await BagianXlsx.buka(isiZipMemori(buku));
  const ada = await zip.urai(bagian, {
    buka: (nama, atribut) => hasil.push({ nama, atribut: { ...atribut() } }),
    tutup: () => {},
    teks: () => {},
  });
  expect(ada, bagian).toBe(true);
  return hasil;
}

/** Cells of the first worksheet by address: their type (`n` where none is written) and style. */
async function selLembar(buku: Uint8Array): Promise<Map<string, { jenis: string; gaya: string }>> {
  const sel = (await tanda(buku, 'xl/worksheets/sheet1.xml')).filter((t) => t.nama === 'c');
  return new Map(sel.map(({ atribut: a }) => [a.r ?? '', { jenis: a.t ?? 'n', gaya: a.s ?? '' }]));
}

/** Fonts that are bold, by the number of the cell style that uses them. */
async function gayaTebal(buku: Uint8Array): Promise<Set<string>> {
  const tebal: boolean[] = [];
  const gaya = new Set<string>();
  let nomor = 0;
  let diSel = false;
  for (const { nama, atribut } of await tanda(buku, 'xl/styles.xml')) {
    if (nama === 'font') tebal.push(false);
    else if (nama === 'b') tebal[tebal.length - 1] = true;
    else if (nama === 'cellXfs') diSel = true;
    else if (nama === 'cellStyles') diSel = false;
    else if (nama === 'xf' && diSel) {
      if (tebal[Number(atribut.fontId)]) gaya.add(String(nomor));
      nomor++;
    }
  }
  return gaya;
}

describe('rekap --xlsx', () => {
  it('holds the rows of the CSV: codes as text, figures as numbers, empty cells empty', async () => {
    const p = plenoSatuLembar();
    closePleno(p);
    const f = folderSementara();
    const [csv, xlsx] = [path.join(f, 'r.csv'), path.join(f, 'dalam', 'r.xlsx')];
    const h = rekap('rekap', '--data', p.s.folder, ...PPWP, '3101021002', '--csv', csv, '--xlsx', xlsx, '--json');
    expect(h).toMatchObject({ status: 0, stderr: '' });

    const buku = fs.readFileSync(xlsx);
    const t = await lembarKerja(buku);
    expect(t.nama).toBe('PPWP 3101021002');
    expect(t.baris[0]).toEqual(['SEL', 'URAIAN', 'TPS 001', 'TPS 002', 'JUMLAH AKHIR']);
    const dariCsv = await lembarKerja(fs.readFileSync(csv));
    expect(t.baris).toEqual(dariCsv.baris);
    expect(t.baris).toHaveLength(LEMBAR.sel.length + 1);

    const r = (sel: string) => t.baris.findIndex((b) => b[0] === sel);
    const lihat = (sel: string) => [2, 3, 4].map((c) => t.baris[r(sel)]?.[c] ?? null);
    expect(lihat('IV.1')).toEqual([null, '60', '60']);
    expect(lihat('III.P')).toEqual([null, '0', '0']);
    expect(lihat('I.A.J')).toEqual([null, null, null]);

    const sel = await selLembar(buku);
    const di = (kolom: string, id: string) => sel.get(`${kolom}${r(id) + 1}`);
    // A cell that nobody filled in is not written at all, so no program can show it as 0.
    expect([di('C', 'IV.1'), di('D', 'I.A.J'), di('E', 'I.A.J')]).toEqual([undefined, undefined, undefined]);
    expect([di('D', 'IV.1')?.jenis, di('E', 'III.P')?.jenis]).toEqual(['n', 'n']);
    expect(LEMBAR.sel.map((id) => di('A', id)?.jenis)).toEqual(LEMBAR.sel.map(() => 's'));
  });

  it('keeps its heading bold and in sight', async () => {
    const p = plenoSatuLembar();
    const buku = await recapToXlsx(p, 'PPWP', nilai(viewRecap(p, 'PPWP', '310102')));
    const panel = (await tanda(buku, 'xl/worksheets/sheet1.xml')).find((t) => t.nama === 'pane');
    expect(panel?.atribut).toMatchObject({ state: 'frozen', ySplit: '1', topLeftCell: 'A2' });
    const tebal = await gayaTebal(buku);
    const sel = await selLembar(buku);
    const judul = ['A1', 'B1', 'C1', 'D1', 'E1'].map((a) => sel.get(a)?.gaya ?? '');
    expect(judul.map((g) => tebal.has(g))).toEqual([true, true, true, true, true]);
    expect(tebal.has(sel.get('A2')?.gaya ?? '')).toBe(false);
  });

  it('takes names as they come: no formula, no control character, no heading turned into a number', async () => {
    const jahat = structuredClone(DEFINISI);
    for (const w of jahat.wilayah) {
      if (w.kode === '3101021001') w.nama = '=1+1';
      if (w.kode === '3101021002') w.nama = '0012\u0001<&>';
    }
    const p = plenoSatuLembar(jahat);
    const buku = await recapToXlsx(p, 'PPWP', nilai(viewRecap(p, 'PPWP', '310102')));
    expect((await lembarKerja(buku)).baris[0]?.slice(2)).toEqual(['=1+1', '0012<&>', 'JUMLAH AKHIR']);
    expect((await tanda(buku, 'xl/worksheets/sheet1.xml')).some((t) => t.nama === 'f')).toBe(false);
    const sel = await selLembar(buku);
    expect(['C1', 'D1'].map((a) => sel.get(a)?.jenis)).toEqual(['s', 's']);
  });

  it('gives a long contest code a worksheet name that Excel opens', async () => {
    const kode = 'DPRD-KABKO.abcdefghijklmnopqrst';
    const dapil = { kode: 'abcdefghijklmnopqrst', nama: 'ADM. KEP. SERIBU 1', kursi: 8, wilayah: ['310102'] };
    const p = plenoBaru({ ...DEFINISI, kontes: [{ ...DPR, kode, dapil }] });
    const t = await lembarKerja(await recapToXlsx(p, kode, nilai(viewRecap(p, kode, '3101021002'))));
    expect(t.nama).toBe('DPRD-KABKO.abcdefghi 3101021002');
  });

  it('says which folder cannot be written', () => {
    const p = plenoSatuLembar();
    closePleno(p);
    const penghalang = path.join(folderSementara(), 'berkas');
    fs.writeFileSync(penghalang, '');
    const h = rekap('rekap', '--data', p.s.folder, ...PPWP, '310102', '--xlsx', path.join(penghalang, 'r.xlsx'));
    expect(h).toMatchObject({ status: 1, stdout: '' });
    expect(h.stderr).toMatch(/^FOLDER_TAK_TERTULIS: /);
  });
});

describe('templat', () => {
  it.each(['csv', 'xlsx'])('writes a list to fill in as .%s, codes as text', async (format) => {
    const keluar = path.join(folderSementara(), 'daftar', `tps.${format}`);
    const h = rekap('templat', 'tps', keluar, '--json');
    expect(h).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(h.stdout)).toEqual({ templat: 'tps', format, keluar });
    const isi = fs.readFileSync(keluar);
    const [t] = nilai(await bacaTabel(isi, `tps.${format}`));
    expect(t?.baris.map((b) => b[3])).toEqual(['Kode Desa/Kelurahan', '3101021001']);
    if (format === 'xlsx') expect((await selLembar(isi)).get('D2')?.jenis).toBe('s');
  });

  it('never writes over a file that is there', () => {
    const keluar = path.join(folderSementara(), 'caleg.xlsx');
    fs.writeFileSync(keluar, 'sudah diisi');
    const h = rekap('templat', 'caleg', keluar);
    expect(h).toMatchObject({ status: 1, stdout: '' });
    expect(h.stderr).toMatch(/^BERKAS_SUDAH_ADA: /);
    expect(fs.readFileSync(keluar, 'utf8')).toBe('sudah diisi');
  });

  it.each([
    ['an unknown name', ['templat', 'anggaran', 'a.csv']],
    ['an unknown format', ['templat', 'caleg', 'caleg.ods']],
    ['no file', ['templat', 'caleg']],
  ])('wrong usage: %s', (_, arg) => {
    const h = rekap(...arg);
    expect(h).toMatchObject({ status: 2, stdout: '' });
    expect(h.stderr).toMatch(/^PEMAKAIAN: /);
  });
});
