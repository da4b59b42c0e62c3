import { afterEach, describe, expect, it } from 'vitest';
import { baca } from '../../../src/app/baca.ts';
import { draftDefinition } from '../../../src/app/definisi-draf.ts';
import {
  applyImport,
  closePleno,
  createPleno,
  definitionFile,
  type Pleno,
  recapToCsv,
  recordPeople,
  replaceOpenDefinition,
  setPin,
  tindakan,
  verifyPin,
  viewRecap,
} from '../../../src/app/index.ts';
import { courseFiles } from '../../../src/app/latihan.ts';
import {
  buatSimulasi,
  type Definisi,
  JurnalMustahil,
  KodeTps,
  keadaanAwal,
  keJsonSirekap,
  PIN_LATIHAN,
  terapkan,
} from '../../../src/domain/index.ts';
import { bacaImpor } from '../../../src/intake/index.ts';
import { BERES, DEFINISI, isi, LEMBAR, WILAYAH } from '../../lib/kontes.ts';
import { Peserta } from '../../lib/latihan.ts';
import { folderSementara, jamUji, kodeGalat, nilai, plenoBaru } from '../../lib/pleno.ts';
import { bukaSumberMemori } from '../../lib/sumber-memori.ts';

/** Practice data and real data can never mix: every way in, from both sides. */
const teks = (isi: string): Uint8Array => new TextEncoder().encode(isi);

async function ditolak(definisi: Definisi, wilayah: string, berkas: { nama: string; isi: Uint8Array }[]) {
  const h = nilai(await bacaImpor(await bukaSumberMemori(berkas), { definisi, wilayah, kontes: 'PPWP' }));
  return { masuk: h.lembar.length, kode: h.ditolak.map((d) => d.kode) };
}

/** The practice kecamatan again, by the same codes, names and contestants, but said to be real. */
const latihan = buatSimulasi({ desa: 2, tps: 4, benih: 42, tingkatSalah: 0 });
const seolahNyata: Definisi = { ...latihan.definisi, simulasi: false };
const [contoh] = latihan.lembar;
if (!contoh) throw new Error('tanpa lembar');
const berkasLatihan = {
  nama: `${contoh.tps}.json`,
  isi: keJsonSirekap(latihan.definisi, contoh.tps, contoh.sirekap),
};
const tpsNyata = KodeTps.parse('3101021001001');
const berkasNyata = { nama: `${tpsNyata}.json`, isi: keJsonSirekap(DEFINISI, tpsNyata, isi(LEMBAR, BERES)) };

let x: Peserta | undefined;
afterEach(() => {
  x?.selesai();
  x = undefined;
});

describe('files', () => {
  it('a practice file has no way into a real plenary, even one of the very same TPS and contestants', async () => {
    expect(await ditolak(DEFINISI, WILAYAH, [berkasLatihan])).toEqual({ masuk: 0, kode: ['BERKAS_SIMULASI'] });
    expect(await ditolak(seolahNyata, '990101', [berkasLatihan])).toEqual({ masuk: 0, kode: ['BERKAS_SIMULASI'] });
    // Under the name of a real TPS: the mark is in the file, not in its name.
    expect(await ditolak(DEFINISI, WILAYAH, [{ ...berkasLatihan, nama: berkasNyata.nama }])).toEqual({
      masuk: 0,
      kode: ['BERKAS_SIMULASI'],
    });
    expect(await ditolak(latihan.definisi, '990101', [berkasLatihan])).toEqual({ masuk: 1, kode: [] });
  });

  it('Pilkada files carry the mark too', async () => {
    const s = buatSimulasi({ desa: 1, tps: 1, benih: 1, pemilihan: 'PILKADA', kontes: ['GUBERNUR'] });
    const [l] = s.lembar;
    if (!l) throw new Error('tanpa lembar');
    const berkas = [{ nama: `${l.tps}.json`, isi: keJsonSirekap(s.definisi, l.tps, l.sirekap, l.kontes) }];
    const h = nilai(
      await bacaImpor(await bukaSumberMemori(berkas), {
        definisi: { ...s.definisi, simulasi: false },
        wilayah: '990101',
        kontes: l.kontes,
      }),
    );
    expect(h.ditolak.map((d) => d.kode)).toEqual(['BERKAS_SIMULASI']);
  });

  it('a real file has no way into a practice plenary', async () => {
    expect(await ditolak(latihan.definisi, '990101', [berkasNyata])).toEqual({ masuk: 0, kode: ['TPS_LUAR_WILAYAH'] });
    // Renamed to a practice TPS: its contestants are not those of practice.
    const h = await ditolak(latihan.definisi, '990101', [{ ...berkasNyata, nama: berkasLatihan.nama }]);
    expect(h).toEqual({ masuk: 0, kode: ['PESERTA_TAK_DIKENAL'] });
  });

  it('tables: the practice ones are known by their first line, real ones by their TPS', async () => {
    x = new Peserta();
    const [jalur] = nilai(courseFiles(x.p, 'salinan'));
    const nyata = plenoBaru();
    const h = nilai(await baca(nyata, 'PPWP', [jalur ?? ''], { sumber: 'panwaslu' }));
    expect([h.lembar.length, h.ditolak.map((d) => d.kode)]).toEqual([0, ['BERKAS_SIMULASI']]);
    const kepala = 'Kode TPS;Paslon 1;Paslon 2;Paslon 3;Suara Sah';
    const tabel = [{ nama: 'kantor.csv', isi: teks(`${kepala}\r\n${tpsNyata};60;50;36;146\r\n`) }];
    expect(await ditolak(latihan.definisi, '990101', tabel)).toEqual({ masuk: 0, kode: ['TABEL_TPS'] });
    expect((await ditolak(DEFINISI, WILAYAH, tabel)).masuk).toBe(1);
  });

  it('a practice recap that was exported says so, and is not read as results', async () => {
    x = new Peserta();
    await x.sampai(1);
    const desa = x.s.desa[0] ?? '';
    const csv = recapToCsv(x.p, 'PPWP', nilai(viewRecap(x.p, 'PPWP', desa)));
    expect(csv).toContain('SIMULASI');
    const h = await ditolak(DEFINISI, WILAYAH, [{ nama: 'rekap.csv', isi: teks(csv) }]);
    expect(h).toEqual({ masuk: 0, kode: ['BERKAS_SIMULASI'] });
    const nyata = plenoBaru();
    expect(recapToCsv(nyata, 'PPWP', nilai(viewRecap(nyata, 'PPWP', WILAYAH)))).not.toContain('SIMULASI');
  });
});

describe('definitions', () => {
  it('a definition made with lists of a practice one is a practice one', async () => {
    const fs = await import('node:fs');
    const path = await import('node:path');
    const folder = folderSementara();
    fs.writeFileSync(path.join(folder, 'latihan.json'), definitionFile(latihan.definisi));
    const satu = await draftDefinition({ berkas: [path.join(folder, 'latihan.json')] });
    expect(satu.laporan.siap?.simulasi).toBe(true);
    // Beside any other list it is taken apart and put together again.
    fs.writeFileSync(path.join(folder, 'tps.csv'), 'Kode Desa;Nomor TPS;DPT L;DPT P\r\n9901012001;9;10;10\r\n');
    const dua = await draftDefinition({ berkas: [folder] });
    expect(dua.laporan.kesalahan).toEqual([]);
    expect(dua.laporan.siap?.simulasi).toBe(true);
    expect(dua.laporan.siap?.wilayah.tps).toBe(5);
  });

  it('neither takes the place of the other', () => {
    x = new Peserta();
    const ganti = (p: Pleno, baru: Definisi): string =>
      kodeGalat(replaceOpenDefinition(p, { baru, berlaku: p.s.definisiHash, alasan: 'Mencoba' }, jamUji()));
    expect(ganti(x.p, { ...x.p.s.definisi, simulasi: false })).toBe('DEFINISI_DITOLAK');
    const nyata = plenoBaru();
    expect(ganti(nyata, { ...nyata.s.definisi, simulasi: true })).toBe('DEFINISI_DITOLAK');
  });
});

describe('people and journal', () => {
  it('the PIN of practice opens practice only', async () => {
    x = new Peserta();
    const jam = jamUji();
    expect((await verifyPin(x.p, 1, PIN_LATIHAN, jam)).ok).toBe(true);
    const nyata = plenoBaru();
    const [o] = nilai(recordPeople(nyata, [{ nama: 'Ketua', peran: 'ketua' }], jam));
    expect(kodeGalat(await verifyPin(nyata, o?.id ?? 0, PIN_LATIHAN, jam))).toBe('PIN_BELUM_ADA');
    expect(kodeGalat(await setPin(nyata, o?.id ?? 0, PIN_LATIHAN, null, jam))).toBe('PIN_LEMAH');
  });

  it('a real plenary cannot have a course in its journal', () => {
    const dibuat = (simulasi: boolean) => {
      const k = keadaanAwal();
      terapkan(k, 1, { jenis: 'pleno.dibuat', definisi: 'x', nama: 'x', wilayah: '3101', simulasi }, () => undefined);
      return k;
    };
    const mulai = { jenis: 'latihan.dimulai', kursus: 'terpandu-1', benih: 1 } as const;
    expect(() => terapkan(dibuat(false), 2, mulai, () => undefined)).toThrow(JurnalMustahil);
    expect(() => terapkan(dibuat(true), 3, mulai, () => undefined)).toThrow(JurnalMustahil);
    expect(() => terapkan(dibuat(true), 2, mulai, () => undefined)).not.toThrow();
  });

  it('what a refused practice file left in a real plenary: nothing', async () => {
    x = new Peserta();
    const nyata = nilai(createPleno(folderSementara(), DEFINISI, WILAYAH, jamUji()));
    const b = nilai(await baca(nyata, 'PPWP', nilai(courseFiles(x.p, 'sirekap'))));
    expect(b.ditolak).toHaveLength(4);
    expect(nilai(applyImport(nyata, 'PPWP', b, tindakan(nyata, jamUji())))).toMatchObject({ masuk: 0, beda: 0 });
    closePleno(nyata);
  });
});
