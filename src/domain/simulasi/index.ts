import type { Definisi } from '../definisi.ts';
import type { Isian } from '../isian.ts';
import { KodeTps } from '../kode.ts';
import { type JenisKontes, jenisKontes, type KodeKontes, type Kontes, mencakup } from '../kontes.ts';
import { type IdSel, type Lembar, susunLembar } from '../lembar.ts';
import { type Acak, buatAcak, undi } from './acak.ts';
import { type JenisKesalahan, jenisUntuk, type Kesalahan, sisipkanKesalahan } from './kesalahan.ts';
import { lembarBenar } from './lembar-benar.ts';
import { banyakSuratSuara, type ParameterSimulasi, type Rencana, rencanakan } from './parameter.ts';
import { dptbKontes, jumlahLp, type Pemilih, pemilihTps } from './pemilih.ts';
import { buatKontes } from './peserta.ts';
import { pandanganSirekap } from './sirekap.ts';
import { type Kekuatan, kekuatanDesa } from './suara.ts';
import { buatWilayah, KECAMATAN_SIMULASI, PROVINSI_SIMULASI } from './wilayah.ts';

export {
  JENIS_KESALAHAN,
  type Kesalahan,
  tampakKesalahan,
} from './kesalahan.ts';
export { orangSimulasi } from './orang.ts';
export { KONTES_PEMILIHAN, ParameterSimulasi } from './parameter.ts';
export { keJsonSirekap } from './sirekap.ts';
export { PROVINSI_SIMULASI } from './wilayah.ts';

export type LembarSimulasi = {
  kontes: KodeKontes;
  tps: KodeTps;
  /** The C.Hasil as written, sections I–V, with its mistakes. */
  isian: Isian;
  /** What Sirekap publishes of it, sometimes read differently. */
  sirekap: Isian;
  /** Every cell that a mistake changed, in the order in which they were made; empty on a sheet without one. */
  kesalahan: Kesalahan[];
};

export type Simulasi = {
  definisi: Definisi;
  /** The region that the practice recapitulates: the kecamatan, kabupaten or provinsi that holds every TPS. */
  wilayah: string;
  /** Number of sheets that `lembar` yields. */
  banyak: number;
  /**
   * TPS by TPS in the order of the definition, the ballots of each in legal order. Can be gone through more than once;
   * sheets are made as they are asked for, never all held in memory.
   */
  lembar: Iterable<LembarSimulasi>;
};

function buatDefinisi(r: Rencana): Definisi {
  const wilayah = buatWilayah(r);
  const pemilu = r.pemilihan === 'PEMILU';
  return {
    format: 'rekap-pleno/definisi',
    versi: 1,
    pemilihan: {
      jenis: r.pemilihan,
      nama: pemilu ? 'Simulasi Pemilihan Umum Tahun 2024' : 'Simulasi Pemilihan Serentak Tahun 2024',
      tahun: 2024,
    },
    simulasi: true,
    formulir: pemilu ? 'pemilu-2024' : 'pilkada-2024',
    kontes: buatKontes(r, wilayah),
    wilayah,
  };
}

const puncak = (d: Definisi, r: Rencana): string =>
  r.kecamatan === 1
    ? (d.wilayah.find((w) => w.tingkat === 3)?.kode ?? KECAMATAN_SIMULASI)
    : r.kabupaten === 1
      ? (d.wilayah.find((w) => w.tingkat === 2)?.kode ?? '')
      : PROVINSI_SIMULASI;

/**
 * Practice data of fictional regions, from one kecamatan to a whole province, for every ballot of one election. The
 * same parameters give the same bytes everywhere. Ballots of one TPS have the same voters: DPT, DPT users and DPK are
 * equal, DPTb may be fewer on narrower ballots. Exactly the stated share of sheets carries a mistake, the kinds taken
 * in turn; half that share each is misread by Sirekap alone or published by it without its administrative part. Throws
 * ZodError on parameters out of range: check with `ParameterSimulasi` first where they come from a person.
 */
export function buatSimulasi(parameter: ParameterSimulasi): Simulasi {
  const r = rencanakan(parameter);
  const definisi = buatDefinisi(r);
  const daftar = definisi.wilayah.filter((w) => w.tingkat === 5).map((w) => KodeTps.parse(w.kode));
  const banyak = daftar.length * banyakSuratSuara(r);
  const salah = new Map(
    undi(buatAcak(r.benih, 2), banyak, Math.round(banyak * r.tingkatSalah)).map((i, urut) => [i, urut]),
  );
  return {
    definisi,
    wilayah: puncak(definisi, r),
    banyak,
    lembar: { [Symbol.iterator]: () => alirkan(r, definisi.kontes, daftar, salah) },
  };
}

/** One ballot as a desa votes on it. */
type SuratSuara = {
  kontes: Kontes;
  jenis: JenisKontes;
  lembar: Lembar;
  kesalahan: JenisKesalahan[];
  kekuatan: Kekuatan;
};

function* alirkan(
  r: Rencana,
  kontes: readonly Kontes[],
  daftar: readonly KodeTps[],
  salah: ReadonlyMap<number, number>,
): Generator<LembarSimulasi, void> {
  const lembar = new Map<KodeKontes, { lembar: Lembar; kesalahan: JenisKesalahan[] }>();
  const sendiri = r.kontes.length === 1;
  const siapkan = (k: Kontes) => {
    const ada = lembar.get(k.kode);
    if (ada) return ada;
    const l = susunLembar(k);
    const dasar = sendiri && k.kode === 'PPWP';
    const baru = { lembar: l, kesalahan: jenisUntuk(l, { dasar, sendiri }) };
    lembar.set(k.kode, baru);
    return baru;
  };
  let desa = '';
  let surat: SuratSuara[] = [];
  let n = 0;
  for (const [i, tps] of daftar.entries()) {
    if (!tps.startsWith(desa) || desa === '') {
      desa = tps.slice(0, 10);
      surat = kontes
        .filter((k) => mencakup(k, desa))
        .map((k) => {
          const jenis = jenisKontes(k.kode);
          const siap = siapkan(k);
          return {
            ...{ kontes: k, jenis, ...siap },
            kekuatan: kekuatanDesa({ benih: r.benih, jenis, lembar: siap.lembar, desa }, k.bentuk),
          };
        });
    }
    const acak = buatAcak(r.benih, 4, i);
    const pemilih = pemilihTps(acak, sendiri && r.pemilihan === 'PEMILU' ? null : buatAcak(r.benih, 8, i), r.pemilihan);
    const dptbUtama = Math.max(...surat.map((s) => jumlahLp(dptbKontes(pemilih, s.jenis))));
    for (const [b, s] of surat.entries()) {
      // PPWP goes on with the stream of the TPS itself; every other ballot has its own.
      const milik = s.jenis === 'PPWP' ? acak : buatAcak(r.benih, 5, i, b);
      yield buatLembar({ r, s, acak: milik, pemilih, dptbUtama, tps, jenis: salah.get(n++) ?? null });
    }
  }
}

type Bahan = {
  r: Rencana;
  s: SuratSuara;
  acak: Acak;
  pemilih: Pemilih;
  dptbUtama: number;
  tps: KodeTps;
  /** Which kind of mistake this sheet starts with; null for none. */
  jenis: number | null;
};

/** Mistakes a machine makes when it reads a sheet that is right. */
const SALAH_BACA: readonly JenisKesalahan[] = ['tanda-terbaca-angka', 'angka-mirip', 'digit-bertukar'];
/** Slips of the writer that Sirekap, reading the photo of the plano, does not share. */
const SALAH_SALIN: ReadonlySet<JenisKesalahan> = new Set(['baris-peserta-tertukar']);

function buatLembar({ r, s, acak, pemilih, dptbUtama, tps, jenis }: Bahan): LembarSimulasi {
  const { lembar } = s;
  const dikembalikan =
    s.jenis === 'PPWP' ? pemilih.dikembalikan : acak.peluang(0.3) ? acak.bulat(1, Math.min(3, sisaSurat(pemilih))) : 0;
  const isian = lembarBenar({ acak, jenis: s.jenis, lembar, pemilih, dikembalikan, kekuatan: s.kekuatan });
  const benar = isian.slice();
  const kesalahan: Kesalahan[] = [];
  if (jenis !== null) {
    const konteks = { acak, lembar, isian, dptbUtama };
    kesalahan.push(...sisipkanKesalahan(konteks, 'lembar', jenis % s.kesalahan.length, s.kesalahan));
    if (r.ganda > 0 && acak.peluang(r.ganda)) {
      const terpakai = new Set<IdSel>(kesalahan.map((k) => k.sel));
      const kedua = acak.bulat(0, s.kesalahan.length - 1);
      kesalahan.push(...sisipkanKesalahan({ ...konteks, terpakai }, 'lembar', kedua, s.kesalahan));
    }
  }
  const dibaca = kesalahan.some((k) => SALAH_SALIN.has(k.jenis)) ? benar : isian;
  const sirekap = pandanganSirekap(lembar, dibaca, !acak.peluang(r.tingkatSalah / 2));
  if (jenis === null && acak.peluang(r.tingkatSalah / 2)) {
    const konteks = { acak, lembar, isian: sirekap, dptbUtama };
    kesalahan.push(...sisipkanKesalahan(konteks, 'sirekap', acak.bulat(0, 2), SALAH_BACA));
  }
  return { kontes: s.kontes.kode, tps, isian, sirekap, kesalahan };
}

/** Ballots of a kind that are certainly left, whoever came with which ballots. */
const sisaSurat = (p: Pemilih): number =>
  p.diterima - jumlahLp(p.hadir) - jumlahLp(p.dpk) - p.pindahan[0].length - p.pindahan[1].length;
