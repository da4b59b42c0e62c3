import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { KunciPublik } from '../domain/index.ts';
import { kataDari } from '../domain/kata-sidik.ts';

/** Ed25519 (RFC 8032) by node:crypto. Public keys travel as their raw 32 bytes in base64. */
export type KunciPerangkat = {
  readonly id: string;
  readonly nama: string;
  /** Raw public key, base64. */
  readonly kunci: string;
  readonly privat: KeyObject;
};

/** What a signature is for: it begins the signed message, so that a signature for one thing never fits another. */
export type Perihal = 'paket' | 'pemberitahuan' | 'kartu' | 'pasang' | 'lan' | 'akuan';
const VERSI: Readonly<Record<Perihal, number>> = { paket: 1, pemberitahuan: 1, kartu: 1, pasang: 1, lan: 1, akuan: 1 };

const pesan = (perihal: Perihal, isi: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`rekap-pleno/${perihal}/${VERSI[perihal]}\0`), isi]);

/** SubjectPublicKeyInfo of Ed25519 up to the key itself (RFC 8410). */
const AWAL_SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const mentah = (publik: KeyObject): string =>
  publik.export({ format: 'der', type: 'spki' }).subarray(AWAL_SPKI.length).toString('base64');

export const sha256 = (isi: string | Uint8Array): string => createHash('sha256').update(isi).digest('hex');

/** Id of a device, from its public key. */
export const idPerangkat = (kunci: string): string => sha256(Buffer.from(kunci, 'base64')).slice(0, 16);

/** The words of a key, to read aloud. */
export const kataSidik = (kunci: string): string =>
  kataDari(createHash('sha256').update(Buffer.from(kunci, 'base64')).digest());

/** A private key with everything that follows from it. */
export function kunciPerangkat(privat: KeyObject, nama: string): KunciPerangkat {
  const kunci = mentah(createPublicKey(privat));
  return { id: idPerangkat(kunci), nama, kunci, privat };
}

export const buatKunci = (nama: string): KunciPerangkat =>
  kunciPerangkat(generateKeyPairSync('ed25519').privateKey, nama);

export const privatKeBytes = (k: KunciPerangkat): Uint8Array => k.privat.export({ format: 'der', type: 'pkcs8' });

/** The private key that was written by `privatKeBytes`; null where the bytes are none. */
export function privatDariBytes(isi: Uint8Array): KeyObject | null {
  try {
    const k = createPrivateKey({ key: Buffer.from(isi), format: 'der', type: 'pkcs8' });
    return k.asymmetricKeyType === 'ed25519' ? k : null;
  } catch {
    return null;
  }
}

/** Signature in base64. */
export const tandaTangani = (k: KunciPerangkat, perihal: Perihal, isi: Uint8Array): string =>
  sign(null, pesan(perihal, isi), k.privat).toString('base64');

/** Base64 in the one form that its bytes have. */
function base64Kanonik(teks: string, panjang: number): Buffer | null {
  const b = Buffer.from(teks, 'base64');
  return b.length === panjang && b.toString('base64') === teks ? b : null;
}

/** Is `tanda` the signature of this key over these bytes, for this purpose? */
export function periksaTanda(kunci: string, perihal: Perihal, isi: Uint8Array, tanda: string): boolean {
  const [k, t] = [base64Kanonik(kunci, 32), base64Kanonik(tanda, 64)];
  if (!k || !t || !KunciPublik.safeParse(kunci).success) return false;
  try {
    const publik = createPublicKey({ key: Buffer.concat([AWAL_SPKI, k]), format: 'der', type: 'spki' });
    return verify(null, pesan(perihal, isi), publik, t);
  } catch {
    // 32 bytes that are no point of the curve.
    return false;
  }
}
