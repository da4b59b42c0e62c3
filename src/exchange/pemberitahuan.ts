import { z } from 'zod';
import {
  AsalPemberitahuan,
  berhasil,
  gagal,
  type Hasil,
  halanganPembetulan,
  IdPerangkat,
  JenisPemilihan,
  jsonKanonik,
  KunciPublik,
  NamaPerangkat,
  PembetulanDiberitahukan,
  Sidik256,
  urutPembetulan,
} from '../domain/index.ts';
import { barisJson } from './baca-paket.ts';
import { idPerangkat, type KunciPerangkat, periksaTanda, sha256, tandaTangani } from './kunci.ts';
import { BerkasPaket, MANIFES, TANDA_TANGAN } from './manifes.ts';
import { bacaKepala, cocokkanBerkas, type Kripto } from './periksa-manifes.ts';
import { bacaZip, tulisZip } from './zip.ts';

/** A notice of corrections, downwards: same container as a package, its own kind and its own purpose in the signature. */
const JENIS_PEMBERITAHUAN = 'rekap-pleno/pemberitahuan';
const FORMAT_PEMBERITAHUAN = 1;
const PEMBETULAN = 'pembetulan.jsonl';

export const ManifesPemberitahuan = z.strictObject({
  jenis: z.literal(JENIS_PEMBERITAHUAN),
  format: z.literal(FORMAT_PEMBERITAHUAN),
  definisi: Sidik256,
  pemilihan: z.strictObject({ jenis: JenisPemilihan, nama: z.string().min(1).max(300), tahun: z.number().int() }),
  simulasi: z.boolean(),
  /** Whose decision it is, and whose sheets it is about. */
  dari: AsalPemberitahuan,
  untuk: AsalPemberitahuan,
  pleno: IdPerangkat,
  perangkat: z.strictObject({ id: IdPerangkat, nama: NamaPerangkat, kunci: KunciPublik }),
  urut: z.number().int().min(1),
  /** The notice to the same region before it. */
  induk: z.array(Sidik256).max(1),
  waktu: z.iso.datetime(),
  jumlah: z.strictObject({ pembetulan: z.number().int().min(0).max(100_000) }),
  berkas: z.array(BerkasPaket).max(10),
});
export type ManifesPemberitahuan = z.infer<typeof ManifesPemberitahuan>;

export type IsiPemberitahuan = Pick<
  ManifesPemberitahuan,
  'definisi' | 'pemilihan' | 'simulasi' | 'dari' | 'untuk' | 'pleno' | 'urut' | 'induk' | 'waktu'
> & { pembetulan: readonly PembetulanDiberitahukan[] };

export type PemberitahuanTertulis = { isi: Uint8Array; sidik: string; manifes: ManifesPemberitahuan };

/** Writes and signs a notice. The same content and key give the same bytes. Errors: PAKET_TERLALU_BESAR. */
export function susunPemberitahuan(p: IsiPemberitahuan, k: KunciPerangkat): Hasil<PemberitahuanTertulis> {
  const { pembetulan, ...pokok } = p;
  const isiBaris = Buffer.from(
    [...pembetulan]
      .sort(urutPembetulan)
      .map((b) => `${jsonKanonik(b)}\n`)
      .join(''),
  );
  const manifes: ManifesPemberitahuan = {
    jenis: JENIS_PEMBERITAHUAN,
    format: FORMAT_PEMBERITAHUAN,
    ...pokok,
    perangkat: { id: k.id, nama: k.nama, kunci: k.kunci },
    jumlah: { pembetulan: pembetulan.length },
    berkas: [{ nama: PEMBETULAN, ukuran: isiBaris.byteLength, sha256: sha256(isiBaris) }],
  };
  const isiManifes = Buffer.from(jsonKanonik(manifes));
  const tanda = { algoritma: 'Ed25519', kunci: k.kunci, tanda: tandaTangani(k, 'pemberitahuan', isiManifes) };
  const zip = tulisZip([
    { nama: MANIFES, isi: isiManifes },
    { nama: TANDA_TANGAN, isi: Buffer.from(jsonKanonik(tanda)) },
    { nama: PEMBETULAN, isi: isiBaris },
  ]);
  return zip.ok ? berhasil({ isi: zip.nilai, sidik: sha256(isiManifes), manifes }) : zip;
}

/** A notice that was proved whole: structure, signature, hash, order, and that it is about the region it says. */
export type Pemberitahuan = {
  readonly sidik: string;
  /** SHA-256 of the whole file. */
  readonly sha256: string;
  readonly manifes: ManifesPemberitahuan;
  readonly pembetulan: readonly PembetulanDiberitahukan[];
};

const KRIPTO: Kripto = { sha256, periksaTanda };
const rusak = (sebab: string): Hasil<never> => gagal('PAKET_RUSAK', { sebab });

/**
 * Reads a notice from memory and proves it before anything is handed out. Never throws on what is in it. Errors:
 * PAKET_BUKAN_PAKET, PAKET_TERLALU_BESAR, PAKET_RUSAK, PAKET_VERSI_BARU, PAKET_TANDA_TANGAN.
 */
export function bacaPemberitahuan(isi: Uint8Array): Hasil<Pemberitahuan> {
  const zip = bacaZip(isi);
  if (!zip.ok) return zip;
  const kepala = bacaKepala(zip.nilai, KRIPTO, {
    jenis: JENIS_PEMBERITAHUAN,
    format: FORMAT_PEMBERITAHUAN,
    perihal: 'pemberitahuan',
    bentuk: ManifesPemberitahuan,
  });
  if (!kepala.ok) return kepala;
  const { manifes: m, sidik } = kepala.nilai;
  const entri = zip.nilai.slice(2);
  const sebab = cocokkanBerkas(entri, m, KRIPTO);
  if (sebab !== null) return rusak(sebab);
  const [satu, ...lain] = entri;
  if (satu?.nama !== PEMBETULAN || lain.length > 0) return rusak('ada berkas yang tidak dikenal di dalamnya');
  const baris = barisJson(PEMBETULAN, satu.isi, PembetulanDiberitahukan);
  if (!baris.ok) return baris;
  if (baris.nilai.length !== m.jumlah.pembetulan) return rusak('jumlah pembetulannya tidak cocok');
  if (idPerangkat(m.perangkat.kunci) !== m.perangkat.id) return rusak('id perangkat tidak cocok dengan kuncinya');
  const { dari, untuk } = m;
  if (dari.wilayah === untuk.wilayah || !untuk.wilayah.startsWith(dari.wilayah) || untuk.tingkat <= dari.tingkat)
    return rusak('bukan untuk wilayah di bawah penulisnya');
  const halangan = halanganPembetulan(untuk.wilayah, baris.nilai);
  if (halangan !== null) return rusak(halangan);
  return berhasil({ sidik, sha256: sha256(isi), manifes: m, pembetulan: baris.nilai });
}

/** Is this file a notice, by what its manifest says it is? Proves nothing. */
export function miripPemberitahuan(isi: Uint8Array): boolean {
  const zip = bacaZip(isi);
  const m = zip.ok ? zip.nilai[0] : undefined;
  if (m?.nama !== MANIFES) return false;
  try {
    return z
      .object({ jenis: z.literal(JENIS_PEMBERITAHUAN) })
      .safeParse(JSON.parse(Buffer.from(m.isi).toString('utf8'))).success;
  } catch {
    return false;
  }
}
