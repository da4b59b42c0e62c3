import { Definisi, type Wilayah } from './definisi.ts';
import type { BagianCalon, BagianDefinisi } from './definisi-bagian.ts';
import {
  adalahJenisDapil,
  anggapSatuDapil,
  type DaftarDapil,
  JENIS_DAPIL,
  jenisDariDapil,
  jumlahTps,
  periksaLubang,
  susunDapil,
} from './definisi-dapil.ts';
import type { FaktaPemilu } from './definisi-fakta.ts';
import {
  CatatanDefinisi,
  type DaftarKesalahan,
  type KesalahanDefinisi,
  type KodeKesalahanDefinisi,
} from './definisi-kesalahan.ts';
import { type KelompokCalon, susunKontes } from './definisi-kontes.ts';
import { kunciWilayah } from './definisi-nama.ts';
import { susunPartai } from './definisi-partai.ts';
import {
  type Lingkup,
  type PetaNama,
  petaBagian,
  sebutBeberapa,
  susunLingkup,
  tulisanWilayah,
} from './definisi-wilayah.ts';
import { isiTemplat } from './formulir-teks.ts';
import { berhasil, type Hasil } from './hasil.ts';
import { tingkatKode } from './kode.ts';
import {
  type Dapil,
  JENIS_KONTES,
  type JenisKontes,
  type JenisPemilihan,
  type KodeKontes,
  type Kontes,
  NAMA_KONTES,
  urutanKontes,
} from './kontes.ts';

export type PermintaanSusun = {
  pemilihan: { jenis: JenisPemilihan; tahun: number; nama?: string };
  bagian: BagianDefinisi;
  fakta: FaktaPemilu;
  /** Regions the definition is for; all that have TPS, where none is given. */
  lingkup?: readonly string[];
  /** Only these kinds of ballot; each of them must then be there. */
  jenis?: readonly JenisKontes[];
  /** Version of the form wording, where it is not the usual one of this election. */
  formulir?: string;
  simulasi?: boolean;
  /** Number of the empty column on the ballot of a single paslon. */
  nomorKolomKosong?: number;
};
export type HasilSusun = { definisi: Definisi; catatan: KesalahanDefinisi[] };

/** Errors that stand by themselves; all others may only follow from what a reader could not read. */
const MANDIRI: ReadonlySet<KodeKesalahanDefinisi> = new Set<KodeKesalahanDefinisi>([
  'DEF_JENIS_TAK_COCOK',
  'DEF_PARTAI_GANDA',
  'DEF_PARTAI_LOKAL',
  'DEF_CALON_GANDA',
  'DEF_CALON_TERLALU_BANYAK',
  'DEF_DAPIL_TUMPANG',
  'DEF_DAPIL_LINTAS',
  'DEF_DAPIL_BEDA',
  'DEF_DAPIL_TANPA_NAMA',
  'DEF_WILAYAH_RANCU',
  'DEF_TPS_GANDA',
]);

/**
 * Parts → definition. The same parts in any order of files give the same definition, and so the same hash. `sudah`
 * holds what the readers found: where they found errors there is no definition, and only errors of the parts that do
 * not follow from theirs are added.
 */
export function susunDefinisi(
  minta: PermintaanSusun,
  sudah: CatatanDefinisi = new CatatanDefinisi(),
): Hasil<HasilSusun, DaftarKesalahan> {
  const catat = new CatatanDefinisi();
  const mentah = susunMentah(minta, catat);
  const sah = catat.jumlahSalah === 0 && sudah.jumlahSalah === 0 ? Definisi.safeParse(mentah) : null;
  for (const i of sah?.error?.issues ?? []) catat.catat('DEF_TAK_SAH', { sebab: i.message });
  const sisa = sudah.jumlahSalah === 0;
  for (const k of catat.salah) if (sisa || MANDIRI.has(k.kode)) sudah.catat(k.kode, k.konteks, k.asal);
  for (const k of catat.catatan) sudah.catat(k.kode, k.konteks, k.asal);
  return sah?.success
    ? berhasil({ definisi: sah.data, catatan: [...sudah.catatan] })
    : { ok: false, galat: sudah.ringkas() };
}

function susunMentah(minta: PermintaanSusun, catat: CatatanDefinisi): unknown {
  const { jenis, tahun } = minta.pemilihan;
  const peta = petaBagian(minta.bagian, minta.fakta.provinsi, catat);
  const lingkup = susunLingkup(peta, minta.lingkup ?? [], catat);
  return {
    format: 'rekap-pleno/definisi',
    versi: 1,
    pemilihan: { jenis, nama: minta.pemilihan.nama ?? isiTemplat(minta.fakta.namaPemilihan[jenis], { tahun }), tahun },
    simulasi: minta.simulasi ?? minta.bagian.simulasi ?? false,
    formulir: minta.formulir ?? minta.fakta.formulir[jenis],
    kontes: susunSemuaKontes(minta, peta, lingkup, catat),
    wilayah: lingkup.kode.map((kode): Wilayah => {
      const { nama, dpt } = peta.simpul(kode) ?? { nama: kode };
      return { kode, nama, tingkat: tingkatKode(kode) ?? 5, ...(dpt ? { dpt } : {}) };
    }),
  };
}

export const JENIS_PEMILIHAN: Readonly<Record<JenisPemilihan, readonly JenisKontes[]>> = {
  PEMILU: JENIS_KONTES.slice(0, 5),
  PILKADA: JENIS_KONTES.slice(5),
};

function susunSemuaKontes(minta: PermintaanSusun, peta: PetaNama, lingkup: Lingkup, catat: CatatanDefinisi): Kontes[] {
  const { bagian, fakta } = minta;
  const boleh = JENIS_PEMILIHAN[minta.pemilihan.jenis];
  const partai = susunPartai(bagian, fakta.partaiLokal.nomor[String(minta.pemilihan.tahun)] ?? [], catat);
  const dapil = susunDapil(bagian, peta, catat);
  const calon = bagian.calon
    .map((c) => ({ ...c, jenis: c.jenis ?? jenisDariDapil(c.dapil?.kode ?? '', dapil, peta) }))
    .filter((c) => !minta.jenis || minta.jenis.includes(c.jenis));
  tolakLain(calon, boleh, minta.pemilihan.jenis, catat);
  for (const j of JENIS_DAPIL)
    anggapSatuDapil(
      j,
      calon.filter((c) => c.jenis === j),
      lingkup,
      dapil,
      catat,
    );
  periksaLubang(dapil, lingkup, peta, catat);
  const kelompok = kelompokkan(
    calon.filter((c) => boleh.includes(c.jenis)),
    { peta, lingkup, dapil, fakta },
    catat,
  );
  for (const d of dapil.semua)
    if (!kelompok.some((k) => k.daerah?.dapil === d) && jumlahTps(d.wilayah, lingkup) > 0)
      if (!minta.jenis || minta.jenis.includes(d.jenis))
        catat.catat('DEF_DAPIL_TANPA_CALON', { dapil: d.nama, jenis: NAMA_KONTES[d.jenis] }, d.asal);
  if (kelompok.length === 0 && !minta.jenis) catat.catat('DEF_KONTES_TIDAK_ADA', { jenis: '' });
  for (const j of minta.jenis ?? [])
    if (!kelompok.some((k) => k.jenis === j)) catat.catat('DEF_KONTES_TIDAK_ADA', { jenis: `${NAMA_KONTES[j]} ` });
  return kelompok
    .map((k) => {
      const kembar = kelompok.filter((x) => x.jenis === k.jenis).length > 1;
      const kode: KodeKontes = kembar && k.daerah ? `${k.jenis}.${k.daerah.kode}` : k.jenis;
      const nomor = minta.nomorKolomKosong === undefined ? {} : { nomorKolomKosong: minta.nomorKolomKosong };
      return susunKontes(k, kode, dapilKontes(k, kembar, lingkup), { partai, fakta, ...nomor }, catat);
    })
    .sort((a, b) => urutanKontes(a.kode, b.kode));
}

function tolakLain(
  calon: readonly { jenis: JenisKontes; asal: BagianCalon['asal'] }[],
  boleh: readonly JenisKontes[],
  pemilihan: JenisPemilihan,
  catat: CatatanDefinisi,
): void {
  const sudah = new Set<string>();
  for (const c of calon) {
    const kunci = `${c.jenis} ${c.asal.berkas} ${c.asal.lembar ?? ''}`;
    if (boleh.includes(c.jenis) || sudah.has(kunci)) continue;
    sudah.add(kunci);
    catat.catat('DEF_JENIS_TAK_COCOK', { jenis: NAMA_KONTES[c.jenis], pemilihan }, c.asal);
  }
}

/**
 * The dapil written into a contest, cut to the regions of the definition. Areas that are no dapil (a province, a
 * kabupaten) are written only where they tell contests apart or leave TPS out.
 */
function dapilKontes(k: KelompokCalon, kembar: boolean, lingkup: Lingkup): Dapil | undefined {
  if (!k.daerah) return undefined;
  const wilayah = k.daerah.wilayah.filter((w) => lingkup.ada.has(w));
  if (!k.daerah.dapil && !kembar && jumlahTps(wilayah, lingkup) === lingkup.tps.length) return undefined;
  const kursi = k.daerah.dapil?.kursi;
  return { kode: k.daerah.kode, nama: k.daerah.nama, ...(kursi === undefined ? {} : { kursi }), wilayah };
}

type Medan = { peta: PetaNama; lingkup: Lingkup; dapil: DaftarDapil; fakta: FaktaPemilu };
type CalonBerjenis = BagianCalon & { jenis: JenisKontes };
/** A contest's area; `luar`: not of this definition; null: unknown (recorded). */
type Daerah = KelompokCalon['daerah'] | 'luar' | undefined;

/** Sorts candidates into contests. Those of other regions are left out and counted. */
function kelompokkan(calon: readonly CalonBerjenis[], medan: Medan, catat: CatatanDefinisi): KelompokCalon[] {
  const daerah = new Map<string, Daerah>();
  const kelompok = new Map<string, KelompokCalon>();
  const luar = new Map<string, { jenis: JenisKontes; sebutan: Set<string>; jumlah: number }>();
  for (const c of calon) {
    const sebutan = tulisanDaerah(c);
    const kunci = `${c.jenis} ${JSON.stringify([c.dapil, c.daerah])}`;
    if (!daerah.has(kunci)) {
      const serupa = (): number => calon.filter((x) => x.jenis === c.jenis && tulisanDaerah(x) === sebutan).length;
      daerah.set(kunci, tentukanDaerah(c, serupa, medan, catat));
    }
    const d = daerah.get(kunci);
    if (d === undefined) continue;
    if (d === 'luar') {
      const l = luar.get(c.jenis) ?? { jenis: c.jenis, sebutan: new Set<string>(), jumlah: 0 };
      luar.set(c.jenis, l);
      l.sebutan.add(sebutan);
      l.jumlah++;
      continue;
    }
    const kunciKontes = `${c.jenis} ${d?.kode ?? ''}`;
    const k = kelompok.get(kunciKontes);
    if (k) k.calon.push(c);
    else kelompok.set(kunciKontes, { jenis: c.jenis, daerah: d, calon: [c] });
  }
  for (const l of luar.values())
    catat.catat('DEF_DAPIL_DILEWATI', {
      jumlah: l.jumlah,
      jenis: NAMA_KONTES[l.jenis],
      dapil: sebutBeberapa([...l.sebutan].sort()),
    });
  return [...kelompok.values()];
}

const tulisanDaerah = (c: CalonBerjenis): string =>
  c.dapil ? [c.dapil.kode, c.dapil.nama].filter((x) => x !== undefined).join(' ') : tulisanWilayah(c.daerah ?? {});

function tentukanDaerah(c: CalonBerjenis, serupa: () => number, medan: Medan, catat: CatatanDefinisi): Daerah {
  if (c.jenis === 'PPWP') return null;
  return adalahJenisDapil(c.jenis) ? daerahDapil(c, serupa, medan, catat) : daerahWilayah(c, medan, catat);
}

function daerahDapil(c: CalonBerjenis, serupa: () => number, medan: Medan, catat: CatatanDefinisi): Daerah {
  const { dapil, lingkup } = medan;
  const sejenis = dapil.semua.filter((d) => d.jenis === c.jenis);
  const disebut = c.dapil?.kode !== undefined || c.dapil?.nama !== undefined;
  // One dapil of that kind and none said: there is nothing else it could be.
  const d = disebut ? dapil.cari(c.jenis, c.dapil ?? {}) : sejenis.length === 1 ? sejenis[0] : undefined;
  if (d)
    return jumlahTps(d.wilayah, lingkup) === 0 ? 'luar' : { kode: d.kode, nama: d.nama, wilayah: d.wilayah, dapil: d };
  if (!disebut) {
    catat.catat('DEF_DAERAH_KOSONG', { daerah: 'dapil', jenis: NAMA_KONTES[c.jenis] }, c.asal);
    return undefined;
  }
  // Published lists hold every dapil of the country, the list of dapil only those of the office.
  const kode = c.dapil?.kode ?? '';
  const provinsiLain = /^\d{4,}$/.test(kode) && !lingkup.tps.some((t) => t.startsWith(kode.slice(0, 2)));
  if (provinsiLain || (kode !== '' && sejenis.length > 0)) return 'luar';
  catat.catat(
    'DEF_DAPIL_TAK_DIKENAL',
    { jenis: NAMA_KONTES[c.jenis], dapil: tulisanDaerah(c), jumlah: serupa() },
    c.asal,
  );
  return undefined;
}

/** Area of DPD and GUBERNUR (province), BUPATI and WALIKOTA (kabupaten/kota). */
function daerahWilayah(c: CalonBerjenis, { peta, lingkup, fakta }: Medan, catat: CatatanDefinisi): Daerah {
  const provinsi = c.jenis === 'DPD' || c.jenis === 'GUBERNUR';
  const panjang = provinsi ? 2 : 4;
  const ada = [...new Set(lingkup.tps.map((t) => t.slice(0, panjang)))];
  const sebutan = provinsi ? 'provinsi' : 'kabupaten/kota';
  const tertulis = tulisanWilayah(c.daerah ?? {});
  if (tertulis === '' && ada.length !== 1) {
    catat.catat('DEF_DAERAH_KOSONG', { daerah: sebutan, jenis: NAMA_KONTES[c.jenis] }, c.asal);
    return undefined;
  }
  const kode = tertulis === '' ? ada[0] : cariDaerah(c, panjang, peta, fakta);
  if (kode === undefined) {
    catat.catat('DEF_DAERAH_TAK_DIKENAL', { daerah: sebutan, nilai: tertulis }, c.asal);
    return undefined;
  }
  return ada.includes(kode) ? { kode, nama: peta.nama(kode), wilayah: [kode] } : 'luar';
}

function cariDaerah(c: CalonBerjenis, panjang: number, peta: PetaNama, fakta: FaktaPemilu): string | undefined {
  const s = c.daerah ?? {};
  if (s.kode !== undefined) return s.kode.length >= panjang ? s.kode.slice(0, panjang) : undefined;
  const hasil = peta.cari(s);
  if (hasil && 'kode' in hasil) return hasil.kode.length >= panjang ? hasil.kode.slice(0, panjang) : undefined;
  if (panjang !== 2 || s.provinsi === undefined) return undefined;
  // Every province is known by name, so that a national list can be told from a spelling mistake.
  const kunci = kunciWilayah(s.provinsi);
  return fakta.provinsi.find((p) => kunciWilayah(p.nama) === kunci)?.kode;
}
