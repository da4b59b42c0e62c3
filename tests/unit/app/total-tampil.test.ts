import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { recapOf, receiveTotal, receiveTotalsFiles, verifyJournal, viewTotal } from '../../../src/app/index.ts';
import { jsonKanonik, nilaiId } from '../../../src/domain/index.ts';
import { LEMBAR, WILAYAH } from '../../lib/kontes.ts';
import { folderSementara, jamUji, kodeGalat, nilai, plenoBaru } from '../../lib/pleno.ts';

const jam = jamUji();
const DESA = `${WILAYAH}1001`;

it('shows what was received beside what is worked out, with every change of a cell; an older page is refused', () => {
  const p = plenoBaru();
  const terima = (versi: number, sel: Record<string, number | null>) =>
    receiveTotal(p, 'PPWP', { wilayah: WILAYAH, sumber: 'ketik', tps: null, versi, sel }, jam);
  nilai(terima(0, { 'IV.1': 10, 'I.A.L': 3 }));
  nilai(terima(1, { 'IV.1': 12 }));
  expect(kodeGalat(terima(1, { 'IV.1': 13 }))).toBe('LEMBAR_USANG');
  const t = nilai(viewTotal(p, 'PPWP', WILAYAH));
  expect(t).toMatchObject({ versi: 2, sumber: 'ketik', isian: { 'IV.1': 12, 'I.A.L': 3, 'IV.2': null } });
  expect(t.riwayat.map((r) => r.sel)).toEqual([
    [{ sel: 'IV.1', semula: 10, menjadi: 12 }],
    [
      { sel: 'I.A.L', semula: null, menjadi: 3 },
      { sel: 'IV.1', semula: null, menjadi: 10 },
    ],
  ]);
  expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
});

it('a total whose cells are all empty again says nothing', () => {
  const p = plenoBaru();
  const terima = (sel: Record<string, number | null>) =>
    nilai(receiveTotal(p, 'PPWP', { wilayah: DESA, sumber: 'ketik', tps: 2, sel }, jam));
  terima({ 'IV.1': 10 });
  expect(nilai(recapOf(p, 'PPWP', WILAYAH)).diterima).toEqual([DESA]);
  terima({ 'IV.1': null });
  expect(nilai(recapOf(p, 'PPWP', WILAYAH)).diterima).toBeUndefined();
});

it("Sirekap's recap gives totals of its regions; paper stays, the same file again changes nothing, bad files are listed", async () => {
  const p = plenoBaru();
  const folder = folderSementara();
  const [a, b] = p.peta.turunan(WILAYAH, 4).map((w) => w.kode);
  const peserta = p.s.definisi.kontes[0];
  const id = peserta?.bentuk === 'paslon' ? peserta.paslon.map((x) => x.idSumber) : [];
  const baris = (n: number) => ({ ...Object.fromEntries(id.map((x) => [x, n])), progres: { total: 2, progres: 2 } });
  const table = { [String(a)]: baris(5), [String(b)]: baris(7), '9999999999': baris(1) };
  fs.writeFileSync(path.join(folder, `${WILAYAH}.json`), jsonKanonik({ chart: null, table }));
  fs.writeFileSync(path.join(folder, 'rusak.json'), '{');
  nilai(receiveTotal(p, 'PPWP', { wilayah: String(b), sumber: 'ketik', tps: null, sel: { 'IV.1': 8 } }, jam));
  const h = nilai(await receiveTotalsFiles(p, 'PPWP', [folder], jam));
  expect(h.diterima.map((d) => d.wilayah)).toEqual([a]);
  expect(h.dilewati.map((d) => d.sebab)).toEqual(['sudah diketik dari D.Hasil', 'bukan wilayah pleno ini']);
  expect(h.ditolak.map((d) => path.basename(d.berkas))).toEqual(['rusak.json']);
  const r = nilai(recapOf(p, 'PPWP', WILAYAH));
  expect(nilaiId(LEMBAR, r.jumlah.isian, 'IV.1')).toBe(13);
  const lagi = nilai(await receiveTotalsFiles(p, 'PPWP', [folder], jam));
  expect([lagi.diterima, lagi.dilewati[0]?.sebab]).toEqual([[], 'angkanya sama dengan yang sudah diterima']);
  expect(nilai(verifyJournal(p))).toMatchObject({ sah: true });
});
