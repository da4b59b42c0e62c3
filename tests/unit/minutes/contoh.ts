import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  Formulir,
  type Isian,
  isianKosong,
  jumlahkan,
  jumlahNol,
  type KolomRekap,
  Kontes,
  type Lembar,
  posisi,
  type Rekap,
  susunLembar,
  susunRekap,
  type TingkatD,
} from '../../../src/domain/index.ts';
import type { MasukanDHasil, Tanda } from '../../../src/minutes/index.ts';

const AKAR = new URL('../../../', import.meta.url);
export const FONT = fileURLToPath(new URL('resources/fonts', AKAR));
const bacaFormulir = (nama: string): Formulir =>
  Formulir.parse(JSON.parse(readFileSync(new URL(`resources/formulir/${nama}.json`, AKAR), 'utf8')));
export const formulir = bacaFormulir('pemilu-2024');
const pilkada = bacaFormulir('pilkada-2024');
/** Contestants of the examples are invented. */
export const kontes = Kontes.parse({
  kode: 'PPWP',
  bentuk: 'paslon',
  paslon: [
    { nomor: 1, nama: 'Dr. H. BUDI PRAKOSO, S.E., M.M. - Hj. SITI RAHMAWATI, S.H.', idSumber: '1' },
    { nomor: 2, nama: 'Ir. ANDI MAPPASESSU - Prof. Dr. MARIA LUMBANTORUAN', idSumber: '2' },
    { nomor: 3, nama: 'H. JOKO SUSENO - I GUSTI NGURAH WIRAWAN, S.Sos., M.Si.', idSumber: '3' },
  ],
});
export const lembar = susunLembar(kontes);

/** Small generator with a seed (mulberry32), so that a failing example can be repeated. */
export function acak(benih: number): (maks: number) => number {
  let a = benih;
  return (maks) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * maks);
  };
}

/** A sheet whose figures hang together like those of a real TPS. */
export function lembarAcak(r: (maks: number) => number): Isian {
  const v = isianKosong(lembar);
  const isi = (id: string, n: number): void => {
    v[posisi(lembar, id)] = n;
  };
  const lpj = (id: string, l: number, p: number): void => {
    isi(`${id}.L`, l);
    isi(`${id}.P`, p);
    isi(`${id}.J`, l + p);
  };
  const dpt = [90 + r(50), 90 + r(55)] as const;
  const hadir = [dpt[0] - r(30), dpt[1] - r(28)] as const;
  const dptb = [r(4), r(4)] as const;
  const dpk = [r(5), r(6)] as const;
  lpj('I.A', ...dpt);
  lpj('I.B1', ...hadir);
  lpj('I.B2', ...dptb);
  lpj('I.B3', ...dpk);
  const pengguna = [hadir[0] + dptb[0] + dpk[0], hadir[1] + dptb[1] + dpk[1]] as const;
  lpj('I.B4', ...pengguna);
  const dipakai = pengguna[0] + pengguna[1];
  const diterima = Math.ceil((dpt[0] + dpt[1]) * 1.02);
  const rusak = r(3);
  isi('II.1', diterima);
  isi('II.2', dipakai);
  isi('II.3', rusak);
  isi('II.4', diterima - dipakai - rusak);
  lpj('III', r(3), r(3));
  const tidakSah = r(9);
  const sah = dipakai - tidakSah;
  const satu = r(sah);
  const dua = r(sah - satu);
  isi('IV.1', satu);
  isi('IV.2', dua);
  isi('IV.3', sah - satu - dua);
  isi('V.A', sah);
  isi('V.B', tidakSah);
  isi('V.C', dipakai);
  return v;
}

/** Figures of any ballot: the rows of a TPS as in `lembarAcak`, votes with many zeros, sums that come out. */
export function lembarAcakKontes(r: (maks: number) => number, l: Lembar): Isian {
  const v = isianKosong(l);
  const dasar = lembarAcak(r);
  lembar.sel.forEach((id, i) => {
    const j = id.startsWith('IV') ? undefined : l.indeks.get(id);
    if (j !== undefined) v[j] = dasar[i] ?? 0;
  });
  let sah = 0;
  for (const i of l.suara) v[i] = r(60);
  for (const p of l.partai) {
    const baris = [p.a1, ...p.calon];
    for (const i of baris) v[i] = r(3) === 0 ? r(30) : 0;
    v[p.b] = baris.reduce((n, i) => n + (v[i] ?? 0), 0);
  }
  for (const i of l.suara) sah += v[i] ?? 0;
  v[posisi(l, 'V.A')] = sah;
  v[posisi(l, 'V.C')] = sah + (v[posisi(l, 'V.B')] ?? 0);
  return v;
}

type DesaContoh = { nama: string; tps: number };
export type OpsiContoh = {
  benih?: number;
  desa?: DesaContoh[];
  /** Sheet of a TPS, or null where none has come in yet. */
  isian?(r: (maks: number) => number, desa: number, tps: number): Isian | null;
  disahkan?: boolean;
  /** Marks besides those of a final original. */
  tanda?: Partial<Tanda>;
  /** At which tier; the units are named by `desa` whatever it is. */
  tingkat?: TingkatD;
  kosong?: boolean;
  kertas?: MasukanDHasil['kertas'];
  kecamatan?: string;
  /** Another contest than PPWP. */
  kontes?: Kontes;
};

const DESA_CONTOH: DesaContoh[] = [
  { nama: 'SUKAMAJU', tps: 15 },
  { nama: 'KARANG TENGAH', tps: 16 },
  { nama: 'CIBUNGUR HILIR', tps: 12 },
  { nama: 'MEKARWANGI', tps: 17 },
  { nama: 'SINDANGSARI', tps: 18 },
  { nama: 'PULAU PANJANG', tps: 1 },
  { nama: 'TANJUNG HARAPAN BARU', tps: 15 },
  { nama: 'WATES KULON', tps: 14 },
];

function kolomTps(kode: string, nama: string, panjang: number, isian: Isian | null, disahkan: boolean): KolomRekap {
  const jumlah = isian ? jumlahkan(panjang, [isian]) : jumlahNol(panjang);
  return { wilayah: kode, nama, tps: { jumlah: 1, masuk: isian ? 1 : 0, disahkan: isian && disahkan ? 1 : 0 }, jumlah };
}

export const tandaContoh = (o: Partial<Tanda> = {}): Tanda => ({
  id: 'D.HASIL-KECAMATAN/PPWP/999901',
  kode: 'DHKC',
  wilayah: '999901',
  kontes: 'PPWP',
  revisi: 1,
  cetakan: 1,
  status: 'final',
  kurang: '',
  simulasi: false,
  data: createHash('sha256').update('{}').digest('hex'),
  ...o,
});

/** Codes of a region, its units and theirs, by tier of the form. */
const KODE = {
  kecamatan: {
    wilayah: '999901',
    unit: (i: number) => `999901${2001 + i}`,
    bawah: (n: number) => String(n).padStart(3, '0'),
  },
  kabko: {
    wilayah: '9999',
    unit: (i: number) => `9999${String(i + 1).padStart(2, '0')}`,
    bawah: (n: number) => String(2000 + n),
  },
  provinsi: {
    wilayah: '99',
    unit: (i: number) => `99${String(i + 1).padStart(2, '0')}`,
    bawah: (n: number) => String(n).padStart(2, '0'),
  },
} as const;

/** A complete input for D.Hasil, made with the domain's own functions. Same seed, same input. */
export function contoh(o: OpsiContoh = {}): MasukanDHasil {
  const tingkat = o.tingkat ?? 'kecamatan';
  const kode = KODE[tingkat];
  const nomorTingkat = { kecamatan: 3, kabko: 2, provinsi: 1 }[tingkat] as 1 | 2 | 3;
  const r = acak(o.benih ?? 42);
  const l = o.kontes ? susunLembar(o.kontes) : lembar;
  const pemilu = ['PPWP', 'D'].some((awal) => l.kontes.startsWith(awal));
  const panjang = l.sel.length;
  const lampiran: Rekap[] = (o.desa ?? DESA_CONTOH).map((d, i) => {
    const desa = kode.unit(i);
    const kolom = Array.from({ length: d.tps }, (_, j) => {
      const isian = o.isian ? o.isian(r, i, j) : o.kontes ? lembarAcakKontes(r, l) : lembarAcak(r);
      const nomor = kode.bawah(j + 1);
      const nama = tingkat === 'kecamatan' ? `TPS ${nomor}` : `UNIT ${d.nama.slice(0, 8)} ${j + 1}`;
      return kolomTps(`${desa}${nomor}`, nama, panjang, isian, o.disahkan ?? true);
    });
    return susunRekap({ kode: desa, nama: d.nama, tingkat: (nomorTingkat + 1) as 2 | 3 | 4 }, panjang, kolom);
  });
  const kolom = lampiran.map((l) => ({ wilayah: l.wilayah, nama: l.nama, tps: l.tps, jumlah: l.jumlah }));
  const kecamatan = o.kecamatan ?? 'CONTOH';
  return {
    formulir: pemilu ? formulir : pilkada,
    pemilihan: { nama: pemilu ? 'Pemilu 2024' : 'Pilkada 2024', tahun: 2024, jenis: pemilu ? 'PEMILU' : 'PILKADA' },
    kontes: o.kontes ?? kontes,
    lembar: l,
    tingkat,
    wilayah: {
      provinsi: 'JAWA CONTOH',
      kabko: tingkat === 'provinsi' ? '' : 'KABUPATEN CONTOH',
      kecamatan: tingkat === 'kecamatan' ? kecamatan : '',
    },
    rekap: susunRekap(
      { kode: kode.wilayah, nama: tingkat === 'kecamatan' ? kecamatan : 'CONTOH', tingkat: nomorTingkat },
      panjang,
      kolom,
    ),
    lampiran,
    kertas: o.kertas ?? 'F4',
    waktu: '2024-02-20T03:00:00.000Z',
    tanda: tandaContoh(o.tanda),
    data: '{}',
    ...(o.kosong ? { kosong: true } : {}),
    font: { folder: FONT },
  };
}
