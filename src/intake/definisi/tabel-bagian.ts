import {
  type BagianCalon,
  type BagianDapil,
  type BagianDefinisi,
  bagianKosong,
  type CatatanDefinisi,
  type JenisKontes,
  jenisDariTulisan,
  type SebutanWilayah,
} from '../../domain/index.ts';
import { potong } from '../json.ts';
import { kodeTpsTeks } from '../tabel/judul.ts';
import { Baris, barisBukanData } from './baris.ts';
import { angkaNama, jenisDariNama, jenisPkwkk } from './jenis-nama.ts';
import { cariKepala, type Kepala, kepalaHampir, periksaKepala, type TabelAlamat } from './kepala.ts';
import type { JenisTabel } from './kolom.ts';

type Pembaca = (b: Baris, t: TabelAlamat, ke: BagianDefinisi, lain: Lain) => void;
/** What a table says of all its rows. `jenis`: the ballot where no column says it. */
type Lain = { jenis: JenisKontes | 'PKWKK' | null; nama: Set<string> };
export type HasilTabel = { jenis: JenisTabel; baris: number; bagian: BagianDefinisi };

/**
 * One table → parts. null where its headings are not known (`hampir` is then recorded, if it is near one). `jenis` is
 * the ballot meant by a list that does not say it.
 */
export function bagianDariTabel(
  t: TabelAlamat,
  jenis: JenisKontes | undefined,
  catat: CatatanDefinisi,
): HasilTabel | null {
  const k = cariKepala(t);
  if (!k) return null;
  const bagian = bagianKosong();
  const lain: Lain = { jenis: jenisDariNama(t.lembar, t.berkas, t.folder) ?? jenis ?? null, nama: new Set() };
  periksaKepala(t, k, catat);
  periksaJenis(t, k, lain, catat);
  let baris = 0;
  for (let r = k.data; r < t.baris.length; r++) {
    if (barisBukanData(t, k, r)) continue;
    baris++;
    PEMBACA[k.jenis](new Baris(t, k, r, catat), t, bagian, lain);
  }
  if (baris === 0) catat.catat('DEF_TABEL_KOSONG', {}, t.alamat(k.data - 1));
  return { jenis: k.jenis, baris, bagian };
}

/** Says what an unknown table lacks; false where nothing is near. */
export function catatHampir(t: TabelAlamat, catat: CatatanDefinisi): boolean {
  const h = kepalaHampir(t);
  if (!h) return false;
  for (const kolom of h.kurang) catat.catat('DEF_KOLOM_HILANG', { kolom }, t.alamat(h.baris));
  return true;
}

/** A column that is missing altogether is said once, not on every row. */
function periksaJenis(t: TabelAlamat, k: Kepala, lain: Lain, catat: CatatanDefinisi): void {
  if (k.kolom.has('jenis') || lain.jenis !== null) return;
  const perlu = k.jenis === 'dapil' || (k.jenis === 'calon' && !k.kolom.has('kodeDapil'));
  if (perlu) catat.catat('DEF_JENIS_TAK_DIKENAL', {}, t.alamat(k.data - 1));
}

const PEMBACA: Readonly<Record<JenisTabel, Pembaca>> = {
  partai(b, _t, ke) {
    const nomor = b.angkaWajib('nomor', 1, 99);
    const namaLengkap = b.teks('namaLengkap');
    const nama = b.teks('nama') ?? namaLengkap ?? b.wajib('nama');
    const lokal = b.yaTidak('lokal');
    if (b.rusak) return;
    ke.partai.push({
      nomor,
      nama,
      ...(namaLengkap === undefined ? {} : { namaLengkap }),
      ...(lokal === undefined ? {} : { lokalAceh: lokal }),
      // KPU's charts know a party by its number (K: the keys of `partai.json` are the numbers).
      idSumber: b.teks('id') ?? String(nomor),
      asal: b.asal,
    });
  },

  calon(b, t, ke, lain) {
    const nomor = b.angkaWajib('nomor', 1, 99);
    const wakil = b.teks('wakil');
    const nama = [b.wajib('nama'), wakil].filter((n) => n !== undefined).join(' - ');
    const kelamin = b.pilihan('kelamin', KELAMIN, 'L atau P');
    const daerah = daerahCalon(b, t);
    const jenis = jenisBaris(b, lain, daerah.daerah?.kode);
    const partai = partaiCalon(b);
    if (b.rusak || jenis === undefined) return;
    const c: BagianCalon = { jenis, nomor, nama, idSumber: b.teks('id') ?? '', asal: b.asal, ...partai };
    if (kelamin !== undefined) c.kelamin = kelamin;
    if (jenis === 'DPD' || jenis === 'GUBERNUR' || jenis === 'BUPATI' || jenis === 'WALIKOTA') {
      if (daerah.daerah) c.daerah = daerah.daerah;
    } else if (jenis !== 'PPWP' && daerah.dapil) c.dapil = daerah.dapil;
    ke.calon.push(c);
  },

  dapil(b, _t, ke, lain) {
    const jenis = jenisBaris(b, lain, undefined);
    const kode = b.teks('kodeDapil')?.replace(/[\s.]/g, '');
    const nama = b.teks('dapil');
    const kursi = b.angka('kursi', 1, 99);
    const tempat = wilayahDapil(b, ke, lain);
    const pecah = b.yaTidak('pecah');
    if (kode === undefined && nama === undefined)
      b.salah('DEF_DAPIL_TANPA_NAMA', {}, b.ada('dapil') ? 'dapil' : 'kodeDapil');
    if (b.rusak || !jenis) return;
    for (const w of tempat)
      ke.dapil.push({
        jenis,
        ...(kode === undefined ? {} : { kode }),
        ...(nama === undefined ? {} : { nama }),
        ...(kursi === undefined ? {} : { kursi }),
        ...w,
        ...(pecah === undefined ? {} : { pecah }),
        asal: b.asal,
      });
  },

  tps(b, _t, ke, lain) {
    const penuh = b.teks('kodeTps') === undefined ? kodeTpsTeks(b.teks('tps') ?? '') : (b.kode('kodeTps', [13]) ?? '');
    const desa: SebutanWilayah = penuh ? { kode: penuh.slice(0, 10) } : b.wilayah();
    const nomor = penuh ? Number(penuh.slice(10)) : b.angkaWajib('tps', 1, 999, /^TPS\b[\s.:-]*/i);
    if (desa.kode === undefined ? desa.desa === undefined : desa.kode.length !== 10) b.wajib('desa');
    const dpt = bacaDpt(b);
    if (b.rusak) return;
    if (desa.kode !== undefined) tambahNama(b, desa.kode, ke, lain);
    ke.tps.push({ desa, nomor, ...(dpt ? { dpt } : {}), asal: b.asal });
  },

  wilayah(b, _t, ke, lain) {
    const { kode } = b.wilayah();
    const nama = b.teks('wilayah');
    if (kode === undefined && !b.rusak) b.wajib('kodeWilayah');
    if (b.rusak || kode === undefined) return;
    if (nama !== undefined && b.teks('kodeWilayah') !== undefined) tambahWilayah(kode, nama, b, ke, lain);
    else tambahNama(b, kode, ke, lain);
  },
};

const KELAMIN = [
  [/^(L|LK|LAKILAKI|LAKI|PRIA|M)$/, 'L'],
  [/^(P|PR|PEREMPUAN|WANITA|F)$/, 'P'],
] as const;

/** Ballot of a row: undefined where it is wrong (recorded), null where the code of the dapil must tell it. */
function jenisBaris(b: Baris, lain: Lain, kode: string | undefined): JenisKontes | null | undefined {
  const tertulis = b.teks('jenis');
  const kunci = tertulis?.toUpperCase().replace(/[^A-Z]/g, '');
  if (tertulis !== undefined && kunci !== 'PKWKK') {
    const jenis = jenisDariTulisan(tertulis);
    if (jenis === null) b.salah('DEF_JENIS_TAK_DIKENAL', { nilai: potong(tertulis, 40) }, 'jenis');
    return jenis ?? undefined;
  }
  if (kunci === 'PKWKK' || lain.jenis === 'PKWKK') {
    if (kode !== undefined && kode.length >= 4) return jenisPkwkk(kode);
    return /^KOTA\b/i.test(b.teks('kabko') ?? '') ? 'WALIKOTA' : 'BUPATI';
  }
  if (lain.jenis !== null) return lain.jenis;
  if (b.ada('jenis')) b.salah('DEF_SEL_KOSONG', { kolom: b.sebutan('jenis') }, 'jenis');
  return b.teks('kodeDapil') === undefined ? undefined : null;
}

function partaiCalon(b: Baris): Pick<BagianCalon, 'partai'> {
  const nama = b.teks('partai');
  const nomor = b.angka('nomorPartai', 1, 99);
  if (nomor !== undefined) return { partai: { nomor, ...(nama === undefined ? {} : { nama }) } };
  if (nama === undefined) return {};
  // One column for both: `3. PDI Perjuangan`, or nothing but the number.
  const m = /^(\d{1,2})(?:[.\s-]+(.+))?$/.exec(nama);
  if (!m?.[1]) return { partai: { nama } };
  return { partai: { nomor: Number(m[1]), ...(m[2] === undefined ? {} : { nama: m[2] }) } };
}

function daerahCalon(b: Baris, t: TabelAlamat): Pick<BagianCalon, 'dapil' | 'daerah'> {
  const kode = b.teks('kodeDapil')?.replace(/[\s.]/g, '');
  const nama = b.teks('dapil');
  const hasil: Pick<BagianCalon, 'dapil' | 'daerah'> = {};
  if (kode !== undefined || nama !== undefined)
    hasil.dapil = { ...(kode === undefined ? {} : { kode }), ...(nama === undefined ? {} : { nama }) };
  const wilayah = b.wilayah();
  const dariNama = angkaNama(t.berkas);
  if (Object.keys(wilayah).length > 0) hasil.daerah = wilayah;
  // The dapil of DPD is the province, and lists say so in that column.
  else if (kode !== undefined && /^(\d{2}|\d{4})$/.test(kode)) hasil.daerah = { kode };
  else if (nama !== undefined) hasil.daerah = { provinsi: nama };
  else if (/^(\d{2}|\d{4})$/.test(dariNama) && !/^(19|20)\d\d$/.test(dariNama)) hasil.daerah = { kode: dariNama };
  return hasil;
}

/**
 * Regions of a dapil's row: one, or several names in one cell (`Kec. A, Kec. B`). Names beside codes are kept for
 * regions that no other list names.
 */
function wilayahDapil(b: Baris, ke: BagianDefinisi, lain: Lain): Pick<BagianDapil, 'wilayah' | 'namaWilayah'>[] {
  const nama = b.teks('wilayah');
  const wilayah = b.wilayah();
  if (wilayah.kode !== undefined) {
    if (nama !== undefined && b.teks('kodeWilayah') !== undefined) tambahWilayah(wilayah.kode, nama, b, ke, lain);
    else tambahNama(b, wilayah.kode, ke, lain);
    return [{ wilayah }];
  }
  const daftar = (nama ?? '')
    .split(/[,;]/)
    .map((n) => n.trim())
    .filter((n) => n !== '');
  if (daftar.length > 0) return daftar.map((namaWilayah) => ({ wilayah, namaWilayah }));
  return [Object.keys(wilayah).length === 0 ? {} : { wilayah }];
}

function tambahWilayah(kode: string, nama: string, b: Baris, ke: BagianDefinisi, lain: Lain): void {
  const kunci = `${kode} ${nama}`;
  if (lain.nama.has(kunci)) return;
  lain.nama.add(kunci);
  ke.wilayah.push({ kode, nama, asal: b.asal });
}

/** Names of a code's region and of those above it, out of the columns beside the code. */
function tambahNama(b: Baris, kode: string, ke: BagianDefinisi, lain: Lain): void {
  for (const [kolom, panjang] of NAMA_TINGKAT) {
    const nama = kode.length >= panjang ? b.teks(kolom) : undefined;
    if (nama !== undefined) tambahWilayah(kode.slice(0, panjang), nama, b, ke, lain);
  }
}
const NAMA_TINGKAT = [
  ['provinsi', 2],
  ['kabko', 4],
  ['kecamatan', 6],
  ['desa', 10],
] as const;

/** DPT of a TPS: laki-laki and perempuan, with their sum as a check where it is there. */
function bacaDpt(b: Baris): { l: number; p: number } | null {
  const l = b.angka('dptL', 0, 9999);
  const p = b.angka('dptP', 0, 9999);
  const j = b.angka('dptJ', 0, 9999);
  if (l === undefined && p === undefined) return null;
  if (l === undefined || p === undefined) {
    const kolom = l === undefined ? 'dptL' : 'dptP';
    // Half a figure cannot be checked against anything later.
    if (!b.rusak) b.salah('DEF_SEL_KOSONG', { kolom: b.sebutan(kolom) }, kolom);
    return null;
  }
  if (j !== undefined && j !== l + p) b.salah('DEF_JUMLAH_DPT', { l, p, j }, 'dptJ');
  return { l, p };
}
