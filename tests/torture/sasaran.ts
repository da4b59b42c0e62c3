import fs from 'node:fs';
import path from 'node:path';
import { writePackage } from '../../src/app/paket-tulis.ts';
import { deviceCard, openDevice, trustDevice } from '../../src/app/perangkat.ts';
import type { Pleno } from '../../src/app/pleno.ts';
import { jsonKanonik, type KodeTps } from '../../src/domain/index.ts';
import { buatSimulasi, keJsonSirekap } from '../../src/domain/simulasi/index.ts';
import { type KunciPerangkat, susunPemberitahuan } from '../../src/exchange/index.ts';
import { tulisXlsx } from '../../src/intake/index.ts';
import { jamUji, nilai } from '../lib/hasil.ts';
import { KAB, KEC_A, plenoDi, plenoPenuh } from '../lib/paket.ts';
import type { Ragam } from './mutasi.ts';

/** A valid file to start from. */
export type Contoh = { nama: string; isi: Uint8Array; ragam: Ragam };

/** Everything that readers are fed with, made once. */
export type Bahan = {
  folder: string;
  definisi: ReturnType<typeof buatSimulasi>['definisi'];
  wilayah: string;
  sirekap: Contoh[];
  tabel: Contoh[];
  paket: Contoh;
  pemberitahuan: Contoh;
  /** Trusted by `kab`: what it signs is looked at down to the last check. */
  alat: KunciPerangkat;
  /** A plenary that receives packages, and one below that receives notices. */
  kab: Pleno;
  kec: Pleno;
};

export const teks = (s: string): Uint8Array => new TextEncoder().encode(s);

export async function siapkanBahan(folder: string, benih: number): Promise<Bahan> {
  const simulasi = buatSimulasi({ desa: 1, tps: 2, benih, kontes: ['PPWP', 'DPR'] });
  const lembar = [...simulasi.lembar];
  const sirekap = lembar
    .filter((l) => l.kontes === 'PPWP')
    .map((l) => ({
      nama: `${l.tps}.json`,
      isi: Buffer.from(keJsonSirekap(simulasi.definisi, l.tps, l.sirekap)),
      ragam: 'json' as const,
    }));
  const alat = nilai(await openDevice(path.join(folder, 'alat'), { nama: 'PPK A' }));
  const kec = plenoPenuh(path.join(folder, 'kec'), KEC_A);
  const paket = nilai(await writePackage(kec, alat, { dokumen: false, foto: false }, jamUji())).isi;
  nilai(trustDevice(kec, deviceCard(alat).kartu, jamUji()));
  const kab = plenoDi(path.join(folder, 'kab'), KAB);
  nilai(trustDevice(kab, deviceCard(alat).kartu, jamUji()));
  const pemberitahuan = nilai(
    susunPemberitahuan(
      {
        definisi: kec.s.definisiHash,
        pemilihan: kec.s.definisi.pemilihan,
        simulasi: false,
        dari: { wilayah: KAB, nama: 'KAB', tingkat: 2 },
        untuk: { wilayah: KEC_A, nama: 'KEC', tingkat: 3 },
        pleno: 'ab'.repeat(8),
        urut: 1,
        induk: [],
        waktu: '2024-03-01T00:00:00.000Z',
        pembetulan: [
          {
            ...{ kontes: 'PPWP', tps: `${KEC_A}1001001` as KodeTps, sel: 'IV.1', semula: 60, menjadi: 41 },
            ...{ alasan: 'salah baca', waktu: '2024-03-01T00:00:00.000Z', oleh: { orang: 'A', peran: 'ketua' } },
            ...{ diminta: null, disetujui: [], keberatan: null, paket: null },
            entri: { seq: 5, hash: 'c'.repeat(64) },
          },
        ],
      },
      alat,
    ),
  ).isi;
  return {
    folder,
    definisi: simulasi.definisi,
    wilayah: simulasi.wilayah,
    sirekap,
    tabel: await tabelContoh(simulasi),
    paket: { nama: 'a.rekap', isi: paket, ragam: 'bita' },
    pemberitahuan: { nama: 'p.rekap', isi: pemberitahuan, ragam: 'bita' },
    alat,
    kab,
    kec,
  };
}

/** The figures of a practice plenary as an office would have them in a table, and in a workbook. */
async function tabelContoh({ definisi }: ReturnType<typeof buatSimulasi>): Promise<Contoh[]> {
  const tps = definisi.wilayah.filter((w) => w.tingkat === 5).map((w) => w.kode);
  const kepala = ['TPS', 'I.A.L', 'I.A.P', 'II.1', 'IV.1', 'IV.2', 'IV.3', 'V.A', 'V.B', 'V.C'];
  const baris = [['SIMULASI'], kepala, ...tps.map((t, i) => [t, ...kepala.slice(1).map((_, j) => String(i * 7 + j))])];
  const lebar = baris.map((b) => b.join(';')).join('\r\n');
  const buku = await tulisXlsx([{ nama: 'Rekap', judul: ['SIMULASI'], baris: baris.slice(1) }]);
  // The D form as offices type it: lines down, TPS across.
  const d = [
    ['SIMULASI'],
    ['URAIAN', ...tps],
    ...kepala.slice(1).map((k, j) => [k, ...tps.map((_, i) => String(i + j))]),
  ];
  return [
    { nama: 'lebar.csv', isi: teks(lebar), ragam: 'teks' },
    { nama: 'd.csv', isi: teks(d.map((b) => b.join(',')).join('\n')), ragam: 'teks' },
    { nama: 'rekap.xlsx', isi: buku, ragam: 'zip' },
  ];
}

/** Definitions and lists as KPU and offices have them. */
export const daftarContoh = (b: Bahan): Contoh[] => [
  { nama: 'definisi.json', isi: teks(jsonKanonik(b.definisi)), ragam: 'json' },
  {
    nama: 'tps.csv',
    isi: teks(
      'Provinsi;Kabupaten/Kota;Kecamatan;Kode Desa/Kelurahan;Desa/Kelurahan;Nomor TPS;DPT L;DPT P\nJAWA BARAT;BOGOR;CIBINONG;3201012001;SUKAMAJU;1;100;101\nJAWA BARAT;BOGOR;CIBINONG;3201012002;SUKAMUNDUR;1;104;105\n',
    ),
    ragam: 'teks',
  },
  {
    nama: 'partai.csv',
    isi: teks('Nomor Urut;Nama Partai;Lokal Aceh\n1;PARTAI SATU;tidak\n18;PARTAI LOKAL;ya\n'),
    ragam: 'teks',
  },
  {
    nama: 'partai.json',
    isi: teks('{"1":{"nama":"SATU","nomor_urut":1},"2":{"nama":"DUA","nomor_urut":2}}'),
    ragam: 'json',
  },
  {
    nama: 'ppwp.json',
    isi: teks('{"100025":{"nama":"A - B","nomor_urut":1},"100026":{"nama":"C - D","nomor_urut":2}}'),
    ragam: 'json',
  },
  {
    nama: 'caleg/partai/3205.json',
    isi: teks('{"1":{"11":{"nama":"A","nomor_urut":1,"jenis_kelamin":"L"}},"2":{"21":{"nama":"B","nomor_urut":1}}}'),
    ragam: 'json',
  },
  { nama: 'wilayah/32.json', isi: teks('[{"nama":"BOGOR","id":1,"kode":"3201","tingkat":2}]'), ragam: 'json' },
];

/** Writes bytes where a reader that takes a path finds them. */
export function sebagaiBerkas(b: Bahan, nama: string, isi: Uint8Array): string {
  const jalur = path.join(b.folder, nama);
  fs.mkdirSync(path.dirname(jalur), { recursive: true });
  fs.writeFileSync(jalur, isi);
  return jalur;
}
