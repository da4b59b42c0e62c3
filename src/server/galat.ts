import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Galat, type KodeGalat, pesanGalat } from '../domain/index.ts';

/** HTTP status of a code; 422 (understood, but refused) unless listed. */
const STATUS: Partial<Record<KodeGalat, ContentfulStatusCode>> = {
  KUNCI_SALAH: 401,
  ASAL_DITOLAK: 403,
  IZIN_KURANG: 403,
  PANEL_LUAR_DAERAH: 403,
  PANEL_KODE_SALAH: 403,
  PANEL_KODE_TERKUNCI: 403,
  PANEL_KODE_KEDALUWARSA: 403,
  PANEL_BELUM_GABUNG: 401,
  PANEL_DIKELUARKAN: 401,
  PANEL_TIDAK_ADA: 404,
  PANEL_NAMA_DIPAKAI: 409,
  PANEL_TERLALU_BANYAK: 409,
  PANEL_TERLALU_SERING: 429,
  ALAMAT_TIDAK_ADA: 404,
  DOKUMEN_TIDAK_ADA: 404,
  CETAK_PESANAN_TIDAK_ADA: 404,
  CETAK_PENCETAK_HILANG: 409,
  CETAK_SEDANG_DIKIRIM: 409,
  CETAK_BELUM_DIPASTIKAN: 409,
  CETAK_SUDAH_KELUAR: 409,
  CETAK_LAYANAN: 503,
  IMPOR_TIDAK_ADA: 404,
  LATIHAN_TIDAK_ADA: 404,
  WILAYAH_TAK_DIKENAL: 404,
  KONTES_TAK_DIKENAL: 404,
  DEFINISI_DRAF_HILANG: 404,
  ORANG_TAK_DIKENAL: 404,
  LAMPIRAN_TIDAK_ADA: 404,
  LAMPIRAN_BERUBAH: 404,
  LAMPIRAN_SUDAH_ADA: 409,
  LAMPIRAN_USANG: 409,
  LAMPIRAN_JENIS: 415,
  LAMPIRAN_HEIC: 415,
  LAMPIRAN_TERLALU_BESAR: 413,
  TTD_BERSAMAAN: 409,
  TTD_NAMA_BEDA: 409,
  TTD_SUDAH: 409,
  PERIKSA_TERLALU_BESAR: 413,
  PIN_SALAH: 403,
  PIN_TERKUNCI: 429,
  DEFINISI_BERUBAH: 409,
  PLENO_BELUM_DIBUKA: 409,
  LEMBAR_USANG: 409,
  LEMBAR_DISAHKAN: 409,
  IMPOR_SEDANG_BERJALAN: 409,
  CADANGAN_SEDANG_DITULIS: 409,
  CADANGAN_BELUM_DIATUR: 409,
  CADANGAN_TIDAK_ADA: 404,
  DOKUMEN_SEDANG_DIBUAT: 409,
  VERIFIKASI_BERJALAN: 409,
  PAKET_SEDANG_DIKERJAKAN: 409,
  EKSPOR_SEDANG_BERJALAN: 409,
  EKSPOR_TIDAK_ADA: 404,
  SIMULASI_SEDANG_DIBUAT: 409,
  PLENO_DIPAKAI: 409,
  PERMINTAAN_TERLALU_BESAR: 413,
  PERMINTAAN_BENTUK: 400,
  JARINGAN_DIMATIKAN: 409,
  JARINGAN_SIMPUL_TIDAK_ADA: 404,
  LAN_MASUK_TIDAK_ADA: 404,
  CAKRAM_PENUH: 507,
  CAKRAM_GAGAL: 507,
  KESALAHAN_DALAM: 500,
};

/** Words of a request that a refusal says again are said no longer than a person reads. */
const MAKS_KATA = 2000;
const ringkas = (galat: Galat): Galat => ({
  kode: galat.kode,
  konteks: Object.fromEntries(
    Object.entries(galat.konteks).map(([k, v]) => [k, typeof v === 'string' ? v.slice(0, MAKS_KATA) : v]),
  ),
});

/** Every refusal: its code, and what happened, what was kept, what to do, in Indonesian. */
export function jawabGalat(c: Context, galat: Galat): Response {
  return c.json({ galat: { kode: galat.kode, ...pesanGalat(ringkas(galat)) } }, STATUS[galat.kode] ?? 422);
}
