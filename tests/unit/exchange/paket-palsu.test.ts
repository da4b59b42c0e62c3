import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePackage } from '../../../src/app/paket-tulis.ts';
import { openDevice, type Perangkat } from '../../../src/app/perangkat.ts';
import { closePleno, type Pleno } from '../../../src/app/pleno.ts';
import { jsonKanonik } from '../../../src/domain/index.ts';
import { bacaPaket, type IsiPaket, type Paket, susunPaket } from '../../../src/exchange/index.ts';
import { tandaTangani } from '../../../src/exchange/kunci.ts';
import { bacaZip, type EntriZip, tulisZip } from '../../../src/exchange/zip.ts';
import { folderBerkas, KEC_A, plenoPenuh } from '../../lib/paket.ts';
import { jamUji, kodeGalat, nilai } from '../../lib/pleno.ts';

/** What somebody who has a trusted key could try: packages that are signed rightly and say something else than their journal. */
const { akar, hapus } = folderBerkas('palsu');
let p: Pleno;
let hp: Perangkat;
let isi: Uint8Array;
let paket: Paket;

beforeAll(async () => {
  hp = nilai(await openDevice(akar, { nama: 'PPK A' }));
  p = plenoPenuh(path.join(akar, 'pleno'), KEC_A);
  isi = nilai(await writePackage(p, hp, { dokumen: true, foto: false }, jamUji())).isi;
  paket = nilai(bacaPaket(isi));
});
afterAll(() => {
  closePleno(p);
  hapus();
});

/** The same package made and signed anew, with something changed. */
function buat(ubah: (i: IsiPaket) => Partial<IsiPaket>): Uint8Array {
  const { pemilihan, simulasi, wilayah, namaWilayah, tingkat, pleno, urut, induk, cakupan, definisi } = paket.manifes;
  const asli: IsiPaket = {
    ...{ pemilihan, simulasi, wilayah, namaWilayah, tingkat, pleno, urut, induk, cakupan, definisi },
    semuaDefinisi: [...paket.definisi.values()].map(jsonKanonik),
    lembar: paket.lembar,
    jurnal: paket.jurnal,
    dokumen: [],
    foto: [],
  };
  return nilai(susunPaket({ ...asli, ...ubah(asli) }, hp)).isi;
}

/** The same files with some put in another place of the zip, signed anew where the manifest changed. */
function olah(
  ubah: (e: EntriZip[], manifes: Record<string, unknown>) => EntriZip[],
  perihal: 'paket' | 'kartu' = 'paket',
) {
  const e = nilai(bacaZip(isi));
  const manifes = JSON.parse(Buffer.from(e[0]?.isi ?? []).toString()) as Record<string, unknown>;
  const lain = ubah(e.slice(2), manifes);
  const m = Buffer.from(jsonKanonik(manifes));
  const tanda = { algoritma: 'Ed25519', kunci: hp.kunci, tanda: tandaTangani(hp, perihal, m) };
  return nilai(
    tulisZip([
      { nama: 'manifest.json', isi: m },
      { nama: 'tanda-tangan.json', isi: Buffer.from(jsonKanonik(tanda)) },
      ...lain,
    ]),
  );
}

it('made anew without a change it is the same package', () => {
  expect(Buffer.from(buat(() => ({}))).equals(Buffer.from(isi))).toBe(true);
  expect(Buffer.from(olah((e) => e)).equals(Buffer.from(isi))).toBe(true);
});

describe('signed rightly, and not what its journal says', () => {
  it.each<[string, (i: IsiPaket) => Partial<IsiPaket>]>([
    [
      'a figure',
      (i) => ({ lembar: i.lembar.map((l, n) => (n === 0 ? { ...l, isian: [...l.isian.slice(0, -1), 7] } : l)) }),
    ],
    ['a state', (i) => ({ lembar: i.lembar.map((l) => ({ ...l, status: 'terisi' as const })) })],
    ['a shorter line', (i) => ({ lembar: i.lembar.map((l) => ({ ...l, garis: l.garis.slice(0, 1) })) })],
    ['a longer line', (i) => ({ lembar: i.lembar.map((l) => ({ ...l, garis: [...l.garis, 'f'.repeat(64)] })) })],
    ['a sheet left out', (i) => ({ lembar: i.lembar.slice(1) })],
    ['a sheet twice', (i) => ({ lembar: [...i.lembar, ...i.lembar.slice(0, 1)] })],
    ['an entry left out', (i) => ({ jurnal: [...i.jurnal.slice(0, 3), ...i.jurnal.slice(4)] })],
    ['the last entries left out', (i) => ({ jurnal: i.jurnal.slice(0, -2) })],
    [
      'an entry changed',
      (i) => ({
        jurnal: i.jurnal.map((g, n) => (n === 2 ? ([...g.slice(0, 3), 'ORANG LAIN', ...g.slice(4)] as typeof g) : g)),
      }),
    ],
    ['another number', (i) => ({ urut: i.urut + 1 })],
    ['another package before it', () => ({ induk: ['a'.repeat(64)] })],
    ['another plenary', () => ({ pleno: '0'.repeat(16) })],
    ['another region', () => ({ wilayah: '3101', namaWilayah: 'ADM. KEP. SERIBU', tingkat: 2 as const })],
    ['a scope beside it', () => ({ cakupan: ['310102'] })],
    ['practice', () => ({ simulasi: true })],
    ['no definition', () => ({ semuaDefinisi: [] })],
  ])('%s', (_, ubah) => {
    const h = bacaPaket(buat(ubah));
    expect(kodeGalat(h)).toBe('PAKET_TIDAK_TERBUKTI');
  });
});

describe('files that are not as the manifest says, or that nobody knows', () => {
  const berkas = (m: Record<string, unknown>) => m.berkas as { nama: string; ukuran: number; sha256: string }[];
  const baru = { nama: 'ekstra.json', isi: Buffer.from('{}') };
  it.each<[string, string, () => Uint8Array]>([
    ['a file more', 'PAKET_RUSAK', () => olah((e) => [...e, baru])],
    ['a file less', 'PAKET_RUSAK', () => olah((e) => e.slice(1))],
    ['another order', 'PAKET_RUSAK', () => olah((e) => e.reverse())],
    [
      'another content',
      'PAKET_RUSAK',
      () => olah((e) => e.map((x, i) => (i === 0 ? { ...x, isi: Buffer.from('{}') } : x))),
    ],
    [
      'a file that is listed and unknown',
      'PAKET_RUSAK',
      () =>
        olah((e, m) => {
          berkas(m).splice(1, 0, {
            nama: baru.nama,
            ukuran: 2,
            sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
          });
          return [...e.slice(0, 1), baru, ...e.slice(1)];
        }),
    ],
    [
      'a key that the manifest does not know',
      'PAKET_RUSAK',
      () =>
        olah((e, m) => {
          m.lain = 1;
          return e;
        }),
    ],
    [
      'a newer format',
      'PAKET_VERSI_BARU',
      () =>
        olah((e, m) => {
          m.format = 2;
          m.lain = 1;
          return e;
        }),
    ],
    ['a signature for something else', 'PAKET_TANDA_TANGAN', () => olah((e) => e, 'kartu')],
    [
      'a manifest changed after it was signed',
      'PAKET_TANDA_TANGAN',
      () => {
        const e = nilai(bacaZip(isi));
        const teks = Buffer.from(e[0]?.isi ?? [])
          .toString()
          .replace('"urut":1', '"urut":2');
        return nilai(tulisZip([{ nama: 'manifest.json', isi: Buffer.from(teks) }, ...e.slice(1)]));
      },
    ],
    ['only a manifest', 'PAKET_RUSAK', () => nilai(tulisZip(nilai(bacaZip(isi)).slice(0, 1)))],
  ])('%s: %s', (_, kode, buatnya) => {
    expect(kodeGalat(bacaPaket(buatnya()))).toBe(kode);
  });
});
