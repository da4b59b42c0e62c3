import { createHash, createPrivateKey, generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import * as der from './der.ts';

/** Certificate of the listener on the network, with its key: what lies in the file beside the device key. */
export const SertifikatLan = z.strictObject({
  jenis: z.literal('rekap-pleno/sertifikat-lan'),
  format: z.literal(1),
  kunci: z.string().max(2000),
  sertifikat: z.string().max(4000),
});
export type SertifikatLan = z.infer<typeof SertifikatLan>;

const HARI_MS = 86_400_000;
/** Five elections' work fits; a laptop whose clock is a year behind still accepts it. */
const TAHUN = 5;

const ECDSA_SHA256 = der.urutan(der.oid('2a8648ce3d040302'));
const nama = (teks: string): Buffer =>
  der.urutan(der.himpunan(der.urutan(der.oid('550403'), der.teksUtf8(teks.slice(0, 60)))));
const perluasan = (oid: string, isi: Uint8Array): Buffer => der.urutan(der.oid(oid), der.benar, der.oktet(isi));

/**
 * A certificate that nobody vouches for, with a key of its own on P-256: senders know it by its SHA-256, which they get with
 * the pairing address. Names in it are not compared, because computers on such networks have none that last.
 */
export function buatSertifikatLan(siapa: string, kini: Date, sampai?: Date): SertifikatLan {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const isi = der.urutan(
    der.konteks(0, der.bilangan(Buffer.from([2]))),
    der.bilangan(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    ECDSA_SHA256,
    nama(siapa),
    der.urutan(
      der.waktu(new Date(kini.getTime() - 366 * HARI_MS)),
      der.waktu(sampai ?? new Date(kini.getTime() + TAHUN * 365 * HARI_MS)),
    ),
    nama(siapa),
    publicKey.export({ format: 'der', type: 'spki' }),
    der.konteks(
      3,
      der.urutan(
        // Basic constraints: no authority. Key usage: digital signature.
        perluasan('551d13', der.urutan()),
        perluasan('551d0f', der.bitString(Buffer.from([0x80]), 7)),
      ),
    ),
  );
  const utuh = der.urutan(isi, ECDSA_SHA256, der.bitString(sign('sha256', isi, privateKey)));
  return {
    jenis: 'rekap-pleno/sertifikat-lan',
    format: 1,
    kunci: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    sertifikat: new X509Certificate(utuh).toString(),
  };
}

export const sidikSertifikat = (mentah: Uint8Array): string => createHash('sha256').update(mentah).digest('hex');

/** Fingerprint and last day of a certificate whose key fits; a reason where it cannot be used. */
export function periksaSertifikatLan(teks: string): { nilai: SertifikatLan; sidik: string; sampai: Date } | string {
  try {
    const s = SertifikatLan.safeParse(JSON.parse(teks));
    if (!s.success) return 'bentuknya tidak dikenal';
    const x = new X509Certificate(s.data.sertifikat);
    if (!x.checkPrivateKey(createPrivateKey(s.data.kunci))) return 'kuncinya tidak cocok';
    return { nilai: s.data, sidik: sidikSertifikat(x.raw), sampai: new Date(x.validTo) };
  } catch {
    return 'bentuknya tidak dikenal';
  }
}
