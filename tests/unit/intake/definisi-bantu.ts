import { readFileSync } from 'node:fs';
import {
  bagianKosong,
  CatatanDefinisi,
  type DaftarKesalahan,
  FaktaPemilu,
  gabungBagian,
  type Hasil,
  type HasilSusun,
  type JenisPemilihan,
  kalimatKesalahan,
  type PermintaanSusun,
  susunDefinisi,
} from '../../../src/domain/index.ts';
import { bacaBagian } from '../../../src/intake/index.ts';
import { bita } from './bantu.ts';

export const FAKTA = FaktaPemilu.parse(
  JSON.parse(readFileSync(new URL('../../../resources/pemilu/fakta.json', import.meta.url), 'utf8')),
);

export type BerkasUji = Readonly<Record<string, string | Uint8Array>>;

/** Reads lists (text or bytes by file name) and builds. */
export async function susun(
  berkas: BerkasUji,
  lain: Partial<Omit<PermintaanSusun, 'bagian' | 'pemilihan'>> & {
    jenisPemilihan?: JenisPemilihan;
    tahun?: number;
  } = {},
): Promise<Hasil<HasilSusun, DaftarKesalahan>> {
  const catat = new CatatanDefinisi();
  const bagian = bagianKosong();
  for (const [nama, isi] of Object.entries(berkas)) {
    const satu = await bacaBagian({ nama, isi: typeof isi === 'string' ? bita(isi) : isi }, undefined, catat);
    gabungBagian(bagian, satu.bagian);
  }
  const { jenisPemilihan = 'PEMILU', tahun = 2024, ...sisa } = lain;
  return susunDefinisi({ pemilihan: { jenis: jenisPemilihan, tahun }, bagian, fakta: FAKTA, ...sisa }, catat);
}

export async function berhasilSusun(...p: Parameters<typeof susun>): Promise<HasilSusun> {
  const h = await susun(...p);
  if (!h.ok) throw new Error(h.galat.daftar.map(kalimatKesalahan).join('\n'));
  return h.nilai;
}

/** The errors as people read them. */
export async function kesalahan(...p: Parameters<typeof susun>): Promise<string[]> {
  const h = await susun(...p);
  if (h.ok) throw new Error('seharusnya ditolak');
  return h.galat.daftar.map(kalimatKesalahan);
}

export const catatan = (h: HasilSusun): string[] => h.catatan.map(kalimatKesalahan);

/** One kecamatan (3201011, 320101) of two desa with two TPS each. */
export const TPS = `Provinsi;Kabupaten/Kota;Kecamatan;Kode Desa/Kelurahan;Desa/Kelurahan;Nomor TPS;DPT L;DPT P
JAWA BARAT;BOGOR;CIBINONG;3201012001;SUKAMAJU;1;100;101
JAWA BARAT;BOGOR;CIBINONG;3201012001;SUKAMAJU;2;102;103
JAWA BARAT;BOGOR;CIBINONG;3201012002;SUKAMUNDUR;1;104;105
JAWA BARAT;BOGOR;CIBINONG;3201012002;SUKAMUNDUR;901;106;107
`;
export const PARTAI =
  'Nomor Urut;Nama Partai;Lokal Aceh\n1;PARTAI SATU;tidak\n2;PARTAI DUA;tidak\n18;PARTAI LOKAL;ya\n';
