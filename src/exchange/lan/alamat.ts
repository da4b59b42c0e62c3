import { z } from 'zod';
import { berhasil, gagal, type Hasil, Sidik256 } from '../../domain/index.ts';

/** Where a receiver is and how its certificate is known. */
export const Tujuan = z.strictObject({
  /** Host name or address without brackets. */
  alamat: z.string().regex(/^[0-9A-Za-z.:-]{1,253}$/),
  port: z.number().int().min(1).max(65535),
  sertifikat: Sidik256,
});
export type Tujuan = z.infer<typeof Tujuan>;

export const KodePasang = z.string().regex(/^\d{8}$/);
export type AlamatPemasangan = Tujuan & { kode: string };

/** `rekap-lan://192.168.1.5:8443/12345678/<SHA-256 of the certificate, base64url>`: to be copied, or as a QR code. */
export function tulisAlamat(a: AlamatPemasangan): string {
  const tuan = a.alamat.includes(':') ? `[${a.alamat}]` : a.alamat;
  return `rekap-lan://${tuan}:${a.port}/${a.kode}/${Buffer.from(a.sertifikat, 'hex').toString('base64url')}`;
}

/** Reads a pairing address. Errors: LAN_ALAMAT. */
export function bacaAlamat(teks: string): Hasil<AlamatPemasangan> {
  const m = /^rekap-lan:\/\/(?:\[([0-9a-fA-F:]{2,45})\]|([0-9A-Za-z.-]{1,253})):(\d{1,5})\/(\d{8})\/([\w-]{43})$/.exec(
    teks.trim(),
  );
  const t = Tujuan.safeParse({
    alamat: m?.[1] ?? m?.[2],
    port: Number(m?.[3]),
    sertifikat: Buffer.from(m?.[5] ?? '', 'base64url').toString('hex'),
  });
  return t.success && m?.[4] ? berhasil({ ...t.data, kode: m[4] }) : gagal('LAN_ALAMAT');
}
